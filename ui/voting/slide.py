"""The vote in the room: the count while it is open, the rule card, and the reveal in stages."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPen

from ui.room.slide import MARGIN, WIDTH, Page, RoomState, Slide
from ui.widgets.spread_strip import paint_spread
from workshop.agenda.queries import is_sample
from workshop.document import Reader
from workshop.sentences import Sentence, say
from workshop.voting import queries
from workshop.voting.model import Round, Turnout
from workshop.voting.result import FULL, Result, Row, row_sentence, score_sentence
from workshop.voting.rule_card import card_rows
from workshop.voting.timing import FEWEST_FOR_A_PACE, minutes_left

CARD_ROWS, HEADER_LETTERS = 9, 60
PER_PAGE = 7
HOW_MANY, BARS, IN_ORDER, BY_GROUP, DIFFER = 1, 2, 3, 4, 5
FEWEST_COLUMNS, SHORTER_BAR, COLUMNS_WIDTH = 3, 760.0, 380.0
SHORT_FIGURE = 3
LONGEST_BAR, ROW_TOP, PITCH, CUT_SPACE = 1060.0, 226.0, 103.0, 18.0


@dataclass(frozen=True)
class TurnoutSlide(Slide):
    """How many have voted and nothing else; one bar in one piece."""

    voted: int
    roll: int
    first: str
    rest: str

    def paint(self, page: Page) -> None:
        """A number, its bar, and what happens next."""
        number = QRectF(MARGIN - 12, 151, 900, 320)
        page.text(str(self.voted), number, "number", bold=True)
        layout, _ = page.lay_out(str(self.voted), 2000, "number", bold=True)
        left = MARGIN + layout.lineAt(0).naturalTextWidth() + 24
        words = say("voting.room.of", roll=self.roll)
        page.text(words, QRectF(left, 348, WIDTH - MARGIN - left, 128), "title", ink="ink_muted")
        whole = QRectF(MARGIN, 584, WIDTH - 2 * MARGIN, 40)
        done = QRectF(whole)
        done.setWidth(whole.width() * self.voted / max(1, self.roll))
        page.bar(done)
        page.painter.setPen(QPen(page.inks["accent"], 3))
        page.painter.setBrush(Qt.BrushStyle.NoBrush)
        page.painter.drawRect(whole)
        y = 680.0
        for text, ink in ((self.first, "ink"), (self.rest, "ink_muted")):
            if text:
                box = QRectF(MARGIN, y, WIDTH - 2 * MARGIN, 160)
                y = page.text(text, box, "body", ink=ink)

    def sentences(self) -> str:
        """The count read aloud."""
        count = say("voting.turnout", voted=self.voted, roll=self.roll)
        return " ".join(part for part in (f"{count}.", self.first, self.rest) if part)


@dataclass(frozen=True)
class WordsSlide(Slide):
    """One or two sentences of a result, large."""

    lines: tuple[str, ...]

    def paint(self, page: Page) -> None:
        """Sentences under each other; the first is the key."""
        y = 260.0
        for n, line in enumerate(self.lines):
            box = QRectF(MARGIN, y, WIDTH - 2 * MARGIN, 952 - y)
            ink = "ink" if n == 0 else "ink_muted"
            y = page.text(line, box, "body" if n else "key", ink=ink) + 40

    def sentences(self) -> str:
        """The same, read aloud."""
        return " ".join(self.lines)


@dataclass(frozen=True)
class RowsSlide(Slide):
    """Options with bars: by letter without ranks, or in order with the cut."""

    rows: tuple[Row, ...]
    method: str
    sentence: str
    ranked: bool
    cut_after: int

    def paint(self, page: Page) -> None:
        """Column heads, sentence, rows, cut."""
        if self.sentence:
            box = QRectF(MARGIN, 114, 1380, page.leading("body"))
            page.text(self.sentence, box, "body", bold=True)
        self._heads(page)
        y = ROW_TOP
        for n, row in enumerate(self.rows):
            if self.ranked and n == self.cut_after and n:
                page.rule(y)
                y += CUT_SPACE
            self._row(page, row, y)
            y += PITCH

    def sentences(self) -> str:
        """The rows read aloud."""
        rows = (
            [say(row_sentence(row, self.method)) for row in self.rows]
            if self.ranked
            else self._plain()
        )
        return " ".join([self.sentence, *rows]).strip()

    def _plain(self) -> list[str]:
        return [
            say("voting.room.bar", letter=row.letter, score=score_sentence(row, self.method))
            for row in self.rows
            if row.shown is not None
        ]

    def _heads(self, page: Page) -> None:
        for key, right in (("head", 1568), ("gave_head", 1824)):
            if key == "gave_head" and not self.ranked:
                continue
            box = QRectF(right - 300, 124, 300, page.leading("small"))
            words = say(Sentence(f"voting_methods.{self.method}.{key}"))
            page.text(words, box, "small", ink="ink_muted", right=True)

    def _row(self, page: Page, row: Row, y: float) -> None:
        line = page.leading("small")
        if self.ranked and row.rank:
            page.text(row.rank, QRectF(MARGIN, y, 90, line), "small", bold=True)
        letters = QRectF(192 if len(row.letter) == 1 else 168, y, 76, line)
        page.text(row.letter, letters, "small", bold=True)
        short = row.shown is None or len(row.shown) <= SHORT_FIGURE
        page.text(row.title, QRectF(248, y, 1240 if short else 1140, line), "small", lines=1)
        if row.shown is None or row.bar is None:
            words = say("voting_rules.not_decidable")
            page.text(words, QRectF(1300, y + 50, 524, line), "small", ink="ink_muted", right=True)
            return
        dots = QRectF(1388, y, 180, line)
        page.text(row.shown, dots, "small", bold=True, right=True)
        ink = "accent" if row.forward or not self.ranked else "ink_muted"
        spread = row.spread or ()
        told = len(spread) >= FEWEST_COLUMNS
        length = (SHORTER_BAR if told else LONGEST_BAR) * row.bar / FULL
        if told:
            columns = QRectF(248 + SHORTER_BAR + 40, y + 52, COLUMNS_WIDTH, 40)
            paint_spread(page.painter, columns, spread, page.inks[ink], page.inks["ink_muted"])
        page.bar(QRectF(248, y + 60, max(length, 2), 16), ink)
        if self.ranked and row.gave is not None:
            words = say("voting.room.of_these", gave=row.gave, cast=row.cast)
            page.text(words, QRectF(1580, y, 244, line), "small", ink="ink_muted", right=True)
            self._below(page, row, y + 45)

    def _below(self, page: Page, row: Row, y: float) -> None:
        words = ""
        if row.ahead_by_less:
            words = say("voting_rules.ahead_by_less")
        elif row.recused:
            words = say("voting.room.not_voting", n=row.recused)
        if words:
            box = QRectF(1330, y, 494, page.leading("small"))
            page.text(words, box, "small", ink="ink_muted", right=True)


@dataclass(frozen=True)
class RuleSlide(Slide):
    """The rule card, as it is fixed."""

    rows: tuple[tuple[str, str], ...]

    def paint(self, page: Page) -> None:
        """Label and value under each other; more than nine rows stand closer."""
        y = 160.0 if len(self.rows) <= CARD_ROWS else 144.0
        gap = 14 if len(self.rows) <= CARD_ROWS else 7
        for label, value in self.rows:
            line = page.leading("small")
            page.text(label, QRectF(MARGIN, y, 320, line), "small", ink="ink_muted")
            box = QRectF(440, y, WIDTH - MARGIN - 440, 2 * line)
            y = page.text(value, box, "small") + gap
            page.painter.fillRect(
                QRectF(MARGIN, y, WIDTH - 2 * MARGIN, 2), page.inks.get("line", QColor("#ccc"))
            )
            y += gap

    def sentences(self) -> str:
        """The card read aloud."""
        return " ".join(f"{label}: {value}." for label, value in self.rows)


def stages(result: Result) -> tuple[int, ...]:
    """The stages of the reveal that have something to say, in order."""
    if result.state != "counted":
        return (HOW_MANY, IN_ORDER)
    found = [HOW_MANY, BARS, IN_ORDER]
    if result.groups is not None and result.show_groups:
        found.append(BY_GROUP)
    if result.differ is not None or result.discuss:
        found.append(DIFFER)
    return tuple(found)


def stage_name(stage: int, result: Result) -> str:
    """What the reveal list and the room's footer call a stage."""
    letters = sorted(row.letter for row in result.rows)
    ends = {"first": letters[0], "last": letters[-1]} if letters else {"first": "", "last": ""}
    return say(Sentence(f"voting.stage.{stage}", **ends))


