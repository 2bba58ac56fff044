"""What screens and minutes ask about people."""

from __future__ import annotations

from collections import Counter

from workshop.document import Reader
from workshop.people.model import SECTORS, Organisation, Participant, Sector

_SELECT = (
    "SELECT p.*, coalesce(o.name, '') AS organisation FROM participant p "
    "LEFT JOIN organisation o ON o.id = p.organisation_id"
)


def participants(reader: Reader) -> list[Participant]:
    """Everybody on the list, in its order."""
    rows = reader.all(f"{_SELECT} ORDER BY p.position, p.id")
    return [Participant.model_validate(dict(row)) for row in rows]


def participant(reader: Reader, participant_id: int) -> Participant | None:
    """One person."""
    row = reader.one(f"{_SELECT} WHERE p.id = :id", id=participant_id)
    return None if row is None else Participant.model_validate(dict(row))


def present(reader: Reader) -> list[Participant]:
    """Those who are here."""
    return [one for one in participants(reader) if one.present]


def counts(reader: Reader) -> tuple[int, int]:
    """How many are here, and how many are on the list."""
    row = reader.one("SELECT coalesce(sum(present), 0), count(*) FROM participant")
    return (0, 0) if row is None else (int(row[0]), int(row[1]))


def by_sector(people: list[Participant]) -> dict[Sector, int]:
    """How many people of each sector, every sector named."""
    counted = Counter(one.sector for one in people)
    return {sector: counted[sector] for sector in SECTORS}


def organisations(reader: Reader) -> list[Organisation]:
    """All organisations by name."""
    rows = reader.all("SELECT * FROM organisation ORDER BY name, id")
    return [Organisation.model_validate(dict(row)) for row in rows]
