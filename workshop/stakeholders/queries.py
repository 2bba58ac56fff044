"""What screens and minutes ask about the stakeholder map."""

from __future__ import annotations

from collections import Counter

from workshop.document import Reader
from workshop.stakeholders.model import Link, PresenceCount, Stakeholder


def stakeholders(reader: Reader, *, forces: bool = False) -> list[Stakeholder]:
    """The stakeholders in their order, forces only if asked for."""
    rows = reader.all("SELECT * FROM stakeholder ORDER BY position, id")
    found = [Stakeholder.model_validate(dict(row)) for row in rows]
    return [one for one in found if forces or not one.is_force]


def stakeholder(reader: Reader, stakeholder_id: int) -> Stakeholder | None:
    """One stakeholder or force."""
    row = reader.one("SELECT * FROM stakeholder WHERE id = :id", id=stakeholder_id)
    return None if row is None else Stakeholder.model_validate(dict(row))


def placed(reader: Reader) -> list[Stakeholder]:
    """Those rated on power and interest."""
    return [one for one in stakeholders(reader) if one.quadrant is not None]


def tray(reader: Reader) -> list[Stakeholder]:
    """Those not rated: outside the axes, never in the middle."""
    return [one for one in stakeholders(reader) if one.quadrant is None]


def links(reader: Reader) -> list[Link]:
    """All links."""
    return [Link.model_validate(dict(row)) for row in reader.all("SELECT * FROM link ORDER BY id")]


def presence(reader: Reader) -> PresenceCount:
    """How many are here, spoken for, invited and absent."""
    counted = Counter(one.present for one in stakeholders(reader))
    return PresenceCount.model_validate(counted)


def absent(reader: Reader) -> list[Stakeholder]:
    """Whoever is neither here nor spoken for."""
    return [one for one in stakeholders(reader) if one.present in ("invited", "absent")]


def positions(reader: Reader, view: str) -> dict[int, tuple[float, float]]:
    """Where cards were put in a view without axes, from 0 to 1 each way."""
    rows = reader.all("SELECT * FROM map_position WHERE view = :view", view=view)
    return {row["stakeholder_id"]: (row["x"], row["y"]) for row in rows}


def apart(reader: Reader) -> set[tuple[int, int]]:
    """Pairs of whom the room said that they are two, the smaller id first."""
    rows = reader.all("SELECT first_id, second_id FROM stakeholder_apart")
    return {(row["first_id"], row["second_id"]) for row in rows}


def issues(reader: Reader) -> list[tuple[int, str]]:
    """The issues of the mission that something is known of, by id, with their words."""
    sql = "SELECT id, line FROM mission_line WHERE box = 'issues' ORDER BY position, id"
    return [(row["id"], row["line"]) for row in reader.all(sql)]


def helix(reader: Reader) -> str:
    """The helix chosen for this workshop; five sectors unless the room says otherwise."""
    return str(reader.value("SELECT helix FROM map_setting") or "penta")
