"""A figure of the map before it is drawn: where everybody stands, and the ground beneath."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Literal, NamedTuple

from exports.figures.map_regions import Footprint, Point
from exports.minutes.lines import width_of_line


class Line(NamedTuple):
    """A line of the ground; a broken one divides high from low."""

    x: float
    y: float
    to_x: float
    to_y: float
    broken: bool = False


class Frame(NamedTuple):
    """A rectangle of the ground; a force's has a broken outline."""

    x: float
    y: float
    width: float
    height: float
    broken: bool = False


class ArcLine(NamedTuple):
    """A circle around a middle, or a part of one in degrees (0 right, 90 up)."""

    x: float
    y: float
    radius: float
    start: float = 0.0
    span: float = 360.0


class Label(NamedTuple):
    """Words of the ground with their baseline at a point, turned by degrees around it."""

    x: float
    y: float
    words: str
    anchor: Literal["left", "middle", "right"] = "left"
    strong: bool = False
    turn: float = 0.0
    room: float = 0.0  # points; longer words end in an ellipsis. 0: as long as they are


class Curve(NamedTuple):
    """A link between two marks, by its kind."""

    start: Point
    end: Point
    kind: str


Ground = Line | Frame | ArcLine | Label | Curve


class LeftOut(NamedTuple):
    """The numbers that found no room in a part, and what the part is called."""

    part: str
    numbers: Sequence[int]


class Picture(NamedTuple):
    """Everything a figure draws, in points from its lower left corner."""

    height: float
    print_: Footprint
    spots: Mapping[int, Point]
    ground: Sequence[Ground]
    left_out: Sequence[LeftOut] = ()


def number_width(numbers: Sequence[int]) -> float:
    """How many ems the longest number takes at a type size of one point."""
    digits = len(str(max(numbers, default=1)))
    return width_of_line("8" * digits, 1.0, strong=True)
