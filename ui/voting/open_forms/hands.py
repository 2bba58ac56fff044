"""A show of hands: two people count apart; only a match, or whom to count again, is told."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.voting.open_forms.hand_grid import MOST_IN_WORDS, NOT_VOTING, HandGrid
from ui.voting.open_forms.option_bar import OptionBar
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.inline_note import InlineNote
from ui.widgets.scrolled import scrolled
from ui.widgets.sector_mark import sector_name
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.document import Reader, Refused
from workshop.sentences import Sentence, say
from workshop.voting import queries
from workshop.voting.hands import (
    COUNTERS,
    check_rows,
    counted,
    differing,
    unsettled,
    who_may,
    without_a_hand,
)
from workshop.voting.methods import method
from workshop.voting.model import Round


class HandsPage(QWidget):
    """One option at a time, first count and second count; a count that was kept is covered.

    U asks whether everybody is of one mind. A row adds up to those who may vote: whoever is in no
    hand is counted again, or said to be not voting.

    Signals:
        counted: option, counter, ((sector, place, hands), ...).
    """

    counted = Signal(int, int, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.counter = 1
        self._again: tuple[int, int] | None = None
        self._reader: Reader | None = None
        self._round: Round | None = None
        self.bar = OptionBar(self)
        self.switch = Segmented(
            [(str(n), say(f"voting_open.counter_{n}")) for n in COUNTERS],
            say("voting_open.counter"),
        )
        self.ask = plain_label("", "caption", "ink_muted", wrap=True)
        self.grid = HandGrid()
        self.note = InlineNote()
        self.state = plain_label("", strong=True, wrap=True)
        self.keep = PrimaryButton(say("voting_open.keep"))
        self.unanimous = QuietButton(say("voting_open.unanimous"))
        self.nobody = QuietButton(say("voting_open.nobody"), "check")
        self.not_voting = QuietButton(say("voting_open.they_are_not"))
        self.again = QuietButton(say("voting_open.count_again"), "arrow-counter-clockwise")
        self._connect()
        self._lay_out()

    def show_round(self, reader: Reader, round_: Round) -> None:
        """Shows the option that is being counted; what is being keyed stays."""
        self._reader, self._round = reader, round_
        rule = queries.frozen_rule(round_)
        self.bar.show_rule(rule)
        answers = [answer.name for answer in method(rule.method).answers(rule)]
        self.ask.setText(_how_to_ask(answers, self.bar.place))
        self.unanimous.set_words(say("voting_open.unanimous", answer=answers[0]))
        may = who_may(reader, round_)[self.bar.option]
        sectors = {sector: may[sector] for sector in sorted(may)}
        key = (self.bar.option, self.counter, self._again)
        self.grid.show_rows(key, answers, sectors, self._covered(reader, round_, sectors))
        self._tell(reader, round_)

    def tell(self, words: str) -> None:
        """Says why a count was not kept."""
        self.note.tell(words)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """U asks whether everybody is of one mind."""
        if event.key() == Qt.Key.Key_U and self.grid.boxes:
            self._ask_unanimous()
        else:
            super().keyPressEvent(event)

    # -- what is shown --------------------------------------------------------------------

    def _covered(self, reader: Reader, round_: Round, may: dict[str, int]) -> dict[str, str]:
        """The sectors that this counter has not to count now, and what is told of them."""
        if self._again == (self.bar.option, self.counter):
            return {}
        first, second = (counted(reader, round_.id, n, self.bar.option) for n in COUNTERS)
        own, other = (first, second) if self.counter == 1 else (second, first)
        has, other_has = {s for s, _ in own}, {s for s, _ in other}
        again = set(differing(first, second)) & has & other_has
        return {
            sector: say("voting_open.matches" if sector in other_has else "voting_open.kept")
            for sector in may
            if sector in has and sector not in again
        }

    def _tell(self, reader: Reader, round_: Round) -> None:
        """A tick, or whom to count again; never a number of either count."""
        taking = bool(self.grid.boxes)
        for part in (self.keep, self.unanimous):
            part.setVisible(taking)
        self.again.setVisible(not taking)
        self.state.set_ink("ink")
        first, second = (counted(reader, round_.id, n, self.bar.option) for n in COUNTERS)
        if not first or not second:
            waiting = f"now_{2 if first else 1}" if first or second else "count_apart"
            self.state.setText(say(f"voting_open.{waiting}"))
            return
        apart = differing(first, second)
        if apart:
            self.state.set_ink("attention")
            names = [sector_name(sector) for sector in apart]
            self.state.setText(say("voting_open.again", names=names))
            return
        self.state.set_ink("done")
        left = len(unsettled(reader, round_))
        self.state.setText(say("voting_open.match", n=left) if left else say("voting_open.all"))

    # -- what is done ---------------------------------------------------------------------

    def _keep(self) -> None:
        """Keeps the rows that are open, once each adds up to those who may vote."""
        if self._reader is None or self._round is None or not self.grid.boxes:
            return
        may = who_may(self._reader, self._round)[self.bar.option]
        rows = {sector: may[sector] for sector in self.grid.open_rows}
        hands, staying_out = self.grid.hands(), self.grid.not_voting()
        if self.grid.is_empty():
            self._refuse(Sentence("voting_open.nothing_keyed"), self.grid.open_rows[0])
            return
        try:
            check_rows({**hands, **_as_cells(staying_out)}, rows)
        except Refused as refusal:
            self._refuse(refusal.sentence, None)
            return
        short = without_a_hand(hands, staying_out, rows)
        if short:
            self._refuse(_no_hand(short), next(iter(short)))
            self.not_voting.show()
            return
        self._say_nothing()
        counter, self._again = self.counter, None
        whole = {cell: hands[cell] for cell in self.grid.boxes if cell[1] != NOT_VOTING}
        self.counted.emit(
            self.bar.option, counter, tuple((sector, at, n) for (sector, at), n in whole.items())
        )
        self._after_keeping(counter)

    def _after_keeping(self, counter: int) -> None:
        """The other counter's turn, if there is one left; on a match the next option is near."""
        if self._reader is None or self._round is None:
            return
        first, second = (
            counted(self._reader, self._round.id, n, self.bar.option) for n in COUNTERS
        )
        if not (first if counter == 1 else second):
            return  # it was refused
        if first and second and not differing(first, second):
            self.bar.after.setFocus()
            return
        self._turn_to(3 - counter)

    def _turn_to(self, counter: int) -> None:
        self.counter = counter
        self.switch.choose(str(counter))
        self._show_again()
        self.grid.focus_first()

    def _ask_unanimous(self) -> None:
        """Is anyone against? Abstaining? Only then are the boxes filled."""
        self._say_nothing()
        self.ask.hide()
        self.note.tell(say("voting_open.anyone_against"), "remark")
        self.nobody.show()
        self.nobody.setFocus()

    def _everybody(self) -> None:
        if self._reader is None or self._round is None:
            return
        self._say_nothing()
        may = who_may(self._reader, self._round)[self.bar.option]
        self.grid.fill({cell: may[cell[0]] if cell[1] == 0 else 0 for cell in self.grid.boxes})
        self.keep.setFocus()

    def _say_not_voting(self) -> None:
        """Whoever is in no hand is not voting on this option."""
        if self._reader is None or self._round is None:
            return
        may = who_may(self._reader, self._round)[self.bar.option]
        rows = {sector: may[sector] for sector in self.grid.open_rows}
        staying_out = self.grid.not_voting()
        short = without_a_hand(self.grid.hands(), staying_out, rows)
        self.grid.fill({(s, NOT_VOTING): staying_out[s] + n for s, n in short.items()})
        self._say_nothing()
        self.keep.setFocus()

    def _count_again(self) -> None:
        """The kept numbers stay covered; what is keyed now replaces them."""
        self._again = (self.bar.option, self.counter)
        self._show_again()
        self.grid.focus_first()

    def _choose_counter(self, key: str) -> None:
        self.counter, self._again = int(key), None
        self._show_again()

    def _other_option(self) -> None:
        self.counter, self._again = 1, None
        self.switch.choose("1")
        self._show_again()
        self.grid.focus_first()

    def _show_again(self) -> None:
        self._say_nothing()
        if self._reader is not None and self._round is not None:
            self.show_round(self._reader, self._round)

    def _refuse(self, sentence: Sentence, sector: str | None) -> None:
        self._say_nothing()
        self.ask.hide()
        self.note.tell(say(sentence), "attention")
        if sector is not None:
            self.grid.focus_first(sector)

    def _say_nothing(self) -> None:
        self.note.clear()
        self.ask.show()
        self.nobody.hide()
        self.not_voting.hide()

    def _connect(self) -> None:
        self.bar.moved.connect(self._other_option)
        self.switch.chosen.connect(self._choose_counter)
        self.grid.edited.connect(self._say_nothing)
        self.grid.finished.connect(self._keep)
        self.keep.clicked.connect(self._keep)
        self.unanimous.clicked.connect(self._ask_unanimous)
        self.nobody.clicked.connect(self._everybody)
        self.not_voting.clicked.connect(self._say_not_voting)
        self.again.clicked.connect(self._count_again)

    def _lay_out(self) -> None:
        top, told, acts = QHBoxLayout(), QHBoxLayout(), QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.switch)
        top.addWidget(self.state, 1)
        told.addWidget(self.note, 1)
        for part in (self.nobody, self.not_voting):
            told.addWidget(part)
            part.hide()
        for part in (self.bar.before, self.bar.after):
            acts.addWidget(part)
        acts.addStretch(1)
        for act in (self.again, self.unanimous, self.keep):
            acts.addWidget(act)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar.title)
        column.addLayout(top)
        column.addWidget(self.ask)
        column.addWidget(scrolled(self.grid), 1)
        column.addLayout(told)
        column.addLayout(acts)


def _how_to_ask(answers: list[Sentence], place: int) -> str:
    """Against before for, and the other way round on the next option: nobody follows a pattern."""
    said = [say(answer) for answer in answers]
    if len(said) > MOST_IN_WORDS:
        first, last = (1, len(said)) if place % 2 else (len(said), 1)
        legend = [say("voting_open.key", n=n, answer=one) for n, one in enumerate(said, start=1)]
        return say("voting_open.ask_numbers", answers=legend, first=first, last=last)
    turned = said if place % 2 else [*said[1::-1], *said[2:]]
    return say("voting_open.ask", answers=turned)


def _as_cells(people: dict[str, int]) -> dict[tuple[str, int], int]:
    return {(sector, NOT_VOTING): n for sector, n in people.items()}


def _no_hand(short: dict[str, int]) -> Sentence:
    names = [say("voting_open.left_out", group=sector_name(s), n=n) for s, n in short.items()]
    return Sentence("voting_open.no_hand", names=names)
