"""What a layout is made of: places of cards, and the ground they lie on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Literal, NamedTuple

from workshop.stakeholders.model import Stakeholder

GAP = 4.0
LEAST, TALLEST = 22.0, 40.0
"""How low and how high a card may be; under 34 its name has one line."""
MORE_WIDTH = 26.0
"""Room beside the cards of a full part for how many more wait."""

Fields = dict[str, Any]
"""What a drop or a nudge writes, by column."""


class Spot(NamedTuple):
    """A place: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle."""
        return self.x + self.width / 2, self.y + self.height / 2


class More(NamedTuple):
    """How many more wait in a full part, and who they are all together."""

    spot: Spot
    waiting: int
    ids: tuple[int, ...]


class Band(NamedTuple):
    """A rectangle of the ground with words in a corner; a force is an outlined one."""

    spot: Spot
    words: str = ""
    below: str = ""
    force: bool = False


class Arc(NamedTuple):
    """An ellipse around a middle, or a part of one in degrees (0 is right, up is positive)."""

    x: float
    y: float
    across: float
    down: float
    start: float = 0.0
    span: float = 360.0


class Wedge(NamedTuple):
    """A part of a ring: middle, radii of the whole, inner and outer share, angles, sector."""

    x: float
    y: float
    across: float
    down: float
    inner: float
    outer: float
    start: float
    span: float
    sector: str


class Rule(NamedTuple):
    """A line of the ground; a broken one divides high from low."""

    x: float
    y: float
    to_x: float
    to_y: float
    broken: bool = False


Side = Literal["left", "middle", "right"]


class Words(NamedTuple):
    """Words of the ground in a box; `turned` ones read upwards."""

    words: str
    spot: Spot
    align: Side = "middle"
    strong: bool = False
    turned: bool = False


Ground = Band | Arc | Wedge | Rule | Words


class Layout(NamedTuple):
    """Where the cards lie, what waits, the ground, and whether cards are marks with labels.

    In a view of marks a spot is the mark's; its label is placed beside it afterwards. `boxed` are
    cards all the same.
    """

    spots: dict[int, Spot]
    more: tuple[More, ...] = ()
    ground: tuple[Ground, ...] = ()
    marks: bool = False
    boxed: frozenset[int] = frozenset()


class Asked(NamedTuple):
    """What a layout is asked: who, how large the canvas is, who is chosen, and the rest.

    `sectors` are those of the chosen helix; `places` what people kept of a view without axes,
    from 0 to 1; `computed` what the worker found for it. `side` is how large a mark is, 0 as the
    canvas has it.
    """

    people: Sequence[Stakeholder]
    width: float
    height: float
    chosen: int | None = None
    sectors: tuple[str, ...] = ()
    places: Mapping[int, tuple[float, float]] = {}
    computed: Mapping[int, tuple[float, float]] = {}
    side: float = 0.0


def kept_free(x: float, y: float, width: float, height: float) -> Words:
    """A place that labels keep clear of, for a control that lies over the canvas."""
    return Words("", Spot(x, y, width, height))


def by_power(people: Sequence[Stakeholder]) -> list[Stakeholder]:
    """The most powerful first, those not rated last; then as they were added."""
    return sorted(people, key=lambda one: (-(one.power or 0), one.position, one.id))


def window(ids: list[int], fit: int, chosen: int | None) -> list[int]:
    """The first that fit, or those around the chosen one, who never waits."""
    if len(ids) <= fit or chosen not in ids or chosen in ids[:fit]:
        return ids[:fit]
    start = min(ids.index(chosen), len(ids) - fit)
    return ids[start : start + fit]
