"""The table twin of the map: the same people, the same edits, the same undo."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.stakeholders.choices import Choice, choices
from ui.widgets.choices import ChoiceField
from ui.widgets.fields import LineField
from ui.widgets.hairline import HairlineRows
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder

Index = QModelIndex | QPersistentModelIndex
COLUMNS = (
    "name",
    "short_name",
    "sector",
    "kind",
    "present",
    "power",
    "interest",
    "legitimacy",
    "urgency",
    "layer",
    "engagement_now",
    "bird",
    "unusual",
)
TYPED = ("name", "short_name")
ID = int(Qt.ItemDataRole.UserRole)


class PeopleModel(QAbstractTableModel):
    """Stakeholders as rows.

    Signals:
        written: id, field and value of a cell that somebody edited.
    """

    written = Signal(int, str, object)

    def __init__(self) -> None:
        super().__init__()
        self.people: list[Stakeholder] = []
        self.choices = choices()

    def show_people(self, people: list[Stakeholder]) -> None:
        """Shows these; cells that changed are read again in place where the rows are the same."""
        same = [one.id for one in people] == [one.id for one in self.people]
        if same:
            self.people = people
            if people:
                last = self.index(len(people) - 1, len(COLUMNS) - 1)
                self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self.people = people
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        """How many there are."""
        return len(self.people)

    def columnCount(self, parent: Index | None = None) -> int:
        """How many columns there are."""
        return len(COLUMNS)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        """What a column holds."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Horizontal:
            return say(f"map.column.{COLUMNS[section]}")
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """A cell in words, as its key for editing, or whose row it is."""
        one, column = self.people[index.row()], COLUMNS[index.column()]
        if role == ID:
            return one.id
        if role == Qt.ItemDataRole.EditRole:
            return getattr(one, column)
        if role == Qt.ItemDataRole.DisplayRole:
            return self.words(one, column)
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{one.called}, {say(f'map.column.{column}')}: {self.words(one, column)}"
        return None

    def words(self, one: Stakeholder, column: str) -> str:
        """A cell in words."""
        value = getattr(one, column)
        if column in TYPED:
            return str(value)
        if column == "present" and one.represented_by is not None:
            speaker = next((o.called for o in self.people if o.id == one.represented_by), "")
            return say("map.read.spoken", name=speaker)
        return self.choices[column].words(value)

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """A cell is written through the document, and read back from there."""
        one, column = self.people[index.row()], COLUMNS[index.column()]
        if role != Qt.ItemDataRole.EditRole or getattr(one, column) == value:
            return False
        self.written.emit(one.id, column, value)
        return True

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Every cell can be edited, but for the ratings of a force."""
        flags = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        one, column = self.people[index.row()], COLUMNS[index.column()]
        if one.is_force and column in ("power", "interest", "legitimacy", "urgency"):
            return flags
        return flags | Qt.ItemFlag.ItemIsEditable


class _Editors(HairlineRows):
    """A line for names, choices for the rest."""

    def createEditor(self, parent: QWidget, option: QStyleOptionViewItem, index: Index) -> QWidget:
        """The field that edits a cell."""
        model, column = index.model(), COLUMNS[index.column()]
        name = say(f"map.column.{column}")
        if column in TYPED or not isinstance(model, PeopleModel):
            return LineField(name, limit=200, height=32, parent=parent)
        field = ChoiceField(name, model.choices[column].choices, parent=parent)
        field.chosen.connect(lambda _key: self._close(field))
        return field

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Shows what the cell holds."""
        value = index.data(Qt.ItemDataRole.EditRole)
        if isinstance(editor, LineField):
            editor.setText(value)
        elif isinstance(editor, ChoiceField):
            editor.choose(self._choice(index).key(value))

    def setModelData(self, editor: QWidget, model: object, index: Index) -> None:
        """Writes what the field holds."""
        if not isinstance(model, PeopleModel):
            return
        if isinstance(editor, LineField):
            model.setData(index, editor.text())
        elif isinstance(editor, ChoiceField):
            model.setData(index, self._choice(index).value(editor.current))

    def _choice(self, index: Index) -> Choice:
        model = index.model()
        assert isinstance(model, PeopleModel)
        return model.choices[COLUMNS[index.column()]]

    def _close(self, field: ChoiceField) -> None:
        self.commitData.emit(field)
        self.closeEditor.emit(field)


class TableTwin(QTableView):
    """The table; arrows move, Enter or typing edits.

    Signals:
        chosen: a stakeholder's id.
        written: id, field and value.
    """

    chosen = Signal(int)
    written = Signal(int, str, object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.people = PeopleModel()
        self.people.setParent(self)
        self.people.written.connect(self.written)
        self.setModel(self.people)
        self.setAccessibleName(say("map.view.table"))
        self.setItemDelegate(_Editors(self))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(36)
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        for column, name in enumerate(COLUMNS):
            self.setColumnWidth(column, _WIDTHS.get(name, 76))
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(
            triggers.DoubleClicked | triggers.EditKeyPressed | triggers.AnyKeyPressed
        )
        self.setWordWrap(False)
        self.selectionModel().currentChanged.connect(self._choose)

    def show_people(self, people: list[Stakeholder], current: int | None) -> None:
        """Shows these; the chosen one's row is the current one."""
        self.people.show_people(people)
        self.choose(current)

    def choose(self, stakeholder: int | None) -> None:
        """Makes the row of one stakeholder the current one."""
        here = self.currentIndex()
        if here.isValid() and here.data(ID) == stakeholder:
            return
        for row, one in enumerate(self.people.people):
            if one.id == stakeholder:
                self.setCurrentIndex(self.people.index(row, max(0, here.column())))
                return

    def keyPressEvent(self, event: Any) -> None:
        """Enter edits, like F2."""
        editing = self.state() == QAbstractItemView.State.EditingState
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not editing:
            self.edit(self.currentIndex())
            return
        super().keyPressEvent(event)

    def _choose(self, index: QModelIndex, _before: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(index.data(ID))


_WIDTHS = {
    "name": 230,
    "short_name": 130,
    "sector": 120,
    "kind": 110,
    "present": 110,
    "layer": 96,
    "engagement_now": 108,
}
