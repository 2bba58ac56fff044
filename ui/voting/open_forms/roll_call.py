"""A roll call: names read aloud, one key or one press a name; called twice where that is wanted."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.voting.open_forms.names import NOTHING, NameRow, Names, name_rows
from ui.voting.open_forms.option_bar import OptionBar
from ui.widgets.buttons import QuietButton, SecondaryButton
from ui.widgets.inline_note import InlineNote
from ui.widgets.segmented import Segmented
from ui.widgets.text import plain_label
from workshop.document import Reader
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.methods import method
from workshop.voting.model import Round
from workshop.voting.named import same_answer

NAMED = 4
IN_A_ROW = 5


class RollCall(QWidget):
    """One option at a time, one person after the other. What was answered is never shown.

    The second call is compared with the first and written nowhere: it says only whether a person's
    two answers are the same, or whom to ask again.

    Signals:
        answered: person, option, the place of the answer; NOTHING takes the answer back.
    """

    answered = Signal(int, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._reader: Reader | None = None
        self._round: Round | None = None
        self._second: dict[tuple[int, int], bool] = {}
        self._keys: list[SecondaryButton] = []
        self.bar = OptionBar(self)
        self.bar.moved.connect(self._show_again)
        self.switch = Segmented(
            [(str(n), say(f"voting_open.call_{n}")) for n in (1, 2)], say("voting_open.call")
        )
        self.switch.chosen.connect(self._choose_call)
        self.list = Names()
        self.list.answered.connect(self._give)
        self.buttons = QGridLayout()
        self.buttons.setSpacing(8)
        self.back = QuietButton(say("voting_open.take_back"), "arrow-counter-clockwise")
        self.back.clicked.connect(partial(self.list.give, NOTHING))
        self.note = InlineNote()
        self.state = plain_label("", wrap=True)
        self._lay_out()

    def show_round(self, reader: Reader, round_: Round) -> None:
        """Shows the option that is called, and who has not answered on it."""
        if self._round is None or self._round.id != round_.id:
            self._second = {}
        self._reader, self._round = reader, round_
        rule = queries.frozen_rule(round_)
        self.bar.show_rule(rule)
        self._show_answers([say(one.name) for one in method(rule.method).answers(rule)])
        rows = name_rows(reader, round_, self.bar.option)
        if self.switch.current == "2":
            rows = [self._checked(row) for row in rows]
        self.list.show_rows(rows)
        self._tell(rows)

    def tell(self, words: str) -> None:
        """Says why an answer was not kept."""
        self.note.tell(words)

    def _tell(self, rows: list[NameRow]) -> None:
        """Who is still to be called, by name as far as there is room."""
        waiting = [row for row in rows if row.state == "waiting"]
        if not waiting:
            self.state.setText(say(f"voting_open.everybody_{self.switch.current}"))
            return
        names = [f"{row.number} {row.name}" for row in waiting[:NAMED]]
        more = len(waiting) - len(names)
        if more:
            names.append(say("voting_open.more_people", n=more))
        self.state.setText(say("voting_open.left", n=len(waiting), names=names))

    def _checked(self, row: NameRow) -> NameRow:
        """The row of the second call: nobody is ticked before they were called again."""
        if row.state != "answered":
            return row
        same = self._second.get((row.person, self.bar.option))
        if same is None:
            return replace(row, state="waiting")
        return replace(row, state="checked" if same else "differs")

    def _give(self, person: int, place: int) -> None:
        self.note.clear()
        if self.switch.current == "1":
            self._second.pop((person, self.bar.option), None)
            self.answered.emit(person, self.bar.option, place)
            if place != NOTHING and not self.note.text():
                self.list.go_on()
            return
        self._compare(person, place)

    def _compare(self, person: int, place: int) -> None:
        """The second call: the same answer, or ask again."""
        if self._reader is None or self._round is None:
            return
        row = next(row for row in self.list.rows if row.person == person)
        if row.state == "recused" or place == NOTHING:
            return
        option = self.bar.option
        same = same_answer(self._reader, self._round, person, option, place)
        if same is None:
            self.note.tell(say("voting_open.call_first", name=row.name))
            return
        self._second[person, option] = same
        self._show_again()
        if same:
            self.list.go_on()
        else:
            self.note.tell(say("voting_open.ask_again", name=row.name))

    def _show_answers(self, words: list[str]) -> None:
        """A button for each answer, with the key that gives it."""
        said = [keyed_as(n, one) for n, one in enumerate(words, start=1)]
        if [button.words() for button in self._keys] == said:
            return
        for old in self._keys:
            old.hide()
            old.deleteLater()
        self._keys = [SecondaryButton(one) for one in said]
        self.list.answers = len(said)
        for place, button in enumerate(self._keys):
            button.clicked.connect(partial(self.list.give, place))
            self.buttons.addWidget(button, place // IN_A_ROW, place % IN_A_ROW)

    def _choose_call(self, _key: str) -> None:
        self.note.clear()
        self.list.setCurrentRow(0)
        self._show_again()

    def _show_again(self) -> None:
        if self._reader is not None and self._round is not None:
            self.note.clear()
            self.show_round(self._reader, self._round)
            self.list.setFocus()

    def _lay_out(self) -> None:
        top, acts = QHBoxLayout(), QHBoxLayout()
        top.setSpacing(16)
        top.addWidget(self.switch)
        top.addWidget(self.state, 1)
        for part in (self.bar.before, self.bar.after):
            acts.addWidget(part)
        acts.addStretch(1)
        acts.addWidget(self.back)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.bar.title)
        column.addLayout(top)
        column.addWidget(self.list, 1)
        column.addWidget(self.note)
        column.addLayout(self.buttons)
        column.addLayout(acts)


def keyed_as(key: int, words: str) -> str:
    """An answer with its key; one that is called by that very number says it once."""
    by_number = words.partition(",")[0] == str(key)
    return words if by_number else say("voting_open.key", n=key, answer=words)
