"""What is kept of a workshop before this one: its map, people, words, actions and decisions."""

from __future__ import annotations

import datetime

from pydantic import BaseModel, ConfigDict

from workshop.commitments.model import day_of
from workshop.exchange.maps.model import MapData
from workshop.people.model import Role, Sector

MOST = 5_000  # rows of each kind


class _Kept(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")


class PastAction(_Kept):
    """An action of then, with the names of who answered for it."""

    uid: str
    number: int
    text: str
    owner: str = ""
    due: str = ""
    first_step: str = ""
    early_check: str = ""
    evidence: str = ""

    @property
    def mark(self) -> str:
        """Its name in the room then: A1."""
        return f"A{self.number}"


class PastDecision(_Kept):
    """A decision of then, with the day on which it was to be looked at again."""

    uid: str
    number: int
    text: str
    decided_at: str = ""
    review_on: str = ""
    change_if: str = ""

    @property
    def mark(self) -> str:
        """Its name in the room then: D1."""
        return f"D{self.number}"

    def is_due(self, today: datetime.date) -> bool:
        """Whether its review has come."""
        day = day_of(self.review_on)
        return day is not None and day <= today


class PastWord(_Kept):
    """A word of then and what it meant."""

    term: str
    plain: str = ""
    definition: str = ""


class PastPerson(_Kept):
    """Somebody who was on the list then."""

    name: str
    sector: Sector = "not_stated"
    organisation: str = ""
    role: Role = "member"


class Snapshot(_Kept):
    """A workshop as it stood when it was taken over to compare with; never mixed with this one."""

    uid: str
    title: str
    date: str
    map: MapData = MapData()
    actions: tuple[PastAction, ...] = ()
    decisions: tuple[PastDecision, ...] = ()
    words: tuple[PastWord, ...] = ()
    people: tuple[PastPerson, ...] = ()

    @property
    def body(self) -> str:
        """As it is kept in the file."""
        return self.model_dump_json(exclude={"map": {"here_by_name"}})

    def from_mark(self, mark: str) -> str:
        """Where something comes from, as people read it: "A3, Lung day, 2026-02-10"."""
        return ", ".join(part for part in (mark, self.title.strip(), self.date.strip()) if part)
