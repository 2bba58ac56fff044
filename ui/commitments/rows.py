"""A list whose rows are written in place by keyboard: words, and choices by name."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QAbstractItemModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemDelegate,
    QAbstractItemView,
    QComboBox,
    QCompleter,
    QHeaderView,
    QLineEdit,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.theme.theme import theme
from ui.widgets.fields import LineField
from ui.widgets.text import plain_tool_tip

ROW = int(Qt.ItemDataRole.UserRole)
CHOICE, INK = ROW + 1, ROW + 2
Index = QModelIndex | QPersistentModelIndex
Choices = Callable[[], Sequence[tuple[str, str]]]
Names = Callable[[], Sequence[str]]
Marked = tuple[LiveDocument, Callable[[int], str]]
LONGEST = 5_000


class Shown(NamedTuple):
    """One place of a row: its words, what is edited there, and whether something is missing."""

    words: str
    value: str
    missing: bool = False


class Line(NamedTuple):
    """One row: its id, its mark, and its places."""

    id: int
    mark: str
    places: tuple[Shown, ...]


class ValueDelegate(QStyledItemDelegate):
    """Edits what a place holds, which may be other words than it shows; long words are kept.

    Signals:
        typed: what stands in the editor after each letter.
    """

    typed = Signal(str)

    def __init__(self, parent: QWidget, names: Names | None = None) -> None:
        super().__init__(parent)
        self._names = names
        self._marked: Marked | None = None

    def mark_words(self, marked: Marked) -> None:
        """Marks words in the editor."""
        self._marked = marked

    def createEditor(self, parent: QWidget, _option: QStyleOptionViewItem, index: Index) -> QWidget:
        """A line for words, with names to complete where there are some."""
        name = str(index.model().headerData(index.column(), Qt.Orientation.Horizontal) or "")
        editor = LineField(name, limit=LONGEST, parent=parent)
        editor.setTextMargins(4, 0, 4, 0)
        if self._marked is not None:
            live, place = self._marked
            attach(editor, live, place=place(int(index.data(ROW) or 0)))
        editor.textEdited.connect(self.typed)
        if self._names is not None:
            completer = QCompleter(list(self._names()), editor)
            completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
            completer.setFilterMode(Qt.MatchFlag.MatchContains)
            editor.setCompleter(completer)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Shows the value in the editor."""
        assert isinstance(editor, QLineEdit)
        editor.setText(str(index.data(CHOICE) or ""))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hands the value over, when it is another one."""
        assert isinstance(editor, QLineEdit)
        if editor.text() != str(index.data(CHOICE) or "") or not index.data(ROW):
            model.setData(index, editor.text(), CHOICE)


class ChoiceDelegate(QStyledItemDelegate):
    """Edits a place by choosing one of several names."""

    def __init__(self, parent: QWidget, choices: Choices) -> None:
        super().__init__(parent)
        self._choices = choices

    def createEditor(
        self, parent: QWidget, _option: QStyleOptionViewItem, _index: Index
    ) -> QWidget:
        """A list of names."""
        editor = QComboBox(parent)
        for key, words in self._choices():
            editor.addItem(words, key)
        return editor

    def setEditorData(self, editor: QWidget, index: Index) -> None:
        """Shows the choice in force."""
        assert isinstance(editor, QComboBox)
        editor.setCurrentIndex(max(0, editor.findData(index.data(CHOICE))))

    def setModelData(self, editor: QWidget, model: QAbstractItemModel, index: Index) -> None:
        """Hands the choice over, when it is another one."""
        assert isinstance(editor, QComboBox)
        if editor.currentData() != index.data(CHOICE):
            model.setData(index, editor.currentData(), CHOICE)


class WrittenList(QTableWidget):
    """Rows with a mark; Enter edits, Tab goes to the next place, Esc leaves it as it was.

    Signals:
        written: row id (0 for a new row), place counted from 0, and the new value.
        typed: the words in the open editor, after each letter.
        dropped: the id of the row on which Delete was pressed.
    """

    written = Signal(int, int, str)
    typed = Signal(str)
    dropped = Signal(int)

    def __init__(
        self, name: str, heads: Sequence[str], widths: Sequence[int], *, mark: int = 48
    ) -> None:
        super().__init__(0, len(heads) + 1)
        self.setAccessibleName(name)
        self.setHorizontalHeaderLabels(["", *heads])
        delegate = ValueDelegate(self)
        delegate.typed.connect(self.typed)
        self.setItemDelegate(delegate)
        self._read_only: set[int] = set()
        self._dress((mark, *widths))
        self.setColumnHidden(0, not mark)
        self._closed = QTimer(self, singleShot=True, interval=0)
        self._closed.timeout.connect(self._drop_empty_row)
        self.itemChanged.connect(self._hand_over)
        theme().changed.connect(self._recolour)

    def choose_in(self, place: int, choices: Choices) -> None:
        """Lets a place be chosen from names."""
        self.setItemDelegateForColumn(place + 1, ChoiceDelegate(self, choices))

    def suggest_in(self, place: int, names: Names) -> None:
        """Offers names while a place is written; others may be written all the same."""
        self.setItemDelegateForColumn(place + 1, ValueDelegate(self, names))

    def mark_words_in(self, place: int, live: LiveDocument, named: Callable[[int], str]) -> None:
        """Marks the words of a place while it is written; `named` names the place of a row."""
        delegate = ValueDelegate(self)
        delegate.typed.connect(self.typed)
        delegate.mark_words((live, named))
        self.setItemDelegateForColumn(place + 1, delegate)

    def only_show(self, *places: int) -> None:
        """Lets these places be read, not written; in a new row they may be written."""
        self._read_only = {place + 1 for place in places}

    def show_lines(self, lines: Sequence[Line]) -> None:
        """Shows these rows in place; what is chosen stays chosen."""
        self.blockSignals(True)
        self.setRowCount(len(lines))
        for row, line in enumerate(lines):
            self._put(row, 0, line.id, Shown(line.mark, ""))
            for column, shown in enumerate(line.places, start=1):
                self._put(row, column, line.id, shown)
        self.blockSignals(False)
        self.viewport().update()

    def fit_rows(self, rows: int) -> None:
        """Takes no more height than so many rows need."""
        row = self.verticalHeader().defaultSectionSize()
        self.setMaximumHeight(self.horizontalHeader().sizeHint().height() + max(2, rows) * row)

    def begin_new(self, mark: str) -> None:
        """Opens an empty row at the end and starts writing in it."""
        row = self.rowCount()
        last = self.item(row - 1, 0)
        if last is not None and not last.data(ROW):
            row -= 1
        self.blockSignals(True)
        self.setRowCount(row + 1)
        for column in range(self.columnCount()):
            self._put(row, column, 0, Shown(mark if column == 0 else "", ""))
        self.blockSignals(False)
        self.setCurrentCell(row, 1)
        self.scrollToBottom()
        self.setFocus()
        self.edit(self.model().index(row, 1))

    def current_id(self) -> int:
        """The id of the current row, 0 without one."""
        item = self.item(self.currentRow(), 0)
        return int(item.data(ROW)) if item is not None else 0

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter edits the current place; letters are commands of the panel."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and self.state() == QAbstractItemView.State.EditingState:
            event.accept()  # the editor has taken it; it is on its way to the file
        elif enter and self.currentItem() is not None:
            place = self.model().index(self.currentRow(), max(1, self.currentColumn()))
            self.edit(place)
        elif event.key() == Qt.Key.Key_Delete and self.current_id():
            self.dropped.emit(self.current_id())
        elif event.text().isalnum() or event.key() == Qt.Key.Key_Escape:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def closeEditor(self, editor: QWidget, hint: QAbstractItemDelegate.EndEditHint) -> None:
        """A new row that nothing was written in goes again, once Qt is done with the editor."""
        super().closeEditor(editor, hint)
        self._closed.start()

    def _drop_empty_row(self) -> None:
        if self.state() == QAbstractItemView.State.EditingState:
            return
        last = self.item(self.rowCount() - 1, 1)
        if last is not None and not last.data(ROW) and not last.data(CHOICE):
            self.removeRow(self.rowCount() - 1)

    def _put(self, row: int, column: int, key: int, shown: Shown) -> None:
        item = self.item(row, column)
        if item is None:
            item = QTableWidgetItem()
            self.setItem(row, column, item)
        item.setText(shown.words)
        item.setData(ROW, key)
        item.setData(CHOICE, shown.value)
        item.setToolTip(plain_tool_tip(shown.words) if shown.words else "")
        item.setFont(theme().font(strong=shown.missing or column == 0))
        ink = "attention" if shown.missing else "ink"
        item.setData(INK, ink)
        item.setForeground(theme().color(ink))
        editable = Qt.ItemFlag.ItemIsEditable
        flags = item.flags()
        writable = column > 0 and not (key and column in self._read_only)
        item.setFlags(flags | editable if writable else flags & ~editable)

    def _recolour(self) -> None:
        self.blockSignals(True)
        for row in range(self.rowCount()):
            for column in range(self.columnCount()):
                item = self.item(row, column)
                if item is not None:
                    item.setForeground(theme().color(str(item.data(INK))))
        self.blockSignals(False)

    def _hand_over(self, item: QTableWidgetItem) -> None:
        if item.column():
            value = str(item.data(CHOICE) or "")
            self.written.emit(int(item.data(ROW) or 0), item.column() - 1, value)

    def _dress(self, widths: Sequence[int]) -> None:
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setHighlightSections(False)
        for column, width in enumerate(widths):
            mode = QHeaderView.ResizeMode
            head.setSectionResizeMode(column, mode.Fixed if width else mode.Stretch)
            if width:
                self.setColumnWidth(column, theme().px(width))
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(theme().px(36))
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.viewport().setAutoFillBackground(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        triggers = QAbstractItemView.EditTrigger
        self.setEditTriggers(triggers.DoubleClicked | triggers.EditKeyPressed)
