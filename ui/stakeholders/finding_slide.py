"""In the room: a check or one finding, and the card that says what neutral means."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from zlib import crc32

from PySide6.QtCore import QRectF

from ui.room.slide import MARGIN, WIDTH, Page, RoomState, Slide
from ui.stakeholders.finding_map import MOST, FindingSlide, Mark
from workshop.document import Reader
from workshop.sentences import say
from workshop.stakeholders.coverage.asking import Asked, by_check
from workshop.stakeholders.coverage.claims import CROWDS, Claim, claims
from workshop.stakeholders.coverage.finding import Finding
from workshop.stakeholders.coverage.queries import findings
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.queries import presence, stakeholders

NEUTRAL = ("rule", "voice", "stake", "record")
PRIVACY = ("offline", "kept", "secret", "ask")


def slide_number(found: Finding) -> int:
    """A number that stays the finding's own while the map changes."""
    return crc32(found.key.encode())


def check_number(check: str) -> int:
    """The number of a check as a whole; a finding's key has more in it, so they stay apart."""
    return crc32(check.encode())


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
    """The picture of a check or of one finding; of neither, that the map has changed since."""
    everything = by_check(findings(reader))
    people = stakeholders(reader)
    for asked in everything:
        if check_number(asked.check) == subject:
            return _state(reader, people, _of_check(asked, people))
        found = next((one for one in asked.claims if slide_number(one) == subject), None)
        if found is not None:
            return _state(reader, people, _of_one(asked, found, people))
    gone = FindingSlide(say("map.title"), say("finding.room.gone"))
    return RoomState(header=say("map.title"), slide=gone)


@dataclass(frozen=True)
class _Told:
    """What a picture says: whole sentences, and by whom or what its lines are named."""

    title: str
    words: str
    question: str
    lines: tuple[tuple[str, int | None], ...]


def _of_check(asked: Asked, people: Sequence[Stakeholder]) -> _Told:
    """Those that wait, the strongest first; all of them once nothing waits."""
    some = claims(asked.waiting or asked.claims, people)
    if asked.check == "C3":
        power = {one.id: one.power or 0 for one in people}
        some.sort(key=lambda one: -power.get(one.finding.subjects[0], 0))
    return _Told(
        say(asked.title),
        say(asked.fact),
        say(asked.question) if asked.open else say("finding.room.answered"),
        tuple(dict.fromkeys(_line(one, people) for one in some)),
    )


def _of_one(asked: Asked, found: Finding, people: Sequence[Stakeholder]) -> _Told:
    (claim,) = claims((found,), people)
    answer = found.answer
    if found.check in CROWDS:
        known = {one.id: one for one in people}
        lines: tuple[tuple[str, int | None], ...] = tuple(
            (known[who].called, who) for who in found.subjects if who in known
        )
    else:
        lines = (_line(claim, people),)
    question = say(answer.sentence) if answer is not None else say(asked.question)
    return _Told(say(asked.title), say(found.sentence), question, lines)


def _line(one: Claim, people: Sequence[Stakeholder]) -> tuple[str, int | None]:
    """The words of a line, and whose mark it numbers; without somebody, with why."""
    known = {card.id for card in people}
    found = one.finding
    if found.check in CROWDS or not found.subjects or found.subjects[0] not in known:
        return say("finding.room.line", who=one.who, why=one.why), None
    return say(one.who), found.subjects[0]


def _state(reader: Reader, people: Sequence[Stakeholder], told: _Told) -> RoomState:
    numbers = {who: n for n, (_, who) in enumerate(told.lines[:MOST], start=1) if who is not None}
    marks = tuple(
        Mark(one.called, one.sector, one.power, one.interest, one.present, numbers.get(one.id, 0))
        for one in people
        if one.power is not None and one.interest is not None
    )
    on_map = any(one.number for one in marks)
    counted = presence(reader)
    spoken = sum(one.present == "represented_by" for one in people)
    return RoomState(
        header=say("map.title"),
        header_right="" if on_map else told.title,
        slide=FindingSlide(
            told.title,
            told.words,
            tuple(words for words, _ in told.lines),
            told.question,
            marks if on_map else (),
            (counted.in_room, spoken, counted.total - counted.in_room - spoken),
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
