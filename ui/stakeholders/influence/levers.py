"""Levers of the mission by who has them in hand; a lever nobody holds is marked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QTableWidget, QTableWidgetItem

from ui.theme.theme import theme
from ui.widgets.hairline import HairlineRows
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.offers import LeverColumn

ROW = 40


class LeverGrid(QTableWidget):
    """A row a lever; a column a sector of those who hold it, by name."""

    def __init__(self) -> None:
        super().__init__(0, 2)
        self.setAccessibleName(say("influence.part.levers"))
        heads = [say("influence.head.lever"), say("influence.head.holders")]
        self.setHorizontalHeaderLabels(heads)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setItemDelegate(HairlineRows(self))
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def show_levers(self, levers: Sequence[LeverColumn], cards: Mapping[int, Stakeholder]) -> None:
        """Shows all levers; the view around it scrolls."""
        self.setRowCount(len(levers))
        for row, lever in enumerate(levers):
            names = [cards[one].called for one in lever.stakeholders if one in cards]
            words = say("influence.holders", names=names) if names else say("influence.nobody")
            holders = QTableWidgetItem(words)
            if not names:
                holders.setForeground(theme().color("attention"))
            self.setItem(row, 0, QTableWidgetItem(lever.lever))
            self.setItem(row, 1, holders)
        self.resizeRowsToContents()
        height = sum(self.rowHeight(row) for row in range(self.rowCount()))
        self.setFixedHeight(height + self.horizontalHeader().sizeHint().height() + 4)
