"""What was said about the map, read from the file as JSON parts."""

from __future__ import annotations

from workshop.document import Reader
from workshop.exchange.export_people import Names, Rows, taken


def helix(reader: Reader) -> str | None:
    """The model of sectors chosen, or None while none was."""
    chosen: str | None = reader.value("SELECT helix FROM map_setting ORDER BY id")
    return chosen


def finding_answers(reader: Reader, _names: Names) -> Rows:
    """What was answered to findings."""
    columns = ["finding", "subject", "answer", "reason", "answered_at"]
    rows = reader.all("SELECT * FROM finding_answer ORDER BY id")
    return [{"id": row["uid"], **taken(row, columns)} for row in rows]


def seat_support(reader: Reader, names: Names) -> Rows:
    """Support for seats."""
    return [
        {
            "stakeholder": names.of("stakeholder", row["stakeholder_id"]),
            **taken(row, ["item", "state"]),
        }
        for row in reader.all("SELECT * FROM seat_support ORDER BY id")
    ]


def stances(reader: Reader, names: Names) -> Rows:
    """Stances towards options."""
    return [
        {
            "option": names.of("option", row["option_id"]),
            "stakeholder": names.of("stakeholder", row["stakeholder_id"]),
            **taken(row, ["stance", "intensity"]),
        }
        for row in reader.all("SELECT * FROM stance ORDER BY id")
    ]
