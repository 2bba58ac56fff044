"""A distribution as columns on a line: how many gave each answer, low to high."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QPainter

GAP = 0.2  # of a column
FOOT = 1.5


def paint_spread(
    painter: QPainter, rect: QRectF, spread: Sequence[int], ink: QColor, line: QColor
) -> None:
    """Paints a column for each answer, the tallest as high as the rectangle; none is a foot."""
    most = max(spread, default=0)
    if not spread or not most:
        return
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    pitch = rect.width() / len(spread)
    for place, n in enumerate(spread):
        left, width = rect.left() + place * pitch + pitch * GAP / 2, pitch * (1 - GAP)
        painter.fillRect(QRectF(left, rect.bottom() - FOOT, width, FOOT), line)
        if n:
            height = max(rect.height() * n / most, 2 * FOOT)
            painter.fillRect(QRectF(left, rect.bottom() - height, width, height), ink)
    painter.restore()
