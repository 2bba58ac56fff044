"""An icon that stands beside words, painted in the theme's colours."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.icons import paint_icon
from ui.theme.theme import theme


class IconMark(QWidget):
    """Decoration: the words beside it say everything, so a screen reader passes over it."""

    def __init__(self, name: str, ink: str = "ink_muted", side: int = 18) -> None:
        super().__init__()
        self._name, self._ink, self._side = name, ink, side
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def show_icon(self, name: str, ink: str) -> None:
        """Shows another icon."""
        self._name, self._ink = name, ink
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(theme().px(self._side), theme().px(self._side))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the icon."""
        paint_icon(QPainter(self), QRectF(self.rect()), self._name, theme().color(self._ink))
