"""The grid of stances: a row a stakeholder, a column an option; +, − and 0 by key."""

from __future__ import annotations

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    Qt,
    Signal,
)
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QFrame,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
)

from ui.theme.style_fields import paint_inner_ring
from ui.theme.theme import theme
from ui.widgets.sector_mark import paint_sector_mark
from ui.widgets.text import paint_words
from workshop.options.model import Option
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.stances import Stance

NAMES, COLUMN, ROW, HEAD = 220, 36, 32, 30
WIDEST = 72
Index = QModelIndex | QPersistentModelIndex
_TOP = QModelIndex()
WORDS = {1: "for", -1: "against", 0: "neither"}
GLYPHS = {1: "+", -1: "−", 0: "0"}


class StanceModel(QAbstractTableModel):
    """The cells; a cell without a stance is not asked, which is not 0."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(parent)
        self.cards: list[Stakeholder] = []
        self.options: list[Option] = []
        self.stances: dict[tuple[int, int], Stance] = {}

    def show(self, cards: list[Stakeholder], options: list[Option], stances: list[Stance]) -> None:
        """Shows other values; the same rows and columns keep the current cell."""
        same = [c.id for c in cards] == [c.id for c in self.cards] and [o.id for o in options] == [
            o.id for o in self.options
        ]
        if not same:
            self.beginResetModel()
        self.cards, self.options = cards, options
        self.stances = {(one.stakeholder, one.option): one for one in stances}
        if not same:
            self.endResetModel()
        elif cards and options:
            last = self.index(len(cards) - 1, len(options) - 1)
            self.dataChanged.emit(self.index(0, 0), last)

    def stance(self, index: Index) -> Stance | None:
        """The stance in a cell."""
        key = (self.cards[index.row()].id, self.options[index.column()].id)
        return self.stances.get(key)

    def rowCount(self, parent: Index = _TOP) -> int:
        """A row a stakeholder."""
        return 0 if parent.isValid() else len(self.cards)

    def columnCount(self, parent: Index = _TOP) -> int:
        """A column an option."""
        return 0 if parent.isValid() else len(self.options)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The sign to look at, and the whole cell in words to listen to."""
        if not index.isValid():
            return None
        found = self.stance(index)
        if role == Qt.ItemDataRole.DisplayRole:
            return GLYPHS[found.stance] if found else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            said = f"stances.word.{WORDS[found.stance]}" if found else "stances.word.not-asked"
            card, option = self.cards[index.row()], self.options[index.column()]
            return say("stances.cell", name=card.called, letter=option.letter, stance=say(said))
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> object:
        """Names and letters."""
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        if orientation == Qt.Orientation.Horizontal:
            return self.options[section].letter
        return self.cards[section].called


