"""The fist to five in the room: the statement with what the fingers mean, then the hands."""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.room.slide import BOTTOM, MARGIN, WIDTH, Page, RoomState, Slide
from workshop.document import Reader
from workshop.mission.fists import FINGERS, sentence
from workshop.mission.queries import fists, mission, version
from workshop.sentences import day, say

LEGEND_TOP = 700.0
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+")
BAR_LEFT, BAR, PITCH = 480.0, 44.0, 76.0


@dataclass(frozen=True)
class AskSlide(Slide):
    """The statement, large, and three lines about the fingers."""

    statement: str
    legend: tuple[str, ...]

    def paint(self, page: Page) -> None:
        """The statement takes what room there is above the legend."""
        words = self.statement or say("mission.empty-box")
        role = "key"
        width = WIDTH - 2 * MARGIN
        if page.height_of(words, width, role) > LEGEND_TOP - 176:
            role = "body"
        page.text(words, QRectF(MARGIN, 176, width, LEGEND_TOP - 192), role)
        page.rule(LEGEND_TOP - 4)
        y = LEGEND_TOP + 12
        for line in self.legend:
            y = page.text(line, QRectF(MARGIN, y, width, BOTTOM - y), "body", ink="ink_muted")

    def sentences(self) -> str:
        """The question read aloud."""
        return " ".join((self.statement, *self.legend))


@dataclass(frozen=True)
class HandsSlide(Slide):
    """How many hands showed each number of fingers, and the sentence of the result."""

    hands: tuple[int, ...]
    words: str

    def paint(self, page: Page) -> None:
        """Six bars under the sentence; no hand is no bar and a nought."""
        box = QRectF(MARGIN, 168, WIDTH - 2 * MARGIN, 220)
        y = max(page.text(self.words, box, "body", bold=True) + 40, 340)
        most = max(self.hands) or 1
        longest = WIDTH - MARGIN - BAR_LEFT - 160
        for place in reversed(FINGERS):
            label = QRectF(MARGIN, y, BAR_LEFT - MARGIN - 32, page.leading("body"))
            page.text(say("mission.agree.fingers", n=place), label, "body", right=True)
            length = longest * self.hands[place] / most
            page.bar(QRectF(BAR_LEFT, y + 16, length, BAR), "accent" if place > 2 else "ink_muted")
            count = QRectF(BAR_LEFT + length + 24, y, 200, page.leading("body"))
            page.text(str(self.hands[place]), count, "body", bold=True)
            y += PITCH

    def sentences(self) -> str:
        """The result read aloud."""
        counted = [
            say("mission.spread.row", answer=say("mission.agree.fingers", n=place), n=n)
            for place, n in enumerate(self.hands)
        ]
        return f"{self.words} {', '.join(counted)}."


@dataclass(frozen=True)
class StatementSlide(Slide):
    """The statement alone, as large as it fits, a sentence a paragraph: to be read aloud."""

    statement: str

    def paint(self, page: Page) -> None:
        """In the largest of three sizes that holds all of it."""
        words = "\n".join(sentences_of(self.statement)) or say("mission.empty-box")
        width, room = WIDTH - 2 * MARGIN, BOTTOM - 176
        fits = (r for r in ("title", "key") if page.height_of(words, width, r) <= room)
        page.text(words, QRectF(MARGIN, 176, width, room), next(fits, "body"))

    def sentences(self) -> str:
        """The statement."""
        return self.statement


def sentences_of(text: str) -> list[str]:
    """The sentences of a text, each to be read in one breath."""
    return [one.strip() for one in _SENTENCE_END.split(text.strip()) if one.strip()]


def statement_slide(reader: Reader) -> RoomState:
    """The statement as it stands, and by when."""
    now = mission(reader)
    return RoomState(
        header=now.title or say("mission.sheet"),
        header_right=_by_when(now.deadline),
        slide=StatementSlide(now.statement.strip()),
    )


def _by_when(deadline: str) -> str:
    """A day in words; what is no day stays as it was typed, as far as there is room."""
    try:
        return day(datetime.date.fromisoformat(deadline.strip()))
    except ValueError:
        return deadline[:40]


def agree_slide(reader: Reader, stage: int) -> RoomState:
    """The question at stage 0, the last count at stage 1."""
    found = fists(reader)
    if stage and found:
        last = found[-1]
        asked = version(reader, last.version_id)
        return RoomState(
            header=say("mission.agree.room"),
            header_right=say("mission.agree.version", n=asked.number) if asked else "",
            slide=HandsSlide(last.hands, say(sentence(last.hands))),
        )
    legend = tuple(say(f"mission.agree.legend.{place}") for place in (5, 3, 0))
    statement = mission(reader).statement.strip()
    return RoomState(header=say("mission.agree.room"), slide=AskSlide(statement, legend))
