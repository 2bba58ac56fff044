"""The ground of a view: lanes, rings, arcs, axes and their words, from plain numbers."""

from __future__ import annotations

from functools import singledispatch

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from ui.stakeholders.card_item import leading_of
from ui.stakeholders.layouts.rainbow import HEAD
from ui.stakeholders.layouts.shapes import Arc, Band, Ground, Layout, Rule, Spot, Wedge, Words
from ui.theme.theme import theme
from ui.theme.tokens import load_tokens

_ALIGN = {
    "left": Qt.AlignmentFlag.AlignLeft,
    "middle": Qt.AlignmentFlag.AlignHCenter,
    "right": Qt.AlignmentFlag.AlignRight,
}
TINT = 38


def paint_ground(painter: QPainter, layout: Layout, role: str = "caption") -> None:
    """Paints all of the ground with words of a role, then how many more wait where."""
    for shape in layout.ground:
        _paint(shape, painter, role)
    painter.setFont(theme().font(role, strong=True))
    painter.setPen(theme().color("accent"))
    for more in layout.more:
        middle = rect_of(more.spot).center()
        painter.fillRect(QRectF(middle.x() - 13, middle.y() - 9, 26, 18), theme().color("surface"))
        painter.drawText(rect_of(more.spot), Qt.AlignmentFlag.AlignCenter, f"+{more.waiting}")


def words_of(layout: Layout) -> list[Spot]:
    """Where words of the ground stand: labels keep clear of them."""
    words = [s.spot for s in layout.ground if isinstance(s, Words) and not s.turned]
    words += [more.spot for more in layout.more]
    heads = [s.spot for s in layout.ground if isinstance(s, Band)]
    return [*words, *(Spot(x, y, HEAD - 4, height) for x, y, _width, height in heads)]


def rect_of(spot: Spot) -> QRectF:
    """A place as Qt has it."""
    return QRectF(*spot)


@singledispatch
def _paint(shape: Ground, _painter: QPainter, _role: str) -> None:
    raise TypeError(shape)


@_paint.register
def _(shape: Band, painter: QPainter, role: str) -> None:
    box = rect_of(shape.spot).adjusted(0.5, 0.5, -0.5, -0.5)
    painter.setPen(QPen(theme().color("line"), 1))
    painter.setBrush(theme().color("raised"))
    painter.drawRoundedRect(box, 6, 6)
    painter.setPen(theme().color("ink"))
    painter.setFont(theme().font(role, strong=True))
    inside = box.adjusted(10, 8, -10, -6)
    top = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
    painter.drawText(inside, top, shape.words)
    painter.setPen(theme().color("ink_muted"))
    painter.setFont(theme().font(role))
    painter.drawText(inside.adjusted(0, leading_of(role), 0, 0), top, shape.below)


@_paint.register
def _(shape: Arc, painter: QPainter, _role: str) -> None:
    painter.setPen(QPen(theme().color("ink_muted"), 1))
    painter.setBrush(theme().color("raised"))
    painter.drawEllipse(QPointF(shape.x, shape.y), shape.across, shape.down)


@_paint.register
def _(shape: Wedge, painter: QPainter, _role: str) -> None:
    path = wedge_path(shape)
    look = load_tokens().sectors.get(shape.sector)
    tint = QColor(look.fill) if look is not None else QColor(theme().color("line"))
    tint.setAlpha(TINT)
    painter.setBrush(tint)
    painter.setPen(QPen(theme().color("line"), 1))
    painter.drawPath(path)


@_paint.register
def _(shape: Rule, painter: QPainter, _role: str) -> None:
    ink = "ink_muted" if shape.broken else "line"
    style = Qt.PenStyle.DashLine if shape.broken else Qt.PenStyle.SolidLine
    painter.setPen(QPen(theme().color(ink), 1, style))
    painter.drawLine(QPointF(shape.x, shape.y), QPointF(shape.to_x, shape.to_y))


@_paint.register
def _(shape: Words, painter: QPainter, role: str) -> None:
    painter.setFont(theme().font(role, strong=shape.strong or None))
    painter.setPen(theme().color("ink_muted"))
    box = rect_of(shape.spot)
    if not shape.turned:
        flags = _ALIGN[shape.align] | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextDontClip
        painter.drawText(box, int(flags), shape.words)
        return
    painter.save()
    painter.translate(box.center())
    painter.rotate(-90)
    turned = QRectF(-box.height() / 2, -box.width() / 2, box.height(), box.width())
    flags = Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextDontClip
    painter.drawText(turned, int(flags), shape.words)
    painter.restore()


def wedge_path(shape: Wedge) -> QPainterPath:
    """The outline of a part of a ring."""

    def box(share: float) -> QRectF:
        across, down = shape.across * share, shape.down * share
        return QRectF(shape.x - across, shape.y - down, 2 * across, 2 * down)

    path = QPainterPath()
    path.arcMoveTo(box(shape.outer), shape.start)
    path.arcTo(box(shape.outer), shape.start, shape.span)
    path.arcTo(box(shape.inner), shape.start + shape.span, -shape.span)
    path.closeSubpath()
    return path
