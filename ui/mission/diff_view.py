"""What changed between two versions: words that went struck through, words that came underlined."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QFont, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from ui.theme.theme import theme
from workshop.mission.diff import Piece
from workshop.mission.model import Field
from workshop.sentences import say


class DiffView(QPlainTextEdit):
    """Plain text with marks; it can be read and copied, not typed in."""

    def __init__(self) -> None:
        super().__init__()
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setAccessibleName(say("mission.versions.diff"))
        self.setFont(theme().font("body"))
        self.document().setDocumentMargin(8)
        self.viewport().setAutoFillBackground(False)

    def show_pages(self, boxes: Sequence[tuple[Field, Sequence[Piece]]]) -> None:
        """Shows the boxes that differ, each with its pieces."""
        self.clear()
        cursor = QTextCursor(self.document())
        for place, (box, pieces) in enumerate(boxes):
            if place:
                cursor.insertText("\n\n", self._format("same"))
            cursor.insertText(say(f"mission.box.{box}") + "\n", self._format("head"))
            for piece in pieces:
                cursor.insertText(piece.text, self._format(piece.kind))
        if not boxes:
            cursor.insertText(say("mission.versions.same"), self._format("quiet"))
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def _format(self, kind: str) -> QTextCharFormat:
        made = QTextCharFormat()
        inks = {"gone": "attention", "new": "done", "head": "ink_muted", "quiet": "ink_muted"}
        made.setForeground(theme().color(inks.get(kind, "ink")))
        if kind == "gone":
            made.setFontStrikeOut(True)
        elif kind == "new":
            made.setFontUnderline(True)
            made.setFontWeight(QFont.Weight.DemiBold)
        elif kind == "head":
            made.setFont(theme().font("caption", strong=True))
        return made
