"""What screens and minutes ask about the mission."""

from __future__ import annotations

import json

from workshop.document import Reader, Row
from workshop.mission.model import (
    DETAILS,
    FIELDS,
    LINED,
    NEEDED,
    PAGE,
    Barrier,
    Completeness,
    Details,
    Dissent,
    Evidence,
    Field,
    Fists,
    Lesson,
    Line,
    Mission,
    Version,
)
from workshop.mission.washing import names_behaviour


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


def unready(reader: Reader) -> tuple[Field, ...]:
    """The parts a round waits for that say nothing yet, where the mission is part of this workshop.

    A workshop without a step for the mission and without a word of it waits for nothing.
    """
    planned = reader.value("SELECT 1 FROM step WHERE kind = 'mission'") is not None
    whole = completeness(reader)
    begun = planned or any(mission(reader).text(field).strip() for field in FIELDS)
    return whole.needed if begun else ()


def lines(reader: Reader, *boxes: Field) -> list[Line]:
    """What is known of the lines of these boxes, all that have such lines if none is named."""
    found = []
    for box in boxes or LINED:
        rows = reader.all("SELECT * FROM mission_line WHERE box = :box ORDER BY position", box=box)
        found += [Line.model_validate(dict(row)) for row in rows]
    return found


def details(reader: Reader) -> tuple[Details, ...]:
    """What is known of the lines of which something is known, by their words."""
    names = ("box", "line", *DETAILS)
    known = [one for one in lines(reader) if one.known]
    return tuple(Details(**{name: getattr(one, name) for name in names}) for one in known)


def line(reader: Reader, line_id: int) -> Line | None:
    """One line, or None where it is gone."""
    row = reader.one("SELECT * FROM mission_line WHERE id = :id", id=line_id)
    return None if row is None else Line.model_validate(dict(row))


def issues(reader: Reader) -> list[Line]:
    """The issues, as rows that stakeholders, evidence and barriers can be tied to."""
    return lines(reader, "issues")


def evidence(reader: Reader) -> list[Evidence]:
    """All cards of evidence in their order."""
    rows = reader.all("SELECT * FROM evidence ORDER BY position, id")
    return [Evidence.model_validate(dict(row)) for row in rows]


def barriers(reader: Reader) -> list[Barrier]:
    """All barriers in their order."""
    rows = reader.all("SELECT * FROM barrier ORDER BY position, id")
    return [Barrier.model_validate(dict(row)) for row in rows]


def versions(reader: Reader) -> list[Version]:
    """All versions, the first one first."""
    rows = reader.all("SELECT * FROM mission_version ORDER BY number, id")
    return [_version(row) for row in rows]


def version(reader: Reader, version_id: int) -> Version | None:
    """One version."""
    row = reader.one("SELECT * FROM mission_version WHERE id = :id", id=version_id)
    return None if row is None else _version(row)


def fists(reader: Reader) -> list[Fists]:
    """Every count of hands on the statement, the first one first."""
    rows = reader.all("SELECT * FROM fist_to_five ORDER BY id")
    return [Fists.model_validate({**dict(row), "hands": json.loads(row["hands"])}) for row in rows]


def dissents(reader: Reader, fist_to_five: int) -> list[Dissent]:
    """What was said by those who stood below three at one count."""
    rows = reader.all(
        "SELECT * FROM dissent WHERE fist_to_five_id = :id ORDER BY position, id", id=fist_to_five
    )
    return [Dissent.model_validate(dict(row)) for row in rows]


def lessons(reader: Reader) -> list[Lesson]:
    """What to stop, keep and change, in the order it was said."""
    rows = reader.all("SELECT * FROM lesson ORDER BY position, id")
    return [Lesson.model_validate(dict(row)) for row in rows]


def reflections(reader: Reader, frame: str) -> dict[str, str]:
    """What the room wrote to the prompts of a frame; prompts without words are left out."""
    rows = reader.all("SELECT prompt, text FROM reflection WHERE frame = :frame", frame=frame)
    return {row["prompt"]: row["text"] for row in rows if row["text"].strip()}


def names_of_owners(reader: Reader) -> tuple[str, ...]:
    """The organisations and stakeholders by name, as a statement may name who owns it."""
    rows = reader.all(
        "SELECT name FROM organisation UNION SELECT short_name FROM organisation "
        "UNION SELECT name FROM stakeholder WHERE kind NOT IN ('force', 'group')"
    )
    return tuple(row[0] for row in rows if len(row[0].strip()) > 1)


def needs_behaviour(reader: Reader) -> list[Line]:
    """The levers that ask people to change what they do: tagged so, or untagged and saying so.

    Who checks for missing skills asks this, and looks for that competence among the stakeholders.
    """
    return [
        one
        for one in lines(reader, "levers")
        if one.lever == "behaviour" or (not one.lever and names_behaviour(one.line))
    ]


def _version(row: Row) -> Version:
    body = json.loads(row["body"])
    return Version(
        page=Mission.model_validate(body),
        lines=tuple(Details.model_validate(one) for one in body.get("lines", ())),
        **{name: row[name] for name in ("id", "uid", "number", "reason", "kept_at")},
    )
