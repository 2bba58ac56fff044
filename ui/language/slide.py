"""A word in the room: what it means, the sentence it stands in, and what is agreed so far."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPen, QTextCharFormat, QTextLayout

from ui.language.languages import language_name
from ui.language.units import Units
from ui.room.slide import MARGIN, WIDTH, Page, RoomState, Slide
from workshop.document import Reader
from workshop.language import queries
from workshop.language.flagging import shown_in_room
from workshop.language.model import Term
from workshop.language.places import shared_texts
from workshop.language.queries import agreed_terms, key, terms
from workshop.language.queue import line_at, stands_in
from workshop.options.letters import letters_of
from workshop.sentences import say

ACROSS = WIDTH - 2.0 * MARGIN
STRIP, TICK, BESIDE = 800.0, 40.0, 56.0


MOST_WORDINGS = 3


@dataclass(frozen=True)
class Wording:
    """What stands over a wording, and the wording."""

    label: str
    plain: str


@dataclass(frozen=True)
class WordSlide(Slide):
    """One term; `within` is the sentence, and where in it the term stands, in UTF-16 units."""

    term: str
    wordings: tuple[Wording, ...] = ()
    asks: str = ""
    within: str = ""
    start: int = 0
    end: int = 0
    agreed: tuple[str, ...] = ()

    def paint(self, page: Page) -> None:
        """Paints the term, its meaning, its sentence, and the strip."""
        long = page.height_of(self.term, ACROSS, "title") > page.leading("title")
        role, lines = ("key", 2) if long else ("title", 1)
        y = page.text(self.term, _box(page, 168, role, lines), role, bold=True) + 16
        if self.asks:
            y = page.text(self.asks, _box(page, y, "small", 1), "small", ink="ink_muted")
        y += 12
        if not self.wordings:
            y = page.text(say("words.room.who"), _box(page, y, "key", 2), "key") + 28
        several = len(self.wordings) > 1
        for one in self.wordings:
            y = self._paint_wording(page, one, y, several=several)
        if self.within and y + 2 * page.leading("body") < STRIP:
            label = say("words.room.stands")
            y = page.text(label, _box(page, y, "small", 1), "small", ink="ink_muted") + 8
            self._paint_within(page, y)
        if self.agreed:
            self._paint_strip(page)

    def sentences(self) -> str:
        """The slide read aloud."""
        agreed = f"{say('words.room.agreed')}: {', '.join(self.agreed)}." if self.agreed else ""
        said = [f"{one.label}: {one.plain}." for one in self.wordings]
        meaning = " ".join(said) or say("words.room.who")
        return " ".join(filter(None, (f"{self.term}.", self.asks, meaning, self.within, agreed)))

    def _paint_wording(self, page: Page, one: Wording, y: float, *, several: bool) -> float:
        y = page.text(one.label, _box(page, y, "small", 1), "small", ink="ink_muted") + 8
        long = several or page.height_of(one.plain, ACROSS, "key") > 2 * page.leading("key")
        role = "body" if long else "key"
        most = 2 if several else 4 if long else 2
        room = max(1, int((STRIP - 16 - y) // page.leading(role)))
        return page.text(one.plain, _box(page, y, role, min(most, room)), role) + 20

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
    within, start, end = _stands_in(reader, one)
    before = [known.term for known in agreed_terms(reader) if known.id != one.id]
    return RoomState(
        header=say("words.desk.title"),
        header_right=say("words.room.place", word=place + 1, of=len(found)),
        slide=WordSlide(
            one.term, _wordings(reader, one), _asks(reader, one), within, start, end, tuple(before)
        ),
    )


def _wordings(reader: Reader, one: Term) -> tuple[Wording, ...]:
    """What is proposed, each with a letter where there are several; or agreed, in each language."""
    said = [each for each in queries.meanings(reader, one.id) if each.plain.strip()]
    here = [each for each in said if (each.language, each.status) == (one.language, "proposed")]
    if len(here) > 1:
        return tuple(
            Wording(say("words.room.proposal", letter=letters_of(place)), each.plain.strip())
            for place, each in enumerate(here[-MOST_WORDINGS:], start=1)
        )
    shown = [Wording(_label(one), one.plain.strip())] if one.plain.strip() else []
    other = {each.language for each in said} - {one.language}
    for language in sorted(other)[: MOST_WORDINGS - 1] if shown else ():
        there = queries.term(reader, one.id, language)
        if there is not None and there.plain.strip():
            key_ = "agreed" if there.status == "agreed" else "proposed"
            label = say(f"words.room.in-language.{key_}", spoken=language_name(language))
            shown.append(Wording(label, there.plain.strip()))
    return tuple(shown)


def _label(one: Term) -> str:
    if one.status != "agreed":
        return say("words.room.proposed")
    time = (one.agreed_at or "")[11:16]
    if one.revision > 1:
        return say("words.room.agreed-again", time=time, revision=one.revision)
    return say("words.room.agreed-at", time=time)


def _asks(reader: Reader, one: Term) -> str:
    """How many do not understand it, where the room may know."""
    if one.status == "agreed":
        return ""
    people = next((f.people for f in shown_in_room(reader) if key(f.word) == key(one.term)), 0)
    return say("words.room.asks", n=people) if people else ""


def _stands_in(reader: Reader, one: Term) -> tuple[str, int, int]:
    """The first shared text with the term in it, and where."""
    found = stands_in(shared_texts(reader), one, queries.names(reader, one.id), most=1)
    if not found:
        return "", 0, 0
    whole, start, end = found[0].text.text, found[0].start, found[0].end
    first = whole.rfind("\n", 0, start) + 1
    line = line_at(whole, start)
    units = Units(line)
    end = min(end - first, len(line))
    return line, units.at(start - first), units.at(end)


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
