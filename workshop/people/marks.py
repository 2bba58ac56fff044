"""The numbers of the marks drawn on screen and on paper: shapes, letters, pitches; never colours.

Points lie in a square of one unit, x to the right and y downwards; sizes are shares of it.
"""

from __future__ import annotations

import math
from dataclasses import dataclass

Point = tuple[float, float]
OUTLINE = 1.4 / 20  # width of the dark outline of a sector mark
SMALLEST_MARK = 20  # pixels; in anything smaller the letter is lost
SECTORS = ("academia", "provider", "patient", "authority", "industry", "other")
NOT_STATED = "not_stated"


@dataclass(frozen=True, slots=True)
class Shape:
    """An outline and where its letter stands; without points it is a circle of the radius."""

    points: tuple[Point, ...]
    radius: float
    letter_y: float
    letter_size: float


def regular(corners: int, radius: float, middle: Point, inner: float = 0.0) -> tuple[Point, ...]:
    """The corners of a regular polygon that stands on its base, or of a star with inner corners."""
    radii = (radius, inner) if inner else (radius,)
    count = corners * len(radii)
    turns = [(math.tau * i / count - math.pi / 2, radii[i % len(radii)]) for i in range(count)]
    return tuple(
        (round(middle[0] + r * math.cos(a), 4), round(middle[1] + r * math.sin(a), 4))
        for a, r in turns
    )


SHAPES: dict[str, Shape] = {
    "square": Shape(((0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)), 0.0, 0.5, 0.52),
    "circle": Shape((), 0.435, 0.5, 0.52),
    "triangle": Shape(((0.5, 0.06), (0.97, 0.9), (0.03, 0.9)), 0.0, 0.65, 0.42),
    "diamond": Shape(((0.5, 0.03), (0.97, 0.5), (0.5, 0.97), (0.03, 0.5)), 0.0, 0.5, 0.5),
    "pentagon": Shape(regular(5, 0.49, (0.5, 0.53)), 0.0, 0.54, 0.5),
    "star": Shape(regular(5, 0.52, (0.5, 0.54), inner=0.285), 0.0, 0.56, 0.4),
}
RING = Shape((), 0.4, 0.5, 0.0)  # a sector that is not stated: dotted, without a letter
RING_DOTS = 12

# One mark a person on the roll: bar = gave dots, line = gave none, slanted = recused.
STRIP_WIDTH = 5
STRIP_PITCH = 7
STRIP_HEIGHT = 20
STRIP_LINE = 1.2
STRIP_SLANT = 0.55  # height of the slanted mark, of the strip's height
STRIP_PEOPLE = 24  # more people than this share the same width


def strip_pitch(people: int) -> tuple[float, float]:
    """Pitch and width of the marks in a strip of so many people; 60 still fit."""
    if people <= STRIP_PEOPLE:
        return float(STRIP_PITCH), float(STRIP_WIDTH)
    pitch = STRIP_PITCH * STRIP_PEOPLE / people
    return pitch, pitch * STRIP_WIDTH / STRIP_PITCH


# What an interest changes for one person and one option.
MEASURE_RING = 0.38  # radius: says it aloud and votes; half filled: answers only
MEASURE_BOX = 0.4  # half the side of the box that holds the bar: does not vote
MEASURE_BAR = 0.24  # half the length of the bar
MEASURE_DIAMOND = 0.48  # half the diagonal of the diamond with its question mark: to settle
