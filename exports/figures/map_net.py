"""The network: who is linked stands near, and a link's kind is its stroke, never a colour."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt

from exports.figures.map_items import MapItem, Tie, by_power
from exports.figures.map_picture import Curve, LeftOut, Picture, number_width
from exports.figures.map_regions import PX, SIZES, Filling, Footprint, Point
from exports.minutes.words import words
from workshop.people.marks import SECTORS
from workshop.sentences import Sentence
from workshop.stakeholders.network import MOST, clusters, spread

EDGE = 6 * PX
ROUNDS = 60
DENSE = 0.3  # share of the figure that marks may cover


def network(items: Sequence[MapItem], ties: Sequence[Tie], width: float, height: float) -> Picture:
    """Up to `MOST` by their links, more as a cluster a sector; marks never touch."""
    numbers = [one.number for one in by_power(items)]
    em = number_width(numbers)
    filling = Filling(lambda size: em * size)
    print_ = filling.footprint(SIZES[-1])
    for side in SIZES:
        print_ = filling.footprint(side)
        if print_.width * print_.height * len(numbers) <= width * height * DENSE:
            break
    places = _places(items, ties, numbers)
    wide, high = width - 2 * EDGE - print_.width, height - 2 * EDGE - print_.height
    points = {
        number: (
            EDGE + print_.width / 2 + x * wide,
            EDGE + print_.height / 2 + (1 - y) * high,
        )
        for number, (x, y) in places.items()
    }
    spots, left_out = _apart(points, numbers, print_, width, height)
    ground = [
        Curve(spots[tie.source], spots[tie.target], tie.kind)
        for tie in ties
        if tie.source in spots and tie.target in spots
    ]
    told = [LeftOut(words(Sentence("paper.map.view.network")), left_out)] if left_out else []
    return Picture(height, print_, spots, ground, told)


def _places(
    items: Sequence[MapItem], ties: Sequence[Tie], numbers: Sequence[int]
) -> dict[int, Point]:
    if len(numbers) <= MOST:
        return spread(numbers, [(tie.source, tie.target) for tie in ties])
    groups: dict[str, list[int]] = {sector: [] for sector in SECTORS}
    for one in by_power(items):
        groups.setdefault(one.sector, []).append(one.number)
    return clusters([group for group in groups.values() if group])


def _apart(
    wanted: dict[int, Point],
    numbers: Sequence[int],
    print_: Footprint,
    width: float,
    height: float,
) -> tuple[dict[int, Point], list[int]]:
    """Each at the free place nearest to where it belongs, the most powerful first."""
    across, down = print_.width + 2, print_.height + 2
    columns, rows = int((width - 2 * EDGE) // across), int((height - 2 * EDGE) // down)
    taken: list[Point] = []
    spots: dict[int, Point] = {}
    left_out: list[int] = []
    for number in numbers:
        x, y = wanted[number]
        found = (x, y) if _is_free(x, y, taken, across, down) else None
        if found is None:
            cells = (
                (EDGE + (column + 0.5) * across, EDGE + (row + 0.5) * down)
                for column in range(columns)
                for row in range(rows)
            )
            free = [cell for cell in cells if _is_free(*cell, taken, across, down)]
            if not free:
                left_out.append(number)
                continue
            found = min(free, key=lambda cell: sqrt((cell[0] - x) ** 2 + (cell[1] - y) ** 2))
        taken.append(found)
        spots[number] = found
    return spots, left_out


def _is_free(x: float, y: float, taken: Sequence[Point], across: float, down: float) -> bool:
    return all(abs(x - a) >= across - 0.01 or abs(y - b) >= down - 0.01 for a, b in taken)
