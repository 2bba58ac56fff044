"""Support for each seat: travel, pay, interpreter, preparation, plain language."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ui.document.live import LiveDocument
from ui.theme.theme import theme
from ui.widgets.hairline import HairlineRows
from ui.widgets.text import plain_label
from workshop.sentences import say
from workshop.stakeholders.coverage.facts import Card, Facts, read_facts
from workshop.stakeholders.coverage.seats import SUPPORT
from workshop.stakeholders.coverage_changes import SetSupport
from workshop.stakeholders.queries import stakeholders

STATES = ("", "asked_for", "ready", "not_needed", "not_given")
KEPT = Qt.ItemDataRole.UserRole


class SupportTable(QTableWidget):
    """A row a seat, a column a kind of support; Space or a click goes to the next state.

    Signals:
        wanted: stakeholder, item and the state it is to have.
    """

    wanted = Signal(int, str, str)

    def __init__(self) -> None:
        super().__init__(0, len(SUPPORT) + 1)
        self.setAccessibleName(say("missing.support"))
        heads = [say("missing.seat"), *(say(f"coverage.support.{item}") for item in SUPPORT)]
        self.setHorizontalHeaderLabels(heads)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setItemDelegate(HairlineRows(self))
        self.verticalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(0, theme().px(210))
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft)
        self.cellClicked.connect(self._next)

    def show_facts(self, facts: Facts, called: Mapping[int, str]) -> None:
        """Shows the seats by their short names."""
        row, column = self.currentRow(), self.currentColumn()
        self.setRowCount(len(facts.seats))
        for n, card in enumerate(facts.seats):
            head = QTableWidgetItem(called.get(card.id, card.name))
            head.setData(KEPT, card.id)
            self.setItem(n, 0, head)
            for m, item in enumerate(SUPPORT, start=1):
                self.setItem(n, m, _cell(card, item, facts.support.get((card.id, item), "")))
        if 0 <= row < self.rowCount():
            self.setCurrentCell(row, max(0, column))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space and Enter go on, Del is not asked."""
        if event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next(self.currentRow(), self.currentColumn())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self._set(self.currentRow(), self.currentColumn(), "")
        else:
            super().keyPressEvent(event)

    def _next(self, row: int, column: int) -> None:
        item = self.item(row, column)
        if item is not None and column > 0:
            here = STATES.index(str(item.data(KEPT)))
            self._set(row, column, STATES[(here + 1) % len(STATES)])

    def _set(self, row: int, column: int, state: str) -> None:
        head = self.item(row, 0)
        if head is not None and column > 0:
            self.wanted.emit(int(head.data(KEPT)), SUPPORT[column - 1], state)


class SupportView(QWidget):
    """The table, and how it is filled in."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.table = SupportTable()
        self.how = plain_label("", "caption", "ink_muted", wrap=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 4, 0, 0)
        column.setSpacing(6)
        column.addWidget(self.how)
        column.addWidget(self.table, 1)
        self.table.wanted.connect(self._set)

    def refresh(self) -> None:
        """Reads the seats again."""
        facts = read_facts(self.live.document)
        self.how.setText(say("missing.support-how" if facts.seats else "missing.support-empty"))
        self.table.setVisible(bool(facts.seats))
        called = {one.id: one.called for one in stakeholders(self.live.document)}
        self.table.show_facts(facts, called)

    def _set(self, one: int, item: str, state: str) -> None:
        self.live.do(SetSupport, stakeholder=one, item=item, state=state)


def _cell(card: Card, item: str, state: str) -> QTableWidgetItem:
    words = say(f"coverage.support.state.{state}") if state else say("missing.not-asked")
    made = QTableWidgetItem(words)
    made.setData(KEPT, state)
    said = say("missing.support.cell", name=card.name, item=say(f"coverage.support.{item}"))
    spoken = words if state else say("missing.not-asked-said")
    made.setData(Qt.ItemDataRole.AccessibleTextRole, f"{said} {spoken}")
    return made