def vote_slide(reader: Reader, subject: int | None) -> RoomState:
    """The count of a round; nothing of what anybody chose."""
    round_ = _round(reader, subject)
    if round_ is None:
        return RoomState(header=say("voting.room.none"), footer=_sample(reader))
    if round_.rule is not None and round_.rule.form == "hands":
        key = "hands_open" if round_.is_running else "hands_counted"
        return _framed(reader, round_, WordsSlide((say(f"voting_open.{key}"),)))
    turnout = queries.turnout(reader, round_.id)
    return _framed(reader, round_, turnout_picture(round_, turnout))


def turnout_picture(round_: Round, turnout: Turnout) -> TurnoutSlide:
    """The turnout slide of a count."""
    if round_.status == "closed":
        return TurnoutSlide(turnout.voted, turnout.roll, "", say("voting.room.result_next"))
    if round_.status == "stopped":
        return TurnoutSlide(turnout.voted, turnout.roll, say("voting.refused.stopped"), "")
    if turnout.waiting == 0:
        first = say("voting.room.all", n=turnout.roll)
        return TurnoutSlide(turnout.voted, turnout.roll, first, "")
    return TurnoutSlide(
        turnout.voted, turnout.roll, _pace(round_, turnout), say("voting.room.until_closed")
    )


