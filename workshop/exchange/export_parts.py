"""Each part of a workshop's JSON, read from the file; rows are named by their uid."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from workshop.document import Reader, Row
from workshop.exchange.paper_votes import renamed

Rows = list[dict[str, Any]]
BOXES = (
    "issues",
    "system_problems",
    "opportunity_areas",
    "levers",
    "success_measures",
    "uncertainty",
    "beyond_technology",
    "layers",
)
_MISSION = ("title", "statement", "baseline", "target", "deadline", "story")
_STAKEHOLDER = [
    "name",
    "short_name",
    "kind",
    "sector",
    "layer",
    "power",
    "interest",
    "legitimacy",
    "urgency",
    "support",
    "present",
    "supporter",
    "engagement_now",
    "engagement_target",
    "can_offer",
    "needs",
]
_STEP = [
    "kind",
    "title",
    "minutes",
    "goal",
    "say",
    "inputs",
    "output",
    "done",
    "plan_b",
    "lock",
    "state",
    "skip_reason",
    "spent",
    "started_at",
]
_WORKSHOP = [
    "title",
    "subtitle",
    "date",
    "place",
    "language",
    "starts_at",
    "ends_at",
    "template",
    "facilitator",
    "secretary",
    "provenance",
    "group_limit",
    "started_at",
    "closed_at",
    "approved_at",
]


class Names:
    """The uid of each row that other rows point to."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._known: dict[tuple[str, int], str] = {}

    def of(self, table: str, row_id: int | None) -> str | None:
        """The name of a row; None for no row."""
        if row_id is None:
            return None
        if (table, row_id) not in self._known:
            for row in self._reader.all(f'SELECT id, uid FROM "{table}"'):
                self._known[table, row["id"]] = row["uid"]
        return self._known[table, row_id]


def lines(text: str) -> list[str]:
    """The lines of a text that is kept one line an item."""
    return text.split("\n") if text else []


def taken(row: Row, names: tuple[str, ...] | list[str]) -> dict[str, Any]:
    """The columns with these names."""
    return {name: row[name] for name in names}


def workshop(reader: Reader) -> dict[str, Any]:
    """What stands at the top: title, date and the like."""
    row = reader.one("SELECT * FROM workshop ORDER BY id")
    if row is None:
        return {"title": "", "date": ""}
    return {"id": row["uid"], **taken(row, _WORKSHOP), "sample": bool(row["sample"])}


def numbers(reader: Reader) -> dict[str, int]:
    """The last decision, action and vote numbers taken."""
    rows = reader.all("SELECT name, value FROM counter WHERE name IN ('D', 'A', 'V')")
    return {row["name"]: row["value"] for row in rows}


def mission(reader: Reader) -> dict[str, Any]:
    """The mission, boxes as lists."""
    row = reader.one("SELECT * FROM mission ORDER BY id")
    if row is None or not any(row[name] for name in (*_MISSION, *BOXES)):
        return {}
    return {**taken(row, _MISSION), **{box: lines(row[box]) for box in BOXES}}


def organisations(reader: Reader, _names: Names) -> Rows:
    """The organisations."""
    rows = reader.all("SELECT * FROM organisation ORDER BY id")
    return [{"id": row["uid"], **taken(row, ["name", "short_name", "sector"])} for row in rows]


def participants(reader: Reader, names: Names) -> Rows:
    """The people, without their badge codes."""
    columns = ["name", "sector", "role", "capacity", "arrived_at", "left_at", "note"]
    return [
        {
            "id": row["uid"],
            **taken(row, columns),
            "organisation": names.of("organisation", row["organisation_id"]),
            "present": bool(row["present"]),
            "consent": {"name": row["consent_name"], "photo": row["consent_photo"]},
        }
        for row in reader.all("SELECT * FROM participant ORDER BY position, id")
    ]


def declarations(reader: Reader, names: Names) -> Rows:
    """What people answered, and the measures; also of people who were not asked."""
    rows = reader.all(
        "SELECT p.id AS person, p.uid AS participant, d.* FROM participant p "
        "LEFT JOIN declaration d ON d.participant_id = p.id ORDER BY p.position, p.id"
    )
    found = []
    for row in rows:
        measures = _measures(reader, names, row["person"])
        if row["id"] is None and not measures:
            continue
        asked = row["id"] is not None
        found.append(
            {
                "id": row["uid"],
                "participant": row["participant"],
                "layer": row["layer"] if asked else "session",
                "status": row["status"] if asked else "not_asked",
                "declared_at": row["declared_at"] if asked else "",
                "interests": _interests(reader, names, row["id"]) if asked else [],
                "measures": measures,
            }
        )
    return found


