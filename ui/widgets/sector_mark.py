"""The mark of a sector: fill, dark outline, shape and letter, painted and never typed."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.fonts import sized_font
from ui.theme.theme import theme
from ui.theme.tokens import Roles, SectorLook, load_tokens
from workshop.people.marks import (
    NOT_STATED,
    OUTLINE,
    RING,
    RING_DOTS,
    SHAPES,
    SMALLEST_MARK,
    Shape,
)
from workshop.sentences import say

DARK_OUTLINE = "#0B0F14"
LIGHT_LETTER = "#FFFFFF"
LIGHT_LETTERED = ("academia",)


def sector_name(sector: str) -> str:
    """The sector in words."""
    return say(f"widgets.sector.{sector}")


def paint_sector_mark(
    painter: QPainter, rect: QRectF, sector: str, roles: Roles, present: bool = True
) -> None:
    """Paint a sector's mark into the middle of a rectangle; someone absent has a dashed outline."""
    side = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.center() - QPointF(side / 2, side / 2))
    look = load_tokens().sectors.get(sector)
    if look is None:
        _paint_ring(painter, side, roles)
    else:
        _paint_shape(painter, side, look, roles, present)
        _paint_letter(painter, side, look, _letter_colour(sector, roles, present))
    painter.restore()


def outline_colour(roles: Roles) -> str:
    """The dark outline that carries the shape in every theme."""
    return roles.ink if QColor(roles.ink).lightnessF() < 0.5 else DARK_OUTLINE


def _letter_colour(sector: str, roles: Roles, present: bool) -> str:
    if not present:
        return roles.ink
    return LIGHT_LETTER if sector in LIGHT_LETTERED else load_tokens().mark_ink


def _paint_shape(
    painter: QPainter, side: float, look: SectorLook, roles: Roles, present: bool
) -> None:
    pen = QPen(QColor(outline_colour(roles) if present else roles.ink_muted), OUTLINE * side)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if not present:
        pen.setDashPattern([2.0, 1.6])
    painter.setPen(pen)
    painter.setBrush(QColor(look.fill if present else roles.surface))
    _draw(painter, side, SHAPES[look.shape])


def _draw(painter: QPainter, side: float, shape: Shape) -> None:
    if shape.points:
        painter.drawPolygon(QPolygonF([QPointF(x * side, y * side) for x, y in shape.points]))
    else:
        middle = QPointF(side / 2, side / 2)
        painter.drawEllipse(middle, shape.radius * side, shape.radius * side)


def _paint_letter(painter: QPainter, side: float, look: SectorLook, colour: str) -> None:
    shape = SHAPES[look.shape]
    font = sized_font(shape.letter_size * side * 0.75, strong=True)
    painter.setFont(font)
    painter.setPen(QColor(colour))
    place = QRectF(0, (shape.letter_y - 0.5) * side, side, side)
    painter.drawText(place, int(Qt.AlignmentFlag.AlignCenter), look.letter)


def _paint_ring(painter: QPainter, side: float, roles: Roles) -> None:
    paint_dotted_ring(painter, QPointF(side / 2, side / 2), RING.radius * side, roles.ink_muted)


def paint_dotted_ring(painter: QPainter, middle: QPointF, radius: float, colour: str) -> None:
    """A ring of dots: nothing stated, or not started yet."""
    width = max(1.2, radius / 6)
    pen = QPen(QColor(colour), width, Qt.PenStyle.CustomDashLine, Qt.PenCapStyle.FlatCap)
    unit = 2 * 3.14159265 * radius / RING_DOTS / width
    pen.setDashPattern([unit * 0.5, unit * 0.5])
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawEllipse(middle, radius, radius)
    painter.restore()


class SectorMark(QWidget):
    """A sector's mark of a fixed size; its name is the sector in words."""

    def __init__(
        self,
        sector: str,
        side: int = SMALLEST_MARK,
        *,
        present: bool = True,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._side, self._present = side, present
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_sector(sector)

    def show_sector(self, sector: str) -> None:
        """Show another sector's mark."""
        self._sector = sector or NOT_STATED
        self.setAccessibleName(sector_name(self._sector))
        self.update()

    def sizeHint(self) -> QSize:
        """A square."""
        return QSize(self._side, self._side)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paint the mark."""
        painter = QPainter(self)
        rect = QRectF(self.rect())
        paint_sector_mark(painter, rect, self._sector, theme().roles, self._present)
