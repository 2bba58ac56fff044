"""Roll call and number pad: one option at a time, a tick for whoever has answered."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.widgets.buttons import QuietButton
from ui.widgets.fields import LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import plain_label
from workshop.document import Reader, Refused
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.methods import method
from workshop.voting.model import Round
from workshop.voting.named import answered_on, dots_placed, keyed, numbers

PERSON = int(Qt.ItemDataRole.UserRole)


class NamesPage(QWidget):
    """The roll with a number for each person; keys 1, 2, 3 answer for whoever is chosen.

    What was answered is never shown: a tick says that somebody has.

    Signals:
        answered: person, option, the place of the answer.
    """

    answered = Signal(int, int, int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.option = 0
        self._options: tuple[int, ...] = ()
        self._reader: Reader | None = None
        self._round: Round | None = None
        self._people: dict[int | str, int] = {}
        self._dots = False
        self.title = plain_label("", "lead", strong=True, wrap=True)
        self.keys = plain_label("", ink="ink_muted", wrap=True)
        self.list = Names()
        self.list.answered.connect(self._answer_chosen)
        self.pad = LineField(say("voting_open.pad"), placeholder=say("voting_open.pad_hint"))
        self.pad.returnPressed.connect(self._read_pad)
        self.note = InlineNote()
        self.state = plain_label("", wrap=True)
        self.before = QuietButton(say("voting_open.before"), "arrow-left")
        self.after = QuietButton(say("voting_open.after"), "arrow-right")
        self.before.clicked.connect(self._go_back)
        self.after.clicked.connect(self._go_on)
        row = QHBoxLayout()
        row.addWidget(self.before)
        row.addWidget(self.after)
        row.addStretch(1)
        row.addWidget(self.state)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        for part in (self.title, self.keys, self.pad, self.note):
            column.addWidget(part)
        column.addWidget(self.list, 1)
        column.addLayout(row)

    def show_round(self, reader: Reader, round_: Round) -> None:
        """Shows the option that is asked, and who has answered on it."""
        self._reader, self._round = reader, round_
        rule = queries.frozen_rule(round_)
        self._options = rule.option_ids
        if self.option not in self._options:
            self.option = self._options[0]
        place = self._options.index(self.option)
        option = rule.options[place]
        self.title.setText(
            say(
                "voting_open.option", letter=option.letter, title=option.title,
                place=place + 1, of=len(self._options),
            )
        )  # fmt: skip
        answers = method(rule.method).answers(rule)
        told = [
            say("voting_open.key", n=n, answer=answer.name)
            for n, answer in enumerate(answers, start=1)
        ]
        self._dots = method(rule.method).shape == "dots"
        if self._dots:
            told = [
                say("voting_open.key", n=n, answer=f"{one.letter} {one.title}")
                for n, one in enumerate(rule.options, start=1)
            ]
            self.title.setText(say("voting_open.dots", n=rule.dots, cap=rule.most_on_one))
        self.keys.setText(" · ".join(told))
        self.pad.setVisible(rule.form == "pad")
        self.before.setEnabled(place > 0)
        self.after.setEnabled(place < len(self._options) - 1)
        for part in (self.before, self.after):
            part.setVisible(not self._dots)
        self._fill(reader, round_, len(answers))

    def _fill(self, reader: Reader, round_: Round, answers: int) -> None:
        done = set(dots_placed(reader, round_.id)) if self._dots else set()
        if not self._dots:
            done |= answered_on(reader, round_.id, self.option)
        known, waiting, rows = numbers(reader), 0, []
        self._people = {}
        for voter in queries.voters(reader, round_.id):
            entry = queries.entry_of(reader, round_.id, voter.id)
            if not self._dots and entry is not None and self.option in entry.recused:
                state = "recused"
            elif voter.id in done:
                state = "answered"
            else:
                state = "waiting"
                waiting += 1
            self._people[known[voter.id]] = self._people[voter.code.upper()] = voter.id
            rows.append((voter.id, known[voter.id], voter.name, state))
        self.list.show_rows(rows, answers)
        told = say("voting_open.everybody") if not waiting else say("voting_open.left", n=waiting)
        self.state.setText(told)

    def _answer_chosen(self, person: int, place: int) -> None:
        self.answered.emit(person, self.option, place)

    def _read_pad(self) -> None:
        try:
            who, answer = keyed(self.pad.text())
        except Refused as refusal:
            self.note.tell(say(refusal.sentence), "attention")
            return
        person = self._people.get(who)
        if person is None:
            self.note.tell(say("voting_open.no_number", number=who), "attention")
            return
        self.note.tell(say("voting_open.ticked", number=who), "remark")
        self.pad.clear()
        self.answered.emit(person, self.option, answer - 1)

    def _go_back(self) -> None:
        self._move(-1)

    def _go_on(self) -> None:
        self._move(1)

    def _move(self, step: int) -> None:
        self.option = self._options[self._options.index(self.option) + step]
        if self._reader is not None and self._round is not None:
            self.show_round(self._reader, self._round)


class Names(QListWidget):
    """Number, name, and a tick; a digit answers for the chosen person and goes on to the next."""

    answered = Signal(int, int)

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(say("voting_open.names"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self._answers = 0

    def show_rows(self, rows: list[tuple[int, int, str, str]], answers: int) -> None:
        """Shows (person, number, name, state) rows; the chosen one stays chosen."""
        self._answers = answers
        here = max(self.currentRow(), 0)
        self.clear()
        for person, number, name, state in rows:
            words = say(f"voting_open.row_{state}", number=number, name=name)
            item = QListWidgetItem(words)
            item.setData(PERSON, person)
            if state == "recused":
                item.setFlags(Qt.ItemFlag.ItemIsEnabled)
            self.addItem(item)
        self.setCurrentRow(min(here, self.count() - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1, 2, 3 answer."""
        place = event.key() - Qt.Key.Key_1
        item = self.currentItem()
        if 0 <= place < self._answers and item is not None:
            row = self.currentRow()
            self.answered.emit(int(item.data(PERSON)), place)
            self.setCurrentRow(min(row + 1, self.count() - 1))
            return
        super().keyPressEvent(event)
