"""How fields, arrows, rows and scroll bars are painted: thin borders, no relief."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyleOption, QStyleOptionSlider

from ui.theme.style_buttons import ButtonColours, paint_panel
from ui.theme.tokens import Roles

FIELD_HEIGHT = 36
SCROLL_EXTENT = 12
SHORTEST_SLIDER = 32
_State = QStyle.StateFlag
_Sub = QStyle.SubControl


def paint_field(painter: QPainter, rect: QRect, state: QStyle.StateFlag, roles: Roles) -> None:
    """The background and border of a field; one that is only read has no border to type in."""
    if state & _State.State_ReadOnly and state & _State.State_Enabled:
        colours = ButtonColours(roles.raised, roles.raised, roles.ink)
    elif state & _State.State_Enabled:
        hover = bool(state & _State.State_MouseOver) and not state & _State.State_HasFocus
        colours = ButtonColours(
            roles.surface, roles.accent if hover else roles.ink_muted, roles.ink
        )
    else:
        colours = ButtonColours(roles.raised, roles.line, roles.ink_muted, True)
    paint_panel(painter, rect, colours)


def paint_caret(painter: QPainter, rect: QRect, direction: str, colour: str) -> None:
    """A small arrow head, down or up, in the middle of the rectangle."""
    middle = QRectF(rect).center()
    dy = 2.25 if direction == "down" else -2.25
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), 1.75, Qt.PenStyle.SolidLine, Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    points = [(-4.5, -dy), (0.0, dy), (4.5, -dy)]
    painter.drawPolyline([QPointF(middle.x() + x, middle.y() + y) for x, y in points])
    painter.restore()


def paint_inner_ring(painter: QPainter, rect: QRect, roles: Roles, radius: float = 6) -> None:
    """The focus ring of an item in a list or table, just inside its rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(roles.focus), 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5), radius, radius)
    painter.restore()


def paint_outer_ring(painter: QPainter, rect: QRect, roles: Roles, radius: float = 8) -> None:
    """The focus ring around a control: the outer three pixels of the rectangle."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(roles.focus), 3))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    edge = QRectF(rect).adjusted(1.5, 1.5, -1.5, -1.5)
    painter.drawRoundedRect(edge, radius + 1.5, radius + 1.5)
    painter.restore()


def paint_row(painter: QPainter, option: QStyleOption, roles: Roles) -> None:
    """The background of a row: tinted when chosen or under the pointer."""
    if option.state & (_State.State_Selected | _State.State_MouseOver):
        painter.fillRect(option.rect, QColor(roles.accent_soft))


def paint_scroll_bar(
    painter: QPainter, slider: QRect, option: QStyleOptionSlider, roles: Roles
) -> None:
    """A rounded slider on nothing."""
    upright = option.orientation == Qt.Orientation.Vertical
    edge = (
        QRectF(slider).adjusted(3, 2, -3, -2) if upright else QRectF(slider).adjusted(2, 3, -2, -3)
    )
    held = bool(option.state & (_State.State_Sunken | _State.State_MouseOver))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    colour = QColor(roles.ink_muted)
    colour.setAlphaF(1.0 if held else 0.55)
    painter.setBrush(colour)
    painter.drawRoundedRect(edge, 3, 3)
    painter.restore()


def scroll_bar_part(option: QStyleOptionSlider, part: QStyle.SubControl) -> QRect:
    """Where a part of a scroll bar lies; there are no arrow buttons."""
    upright = option.orientation == Qt.Orientation.Vertical
    length = option.rect.height() if upright else option.rect.width()
    span = option.maximum - option.minimum
    size = length
    if span > 0:
        share = option.pageStep / (span + option.pageStep)
        size = min(length, max(SHORTEST_SLIDER, round(length * share)))
    start = QStyle.sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - size, option.upsideDown
    )
    ends = {
        _Sub.SC_ScrollBarSlider: (start, size),
        _Sub.SC_ScrollBarGroove: (0, length),
        _Sub.SC_ScrollBarSubPage: (0, start),
        _Sub.SC_ScrollBarAddPage: (start + size, length - start - size),
    }
    first, extent = ends.get(part, (0, 0))
    if upright:
        return QRect(option.rect.left(), option.rect.top() + first, option.rect.width(), extent)
    return QRect(option.rect.left() + first, option.rect.top(), extent, option.rect.height())
