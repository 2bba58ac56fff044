"""The network: who is linked stands near, and a link's kind is its stroke, never a colour."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from math import dist

from exports.figures.map_items import MapItem, Tie, by_power
from exports.figures.map_picture import Curve, LeftOut, Picture, number_width
from exports.figures.map_regions import PX, SIZES, Filling, Footprint, Point
from exports.minutes.words import words
from workshop.people.marks import SECTORS
from workshop.sentences import Sentence
from workshop.stakeholders.network import MOST, clusters, spread

EDGE = 6 * PX
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
        pairs = {(min(tie.source, tie.target), max(tie.source, tie.target)) for tie in ties}
        return dict(spread(tuple(numbers), tuple(sorted(pairs))))
    groups: dict[str, list[int]] = {sector: [] for sector in SECTORS}
    for one in by_power(items):
        groups.setdefault(one.sector, []).append(one.number)
    return clusters([group for group in groups.values() if group])


def _apart(
    wanted: Mapping[int, Point],
    numbers: Sequence[int],
    print_: Footprint,
    width: float,
    height: float,
) -> tuple[dict[int, Point], list[int]]:
    """Each where it belongs or at the nearest free place, the most powerful first."""
    across, down = print_.width + 2, print_.height + 2
    free = [
        (EDGE + (column + 0.5) * across, EDGE + (row + 0.5) * down)
        for column in range(int((width - 2 * EDGE) // across))
        for row in range(int((height - 2 * EDGE) // down))
    ]
    many = len(numbers) > MOST  # then all stand in rows, and no place is asked for twice
    spots: dict[int, Point] = {}
    left_out: list[int] = []
    for number in numbers:
        here = wanted[number]
        if many or not _is_free(here, spots.values(), across, down):
            places = (
                free if many else [p for p in free if _is_free(p, spots.values(), across, down)]
            )
            if not places:
                left_out.append(number)
                continue
            here = min(places, key=partial(dist, wanted[number]))
            if many:
                free.remove(here)
        spots[number] = here
    return spots, left_out


def _is_free(place: Point, taken: Iterable[Point], across: float, down: float) -> bool:
    x, y = place
    return all(abs(x - a) >= across - 0.01 or abs(y - b) >= down - 0.01 for a, b in taken)
