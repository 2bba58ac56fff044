"""What moved since last time, in the room: sentences, page by page; else the question."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.room.slide import BOTTOM, MARGIN, WIDTH, Page, RoomState, Slide
from workshop.document import Reader
from workshop.exchange.past.queries import then_and_now
from workshop.exchange.past.then_and_now import by_short_names, sentences
from workshop.sentences import say

PER_PAGE = 4
_TOP, _GAP = 176.0, 24.0


@dataclass(frozen=True)
class ThenSlide(Slide):
    """At most four sentences, each over two lines if it must."""

    lines: tuple[str, ...]

    def paint(self, page: Page) -> None:
        """Paints the sentences from the top; each may take an equal share of the height."""
        if not self.lines:
            empty = QRectF(MARGIN, 300, WIDTH - 2 * MARGIN, 400)
            page.text(say("then.welcome"), empty, "key", ink="ink_muted")
        share = (BOTTOM - _TOP) / PER_PAGE - _GAP
        y = _TOP
        for line in self.lines:
            room = max(page.leading("body"), share)
            y = page.text(line, QRectF(MARGIN, y, WIDTH - 2 * MARGIN, room), "body") + _GAP

    def sentences(self) -> str:
        """The sentences read aloud."""
        return " ".join(f"{line}." for line in self.lines) or say("then.welcome")


def then_slide(reader: Reader, page: int) -> RoomState:
    """The picture of one page, counted from 0."""
    found = then_and_now(reader)
    lines = [] if found is None else [say(one) for one in sentences(by_short_names(found))]
    whole = [tuple(lines[at : at + PER_PAGE]) for at in range(0, len(lines), PER_PAGE)] or [()]
    page %= len(whole)
    return RoomState(
        header=say("then.room"),
        header_right=say("commitments.room.page", page=page + 1, of=len(whole)),
        slide=ThenSlide(whole[page]),
    )