def result_slide(reader: Reader, subject: int | None, stage: int, page: int) -> RoomState:
    """One stage of the reveal; before the count there is nothing but the turnout."""
    round_ = _round(reader, subject)
    result = None if round_ is None else queries.result_of(reader, round_.id)
    if round_ is None or result is None or stage <= HOW_MANY:
        return vote_slide(reader, subject)
    footer = _next_stage(stage, result)
    return _framed(reader, round_, stage_picture(result, stage, page), result, footer)


def stage_picture(result: Result, stage: int, page: int = 0) -> Slide:
    """The picture of a stage after the first."""
    if result.state != "counted":
        return WordsSlide((say(result.headline),))
    if stage == BY_GROUP and result.groups is not None:
        return WordsSlide((say(result.groups),))
    if stage == DIFFER and result.discuss:
        return WordsSlide(tuple(say(sentence) for sentence in result.discuss))
    if stage == DIFFER and result.differ is not None:
        return WordsSlide((say(result.differ),))
    ranked = stage != BARS
    rows = result.rows if ranked else tuple(sorted(result.rows, key=lambda row: row.letter))
    pages = max(1, -(-len(rows) // PER_PAGE))
    first = page % pages * PER_PAGE
    forward = sum(row.forward for row in rows)
    return RowsSlide(
        rows=rows[first : first + PER_PAGE],
        method=result.method,
        sentence=say(result.room_line) if ranked else "",
        ranked=ranked,
        cut_after=forward - first,
    )


def rule_card_slide(reader: Reader, subject: int | None) -> RoomState:
    """The rule card of an opened round."""
    round_ = _round(reader, subject)
    if round_ is None or round_.rule is None:
        return vote_slide(reader, subject)
    rows = tuple((say(row.label), say(row.value)) for row in card_rows(round_.rule))
    if len(rows) > CARD_ROWS and len(round_.rule.question) <= HEADER_LETTERS:
        rows = rows[1:]  # the question stands at the head of the page
    return _framed(reader, round_, RuleSlide(rows))


def _framed(
    reader: Reader, round_: Round, slide: Slide, result: Result | None = None, footer: str = ""
) -> RoomState:
    right = say(f"voting.room.status_{round_.status}")
    if result is not None:
        right = say("voting.room.voted", voted=result.voted, roll=result.roll)
    return RoomState(
        header=round_.question or round_.title,
        header_right=right,
        footer=_sample(reader),
        footer_right=footer,
        slide=slide,
    )


def _next_stage(stage: int, result: Result) -> str:
    every = stages(result)
    if stage not in every:
        return ""
    place = every.index(stage) + 1
    if place == len(every):
        return say("voting.room.last_stage", place=place, of=len(every))
    name = stage_name(every[place], result)
    name = name[:1].lower() + name[1:]
    return say("voting.room.next_stage", place=place, of=len(every), name=name)


def _pace(round_: Round, turnout: Turnout) -> str:
    """About how long it takes at the pace so far: from the fourth ballot on, in whole minutes."""
    if round_.opened_at is None or turnout.voted < FEWEST_FOR_A_PACE:
        return ""
    gone = (datetime.datetime.now().astimezone() - round_.opened_at).total_seconds()
    seconds = max(1, round(gone / turnout.voted))
    return say("voting.room.pace", n=minutes_left(turnout.waiting, seconds))


def _round(reader: Reader, subject: int | None) -> Round | None:
    found = [r for r in queries.rounds(reader) if subject in (None, r.id) and r.status != "draft"]
    return found[-1] if found else None


def _sample(reader: Reader) -> str:
    return say("voting.kiosk.sample_line") if is_sample(reader) else ""
