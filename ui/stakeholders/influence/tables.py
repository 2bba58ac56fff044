"""Tables of measures: plain rows, one chosen, numbers at the right."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QFontMetrics
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from ui.widgets.hairline import HairlineRows

CARD = Qt.ItemDataRole.UserRole
PADDING = 14


class Line(NamedTuple):
    """One row: a stakeholder, what stands in its cells, and which cells are numbers."""

    card: int
    cells: tuple[str, ...]


class MeasureTable(QTableWidget):
    """Rows in the order given.

    Signals:
        moved: the stakeholder of the row that became the current one.
    """

    moved = Signal(int)

    def __init__(self, name: str, heads: Sequence[str], *, words: Sequence[int] = (0,)) -> None:
        """`words` are the columns that hold words; the others hold numbers."""
        super().__init__(0, len(heads))
        self._words = frozenset(words)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(list(heads))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setItemDelegate(HairlineRows(self))
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self._heads = tuple(heads)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setHighlightSections(False)
        for column in range(len(heads)):
            item = self.horizontalHeaderItem(column)
            if item is not None:
                item.setTextAlignment(self._side(column))
        self.currentCellChanged.connect(self._tell)

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Shows other rows; the chosen stakeholder stays chosen."""
        chosen = self.card
        self.blockSignals(True)
        self.setRowCount(len(lines))
        for row, line in enumerate(lines):
            for column, words in enumerate(line.cells):
                item = QTableWidgetItem(words)
                item.setData(CARD, line.card)
                item.setTextAlignment(self._side(column))
                self.setItem(row, column, item)
        self._fit(lines)
        self.blockSignals(False)
        if lines:
            self.choose(chosen if chosen is not None else lines[0].card)
            if self.currentRow() < 0:
                self.setCurrentCell(0, 0)

    @property
    def card(self) -> int | None:
        """The stakeholder of the current row."""
        item = self.item(self.currentRow(), 0)
        return int(item.data(CARD)) if item is not None else None

    def choose(self, card: int) -> None:
        """Makes a stakeholder's row the current one."""
        for row in range(self.rowCount()):
            item = self.item(row, 0)
            if item is not None and item.data(CARD) == card and row != self.currentRow():
                self.setCurrentCell(row, 0)

    def _fit(self, lines: Sequence[Line]) -> None:
        """Columns as wide as their widest words; asking every cell for its size takes long."""
        metrics = QFontMetrics(self.font())
        for column in range(1, self.columnCount()):
            words = [self._heads[column], *(line.cells[column] for line in lines)]
            wide = max(metrics.horizontalAdvance(one) for one in words)
            self.setColumnWidth(column, wide + PADDING)

    def _side(self, column: int) -> Qt.AlignmentFlag:
        side = Qt.AlignmentFlag.AlignLeft if column in self._words else Qt.AlignmentFlag.AlignRight
        return side | Qt.AlignmentFlag.AlignVCenter

    def _tell(self, row: int, _column: int, before: int, _from: int) -> None:
        if row != before and self.card is not None:
            self.moved.emit(self.card)
