"""The priorities on the summary page: one line an option, its value and a short bar."""

from __future__ import annotations

from collections.abc import Sequence

from reportlab.platypus import Flowable, Paragraph

from exports.figures.bars import draw_bar, draw_dashed, draw_rule
from exports.figures.result_chart import ResultRow
from exports.minutes.lines import draw_line, width_of_line
from exports.minutes.styles import PX, size_of, style
from exports.minutes.words import Text, para, words
from workshop.sentences import Sentence

LETTER, TITLE = 44 * PX, 76 * PX
VALUE, AXIS, LONGEST = 748 * PX, 764 * PX, 240 * PX
VALUE_GAP = 14 * PX
ROW, BAR = 40 * PX, 18 * PX
HEAD_GAP = 11 * PX
BASELINE = 0.33
ALWAYS = 4  # the first four rows, or as many as there are above the cut and one below


class SummaryBars(Flowable):  # type: ignore[misc]  # reportlab carries no types
    """The first options of a round; the dashed rule stands below those that go forward."""

    def __init__(
        self, rows: Sequence[ResultRow], caption: Text, value_head: str | Sentence
    ) -> None:
        super().__init__()
        self._rows = shown_rows(rows)
        self._caption, self._value_head = caption, value_head
        self._longest = max((row.value for row in rows if row.decidable), default=0.0)

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """The caption over the measure, then the rows; a row grows with its title."""
        self._width = width
        self._head: Paragraph = para(self._caption, style("caption", muted=True))
        self._head_height = self._head.wrap(AXIS, 10_000)[1] + HEAD_GAP
        self._titles: list[Paragraph] = [para(row.title, "body") for row in self._rows]
        room = self._title_width()
        self._heights = [max(ROW, t.wrap(room, 10_000)[1] + 4) for t in self._titles]
        return width, self._head_height + HEAD_GAP + sum(self._heights)

    def draw(self) -> None:
        """Draw from the top: caption, hairline, rows, cut."""
        canvas = self.canv
        top = self._head_height + HEAD_GAP / 2 + sum(self._heights) + HEAD_GAP / 2
        self._head.drawOn(canvas, 0, top - self._head.height)
        head = words(self._value_head)
        baseline = top - size_of("caption")
        draw_line(canvas, self._width, baseline, head, muted=True, anchor="right")
        draw_rule(canvas, 0, self._width, top - self._head_height)
        y = top - self._head_height - HEAD_GAP / 2
        last = max((i for i, row in enumerate(self._rows) if row.forward), default=-1)
        for index, row in enumerate(self._rows):
            self._draw_row(y, index, row)
            y -= self._heights[index]
            if index == last and index < len(self._rows) - 1:
                draw_dashed(canvas, 0, y, self._width, y)

    def _title_width(self) -> float:
        size = size_of("body")
        shown = [width_of_line(row.shown, size, strong=True) for row in self._rows]
        return VALUE - TITLE - VALUE_GAP - max(shown, default=0.0)

    def _draw_row(self, top: float, index: int, row: ResultRow) -> None:
        canvas, size = self.canv, size_of("body")
        middle = top - self._heights[index] / 2
        baseline = middle - size * BASELINE
        draw_line(canvas, 0, baseline, row.rank, size=size, strong=True)
        draw_line(canvas, LETTER, baseline, row.letter, size=size, strong=True)
        title = self._titles[index]
        title.drawOn(canvas, TITLE, middle - title.height / 2)
        if not row.decidable:
            said = words(Sentence("paper.chart.undecidable"))
            draw_line(canvas, self._width, baseline, said, muted=True, anchor="right")
            return
        draw_line(canvas, VALUE, baseline, row.shown, size=size, strong=True, anchor="right")
        length = max(0.0, row.value) / self._longest * LONGEST if self._longest else 0.0
        draw_bar(canvas, AXIS, middle - BAR / 2, length, BAR, filled=row.forward)


def shown_rows(rows: Sequence[ResultRow]) -> list[ResultRow]:
    """The first four rows, or those above the cut and one below it when that is more."""
    above = sum(row.forward for row in rows)
    return list(rows[: max(ALWAYS, above + 1)])
