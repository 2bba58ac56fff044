"""A field of one line or of many, as marks see it: paragraphs, a caret, places on the screen.

Places are UTF-16 units of the whole text, as Qt counts them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QTextBlock, QTextCursor, QTextLayout, QTextLine, QTextOption
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.language.layout_paint import Tints, paint_layout, x_of
from ui.language.paragraphs import Read
from ui.widgets.fields import LineField, TextArea

Reader = Callable[[str], Read]
_BEFORE_CARET = 5
"""So much wider than its caret at the left is the rectangle a line field gives for it."""


class Site(Protocol):
    """What marks need of a field."""

    @property
    def canvas(self) -> QWidget:
        """The widget that shows the words."""

    def paragraphs(self) -> Iterator[tuple[int, str]]:
        """Each paragraph with its place."""

    def paragraph(self, place: int) -> tuple[int, str]:
        """The paragraph that holds a place, with its own place."""

    def caret(self) -> int:
        """Where the caret stands."""

    def put_caret(self, place: int) -> None:
        """Puts the caret there, with nothing chosen."""

    def put(self, start: int, end: int, words: str) -> None:
        """Other words in place of those between, as one step of undo."""

    def at(self, point: QPoint) -> int | None:
        """The place under a point of the canvas."""

    def rect(self, start: int, end: int) -> QRect:
        """Where words stand on the canvas, or where their line does."""

    def paint(self, painter: QPainter, seen: QRect, read: Reader, tints: Tints) -> None:
        """Paints the marks of what is seen."""


class AreaSite:
    """A field of many lines."""

    def __init__(self, field: TextArea) -> None:
        self.field = field

    @property
    def canvas(self) -> QWidget:
        """The viewport."""
        return self.field.viewport()

    def paragraphs(self) -> Iterator[tuple[int, str]]:
        """Each paragraph with its place."""
        block = self.field.document().begin()
        while block.isValid():
            yield block.position(), block.text()
            block = block.next()

    def paragraph(self, place: int) -> tuple[int, str]:
        """The paragraph that holds a place, with its own place."""
        block = self.field.document().findBlock(place)
        return block.position(), block.text()

    def caret(self) -> int:
        """Where the caret stands."""
        return self.field.textCursor().position()

    def put_caret(self, place: int) -> None:
        """Puts the caret there, with nothing chosen."""
        cursor = self.field.textCursor()
        cursor.setPosition(place)
        self.field.setTextCursor(cursor)

    def put(self, start: int, end: int, words: str) -> None:
        """Other words in place of those between, as one step of undo."""
        cursor = self.field.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        cursor.beginEditBlock()
        cursor.insertText(words)
        cursor.endEditBlock()
        self.field.setTextCursor(cursor)

    def at(self, point: QPoint) -> int | None:
        """The place under a point, None beside the words."""
        cursor = self.field.cursorForPosition(point)
        near = self.field.cursorRect(cursor)
        width = self.field.fontMetrics().maxWidth()
        return cursor.position() if near.adjusted(-width, 0, width, 0).contains(point) else None

    def rect(self, start: int, end: int) -> QRect:
        """Where words stand, as far as their first line goes."""
        cursor = self.field.textCursor()
        cursor.setPosition(start)
        first = self.field.cursorRect(cursor)
        cursor.setPosition(end)
        last = self.field.cursorRect(cursor)
        return first.united(last) if first.top() == last.top() else first

    def paint(self, painter: QPainter, seen: QRect, read: Reader, tints: Tints) -> None:
        """Paints the marks of the paragraphs that are seen."""
        field = self.field
        block, offset = field.firstVisibleBlock(), field.contentOffset()
        while block.isValid():
            place = field.blockBoundingGeometry(block).translated(offset)
            if place.top() > seen.bottom():
                return
            if block.isVisible() and place.bottom() >= seen.top():
                self._paint_block(painter, block, (place.topLeft(), seen), read, tints)
            block = block.next()

    def _paint_block(
        self,
        painter: QPainter,
        block: QTextBlock,
        where: tuple[QPointF, QRect],
        read: Reader,
        tints: Tints,
    ) -> None:
        text, start = block.text(), block.position()
        behind = [(a - start, b - start, role) for a, b, role in tints]
        layout = block.layout()
        lines = () if layout.preeditAreaText() else read(text).lines
        if not lines and not behind:
            return
        paint_layout(painter, layout, *where, lines, behind)


class LineSite:
    """A field of one line. Qt shows its layout to nobody, so one like it is kept beside it."""

    def __init__(self, field: LineField) -> None:
        self.field = field
        self._layout = QTextLayout()
        self._shown: tuple[object, ...] = ()

    @property
    def canvas(self) -> QWidget:
        """The field itself."""
        return self.field

    def paragraphs(self) -> Iterator[tuple[int, str]]:
        """The one line."""
        yield 0, self.field.text()

    def paragraph(self, place: int) -> tuple[int, str]:
        """The one line."""
        return 0, self.field.text()

    def caret(self) -> int:
        """Where the caret stands."""
        return self.field.cursorPosition()

    def put_caret(self, place: int) -> None:
        """Puts the caret there, with nothing chosen."""
        self.field.setCursorPosition(place)

    def put(self, start: int, end: int, words: str) -> None:
        """Other words in place of those between, as one step of undo."""
        self.field.setSelection(start, end - start)
        self.field.insert(words)

    def at(self, point: QPoint) -> int | None:
        """The place under a point, None behind the words."""
        place = self.field.cursorPositionAt(point)
        _, corner = self._laid_out()
        end = corner.x() + self._layout.lineAt(0).naturalTextWidth()
        return place if corner.x() <= point.x() <= end else None

    def rect(self, start: int, end: int) -> QRect:
        """Where words stand."""
        line, corner = self._laid_out()
        left, right = sorted((x_of(line, start), x_of(line, end)))
        whole = QRectF(left, 0, right - left, line.height()).translated(corner)
        return whole.toAlignedRect().intersected(self.field.rect())

    def paint(self, painter: QPainter, seen: QRect, read: Reader, tints: Tints) -> None:
        """Paints the marks that are seen."""
        field = self.field
        if field.composing or field.echoMode() != QLineEdit.EchoMode.Normal:
            return
        lines = read(field.text()).lines
        if not lines and not tints:
            return
        _, corner = self._laid_out()
        margins = field.textMargins()
        inside = field.rect().adjusted(margins.left(), 0, -margins.right(), 0)
        painter.setClipRect(inside)
        paint_layout(painter, self._layout, corner, inside, lines, tints)

    def _laid_out(self) -> tuple[QTextLine, QPointF]:
        """The line, and where it begins: the field says where its caret is."""
        field = self.field
        shown = (field.displayText(), field.font())
        if shown != self._shown:
            self._shown = shown
            self._lay_out()
        line, caret = self._layout.lineAt(0), field.cursorRect()
        x = caret.x() + _BEFORE_CARET - round(x_of(line, field.cursorPosition()))
        return line, QPointF(x, caret.y())

    def _lay_out(self) -> None:
        field = self.field
        layout = QTextLayout(field.displayText(), field.font())
        option = QTextOption()
        option.setTextDirection(Qt.LayoutDirection.LayoutDirectionAuto)
        option.setFlags(QTextOption.Flag.IncludeTrailingSpaces)
        layout.setTextOption(option)
        layout.beginLayout()
        layout.createLine()
        layout.endLayout()
        self._layout = layout


def site_of(field: QWidget) -> Site:
    """The site of a field.

    Raises:
        TypeError: it is neither a line nor an area.
    """
    if isinstance(field, TextArea):
        return AreaSite(field)
    if isinstance(field, LineField):
        return LineSite(field)
    raise TypeError(type(field))
