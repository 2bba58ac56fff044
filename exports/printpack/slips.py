"""Slips of a quarter of a page that hold the mission and what somebody fills in by hand."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Literal, NamedTuple

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from exports.files import replacing
from exports.inks import inks
from exports.minutes.fonts import REGULAR, register_fonts
from exports.minutes.lines import draw_line, fitted, width_of_line
from exports.minutes.paper import date_words, said
from exports.minutes.styles import size_of
from exports.minutes.words import plain, printing
from exports.mission_boxes import Box, shared
from workshop.agenda.queries import workshop
from workshop.document import Reader
from workshop.mission.queries import mission
from workshop.sentences import DEFAULT_LANGUAGE, Sentence

PAGE_WIDTH, PAGE_HEIGHT = A4
COLUMNS, ROWS = 2, 2
ON_A_PAGE = COLUMNS * ROWS
WIDTH, HEIGHT = PAGE_WIDTH / COLUMNS, PAGE_HEIGHT / ROWS
INNER = 24.0
MEASURE = WIDTH - 2 * INNER
RULE_LINE = 0.7
CUT_MARK = 5 * mm
SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5)
SMALL = 7.5
GAP = 7.0
BOX = 10.0
LINE = 20.0
LINE_LEFT = 90.0  # where the lines to write on begin


class Row(NamedTuple):
    """One row that is filled in: a box with words, one with a line, words alone, signature."""

    kind: Literal["tick", "line", "words", "sign"]
    key: str


def write_slips(
    reader: Reader, path: Path, names: Sequence[str], topic: str, form: Sequence[Row]
) -> None:
    """Prints a slip a name; the last page is filled up with slips without one.

    `topic` is the part of the catalogue with the words of the slip: `printpack.TOPIC.name`.

    Raises:
        ExportFailed: the file could not be written; an older one in its place is untouched.
    """
    register_fonts()
    now = workshop(reader)
    language = now.language if now else DEFAULT_LANGUAGE
    with replacing(path) as file, printing(language):
        canvas = Canvas(file, pagesize=A4, initialFontName=REGULAR, lang=language)
        title = now.title if now else ""
        canvas.setTitle(plain(said(f"printpack.{topic}.title", title=title)))
        canvas.setCreator("Plenary")
        caption = plain(f"{title}, {date_words(now.date)}" if now else title)
        head = said(f"printpack.{topic}.name{'-sample' if now and now.sample else ''}")
        printer = _Printer(canvas, _mission_parts(reader), (head, caption), form)
        for place, name in enumerate(filled_up(names)):
            printer.slip(name, place % ON_A_PAGE)
        canvas.save()


def filled_up(names: Sequence[str]) -> list[str]:
    """The names, and empty texts to the end of the last page; one page at the least."""
    blank = -len(names) % ON_A_PAGE if names else ON_A_PAGE
    return [*names, *[""] * blank]


def _mission_parts(reader: Reader) -> list[Box]:
    now = mission(reader)
    statement: Sequence[str | Sentence] = now.lines("statement")
    missing = not statement
    parts = [Box("title", "", [now.title], strong=True)] if now.title.strip() else []
    lines = statement or [Sentence("mission_page.no-statement")]
    return [*parts, Box("statement", "", lines, muted=missing)]


class _Printer:
    """Lays slips on pages; they all hold the same mission."""

    def __init__(
        self, canvas: Any, parts: Sequence[Box], heads: tuple[str, str], form: Sequence[Row]
    ) -> None:
        self._canvas, self._parts, self._form = canvas, parts, form
        self._name, self._caption = heads

    def slip(self, name: str, place: int) -> None:
        left = place % COLUMNS * WIDTH + INNER
        top = PAGE_HEIGHT - place // COLUMNS * HEIGHT - INNER
        y = self._draw_head(left, top)
        foot = top - HEIGHT + 2 * INNER
        self._draw_mission(left, y, foot + _form_height(self._form), name)
        self._draw_form(left, foot)
        if place == ON_A_PAGE - 1:
            self._cut_marks()
            self._canvas.showPage()

    def _draw_head(self, left: float, top: float) -> float:
        size = size_of("caption")
        draw_line(self._canvas, left, top - size, self._name, strong=True)
        room = MEASURE - 90
        caption = fitted(self._caption, size, room)
        draw_line(self._canvas, left + MEASURE, top - size, caption, muted=True, anchor="right")
        return top - size - 2 * GAP

    def _draw_mission(self, left: float, top: float, bottom: float, name: str) -> None:
        parts = list(self._parts)
        if name:
            parts.insert(0, Box("title", "", [name], 1.3, strong=True))
        else:
            self._rule(left, top - LINE, MEASURE)
            draw_line(
                self._canvas,
                left,
                top - LINE - 9,
                said("printpack.slips.who"),
                size=SMALL,
                muted=True,
            )
            top -= LINE + 9 + GAP
        room = top - bottom - GAP * len(parts)
        size, heights = _fit(parts, room)
        y = top
        for part, height in zip(parts, heights, strict=True):
            part.draw(self._canvas, left, y, MEASURE, height, size)
            y -= height + GAP

    def _draw_form(self, left: float, foot: float) -> None:
        y = foot + _form_height(self._form)
        for row in self._form:
            y -= LINE
            words = said(row.key)
            if row.kind == "words":
                draw_line(self._canvas, left, y + 3, words, strong=True)
            elif row.kind == "sign":
                self._sign(left, y, words)
            else:
                self._tick(left, y, words)
            if row.kind == "line":
                start = max(LINE_LEFT, BOX + 12 + width_of_line(words, size_of("caption")))
                self._rule(left + start, y, MEASURE - start)

    def _sign(self, left: float, y: float, words: str) -> None:
        self._rule(left, y, MEASURE * 0.62)
        self._rule(left + MEASURE * 0.68, y, MEASURE * 0.32)
        draw_line(self._canvas, left, y - 9, words, size=SMALL, muted=True)
        date = said("printpack.slips.date")
        draw_line(self._canvas, left + MEASURE * 0.68, y - 9, date, size=SMALL, muted=True)

    def _tick(self, left: float, y: float, words: str) -> None:
        canvas = self._canvas
        canvas.setStrokeColor(inks().ink)
        canvas.setLineWidth(1)
        canvas.rect(left, y, BOX, BOX, stroke=1, fill=0)
        draw_line(canvas, left + BOX + 6, y + 2, words)

    def _rule(self, left: float, y: float, width: float) -> None:
        canvas = self._canvas
        canvas.setStrokeColor(inks().ink)
        canvas.setLineWidth(RULE_LINE)
        canvas.line(left, y, left + width, y)

    def _cut_marks(self) -> None:
        canvas, x, y = self._canvas, PAGE_WIDTH / 2, PAGE_HEIGHT / 2
        canvas.setStrokeColor(inks().muted)
        canvas.setLineWidth(RULE_LINE)
        for start in (0.0, PAGE_HEIGHT - CUT_MARK):
            canvas.line(x, start, x, start + CUT_MARK)
        for start in (0.0, PAGE_WIDTH - CUT_MARK):
            canvas.line(start, y, start + CUT_MARK, y)
        canvas.line(x, y - 2 * CUT_MARK, x, y + 2 * CUT_MARK)
        canvas.line(x - 2 * CUT_MARK, y, x + 2 * CUT_MARK, y)


def _fit(parts: Sequence[Box], room: float) -> tuple[float, list[float]]:
    """The largest size that holds all parts, each in its own height; else equal shares."""
    for size in SIZES:
        needs = [part.height(size, MEASURE) for part in parts]
        if sum(needs) <= room:
            return size, needs
    return SIZES[-1], shared([part.height(SIZES[-1], MEASURE) for part in parts], room)


def _form_height(form: Sequence[Row]) -> float:
    """What the rows take, with what is said under the line of a signature."""
    return len(form) * LINE + 12
