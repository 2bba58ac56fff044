"""Lines of links: each kind its own stroke, a tension in zigzag, an arrowhead at the target."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from math import hypot

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.theme.theme import theme
from workshop.stakeholders.model import Link

HEAD = 9.0
STROKES = {
    "influence": Qt.PenStyle.SolidLine,
    "funds": Qt.PenStyle.SolidLine,
    "advises": Qt.PenStyle.DashLine,
    "data": Qt.PenStyle.DotLine,
    "refers": Qt.PenStyle.DashDotLine,
    "tension": Qt.PenStyle.SolidLine,
}
WIDTHS = {"funds": 2.6, "data": 2.0}
ZIG, ZAG = 9.0, 5.0


def paint_links(
    painter: QPainter, links: Iterable[Link], middle: Callable[[int], QPointF | None], ink: str
) -> None:
    """Paints the links whose two ends are on the canvas."""
    colour = theme().color(ink)
    for link in links:
        start, end = middle(link.source_id), middle(link.target_id)
        if start is not None and end is not None:
            paint_link(painter, link.kind, link.weight, start, end, colour)


def paint_link(
    painter: QPainter, kind: str, weight: int | None, start: QPointF, end: QPointF, colour: QColor
) -> None:
    """Paints one link; a heavier one is thicker."""
    pen = QPen(colour, WIDTHS.get(kind, 1.3) + 0.5 * ((weight or 1) - 1), STROKES[kind])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    if kind == "tension":
        painter.drawPath(zigzag(start, end))
    else:
        painter.drawLine(start, end)
        _paint_head(painter, start, end, colour)


def zigzag(start: QPointF, end: QPointF) -> QPainterPath:
    """A line that goes to and fro: a tension is told without colour."""
    way = end - start
    length = hypot(way.x(), way.y())
    path = QPainterPath(start)
    if length < 1:
        return path
    along = QPointF(way.x() / length, way.y() / length)
    aside = QPointF(-along.y(), along.x())
    steps = max(2, int(length // ZIG))
    for step in range(1, steps):
        side = ZAG if step % 2 else -ZAG
        path.lineTo(start + along * (length * step / steps) + aside * side)
    path.lineTo(end)
    return path


def _paint_head(painter: QPainter, start: QPointF, end: QPointF, colour: QColor) -> None:
    """An arrowhead two thirds along: at its end it would lie under the card."""
    way = end - start
    length = hypot(way.x(), way.y())
    if length < 3 * HEAD:
        return
    along = QPointF(way.x() / length, way.y() / length)
    aside = QPointF(-along.y(), along.x())
    tip = start + along * (length * 0.62)
    foot = tip - along * HEAD
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygonF([tip, foot + aside * 4, foot - aside * 4]))
