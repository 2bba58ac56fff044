"""Parts of a map figure and where marks with numbers fit into them: pure numbers, no paper.

Coordinates are points, x to the right and y upwards. A mark with its number takes a rectangle,
the footprint; footprints never touch. Whoever does not fit is left out and told in words.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from math import atan2, cos, hypot, pi, radians, sin
from typing import NamedTuple, Protocol

PX = 72 / 150
SIZES = tuple(pixels * PX for pixels in (34, 30, 26, 22, 19, 16))
"""Sides of a mark, in points; the largest that lets everybody in is taken."""
NUMBER_SIZE = 10.0 / 34 / PX  # type size of the number, of the side of its mark
LEAST_NUMBER = 6.0
MARK_GAP = 0.12  # of a mark, between it and its number
AROUND = 1.5  # points between two footprints
TWO_ROWS = 2
STILL_HANGING = 20 * PX  # footprints that are lower stand around the line, not below it

Point = tuple[float, float]


class Footprint(NamedTuple):
    """What one mark with its number takes."""

    side: float  # of the mark
    type_size: float
    width: float
    height: float


class Region(Protocol):
    """A part of the figure that holds marks."""

    def place(self, count: int, print_: Footprint) -> list[Point]:
        """The middles of as many footprints as fit, at most `count`."""


@dataclass(frozen=True)
class Rect:
    """A rectangle; its marks stand together in its middle, in few rows, or few columns if tall.

    Two hanging rows begin on its middle line and go on below it.
    """

    x: float
    y: float
    width: float
    height: float
    tall: bool = False
    hanging: bool = False

    def place(self, count: int, print_: Footprint) -> list[Point]:
        """Rows of equal length, the last one shorter."""
        columns_most = int((self.width + AROUND) // (print_.width + AROUND))
        rows_most = int((self.height + AROUND) // (print_.height + AROUND))
        count = min(count, columns_most * rows_most)
        if count <= 0:
            return []
        if self.tall:
            columns = -(-count // rows_most)
            rows = -(-count // columns)
        else:
            rows = -(-count // columns_most)
            columns = -(-count // rows)
        across = min(self.width / columns, (print_.width + AROUND) * 1.15)
        down = min(self.height / rows, (print_.height + AROUND) * 1.1)
        left = self.x + self.width / 2 - (columns - 1) * across / 2
        top = self.y + self.height / 2
        if self.hanging and rows == TWO_ROWS and print_.height > STILL_HANGING:
            down = print_.height + AROUND
            if down + print_.height / 2 > self.height / 2:
                return []
        else:
            top += (rows - 1) * down / 2
        return [
            (left + index % columns * across, top - index // columns * down)
            for index in range(count)
        ]


@dataclass(frozen=True)
class Ring:
    """A part of a ring: from an inner to an outer radius, over some degrees (0 right, 90 up)."""

    x: float
    y: float
    inner: float
    outer: float
    start: float = 0.0
    span: float = 360.0

    def place(self, count: int, print_: Footprint) -> list[Point]:
        """Evenly around while that leaves room, else close together."""
        if count <= 0:
            return []
        for turns in (1, 2):
            found = self._around(count, turns, print_)
            if found:
                return found
        free = self._free(print_)
        if len(free) <= count:
            return free
        if self.span > WIDE:
            return [free[index * len(free) // count] for index in range(count)]
        middle = self._at((self.inner + self.outer) / 2, self.start + self.span / 2)
        free.sort(key=lambda point: hypot(point[0] - middle[0], point[1] - middle[1]))
        return free[:count]

    def _around(self, count: int, turns: int, print_: Footprint) -> list[Point]:
        """Evenly along one or two lines through the ring; nothing if any two would touch."""
        found = []
        for index in range(count):
            share = (index + 0.5) / count
            away = (index % turns * 2 + 1) / (2 * turns)
            radius = self.inner + (self.outer - self.inner) * away
            if self.inner == 0 and count == 1:
                radius = 0.0
            found.append(self._at(radius, self.start + self.span * (1 - share)))
        inside = all(self._holds(point, print_) for point in found)
        return found if inside and not touching(found, print_) else []

    def _free(self, print_: Footprint) -> list[Point]:
        """Every place of a grid of footprints that lies inside, around the ring."""
        across, down = print_.width + AROUND, print_.height + AROUND
        columns, rows = int(self.outer // across) + 1, int(self.outer // down) + 1
        found = [
            (self.x + column * across, self.y + row * down)
            for row in range(-rows, rows + 1)
            for column in range(-columns, columns + 1)
        ]
        inside = [point for point in found if self._holds(point, print_)]
        return sorted(inside, key=lambda point: -self._angle(point))

    def _holds(self, point: Point, print_: Footprint) -> bool:
        x, y = point[0] - self.x, point[1] - self.y
        half, high = print_.width / 2, print_.height / 2
        corners = [(x + right * half, y + up * high) for right in (-1, 1) for up in (-1, 1)]
        if any(hypot(*corner) > self.outer for corner in corners):
            return False
        nearest = hypot(max(0.0, abs(x) - half), max(0.0, abs(y) - high))
        if self.inner and nearest < self.inner:
            return False
        return self.span >= 360 or all(self._within(corner) for corner in corners)

    def _within(self, corner: Point) -> bool:
        return 0 <= self._angle((corner[0] + self.x, corner[1] + self.y)) <= self.span

    def _angle(self, point: Point) -> float:
        """Degrees from the start of the part, the way its degrees grow."""
        turn = atan2(point[1] - self.y, point[0] - self.x) * 180 / pi
        return (turn - self.start) % 360

    def _at(self, radius: float, degrees: float) -> Point:
        turn = radians(degrees)
        return self.x + radius * cos(turn), self.y + radius * sin(turn)


WIDE = 200.0  # degrees from which a ring is filled all around, not from its middle


class Filled(NamedTuple):
    """Where everybody stands, by their place in what was asked, and who found no room."""

    print_: Footprint
    spots: dict[int, Point]
    left_out: dict[int, list[int]]  # number of the region: the numbers that do not fit


@dataclass
class Filling:
    """Regions with the numbers that belong into each."""

    width_of_number: Callable[[float], float]  # of the longest number, at a type size
    parts: list[tuple[Region, Sequence[int]]] = field(default_factory=list)

    def add(self, region: Region, numbers: Sequence[int]) -> None:
        """Asks for room for some numbers in a region."""
        self.parts.append((region, numbers))

    def footprint(self, side: float) -> Footprint:
        """What a mark of this side takes with its number."""
        size = max(LEAST_NUMBER, side * NUMBER_SIZE)
        wide = side * (1 + MARK_GAP) + self.width_of_number(size)
        return Footprint(side, size, wide, max(side, size) * 1.08)

    def fill(self, sizes: Sequence[float] = SIZES) -> Filled:
        """Everybody at the largest size that lets all in; at the least, some are left out."""
        for side in sizes:
            filled = self._at(self.footprint(side))
            if not filled.left_out:
                break
        return filled

    def _at(self, print_: Footprint) -> Filled:
        spots: dict[int, Point] = {}
        left_out: dict[int, list[int]] = {}
        for place, (region, numbers) in enumerate(self.parts):
            found = region.place(len(numbers), print_)
            spots |= dict(zip(numbers, found, strict=False))
            if len(found) < len(numbers):
                left_out[place] = list(numbers[len(found) :])
        return Filled(print_, spots, left_out)


def touching(points: Sequence[Point], print_: Footprint) -> bool:
    """Whether any two footprints overlap."""
    return any(
        abs(one[0] - other[0]) < print_.width and abs(one[1] - other[1]) < print_.height
        for index, one in enumerate(points)
        for other in points[index + 1 :]
    )
