"""A quiet button at a column's foot that becomes a field for one line."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from ui.theme.theme import theme
from ui.widgets.buttons import QuietButton
from ui.widgets.fields import LineField
from ui.widgets.text import plain_label


class FootAsk(QStackedWidget):
    """Enter gives the line, Escape gives up; what was typed stays until it is given.

    Signals:
        given: the line; the owner calls `done` once it is kept.
    """

    given = Signal(str)

    def __init__(self, words: str, icon: str, hint: str, *, before: QWidget | None = None) -> None:
        super().__init__()
        self.setFixedHeight(theme().px(48))
        self.button = QuietButton(words, icon)
        self.aside = plain_label("", role="caption", ink="ink_muted")
        self.field = LineField(words, placeholder=hint, height=32)
        self.addWidget(self._closed(before))
        self.addWidget(self._open())
        self.button.clicked.connect(self.ask)
        self.field.returnPressed.connect(self._give)
        self.field.editingFinished.connect(self._leave)

    def ask(self) -> None:
        """Opens the field."""
        self.setCurrentIndex(1)
        self.field.setFocus()

    def done(self) -> None:
        """The line was kept: the field is emptied and closes."""
        self.field.clear()
        self.setCurrentIndex(0)
        self.button.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Escape gives up."""
        if event.key() == Qt.Key.Key_Escape and self.currentIndex() == 1:
            self.done()
            return
        super().keyPressEvent(event)

    def _closed(self, before: QWidget | None) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(8, 0, 16, 0)
        if before is not None:
            row.setContentsMargins(20, 0, 8, 0)
            row.addWidget(before, 1)
        row.addWidget(self.button)
        if before is None:
            row.addStretch(1)
            row.addWidget(self.aside)
        return page

    def _open(self) -> QWidget:
        page = QWidget()
        row = QHBoxLayout(page)
        row.setContentsMargins(16, 0, 16, 0)
        row.addWidget(self.field)
        return page

    def _give(self) -> None:
        if self.field.text().strip():
            self.given.emit(self.field.text())
        else:
            self.done()

    def _leave(self) -> None:
        if not self.field.text():
            self.setCurrentIndex(0)