def _interests(reader: Reader, names: Names, declaration: int) -> Rows:
    rows = reader.all(
        "SELECT * FROM interest WHERE declaration_id = :id ORDER BY id", id=declaration
    )
    return [
        {
            "id": row["uid"],
            **taken(row, ["category", "party", "text"]),
            "organisation": names.of("organisation", row["organisation_id"]),
            "options": [
                names.of("option", link["option_id"])
                for link in reader.all(
                    "SELECT option_id FROM interest_option WHERE interest_id = :id ORDER BY id",
                    id=row["id"],
                )
            ],
        }
        for row in rows
    ]


def _measures(reader: Reader, names: Names, person: int) -> Rows:
    rows = reader.all("SELECT * FROM measure WHERE participant_id = :id ORDER BY id", id=person)
    return [
        {
            "id": row["uid"],
            "option": names.of("option", row["option_id"]),
            **taken(row, ["measure", "reason", "decided_at"]),
            "decided_by": names.of("participant", row["decided_by"]),
        }
        for row in rows
    ]


def stakeholders(reader: Reader, names: Names) -> Rows:
    """The people and groups on the map, and the forces."""
    return [
        {
            "id": row["uid"],
            **taken(row, _STAKEHOLDER),
            "represented_by": names.of("stakeholder", row["represented_by"]),
            "organisation": names.of("organisation", row["organisation_id"]),
            "unusual": bool(row["unusual"]),
            "bird": bool(row["bird"]),
            "equity": lines(row["equity"]),
            "sources": json.loads(row["sources"] or "[]"),
        }
        for row in reader.all("SELECT * FROM stakeholder ORDER BY position, id")
    ]


def links(reader: Reader, names: Names) -> Rows:
    """The links between stakeholders."""
    return [
        {
            "id": row["uid"],
            "source": names.of("stakeholder", row["source_id"]),
            "target": names.of("stakeholder", row["target_id"]),
            **taken(row, ["kind", "weight", "note"]),
            "sources": json.loads(row["sources"] or "[]"),
        }
        for row in reader.all("SELECT * FROM link ORDER BY id")
    ]


def ideas(reader: Reader, _names: Names) -> Rows:
    """The ideas."""
    rows = reader.all("SELECT * FROM idea ORDER BY position, id")
    return [{"id": row["uid"], **taken(row, ["text", "state"])} for row in rows]


def options(reader: Reader, names: Names) -> Rows:
    """The options with what they are tied to."""
    found = []
    for row in reader.all("SELECT * FROM option ORDER BY position, id"):
        ties = reader.all(
            "SELECT * FROM option_stakeholder WHERE option_id = :id ORDER BY id", id=row["id"]
        )
        named = [(names.of("stakeholder", tie["stakeholder_id"]), tie["relation"]) for tie in ties]
        found.append(
            {
                "id": row["uid"],
                **taken(row, ["letter", "title", "plain_title", "layer", "state"]),
                "preconditions": lines(row["preconditions"]),
                "merged_into": names.of("option", row["merged_into"]),
                "idea": names.of("idea", row["idea_id"]),
                "organisations": _option_organisations(reader, names, row["id"]),
                "affected": [uid for uid, relation in named if relation == "affected"],
                "stakeholders": [
                    {"stakeholder": uid, "relation": relation}
                    for uid, relation in named
                    if relation != "affected"
                ],
            }
        )
    return found


def _option_organisations(reader: Reader, names: Names, option: int) -> Rows:
    rows = reader.all(
        "SELECT * FROM option_organisation WHERE option_id = :id ORDER BY id", id=option
    )
    return [
        {
            "organisation": names.of("organisation", row["organisation_id"]),
            "relation": row["relation"],
        }
        for row in rows
    ]


def rounds(reader: Reader, names: Names) -> Rows:
    """The rounds: rule, roll and result; no ballot is ever written out."""
    return [_round(reader, names, row) for row in reader.all("SELECT * FROM round ORDER BY id")]


