"""People by options: one mark where an interest changes something; names and foot stay in place."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.theme.style_fields import paint_inner_ring
from ui.theme.theme import theme
from ui.widgets.hairline import Hairline
from ui.widgets.measure_mark import BAR, DIAMOND, DOOR, HALF_RING, RING, paint_measure_mark
from ui.widgets.sector_mark import paint_sector_mark
from ui.widgets.text import paint_words
from workshop.interests.model import Cell, Declaration, Matrix, MayVote
from workshop.sentences import say

NAMES, COLUMN, ROW, FOOT, HEAD = 246, 42, 44, 40, 28
WIDEST = 64
"""Columns take the room there is, up to here: further apart the eye loses the row."""
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


class MarkDelegate(QStyledItemDelegate):
    """Paints the mark of a place, the band of its column and the row that is chosen."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one place."""
        view, rect = self.parent(), option.rect
        assert isinstance(view, QTableView)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, theme().color("accent_soft"))
            painter.fillRect(rect.x(), rect.y(), rect.width(), 2, theme().color("accent"))
        elif index.row() == view.currentIndex().row():
            painter.fillRect(rect, theme().color("accent_soft"))
        elif index.column() == view.currentIndex().column():
            painter.fillRect(rect, theme().color("raised"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme().color("line"))
        model = index.model()
        assert isinstance(model, MatrixModel)
        paint_measure_mark(painter, QRectF(rect), mark_of(model.cell(index)), theme().roles)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_inner_ring(painter, rect, theme().roles)


class FootDelegate(QStyledItemDelegate):
    """Paints a count; a range stands out."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one count."""
        words = str(index.data())
        ink, role = ("attention", "caption") if "–" in words else ("ink", "body")
        middle = Qt.AlignmentFlag.AlignHCenter
        strong = True if "–" in words else None
        box = QRectF(option.rect)
        paint_words(painter, box, words, role=role, ink=ink, strong=strong, align=middle)


class NamesHeader(QHeaderView):
    """The people at the left: sector mark, name, and where they work; it never scrolls away."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The place under the last name is as white as the sheet."""
        super().paintEvent(event)
        rest = self.viewport().rect().adjusted(0, self.length(), 0, 0)
        QPainter(self.viewport()).fillRect(rest, theme().color("surface"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paints one person."""
        view, model = self.parent(), self.model()
        assert isinstance(view, QTableView)
        assert isinstance(model, MatrixModel)
        chosen = section == view.currentIndex().row()
        painter.fillRect(rect, theme().color("accent_soft" if chosen else "surface"))
        if chosen:
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), theme().color("accent"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme().color("line"))
        person, box = model.person(section), QRectF(rect)
        mark = QRectF(box.x() + 8, box.y() + 11, 22, 22)
        paint_sector_mark(painter, mark, person.sector, theme().roles, person.present)
        words = box.adjusted(38, 3, -6, 0)
        place = model.places.get(person.participant, "")
        words.setHeight(20 if place else box.height() - 6)
        paint_words(painter, words, person.name, strong=chosen or None)
        under = QRectF(words.x(), words.bottom(), words.width(), 17)
        paint_words(painter, under, place, role="caption", ink="ink_muted")


class LettersHeader(QHeaderView):
    """The options' letters, painted on the sheet itself: no boxes, a hairline below."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setMinimumSectionSize(16)
        self.setDefaultSectionSize(theme().px(COLUMN))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setHighlightSections(False)
        self.setFixedHeight(theme().px(HEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the letters, and the place beside the last one."""
        super().paintEvent(event)
        rest = self.viewport().rect().adjusted(self.length(), 0, 0, 0)
        _on_sheet(QPainter(self.viewport()), rest)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paints one letter; the chosen column carries its band up here."""
        view = self.parent()
        assert isinstance(view, QTableView)
        chosen = section == view.currentIndex().column()
        _on_sheet(painter, rect, "raised" if chosen else "surface")
        letter = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        middle = Qt.AlignmentFlag.AlignHCenter
        strong = True if chosen else None
        paint_words(painter, QRectF(rect), letter, role="caption", strong=strong, align=middle)


class Corner(QWidget):
    """Over the names: how many people have declared something."""

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self.words = ""
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the words on the sheet."""
        painter = QPainter(self)
        _on_sheet(painter, self.rect())
        box = QRectF(self.rect()).adjusted(8, 0, -6, 0)
        paint_words(painter, box, self.words, role="caption", strong=True)


def _on_sheet(painter: QPainter, rect: QRect, back: str = "surface") -> None:
    """As white as the sheet, or the band of a column, with the hairline the rows have."""
    painter.fillRect(rect, theme().color(back))
    painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme().color("line"))


class FootHeader(QHeaderView):
    """The name of the foot row, in the column of the names."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paints the name."""
        painter.fillRect(rect, theme().color("surface"))
        words = str(self.model().headerData(section, Qt.Orientation.Vertical))
        paint_words(painter, QRectF(rect).adjusted(8, 0, 0, 0), words, strong=True)


class MatrixView(QWidget):
    """The matrix with its foot row.

    Signals:
        opened: participant id and option id, at Enter or a double click.
        moved: the option id of the column that is current.
        marked: other places are marked, with Shift or Ctrl as in any table.
    """

    opened = Signal(int, int)
    moved = Signal(int)
    marked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model = MatrixModel(self)
        self.foot_model = FootModel(self)
        self.table = _Places(say("interests.desk.matrix"), self.model)
        self.corner = Corner(self.table)
        self.foot = _Table(say("interests.desk.may-vote"), self.foot_model)
        self._dress()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.table, 1)
        column.addWidget(Hairline(role="ink", width=2))
        self._under = QHBoxLayout()
        self._under.addWidget(self.foot)
        column.addLayout(self._under)
        self.table.verticalScrollBar().rangeChanged.connect(self._fit_foot)
        self.table.horizontalScrollBar().valueChanged.connect(
            self.foot.horizontalScrollBar().setValue
        )
        self.table.activated.connect(self._open)
        self.table.selectionModel().currentChanged.connect(self._move)
        self.table.selectionModel().selectionChanged.connect(self._tell_marked)
        self.model.modelReset.connect(self._fit)
        self.foot_model.modelReset.connect(self._fit_columns)

    def current_person(self) -> Declaration | None:
        """The person of the current row."""
        index = self.table.currentIndex()
        return self.model.person(index.row()) if index.isValid() else None

    def marked_places(self) -> list[tuple[int, int]]:
        """The persons and options that are marked, row by row."""
        matrix = self.model.matrix
        found = [
            (index.row(), index.column()) for index in self.table.selectionModel().selectedIndexes()
        ]
        return [
            (matrix.people[row].participant, matrix.options[column])
            for row, column in sorted(found)
        ]

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the room anew."""
        super().resizeEvent(event)
        self.corner.setGeometry(0, 0, theme().px(NAMES), theme().px(HEAD))
        self._fit_columns()

    def _fit_foot(self, _first: int, last: int) -> None:
        """The foot ends where the columns end, so that both scroll as far."""
        bar = self.table.verticalScrollBar().sizeHint().width()
        self._under.setContentsMargins(0, 0, bar if last else 0, 0)

    def _fit_columns(self) -> None:
        room = self.width() - theme().px(NAMES) - 1
        share = room // max(1, self.model.columnCount())
        each = max(theme().px(COLUMN), min(theme().px(WIDEST), share))
        for table in (self.table, self.foot):
            table.horizontalHeader().setDefaultSectionSize(each)

    def _tell_marked(self, *_selection: object) -> None:
        self.marked.emit()

    def _dress(self) -> None:
        self.table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        names = NamesHeader(self.table)
        names.setFixedWidth(theme().px(NAMES))
        names.setDefaultSectionSize(theme().px(ROW))
        self.table.setVerticalHeader(names)
        self.table.setItemDelegate(MarkDelegate(self.table))
        self.foot.setItemDelegate(FootDelegate(self.foot))
        self.foot.horizontalHeader().hide()
        self.foot.setVerticalHeader(FootHeader(self.foot))
        self.foot.verticalHeader().setFixedWidth(theme().px(NAMES))
        self.foot.verticalHeader().setDefaultSectionSize(theme().px(FOOT))
        self.foot.setFixedHeight(theme().px(FOOT))
        for table in (self.table, self.foot):
            table.verticalHeader().viewport().setAutoFillBackground(False)
            table.viewport().setAutoFillBackground(False)
            table.horizontalHeader().viewport().setAutoFillBackground(False)
        self.foot.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.foot.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.foot.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def _fit(self) -> None:
        rows = min(max(self.model.rowCount(), 1), 6)
        self.corner.words = say("interests.desk.declared", n=self.model.rowCount())
        self.corner.update()
        self.table.setMinimumHeight(theme().px(36 + ROW * min(rows, 3)))

    def _open(self, index: QModelIndex) -> None:
        option = self.model.matrix.options[index.column()]
        self.opened.emit(self.model.person(index.row()).participant, option)

    def _move(self, index: QModelIndex) -> None:
        self.table.viewport().update()
        self.table.verticalHeader().viewport().update()
        self.table.horizontalHeader().viewport().update()
        if index.isValid():
            self.moved.emit(self.model.matrix.options[index.column()])


class _Table(QTableView):
    """A table without grid or frame whose columns are all as wide as a mark."""

    def __init__(self, name: str, model: QAbstractTableModel) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setCornerButtonEnabled(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalHeader(LettersHeader(self))
        self.setCornerWidget(QWidget())  # between two scroll bars there is only the sheet

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter opens the current place; letters belong to the panel, not to a search."""
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self.currentIndex().isValid():
            self.activated.emit(self.currentIndex())
        elif event.text().isalnum():
            event.ignore()
        else:
            super().keyPressEvent(event)


class _Places(_Table):
    """The table of people and options, where the keyboard is always at a place."""

    def focusInEvent(self, event: QFocusEvent) -> None:
        """The keyboard is always at a place, so that the ring is on it and Enter opens it."""
        if not self.currentIndex().isValid() and self.model().rowCount():
            first = self.model().index(0, 0)
            unmarked = QItemSelectionModel.SelectionFlag.NoUpdate
            self.selectionModel().setCurrentIndex(first, unmarked)
        super().focusInEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        """The lines under the rows, and the row that is chosen, go on to the sheet's edge."""
        super().paintEvent(event)
        painter, wide = QPainter(self.viewport()), self.viewport().width()
        left = self.horizontalHeader().length()
        for row in range(self.model().rowCount() if left < wide else 0):
            top, high = self.rowViewportPosition(row), self.rowHeight(row)
            if row == self.currentIndex().row():
                painter.fillRect(left, top, wide - left, high, theme().color("accent_soft"))
            painter.fillRect(left, top + high - 1, wide - left, 1, theme().color("line"))
