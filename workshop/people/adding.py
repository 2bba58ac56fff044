"""From readings to people: what was asked is answered, and nothing that was read is lost."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping

from workshop.document.text import NAME, PARAGRAPH
from workshop.people.changes import NewPerson
from workshop.people.model import Sector
from workshop.people.names import Reading


def is_added(reading: Reading, one_person: Collection[int] = ()) -> bool:
    """Whether this reading becomes a person of its own."""
    known = reading.question == "here-already" or reading.line in one_person
    return bool(reading.name) and not known


def new_people(
    readings: Iterable[Reading],
    sectors: Mapping[int, Sector] | None = None,
    one_person: Collection[int] = (),
) -> tuple[NewPerson, ...]:
    """The people to add; `sectors` are those stated by hand, by line.

    `one_person` are lines that name somebody again: what they say goes into the first one's note.
    """
    read = list(readings)
    more: dict[int, list[str]] = {}
    for one in read:
        if one.line in one_person and one.same_as:
            said = [one.organisation, one.note]
            more.setdefault(one.same_as, []).extend(part for part in said if part)
    stated = sectors or {}
    return tuple(
        _person(one, stated.get(one.line, one.sector), more.get(one.line, []))
        for one in read
        if is_added(one, one_person)
    )


def _person(one: Reading, sector: Sector, more: list[str]) -> NewPerson:
    """What is longer than a field holds goes on in the note."""
    rest = [part[NAME:] for part in (one.name, one.organisation) if len(part) > NAME]
    note = ", ".join(part for part in [*rest, one.note, *more] if part)
    return NewPerson(
        name=one.name[:NAME],
        sector=sector,
        organisation=one.organisation[:NAME],
        role=one.role,
        note=note[:PARAGRAPH],
    )
