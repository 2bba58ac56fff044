"""How the matrix is painted: marks on the sheet itself; names and letters stay in place."""

from __future__ import annotations

from PySide6.QtCore import (
    QRect,
    QRectF,
    Qt,
)
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)

from ui.interests.matrix_model import Index, MatrixModel, mark_of
from ui.theme.style_fields import paint_inner_ring
from ui.theme.theme import theme
from ui.widgets.measure_mark import paint_measure_mark
from ui.widgets.sector_mark import paint_sector_mark
from ui.widgets.text import paint_words

NAMES, COLUMN, ROW, FOOT, HEAD = 246, 42, 44, 40, 28
WIDEST = 64
"""Columns take the room there is, up to here: further apart the eye loses the row."""


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
