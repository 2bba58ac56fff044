"""A field that is as high as its words, so that a long title is seen whole while it is typed."""

from __future__ import annotations

from PySide6.QtCore import QSizeF
from PySide6.QtGui import QFontMetrics, QResizeEvent

from ui.widgets.fields import TextArea


class GrowingArea(TextArea):
    """Between a least and a most number of lines; what stands below it moves.

    Attributes:
        least, most: lines; beyond the most it scrolls.
    """

    def __init__(self, name: str, *, least: int, most: int = 8, placeholder: str = "") -> None:
        super().__init__(name, placeholder=placeholder, role="lead")
        self.least, self.most = least, most
        self.document().documentLayout().documentSizeChanged.connect(self._grow)
        self._grow(QSizeF())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Another width may need another height."""
        super().resizeEvent(event)
        self._grow(QSizeF())

    def _grow(self, _size: QSizeF) -> None:
        # a plain text document counts its height in lines
        lines = round(self.document().documentLayout().documentSize().height())
        shown = max(self.least, min(lines, self.most))
        words = shown * QFontMetrics(self.font()).lineSpacing()
        around = 2 * (self.document().documentMargin() + self.frameWidth())
        wanted = round(words + around + self.viewportMargins().bottom()) + 4
        if wanted != self.height():
            self.setFixedHeight(wanted)
