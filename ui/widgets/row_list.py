"""A list of rows: plain words, a remark at the right, one row chosen; 36 pixels a row."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.theme.style_fields import paint_inner_ring
from ui.theme.theme import theme
from ui.widgets.text import paint_words

ROW_HEIGHT = 36
BAR = 3
KEY = int(Qt.ItemDataRole.UserRole)
ROW = KEY + 1
_State = QStyle.StateFlag


class Row(NamedTuple):
    """One row: its key, its words, and perhaps a remark at the right."""

    key: str
    words: str
    aside: str = ""
    aside_ink: str = "ink_muted"


class RowDelegate(QStyledItemDelegate):
    """Paints a row: tinted under the pointer; tinted, with a bar and semibold when chosen."""

    padding = 12

    def __init__(self, parent: QWidget, height: int = ROW_HEIGHT) -> None:
        super().__init__(parent)
        self._height = height

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """Every row is as high as the others."""
        return QSize(0, theme().px(self._height))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one row."""
        rect, state = option.rect, option.state
        chosen = bool(state & _State.State_Selected)
        if chosen or state & _State.State_MouseOver:
            painter.fillRect(rect, theme().color("accent_soft"))
        if chosen:
            painter.fillRect(rect.x(), rect.y(), BAR, rect.height(), theme().color("accent"))
        self.paint_row(painter, QRectF(rect), index.data(ROW), chosen=chosen)
        if state & _State.State_HasFocus:
            paint_inner_ring(painter, rect, theme().roles)

    def paint_row(self, painter: QPainter, rect: QRectF, row: Row, *, chosen: bool) -> None:
        """Paint the words of a row; lists with more to show paint more."""
        inside = rect.adjusted(self.padding, 0, -self.padding, 0)
        if row.aside:
            right = Qt.AlignmentFlag.AlignRight
            caption = theme().font("caption")
            width = QFontMetrics(caption).horizontalAdvance(row.aside) + 2
            place = QRectF(inside.right() - width, inside.top(), width, inside.height())
            paint_words(painter, place, row.aside, role="caption", ink=row.aside_ink, align=right)
            inside.setRight(place.left() - 12)
        paint_words(painter, inside, row.words, strong=chosen)


class RowList(QListWidget):
    """Rows by key; arrows move, Enter or a click chooses."""

    chosen = Signal(str)
    moved = Signal(str)

    def __init__(
        self, name: str, *, height: int = ROW_HEIGHT, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setUniformItemSizes(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(RowDelegate(self, height))
        self.itemClicked.connect(self._choose)
        self.currentItemChanged.connect(self._move)

    def show_rows(self, rows: Sequence[Row]) -> None:
        """Show these rows; the chosen one stays chosen when it is still there."""
        key = self.current_key
        self.blockSignals(True)
        self.clear()
        for row in rows:
            item = QListWidgetItem(row.words)
            item.setData(KEY, row.key)
            item.setData(ROW, row)
            said = f"{row.words}, {row.aside}" if row.aside else row.words
            item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self.addItem(item)
        self.blockSignals(False)
        self.choose(key)

    @property
    def current_key(self) -> str:
        """The key of the current row, or nothing."""
        item = self.currentItem()
        return str(item.data(KEY)) if item is not None else ""

    def choose(self, key: str) -> None:
        """Make a row the current one, if it is there."""
        for place in range(self.count()):
            if self.item(place).data(KEY) == key:
                self.setCurrentRow(place)
                return

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter chooses the current row."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.current_key:
            self.chosen.emit(self.current_key)
            return
        super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(str(item.data(KEY)))

    def _move(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.moved.emit(str(item.data(KEY)))