class _Cells(QStyledItemDelegate):
    """Paints a sign; for is filled, against is a ring, neither is a small bar."""

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Paints one cell."""
        view, rect, colours = self.parent(), option.rect, theme()
        if isinstance(view, QTableView):
            here = view.currentIndex()
            if index.row() == here.row() or index.column() == here.column():
                painter.fillRect(rect, colours.color("raised"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, colours.color("line"))
        model = index.model()
        found = model.stance(index) if isinstance(model, StanceModel) else None
        if found is not None:
            paint_stance(painter, QRectF(rect), found)
        if option.state & QStyle.StateFlag.State_HasFocus:
            paint_inner_ring(painter, rect, colours.roles)


def paint_stance(painter: QPainter, rect: QRectF, found: Stance) -> None:
    """Paints the sign of a stance into the middle, its strength as a number beside it."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colours = theme()
    disc = QRectF(0, 0, 20, 20)
    disc.moveCenter(rect.center())
    ink = "ink"
    if found.stance == 1:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colours.color("accent"))
        painter.drawEllipse(disc)
        ink = "accent_ink"
    elif found.stance == -1:
        painter.setPen(QPen(colours.color("ink"), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(disc.adjusted(1, 1, -1, -1))
    middle = Qt.AlignmentFlag.AlignHCenter
    paint_words(painter, disc, GLYPHS[found.stance], strong=True, ink=ink, align=middle)
    if found.intensity is not None:
        beside = QRectF(disc.right() + 1, rect.center().y(), 12, 14)
        paint_words(painter, beside, str(found.intensity), role="caption", ink="ink_muted")
    painter.restore()


class _Names(QHeaderView):
    """The stakeholders at the left; it never scrolls away."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedWidth(theme().px(NAMES))
        self.setDefaultSectionSize(theme().px(ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The place under the last name is as white as the sheet."""
        super().paintEvent(event)
        rest = self.viewport().rect().adjusted(0, self.length(), 0, 0)
        QPainter(self.viewport()).fillRect(rest, theme().color("surface"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paints mark and name."""
        view, model = self.parent(), self.model()
        if not isinstance(view, QTableView) or not isinstance(model, StanceModel):
            return
        chosen = section == view.currentIndex().row()
        painter.fillRect(rect, theme().color("accent_soft" if chosen else "surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme().color("line"))
        card = model.cards[section]
        mark = QRectF(rect.x() + 6, rect.y() + 5, 22, 22)
        here = card.present == "in_room"
        paint_sector_mark(painter, mark, card.sector, theme().roles, here)
        words = QRectF(rect).adjusted(36, 0, -6, 0)
        paint_words(painter, words, card.called, strong=chosen or None)


class _Letters(QHeaderView):
    """The letters of the options."""

    def __init__(self, parent: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self.setMinimumSectionSize(16)
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.setFixedHeight(theme().px(HEAD))

    def paintEvent(self, event: QPaintEvent) -> None:
        """The place beside the last letter is as white as the sheet."""
        super().paintEvent(event)
        rest = self.viewport().rect().adjusted(self.length(), 0, 0, 0)
        QPainter(self.viewport()).fillRect(rest, theme().color("surface"))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        """Paints one letter."""
        view = self.parent()
        chosen = isinstance(view, QTableView) and section == view.currentIndex().column()
        painter.fillRect(rect, theme().color("raised" if chosen else "surface"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme().color("line"))
        letter = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        middle = Qt.AlignmentFlag.AlignHCenter
        paint_words(
            painter, QRectF(rect), letter, role="caption", strong=chosen or None, align=middle
        )


class StanceGrid(QTableView):
    """Keys: + for, − against, 0 neither, Del not asked; arrows move.

    Signals:
        wanted: stakeholder, option, and the stance it is to have; None is not asked.
        moved: another cell is the current one.
    """

    wanted = Signal(int, int, object)
    moved = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.model_ = StanceModel(self)
        self.setModel(self.model_)
        self.setAccessibleName(say("stances.grid"))
        self.setAccessibleDescription(say("stances.keys"))
        self.setVerticalHeader(_Names(self))
        self.setHorizontalHeader(_Letters(self))
        self.setItemDelegate(_Cells(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setCornerButtonEnabled(False)
        for part in (self, self.verticalHeader(), self.horizontalHeader()):
            part.viewport().setAutoFillBackground(False)
        self.selectionModel().currentChanged.connect(self._tell)
        self.doubleClicked.connect(self._next)
        self.model_.modelReset.connect(self._fit)

    @property
    def cell(self) -> tuple[Stakeholder, Option] | None:
        """The stakeholder and the option of the current cell."""
        here = self.currentIndex()
        if not here.isValid():
            return None
        return self.model_.cards[here.row()], self.model_.options[here.column()]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Signs set, everything else moves."""
        text = event.text()
        signs = {"+": 1, "-": -1, "−": -1, "0": 0}
        if text in signs:
            self.set(signs[text])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.set(None)
        elif event.key() in (Qt.Key.Key_Space, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._next()
        else:
            super().keyPressEvent(event)

    def set(self, stance: int | None) -> None:
        """Asks for a stance in the current cell."""
        found = self.cell
        if found is not None:
            self.wanted.emit(found[0].id, found[1].id, stance)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The columns share the room anew."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        room = self.viewport().width() - 2
        share = room // max(1, self.model_.columnCount())
        each = max(theme().px(COLUMN), min(theme().px(WIDEST), share))
        self.horizontalHeader().setDefaultSectionSize(each)

    def _next(self, *_index: object) -> None:
        """Not asked, for, neither, against, not asked."""
        here = self.currentIndex()
        if here.isValid():
            found = self.model_.stance(here)
            order = (None, 1, 0, -1)
            place = order.index(found.stance if found else None)
            self.set(order[(place + 1) % len(order)])

    def _tell(self, *_places: object) -> None:
        self.viewport().update()
        self.verticalHeader().viewport().update()
        self.horizontalHeader().viewport().update()
        self.moved.emit()
