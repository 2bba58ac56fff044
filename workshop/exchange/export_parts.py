"""What a workshop chose, voted and decided, read as JSON parts; and the list of all parts."""

from __future__ import annotations

import json
from collections.abc import Callable
from typing import Any

from workshop.document import Reader, Row
from workshop.exchange import export_commitments, words_json
from workshop.exchange.export_canvas import kept_apart, map_places
from workshop.exchange.export_interests import (
    declarations,
    of_round,
    organisation_aliases,
    stamps,
    steering,
)
from workshop.exchange.export_map import finding_answers, seat_support, stances
from workshop.exchange.export_options import readiness
from workshop.exchange.export_people import (
    Names,
    Rows,
    links,
    organisations,
    participants,
    stakeholders,
    taken,
)
from workshop.exchange.open_votes import votes_out
from workshop.exchange.paper_votes import renamed
from workshop.exchange.rating_json import room_ratings
from workshop.exchange.schema_past import past_workshops
from workshop.options.queries import apart_pairs
from workshop.voting.rule import nameless

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


_OF_OPTION = [
    *("letter", "title", "plain_title", "layer", "state", "sector", "tags", "before_merge")
]


def ideas(reader: Reader, _names: Names) -> Rows:
    """The ideas."""
    rows = reader.all("SELECT * FROM idea ORDER BY position, id")
    return [
        {
            "id": row["uid"],
            **taken(row, ["text", "state", "sector"]),
            "spoken": bool(row["spoken"]),
        }
        for row in rows
    ]


def options(reader: Reader, names: Names) -> Rows:
    """The options with what they are tied to."""
    found = []
    rows = reader.all("SELECT * FROM option ORDER BY position, id")
    apart = _apart(reader, [row["id"] for row in rows])
    for row in rows:
        ties = reader.all(
            "SELECT * FROM option_stakeholder WHERE option_id = :id ORDER BY id", id=row["id"]
        )
        named = [(names.of("stakeholder", tie["stakeholder_id"]), tie["relation"]) for tie in ties]
        found.append(
            {
                "id": row["uid"],
                **taken(row, _OF_OPTION),
                **readiness(reader, names, row),
                "merged_into": names.of("option", row["merged_into"]),
                "idea": names.of("idea", row["idea_id"]),
                "not_same_as": [names.of("option", other) for other in apart[row["id"]]],
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


def _apart(reader: Reader, order: list[int]) -> dict[int, list[int]]:
    """What each option was said not to be; the option that comes first names the other."""
    found: dict[int, list[int]] = {option: [] for option in order}
    for pair in apart_pairs(reader):
        first, second = sorted(pair, key=order.index)
        found[first].append(second)
    return {option: sorted(others, key=order.index) for option, others in found.items()}


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
    uid = {option: str(names.of("option", option)) for option in chosen}
    kept = row["result"] if row["status"] == "closed" else None
    rule, roll = row["rule_card"], _roll(reader, names, row["id"])
    people = {person: entry["participant"] for person, entry in roll.items()}
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
        "settings": json.loads(nameless(row["settings"])),
        "secret": bool(row["secret"]),
        "options": list(uid.values()),
        "warnings": json.loads(row["warnings"]),
        "rule_card": renamed(json.loads(rule), "options", "id", uid) if rule else None,
        "roll": list(roll.values()),
        **votes_out(reader, row, people, uid),
        **of_round(reader, names, row, uid),
        "result": renamed(json.loads(kept), "rows", "option", uid) if kept else None,
    }


def _roll(reader: Reader, names: Names, round_id: int) -> dict[int, dict[str, Any]]:
    """The lines of the roll by person, in the order people are listed in."""
    rows = reader.all(
        "SELECT r.*, p.uid FROM roll r JOIN participant p ON p.id = r.participant_id "
        "WHERE r.round_id = :id ORDER BY p.position, p.id",
        id=round_id,
    )
    return {
        row["participant_id"]: {
            "participant": row["uid"],
            "recused": [names.of("option", option) for option in json.loads(row["recused"])],
            "group": row["group_label"],
            "voted": bool(row["voted"]),
        }
        for row in rows
    }


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
    organisation_aliases,
    stamps,
    steering,
    stakeholders,
    links,
    finding_answers,
    seat_support,
    stances,
    room_ratings,
    map_places,
    kept_apart,
    ideas,
    options,
    rounds,
    *words_json.PARTS,
    budget_windows,
    *export_commitments.PARTS,
    parking_lot,
    agenda,
    past_workshops,
)
"""The lists of the JSON, each under the name of its function."""
