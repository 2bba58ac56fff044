"""Marks in rings and parts of rings, around an oval; pure numbers."""

from __future__ import annotations

from math import atan2, cos, degrees, hypot, radians, sin
from typing import NamedTuple

from ui.stakeholders.layouts.shapes import Asked, More, Spot, window

MARK, SMALL = 24.0, 20.0
LABEL = 104.0
"""The side of a mark, and the room its label would like along a row."""
CORNERS = 1.42
"""So much further apart than their side squares must be not to touch at the corners."""


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


def mark_side(asked: Asked) -> float:
    """How large a mark is on this canvas."""
    by_height = 32.0 if asked.height >= 640 else MARK if asked.height >= 440 else SMALL
    return asked.side or by_height


def around(x: float, y: float, side: float) -> Spot:
    """A square with its middle here."""
    return Spot(x - side / 2, y - side / 2, side, side)


def ring_part(
    ids: list[int],
    oval: Oval,
    rings: tuple[float, float],
    angles: tuple[float, float],
    asked: Asked,
    phase: float = 0.5,
) -> tuple[dict[int, Spot], list[More]]:
    """Marks in a part of a ring; where not all fit, the last place says how many more there are.

    The chosen one never waits.
    """
    side = mark_side(asked)
    places = fill_ring(len(ids), oval, rings, angles, side, phase)
    if len(places) == len(ids):
        return dict(zip(ids, places, strict=True)), []
    shown = window(ids, max(1, len(places) - 1), asked.chosen)
    last = places[-1] if len(places) > 1 else around(*oval.point(rings[1], angles[0]), side)
    more = More(last, len(ids) - len(shown), tuple(ids))
    return dict(zip(shown, places, strict=False)), [more]


def fill_ring(
    count: int,
    oval: Oval,
    rings: tuple[float, float],
    angles: tuple[float, float],
    side: float,
    phase: float = 0.5,
) -> list[Spot]:
    """Places for up to `count` marks, in as few rows as give each some room for a label.

    `phase` is where in its share of a row a mark stands, from 0 to 1.
    """
    (inner, outer), (start, span) = rings, angles
    thick = (outer - inner) * min(oval.across, oval.down)
    most = max(1, int(thick // (side * CORNERS)))
    rows = next((n for n in range(1, most) if _fit(oval, rings, span, n, LABEL) >= count), most)
    fit = min(count, _fit(oval, rings, span, rows, side * CORNERS))
    shares = [inner + (outer - inner) * (row + 0.5) / rows for row in reversed(range(rows))]
    places = []
    for row, here in enumerate(_shared_out(fit, shares)):
        shift = phase + (0.15 * (-1) ** row if rows > 1 else 0.0)
        for index in range(here):
            angle = start + span * (index + shift) / here
            places.append(around(*oval.point(shares[row], angle), side))
    return places


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
