"""Whether patients were there when the room framed, gathered options, voted and agreed actions."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from workshop.document import Reader, Row

Part = Literal["framing", "options", "vote", "actions"]
PARTS: dict[Part, tuple[str, ...]] = {
    "framing": ("mission", "map", "who_is_missing"),
    "options": ("ideas", "round_robin", "merge", "clarify", "read_options"),
    "vote": ("vote",),
    "actions": ("commitments", "actions_review", "invitations"),
}
"""The parts of a workshop, by the kinds of steps they are made of."""


@dataclass(frozen=True)
class Attendance:
    """How many patients were there in one part of the workshop."""

    part: Part
    begun: bool
    """A part that has not begun says nothing of who is missing."""
    patients: int


def attendance(reader: Reader) -> tuple[Attendance, ...]:
    """Patients at each part, by when they came and left and when its steps ran.

    Empty while nobody is on the list of people: nothing is known then.
    """
    people = reader.all("SELECT sector, present, arrived_at, left_at FROM participant")
    if not people:
        return ()
    steps = reader.all("SELECT kind, state, started_at, spent FROM step ORDER BY position, id")
    patients = [one for one in people if one["sector"] == "patient"]
    found = []
    for part, kinds in PARTS.items():
        begun = [step for step in steps if step["kind"] in kinds and step["started_at"]]
        here = sum(any(_was_there(person, step) for step in begun) for person in patients)
        found.append(Attendance(part, bool(begun), here))
    return tuple(found)


def _was_there(person: Row, step: Row) -> bool:
    """Whether somebody was here while a step ran; without times, whoever is here now was."""
    began = _moment(step["started_at"])
    came, left = _moment(person["arrived_at"]), _moment(person["left_at"])
    if began is None or not (person["present"] or came):
        return False
    running = step["state"] in ("live", "reopened", "waiting")
    end = None if running else began + datetime.timedelta(seconds=max(1, step["spent"]))
    in_time = came is None or end is None or came < end
    return in_time and (left is None or left > began)


def _moment(text: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text).astimezone() if text else None
