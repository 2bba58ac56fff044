"""A box for a number of hands: empty until something was counted; Enter goes on."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFocusEvent, QIntValidator, QKeyEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme.theme import theme

WIDTH, HEIGHT, MOST = 52, 36, 999
ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
MOVES = (Qt.Key.Key_Up, Qt.Key.Key_Down)


class CountBox(QLineEdit):
    """A number of hands, keyed; nothing is not zero.

    Signals:
        entered: Enter was pressed, on the keyboard or a number pad.
        stepped: up or down was pressed: 1 is the row below.
    """

    entered = Signal()
    stepped = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setValidator(QIntValidator(0, MOST, self))
        self.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self.setFixedSize(theme().px(WIDTH), theme().px(HEIGHT))

    def value(self) -> int | None:
        """What was keyed, or None."""
        return int(self.text()) if self.text().isdecimal() else None

    def set_value(self, value: int | None) -> None:
        """Shows a number, or nothing."""
        self.setText("" if value is None else str(value))

    def focusInEvent(self, event: QFocusEvent) -> None:
        """What is keyed replaces what stands there."""
        super().focusInEvent(event)
        self.selectAll()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Digits are the box's own; letters belong to the page."""
        if event.key() in ENTER:
            self.entered.emit()
        elif event.key() in MOVES:
            self.stepped.emit(1 if event.key() == Qt.Key.Key_Down else -1)
        elif event.text().isalpha() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)
