"""Labels beside marks without overlap: eight positions tried one after the other, best first.

Greedy point-feature label placement (Christensen, Marks and Shieber, 1995) with a grid of buckets;
who comes first is placed first. A label that fits nowhere is left out, never laid over another.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from ui.stakeholders.layouts.shapes import Spot

BUCKET = 64.0
CLEAR = 3.0
"""Room between a mark and its label, and between two labels."""


class Label(NamedTuple):
    """Whose label, the mark it belongs to, and the sizes it may have, the best first."""

    key: int
    mark: Spot
    sizes: tuple[tuple[float, float], ...]


class _Taken:
    """Rectangles by the buckets they touch."""

    def __init__(self) -> None:
        self._buckets: dict[tuple[int, int], list[Spot]] = defaultdict(list)

    def add(self, spot: Spot) -> None:
        for bucket in _buckets(spot):
            self._buckets[bucket].append(spot)

    def is_free(self, spot: Spot) -> bool:
        return not any(
            overlap(spot, other) for bucket in _buckets(spot) for other in self._buckets[bucket]
        )


def place_labels(
    labels: Sequence[Label], bounds: Spot, obstacles: Sequence[Spot] = ()
) -> dict[int, Spot]:
    """The place of each label that fits inside the bounds, clear of marks, others and obstacles.

    A smaller size is tried only when no position takes the one before.
    """
    taken = _Taken()
    for spot in (*obstacles, *(label.mark for label in labels)):
        taken.add(spot)
    placed: dict[int, Spot] = {}
    for label in labels:
        place = next(
            (
                found
                for size in label.sizes
                for found in _around(label.mark, *size)
                if inside(found, bounds) and taken.is_free(found)
            ),
            None,
        )
        if place is not None:
            placed[label.key] = place
            taken.add(place)
    return placed


def overlap(one: Spot, other: Spot) -> bool:
    """Whether two rectangles share more than an edge."""
    return (
        one.x < other.x + other.width
        and other.x < one.x + one.width
        and one.y < other.y + other.height
        and other.y < one.y + one.height
    )


def inside(spot: Spot, bounds: Spot) -> bool:
    """Whether a rectangle lies within another."""
    return (
        bounds.x <= spot.x
        and bounds.y <= spot.y
        and spot.x + spot.width <= bounds.x + bounds.width
        and spot.y + spot.height <= bounds.y + bounds.height
    )


def _around(mark: Spot, width: float, height: float) -> Iterator[Spot]:
    """Right, left, below, above, then the four corners."""
    x, y = mark.middle
    right, left = mark.x + mark.width + CLEAR, mark.x - CLEAR - width
    above, below = mark.y - CLEAR - height, mark.y + mark.height + CLEAR
    for at_x, at_y in (
        (right, y - height / 2),
        (left, y - height / 2),
        (x - width / 2, below),
        (x - width / 2, above),
        (right, below - height / 2),
        (right, above + height / 2),
        (left, below - height / 2),
        (left, above + height / 2),
    ):
        yield Spot(at_x, at_y, width, height)


def _buckets(spot: Spot) -> Iterator[tuple[int, int]]:
    for column in range(int(spot.x // BUCKET), int((spot.x + spot.width) // BUCKET) + 1):
        for row in range(int(spot.y // BUCKET), int((spot.y + spot.height) // BUCKET) + 1):
            yield column, row
