"""The JSON of what the room rated together: closed passes, as their results were frozen."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from workshop.exchange.fields import Line, Moment, Number, Part, Uid
from workshop.stakeholders.model import Sector
from workshop.stakeholders.rating.model import FEWEST_SHOWN, Axis, Form

People = Annotated[int, Field(ge=0, le=100_000)]
Counts = Annotated[list[People], Field(max_length=5)]
"""How many gave 1, 2, 3, 4 and 5; empty where too few rated to show it."""


class RatedByGroup(Part):
    """How one sector rated."""

    sector: Sector
    counts: Annotated[list[People], Field(min_length=5, max_length=5)]


class RatedCell(Part):
    """What was said about one stakeholder on one axis."""

    stakeholder: Uid
    axis: Axis
    n: People
    cannot_say: People | None = None
    counts: Counts = []
    groups: list[RatedByGroup] = []

    @model_validator(mode="after")
    def _adds_up(self) -> Self:
        if self.counts and (len(self.counts) != 5 or sum(self.counts) != self.n):
            raise ValueError("counts are five numbers that add up to n")
        if self.counts and 0 < self.n < FEWEST_SHOWN:
            raise ValueError("fewer than three ratings are not told")
        return self


class RoomRating(Part):
    """A closed pass in which the room rated the map."""

    id: Uid
    number: Number
    form: Form
    axes: Annotated[list[Axis], Field(min_length=1, max_length=4)]
    stakeholders: list[Uid] = []
    opened_at: Moment = ""
    closed_at: Moment = ""
    people: People
    sectors: dict[Sector, People] = {}
    others: People = 0
    tables: dict[Line, People] = {}
    cells: list[RatedCell] = []
