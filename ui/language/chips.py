"""What is marked in a field, under it: each kind with its underline, its count and its name."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.language.live_marks import LiveMarks
from ui.language.shapes import paint_underline
from ui.language.summary import count_words
from ui.theme.theme import theme
from ui.widgets.text import paint_words, plain_tool_tip
from workshop.language.rules.model import Tier
from workshop.sentences import say

_MARK, _GAP, _BETWEEN = 20, 6, 14


class MarkChips(QWidget):
    """One line that follows the marks of a field; what does not fit is in its name."""

    def __init__(self, marks: LiveMarks, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = marks
        self._chips: list[tuple[Tier | None, str]] = []
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        marks.told.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Shows what is marked now."""
        now = self._marks.summary
        self._chips = count_words(now) or [(None, say("words.marks.none"))]
        loading = [one for one in now.notes if one.key == "words.note.loading"]
        self._chips += [(None, say("words.marks.loading")) for _ in loading]
        others = [say(one) for one in now.notes if one not in loading]
        words = ", ".join(words for _, words in self._chips)
        self.setAccessibleName(" ".join([words, *others]))
        self.setToolTip(plain_tool_tip("\n".join([words, *others])))
        self.update()

    def words(self) -> list[str]:
        """The chips in words."""
        return [words for _, words in self._chips]

    def sizeHint(self) -> QSize:
        """One line of captions."""
        return QSize(80, theme().px(18))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the chips one after the other."""
        painter = QPainter(self)
        metrics, height, left = QFontMetrics(theme().font("caption")), self.height(), 0.0
        for tier, words in self._chips:
            if tier is not None:
                mark = theme().px(_MARK)
                paint_underline(painter, tier, left, left + mark, height / 2)
                left += mark + _GAP
            room = min(metrics.horizontalAdvance(words) + 1.0, self.width() - left)
            if room < metrics.averageCharWidth() * 3:
                return
            place = QRectF(left, 0, room, height)
            paint_words(painter, place, words, role="caption", align=Qt.AlignmentFlag.AlignLeft)
            left += room + _BETWEEN
