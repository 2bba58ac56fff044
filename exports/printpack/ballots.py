"""Paper ballots: the frozen question, one row an option with boxes, and a number of nobody.

Four ballots a page where they fit; longer ones take half a page, a page, or several. Each
ballot has an order of its own, shuffled from its number, as at the kiosk.
"""

from __future__ import annotations

import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportlab.graphics.barcode.code128 import Code128
from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from exports.files import replacing
from exports.inks import inks
from exports.minutes.fonts import REGULAR, register_fonts
from exports.minutes.lines import draw_line, fitted
from exports.minutes.styles import PX, size_of
from exports.minutes.words import para, printing, words
from exports.printpack.boxes import boxes_for
from workshop.sentences import DEFAULT_LANGUAGE, Sentence
from workshop.voting.rule import Rule, RuleOption

PAGE_WIDTH, PAGE_HEIGHT = A4
INNER = 48 * PX
ROW_HIGH, ROW_LOW = 76 * PX, 60 * PX
LETTER = 36 * PX
FOOT = 100 * PX
NARROWEST = 110.0  # points that a title needs beside its boxes
RULE_LINE = 0.7
CUT_MARK = 5 * mm
BAR_HEIGHT, MODULE = 44 * PX, 0.27 * mm
QUIET = 5 * mm


@dataclass(frozen=True)
class Sheet:
    """How many ballots lie on a page, and how high a row is at least."""

    columns: int
    rows: int
    least: float

    @property
    def width(self) -> float:
        """The width of a ballot."""
        return float(PAGE_WIDTH) / self.columns

    @property
    def height(self) -> float:
        """The height of a ballot."""
        return float(PAGE_HEIGHT) / self.rows

    @property
    def measure(self) -> float:
        """The width between the inner margins."""
        return self.width - 2 * INNER


SHEETS = (
    Sheet(2, 2, ROW_HIGH),
    Sheet(2, 2, ROW_LOW),
    Sheet(1, 2, ROW_LOW),
    Sheet(1, 1, ROW_LOW),
)


def write_ballots(
    path: Path,
    rule: Rule,
    numbers: Mapping[int, Sequence[int]],
    *,
    sample: bool = False,
    language: str = DEFAULT_LANGUAGE,
) -> int:
    """Prints a ballot for every number; gives the number of pages.

    Args:
        path: the PDF that is written, whole or not at all.
        rule: the frozen rule: question, options, ballot.
        numbers: the number of each ballot, and the options its voter does not vote on.
        sample: prints "sample" beside the title.
        language: the language of the meeting.

    Raises:
        ExportFailed: the file could not be written.
    """
    register_fonts()
    with replacing(path) as file, printing(language):
        canvas = Canvas(
            file, pagesize=A4, initialFontName=REGULAR, lang=language, pageCompression=1
        )
        canvas.setTitle(words(Sentence("printpack.ballots", title=rule.title)))
        canvas.setCreator("Plenary")
        pages = _Printer(canvas, rule, sample).print_all(numbers)
        canvas.save()
    return pages


