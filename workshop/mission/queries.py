"""What screens and minutes ask about the mission."""

from __future__ import annotations

from workshop.document import Reader
from workshop.mission.model import FIELDS, NEEDED, PAGE, Completeness, Field, Mission


def mission(reader: Reader) -> Mission:
    """The mission as typed; empty boxes where nothing was written yet."""
    row = reader.one("SELECT * FROM mission ORDER BY id")
    if row is None:
        return Mission()
    return Mission.model_validate({field: row[field] for field in FIELDS})


def boxes(reader: Reader, *fields: Field) -> list[tuple[Field, list[str]]]:
    """The boxes with their items, the seven of the page if none is named."""
    found = mission(reader)
    return [(field, found.lines(field)) for field in fields or PAGE]


def completeness(reader: Reader) -> Completeness:
    """How many of the seven parts say something, and which do not."""
    found = mission(reader)
    missing = tuple(field for field in PAGE if not found.lines(field))
    return Completeness(
        filled=len(PAGE) - len(missing),
        of=len(PAGE),
        missing=missing,
        needed=tuple(field for field in missing if field in NEEDED),
    )