def _round(reader: Reader, names: Names, row: Row) -> dict[str, Any]:
    chosen = [
        option["option_id"]
        for option in reader.all(
            "SELECT option_id FROM round_option WHERE round_id = :id ORDER BY position",
            id=row["id"],
        )
    ]
    uid = {option: names.of("option", option) for option in chosen}
    kept = row["result"] if row["status"] == "closed" else None
    rule = row["rule_card"]
    columns = [
        "number",
        "title",
        "question",
        "method",
        "status",
        "opened_at",
        "closed_at",
        "void_reason",
    ]
    return {
        "id": row["uid"],
        **taken(row, columns),
        "step": names.of("step", row["step_id"]),
        "settings": json.loads(row["settings"]),
        "secret": bool(row["secret"]),
        "options": list(uid.values()),
        "warnings": json.loads(row["warnings"]),
        "rule_card": renamed(json.loads(rule), "options", "id", uid) if rule else None,
        "roll": _roll(reader, names, row["id"]),
        "result": renamed(json.loads(kept), "rows", "option", uid) if kept else None,
    }


def _roll(reader: Reader, names: Names, round_id: int) -> Rows:
    rows = reader.all(
        "SELECT r.*, p.uid FROM roll r JOIN participant p ON p.id = r.participant_id "
        "WHERE r.round_id = :id ORDER BY p.position, p.id",
        id=round_id,
    )
    return [
        {
            "participant": row["uid"],
            "recused": [names.of("option", option) for option in json.loads(row["recused"])],
            "group": row["group_label"],
            "voted": bool(row["voted"]),
        }
        for row in rows
    ]


def glossary(reader: Reader, _names: Names) -> Rows:
    """The room's words."""
    columns = ["term", "plain", "definition", "status", "agreed_at", "source"]
    rows = reader.all("SELECT * FROM term ORDER BY position, id")
    return [{"id": row["uid"], **taken(row, columns)} for row in rows]


def decisions(reader: Reader, names: Names) -> Rows:
    """The decisions."""
    columns = ["number", "text", "basis", "dissent", "decided_at"]
    return [
        {"id": row["uid"], **taken(row, columns), "round": names.of("round", row["round_id"])}
        for row in reader.all("SELECT * FROM decision ORDER BY number, id")
    ]


def actions(reader: Reader, names: Names) -> Rows:
    """The actions."""
    return [
        {
            "id": row["uid"],
            **taken(row, ["number", "text", "due", "first_step", "early_check", "evidence"]),
            "owner": names.of("participant", row["owner_id"]),
            "owner_organisation": names.of("organisation", row["owner_organisation_id"]),
            "option": names.of("option", row["option_id"]),
            "decision": names.of("decision", row["decision_id"]),
            "budget_window": names.of("budget_window", row["budget_window_id"]),
            **{
                name: lines(row[name])
                for name in ("supports", "feedback_to", "learning_shared_with")
            },
        }
        for row in reader.all("SELECT * FROM action ORDER BY number, id")
    ]


def budget_windows(reader: Reader, _names: Names) -> Rows:
    """The budget windows."""
    columns = ["name", "holder", "opens", "closes", "decides", "money_from"]
    rows = reader.all("SELECT * FROM budget_window ORDER BY id")
    return [{"id": row["uid"], **taken(row, columns)} for row in rows]


def parking_lot(reader: Reader, names: Names) -> Rows:
    """The parked thoughts."""
    return [
        {
            "id": row["uid"],
            **taken(row, ["text", "closed"]),
            "owner": names.of("participant", row["owner_id"]),
        }
        for row in reader.all("SELECT * FROM parked ORDER BY position, id")
    ]


def agenda(reader: Reader, _names: Names) -> Rows:
    """The steps."""
    rows = reader.all("SELECT * FROM step ORDER BY position, id")
    return [{"id": row["uid"], **taken(row, _STEP)} for row in rows]


PARTS: tuple[Callable[[Reader, Names], Rows], ...] = (
    participants,
    organisations,
    declarations,
    stakeholders,
    links,
    ideas,
    options,
    rounds,
    glossary,
    decisions,
    actions,
    budget_windows,
    parking_lot,
    agenda,
)
"""The lists of the JSON, each under the name of its function."""
