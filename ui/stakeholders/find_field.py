"""Finding a card by its name: the first that fits is chosen while one types."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.widgets.buttons import QuietButton
from ui.widgets.fields import LineField
from workshop.sentences import say


class FindField(QWidget):
    """A line for part of a name; Enter goes to the next that fits, Esc back to the map.

    Signals:
        found: what is looked for, and whether the next one is wanted.
        closed: back to the map.
    """

    found = Signal(str, bool)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = LineField(say("map.find"), placeholder=say("map.find-hint"), limit=200)
        close_button = QuietButton(say("map.find.close"))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.field, 1)
        row.addWidget(close_button)
        self.field.textEdited.connect(lambda text: self.found.emit(text, False))
        self.field.returnPressed.connect(lambda: self.found.emit(self.field.text(), True))
        close_button.clicked.connect(self.closed)
        self.hide()

    def start(self) -> None:
        """Opens empty."""
        self.field.clear()
        self.show()
        self.field.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Esc closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.closed.emit()
        else:
            super().keyPressEvent(event)
