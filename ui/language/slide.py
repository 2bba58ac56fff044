"""A word in the room: its plain meaning, the sentence it stands in, and what is agreed so far."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPen, QTextCharFormat, QTextLayout

from ui.room.slide import MARGIN, WIDTH, Page, RoomState, Slide
from workshop.document import Reader
from workshop.language.model import Term, Word
from workshop.language.queries import agreed_terms, terms
from workshop.language.scan import Scanner
from workshop.mission.model import Field
from workshop.mission.queries import mission
from workshop.options.queries import options
from workshop.sentences import say

ACROSS = WIDTH - 2.0 * MARGIN
_BOXES: tuple[Field, ...] = ("statement", "story", "issues", "levers")
STRIP, TICK, BESIDE = 800.0, 40.0, 56.0


@dataclass(frozen=True)
class WordSlide(Slide):
    """One term; `within` is the sentence, and where in it the term stands."""

    term: str
    label: str = ""
    plain: str = ""
    within: str = ""
    start: int = 0
    end: int = 0
    agreed: tuple[str, ...] = ()

    def paint(self, page: Page) -> None:
        """Paints the term, its meaning, its sentence, and the strip."""
        y = page.text(self.term, _box(page, 168, "title", 1), "title", bold=True) + 28
        if self.plain:
            y = page.text(self.label, _box(page, y, "small", 1), "small", ink="ink_muted") + 8
            long = page.height_of(self.plain, ACROSS, "key") > 2 * page.leading("key")
            role = "body" if long else "key"
            y = page.text(self.plain, _box(page, y, role, 4 if long else 2), role) + 28
        else:
            y = page.text(say("words.room.who"), _box(page, y, "key", 2), "key") + 28
        if self.within and y + 2 * page.leading("body") < STRIP:
            label = say("words.room.stands")
            y = page.text(label, _box(page, y, "small", 1), "small", ink="ink_muted") + 8
            self._paint_within(page, y)
        if self.agreed:
            self._paint_strip(page)

    def sentences(self) -> str:
        """The slide read aloud."""
        agreed = f"{say('words.room.agreed')}: {', '.join(self.agreed)}." if self.agreed else ""
        meaning = f"{self.label}: {self.plain}." if self.plain else say("words.room.who")
        return " ".join(filter(None, (f"{self.term}.", meaning, self.within, agreed)))

    def _paint_within(self, page: Page, y: float) -> None:
        layout, tops = page.lay_out(self.within, ACROSS, "body")
        fit = int((STRIP - y) // page.leading("body"))
        strong = QTextCharFormat()
        strong.setForeground(page.inks["ink"])
        mark = QTextLayout.FormatRange()
        mark.start, mark.length, mark.format = self.start, self.end - self.start, strong
        page.painter.setPen(page.inks["ink_muted"])
        if len(tops) <= fit:
            layout.draw(page.painter, QPointF(MARGIN, y), [mark])
        else:
            box = QRectF(MARGIN, y, ACROSS, STRIP - y)
            page.text(self.within, box, "body", ink="ink_muted")

    def _paint_strip(self, page: Page) -> None:
        page.rule(STRIP)
        y = STRIP + 16
        label = QRectF(MARGIN, y, ACROSS, page.leading("small"))
        y = page.text(say("words.room.agreed"), label, "small", ink="ink_muted")
        x = float(MARGIN)
        for words, ticked in self._fitting(page):
            if ticked:
                _tick(page, QPointF(x, y + page.leading("small") / 2))
                x += BESIDE
            width = _width(page, words)
            page.text(words, QRectF(x, y, width + 4, page.leading("small")), "small")
            x += width + BESIDE

    def _fitting(self, page: Page) -> list[tuple[str, bool]]:
        """The newest terms that fit in one line; how many more there are stands first."""
        kept: list[tuple[str, bool]] = []
        room = ACROSS
        for words in reversed(self.agreed):
            left = len(self.agreed) - len(kept)
            spare = _width(page, say("words.room.more", n=left)) + BESIDE if left > 1 else 0
            needed = _width(page, words) + 2 * BESIDE
            if needed + spare > room and kept:
                return [(say("words.room.more", n=left), False), *kept]
            kept.insert(0, (words, True))
            room -= needed
        return kept


def words_slide(reader: Reader, subject: int | None = None) -> RoomState:
    """The picture of one term; without one, of the newest."""
    found = terms(reader)
    place = next((i for i, one in enumerate(found) if one.id == subject), len(found) - 1)
    if not found:
        return RoomState(header=say("words.desk.title"), slide=WordSlide(say("words.room.none")))
    one = found[place]
    before = [known.term for known in agreed_terms(reader) if known.id != one.id]
    within, start, end = _stands_in(reader, one)
    return RoomState(
        header=say("words.desk.title"),
        header_right=say("words.room.place", word=place + 1, of=len(found)),
        slide=WordSlide(
            one.term, _label(one), one.plain.strip(), within, start, end, tuple(before)
        ),
    )


def _label(one: Term) -> str:
    if one.status != "agreed":
        return say("words.room.proposed")
    return say("words.room.agreed-at", time=(one.agreed_at or "")[11:16])


def _stands_in(reader: Reader, one: Term) -> tuple[str, int, int]:
    """The first title or line of the mission with the term in it, and where."""
    look = Scanner([Word(term=one.term, plain="")])
    now = mission(reader)
    texts = [option.title for option in options(reader)]
    texts += [
        line for name in ("statement", "story", "issues", "levers") for line in now.lines(name)
    ]
    for text in texts:
        for found in look.find(text):
            return text, found.start, found.end
    return "", 0, 0


def _box(page: Page, y: float, role: str, lines: int) -> QRectF:
    return QRectF(MARGIN, y, ACROSS, lines * page.leading(role))


def _width(page: Page, words: str) -> float:
    return QFontMetricsF(page.font("small")).horizontalAdvance(words) + 2


def _tick(page: Page, middle: QPointF) -> None:
    page.painter.setPen(QPen(page.inks["done"], 5))
    x, y = middle.x(), middle.y()
    bend = QPointF(x + TICK * 0.4, y + TICK * 0.25)
    page.painter.drawLine(QPointF(x + TICK * 0.1, y), bend)
    page.painter.drawLine(bend, QPointF(x + TICK * 0.9, y - TICK * 0.3))
