"""The list of people: here or not, name, sector, organisation, role; edited where it stands."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem

from ui.people.sector_cell import (
    KEY,
    ChoiceDelegate,
    open_choices,
    sector_choices,
    sector_of_key,
    short_sector,
)
from ui.theme.theme import theme
from workshop.people.model import ROLES, Participant
from workshop.sentences import say

PERSON = int(Qt.ItemDataRole.UserRole)
HERE, NAME, SECTOR, ORGANISATION, ROLE = range(5)
COLUMNS = ("here", "name", "sector", "organisation", "role")
FIELDS = {NAME: "name", SECTOR: "sector", ORGANISATION: "organisation", ROLE: "role"}
WIDTHS = {HERE: 56, SECTOR: 156, ROLE: 156}


def role_name(role: str) -> str:
    """The role in words."""
    return say(f"people.role.{role}")


class PeopleTable(QTableWidget):
    """Everybody on the list. Space: here or not; letters: the sector; Enter or F2: edit.

    Signals:
        marked: a person's id, and whether they are here.
        edited: a person's id, the field, and what it is to be.
    """

    marked = Signal(int, bool)
    edited = Signal(int, str, str)

    def __init__(self) -> None:
        super().__init__(0, len(COLUMNS))
        self._dress()
        self.itemChanged.connect(self._say_edit)
        self.clicked.connect(self._open_menu_at)

    def show_people(self, people: Sequence[Participant]) -> None:
        """Show these people; the current cell stays where it is."""
        self.blockSignals(True)
        self.setRowCount(len(people))
        for row, one in enumerate(people):
            self._fill(row, one)
        self.blockSignals(False)
        self.viewport().update()

    def current_person(self) -> int | None:
        """The person of the current row."""
        return self._person(self.currentRow())

    def choose(self, person: int) -> None:
        """Make a person's row the current one."""
        for row in range(self.rowCount()):
            if self._person(row) == person:
                self.setCurrentCell(row, NAME)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Space, letters, Enter and F2."""
        person, sector = self.current_person(), sector_of_key(event)
        if person is None:
            super().keyPressEvent(event)
        elif event.key() == Qt.Key.Key_Space:
            self.marked.emit(person, not self._is_here(self.currentRow()))
        elif sector:
            self.edited.emit(person, "sector", sector)
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._edit_current(person)
        else:
            super().keyPressEvent(event)

    def _edit_current(self, person: int) -> None:
        column = self.currentColumn()
        if column in (SECTOR, ROLE):
            self._open_menu(person, self.currentIndex())
        elif column == HERE:
            self.marked.emit(person, not self._is_here(self.currentRow()))
        else:
            self.edit(self.currentIndex())

    def _fill(self, row: int, one: Participant) -> None:
        keys = {SECTOR: one.sector, ROLE: one.role}
        words = ("", one.name, short_sector(one.sector), one.organisation, role_name(one.role))
        for column, text in enumerate(words):
            item = self.item(row, column)
            if item is None:
                item = QTableWidgetItem()
                self.setItem(row, column, item)
            item.setText(text)
            item.setData(PERSON, one.id)
            item.setData(KEY, keys.get(column, ""))
            item.setFlags(_flags(column))
        check = Qt.CheckState.Checked if one.present else Qt.CheckState.Unchecked
        box = self.item(row, HERE) or QTableWidgetItem()
        box.setCheckState(check)
        said = say("people.is-here" if one.present else "people.is-not-here", name=one.name)
        box.setData(Qt.ItemDataRole.AccessibleTextRole, said)

    def _say_edit(self, item: QTableWidgetItem) -> None:
        person = item.data(PERSON)
        if item.column() == HERE:
            self.marked.emit(person, item.checkState() == Qt.CheckState.Checked)
        elif item.column() in (NAME, ORGANISATION):
            self.edited.emit(person, FIELDS[item.column()], item.text())

    def _open_menu_at(self, index: QModelIndex) -> None:
        person = self._person(index.row())
        if person is not None and index.column() in (SECTOR, ROLE):
            self._open_menu(person, index)

    def _open_menu(self, person: int, index: QModelIndex) -> None:
        roles = [(role, role_name(role)) for role in ROLES]
        choices = sector_choices() if index.column() == SECTOR else roles
        menu = open_choices(self, choices, _Choosing(self, person, FIELDS[index.column()]))
        menu.popup(self.viewport().mapToGlobal(self.visualRect(index).bottomLeft()))

    def _person(self, row: int) -> int | None:
        item = self.item(row, NAME) if row >= 0 else None
        return None if item is None else int(item.data(PERSON))

    def _is_here(self, row: int) -> bool:
        box = self.item(row, HERE)
        return box is not None and box.checkState() == Qt.CheckState.Checked

    def _dress(self) -> None:
        self.setAccessibleName(say("people.title"))
        self.setHorizontalHeaderLabels([say(f"people.column.{one}") for one in COLUMNS])
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        for column in range(len(COLUMNS)):
            fixed = column in WIDTHS
            mode = QHeaderView.ResizeMode
            head.setSectionResizeMode(column, mode.Fixed if fixed else mode.Stretch)
            if fixed:
                self.setColumnWidth(column, theme().px(WIDTHS[column]))
        self.setItemDelegateForColumn(SECTOR, ChoiceDelegate(self, marks=True))
        self.setItemDelegateForColumn(ROLE, ChoiceDelegate(self))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().px(36))
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.DoubleClicked)


class _Choosing:
    """Says what a menu chose, for the person and field the menu was opened on."""

    def __init__(self, table: PeopleTable, person: int, field: str) -> None:
        self._table, self._person, self._field = table, person, field

    def __call__(self, key: str) -> None:
        self._table.edited.emit(self._person, self._field, key)


def _flags(column: int) -> Qt.ItemFlag:
    flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
    if column == HERE:
        return flags | Qt.ItemFlag.ItemIsUserCheckable
    return flags | Qt.ItemFlag.ItemIsEditable if column in (NAME, ORGANISATION) else flags
