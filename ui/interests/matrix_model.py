"""What the matrix shows: a mark or words a place, and how many may vote below."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QWidget

from ui.widgets.measure_mark import BAR, DIAMOND, DOOR, HALF_RING, RING
from workshop.interests.model import Cell, Declaration, Matrix, MayVote
from workshop.sentences import say

MARKS = {
    "discloses": RING,
    "answers": HALF_RING,
    "recused": BAR,
    "leaves": DOOR,
    "not_relevant": "",
}
Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()


def mark_of(cell: Cell) -> str:
    """The mark a cell shows; none where nothing changes."""
    return DIAMOND if cell.to_settle else MARKS.get(cell.kind, "")


def words_of(cell: Cell) -> str:
    """A cell in words."""
    if cell.to_settle:
        return say("interests.desk.to-settle")
    return say(f"interests.kind.{cell.kind}" if cell.kind else "interests.desk.no-tie")


class MatrixModel(QAbstractTableModel):
    """The people with something declared, by the open options."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.matrix = Matrix(people=(), options=(), cells={})
        self.letters: dict[int, str] = {}
        self.places: dict[int, str] = {}

    def show(self, matrix: Matrix, letters: dict[int, str], places: dict[int, str]) -> None:
        """Shows another matrix; `places` says where each person works."""
        self.beginResetModel()
        self.matrix, self.letters, self.places = matrix, letters, places
        self.endResetModel()

    def person(self, row: int) -> Declaration:
        """The person of a row."""
        return self.matrix.people[row]

    def cell(self, index: Index) -> Cell:
        """What stands in a place."""
        person = self.person(index.row()).participant
        return self.matrix.cell(person, self.matrix.options[index.column()])

    def rowCount(self, parent: Index = _NONE) -> int:
        """How many people."""
        return 0 if parent.isValid() else len(self.matrix.people)

    def columnCount(self, parent: Index = _NONE) -> int:
        """How many options."""
        return 0 if parent.isValid() else len(self.matrix.options)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Only words for a screen reader: marks are painted by the delegate."""
        if role != Qt.ItemDataRole.AccessibleTextRole:
            return None
        letter = self.letters[self.matrix.options[index.column()]]
        words = words_of(self.cell(index))
        name = self.person(index.row()).name
        return say("interests.desk.cell", name=name, letter=letter, words=words)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Letters over the columns, names before the rows."""
        if role != Qt.ItemDataRole.DisplayRole:
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.letters.get(self.matrix.options[section], "")
        return self.person(section).name


class FootModel(QAbstractTableModel):
    """How many may vote on each option: a range while something is to settle."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.counts: list[MayVote] = []

    def show(self, counts: list[MayVote]) -> None:
        """Shows other counts."""
        self.beginResetModel()
        self.counts = counts
        self.endResetModel()

    def rowCount(self, parent: Index = _NONE) -> int:
        """One row."""
        return 0 if parent.isValid() else 1

    def columnCount(self, parent: Index = _NONE) -> int:
        """As many as options."""
        return 0 if parent.isValid() else len(self.counts)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The number, or the range."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        found = self.counts[index.column()]
        if found.at_least == found.at_most:
            return str(found.at_most)
        return f"{found.at_least}–{found.at_most}"

    def headerData(
        self, _section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """The name of the row."""
        if role == Qt.ItemDataRole.DisplayRole and orientation == Qt.Orientation.Vertical:
            return say("interests.desk.may-vote")
        return None
