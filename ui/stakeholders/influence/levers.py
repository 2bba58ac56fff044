"""Levers of the mission against those who have them in hand; a column of nobody is marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from ui.theme.theme import theme
from ui.widgets.hairline import HairlineRows
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.offers import LeverColumn

NAMES = 176
NARROWEST = 112
HEAD_LINES = 3
FIRST_ROW = 64  # room for its words on two lines
HELD = "●"
SAID = Qt.ItemDataRole.AccessibleTextRole


class LeverGrid(QTableWidget):
    """A column a lever, a row each who holds one; the first row counts, or says nobody."""

    def __init__(self) -> None:
        super().__init__(0, 0)
        self.setAccessibleName(say("influence.part.levers"))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setItemDelegate(HairlineRows(self))
        self.verticalHeader().hide()
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setMinimumSectionSize(NARROWEST)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_levers(self, levers: Sequence[LeverColumn], cards: Mapping[int, Stakeholder]) -> None:
        """Shows all levers; the view around it scrolls, and the grid itself to the side."""
        holding = [one for one in cards if any(one in lever.stakeholders for lever in levers)]
        self.setColumnCount(1 + len(levers))
        self.setRowCount(1 + len(holding))
        self._head(levers)
        self.setItem(0, 0, QTableWidgetItem(say("influence.head.holders")))
        for row, one in enumerate(holding, start=1):
            self.setItem(row, 0, QTableWidgetItem(cards[one].called))
        for column, lever in enumerate(levers, start=1):
            self.setItem(0, column, _counted(sum(one in cards for one in lever.stakeholders)))
            for row, one in enumerate(holding, start=1):
                self.setItem(row, column, _cell(lever, cards[one]))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Narrower columns want a higher first row."""
        super().resizeEvent(event)
        self.resizeRowToContents(0)

    def _head(self, levers: Sequence[LeverColumn]) -> None:
        wrapped = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom
        self.horizontalHeader().setDefaultAlignment(wrapped | Qt.TextFlag.TextWordWrap)
        self.setHorizontalHeaderLabels([say("influence.head.name"), *(one.lever for one in levers)])
        line = QFontMetrics(self.horizontalHeader().font()).lineSpacing()
        self.horizontalHeader().setFixedHeight(line * HEAD_LINES + 8)

    def _fit(self) -> None:
        head = self.horizontalHeader()
        head.setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(0, NAMES)
        self.resizeRowToContents(0)
        rows = sum(self.rowHeight(row) for row in range(1, self.rowCount())) + FIRST_ROW
        bar = self.horizontalScrollBar().sizeHint().height()
        self.setFixedHeight(rows + head.height() + bar + 4)


def _counted(holders: int) -> QTableWidgetItem:
    item = QTableWidgetItem(str(holders) if holders else say("influence.nobody"))
    if not holders:
        item.setForeground(theme().color("attention"))
    return item


def _cell(lever: LeverColumn, card: Stakeholder) -> QTableWidgetItem:
    held = card.id in lever.stakeholders
    item = QTableWidgetItem(HELD if held else "")
    key = "influence.held" if held else "influence.not-held"
    item.setData(SAID, say(key, name=card.called, lever=lever.lever))
    return item
