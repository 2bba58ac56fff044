"""A card: a rounded frame for something one could pick up."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.theme.focus import RING_RADIUS
from ui.theme.theme import theme


class Card(QFrame):
    """White, radius 10, hairline border; what it holds goes into `column`."""

    def __init__(
        self,
        name: str = "",
        *,
        back: str = "surface",
        border: str = "line",
        dashed: bool = False,
        padding: int | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        space = theme().tokens.space
        self._back, self._border, self._dashed, self._width = back, border, dashed, 1.0
        self._radius = space.radius
        self.setProperty(RING_RADIUS, space.radius)
        self.setAccessibleName(name)
        inside = space.card_padding if padding is None else padding
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(inside, inside, inside, inside)
        self.column.setSpacing(0)

    def dress(
        self, *, back: str = "surface", border: str = "line", dashed: bool = False, width: float = 1
    ) -> None:
        """Change background and border: chosen, in use, not possible."""
        self._back, self._border, self._dashed, self._width = back, border, dashed, width
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint background and border."""
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        pen = QPen(theme().color(self._border), self._width)
        if self._dashed:
            pen.setDashPattern([3, 3])
        painter.setPen(pen if self._border else Qt.PenStyle.NoPen)
        painter.setBrush(theme().color(self._back))
        half = self._width / 2
        edge = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(edge, self._radius, self._radius)
