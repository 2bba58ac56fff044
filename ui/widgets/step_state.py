"""The seven marks of a step's state, painted 16 pixels wide; the word is said to screen readers."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import theme
from ui.theme.tokens import Roles
from ui.widgets.sector_mark import paint_dotted_ring
from workshop.sentences import say

SIDE = 16
STATES = ("not_started", "ready", "live", "waiting", "done", "skipped", "reopened")


def step_state_name(state: str) -> str:
    """The state in a word."""
    return say(f"widgets.step.{state}")


def paint_step_state(painter: QPainter, rect: QRectF, state: str, roles: Roles) -> None:
    """Paint a state's mark into the middle of a rectangle, in a square of 16 units."""
    side = min(rect.width(), rect.height(), SIDE * 2.0)
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center())
    painter.scale(side / SIDE, side / SIDE)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    MARKS.get(state, _not_started)(painter, roles)
    painter.restore()


def _pen(colour: str, width: float) -> QPen:
    pen = QPen(QColor(colour), width, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    return pen


def _not_started(painter: QPainter, roles: Roles) -> None:
    paint_dotted_ring(painter, QPointF(0, 0), 6.0, roles.ink_muted)


def _ready(painter: QPainter, roles: Roles) -> None:
    painter.setPen(_pen(roles.ink_muted, 1.8))
    painter.drawEllipse(QPointF(0, 0), 6.0, 6.0)


def _live(painter: QPainter, roles: Roles) -> None:
    painter.setPen(_pen(roles.accent, 1.8))
    painter.drawEllipse(QPointF(0, 0), 6.6, 6.6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(roles.accent))
    painter.drawEllipse(QPointF(0, 0), 3.6, 3.6)


def _waiting(painter: QPainter, roles: Roles) -> None:
    painter.setPen(_pen(roles.accent, 1.8))
    painter.drawEllipse(QPointF(0, 0), 6.6, 6.6)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QColor(roles.accent))
    painter.drawPie(QRectF(-6.6, -6.6, 13.2, 13.2), -90 * 16, 180 * 16)


def _done(painter: QPainter, roles: Roles) -> None:
    painter.setPen(_pen(roles.done, 2.2))
    painter.drawPolyline([QPointF(-4.6, 0.4), QPointF(-1.6, 3.4), QPointF(4.6, -3.6)])


def _skipped(painter: QPainter, roles: Roles) -> None:
    painter.setPen(_pen(roles.ink_muted, 2.0))
    painter.drawLine(QPointF(-4.5, 0), QPointF(4.5, 0))


def _reopened(painter: QPainter, roles: Roles) -> None:
    painter.setPen(_pen(roles.attention, 1.8))
    path = QPainterPath()
    path.arcMoveTo(QRectF(-5.5, -5.5, 11, 11), 25)
    path.arcTo(QRectF(-5.5, -5.5, 11, 11), 25, 300)
    painter.drawPath(path)
    painter.drawPolyline([QPointF(5.8, -6.2), QPointF(5.4, -2.2), QPointF(1.6, -3.0)])


MARKS: dict[str, Callable[[QPainter, Roles], None]] = {
    "not_started": _not_started,
    "ready": _ready,
    "live": _live,
    "waiting": _waiting,
    "done": _done,
    "skipped": _skipped,
    "reopened": _reopened,
}


class StepState(QWidget):
    """The mark of one step's state."""

    def __init__(self, state: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_state(state)

    def show_state(self, state: str) -> None:
        """Show another state."""
        self._state = state
        self.setAccessibleName(step_state_name(state))
        self.update()

    def sizeHint(self) -> QSize:
        """A square of 16."""
        return QSize(SIDE, SIDE)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        paint_step_state(QPainter(self), QRectF(self.rect()), self._state, theme().roles)
