"""Choosing the PIN: four digits, typed twice."""

from __future__ import annotations

from PySide6.QtGui import QRegularExpressionValidator
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.fields import Labelled, LineField
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import plain_label
from workshop.agenda.guard import SetPin, has_pin, pin_matches
from workshop.sentences import say

DIGITS = 4


class PinDialog(QDialog):
    """Sets the PIN, or tries the one that is set; the digits are never shown."""

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.setWindowTitle(say("desk.pin.title"))
        self.first = digits(say("desk.pin.first"))
        self.again = digits(say("desk.pin.again"))
        self.note = InlineNote()
        self.set_button = PrimaryButton(say("desk.pin.set"))
        self.cancel_button = SecondaryButton(say("desk.pin.cancel"))
        self.set_button.clicked.connect(self._set)
        self.cancel_button.clicked.connect(self.reject)
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(say("desk.pin.why"), wrap=True))
        column.addWidget(Labelled(say("desk.pin.first"), self.first))
        column.addWidget(Labelled(say("desk.pin.again"), self.again))
        column.addWidget(self.note)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self.cancel_button)
        row.addWidget(self.set_button)
        column.addLayout(row)
        self.set_button.setDefault(True)

    def _set(self) -> None:
        problem = problem_with(self.first.text(), self.again.text())
        if problem:
            self.again.clear()
            self._say(problem)
        elif self.live.do(SetPin, pin=self.first.text()) is not None:
            self.accept()

    def _say(self, key: str) -> None:
        self.note.tell(say(key))
        (self.again if len(self.first.text()) == DIGITS else self.first).setFocus()


class TryPin(QDialog):
    """Asks for the PIN once, to see that it is remembered."""

    def __init__(self, live: LiveDocument, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.live = live
        self.setWindowTitle(say("desk.pin.title"))
        self.field = digits(say("desk.pin.try"))
        self.note = InlineNote()
        column = QVBoxLayout(self)
        column.setContentsMargins(24, 20, 24, 16)
        column.setSpacing(12)
        column.addWidget(Labelled(say("desk.pin.try"), self.field))
        column.addWidget(self.note)
        self.field.textEdited.connect(self._check)

    def _check(self, text: str) -> None:
        if len(text) < DIGITS:
            return
        if has_pin(self.live.document) and pin_matches(self.live.document, text):
            self.accept()
        else:
            self.field.clear()
            self.note.tell(say("desk.pin.wrong"))


def problem_with(first: str, again: str) -> str:
    """The key of what is wrong with a PIN typed twice, or an empty text."""
    if len(first) != DIGITS:
        return "desk.pin.four"
    return "" if first == again else "desk.pin.differ"


def digits(name: str) -> LineField:
    """A field for a PIN; its digits are never shown."""
    field = LineField(name, limit=DIGITS)
    field.setMaxLength(DIGITS)
    field.setEchoMode(QLineEdit.EchoMode.Password)
    field.setValidator(QRegularExpressionValidator(r"[0-9]{0,4}", field))
    return field
