"""Interests in the room: the question, how many have answered, and how many do not vote on what."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.room.slide import MARGIN, WIDTH, Page, RoomState, Slide
from workshop.document import Reader
from workshop.interests.room_view import RoomInterests, room_interests
from workshop.sentences import Sentence, say

ACROSS = WIDTH - 2.0 * MARGIN
ROWS = 6
_TOP, _BOTTOM = 168.0, 960.0


@dataclass(frozen=True)
class InterestsSlide(Slide):
    """The question first; what changes below it, a few lines a page."""

    lines: tuple[str, ...]

    def paint(self, page: Page) -> None:
        """Paints the question, what it means, and the lines."""
        y = page.text(say("interests.room.question"), self._box(_TOP), "title", bold=True) + 16
        y = page.text(say("interests.room.why"), self._box(y), "body", ink="ink_muted") + 32
        for line in self.lines:
            if y + page.leading("body") > _BOTTOM:
                return
            y = page.text(line, self._box(y), "body") + 12

    def sentences(self) -> str:
        """The slide read aloud."""
        return " ".join((say("interests.room.question"), say("interests.room.why"), *self.lines))

    def _box(self, y: float) -> QRectF:
        return QRectF(MARGIN, y, ACROSS, _BOTTOM - y)


def interests_slide(reader: Reader, page: int) -> RoomState:
    """A page of what the room may know of interests, counted from 0."""
    seen = room_interests(reader)
    lines = _lines(seen)
    first = page % max(1, -(-len(lines) // ROWS)) * ROWS
    return RoomState(
        header=say("interests.desk.title"),
        header_right=say("interests.ask.count", asked=seen.answered, n=seen.here),
        slide=InterestsSlide(tuple(lines[first : first + ROWS])),
    )


def _lines(seen: RoomInterests) -> list[str]:
    counted = [
        say("interests.room.not_voting", letter=letter, n=n) for letter, n in seen.not_voting
    ]
    told = [
        say(
            "interests.room.told",
            name=name,
            kinds=say(
                Sentence(
                    "interests.room.kinds",
                    kinds=[Sentence(f"interests.category.{k}") for k in kinds],
                )
            ),
        )
        for name, kinds in seen.told
    ]
    return [*counted, *told]
