"""The power by interest map: five by five cells, marks with numbers, a key in one line."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from reportlab.platypus import Flowable

from exports.figures.bars import draw_dashed, draw_rule
from exports.figures.map_key import KEY_LINE, KeyLines, draw_key, key_lines
from exports.figures.marks import Presence, draw_mark
from exports.inks import HAIRLINE, inks
from exports.minutes.lines import draw_line, width_of_line
from exports.minutes.styles import PX
from exports.minutes.words import words
from workshop.sentences import Sentence

STEPS = 5
LEFT = 40 * PX
UPRIGHT = 26 * PX  # the baseline of the words at the axis of power
HEIGHT = 460 * PX
AXIS_BAND = 40 * PX
KEY_GAP = 22 * PX
# side of a mark, columns and rows in a cell; the first that holds them all is taken
SIZES = ((34, 2, 2), (28, 3, 2), (24, 3, 3), (18, 4, 4), (14, 5, 5))
MARK_GAP = 0.12  # of a mark, between it and its number
SMALLEST_TEXT = 4.2
NUMBER_SIZE = 10.0 / 34  # type size per pixel of the mark
HIGH = 3  # "high" is more than this


@dataclass(frozen=True)
class MapItem:
    """One stakeholder on the map; its number is the one in the list of names."""

    number: int
    sector: str
    power: int
    interest: int
    presence: Presence = "not_here"


class MapFigure(Flowable):  # type: ignore[misc]  # reportlab carries no types
    """The map as it stands in the minutes; `scale` is 1 there and 2 on the poster."""

    def __init__(self, items: Sequence[MapItem], *, scale: float = 1.0) -> None:
        super().__init__()
        self._items, self._scale = sorted(items, key=lambda item: item.number), scale

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as it may be; the key below takes a second line when its words are long."""
        self._width = width / self._scale
        self._key: KeyLines = key_lines(self._width)
        self._base = AXIS_BAND + KEY_GAP * 0.5 + KEY_LINE * len(self._key)
        return width, (HEIGHT + self._base + 1) * self._scale

    def draw(self) -> None:
        """Draw the frame, the cuts, the marks, the words at the axes and the key."""
        canvas = self.canv
        canvas.saveState()
        canvas.scale(self._scale, self._scale)
        self._draw_frame()
        for cell, inside in self._cells():
            self._draw_cell(cell, inside)
        self._draw_words()
        draw_rule(canvas, 0, self._width, self._base - AXIS_BAND)
        draw_key(canvas, self._key, self._width, self._base - AXIS_BAND - KEY_GAP)
        canvas.restoreState()

    def _cells(self) -> Iterator[tuple[tuple[int, int], list[MapItem]]]:
        cells: dict[tuple[int, int], list[MapItem]] = defaultdict(list)
        for item in self._items:
            cells[_within(item.interest), _within(item.power)].append(item)
        yield from cells.items()

    def _draw_frame(self) -> None:
        canvas, width = self.canv, self._width - LEFT
        canvas.setStrokeColor(inks().rule)
        canvas.setLineWidth(HAIRLINE)
        canvas.rect(LEFT, self._base, width, HEIGHT, stroke=1, fill=0)
        x, y = LEFT + width * HIGH / STEPS, self._base + HEIGHT * HIGH / STEPS
        draw_dashed(canvas, x, self._base, x, self._base + HEIGHT)
        draw_dashed(canvas, LEFT, y, self._width, y)

    def _draw_cell(self, cell: tuple[int, int], items: list[MapItem]) -> None:
        wide, high = (self._width - LEFT) / STEPS, HEIGHT / STEPS
        left, bottom = LEFT + (cell[0] - 1) * wide, self._base + (cell[1] - 1) * high
        pixels, columns, rows = _fit(len(items))
        side = pixels * PX
        gap = side * MARK_GAP
        size = max(SMALLEST_TEXT, pixels * NUMBER_SIZE)
        used_columns, used_rows = min(columns, len(items)), -(-len(items) // columns)
        pitch_x = min(wide / columns, side + gap + width_of_line("188", size) + 2)
        pitch_y = min(high / rows, side * 1.2)
        number = max(width_of_line(str(item.number), size, strong=True) for item in items)
        x0 = left + (wide - (used_columns - 1) * pitch_x - side - gap - number) / 2
        y0 = bottom + high / 2 + (used_rows * pitch_y) / 2
        for index, item in enumerate(items):
            x = x0 + index % columns * pitch_x
            y = y0 - (index // columns + 0.5) * pitch_y
            draw_mark(self.canv, x, y - side / 2, side, item.sector, item.presence)
            right = x + side + gap
            draw_line(self.canv, right, y - size * 0.33, str(item.number), size=size, strong=True)

    def _draw_words(self) -> None:
        canvas = self.canv
        below = self._base - 24 * PX
        draw_line(canvas, LEFT, below, _said("interest.low"), muted=True)
        draw_line(canvas, self._width, below, _said("interest.high"), muted=True, anchor="right")
        top = self._base + HEIGHT
        _draw_upright(canvas, UPRIGHT, self._base, _said("power.low"), "left")
        _draw_upright(canvas, UPRIGHT, top, _said("power.high"), "right")


def _draw_upright(canvas: Any, x: float, y: float, text: str, anchor: Any) -> None:
    canvas.saveState()
    canvas.translate(x, y)
    canvas.rotate(90)
    draw_line(canvas, 0, 0, text, muted=True, anchor=anchor)
    canvas.restoreState()


def _said(end: str) -> str:
    return words(Sentence(f"paper.map.{end}"))


def _within(rating: int) -> int:
    return min(STEPS, max(1, rating))


def _fit(count: int) -> tuple[float, int, int]:
    for side, columns, rows in SIZES:
        if count <= columns * rows:
            return side, columns, rows
    columns = 6
    while columns * columns < count:
        columns += 1
    return 72 / columns, columns, columns
