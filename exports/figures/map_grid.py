"""Power by interest: five by five cells; the dividing lines run through 3, which is low."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from exports.figures.map_items import MapItem
from exports.figures.map_picture import Frame, Ground, Label, LeftOut, Line, Picture, number_width
from exports.figures.map_regions import PX, SIZES, Filled, Filling, Point, Rect
from exports.minutes.styles import size_of
from exports.minutes.words import words
from workshop.sentences import Sentence
from workshop.stakeholders.placement import CUT

STEPS = 5
LEFT = 52 * PX
UPRIGHT = 16 * PX  # the baseline of the words at the axis of power
BELOW = 66 * PX
HEIGHTS = (520 * PX, 620 * PX, 800 * PX, 1000 * PX)
"""Heights of the figure to try; the first in which nobody's mark is small, else the last."""
READABLE = SIZES[3]


def grid(items: Sequence[MapItem], width: float) -> Picture:
    """The grid, as high as the fullest cell asks for."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for one in items:
        if one.power is not None and one.interest is not None:
            cells[_within(one.interest), _within(one.power)].append(one.number)
    em = number_width([one.number for one in items])
    for height in HEIGHTS:
        filled = _filled(cells, width, height, em)
        if filled.print_.side >= READABLE and not filled.left_out:
            break
    spots = dict(filled.spots)
    for (interest, _power), numbers in cells.items():
        if interest == CUT:
            spots |= _aside(filled, numbers, LEFT + CUT * (width - LEFT) / STEPS)
    names = list(cells)
    left_out = [
        LeftOut(_said("cell", interest=names[place][0], power=names[place][1]), numbers)
        for place, numbers in filled.left_out.items()
    ]
    return Picture(BELOW + height, filled.print_, spots, _ground(width, height), left_out)


def _filled(
    cells: dict[tuple[int, int], list[int]], width: float, height: float, em: float
) -> Filled:
    wide, high = (width - LEFT) / STEPS, height / STEPS
    filling = Filling(lambda size: em * size)
    for (interest, power), numbers in cells.items():
        on_the_line = interest == CUT and power != CUT
        x, y = LEFT + (interest - 1) * wide, BELOW + (power - 1) * high
        rect = Rect(x + 1, y + 1, wide - 2, high - 2, tall=on_the_line, hanging=power == CUT)
        filling.add(rect, sorted(numbers))
    return filling.fill()


def _aside(filled: Filled, numbers: Sequence[int], right: float) -> dict[int, Point]:
    """Those of a cell on the line, moved so that their marks stand on it, numbers beside it."""
    here = {number: filled.spots[number] for number in numbers if number in filled.spots}
    print_ = filled.print_
    room = right - max((x for x, _ in here.values()), default=right) - print_.width / 2 - 1
    step = max(0.0, min(room, (print_.width - print_.side) / 2))
    return {number: (x + step, y) for number, (x, y) in here.items()}


def _ground(width: float, height: float) -> list[Ground]:
    wide, middle_x = width - LEFT, LEFT + (width - LEFT) * (CUT - 0.5) / STEPS
    middle_y = BELOW + height * (CUT - 0.5) / STEPS
    top, scale, below = BELOW + height, BELOW - 20 * PX, BELOW - 46 * PX
    ground: list[Ground] = [
        Frame(LEFT, BELOW, wide, height),
        Line(middle_x, BELOW, middle_x, top, broken=True),
        Line(LEFT, middle_y, width, middle_y, broken=True),
        Label(LEFT, below, _said("interest.low")),
        Label(width, below, _said("interest.high"), "right"),
        Label(UPRIGHT, BELOW, _said("power.low"), turn=90),
        Label(UPRIGHT, top, _said("power.high"), "right", turn=90),
    ]
    for step in range(1, STEPS + 1):
        at = (step - 0.5) / STEPS
        ground.append(Label(LEFT + at * wide, scale, str(step), "middle"))
        y = BELOW + at * height - size_of("caption") * 0.33
        ground.append(Label(LEFT - 10 * PX, y, str(step), "right"))
    return ground


def _within(rating: int) -> int:
    return min(STEPS, max(1, rating))


def _said(end: str, **values: object) -> str:
    return words(Sentence(f"paper.map.{end}", **values))