class _Printer:
    """Lays ballots on pages."""

    def __init__(self, canvas: Any, rule: Rule, sample: bool) -> None:
        self.canvas, self.rule = canvas, rule
        self.boxes = boxes_for(rule)
        self.sheet = next((one for one in SHEETS if self._fits(one)), SHEETS[-1])
        name = "printpack.round_sample" if sample else "printpack.round"
        self.name = words(Sentence(name, title=rule.title))
        self.place = self.pages = 0

    def print_all(self, numbers: Mapping[int, Sequence[int]]) -> int:
        for number, recused in numbers.items():
            options = [o for o in self.rule.options if o.id not in recused]
            random.Random(number).shuffle(options)
            parts = self._parts(options)
            for part, some in enumerate(parts, start=1):
                self._ballot(number, some, part, len(parts))
        if self.place:
            self._finish_page()
        return self.pages

    def _fits(self, sheet: Sheet) -> bool:
        """Whether every option fits one ballot of this size, and titles keep room beside boxes."""
        if sheet.measure - LETTER - self.boxes.width < NARROWEST:
            return False
        rows = sum(self._row_height(option, sheet) for option in self.rule.options)
        return rows <= self._room(sheet)

    def _parts(self, options: list[RuleOption]) -> list[list[RuleOption]]:
        """The options in as many ballots as their rows need."""
        parts: list[list[RuleOption]] = [[]]
        left = self._room(self.sheet)
        for option in options:
            high = self._row_height(option, self.sheet)
            if high > left and parts[-1]:
                parts.append([])
                left = self._room(self.sheet)
            parts[-1].append(option)
            left -= high
        return parts

    def _room(self, sheet: Sheet) -> float:
        """The height that is left for rows between head and foot."""
        head = sum(
            para(text, role).wrap(sheet.measure, 400)[1] + 3 for text, role in self._head_texts()
        )
        heads = 11 if any(self.boxes.heads) else 0
        return float(sheet.height - 2 * INNER - 18 - head - heads - FOOT)

    def _head_texts(self) -> tuple[tuple[str | Sentence, str], ...]:
        question = self.rule.question or self.rule.title
        return (question, "heading"), (self.boxes.instruction, "body")

    def _row_height(self, option: RuleOption, sheet: Sheet) -> float:
        title = para(option.title, "chart")
        _, high = title.wrap(self._title_width(sheet), 400)
        return max(sheet.least, float(high) + 8)

    def _title_width(self, sheet: Sheet) -> float:
        return sheet.measure - LETTER - self.boxes.width - 8

    def _ballot(self, number: int, options: list[RuleOption], part: int, parts: int) -> None:
        sheet = self.sheet
        left = (self.place % sheet.columns) * sheet.width + INNER
        top = PAGE_HEIGHT - (self.place // sheet.columns) * sheet.height - INNER
        right = left - INNER + sheet.width - INNER
        y = self._head(left, top, right, part, parts)
        self._rows(left, y, right, options)
        self._foot(left, top + INNER - sheet.height + INNER, right, number)
        self.place += 1
        if self.place == sheet.columns * sheet.rows:
            self._finish_page()

    def _head(self, left: float, top: float, right: float, part: int, parts: int) -> float:
        """Name, question, instruction and the heads of the boxes; gives the y of the first row."""
        size = size_of("caption")
        draw_line(self.canvas, left, top - size, fitted(self.name, size, right - left), muted=True)
        if parts > 1:
            told = words(Sentence("printpack.part", part=part, parts=parts))
            draw_line(self.canvas, right, top - size, told, muted=True, anchor="right")
        y = top - 14
        for text, role in self._head_texts():
            block = para(text, role)
            _, high = block.wrap(right - left, 400)
            block.drawOn(self.canvas, left, y - high)
            y -= high + 3
        return self._heads(left, y - 4, right)

    def _heads(self, _left: float, y: float, right: float) -> float:
        if any(self.boxes.heads):
            x = right - self.boxes.width
            for head in self.boxes.heads:
                middle = x + self.boxes.side / 2
                size = 7.2
                draw_line(self.canvas, middle, y - size, words(head), size=size, anchor="middle")
                x += self.boxes.side + self.boxes.gap
            y -= 11
        return y

    def _rows(self, left: float, y: float, right: float, options: list[RuleOption]) -> None:
        canvas, boxes = self.canvas, self.boxes
        canvas.setStrokeColor(inks().ink)
        canvas.setLineWidth(RULE_LINE)
        canvas.line(left, y, right, y)
        for option in options:
            title = para(option.title, "chart")
            title.wrap(self._title_width(self.sheet), 400)
            high = self._row_height(option, self.sheet)
            middle = y - high / 2
            draw_line(canvas, left, middle - 4, option.letter, size=size_of("body"), strong=True)
            title.drawOn(canvas, left + LETTER, middle - title.height / 2)
            x = right - boxes.width
            for _ in range(boxes.number):
                canvas.setLineWidth(1)
                canvas.rect(x, middle - boxes.side / 2, boxes.side, boxes.side)
                x += boxes.side + boxes.gap
            y -= high
            canvas.setLineWidth(RULE_LINE)
            canvas.line(left, y, right, y)

    def _foot(self, left: float, bottom: float, right: float, number: int) -> None:
        bars = Code128(
            str(number), barHeight=BAR_HEIGHT, barWidth=MODULE, quiet=False, humanReadable=False
        )
        digits = f"{number // 10_000:04d} {number % 10_000:04d}"
        x = right - bars.width
        bars.drawOn(self.canvas, x, bottom + 11)
        draw_line(self.canvas, x + bars.width / 2, bottom, digits, anchor="middle")
        note = para(Sentence("printpack.do_not"), "caption")
        _, high = note.wrap(x - QUIET - left, 100)
        note.drawOn(self.canvas, left, bottom + max(0.0, 24 - high))

    def _finish_page(self) -> None:
        self._cut_marks()
        self.canvas.showPage()
        self.place, self.pages = 0, self.pages + 1

    def _cut_marks(self) -> None:
        canvas, sheet = self.canvas, self.sheet
        canvas.setStrokeColor(inks().muted)
        canvas.setLineWidth(RULE_LINE)
        x, y = PAGE_WIDTH / 2, PAGE_HEIGHT / 2
        if sheet.columns > 1:
            for start, end in ((0.0, CUT_MARK), (PAGE_HEIGHT - CUT_MARK, PAGE_HEIGHT)):
                canvas.line(x, start, x, end)
            canvas.line(x, y - 2 * CUT_MARK, x, y + 2 * CUT_MARK)
        if sheet.rows > 1:
            for start, end in ((0.0, CUT_MARK), (PAGE_WIDTH - CUT_MARK, PAGE_WIDTH)):
                canvas.line(start, y, end, y)
            canvas.line(x - 2 * CUT_MARK, y, x + 2 * CUT_MARK, y)
