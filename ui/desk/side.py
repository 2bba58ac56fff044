"""The right column: the room, or what a sheet of Prepare or Deliver puts in its place."""

from __future__ import annotations

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from ui.theme.theme import theme

OWN_WIDTH = 304
LENT_WIDTH = 368
"""A private pane and its margins."""


class Side(QStackedWidget):
    """Shows the room column, or another column; one at a time."""

    def __init__(self, room: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._room = room
        self._room_width = 256
        self._own_width = OWN_WIDTH
        self.addWidget(room)

    def set_room_width(self, width: int) -> None:
        """How wide the room column is in this window."""
        self._room_width = width
        self._fit()

    def show_column(self, column: QWidget | None, width: int = OWN_WIDTH) -> None:
        """Shows a column in place of the room, or the room again."""
        self._own_width = width
        shown = column or self._room
        if self.indexOf(shown) < 0:
            self.addWidget(shown)
        self.setCurrentWidget(shown)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the hairline at the left."""
        QPainter(self).fillRect(0, 0, 1, self.height(), theme().color("line"))

    def _fit(self) -> None:
        own = self.currentWidget() is not self._room
        self.setFixedWidth(theme().px(self._own_width) if own else theme().px(self._room_width))
