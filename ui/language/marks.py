"""Marks under words of the trade in a field being typed in, with the plain words for each."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import (
    QHelpEvent,
    QKeySequence,
    QShortcut,
    QSyntaxHighlighter,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QHBoxLayout, QPlainTextEdit, QToolTip, QVBoxLayout, QWidget

from ui.theme.theme import theme
from ui.widgets.buttons import LinkButton
from ui.widgets.text import plain_label, plain_tool_tip
from workshop.language.model import Found
from workshop.language.scan import Scanner, replace
from workshop.sentences import say


class _Underlines(QSyntaxHighlighter):
    """Wavy for a word that comes with Plenary, dotted for one this room agreed."""

    def __init__(self, area: QPlainTextEdit, scanner: Scanner) -> None:
        super().__init__(area.document())
        self.scanner = scanner

    def highlightBlock(self, text: str) -> None:
        """Marks one paragraph; only the paragraph that changed is looked at again."""
        for found in self.scanner.find(text):
            look = QTextCharFormat()
            agreed = found.word.agreed
            style = QTextCharFormat.UnderlineStyle
            look.setUnderlineStyle(style.DotLine if agreed else style.WaveUnderline)
            look.setUnderlineColor(theme().color("ink_muted" if agreed else "attention"))
            self.setFormat(found.start, found.end - found.start, look)


class WordMarks(QObject):
    """Live marks for any text area: hover says the plain words, Alt+R replaces, F7 goes on.

    Signals:
        moved: the `Found` under the caret, or None.
    """

    moved = Signal(object)

    def __init__(self, area: QPlainTextEdit, scanner: Scanner) -> None:
        super().__init__(area)
        self.area = area
        self._underlines = _Underlines(area, scanner)
        area.viewport().installEventFilter(self)
        area.cursorPositionChanged.connect(self._tell)
        area.textChanged.connect(self._tell)
        theme().changed.connect(self._underlines.rehighlight)
        for keys, act in (
            ("Alt+R", self.replace_here),
            ("F7", self.go_to_next),
            ("Shift+F7", self.go_to_last),
        ):
            shortcut = QShortcut(QKeySequence(keys), area)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(act)

    def look_for(self, scanner: Scanner) -> None:
        """Looks for other words from now on."""
        self._underlines.scanner = scanner
        self._underlines.rehighlight()
        self._tell()

    def all(self) -> list[tuple[int, Found]]:
        """Every mark with its place in the whole text, in order."""
        marks: list[tuple[int, Found]] = []
        block = self.area.document().begin()
        while block.isValid():
            start = block.position()
            here = self._underlines.scanner.find(block.text())
            marks.extend((start + found.start, found) for found in here)
            block = block.next()
        return marks

    def here(self) -> Found | None:
        """The marked word under the caret."""
        return self._at(self.area.textCursor())

    def replace_here(self) -> bool:
        """Says the word under the caret plainly, as one step of undo; False without one."""
        if self.area.isReadOnly():
            return False
        cursor = self.area.textCursor()
        found, block = self._at(cursor), cursor.block()
        if found is None or not found.word.plain:
            return False
        text = block.text()
        whole = replace(text, found)
        words = whole[found.start : len(whole) - (len(text) - found.end)]
        cursor.setPosition(block.position() + found.start)
        cursor.setPosition(block.position() + found.end, QTextCursor.MoveMode.KeepAnchor)
        cursor.insertText(words)
        self.area.setTextCursor(cursor)
        return True

    def go_to_next(self) -> None:
        """Moves the caret into the next mark, from the last one to the first."""
        places = [place for place, _ in self.all()]
        now = self.area.textCursor().position()
        self._go([place for place in places if place > now] or places)

    def go_to_last(self) -> None:
        """Moves the caret into the mark before."""
        places = [place for place, _ in self.all()]
        now = self.area.textCursor().position()
        self._go([place for place in reversed(places) if place < now] or places[::-1])

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Shows the plain words of the word under the pointer."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._at(self.area.cursorForPosition(event.pos()))
            if found is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tool_tip(said(found)), self.area)
            return True
        return super().eventFilter(watched, event)

    def _at(self, cursor: QTextCursor) -> Found | None:
        inside = cursor.positionInBlock()
        marks = self._underlines.scanner.find(cursor.block().text())
        return next((one for one in marks if one.start <= inside <= one.end), None)

    def _go(self, places: list[int]) -> None:
        if places:
            cursor = self.area.textCursor()
            cursor.setPosition(places[0])
            self.area.setTextCursor(cursor)

    def _tell(self) -> None:
        self.moved.emit(self.here())


def said(found: Found) -> str:
    """A mark in words: what is written, and how it can be said plainly."""
    if not found.word.plain:
        return say("words.desk.unfamiliar", word=found.text)
    return say("words.desk.instead", word=found.text, plain=found.word.plain)


class MarkedField(QWidget):
    """A text area with its marks, and under it the word under the caret with what one can do.

    Signals:
        wanted: the written word that somebody wants on the room's list.
    """

    wanted = Signal(str)

    def __init__(self, area: QPlainTextEdit, scanner: Scanner) -> None:
        super().__init__()
        self.area = area
        self.marks = WordMarks(area, scanner)
        self.line = plain_label("", "caption", "ink_muted", elide=True)
        self.replace_button = LinkButton(say("words.desk.replace"))
        self.list_button = LinkButton(say("words.desk.to-list"))
        row = QHBoxLayout()
        row.addWidget(self.line, 1)
        row.addWidget(self.replace_button)
        row.addWidget(self.list_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addWidget(area, 1)
        column.addLayout(row)
        self.replace_button.clicked.connect(self._replace)
        self.list_button.clicked.connect(self._want)
        self.marks.moved.connect(self._show)
        self._show(None)

    def _show(self, found: Found | None) -> None:
        self.replace_button.setEnabled(found is not None and bool(found.word.plain))
        self.list_button.setEnabled(found is not None and not found.word.agreed)
        if found is not None:
            self.line.setText(said(found))
            return
        count = len(self.marks.all())
        self.line.setText(say("words.desk.marked", n=count) if count else say("words.desk.clear"))

    def _replace(self) -> None:
        self.marks.replace_here()
        self.area.setFocus()

    def _want(self) -> None:
        found = self.marks.here()
        if found is not None:
            self.wanted.emit(found.word.term)
