"""The options in the room: letter, plain title and lock, as many as fit a page."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

from PySide6.QtCore import QRectF

from ui.options.lock import lock_icon
from ui.options.pages import pages
from ui.room.slide import BOTTOM, MARGIN, ROLES, WIDTH, Page, RoomState, Slide
from ui.theme.icons import paint_icon
from workshop.document import Reader
from workshop.options.gate_queries import marks
from workshop.options.queries import options
from workshop.sentences import say

TOP, GAP, LEFT = 160.0, 14.0, 192
LOCK = 40
PER_LINE = 58
"""Letters a line of the room screen takes at least, in the role `body`."""


class SlideRow(NamedTuple):
    """One option in the room; `lock` are the words beside its lock, where it has one."""

    letter: str
    title: str
    lock: str = ""
    waits: bool = False


@dataclass(frozen=True)
class OptionsSlide(Slide):
    """Rows of letter and title; a long title takes as many lines as it needs."""

    rows: tuple[SlideRow, ...]

    def paint(self, page: Page) -> None:
        """Paints the rows from the top; nothing is made smaller."""
        if not self.rows:
            empty = QRectF(MARGIN, 300, WIDTH - 2 * MARGIN, 400)
            page.text(say("options.none-yet"), empty, "key", ink="ink_muted")
        y = TOP
        for row in self.rows:
            page.text(row.letter, QRectF(MARGIN, y, 90, page.leading("body")), "body", bold=True)
            y = page.text(row.title, QRectF(LEFT, y, WIDTH - MARGIN - LEFT, BOTTOM - y), "body")
            if row.lock:
                y = self._paint_lock(page, row, y)
            y += GAP

    def _paint_lock(self, page: Page, row: SlideRow, y: float) -> float:
        high = page.leading("small")
        ink = "ink" if row.waits else "ink_muted"
        place = QRectF(LEFT, y, LOCK * page.scale, high)
        paint_icon(page.painter, place, lock_icon(waits=row.waits), page.inks[ink])
        left = place.right() + 16
        beside = QRectF(left, y, WIDTH - MARGIN - left, high)
        return page.text(row.lock, beside, "small", ink=ink, lines=1)

    def sentences(self) -> str:
        """The rows read aloud."""
        return " ".join(
            f"{row.letter}: {row.title}." + (f" {row.lock}." if row.lock else "")
            for row in self.rows
        )


def option_pages(reader: Reader) -> list[tuple[SlideRow, ...]]:
    """Letter, title and lock of the open options, by page; a lock takes a line of its own."""
    locks = marks(reader)
    rows = []
    for one in options(reader):
        waits, words = locks.get(one.id, (False, None))
        row = SlideRow(one.letter, one.shown, say(words) if words else "", waits=waits)
        rows.append((row, f"{row.title} {'x' * PER_LINE}" if row.lock else row.title))
    height, leading = BOTTOM - TOP, ROLES["body"][1]
    return pages(rows, per_line=PER_LINE, leading=leading, gap=GAP, height=height)


def options_slide(reader: Reader, page: int) -> RoomState:
    """The picture of one page of options, counted from 0."""
    found = option_pages(reader)
    page %= len(found)
    return RoomState(
        header=say("options.title"),
        header_right=say("mission.page", page=page + 1, of=len(found)) if len(found) > 1 else "",
        slide=OptionsSlide(found[page]),
    )
