"""The two lists of the start page: templates with their bars, and earlier workshops."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)

from ui.desk.recent import Recent
from ui.desk.template_cards import TemplateCard
from ui.theme.style_fields import paint_inner_ring
from ui.theme.theme import theme
from ui.widgets.agenda_bar import agenda_sentence, paint_agenda_bar
from ui.widgets.text import paint_words
from workshop.sentences import say

WHOLE_BAR = 180  # minutes that the full width of a row stands for
ENTRY = int(Qt.ItemDataRole.UserRole)
_RIGHT = Qt.AlignmentFlag.AlignRight
_State = QStyle.StateFlag
Index = QModelIndex | QPersistentModelIndex


class _Delegate(QStyledItemDelegate):
    """A row between hairlines, tinted under the pointer, ringed when it has the keyboard."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one row."""
        rect, state = option.rect, option.state
        if state & _State.State_MouseOver:
            painter.fillRect(rect, theme().color("accent_soft"))
        painter.fillRect(rect.x(), rect.y(), rect.width(), 1, theme().color("line"))
        if index.row() == index.model().rowCount() - 1:
            painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme().color("line"))
        self.paint_entry(painter, QRectF(rect), index.data(ENTRY))
        if state & _State.State_HasFocus:
            paint_inner_ring(painter, rect, theme().roles)

    def paint_entry(self, painter: QPainter, rect: QRectF, entry: object) -> None:
        """Paints what the row says."""


class _TemplateDelegate(_Delegate):
    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        """92 high, without a bar 72."""
        return QSize(0, theme().px(92 if index.data(ENTRY).minutes else 72))

    def paint_entry(self, painter: QPainter, rect: QRectF, entry: object) -> None:
        """Title and length, one sentence, the bar."""
        assert isinstance(entry, TemplateCard)
        line = QRectF(rect.left() + 4, rect.top() + 12, rect.width() - 8, 24)
        paint_words(painter, line.adjusted(0, 0, -170, 0), entry.title, role="lead", strong=True)
        paint_words(painter, line, entry.length, ink="ink_muted", align=_RIGHT)
        paint_words(painter, line.translated(0, 24), entry.about, ink="ink_muted")
        bar = QRectF(line.left(), rect.top() + 70, line.width(), 8)
        paint_agenda_bar(
            painter,
            bar,
            entry.minutes,
            theme().roles,
            full_minutes=max(WHOLE_BAR, sum(entry.minutes)),
        )


class _EarlierDelegate(_Delegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        """40 high."""
        return QSize(0, theme().px(40))

    def paint_entry(self, painter: QPainter, rect: QRectF, entry: object) -> None:
        """Title, date, and whether the minutes were made."""
        assert isinstance(entry, Recent)
        inside = rect.adjusted(4, 0, -4, 0)
        state, ink = earlier_state(entry)
        paint_words(painter, inside.adjusted(0, 0, -260, 0), entry.title)
        middle = inside.adjusted(inside.width() - 260, 0, -144, 0)
        paint_words(painter, middle, entry.date, role="caption", ink="ink_muted", align=_RIGHT)
        paint_words(painter, inside, state, role="caption", ink=ink, align=_RIGHT)


def earlier_state(entry: Recent) -> tuple[str, str]:
    """The state of an earlier workshop in words, and the colour of the words."""
    if not entry.there:
        return say("desk.start.gone"), "attention"
    if entry.delivered:
        return say("desk.start.delivered"), "ink_muted"
    return say("desk.start.not-delivered"), "attention"


class EntryList(QListWidget):
    """Rows without a frame or a scroll bar; Enter or a click chooses."""

    chosen = Signal(object)

    def __init__(self, name: str, delegate: _Delegate, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        delegate.setParent(self)
        self.setItemDelegate(delegate)
        self.itemClicked.connect(self._choose)

    def add(self, entry: object, words: str) -> None:
        """Adds a row; `words` is the whole row for a screen reader."""
        item = QListWidgetItem(words)
        item.setData(ENTRY, entry)
        self.addItem(item)

    def fit(self) -> None:
        """Makes the list exactly as high as its rows."""
        heights = (self.sizeHintForRow(row) for row in range(self.count()))
        self.setFixedHeight(sum(heights))
        if self.count():
            self.setCurrentRow(0)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter or Space chooses the current row."""
        keys = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)
        if event.key() in keys and self.currentItem() is not None:
            self._choose(self.currentItem())
            return
        super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem) -> None:
        self.chosen.emit(item.data(ENTRY))


def template_list(cards: Sequence[TemplateCard]) -> EntryList:
    """The list of templates."""
    made = EntryList(say("desk.start.new"), _TemplateDelegate())
    for card in cards:
        bar = agenda_sentence(card.minutes) if card.minutes else card.length
        made.add(card, f"{card.title}. {card.about} {bar}")
    made.fit()
    return made


def earlier_list(entries: Sequence[Recent]) -> EntryList:
    """The list of earlier workshops."""
    made = EntryList(say("desk.start.earlier"), _EarlierDelegate())
    for entry in entries:
        made.add(entry, f"{entry.title}, {entry.date}, {earlier_state(entry)[0]}")
    made.fit()
    return made
