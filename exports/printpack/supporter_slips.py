"""Supporter slips: four to a page, one for each organisation that has not been confirmed yet."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from exports.files import replacing
from exports.inks import inks
from exports.minutes.fonts import REGULAR, register_fonts
from exports.minutes.lines import draw_line, fitted
from exports.minutes.paper import date_words, said
from exports.minutes.styles import size_of
from exports.minutes.words import plain, printing
from exports.mission_boxes import Box, shared
from workshop.agenda.queries import workshop
from workshop.document import Reader
from workshop.mission.queries import mission
from workshop.sentences import DEFAULT_LANGUAGE, Sentence
from workshop.stakeholders.queries import stakeholders

PAGE_WIDTH, PAGE_HEIGHT = A4
COLUMNS, ROWS = 2, 2
WIDTH, HEIGHT = PAGE_WIDTH / COLUMNS, PAGE_HEIGHT / ROWS
INNER = 24.0
MEASURE = WIDTH - 2 * INNER
RULE_LINE = 0.7
CUT_MARK = 5 * mm
SIZES = (10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5)
GAP = 7.0
ANSWERS = 188.0  # points at the foot of a slip for what is filled in by hand
BOX = 10.0
LINE = 23.0
CONTRIBUTIONS = ("money", "people", "data", "space")


def write_supporter_slips(reader: Reader, path: Path) -> int:
    """Prints a slip for everybody on the map who is no confirmed supporter; the number of slips.

    The last page is filled up with slips without a name, so there is always one to hand out.

    Raises:
        ExportFailed: the file could not be written; an older one in its place is untouched.
    """
    register_fonts()
    now = workshop(reader)
    language = now.language if now else DEFAULT_LANGUAGE
    names = slip_names(reader)
    with replacing(path) as file, printing(language):
        canvas = Canvas(file, pagesize=A4, initialFontName=REGULAR, lang=language)
        title = now.title if now else ""
        canvas.setTitle(plain(said("printpack.slips.title", title=title)))
        canvas.setCreator("Plenary")
        caption = plain(f"{title}, {date_words(now.date)}" if now else title)
        printer = _Printer(canvas, _mission_parts(reader), caption, bool(now and now.sample))
        for place, name in enumerate(names):
            printer.slip(name, place % (COLUMNS * ROWS))
        canvas.save()
    return len(names)


def slip_names(reader: Reader) -> list[str]:
    """Whose slips are printed, as typed; empty texts fill the last page."""
    names = [one.name for one in stakeholders(reader) if one.supporter != "confirmed"]
    whole = COLUMNS * ROWS
    blank = whole - len(names) % whole if len(names) % whole or not names else 0
    return names + [""] * blank


def _mission_parts(reader: Reader) -> list[Box]:
    now = mission(reader)
    title = [now.title] if now.title.strip() else []
    statement: Sequence[str | Sentence] = now.lines("statement")
    missing = not statement
    statement = statement or [Sentence("mission_page.no-statement")]
    return [
        *([Box("title", "", title, strong=True)] if title else []),
        Box("statement", "", statement, muted=missing),
    ]


class _Printer:
    """Lays slips on pages; they all hold the same mission."""

    def __init__(self, canvas: Any, parts: Sequence[Box], caption: str, sample: bool) -> None:
        self._canvas, self._parts = canvas, parts
        key = "printpack.slips.name-sample" if sample else "printpack.slips.name"
        self._name, self._caption = said(key), caption

    def slip(self, name: str, place: int) -> None:
        left = place % COLUMNS * WIDTH + INNER
        top = PAGE_HEIGHT - place // COLUMNS * HEIGHT - INNER
        y = self._draw_head(left, top)
        foot = top - HEIGHT + 2 * INNER
        self._draw_mission(left, y, foot + ANSWERS, name)
        self._draw_answers(left, foot)
        if place == COLUMNS * ROWS - 1:
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
                size=7.5,
                muted=True,
            )
            top -= LINE + 9 + GAP
        room = top - bottom - GAP * len(parts)
        size, heights = _fit(parts, room)
        y = top
        for part, height in zip(parts, heights, strict=True):
            part.draw(self._canvas, left, y, MEASURE, height, size)
            y -= height + GAP

    def _draw_answers(self, left: float, foot: float) -> None:
        y = foot + ANSWERS - LINE
        self._tick(left, y, said("printpack.slips.support"))
        y -= LINE
        draw_line(self._canvas, left, y + 3, said("printpack.slips.give"), strong=True)
        for kind in CONTRIBUTIONS:
            y -= LINE * 0.86
            words = said(f"printpack.slips.give.{kind}")
            self._tick(left, y, words)
            self._rule(left + 90, y, MEASURE - 90)
        y -= LINE * 1.25
        for key, x, width in (("sign", left, MEASURE * 0.62), ("date", left, MEASURE)):
            start = x if key == "sign" else left + MEASURE * 0.68
            self._rule(start, y, left + width - start)
            label = said(f"printpack.slips.{key}")
            draw_line(self._canvas, start, y - 9, label, size=7.5, muted=True)

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
