"""The result of a round as bars: rank, option, value, breadth, recusals; drawn, never a raster."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from reportlab.platypus import Flowable, Paragraph

from exports.figures.bars import draw_bar, draw_dashed, draw_rule
from exports.inks import HAIRLINE, inks
from exports.minutes.lines import draw_line, fitted
from exports.minutes.styles import PX, size_of
from exports.minutes.words import para, words
from workshop.sentences import Sentence

LETTER, TITLE, AXIS = 44 * PX, 76 * PX, 470 * PX
LONGEST, BAR = 330 * PX, 24 * PX
GAVE, RECUSED = 926 * PX, 1004 * PX
ROW, CUT, HEAD = 54 * PX, 10 * PX, 28 * PX
TITLE_WIDTH = AXIS - TITLE - 18 * PX
SPACE = 8 * PX
AXIS_LINE = 0.85
BASELINE = 0.33  # of the type size, below the middle of a line
NONE = "–"


@dataclass(frozen=True)
class ResultRow:
    """One option of a closed round, in words and numbers as they are printed."""

    rank: str
    letter: str
    title: str
    value: float
    shown: str  # the value as it is printed
    gave: str | Sentence = ""  # "16 of 22"
    recused: str = NONE
    forward: bool = False
    decidable: bool = True


@dataclass(frozen=True)
class ChartWords:
    """The words over the columns of a result chart."""

    value: str | Sentence
    gave: str | Sentence = ""
    option: str | Sentence = field(default_factory=lambda: Sentence("paper.chart.option"))
    recused: str | Sentence = field(default_factory=lambda: Sentence("paper.chart.recused"))


class ResultChart(Flowable):  # type: ignore[misc]  # reportlab carries no types
    """Bars of one round in order of rank; a long one goes on over the page, its head repeated.

    The dashed rule stands below the last row that goes forward. A threshold is a dashed line
    across the axis with its value.
    """

    def __init__(
        self,
        rows: Sequence[ResultRow],
        heads: ChartWords,
        *,
        threshold: float | None = None,
        longest: float = 0.0,
    ) -> None:
        super().__init__()
        self._rows, self._heads, self._threshold = list(rows), heads, threshold
        self._longest = longest or max(
            [row.value for row in rows if row.decidable] + [threshold or 0.0, 0.0]
        )
        self._titles: list[Paragraph] = []
        self._heights: list[float] = []

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as the measure; rows grow with their titles."""
        self._width = width
        self._titles = [para(row.title, "chart") for row in self._rows]
        self._heights = [max(ROW, title.wrap(TITLE_WIDTH, 10_000)[1] + 2) for title in self._titles]
        return width, HEAD + sum(self._heights) + self._extra(len(self._rows)) + SPACE

    def split(self, width: float, height: float) -> list[Flowable]:
        """The rows that fit, and the rest under a head of its own."""
        self.wrap(width, height)
        fitting, used = 0, HEAD + SPACE
        for index, row in enumerate(self._heights, start=1):
            used += row
            if used + self._extra(index) > height:
                break
            fitting = index
        if not 0 < fitting < len(self._rows):
            return []
        return [self._part(self._rows[:fitting]), self._part(self._rows[fitting:])]

    def draw(self) -> None:
        """Draw the head, the rows from the top, the axis and the rules."""
        height = HEAD + sum(self._heights) + self._extra(len(self._rows)) + SPACE
        self._draw_head(height)
        y = top = height - HEAD - SPACE / 2
        for index, row in enumerate(self._rows):
            self._draw_row(y, index, row)
            y -= self._heights[index]
            if index == self._cut():
                y -= CUT / 2
                draw_dashed(self.canv, 0, y, self._width, y)
                y -= CUT / 2
        self._draw_axis(top, y)
        draw_rule(self.canv, 0, self._width, 0)

    def _part(self, rows: list[ResultRow]) -> ResultChart:
        return ResultChart(rows, self._heads, threshold=self._threshold, longest=self._longest)

    def _cut(self) -> int | None:
        """The index of the last row above the cut; none when all rows are on one side."""
        last = max((i for i, row in enumerate(self._rows) if row.forward), default=None)
        return None if last == len(self._rows) - 1 else last

    def _extra(self, rows: int) -> float:
        cut = self._cut()
        return CUT if cut is not None and cut < rows else 0.0

    def _draw_head(self, height: float) -> None:
        y, heads = height - size_of("caption"), self._heads
        draw_line(self.canv, 0, y, words(heads.option), muted=True)
        draw_line(self.canv, AXIS, y, words(heads.value), muted=True)
        draw_line(self.canv, GAVE, y, words(heads.gave), muted=True, anchor="right")
        draw_line(self.canv, RECUSED, y, words(heads.recused), muted=True, anchor="right")
        draw_rule(self.canv, 0, self._width, height - HEAD + HAIRLINE)

    def _draw_row(self, top: float, index: int, row: ResultRow) -> None:
        canvas, size = self.canv, size_of("body")
        middle = top - self._heights[index] / 2
        baseline = middle - size * BASELINE
        draw_line(canvas, 0, baseline, row.rank, size=size, strong=True)
        draw_line(canvas, LETTER, baseline, row.letter, size=size, strong=True)
        title = self._titles[index]
        title.drawOn(canvas, TITLE, middle - title.height / 2)
        draw_line(canvas, GAVE, baseline, words(row.gave), size=size, anchor="right")
        draw_line(canvas, RECUSED, baseline, row.recused, size=size, anchor="right")
        self._draw_value(middle, baseline, row)

    def _draw_value(self, middle: float, baseline: float, row: ResultRow) -> None:
        canvas, size = self.canv, size_of("body")
        if not row.decidable:
            said = fitted(words(Sentence("paper.chart.undecidable")), size, LONGEST)
            draw_line(canvas, AXIS + SPACE, baseline, said, size=size, muted=True)
            return
        length = self._length(row.value)
        draw_bar(canvas, AXIS, middle - BAR / 2, length, BAR, filled=row.forward)
        draw_line(canvas, AXIS + length + SPACE, baseline, row.shown, size=size, strong=True)

    def _length(self, value: float) -> float:
        return max(0.0, value) / self._longest * LONGEST if self._longest else 0.0

    def _draw_axis(self, top: float, bottom: float) -> None:
        canvas: Any = self.canv
        canvas.setStrokeColor(inks().ink)
        canvas.setLineWidth(AXIS_LINE)
        canvas.line(AXIS, bottom, AXIS, top)
        if self._threshold is not None:
            x = AXIS + self._length(self._threshold)
            draw_dashed(canvas, x, bottom, x, top)
