"""The room reads a text and tells what it would tell a neighbour."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.room.slide import MARGIN, WIDTH, Page, RoomState, Slide
from workshop.document import Reader
from workshop.language.queries import neighbour_checks
from workshop.sentences import say

ACROSS, TOP, FOOT = WIDTH - 2.0 * MARGIN, 168.0, 860.0


@dataclass(frozen=True)
class NeighbourSlide(Slide):
    """The question, the text as it was asked about, and three prompts."""

    text: str

    def paint(self, page: Page) -> None:
        """Paints the question, the text as large as it fits, and the prompts."""
        question = QRectF(MARGIN, TOP, ACROSS, page.leading("key"))
        y = page.text(say("words.neighbour.question"), question, "key", bold=True) + 32
        room = FOOT - y
        role = "key" if page.height_of(self.text, ACROSS, "key") <= room else "body"
        page.text(self.text, QRectF(MARGIN, y, ACROSS, room), role)
        prompts = QRectF(MARGIN, FOOT + 16, ACROSS, 2 * page.leading("small"))
        page.text(say("words.neighbour.room-prompts"), prompts, "small", ink="ink_muted")

    def sentences(self) -> str:
        """The slide read aloud."""
        parts = (say("words.neighbour.question"), self.text, say("words.neighbour.room-prompts"))
        return " ".join(parts)


def neighbour_slide(reader: Reader, subject: int | None = None) -> RoomState:
    """The picture of one check; without one, of the newest."""
    found = neighbour_checks(reader)
    one = next((each for each in found if each.id == subject), found[-1] if found else None)
    text = one.shown if one else say("words.neighbour.nothing")
    return RoomState(header=say("words.desk.title"), slide=NeighbourSlide(text))
