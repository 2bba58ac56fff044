"""A word in the room: what it means, the sentence it stands in, and what is agreed so far."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QTextCharFormat, QTextLayout

from ui.language.languages import language_name
from ui.language.strip import paint_strip, standing_last
from ui.language.units import units
from ui.room.slide import MARGIN, WIDTH, Page, RoomState, Slide
from workshop.document import Reader
from workshop.language import queries
from workshop.language.flagging import shown_in_room
from workshop.language.model import Term
from workshop.language.places import shared_texts
from workshop.language.queries import agreed_terms, key, terms
from workshop.language.queue import sentence_of, stands_in
from workshop.options.letters import letters_of
from workshop.sentences import say

ACROSS = WIDTH - 2.0 * MARGIN
TOP, STRIP, FOOT, APART = 168.0, 800.0, 960.0, 20.0
MOST_WORDINGS, MOST_LINES = 3, 4


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
        long = page.height_of(self.term, ACROSS, "title", bold=True) > page.leading("title")
        role, lines = ("key", 2) if long else ("title", 1)
        y = page.text(self.term, _box(page, TOP, role, lines), role, bold=True) + 16
        if self.asks:
            y = page.text(self.asks, _box(page, y, "small", 1), "small", ink="ink_muted") + 4
        y += 12
        if not self.wordings:
            y = page.text(say("words.room.who"), _box(page, y, "key", 2), "key") + 28
        foot, lines_of = self._lines(page, y)
        for one, lines in zip(self.wordings, lines_of, strict=False):
            y = self._paint_wording(page, one, y, lines)
        if self.within and y + page.leading("small") + 8 + page.leading("body") < STRIP:
            label = say("words.room.stands")
            y = page.text(label, _box(page, y, "small", 1), "small", ink="ink_muted") + 8
            self._paint_within(page, y)
        if self.agreed and foot == STRIP:
            paint_strip(page, self.agreed, STRIP)

    def sentences(self) -> str:
        """The slide read aloud."""
        agreed = f"{say('words.room.agreed')}: {', '.join(self.agreed)}." if self.agreed else ""
        said = [f"{one.label}: {one.plain}." for one in self.wordings]
        meaning = " ".join(said) or say("words.room.who")
        return " ".join(filter(None, (f"{self.term}.", self.asks, meaning, self.within, agreed)))

    def _lines(self, page: Page, y: float) -> tuple[float, list[int]]:
        """Where the wordings end, and the lines of each: wordings to choose from come first.

        The strip makes way where several wordings would not be read whole above it.
        """
        if len(self.wordings) == 1 and self._is_short(page):
            ends = y + page.leading("small") + 8 + 2 * page.leading("key")
            return STRIP if ends <= STRIP else FOOT, [2]
        leading = page.leading("body")
        heads = len(self.wordings) * (page.leading("small") + 8 + APART)
        wanted = [
            min(MOST_LINES, round(page.height_of(one.plain, ACROSS, "body") / leading))
            for one in self.wordings
        ]
        foot = STRIP if int((STRIP - y - heads) // leading) >= sum(wanted) else FOOT
        spare = int((foot - y - heads) // leading)
        given = [1 for _ in wanted[: max(1, spare)]]
        while sum(given) < min(spare, sum(wanted)):
            for place, most in enumerate(wanted):
                if given[place] < most and sum(given) < spare:
                    given[place] += 1
        return foot, given

    def _is_short(self, page: Page) -> bool:
        """Whether the one wording can be read in the larger type."""
        return page.height_of(self.wordings[0].plain, ACROSS, "key") <= 2 * page.leading("key")

    def _paint_wording(self, page: Page, one: Wording, y: float, lines: int) -> float:
        y = page.text(one.label, _box(page, y, "small", 1), "small", ink="ink_muted") + 8
        role = "key" if len(self.wordings) == 1 and self._is_short(page) else "body"
        return page.text(one.plain, _box(page, y, role, lines), role) + APART

    def _paint_within(self, page: Page, y: float) -> None:
        """The lines around the term that there is room for, the term semibold in them."""
        strong = QTextCharFormat()
        strong.setForeground(page.inks["ink"])
        strong.setFontWeight(QFont.Weight.DemiBold)
        mark = QTextLayout.FormatRange()
        mark.start, mark.length, mark.format = self.start, self.end - self.start, strong
        layout, tops = page.lay_out(self.within, ACROSS, "body", formats=[mark])
        fit = max(1, int((STRIP - 8 - y) // page.leading("body")))
        here = layout.lineForTextPosition(self.start).lineNumber()
        first = max(0, min(here, len(tops) - fit))
        last = min(first + fit, len(tops)) - 1
        page.painter.setPen(page.inks["ink_muted"])
        page.painter.setFont(page.font("body"))
        for number in range(first, last + 1):
            layout.lineAt(number).draw(page.painter, QPointF(MARGIN, y - tops[first]))
        if last < len(tops) - 1:
            line = layout.lineAt(last)
            at = QPointF(MARGIN + line.naturalTextWidth(), y + tops[last] - tops[first])
            page.painter.drawText(at + QPointF(0, line.ascent()), "…")


def words_slide(reader: Reader, subject: int | None = None) -> RoomState:
    """The picture of one term; without one, of the newest."""
    found = terms(reader)
    place = next((i for i, one in enumerate(found) if one.id == subject), len(found) - 1)
    if not found:
        return RoomState(header=say("words.desk.title"), slide=WordSlide(say("words.room.none")))
    one = found[place]
    within, start, end = _stands_in(reader, one)
    others = [known for known in agreed_terms(reader) if known.id != one.id]
    before = standing_last(reader, others, within)
    return RoomState(
        header=say("words.desk.title"),
        header_right=say("words.room.place", word=place + 1, of=len(found)),
        slide=WordSlide(
            one.term, _wordings(reader, one), _asks(reader, one), within, start, end, before
        ),
    )


def _wordings(reader: Reader, one: Term) -> tuple[Wording, ...]:
    """What is proposed, each with a letter where there are several; or agreed, in each language."""
    said = [each for each in queries.meanings(reader, one.id) if each.plain.strip()]
    here = [each for each in said if (each.language, each.status) == (one.language, "proposed")]
    if len(here) > 1:
        lettered = [
            Wording(say("words.room.proposal", letter=letters_of(place)), each.plain.strip())
            for place, each in enumerate(here, start=1)
        ]
        return tuple(lettered[-MOST_WORDINGS:])
    shown = [Wording(_label(one), one.plain.strip())] if one.plain.strip() else []
    other = {each.language for each in said} - {one.language}
    for language in sorted(other)[: MOST_WORDINGS - 1] if shown else ():
        there = queries.term(reader, one.id, language)
        if there is not None and there.plain.strip():
            shown.append(Wording(_label_in(reader, there), there.plain.strip()))
    return tuple(shown)


def _label(one: Term) -> str:
    if one.status != "agreed":
        return say("words.room.proposed")
    time = (one.agreed_at or "")[11:16]
    if one.revision > 1:
        return say("words.room.agreed-again", time=time, revision=one.revision)
    return say("words.room.agreed-at", time=time)


def _label_in(reader: Reader, one: Term) -> str:
    """What the word is called in another language, and where the wording stands there."""
    called = [
        each.text
        for each in queries.names(reader, one.id)
        if (each.language, each.kind) == (one.language, "term")
    ]
    key = "words.room.called" if called else "words.room.in-language"
    state = "agreed" if one.status == "agreed" else "proposed"
    return say(
        f"{key}.{state}",
        name=called[0] if called else "",
        spoken=language_name(one.language),
        time=(one.agreed_at or "")[11:16],
    )


def _asks(reader: Reader, one: Term) -> str:
    """How many do not understand it, where the room may know."""
    if one.status == "agreed":
        return ""
    people = next((f.people for f in shown_in_room(reader) if key(f.word) == key(one.term)), 0)
    return say("words.room.asks", n=people) if people else ""


def _stands_in(reader: Reader, one: Term) -> tuple[str, int, int]:
    """The first sentence of the shared texts with the term in it, and where in the sentence."""
    found = stands_in(shared_texts(reader), one, queries.names(reader, one.id), most=1)
    if not found:
        return "", 0, 0
    here = sentence_of(found[0])
    at = units(here.text.text)
    return here.text.text, at(here.start), at(here.end)


def _box(page: Page, y: float, role: str, lines: int) -> QRectF:
    return QRectF(MARGIN, y, ACROSS, lines * page.leading(role))
