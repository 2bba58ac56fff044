"""Who leads the room on an option: the facilitator, or whoever it was handed to."""

from __future__ import annotations

from collections.abc import Mapping

from pydantic import BaseModel, ConfigDict

from workshop.document import Reader
from workshop.interests.judging import cells
from workshop.interests.model import Cell
from workshop.interests.policy import pack_in_force
from workshop.interests.terms import Severity, at_least


class Steering(BaseModel):
    """Somebody who led the room on an option instead of the facilitator, and from when."""

    model_config = ConfigDict(frozen=True)

    option_id: int
    participant_id: int
    name: str
    began_at: str
    ended_at: str


def steering(reader: Reader) -> list[Steering]:
    """Every time an option was handed over, also those that are over; the minutes print them."""
    rows = reader.all(
        "SELECT s.option_id, s.participant_id, p.name, s.began_at, s.ended_at FROM steering s "
        "JOIN participant p ON p.id = s.participant_id ORDER BY s.id"
    )
    return [Steering.model_validate(dict(row)) for row in rows]


def leads(reader: Reader, option: int) -> Steering | None:
    """Who leads on an option instead of the facilitator; None where nobody does."""
    found = [one for one in steering(reader) if one.option_id == option and not one.ended_at]
    return found[-1] if found else None


def to_hand_over(
    reader: Reader, known: Mapping[tuple[int, int], Cell] | None = None
) -> tuple[int, ...]:
    """The options on which the facilitator has an interest that somebody else must lead on.

    An interest of the facilitator that nobody has judged counts: it is not nothing. `known` are
    the cells, where the caller has read them already.
    """
    limit = pack_in_force(reader).decider_max_severity
    mine = {
        row["id"] for row in reader.all("SELECT id FROM participant WHERE role = 'facilitator'")
    }
    found = []
    for (who, option), cell in (cells(reader) if known is None else known).items():
        tied = who in mine and (cell.to_settle or beyond(cell.severity, limit))
        if tied and option not in found and leads(reader, option) is None:
            found.append(option)
    return tuple(found)


def beyond(severity: Severity, limit: Severity) -> bool:
    """Whether an assessed severity is above a limit."""
    return severity not in ("unassessed", limit) and at_least(severity, limit)


def too_tied(cell: Cell, limit: Severity) -> bool:
    """Whether somebody may neither decide nor lead: as assessed, or proposed while unjudged."""
    return beyond(cell.severity, limit) or (cell.to_settle and beyond(cell.proposed, limit))
