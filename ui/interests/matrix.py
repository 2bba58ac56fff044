"""People by options: one mark where an interest changes something; names and foot stay in place."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QItemSelectionModel,
    QModelIndex,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QTableView,
    QVBoxLayout,
    QWidget,
)

from ui.interests.matrix_model import FootModel, MatrixModel
from ui.interests.matrix_paint import (
    COLUMN,
    FOOT,
    HEAD,
    NAMES,
    ROW,
    WIDEST,
    Corner,
    FootDelegate,
    FootHeader,
    LettersHeader,
    MarkDelegate,
    NamesHeader,
)
from ui.theme.theme import theme
from ui.widgets.hairline import Hairline
from workshop.interests.model import Declaration
from workshop.sentences import say


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
