"""The roll with a number for each person, and a tick for whoever has answered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem

from workshop.document import Reader
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.methods import method
from workshop.voting.model import Round
from workshop.voting.named import answered_on, dots_placed, numbers

PERSON = int(Qt.ItemDataRole.UserRole)
TAKE_BACK = (Qt.Key.Key_Backspace, Qt.Key.Key_Delete)
NOTHING = -1
State = Literal["waiting", "answered", "some", "recused", "checked", "differs"]


@dataclass(frozen=True, slots=True)
class NameRow:
    """A person on the roll: number, name, code, and whether they have answered; never what."""

    person: int
    number: int
    name: str
    code: str
    state: State
    left: int = 0


def name_rows(reader: Reader, round_: Round, option: int) -> list[NameRow]:
    """Everybody on the roll: on this option, or with dots on the whole ballot."""
    rule = queries.frozen_rule(round_)
    by_dots = method(rule.method).shape == "dots"
    placed = dots_placed(reader, round_.id) if by_dots else {}
    answered = frozenset[int]() if by_dots else answered_on(reader, round_.id, option)
    recused = {
        entry.person
        for entry in queries.roll_of(reader, round_).entries
        if option in entry.recused and not by_dots
    }
    known = numbers(reader)
    found = []
    for voter in queries.voters(reader, round_.id):
        left = rule.dots - placed.get(voter.id, 0) if by_dots else 0
        state: State = "waiting"
        if voter.id in recused:
            state = "recused"
        elif voter.id in answered or (by_dots and not left):
            state = "answered"
        elif voter.id in placed:
            state = "some"
        found.append(NameRow(voter.id, known[voter.id], voter.name, voter.code, state, left))
    return found


class Names(QListWidget):
    """One line a person. A digit answers for whoever is chosen and goes on to the next.

    Signals:
        answered: person, place of the answer; NOTHING takes the answer back.
    """

    answered = Signal(int, int)

    def __init__(self, answers: int = 0) -> None:
        super().__init__()
        self.setAccessibleName(say("voting_open.names"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.answers = answers
        self.rows: list[NameRow] = []

    def show_rows(self, rows: list[NameRow]) -> None:
        """Shows the rows; whoever is chosen stays chosen, wherever they stand now."""
        chosen = self.person
        self.rows = rows
        while self.count() > len(rows):
            self.takeItem(self.count() - 1)
        while self.count() < len(rows):
            self.addItem(QListWidgetItem())
        for place, row in enumerate(rows):
            self._write(self.item(place), row)
        people = [row.person for row in rows]
        self.setCurrentRow(people.index(chosen) if chosen in people else self._first_waiting())

    @property
    def person(self) -> int | None:
        """Who is chosen, or None."""
        item = self.currentItem()
        return None if item is None or item.data(PERSON) is None else int(item.data(PERSON))

    def go_on(self) -> None:
        """Chooses the next person who may answer; the last one stays."""
        for place in range(self.currentRow() + 1, len(self.rows)):
            if self.rows[place].state != "recused":
                self.setCurrentRow(place)
                return

    def give(self, place: int) -> None:
        """Answers for whoever is chosen."""
        person = self.person
        if person is not None:
            self.answered.emit(person, place)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """1 to 9 answer, 0 is the tenth answer; Backspace takes the answer back."""
        digit = event.key() - Qt.Key.Key_0
        place = 9 if digit == 0 else digit - 1
        if event.key() in TAKE_BACK and self.answers:
            self.give(NOTHING)
        elif 0 <= digit <= 9 and place < self.answers and not event.isAutoRepeat():
            self.give(place)
        else:
            super().keyPressEvent(event)

    def _write(self, item: QListWidgetItem, row: NameRow) -> None:
        words = say(f"voting_open.row_{row.state}", number=row.number, name=row.name, n=row.left)
        item.setText(words)
        item.setData(PERSON, row.person)
        off = Qt.ItemFlag.ItemIsEnabled
        usual = off | Qt.ItemFlag.ItemIsSelectable
        item.setFlags(off if row.state == "recused" else usual)

    def _first_waiting(self) -> int:
        return next((n for n, row in enumerate(self.rows) if row.state == "waiting"), 0)
