"""The rail at the left: rows with a painted state, planned and actual minutes."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from ui.theme.focus import paints_own_focus
from ui.theme.style_fields import paint_inner_ring
from ui.theme.theme import theme
from ui.widgets.step_state import paint_step_state, step_state_name
from ui.widgets.text import paint_words, plain_label, plain_tool_tip
from workshop.sentences import say

ENTRY = int(Qt.ItemDataRole.UserRole)
_RIGHT = Qt.AlignmentFlag.AlignRight
Index = QModelIndex | QPersistentModelIndex


class RailEntry(NamedTuple):
    """One row: where it leads, its words, its state, and the figures at the right."""

    key: str
    words: str
    state: str = ""
    planned: str = ""
    actual: str = ""
    over: bool = False
    reason: str = ""

    @property
    def said(self) -> str:
        """The row for a screen reader."""
        state = step_state_name(self.state) if self.state else ""
        parts = (self.words, state, self.reason, self.planned, self.actual)
        return ", ".join(part for part in parts if part)


class _RailDelegate(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """35 high; 32 in a low window; the open one 56 when its name needs two lines."""
        rail = self.parent()
        assert isinstance(rail, QListWidget)
        if index.row() == rail.currentRow():
            font, entry = theme().font(strong=True), index.data(ENTRY)
            words = words_room(rail.viewport().width(), entry)
            if QFontMetrics(font).horizontalAdvance(entry.words) > words:
                return QSize(0, theme().px(56))
        return QSize(0, theme().px(32 if rail.window().height() < 760 else 35))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one row: white with a bar when it is the open one."""
        rect, entry = option.rect, index.data(ENTRY)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        if chosen:
            painter.fillRect(rect, theme().color("surface"))
            painter.fillRect(rect.x(), rect.y(), 3, rect.height(), theme().color("accent"))
        elif option.state & QStyle.StateFlag.State_MouseOver:
            painter.fillRect(rect, theme().color("accent_soft"))
        self._paint_row(painter, QRectF(rect), entry, strong=chosen)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_inner_ring(painter, rect, theme().roles)

    def _paint_row(self, painter: QPainter, at: QRectF, entry: RailEntry, *, strong: bool) -> None:
        mark = QRectF(at.left() + 20, at.top() + at.height() / 2 - 8, 16, 16)
        if entry.state:
            paint_step_state(painter, mark, entry.state, theme().roles)
        quiet = entry.state in ("done", "skipped") and not strong
        ink = "ink_muted" if quiet else "ink"
        right = at.right() - 16
        words = QRectF(at.left() + 44, at.top(), words_room(at.width(), entry), at.height())
        if at.height() >= theme().px(56):
            paint_two_lines(painter, words, entry.words)
        else:
            paint_words(painter, words, entry.words, ink=ink, strong=strong)
        actual = QRectF(right - 24, at.top(), 24, at.height())
        planned = actual.translated(-28, 0)
        if not entry.actual and not entry.planned.isdigit():
            planned = QRectF(right - 80, at.top(), 80, at.height())
        paint_words(painter, planned, entry.planned, role="caption", ink="ink_muted", align=_RIGHT)
        over = "attention" if entry.over else "ink" if entry.state == "live" else "ink_muted"
        live = entry.state == "live"
        paint_words(
            painter, actual, entry.actual, role="caption", ink=over, strong=live, align=_RIGHT
        )


def words_room(width: float, entry: RailEntry) -> float:
    """How wide the words of a row may be beside its figures."""
    return width - 44 - 16 - (56 if entry.actual or entry.planned else 0)


def paint_two_lines(painter: QPainter, at: QRectF, words: str) -> None:
    """Paints semibold words broken over lines, 20 pixels a line."""
    painter.setFont(theme().font(strong=True))
    painter.setPen(theme().color("ink"))
    flags = Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap
    painter.drawText(at, int(flags), words)


class RailList(QListWidget):
    """The rows; arrows move and open, a click opens, a double click asks to start."""

    opened = Signal(str)
    started = Signal(str)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.viewport().setAutoFillBackground(False)
        self.setItemDelegate(_RailDelegate(self))
        paints_own_focus(self)
        self.currentItemChanged.connect(self._open)
        self.itemDoubleClicked.connect(self._start)
        self._entries: tuple[RailEntry, ...] = ()

    def show_entries(self, entries: Sequence[RailEntry], current: str) -> None:
        """Shows these rows; the open one stays open without being opened again."""
        self.blockSignals(True)
        if [one.key for one in entries] != [one.key for one in self._entries]:
            self.clear()
            for entry in entries:
                self.addItem(QListWidgetItem(entry.words))
        for row, entry in enumerate(entries):
            item = self.item(row)
            item.setData(ENTRY, entry)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, entry.said)
            item.setToolTip(plain_tool_tip(entry.words))
            if entry.key == current:
                self.setCurrentItem(item)
        self._entries = tuple(entries)
        self.blockSignals(False)
        self.scheduleDelayedItemsLayout()
        self.viewport().update()

    def _open(self, item: QListWidgetItem | None) -> None:
        self.scheduleDelayedItemsLayout()
        if item is not None:
            self.opened.emit(item.data(ENTRY).key)

    def _start(self, item: QListWidgetItem) -> None:
        self.started.emit(item.data(ENTRY).key)


class Rail(QWidget):
    """A head line, the rows, and a foot with a hairline above."""

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.list = RailList(name)
        self.head = plain_label("", role="caption", ink="ink_muted")
        self.columns = plain_label(say("desk.rail.columns"), role="caption", ink="ink_muted")
        self.foot_words = plain_label("", role="caption", ink="ink_muted", elide=True)
        self.foot = QHBoxLayout()
        self._lay_out()

    def dress(self, door: str, count: int, ends: str) -> None:
        """The head and the foot that belong to a door."""
        run = door == "run"
        self.head.setText(say("desk.rail.steps", n=count) if run else say(f"desk.rail.{door}"))
        self.columns.setVisible(run)
        words = say("desk.rail.ends", time=ends) if ends else ""
        self.foot_words.setText(words if run else say("desk.rail.any-order"))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(20, 0, 17, 0)
        head.addWidget(self.head, 1)
        head.addWidget(self.columns)
        head_box = QWidget()
        head_box.setFixedHeight(theme().px(40))
        head_box.setLayout(head)
        foot_box = QWidget()
        foot_box.setFixedHeight(theme().px(48))
        self.foot.setContentsMargins(0, 0, 0, 0)
        foot_box.setLayout(self.foot)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(head_box)
        column.addWidget(self.list, 1)
        column.addWidget(foot_box)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the hairlines at the right and above the foot."""
        painter = QPainter(self)
        line, width, height = theme().color("line"), self.width(), self.height()
        painter.fillRect(width - 1, 0, 1, height, line)
        painter.fillRect(20, height - theme().px(48), width - 36, 1, line)
