"""A cell that shows a sector or another choice, its menu, and the letters that set a sector."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QMenu, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from ui.theme.style_fields import paint_caret, paint_inner_ring
from ui.theme.theme import theme
from ui.widgets.sector_mark import paint_sector_mark
from ui.widgets.text import paint_words, plain_button_text
from workshop.people.model import SECTORS, Sector
from workshop.people.names import LETTERS
from workshop.sentences import say

KEY = int(Qt.ItemDataRole.UserRole) + 1
MARKED = KEY + 1
MARK, CARET, GAP = 20, 20, 8
_State = QStyle.StateFlag


def short_sector(sector: str) -> str:
    """The sector in one or two words."""
    return say(f"people.sector.{sector}")


def sector_of_key(event: QKeyEvent) -> Sector | None:
    """The sector whose letter was pressed."""
    held = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    return None if held else LETTERS.get(event.text().casefold())


class TintedDelegate(QStyledItemDelegate):
    """Paints the tint of a marked row under what the row says."""

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint the tint, then the words."""
        paint_tint(painter, option, index)
        super().paint(painter, option, index)


def paint_tint(
    painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
) -> None:
    """The attention tint of a marked row."""
    if index.data(MARKED):
        painter.fillRect(option.rect, theme().color("attention_soft"))


class ChoiceDelegate(QStyledItemDelegate):
    """Paints the words of a choice with a caret, and before a sector its mark."""

    def __init__(self, parent: QWidget, *, marks: bool = False) -> None:
        super().__init__(parent)
        self._marks = marks

    def sizeHint(
        self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """A row of the list."""
        return QSize(theme().px(150), theme().px(32))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Paint mark, words and caret."""
        rect = option.rect
        paint_tint(painter, option, index)
        if option.state & (_State.State_Selected | _State.State_MouseOver):
            painter.fillRect(rect, theme().color("accent_soft"))
        key, left = str(index.data(KEY) or ""), rect.left() + 4.0
        if self._marks:
            mark = QRectF(left, rect.center().y() - MARK / 2 + 0.5, MARK, MARK)
            paint_sector_mark(painter, mark, key, theme().roles)
            left += MARK + GAP
        words = QRectF(left, rect.top(), rect.right() - CARET - left, rect.height())
        ink = "ink_muted" if key == "not_stated" else "ink"
        paint_words(painter, words, str(index.data() or ""), ink=ink)
        caret = rect.adjusted(rect.width() - CARET, 0, 0, 0)
        paint_caret(painter, caret, "down", theme().roles.ink_muted)
        if option.state & _State.State_HasFocus:
            paint_inner_ring(painter, rect, theme().roles)


def open_choices(
    parent: QWidget, choices: Sequence[tuple[str, str]], choose: Callable[[str], None]
) -> QMenu:
    """A menu of (key, words) that is gone once something is chosen."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    for key, words in choices:
        menu.addAction(plain_button_text(words)).triggered.connect(partial(_chosen, choose, key))
    return menu


def sector_choices() -> list[tuple[str, str]]:
    """Every sector by key and words, its letter behind."""
    letters = {sector: letter.upper() for letter, sector in LETTERS.items()}
    return [(one, f"{short_sector(one)}\t{letters[one]}") for one in SECTORS]


def _chosen(choose: Callable[[str], None], key: str, _checked: bool = False) -> None:
    choose(key)
