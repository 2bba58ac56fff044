"""The tray: who has no place in the view yet; a card goes to the map and comes back by drag."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragMoveEvent, QDropEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.stakeholders.canvas import CARD_MIME
from ui.stakeholders.card_item import CardItem
from ui.stakeholders.layouts.shapes import Spot
from ui.theme.theme import theme
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder

KEY = int(Qt.ItemDataRole.UserRole)
ROW = KEY + 1
CARD = QSize(148, 40)


class _Cards(QStyledItemDelegate):
    """Paints a card as on the canvas."""

    def sizeHint(
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """A card with air around it."""
        return CARD + QSize(8, 8)

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint one card; the chosen one as on the canvas."""
        card = CardItem(index.data(ROW))
        card.chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        card.place(Spot(0, 0, CARD.width(), CARD.height()), as_mark=False, role="caption")
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(QRectF(option.rect).topLeft())
        painter.translate(4, 4)
        card.paint_card(painter)
        painter.restore()


class Tray(QListWidget):
    """Cards in a row; Enter rates the chosen one, digits rate it at once.

    Signals:
        chosen: a stakeholder's id.
        asked_to_place: id; Enter was pressed, or the card was pressed twice.
        digit: 0 to 9, for the chosen one.
        dropped: id of a card that came from the canvas.
    """

    chosen = Signal(int)
    asked_to_place = Signal(int)
    digit = Signal(int)
    asked_for = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(say("map.tray"))
        self.setFlow(QListWidget.Flow.LeftToRight)
        self.setFixedHeight(theme().px(52))
        self.setFrameShape(QListWidget.Shape.NoFrame)
        self.setItemDelegate(_Cards(self))
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setDragEnabled(True)
        self.setDragDropMode(QAbstractItemView.DragDropMode.DragOnly)
        self.viewport().setAutoFillBackground(False)
        self.currentItemChanged.connect(self._choose)
        self.itemActivated.connect(self._place)

    def show_people(self, people: Sequence[Stakeholder], current: int | None) -> None:
        """Shows who waits; the chosen one stays chosen."""
        row = self.currentRow()
        self.blockSignals(True)
        self.clear()
        for one in people:
            item = QListWidgetItem(one.called)
            item.setData(KEY, one.id)
            item.setData(ROW, one)
            self.addItem(item)
            if one.id == current:
                self.setCurrentItem(item)
        if self.hasFocus() and self.currentItem() is None and self.count():
            self.setCurrentRow(min(max(0, row), self.count() - 1))
        self.blockSignals(False)

    def mark(self, stakeholder: int | None) -> None:
        """Lights the card that is chosen elsewhere and brings it into sight; none if not here."""
        if self.current == stakeholder:
            return
        self.blockSignals(True)
        rows = (row for row in range(self.count()) if self.item(row).data(KEY) == stakeholder)
        row = next(rows, -1)
        if row >= 0 or not self.hasFocus():
            self.setCurrentRow(row)
        self.blockSignals(False)

    @property
    def current(self) -> int | None:
        """The chosen one's id."""
        item = self.currentItem()
        return None if item is None else int(item.data(KEY))

    def mimeTypes(self) -> list[str]:
        """A card travels under its own name."""
        return [CARD_MIME]

    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        """The id of the card that is dragged."""
        data = QMimeData()
        data.setData(CARD_MIME, str(items[0].data(KEY)).encode())
        return data

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Cards of the canvas are put down by the canvas itself."""
        event.ignore()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        """Nothing is put down here."""
        event.ignore()

    def dropEvent(self, event: QDropEvent) -> None:
        """Nothing is put down here."""
        event.ignore()

    def keyPressEvent(self, event: object) -> None:
        """Digits rate the chosen one; N asks for a new card; the rest is the list's."""
        text = event.text()  # type: ignore[attr-defined]
        if text.isdigit() and self.current is not None:
            self.digit.emit(int(text))
        elif text.lower() == "n":
            self.asked_for.emit("new")
        elif text == "/":
            self.asked_for.emit("find")
        else:
            super().keyPressEvent(event)  # type: ignore[arg-type]

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(int(item.data(KEY)))

    def _place(self, item: QListWidgetItem) -> None:
        self.asked_to_place.emit(int(item.data(KEY)))
