"""The ideas in the room: shuffled, without authors, as many as fit a page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.room.slide import BOTTOM, MARGIN, WIDTH, Page, RoomState, Slide
from workshop.document import Reader
from workshop.options.queries import shuffled_ideas
from workshop.sentences import say

PER_PAGE = 6
TOP, GAP = 150.0, 18.0


@dataclass(frozen=True)
class IdeasSlide(Slide):
    """One idea under another, each two lines at most."""

    ideas: tuple[str, ...]

    def paint(self, page: Page) -> None:
        """A hairline between ideas; nothing is made smaller."""
        if not self.ideas:
            empty = QRectF(MARGIN, 300, WIDTH - 2 * MARGIN, 400)
            page.text(say("options.ideas.none"), empty, "key", ink="ink_muted")
        y = TOP
        for n, idea in enumerate(self.ideas):
            if n:
                page.rule(y)
                y += GAP
            high = min(BOTTOM - y, 2 * page.leading("small"))
            y = page.text(idea, QRectF(MARGIN, y, WIDTH - 2 * MARGIN, high), "small") + GAP

    def sentences(self) -> str:
        """The ideas read aloud."""
        return " ".join(f"{idea}." for idea in self.ideas)


def ideas_slide(reader: Reader, page: int) -> RoomState:
    """The picture of one page of ideas, counted from 0."""
    found = shuffled_ideas(reader)
    pages = max(1, -(-len(found) // PER_PAGE))
    page %= pages
    return RoomState(
        header=say("options.ideas.title"),
        header_right=say("mission.page", page=page + 1, of=pages) if pages > 1 else "",
        slide=IdeasSlide(tuple(idea.text for idea in found[page * PER_PAGE :][:PER_PAGE])),
    )
