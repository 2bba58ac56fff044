"""Who is in a workshop and what it is about, read from the file as JSON parts."""

from __future__ import annotations

import json
from typing import Any

from workshop.document import Reader, Row
from workshop.exchange.export_mission import mission_parts

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
    "asked",
    "field",
    "reason",
    "patient_seats",
    "seats",
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
    "sponsor",
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
    return {
        "id": row["uid"],
        **taken(row, _WORKSHOP),
        "sample": bool(row["sample"]),
        "binding_gates": bool(row["binding_gates"]),
        **taken(row, ["flags_shown_from", "marks_shown"]),
    }


def numbers(reader: Reader) -> dict[str, int]:
    """The last decision, action and vote numbers taken."""
    rows = reader.all("SELECT name, value FROM counter WHERE name IN ('D', 'A', 'V')")
    return {row["name"]: row["value"] for row in rows}


def mission(reader: Reader) -> dict[str, Any]:
    """The mission, boxes as lists, with what stands beside them."""
    row = reader.one("SELECT * FROM mission ORDER BY id")
    beside = {name: rows for name, rows in mission_parts(reader).items() if rows}
    if row is None or not (beside or any(row[name] for name in (*_MISSION, *BOXES))):
        return beside
    return {**taken(row, _MISSION), **{box: lines(row[box]) for box in BOXES}, **beside}


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
            "issue": names.of("mission_line", row["issue_id"]),
            "decides": bool(row["decides"]),
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
            **taken(row, ["kind", "weight", "note", "legal_basis"]),
            "sources": json.loads(row["sources"] or "[]"),
        }
        for row in reader.all("SELECT * FROM link ORDER BY id")
    ]
