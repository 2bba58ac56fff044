"""A box to tick with words that wrap, and a caption under them; a click anywhere ticks it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.widgets.text import plain_button_text, plain_label


class TickRow(QWidget):
    """The box says all of it to a screen reader; `mark` stands before the words."""

    def __init__(
        self,
        words: str,
        caption: str = "",
        *,
        mark: str = "",
        before: QWidget | None = None,
        caption_ink: str = "ink_muted",
    ) -> None:
        super().__init__()
        self.box = QCheckBox(plain_button_text(mark))
        self.box.setAccessibleName(f"{mark}: {words}" if mark else words)
        self.box.setAccessibleDescription(caption)
        texts = QVBoxLayout()
        texts.setSpacing(0)
        texts.addWidget(plain_label(words, wrap=True))
        if caption:
            texts.addWidget(plain_label(caption, "caption", caption_ink, wrap=True))
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 2, 0, 2)
        row.setSpacing(8)
        for widget in (before, self.box):
            if widget is not None:
                row.addWidget(widget, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(texts, 1)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A click on the words ticks the box."""
        if self.box.isEnabled() and self.rect().contains(event.position().toPoint()):
            self.box.toggle()
        super().mouseReleaseEvent(event)
