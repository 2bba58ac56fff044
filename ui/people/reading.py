"""What the program makes of a list: a row a person, and under it what is asked about it."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.people.sector_cell import (
    KEY,
    MARKED,
    ChoiceDelegate,
    TintedDelegate,
    open_choices,
    sector_choices,
    sector_of_key,
    short_sector,
)
from ui.theme.theme import theme
from ui.widgets.buttons import LinkButton
from ui.widgets.text import plain_label
from workshop.people.adding import is_added, new_people
from workshop.people.changes import NewPerson
from workshop.people.model import SECTORS, Sector
from workshop.people.names import Reading
from workshop.sentences import say

LINE = int(Qt.ItemDataRole.UserRole)
ROW, QUESTION_ROW = 32, 26


class ReadingView(QTableWidget):
    """Names with their sectors; letters state a sector, links answer what is asked."""

    answered = Signal()

    def __init__(self) -> None:
        super().__init__(0, 2)
        self.readings: list[Reading] = []
        self.sectors: dict[int, Sector] = {}
        self.one_person: set[int] = set()
        self.two_people: set[int] = set()
        self._dress()
        self.clicked.connect(self._open_menu_at)

    def show_readings(self, readings: Sequence[Reading]) -> None:
        """Show these readings; what was answered for a name that is still there stays."""
        before = {one.line: one.name for one in self.readings}
        kept = {one.line for one in readings if before.get(one.line) == one.name}
        self.sectors = {line: said for line, said in self.sectors.items() if line in kept}
        self.one_person &= kept
        self.two_people &= kept
        self.readings = list(readings)
        self._fill()

    def forget(self) -> None:
        """Start again with nothing."""
        self.readings = []
        self.show_readings([])

    def people(self) -> tuple[NewPerson, ...]:
        """The people to add as they are read and answered."""
        return new_people(self.readings, self.sectors, self.one_person)

    def questions(self) -> list[int]:
        """The lines that something is asked about."""
        return [one.line for one in self.readings if self._asks(one)]

    def sector_of(self, reading: Reading) -> Sector:
        """The sector stated by hand, or as it was read."""
        return self.sectors.get(reading.line, reading.sector)

    def state_sector(self, line: int, sector: Sector) -> None:
        """State the sector of a line."""
        self.sectors[line] = sector
        self._refill()

    def merge(self, line: int, one: bool) -> None:
        """Say whether a line names the same person again, or another one of the same name."""
        (self.one_person if one else self.two_people).add(line)
        (self.two_people if one else self.one_person).discard(line)
        self._refill()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters state the sector of the row; Enter opens the choices."""
        line = self._line_of(self.currentRow())
        sector = sector_of_key(event)
        if line and sector:
            self.state_sector(line, sector)
        elif line and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2):
            self._open_menu(line, self.currentRow())
        else:
            super().keyPressEvent(event)

    def _dress(self) -> None:
        self.setAccessibleName(say("people.read-as"))
        self.setHorizontalHeaderLabels([say("people.read-as"), say("people.sector")])
        head = self.horizontalHeader()
        head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        head.setSectionResizeMode(1, QHeaderView.ResizeMode.Fixed)
        self.setColumnWidth(1, theme().px(156))
        self.setItemDelegateForColumn(0, TintedDelegate(self))
        self.setItemDelegateForColumn(1, ChoiceDelegate(self, marks=True))
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(theme().px(QUESTION_ROW))
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def _asks(self, one: Reading) -> bool:
        if one.question == "not-a-sector":
            return one.line not in self.sectors
        if one.question == "same-name":
            return one.line not in self.two_people
        return bool(one.question)

    def _refill(self) -> None:
        line = self._line_of(self.currentRow())
        self._fill()
        for row in range(self.rowCount()):
            if line and self._line_of(row) == line:
                self.setCurrentCell(row, 1)
                break
        self.answered.emit()

    def _fill(self) -> None:
        self.clearSpans()
        self.setRowCount(0)
        asked = [self._asks(one) for one in self.readings]
        self.setRowCount(len(self.readings) + sum(asked))
        row = 0
        for one, asks in zip(self.readings, asked, strict=True):
            self._fill_row(row, one, asks)
            row += 1
            if asks:
                self._fill_question(row, one)
                row += 1

    def _fill_row(self, row: int, one: Reading, asks: bool) -> None:
        sector = self.sector_of(one)
        name = QTableWidgetItem(one.name or say("people.no-name-here"))
        choice = QTableWidgetItem(short_sector(sector))
        choice.setData(KEY, sector)
        for column, item in enumerate((name, choice)):
            item.setData(LINE, one.line)
            self.setItem(row, column, item)
            item.setData(MARKED, asks)
        if not is_added(one, self.one_person):
            name.setForeground(theme().color("ink_muted"))
        self.setRowHeight(row, theme().px(ROW))

    def _fill_question(self, row: int, one: Reading) -> None:
        self.setSpan(row, 0, 1, 2)
        item = QTableWidgetItem(self._question(one))
        item.setFlags(Qt.ItemFlag.NoItemFlags)
        self.setItem(row, 0, item)
        self.setCellWidget(row, 0, _Question(self, one, self._question(one)))
        self.setRowHeight(row, theme().px(QUESTION_ROW))

    def _question(self, one: Reading) -> str:
        said = "one-person" if one.line in self.one_person else one.question
        return say(f"people.ask.{said}", line=one.same_as, words=one.note)

    def _line_of(self, row: int) -> int:
        item = self.item(row, 0) if row >= 0 else None
        return int(item.data(LINE) or 0) if item is not None else 0

    def _open_menu_at(self, index: QModelIndex) -> None:
        line = self._line_of(index.row())
        if line and index.column() == 1:
            self._open_menu(line, index.row())

    def _open_menu(self, line: int, row: int) -> None:
        menu = open_choices(self, sector_choices(), _Stating(self, line))
        place = self.visualRect(self.model().index(row, 1)).bottomLeft()
        menu.popup(self.viewport().mapToGlobal(place))


class _Stating:
    """States what a menu chose, for the line the menu was opened on."""

    def __init__(self, view: ReadingView, line: int) -> None:
        self._view, self._line = view, line

    def __call__(self, key: str) -> None:
        sector = next((one for one in SECTORS if one == key), None)
        if sector:
            self._view.state_sector(self._line, sector)


class _Question(QWidget):
    """One sentence under a marked line, and its answers as links."""

    def __init__(self, view: ReadingView, one: Reading, words: str) -> None:
        super().__init__()
        self._view, self._one = view, one
        row = QHBoxLayout(self)
        row.setContentsMargins(4, 0, 4, 2)
        row.setSpacing(8)
        row.addWidget(plain_label(words, "caption", "ink_muted", elide=True))
        for key, act in self._answers():
            link = LinkButton(say(key))
            link.clicked.connect(act)
            row.addWidget(link)
        row.addStretch(1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the tint of the marked line."""
        QPainter(self).fillRect(self.rect(), theme().color("attention_soft"))

    def _answers(self) -> list[tuple[str, Callable[[], None]]]:
        if self._one.question == "same-name":
            return [("people.two", self._two), ("people.one", self._same)]
        if self._one.question == "not-a-sector":
            return [("people.sector.other", self._other)]
        return []

    def _two(self) -> None:
        self._view.merge(self._one.line, one=False)

    def _same(self) -> None:
        self._view.merge(self._one.line, one=True)

    def _other(self) -> None:
        self._view.state_sector(self._one.line, "other")
