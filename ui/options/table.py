"""The table of options: letter, title as proposed and in plain words, tags under the title."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetricsF, QPainter, QPen
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from ui.options.lock import SIZE, lock_icon
from ui.theme.icons import paint_icon
from ui.theme.theme import theme
from ui.widgets.hairline import HairlineRows, ModelIndex
from ui.widgets.text import paint_words
from workshop.options.model import Option
from workshop.sentences import Sentence, say

ID = int(Qt.ItemDataRole.UserRole)
TAGS = ID + 1
LOCK = ID + 2
TITLE, PLAIN = 1, 2
_STRIP, _CHIP, _PADDING, _GAP, _REST = 26, 20, 8, 6, 24


class TaggedRows(HairlineRows):
    """Rows with a hairline under each; tags as chips under a title, a lock with its words."""

    def sizeHint(self, option: QStyleOptionViewItem, index: ModelIndex) -> QSize:
        """The words, and a strip below where there are tags or a lock."""
        size = super().sizeHint(option, index)
        strip = theme().px(_STRIP) if index.data(TAGS) or index.data(LOCK) else 0
        return QSize(size.width(), size.height() + strip)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: ModelIndex) -> None:
        """Paint the words above, the chips or the lock below, and the line."""
        tags, lock = index.data(TAGS), index.data(LOCK)
        if not (tags or lock):
            super().paint(painter, option, index)
            return
        whole = option.rect
        above = QStyleOptionViewItem(option)
        above.rect = whole.adjusted(0, 0, 0, -theme().px(_STRIP))
        strip = whole.adjusted(0, above.rect.height(), 0, 0)
        cell = QStyleOptionViewItem(option)
        cell.rect = strip
        view = option.widget
        if isinstance(view, QWidget):
            draw = view.style().PrimitiveElement.PE_PanelItemViewItem
            view.style().drawPrimitive(draw, cell, painter, view)
        QStyledItemDelegate.paint(self, painter, above, index)
        if lock:
            _paint_lock(painter, QRectF(strip), *lock)
        else:
            self._paint_chips(painter, QRectF(strip), list(tags))
        painter.fillRect(whole.left(), whole.bottom(), whole.width(), 1, theme().color("line"))

    def _paint_chips(self, painter: QPainter, strip: QRectF, tags: list[str]) -> None:
        metrics = QFontMetricsF(theme().font("caption"))
        left, high = strip.left() + 3, float(theme().px(_CHIP))
        for place, tag in enumerate(tags):
            last = place == len(tags) - 1
            room = strip.right() - 3 - left - (0 if last else _REST)
            width = min(metrics.horizontalAdvance(tag) + 2 * _PADDING, room)
            if place and width == room:
                rest = QRectF(left, strip.top(), strip.right() - left, high)
                paint_words(painter, rest, f"+{len(tags) - place}", role="caption", ink="ink_muted")
                return
            chip = QRectF(left, strip.top(), width, high)
            painter.setPen(QPen(theme().color("ink_muted"), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRoundedRect(chip.adjusted(0.5, 0.5, -0.5, -0.5), high / 2, high / 2)
            inner = width - 2 * _PADDING
            words = metrics.elidedText(tag, Qt.TextElideMode.ElideRight, inner + 1)
            box = chip.adjusted(_PADDING, 0, -_PADDING, 0)
            paint_words(painter, box, words, role="caption", ink="ink_muted")
            left += width + _GAP


def _paint_lock(painter: QPainter, strip: QRectF, waits: bool, words: str) -> None:
    size = theme().px(SIZE)
    ink = "attention" if waits else "ink_muted"
    place = QRectF(strip.left() + 3, strip.top() + 1, size, size)
    paint_icon(painter, place, lock_icon(waits=waits), theme().color(ink))
    beside = strip.adjusted(3 + size + _GAP, 0, -3, 0)
    beside.setHeight(theme().px(_CHIP))
    paint_words(painter, beside, words, role="caption", ink=ink)


def option_table() -> QTableWidget:
    """An empty table of options."""
    table = QTableWidget(0, 3)
    table.setAccessibleName(say("options.title"))
    table.setHorizontalHeaderLabels(
        [say("options.letter"), say("options.as-proposed"), say("options.plain")]
    )
    head = table.horizontalHeader()
    head.setSectionResizeMode(0, QHeaderView.ResizeMode.Fixed)
    table.setColumnWidth(0, 52)
    for column in (1, 2):
        head.setSectionResizeMode(column, QHeaderView.ResizeMode.Stretch)
    head.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
    head.setHighlightSections(False)
    table.verticalHeader().hide()
    table.verticalHeader().setMinimumSectionSize(36)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setWordWrap(True)
    table.setTextElideMode(Qt.TextElideMode.ElideNone)
    table.setShowGrid(False)
    table.setItemDelegate(TaggedRows(table))
    table.setFrameShape(QTableWidget.Shape.NoFrame)
    table.setTabKeyNavigation(False)
    table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
    table.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
    return table


def fill_row(
    table: QTableWidget,
    row: int,
    one: Option,
    letters: dict[int, str],
    lock: tuple[bool, Sentence] | None = None,
) -> bool:
    """Puts an option into a row; `lock` is whether it waits and the words beside its lock.

    Returns False where the row shows it already.
    """
    into = letters.get(one.merged_into or 0, "")
    note = say("options.merged-into", letter=into) if one.state == "merged" else ""
    changed = False
    for column, words in enumerate((one.letter, one.title, note or one.plain_title)):
        tags = list(one.tag_list) if column == TITLE else []
        locked = None
        if lock is not None and column == PLAIN and one.state == "open":
            locked = [lock[0], say(lock[1])]
        old = table.item(row, column)
        shown = (words, one.id, tags, locked)
        if old is not None and (old.text(), *map(old.data, (ID, TAGS, LOCK))) == shown:
            continue
        item = QTableWidgetItem(words)
        item.setData(ID, one.id)
        item.setData(TAGS, tags)
        item.setData(LOCK, locked)
        said = [words, *tags, *(locked[1:] if locked else ())]
        item.setData(Qt.ItemDataRole.AccessibleTextRole, ", ".join(said))
        item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsEditable)
        table.setItem(row, column, item)
        changed = True
    return changed


def select_row(table: QTableWidget, row: int) -> None:
    """Adds a row to what is chosen."""
    for column in range(3):
        cell = table.item(row, column)
        if cell is not None:
            cell.setSelected(True)


def chosen_ids(table: QTableWidget) -> list[int]:
    """The options chosen, from the top."""
    firsts = [index for index in table.selectedIndexes() if index.column() == 0]
    firsts.sort(key=QModelIndex.row)
    return [int(index.data(ID)) for index in firsts]


def listed_ids(table: QTableWidget) -> list[int]:
    """The options in the list, from the top."""
    model = table.model()
    return [int(model.index(row, 0).data(ID)) for row in range(table.rowCount())]
