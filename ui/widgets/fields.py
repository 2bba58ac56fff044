"""Fields for typing: one line or many, always plain text, committed at pauses and on leaving."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QRect, QTimer, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QInputMethodEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
)
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.theme.theme import theme
from ui.widgets.inline_note import InlineNote
from ui.widgets.text import PlainLabel
from workshop.sentences import say

PAUSE_MS = 1000
NEAR = 0.9
LINE_LIMIT = 500
PARAGRAPH_LIMIT = 5000


def limit_sentence(length: int, limit: int) -> str:
    """What to say about the length of a text: nothing, what is left, or what is too much."""
    if length > limit:
        return say("widgets.field.too_long", n=length - limit)
    if length >= NEAR * limit:
        return say("widgets.field.left", n=limit - length)
    return ""


class _Pauses(QObject):
    """Says when typing pauses, and remembers what was last committed."""

    paused = Signal()

    def __init__(self, parent: QObject, text: str) -> None:
        super().__init__(parent)
        self.committed_text = text
        self._timer = QTimer(self, singleShot=True, interval=PAUSE_MS)
        self._timer.timeout.connect(self.paused)

    def typed(self) -> None:
        self._timer.start()

    def take(self, text: str, limit: int) -> bool:
        """Whether this text is to be committed now."""
        self._timer.stop()
        if text == self.committed_text or len(text) > limit:
            return False
        self.committed_text = text
        return True


Over = Callable[[QPainter, QRect], None]
"""Paints over the words of the part of a field that is being painted."""


class LineField(QLineEdit):
    """One line of plain text; too long a text is kept in the field and not committed.

    Attributes:
        over: paints over the words, such as marks under them; None paints nothing.
        composing: what an input method shows at the caret and has not put in yet.
    """

    committed = Signal(str)
    length_said = Signal(str)

    def __init__(
        self,
        name: str,
        text: str = "",
        *,
        placeholder: str = "",
        limit: int = LINE_LIMIT,
        role: str = "body",
        strong: bool = False,
        height: int = 36,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.limit = limit
        self.over: Over | None = None
        self.composing = ""
        self._pauses = _Pauses(self, text)
        self._pauses.paused.connect(self.commit)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setFont(theme().font(role, strong=strong))
        self.setFixedHeight(theme().px(height))
        self.setTextMargins(8, 0, 8, 0)
        self.textEdited.connect(self._typed)
        self.editingFinished.connect(self.commit)

    def set_text_if_unfocused(self, text: str) -> None:
        """Show what the document holds, but never under the hands of someone typing."""
        if not self.hasFocus():
            self._pauses.committed_text = text
            if self.text() != text:
                self.setText(text)
                self.setCursorPosition(0)
                self.length_said.emit(limit_sentence(len(text), self.limit))

    def commit(self) -> None:
        """Says what was typed, if it was not said yet."""
        if self._pauses.take(self.text(), self.limit):
            self.committed.emit(self.text())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the words, and what goes over them."""
        super().paintEvent(event)
        if self.over is not None:
            self.over(QPainter(self), event.rect())

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remembers what is being composed."""
        self.composing = event.preeditString()
        super().inputMethodEvent(event)

    def _typed(self) -> None:
        self._pauses.typed()
        self.length_said.emit(limit_sentence(len(self.text()), self.limit))


class TextArea(QPlainTextEdit):
    """Several lines of plain text; Tab leaves the field; its length is said in its foot.

    Attributes:
        over: paints over the words, such as marks under them; None paints nothing.
    """

    committed = Signal(str)

    def __init__(
        self,
        name: str,
        text: str = "",
        *,
        placeholder: str = "",
        limit: int = PARAGRAPH_LIMIT,
        role: str = "body",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self.limit = limit
        self.over: Over | None = None
        self._pauses = _Pauses(self, text)
        self._pauses.paused.connect(self.commit)
        self.setAccessibleName(name)
        self.setPlaceholderText(placeholder)
        self.setTabChangesFocus(True)
        self.setFont(theme().font(role))
        self.document().setDocumentMargin(8)
        self.viewport().setAutoFillBackground(False)  # the style paints the rounded background
        self.note = InlineNote(self)
        self.textChanged.connect(self._typed)
        self._say_length()

    def set_text_if_unfocused(self, text: str) -> None:
        """Show what the document holds, but never under the hands of someone typing."""
        if not self.hasFocus():
            self._pauses.committed_text = text
            if self.toPlainText() != text:
                self.setPlainText(text)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """What was typed is committed on leaving."""
        super().focusOutEvent(event)
        self.commit()

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paints the words, and what goes over them."""
        super().paintEvent(event)
        if self.over is not None:
            self.over(QPainter(self.viewport()), event.rect())

    def commit(self) -> None:
        """Says what was typed, if it was not said yet."""
        if self._pauses.take(self.toPlainText(), self.limit):
            self.committed.emit(self.toPlainText())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Keep the sentence about the length at the foot."""
        super().resizeEvent(event)
        self._place_note()

    def changeEvent(self, event: QEvent) -> None:
        """A disabled field shows its raised background through."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.EnabledChange:
            self.viewport().setForegroundRole(QPalette.ColorRole.Text)

    def _typed(self) -> None:
        self._pauses.typed()
        self._say_length()

    def _say_length(self) -> None:
        length = len(self.toPlainText())
        kind = "attention" if length > self.limit else "remark"
        self.note.tell(limit_sentence(length, self.limit), kind)
        self.setViewportMargins(0, 0, 0, 24 if self.note.text() else 0)
        self._place_note()

    def _place_note(self) -> None:
        self.note.setGeometry(10, self.height() - 24, max(0, self.width() - 20), 20)


class Labelled(QWidget):
    """A caption, the field under it, and a sentence under that when something is to be said."""

    def __init__(self, words: str, field: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = field
        self.caption = PlainLabel(words, "caption", "ink_muted")
        self.caption.setBuddy(field)
        self.note = InlineNote()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3)
        for part in (self.caption, field, self.note):
            column.addWidget(part)
        if isinstance(field, LineField):
            field.length_said.connect(self.note.tell)
