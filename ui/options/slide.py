"""The options in the room: letter and plain title, as many as fit a page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.options.pages import pages
from ui.room.slide import BOTTOM, MARGIN, ROLES, WIDTH, Page, RoomState, Slide
from workshop.document import Reader
from workshop.options.queries import options
from workshop.sentences import say

TOP, GAP, LEFT = 160.0, 14.0, 192
PER_LINE = 58
"""Letters a line of the room screen takes at least, in the role `body`."""


@dataclass(frozen=True)
class OptionsSlide(Slide):
    """Rows of letter and title; a long title takes as many lines as it needs."""

    rows: tuple[tuple[str, str], ...]

    def paint(self, page: Page) -> None:
        """Paints the rows from the top; nothing is made smaller."""
        if not self.rows:
            empty = QRectF(MARGIN, 300, WIDTH - 2 * MARGIN, 400)
            page.text(say("options.none-yet"), empty, "key", ink="ink_muted")
        y = TOP
        for letter, title in self.rows:
            page.text(letter, QRectF(MARGIN, y, 90, page.leading("body")), "body", bold=True)
            y = page.text(title, QRectF(LEFT, y, WIDTH - MARGIN - LEFT, BOTTOM - y), "body") + GAP

    def sentences(self) -> str:
        """The rows read aloud."""
        return " ".join(f"{letter}: {title}." for letter, title in self.rows)


def option_pages(reader: Reader) -> list[tuple[tuple[str, str], ...]]:
    """Letter and title of the open options, by page."""
    rows = [((one.letter, one.shown), one.shown) for one in options(reader)]
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
