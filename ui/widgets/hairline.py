"""A line of one pixel that divides; the only divider there is."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.theme import theme

ModelIndex = QModelIndex | QPersistentModelIndex


class Hairline(QWidget):
    """A horizontal line, or an upright one; a wider one in ink means something."""

    def __init__(
        self,
        *,
        upright: bool = False,
        role: str = "line",
        width: int = 1,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._upright, self._role, self._width = upright, role, width
        stretch, fixed = QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed
        self.setSizePolicy(fixed if upright else stretch, stretch if upright else fixed)

    def sizeHint(self) -> QSize:
        """One pixel thick."""
        return QSize(self._width, 1) if self._upright else QSize(1, self._width)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the line."""
        QPainter(self).fillRect(self.rect(), theme().color(self._role))


class HairlineRows(QStyledItemDelegate):
    """Rows of a table with a hairline under each and air above and below the words."""

    AIR = 12

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        """The words with air around them."""
        size = super().sizeHint(option, index)
        return QSize(size.width(), size.height() + self.AIR)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        """Paint the cell, then the line."""
        super().paint(painter, option, index)
        box = option.rect
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, theme().color("line"))
