"""Several places of the matrix decided at once, as the policy pack proposes, with one reason."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.interests.deciders import LEADING
from ui.widgets.buttons import PrimaryButton
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import plain_label
from workshop.interests.deciding import TakeProposals
from workshop.interests.model import Cell
from workshop.people.queries import participants
from workshop.sentences import say

Place = tuple[int, int]


class BulkBand(QWidget):
    """Hidden until two places or more are marked that have a proposal.

    Signals:
        taken: the marked places are decided.
    """

    taken = Signal()

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.places: tuple[Place, ...] = ()
        self.wanted = False
        self.words = plain_label("", "caption", strong=True, wrap=True)
        self.reason = LineField(
            say("interests.desk.reason"), placeholder=say("interests.desk.reason"), limit=500
        )
        self.decider = ChoiceField(say("interests.desk.decided-by"))
        self.take_button = PrimaryButton(say("interests.bulk.take"))
        self.note = InlineNote()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 4)
        column.setSpacing(4)
        column.addWidget(self.words)
        row = QHBoxLayout()
        row.addWidget(self.reason, 2)
        row.addWidget(self.decider, 1)
        row.addWidget(self.take_button)
        column.addLayout(row)
        column.addWidget(self.note)
        self.take_button.clicked.connect(self._take)
        self.reason.returnPressed.connect(self._take)
        self.hide()

    def show_places(self, marked: Sequence[Place], known: Mapping[Place, Cell]) -> None:
        """Shows how many of the marked places can be decided as proposed."""
        ready = [
            place
            for place in marked
            if place in known and known[place].to_settle and known[place].proposed != "unassessed"
        ]
        self.places = tuple(ready)
        self.wanted = len(marked) > 1 and bool(ready)
        self.setVisible(self.wanted)
        open_ones = [place for place in marked if place in known and known[place].to_settle]
        left = len(open_ones) - len(ready)
        words = say("interests.bulk.marked", n=len(ready))
        if left:
            words = f"{words} {say('interests.bulk.left', n=left)}"
        self.words.setText(words)
        self._show_deciders({who for who, _ in ready})

    def _show_deciders(self, subjects: set[int]) -> None:
        """Everybody who is none of the people it is about."""
        everybody = participants(self.live.document)
        free = [one for one in everybody if one.id not in subjects]
        free.sort(key=lambda one: one.role not in LEADING)
        rows = [(str(one.id), one.name) for one in free]
        if not any(one.role == "facilitator" for one in everybody):
            rows.insert(0, ("", say("interests.desk.facilitator")))
        self.decider.show_choices(rows)

    def _take(self) -> None:
        if not self.reason.text().strip():
            self.note.tell(say("interests.measure.reason"))
            self.reason.setFocus()
            return
        self.note.clear()
        by = self.decider.current
        done = self.live.do(
            TakeProposals,
            places=self.places,
            reason=self.reason.text(),
            decided_by=int(by) if by else None,
        )
        if done:
            self.reason.clear()
            self.taken.emit()
