"""What a layout is made of: places of cards, and the ground they lie on."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import atan2, cos, degrees, hypot, radians, sin
from typing import Any, Literal, NamedTuple

from workshop.stakeholders.model import Stakeholder

GAP = 4.0
LEAST, TALLEST = 22.0, 40.0
"""How low and how high a card may be; under 34 its name has one line."""
MARK = 24.0
LABEL = 104.0
"""The side of a mark, and the room its label would like along a row."""
CORNERS = 1.42
"""So much further apart than their side squares must be not to touch at the corners."""
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
    count: int
    ids: tuple[int, ...]


class Band(NamedTuple):
    """A rectangle of the ground with words in a corner; a force is an outlined one."""

    spot: Spot
    words: str = ""
    count: str = ""
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


class Words(NamedTuple):
    """Words of the ground in a box; `turned` ones read upwards."""

    words: str
    spot: Spot
    align: Literal["left", "middle", "right"] = "middle"
    strong: bool = False
    turned: bool = False


Ground = Band | Arc | Wedge | Rule | Words


class Oval(NamedTuple):
    """The middle of rings and their outermost radii; angles in degrees, 90 is up."""

    x: float
    y: float
    across: float
    down: float

    def point(self, share: float, angle: float) -> tuple[float, float]:
        """A point at a share of the radius, from 0 to 1."""
        turn = radians(angle)
        return (
            self.x + self.across * share * cos(turn),
            self.y - self.down * share * sin(turn),
        )

    def polar(self, x: float, y: float) -> tuple[float, float]:
        """The share of the radius and the angle (0 up to 360) of a point."""
        right, up = (x - self.x) / self.across, (self.y - y) / self.down
        return hypot(right, up), degrees(atan2(up, right)) % 360

    def arc(self, share: float, span: float) -> float:
        """How long an arc is at the least, in pixels: where the ellipse is narrow."""
        return share * min(self.across, self.down) * radians(span)


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
    from 0 to 1; `computed` what the worker found for it.
    """

    people: Sequence[Stakeholder]
    width: float
    height: float
    chosen: int | None = None
    sectors: tuple[str, ...] = ()
    places: Mapping[int, tuple[float, float]] = {}
    computed: Mapping[int, tuple[float, float]] = {}


def kept_free(x: float, y: float, width: float, height: float) -> Words:
    """A place that labels keep clear of, for a control that lies over the canvas."""
    return Words("", Spot(x, y, width, height))


def mark_side(asked: Asked) -> float:
    """How large a mark is on this canvas."""
    return 32.0 if asked.height >= 640 else MARK


def around(x: float, y: float, side: float) -> Spot:
    """A square with its middle here."""
    return Spot(x - side / 2, y - side / 2, side, side)


def fill_ring(
    ids: Sequence[int],
    oval: Oval,
    rings: tuple[float, float],
    angles: tuple[float, float],
    side: float,
) -> tuple[dict[int, Spot], int]:
    """Spreads marks over a part of a ring in as few rows as give each some room.

    Returns their places, and how many of the first fit.
    """
    (inner, outer), (start, span) = rings, angles
    thick = (outer - inner) * min(oval.across, oval.down)
    most = max(1, int(thick // (side * CORNERS)))
    rows = next((n for n in range(1, most) if _fit(oval, rings, span, n, LABEL) >= len(ids)), most)
    fit = min(len(ids), _fit(oval, rings, span, rows, side * CORNERS))
    shares = [inner + (outer - inner) * (row + 0.5) / rows for row in reversed(range(rows))]
    counts = _shared_out(fit, shares)
    spots: dict[int, Spot] = {}
    waiting = list(ids[:fit])
    for row, count in enumerate(counts):
        shift = 0.24 * (-1) ** row if rows > 1 else 0.0
        for index in range(count):
            angle = start + span * (index + 0.5 + shift) / count
            spots[waiting.pop(0)] = around(*oval.point(shares[row], angle), side)
    return spots, fit


def _fit(oval: Oval, rings: tuple[float, float], span: float, rows: int, each: float) -> int:
    inner, outer = rings
    shares = [inner + (outer - inner) * (row + 0.5) / rows for row in range(rows)]
    return sum(max(1, int(oval.arc(share, span) // each)) for share in shares)


def _shared_out(count: int, shares: list[float]) -> list[int]:
    """A count over rows in proportion to their length, the largest remainders first."""
    whole = sum(shares) or 1.0
    exact = [count * share / whole for share in shares]
    counts = [int(one) for one in exact]
    order = sorted(range(len(exact)), key=lambda n: counts[n] - exact[n])
    for n in order[: count - sum(counts)]:
        counts[n] += 1
    return counts


def by_power(people: Sequence[Stakeholder]) -> list[Stakeholder]:
    """The most powerful first, those not rated last; then as they were added."""
    return sorted(people, key=lambda one: (-(one.power or 0), one.position, one.id))


def window(ids: list[int], fit: int, chosen: int | None) -> list[int]:
    """The first that fit, or those around the chosen one, who never waits."""
    if len(ids) <= fit or chosen not in ids or chosen in ids[:fit]:
        return ids[:fit]
    start = min(ids.index(chosen), len(ids) - fit)
    return ids[start : start + fit]
