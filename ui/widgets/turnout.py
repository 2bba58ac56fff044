"""How many have voted, as cells: one a person, filled from the left, never who."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QProgressBar, QSizePolicy, QWidget

from ui.theme.theme import theme
from ui.theme.tokens import Roles
from workshop.sentences import say

PITCH = 18
LARGE = QSize(14, 24)
SMALL = QSize(13, 11)
LINE_GAP = 6
PER_LINE = 30


def paint_cells(
    painter: QPainter, rect: QRectF, filled: int, total: int, roles: Roles, cell: QSize = LARGE
) -> None:
    """Paint so many cells, the first ones filled, in lines of 30."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    radius = 3 if cell == LARGE else 2.5
    for place in range(total):
        full = place < filled
        painter.setPen(QPen(QColor(roles.accent if full else roles.ink_muted), 1))
        painter.setBrush(QColor(roles.accent if full else roles.surface))
        left = rect.left() + place % PER_LINE * PITCH + 0.5
        top = rect.top() + place // PER_LINE * (cell.height() + LINE_GAP) + 0.5
        box = QRectF(left, top, cell.width() - 1, cell.height() - 1)
        painter.drawRoundedRect(box, radius, radius)
    painter.restore()


class TurnoutCells(QProgressBar):
    """Cells for the people on the roll; to a screen reader a progress bar, "15 of 24"."""

    def __init__(
        self, voted: int = 0, roll: int = 0, *, small: bool = False, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._cell = SMALL if small else LARGE
        self.setTextVisible(False)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_turnout(voted, roll)

    def show_turnout(self, voted: int, roll: int) -> None:
        """Show a count."""
        self._voted, self._roll = voted, roll
        self.setRange(0, max(1, roll))
        self.setValue(voted)
        self.setAccessibleName(say("widgets.turnout", voted=voted, roll=roll))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        """The room of all cells."""
        lines = max(1, -(-self._roll // PER_LINE))
        width = min(self._roll, PER_LINE) * PITCH
        return QSize(width, lines * (self._cell.height() + LINE_GAP) - LINE_GAP)

    def minimumSizeHint(self) -> QSize:
        """Cells are not squeezed."""
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the cells."""
        painter = QPainter(self)
        painter.setPen(Qt.PenStyle.NoPen)
        rect = QRectF(self.rect())
        paint_cells(painter, rect, self._voted, self._roll, theme().roles, self._cell)
