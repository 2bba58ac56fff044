"""The options in the room: letter and plain title, as many as fit a page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.room.slide import BOTTOM, MARGIN, WIDTH, Page, RoomState, Slide
from workshop.document import Reader
from workshop.options.queries import options
from workshop.sentences import say

PER_PAGE = 5


@dataclass(frozen=True)
class OptionsSlide(Slide):
    """Rows of letter and title; a long title takes two lines."""

    rows: tuple[tuple[str, str], ...]

    def paint(self, page: Page) -> None:
        """Paints the rows from the top; nothing is made smaller."""
        if not self.rows:
            empty = QRectF(MARGIN, 300, WIDTH - 2 * MARGIN, 400)
            page.text(say("options.none-yet"), empty, "key", ink="ink_muted")
        y = 160.0
        for letter, title in self.rows:
            page.text(letter, QRectF(MARGIN, y, 90, page.leading("body")), "body", bold=True)
            box = QRectF(192, y, WIDTH - MARGIN - 192, min(BOTTOM - y, 2 * page.leading("body")))
            y = page.text(title, box, "body") + 14

    def sentences(self) -> str:
        """The rows read aloud."""
        return " ".join(f"{letter}: {title}." for letter, title in self.rows)


def options_slide(reader: Reader, page: int) -> RoomState:
    """The picture of one page of options, counted from 0."""
    found = options(reader)
    pages = max(1, -(-len(found) // PER_PAGE))
    page %= pages
    some = found[page * PER_PAGE : (page + 1) * PER_PAGE]
    return RoomState(
        header=say("options.title"),
        header_right=say("mission.page", page=page + 1, of=pages) if pages > 1 else "",
        slide=OptionsSlide(tuple((one.letter, one.shown) for one in some)),
    )
