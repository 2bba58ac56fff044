"""One mark a person on the roll: gave dots, gave none, recused; nothing for who did not vote."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import theme
from ui.theme.tokens import Roles
from workshop.people.marks import (
    STRIP_HEIGHT,
    STRIP_LINE,
    STRIP_PEOPLE,
    STRIP_PITCH,
    STRIP_SLANT,
    strip_pitch,
)

GAVE, NONE, RECUSED, ABSENT = "gave", "none", "recused", "absent"


def strip_of(*, gave: int, none: int, recused: int, absent: int = 0) -> list[str]:
    """The marks of a strip in their order, from the counts."""
    return [GAVE] * gave + [NONE] * none + [RECUSED] * recused + [ABSENT] * absent


def paint_dot_strip(painter: QPainter, rect: QRectF, marks: Sequence[str], roles: Roles) -> None:
    """Paint the marks from the left of the rectangle, standing on its foot."""
    pitch, width = strip_pitch(len(marks))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for place, mark in enumerate(marks):
        box = QRectF(rect.left() + place * pitch, rect.top(), width, rect.height())
        _paint_mark(painter, box, mark, roles)
    painter.restore()


def _paint_mark(painter: QPainter, box: QRectF, mark: str, roles: Roles) -> None:
    if mark == GAVE:
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(QColor(roles.accent))
        painter.drawRoundedRect(box, 1.0, 1.0)
    elif mark == NONE:
        foot = QRectF(box.left(), box.bottom() - STRIP_LINE, box.width(), STRIP_LINE)
        painter.fillRect(foot, QColor(roles.ink_muted))
    elif mark == RECUSED:
        painter.setPen(QPen(QColor(roles.attention), min(1.8, box.width() / 2)))
        top = box.bottom() - STRIP_SLANT * box.height()
        painter.drawLine(QPointF(box.left(), box.bottom() - 0.5), QPointF(box.right(), top))


class DotStrip(QWidget):
    """A strip of marks; its name is the sentence that says the same."""

    def __init__(self, marks: Sequence[str], name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks = list(marks)
        self.setAccessibleName(name)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """Wide enough for 24 marks, however many there are."""
        return QSize(STRIP_PEOPLE * STRIP_PITCH, STRIP_HEIGHT)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the strip."""
        paint_dot_strip(QPainter(self), QRectF(self.rect()), self._marks, theme().roles)
