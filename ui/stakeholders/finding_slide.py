"""In the room: one finding with those it names, and the card that says what neutral means."""

from __future__ import annotations

from dataclasses import dataclass
from zlib import crc32

from PySide6.QtCore import QRectF

from ui.room.slide import MARGIN, WIDTH, Page, RoomState, Slide
from ui.theme.theme import theme
from ui.widgets.sector_mark import paint_sector_mark
from workshop.document import Reader
from workshop.sentences import say
from workshop.stakeholders.coverage.finding import Finding, title_of
from workshop.stakeholders.coverage.queries import findings
from workshop.stakeholders.queries import stakeholder

NEUTRAL = ("rule", "voice", "stake", "record")
PRIVACY = ("offline", "kept", "secret", "ask")


def slide_number(found: Finding) -> int:
    """A number that stays the finding's own while the map changes."""
    return crc32(found.key.encode())


@dataclass(frozen=True)
class FindingSlide(Slide):
    """The sentence, large; the short names under it; the answer once there is one."""

    words: str
    named: tuple[tuple[str, str], ...] = ()
    answer: str = ""

    def paint(self, page: Page) -> None:
        """Paints from the top down; names that do not fit are counted."""
        width = WIDTH - 2.0 * MARGIN
        box = QRectF(MARGIN, 208, width, 4 * page.leading("key"))
        y = page.text(self.words, box, "key", bold=True) + 48
        foot = 800.0 if self.answer else 900.0
        for n, (name, sector) in enumerate(self.named):
            if y + page.leading("body") > foot:
                rest = say("map.room.more", n=len(self.named) - n)
                y = page.text(rest, QRectF(MARGIN, y, width, 72), "body", ink="ink_muted")
                break
            mark = QRectF(MARGIN, y + 6, 56, 56)
            paint_sector_mark(page.painter, mark, sector, theme().roles, present=False)
            words = QRectF(MARGIN + 84, y, width - 84, page.leading("body"))
            y = page.text(name, words, "body", lines=1) + 16
        if self.answer:
            line = QRectF(MARGIN, 848, width, 2 * page.leading("body"))
            page.text(self.answer, line, "body", ink="ink_muted", lines=1)

    def sentences(self) -> str:
        """The sentence, the names, the answer."""
        names = ", ".join(name for name, _ in self.named)
        return " ".join(part for part in (self.words, names, self.answer) if part)


@dataclass(frozen=True)
class NeutralitySlide(Slide):
    """Four short sentences: what the facilitator promises the room, or what is kept of it."""

    lines: tuple[str, ...]

    def paint(self, page: Page) -> None:
        """Paints one under the other."""
        y = 208.0
        width = WIDTH - 2.0 * MARGIN
        for line in self.lines:
            box = QRectF(MARGIN, y, width, 2 * page.leading("key"))
            y = page.text(line, box, "key") + 40

    def sentences(self) -> str:
        """The four sentences."""
        return " ".join(self.lines)


def finding_slide(reader: Reader, subject: int | None = None) -> RoomState:
    """The picture of a finding; without one, what the map says when nothing is missing."""
    found = next((one for one in findings(reader) if slide_number(one) == subject), None)
    if found is None:
        return RoomState(header=say("map.title"), slide=FindingSlide(say("finding.room.gone")))
    cards = [card for one in found.subjects if (card := stakeholder(reader, one)) is not None]
    return RoomState(
        header=say("map.title"),
        header_right=say(title_of(found.check)),
        slide=FindingSlide(
            say(found.sentence),
            tuple((card.called, card.sector) for card in cards),
            say(found.answer.sentence) if found.answer else "",
        ),
    )


def neutrality_slide(_reader: Reader) -> RoomState:
    """The card shown at the start: what neutral means here."""
    lines = tuple(say(f"finding.room.neutral.{line}") for line in NEUTRAL)
    return RoomState(header=say("finding.room.neutral"), slide=NeutralitySlide(lines))


def privacy_slide(_reader: Reader) -> RoomState:
    """The card shown at the doors: what this program keeps, and where."""
    lines = tuple(say(f"room.privacy.{line}") for line in PRIVACY)
    return RoomState(header=say("room.privacy"), slide=NeutralitySlide(lines))
