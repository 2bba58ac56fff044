"""A rating pass and its result as values."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

Axis = Literal["power", "interest", "legitimacy", "urgency"]
AXES: tuple[Axis, ...] = ("power", "interest", "legitimacy", "urgency")
Form = Literal["kiosk", "tables"]
CANNOT_SAY = 0
"""Asked and answered with "can't say": told beside the ratings, never counted among them."""
SCALE = (1, 2, 3, 4, 5)
FEWEST_SHOWN = 3
"""Fewer ratings than this are never shown as a distribution."""
TABLE = "table:"
"""What stands before the name of a table where a sector would stand."""


class RatingPass(BaseModel):
    """A pass in which the room rates; the result is asked for separately, and only once closed."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    number: int
    form: Form
    axes: tuple[Axis, ...]
    stakeholders: tuple[int, ...]
    labels: tuple[str, ...]
    """The sectors that have a label of their own while ratings are gathered."""
    is_open: bool
    opened_at: str
    closed_at: str


class GroupCounts(BaseModel):
    """How one sector rated: how many gave 1, 2, 3, 4 and 5."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    sector: str
    counts: tuple[int, ...]


class CellResult(BaseModel):
    """What the room said about one stakeholder on one axis.

    Attributes:
        n: how many gave a rating from 1 to 5.
        cannot_say: how many said that they can't say; None where that is not told.
        counts: how many gave 1, 2, 3, 4 and 5; empty where too few rated to show it.
        median: None where it is not told.
        groups: sectors that may be told apart; never all but one.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    stakeholder: int
    axis: Axis
    n: int
    cannot_say: int | None
    counts: tuple[int, ...] = ()
    median: float | None = None
    groups: tuple[GroupCounts, ...] = ()


class PassResult(BaseModel):
    """The frozen result of a pass.

    Attributes:
        people: how many had a turn, or sat at the tables.
        sectors: how many of each sector had a turn, where three or more did.
        others: how many of the remaining sectors together.
        tables: how many sat at each table.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    people: int
    sectors: dict[str, int] = {}
    others: int = 0
    tables: dict[str, int] = {}
    cells: tuple[CellResult, ...] = ()

    def cell(self, stakeholder: int, axis: str) -> CellResult | None:
        """What was said about one stakeholder on one axis."""
        return next((c for c in self.cells if (c.stakeholder, c.axis) == (stakeholder, axis)), None)


class Rater(BaseModel):
    """Somebody who may have a turn."""

    model_config = ConfigDict(frozen=True)

    id: int
    name: str
    sector: str
    code: str
    had_turn: bool
