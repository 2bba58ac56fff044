"""One axis: where the texts stand now (filled), and where they stood as proposed (hollow)."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import theme
from ui.widgets.text import paint_words
from workshop.language.findings.whole import Axis
from workshop.sentences import say

HEIGHT, LINE, NOW, THEN = 66, 38, 6.0, 4.5


class AxisView(QWidget):
    """Name and value above a line, its two ends named below; never a colour that judges."""

    def __init__(self, key: str, least: float, most: float) -> None:
        """An axis of the sentences `words.axis.KEY…`, from `least` to `most` of its unit."""
        super().__init__()
        self._key, self._least, self._most = key, least, most
        self._axis = Axis(None, None)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_axis(self._axis)

    def sizeHint(self) -> QSize:
        """Three lines high."""
        return QSize(240, theme().px(HEIGHT))

    def show_axis(self, axis: Axis) -> None:
        """Shows where the texts stand; nothing measured leaves the line bare."""
        self._axis = axis
        self.setAccessibleName(f"{say(f'words.axis.{self._key}')}: {self.words()}")
        self.update()

    def words(self) -> str:
        """The axis in words."""
        then, now = self._axis
        if now is None:
            return say("words.axis.none")
        shown = say(f"words.axis.{self._key}.value", value=_rounded(now))
        if then is None or _rounded(then) == _rounded(now):
            return shown
        return say("words.axis.was", then=_rounded(then), now=shown)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the axis."""
        painter, look = QPainter(self), theme()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width, line = float(self.width()), float(look.px(LINE))
        head = QRectF(0, 0, width, look.px(24))
        paint_words(painter, head, say(f"words.axis.{self._key}"))
        right = Qt.AlignmentFlag.AlignRight
        paint_words(painter, head, self.words(), strong=self._axis.now is not None, align=right)
        painter.setPen(QPen(look.color("line"), 2))
        painter.drawLine(QPointF(0, line), QPointF(width, line))
        self._paint_marks(painter, width, line)
        foot = QRectF(0, line + 6, width, look.px(20))
        for end, align in (("few", Qt.AlignmentFlag.AlignLeft), ("many", right)):
            words = say(f"words.axis.{self._key}.{end}")
            paint_words(painter, foot, words, role="caption", ink="ink_muted", align=align)

    def _paint_marks(self, painter: QPainter, width: float, line: float) -> None:
        then, now = self._axis
        look = theme()
        if now is None:
            return
        if then is not None:
            painter.setPen(QPen(look.color("accent"), 2))
            painter.drawLine(
                QPointF(self._x(then, width), line), QPointF(self._x(now, width), line)
            )
            painter.setPen(QPen(look.color("ink_muted"), 1.5))
            painter.setBrush(look.color("surface"))
            painter.drawEllipse(QPointF(self._x(then, width), line), THEN, THEN)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(look.color("accent"))
        painter.drawEllipse(QPointF(self._x(now, width), line), NOW, NOW)

    def _x(self, value: float, width: float) -> float:
        share = (value - self._least) / (self._most - self._least)
        return NOW + max(0.0, min(share, 1.0)) * (width - 2 * NOW)


def _rounded(value: float) -> str:
    """Whole, but a little is not nothing: under ten with a tenth."""
    return f"{value:.0f}" if value >= 10 or value == 0 else f"{value:.1f}"
