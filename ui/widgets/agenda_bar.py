"""An agenda as a bar: one segment a step, as long as its minutes."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.style_buttons import blend
from ui.theme.theme import theme
from ui.theme.tokens import Roles
from workshop.sentences import say

HEIGHT = 8
GAP = 2
NARROWEST = 2


def agenda_sentence(minutes: Sequence[int], begun: int = 0) -> str:
    """The bar in words: how many steps, how long, how many are begun."""
    steps = say("widgets.agenda.steps", n=len(minutes))
    if not begun:
        return say("widgets.agenda.bar", steps=steps, minutes=sum(minutes))
    return say("widgets.agenda.bar_begun", steps=steps, minutes=sum(minutes), begun=begun)


def segments(minutes: Sequence[int], width: float, full_minutes: int = 0) -> list[QRectF]:
    """The segments of a bar; `full_minutes` is what the whole width stands for."""
    total = max(full_minutes or sum(minutes), 1)
    room = width - GAP * max(0, len(minutes) - 1) * min(1.0, sum(minutes) / total)
    left, made = 0.0, []
    for each in minutes:
        length = max(float(NARROWEST), room * each / total)
        made.append(QRectF(left, 0, length, HEIGHT))
        left += length + GAP
    return made


def paint_agenda_bar(
    painter: QPainter,
    rect: QRectF,
    minutes: Sequence[int],
    roles: Roles,
    *,
    begun: int = 0,
    full_minutes: int = 0,
) -> None:
    """Paint the bar; begun steps in accent, those to come pale, a template's all in grey."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place, segment in enumerate(segments(minutes, rect.width(), full_minutes)):
        box = segment.translated(rect.topLeft())
        if place < begun:
            _paint_segment(painter, box, roles.accent)
        elif not begun:
            _paint_segment(painter, box, blend(roles.ink_muted, roles.canvas, 0.4))
        elif roles.line == roles.ink:  # high contrast: what is to come is hollow
            _paint_segment(painter, box, roles.surface, roles.ink)
        else:
            _paint_segment(painter, box, roles.line)
    painter.restore()


def _paint_segment(painter: QPainter, box: QRectF, fill: str, outline: str = "") -> None:
    painter.setPen(QPen(QColor(outline), 1) if outline else Qt.PenStyle.NoPen)
    painter.setBrush(QColor(fill))
    inset = 0.5 if outline else 0.0
    painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), 2, 2)


class AgendaBar(QWidget):
    """A bar of steps, 8 high; its name says it in words."""

    def __init__(
        self,
        minutes: Sequence[int],
        begun: int = 0,
        full_minutes: int = 0,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._full = full_minutes
        self.show_minutes(minutes, begun)

    def show_minutes(self, minutes: Sequence[int], begun: int = 0) -> None:
        """Show another agenda."""
        self._minutes, self._begun = tuple(minutes), begun
        self.setAccessibleName(agenda_sentence(minutes, begun))
        self.update()

    def sizeHint(self) -> QSize:
        """As wide as there is room."""
        return QSize(240, HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the bar."""
        paint_agenda_bar(
            QPainter(self),
            QRectF(self.rect()),
            self._minutes,
            theme().roles,
            begun=self._begun,
            full_minutes=self._full,
        )
