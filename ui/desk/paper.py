"""The white sheet's ground: holds the open sheets of all doors, and the line to say now."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui.theme.theme import theme
from ui.widgets.buttons import LinkButton
from ui.widgets.text import plain_label
from workshop.sentences import say


class Paper(QWidget):
    """A stack of sheets on white."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.stack = _Sheets()
        self.script = Script()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.script)
        column.addWidget(self.stack, 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the ground."""
        QPainter(self).fillRect(self.rect(), theme().color("surface"))


class _Sheets(QStackedWidget):
    """Asks for the room that the sheet in sight needs, not for that of one left long ago."""

    def __init__(self) -> None:
        super().__init__()
        self.currentChanged.connect(self._ask_anew)

    def _ask_anew(self, _page: int) -> None:
        self.updateGeometry()

    def minimumSizeHint(self) -> QSize:
        """What the sheet in sight cannot do without."""
        shown = self.currentWidget()
        return shown.minimumSizeHint() if shown is not None else super().minimumSizeHint()


class Script(QFrame):
    """The line to say now; on the desk only, never in the room."""

    def __init__(self) -> None:
        super().__init__()
        self.words = plain_label("", role="lead", wrap=True)
        self.close_button = LinkButton(say("desk.say.close"))
        self.close_button.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        row.setContentsMargins(24, 10, 20, 10)
        row.addWidget(self.words, 1)
        row.addWidget(self.close_button)
        self.hide()

    def toggle(self, words: str) -> None:
        """Shows the words, or puts them away when they are there."""
        self.words.setText(words or say("desk.say.nothing"))
        self.setVisible(not self.isVisible())

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the ground."""
        QPainter(self).fillRect(self.rect(), theme().color("accent_soft"))
