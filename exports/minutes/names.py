"""Numbered names in three columns: the list that belongs to the map."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice, takewhile
from typing import NamedTuple

from reportlab.platypus import Flowable, Paragraph

from exports.minutes.lines import draw_line
from exports.minutes.styles import PX, leading_of, size_of, style
from exports.minutes.words import para

COLUMNS = 3
COLUMN_GAP = 24 * PX
NUMBER = 24 * PX
INDENT = 32 * PX
LEAST_LINES = 3  # a list that has not room for so many lines starts on the next page


class NumberedName(NamedTuple):
    """A name as it was typed, with its number on the map; bold is in the room."""

    number: int
    name: str
    bold: bool = False


class NameList(Flowable):  # type: ignore[misc]  # reportlab carries no types
    """Names in columns that read downwards, balanced, going on over the page."""

    def __init__(self, names: Sequence[NumberedName], most: float = 0.0) -> None:
        """Make a list; `most` is the height that its columns are known to fit into, if any."""
        super().__init__()
        self._names, self._most = list(names), most

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As high as the highest column when the names are shared out evenly."""
        self._width = width
        self._set(width)
        self._columns = self._balanced()
        self._tall = max((self._height(column) for column in self._columns), default=0.0)
        return width, self._tall

    def split(self, width: float, height: float) -> list[Flowable]:
        """As many names as three columns of this height hold, and the rest."""
        self._set(width)
        if height < LEAST_LINES * leading_of("names"):
            return []
        fit = takewhile(lambda column: self._height(column) <= height, self._filled(height))
        count = sum(len(column) for column in islice(fit, COLUMNS))
        if not 0 < count < len(self._names):
            return []
        return [NameList(self._names[:count], height), NameList(self._names[count:])]

    def draw(self) -> None:
        """Draw each name with a hanging indent, its number right-aligned."""
        pitch = (self._width + COLUMN_GAP) / COLUMNS
        for number, column in enumerate(self._columns):
            x, y = number * pitch, self._tall
            for index in column:
                name = self._set_names[index]
                baseline = y - size_of("names")
                label = str(self._names[index].number)
                draw_line(self.canv, x + NUMBER, baseline, label, muted=True, anchor="right")
                y -= name.height
                name.drawOn(self.canv, x + INDENT, y)

    def _set(self, width: float) -> None:
        room = (width + COLUMN_GAP) / COLUMNS - COLUMN_GAP - INDENT
        self._set_names: list[Paragraph] = []
        for name in self._names:
            made = para(name.name, style("names", strong=name.bold))
            made.wrap(room, 100_000)
            self._set_names.append(made)

    def _height(self, column: Sequence[int]) -> float:
        return float(sum(self._set_names[index].height for index in column))

    def _filled(self, height: float) -> list[list[int]]:
        columns: list[list[int]] = [[]]
        used = 0.0
        for index, name in enumerate(self._set_names):
            if columns[-1] and used + name.height > height:
                columns.append([])
                used = 0.0
            used += name.height
            columns[-1].append(index)
        return columns

    def _balanced(self) -> list[list[int]]:
        step = leading_of("names")
        height = self._height(range(len(self._names))) / COLUMNS
        columns = self._filled(height)
        while len(columns) > COLUMNS:
            height += step
            if self._most and height >= self._most:
                return self._filled(self._most)
            columns = self._filled(height)
        return columns
