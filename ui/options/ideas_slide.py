"""The ideas in the room: shuffled, without authors, as many as fit a page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.options.pages import pages
from ui.room.slide import BOTTOM, MARGIN, ROLES, WIDTH, Page, RoomState, Slide
from workshop.document import Reader
from workshop.options.queries import shuffled_ideas
from workshop.sentences import say

TOP, GAP = 150.0, 18.0
PER_LINE = 80
"""Letters a line of the room screen takes at least, in the role `small`."""


@dataclass(frozen=True)
class IdeasSlide(Slide):
    """One idea under another, all of its words."""

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
            y = page.text(idea, QRectF(MARGIN, y, WIDTH - 2 * MARGIN, BOTTOM - y), "small") + GAP

    def sentences(self) -> str:
        """The ideas read aloud."""
        return " ".join(f"{idea}." for idea in self.ideas)


def idea_pages(reader: Reader) -> list[tuple[str, ...]]:
    """The shuffled ideas by page."""
    texts = [(idea.text, idea.text) for idea in shuffled_ideas(reader)]
    height, leading = BOTTOM - TOP, ROLES["small"][1]
    return pages(texts, per_line=PER_LINE, leading=leading, gap=2 * GAP, height=height)


def ideas_slide(reader: Reader, page: int) -> RoomState:
    """The picture of one page of ideas, counted from 0."""
    found = idea_pages(reader)
    page %= len(found)
    return RoomState(
        header=say("options.ideas.title"),
        header_right=say("mission.page", page=page + 1, of=len(found)) if len(found) > 1 else "",
        slide=IdeasSlide(found[page]),
    )
