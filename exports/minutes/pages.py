"""The sheet: A4, running head and foot, "n of N", bookmarks, embedded fonts, one pass."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfdoc import PDFObjectReference
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, PageTemplate

from exports.files import replacing
from exports.inks import HAIRLINE, inks
from exports.minutes.fonts import REGULAR, register_fonts
from exports.minutes.lines import draw_line, fitted, width_of_line
from exports.minutes.missing_note import MissingNote
from exports.minutes.styles import PX, size_of
from exports.minutes.words import Printing, plain, printing, words
from workshop.sentences import DEFAULT_LANGUAGE, Sentence

PAGE_WIDTH, PAGE_HEIGHT = A4
SIDE = 118 * PX  # 20 mm
MEASURE = PAGE_WIDTH - 2 * SIDE
TOP = 112 * PX
HEAD_BASELINE = PAGE_HEIGHT - 80 * PX
FOOT_RULE = PAGE_HEIGHT - 1656 * PX
FOOT_BASELINE = PAGE_HEIGHT - 1685 * PX
BOTTOM = PAGE_HEIGHT - 1636 * PX
FRAME_HEIGHT = PAGE_HEIGHT - TOP - BOTTOM
FOOT_GAP = 14 * PX

Words = str | Sentence


@dataclass(frozen=True)
class Running:
    """What stands at the head and foot of every page of a document."""

    title: str  # the title in the properties of the file
    head: Words  # left: title and date
    edition: Words  # right
    state: Words  # "Draft", "Approved 16:21": the same words as on the cover
    foot: Words = ""  # left: the sample or confidentiality line
    language: str = DEFAULT_LANGUAGE


@dataclass(frozen=True)
class Printed:
    """What came out: the number of pages, and how many characters could not be printed."""

    pages: int
    missing: int


def print_document(
    path: Path, running: Running, story: Callable[[], Sequence[Flowable]]
) -> Printed:
    """Set a document and put it into a file, whole or not at all.

    Raises:
        ExportFailed: the file could not be written; an older one in its place is untouched.
    """
    with replacing(path) as file:
        return set_document(file, running, story)


def set_document(
    file: BinaryIO, running: Running, story: Callable[[], Sequence[Flowable]]
) -> Printed:
    """Set a document into an open file; the story is made while its language holds."""
    register_fonts()
    with printing(running.language) as now:
        sheet = _Sheet(file, running, now)
        sheet.build([*story(), MissingNote()], canvasmaker=_Sheets)
        return Printed(sheet.pages, len(now.missing.counts))


class _Sheets(Canvas):  # type: ignore[misc]  # reportlab carries no types
    """A canvas that writes the feet at the end, when the number of pages is known.

    Each page refers to a form of its own name; the forms are filled before saving. So one pass
    is enough, and bookmarks keep their pages.
    """

    feet: Callable[[Canvas, int], None] | None = None

    def save(self) -> None:
        """Fill the feet and mend links to marks that stand nowhere, then save."""
        if self._pageNumber and self._code:
            self.showPage()
        if self.feet is not None:
            self.feet(self, self._pageNumber - 1)
        self._mend_links()
        super().save()

    def _mend_links(self) -> None:
        for place in self._destinations.values():
            if place.page is None:  # a mention of a mark that this edition does not print
                place.setPage(PDFObjectReference("Page1"))
                place.fit()


class _Sheet(BaseDocTemplate):  # type: ignore[misc]  # reportlab carries no types
    def __init__(self, file: BinaryIO, running: Running, now: Printing) -> None:
        self._running, self._now, self.pages = running, now, 0
        super().__init__(
            file,
            pagesize=A4,
            title=plain(running.title),
            author="",
            subject="",
            creator="Plenary",
            lang=running.language,
            initialFontName=REGULAR,
            displayDocTitle=1,
        )
        frame = Frame(SIDE, BOTTOM, MEASURE, FRAME_HEIGHT, 0, 0, 0, 0, id="sheet")
        self.addPageTemplates(
            PageTemplate("sheet", [frame], onPage=self._draw_head, onPageEnd=self._draw_rule)
        )

    def _draw_head(self, canvas: Canvas, _sheet: BaseDocTemplate) -> None:
        canvas.feet = self._draw_feet
        running = self._running
        edition = words(running.edition)
        draw_line(canvas, SIDE + MEASURE, HEAD_BASELINE, edition, muted=True, anchor="right")
        room = MEASURE - width_of_line(edition, size_of("caption")) - FOOT_GAP
        head = fitted(words(running.head), size_of("caption"), room)
        draw_line(canvas, SIDE, HEAD_BASELINE, head, muted=True)

    def _draw_rule(self, canvas: Canvas, _sheet: BaseDocTemplate) -> None:
        canvas.setStrokeColor(inks().rule)
        canvas.setLineWidth(HAIRLINE)
        canvas.line(SIDE, FOOT_RULE, SIDE + MEASURE, FOOT_RULE)
        canvas.doForm(f"foot-{canvas.getPageNumber()}")

    def _draw_feet(self, canvas: Canvas, pages: int) -> None:
        self.pages = pages
        for page in range(1, pages + 1):
            canvas.beginForm(f"foot-{page}", 0, 0, PAGE_WIDTH, PAGE_HEIGHT)
            self._draw_foot(canvas, page, pages)
            canvas.endForm()

    def _draw_foot(self, canvas: Canvas, page: int, pages: int) -> None:
        running, size = self._running, size_of("caption")
        count = words(Sentence("paper.page", page=page, pages=pages))
        right = SIDE + MEASURE
        draw_line(canvas, right, FOOT_BASELINE, count, muted=True, anchor="right")
        right -= width_of_line(count, size) + FOOT_GAP
        state = fitted(words(running.state), size, MEASURE / 2)
        draw_line(canvas, right, FOOT_BASELINE, state, muted=True, anchor="right")
        right -= width_of_line(state, size) + FOOT_GAP
        line = fitted(words(running.foot), size, right - SIDE)
        draw_line(canvas, SIDE, FOOT_BASELINE, line, muted=True)
