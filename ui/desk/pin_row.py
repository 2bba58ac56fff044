"""Choosing the PIN in line, at the first hand-over of the laptop."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.desk.pin import digits, problem_with
from ui.document.live import LiveDocument
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import plain_label
from workshop.agenda.guard import SetPin
from workshop.sentences import say


class PinRow(QFrame):
    """Four digits, twice, or on without; nothing modal stands in front of the room.

    Signals:
        settled: a PIN was set, or the person goes on without one.
    """

    settled = Signal()

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.first = digits(say("desk.pin.first"))
        self.again = digits(say("desk.pin.again"))
        self.note = InlineNote()
        self.set_button = PrimaryButton(say("desk.pin.set-and-go"))
        self.without_button = QuietButton(say("desk.pin.without"))
        self.set_button.clicked.connect(self._set)
        self.again.returnPressed.connect(self._set)
        self.without_button.clicked.connect(self._go_without)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 8, 0, 8)
        column.addWidget(plain_label(say("desk.pin.at-hand-over"), strong=True, wrap=True))
        row = QHBoxLayout()
        for field in (self.first, self.again):
            row.addWidget(plain_label(field.accessibleName(), "caption", "ink_muted"))
            field.setFixedWidth(90)
            row.addWidget(field)
        row.addWidget(self.set_button)
        row.addWidget(self.without_button)
        row.addStretch(1)
        column.addLayout(row)
        column.addWidget(self.note)
        self.hide()

    def ask(self) -> None:
        """Shows the row, ready to type."""
        self.first.clear()
        self.again.clear()
        self.note.clear()
        self.show()
        self.first.setFocus()

    def _set(self) -> None:
        problem = problem_with(self.first.text(), self.again.text())
        if problem:
            self.note.tell(say(problem))
        elif self.live.do(SetPin, pin=self.first.text()) is not None:
            self._go_without()

    def _go_without(self) -> None:
        self.hide()
        self.settled.emit()
