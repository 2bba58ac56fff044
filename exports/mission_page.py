"""The mission on exactly one page, A4 across: what does not fit is counted and told, never cut."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from reportlab.lib.pagesizes import A4, landscape
from reportlab.pdfgen.canvas import Canvas

from exports.files import replacing
from exports.inks import HAIRLINE, inks
from exports.minutes.cover import state
from exports.minutes.fonts import REGULAR, register_fonts
from exports.minutes.lines import draw_line, fitted, width_of_line
from exports.minutes.missing import code_of, name_of
from exports.minutes.paper import Paper, date_words, said
from exports.minutes.words import current, plain, printing, words
from exports.mission_boxes import Box, Overflow, shared
from workshop.agenda.model import Workshop
from workshop.agenda.queries import workshop
from workshop.document import Reader
from workshop.mission.model import PAGE, Field, Mission
from workshop.mission.queries import mission
from workshop.sentences import DEFAULT_LANGUAGE, Sentence

SIZES = (12.5, 12.0, 11.5, 11.0, 10.5, 10.0, 9.5, 9.0, 8.5, 8.0, 7.5)
"""The type sizes to try, in points; nothing is ever set smaller than the last."""
WIDTH, HEIGHT = landscape(A4)
MARGIN = 34.0
FOOT = 30.0  # from the foot of the page to the boxes
FOOT_SIZE = 7.5
MOST_HEAD = 0.42  # of the page's height that title, statement and facts may take
COLUMNS = 3
GUTTER = 9.0
PADDING = 7.0
TITLE, STATEMENT = 1.7, 1.3  # of the type size
HEAD_GAP = 6.0
MOST_NAMED = 3  # boxes that one sentence names; the page itself names each
FACTS: tuple[Field, ...] = ("baseline", "target", "deadline")
BOXES: tuple[Field, ...] = (*PAGE, "uncertainty", "beyond_technology")

Grid = list[list[float]]  # for each column the heights of its boxes, from the top


@dataclass(frozen=True)
class MissionPrinted:
    """What came out: the type size in points, what did not fit, and what no font could print."""

    size: float
    overflow: tuple[Overflow, ...] = ()
    missing: int = 0

    @property
    def told(self) -> Sentence | None:
        """What does not fit, in one sentence; None when all of it is on the page."""
        if not self.overflow:
            return None
        if len(self.overflow) > MOST_NAMED:
            lines = sum(one.lines for one in self.overflow)
            return Sentence("mission_page.told-many", n=lines, boxes=len(self.overflow))
        parts = [Sentence("mission_page.part", n=one.lines, box=one.box) for one in self.overflow]
        return Sentence("mission_page.told", parts=parts)


def write_mission_page(reader: Reader, path: Path) -> MissionPrinted:
    """Writes the mission on a page as a PDF, whole or not at all.

    Raises:
        ExportFailed: the file could not be written; an older one in its place is untouched.
    """
    with replacing(path) as file:
        return set_mission_page(reader, file)


def set_mission_page(reader: Reader, file: BinaryIO) -> MissionPrinted:
    """Sets the page into an open file, in the largest type that holds everything."""
    register_fonts()
    now = workshop(reader)
    language = now.language if now else DEFAULT_LANGUAGE
    with printing(language):
        canvas = Canvas(file, pagesize=(WIDTH, HEIGHT), initialFontName=REGULAR, lang=language)
        page = _Page(canvas, mission(reader), now)
        canvas.setTitle(plain(said("mission_page.title", title=page.called)))
        canvas.setCreator("Plenary")
        printed = page.draw(state(Paper(reader)))
        canvas.showPage()
        canvas.save()
    return printed


class _Page:
    """The parts of the page, and the largest size at which they fit."""

    def __init__(self, canvas: Any, found: Mission, now: Workshop | None) -> None:
        self._canvas, self._now = canvas, now
        self.called = found.title.strip() or (now.title if now else "")
        self._top = _top_parts(found, self.called)
        self._facts = [_fact(found, name) for name in FACTS]
        self._boxes = [_box(found, name, place) for place, name in enumerate(BOXES, start=1)]
        self._overflow: list[Overflow] = []

    def draw(self, state_words: str) -> MissionPrinted:
        size, grid = self._fit()
        y = self._draw_head(size)
        self._draw_boxes(size, y, grid)
        self._draw_foot(state_words)
        return MissionPrinted(size, tuple(self._overflow), len(current().missing.counts))

    def _fit(self) -> tuple[float, Grid]:
        """The largest size that holds everything, rows level if they can be."""
        for size in SIZES:
            room = self._room(size)
            if self._head_need(size) > HEIGHT * MOST_HEAD:
                continue
            for level in (True, False):
                grid = self._grid(size, room, level=level)
                if grid is not None:
                    return size, grid
        least = SIZES[-1]
        needs = self._needs(least)
        return least, [shared(column, self._room(least)) for column in needs]

    def _grid(self, size: float, room: float, *, level: bool) -> Grid | None:
        needs = self._needs(size)
        if level:
            rows = [max(row) for row in zip(*needs, strict=True)]
            return [shared(rows, room)] * COLUMNS if sum(rows) <= room else None
        if any(sum(column) > room for column in needs):
            return None
        return [shared(column, room) for column in needs]

    def _needs(self, size: float) -> Grid:
        """The heights of the boxes, column by column; the page is read along its rows."""
        inner = _column_width() - 2 * PADDING
        heights = [box.height(size, inner) + 2 * PADDING + GUTTER for box in self._boxes]
        return [heights[column::COLUMNS] for column in range(COLUMNS)]

    def _room(self, size: float) -> float:
        """The height that the head leaves for boxes; each counts the gutter below it."""
        head = min(self._head_need(size), HEIGHT * MOST_HEAD)
        return float(HEIGHT - MARGIN - head - FOOT)

    def _head_need(self, size: float) -> float:
        parts = sum(part.height(size, _measure()) + HEAD_GAP for part in self._top)
        return parts + self._facts_need(size) + HEAD_GAP * 1.5

    def _facts_need(self, size: float) -> float:
        return max(fact.height(size, _column_width()) for fact in self._facts)

    def _draw_head(self, size: float) -> float:
        needs = [part.height(size, _measure()) for part in self._top] + [self._facts_need(size)]
        gaps = HEAD_GAP * (len(self._top) + 1.5)
        most = min(self._head_need(size), HEIGHT * MOST_HEAD)
        heights = shared(needs, most - gaps)
        y = HEIGHT - MARGIN
        for part, height in zip(self._top, heights, strict=False):
            self._put(part, MARGIN, y, _measure(), height, size)
            y -= height + HEAD_GAP
        for column, fact in enumerate(self._facts):
            self._put(fact, _left(column), y, _column_width(), heights[-1], size)
        return float(HEIGHT - MARGIN - most)

    def _draw_boxes(self, size: float, top: float, grid: Grid) -> None:
        canvas = self._canvas
        for column, heights in enumerate(grid):
            y = top
            for box, height in zip(self._boxes[column::COLUMNS], heights, strict=True):
                inside = height - GUTTER
                canvas.setStrokeColor(inks().rule)
                canvas.setLineWidth(HAIRLINE)
                canvas.rect(_left(column), y - inside, _column_width(), inside, stroke=1, fill=0)
                self._put(
                    box,
                    _left(column) + PADDING,
                    y - PADDING,
                    _column_width() - 2 * PADDING,
                    inside - 2 * PADDING,
                    size,
                )
                y -= height

    def _put(
        self, box: Box, x: float, top: float, width: float, height: float, size: float
    ) -> None:
        lost = box.draw(self._canvas, x, top, width, height, size)
        if lost:
            self._overflow.append(Overflow(box.field, lost))

    def _draw_foot(self, state_words: str) -> None:
        now = self._now
        right = ""
        if now is not None:
            right = said(
                "mission_page.foot", title=now.title, date=date_words(now.date), state=state_words
            )
        right = fitted(plain(right), FOOT_SIZE, _measure() / 2)
        y = FOOT - FOOT_SIZE
        canvas = self._canvas
        draw_line(canvas, WIDTH - MARGIN, y, right, size=FOOT_SIZE, muted=True, anchor="right")
        room = _measure() - width_of_line(right, FOOT_SIZE) - 14
        left = said("minutes.foot.sample") if now is not None and now.sample else ""
        draw_line(canvas, MARGIN, y, fitted(left, FOOT_SIZE, room), size=FOOT_SIZE, muted=True)
        unprinted = fitted(_unprinted(), FOOT_SIZE, _measure())
        draw_line(canvas, MARGIN, y - FOOT_SIZE * 1.3, unprinted, size=FOOT_SIZE, muted=True)


def _top_parts(found: Mission, called: str) -> list[Box]:
    parts = [Box("title", "", [called or Sentence("minutes.untitled")], TITLE, strong=True)]
    statement = found.lines("statement")
    missing = not statement
    lines: Sequence[str | Sentence] = statement or [Sentence("mission_page.no-statement")]
    return [*parts, Box("statement", "", lines, STATEMENT, muted=missing)]


def _fact(found: Mission, name: Field) -> Box:
    lines = found.lines(name)
    if name == "deadline" and len(lines) == 1:
        lines = [date_words(lines[0])]
    return _filled(Box(name, Sentence(f"mission.box.{name}"), lines))


def _box(found: Mission, name: Field, place: int) -> Box:
    head: Sentence | list[str | Sentence] = Sentence(f"mission.box.{name}")
    if name in PAGE:
        head = [f"{place}\xa0\xa0", Sentence(f"mission.box.{name}")]
    lines = found.lines(name)
    return _filled(Box(name, head, lines, dashes=len(lines) > 1))


def _filled(box: Box) -> Box:
    if not box.lines:
        box.lines, box.muted = [Sentence("minutes.mission.none")], True
    return box


def _unprinted() -> str:
    """What no font has, or what stands in the wrong order, in one line."""
    missing = current().missing
    told = [
        words(
            Sentence(
                "paper.missing.sign", number=number, code=code_of(sign), name=name_of(sign), n=times
            )
        )
        for number, (sign, times) in enumerate(missing.counts.items(), start=1)
    ]
    if missing.right_to_left:
        told.insert(0, said("paper.missing.right-to-left"))
    return "   ".join(told)


def _measure() -> float:
    return float(WIDTH - 2 * MARGIN)


def _column_width() -> float:
    return (_measure() - (COLUMNS - 1) * GUTTER) / COLUMNS


def _left(column: int) -> float:
    return MARGIN + column * (_column_width() + GUTTER)
