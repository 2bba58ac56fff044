"""How a mark looks: a wave, dots, or dashes and dots, so that colour never tells alone.

Painted here and not by text formats: a format changes the layout of its paragraph, which in a
paragraph of 5,000 words is laid out anew for it; and the style's own wave is faint at 100 %.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import theme
from workshop.language.rules.model import Tier
from workshop.sentences import say

INKS: dict[Tier, str] = {"ask": "attention", "shorter": "ink_muted", "people": "ink_muted"}
BELOW = 3.5
"""So far under the line that letters stand on."""
_HALF_WAVE = 3.5
_RISE = 1.7


def paint_underline(painter: QPainter, tier: Tier, left: float, right: float, y: float) -> None:
    """Paints the underline of a mark between two places, its middle at `y`."""
    if right - left < 1:
        return
    scale = theme().scale
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    colour = theme().color(INKS[tier])
    if tier == "ask":
        painter.setPen(QPen(colour, 1.4 * scale))
        painter.setClipRect(
            QRectF(left, y - 4 * scale, right - left, 8 * scale),
            Qt.ClipOperation.IntersectClip,
        )
        painter.translate(left, y)
        painter.drawPath(_wave(_length(right - left), scale))
    else:
        pen = QPen(colour, 1.7 * scale)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([0.01, 2.4] if tier == "shorter" else [3.2, 2.6, 0.01, 2.6])
        painter.setPen(pen)
        painter.drawLine(QPointF(left + 1, y), QPointF(right - 1, y))
    painter.restore()


def tint(painter: QPainter, rect: QRectF, role: str) -> None:
    """Lays a colour behind words that are painted already."""
    light = theme().color("surface").lightnessF() > 0.5
    mode = QPainter.CompositionMode
    painter.save()
    painter.setCompositionMode(
        mode.CompositionMode_Multiply if light else mode.CompositionMode_Lighten
    )
    painter.fillRect(rect, QColor(theme().color(role)))
    painter.restore()


class TierMark(QWidget):
    """The underline of a tier on its own, beside its name."""

    def __init__(self, tier: Tier = "ask", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._tier = tier
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.show_tier(tier)

    def show_tier(self, tier: Tier) -> None:
        """Shows the underline of another tier."""
        self._tier = tier
        self.setAccessibleName(say(f"words.tier.{tier}"))
        self.update()

    def sizeHint(self) -> QSize:
        """Three waves."""
        return QSize(theme().px(22), theme().px(16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the underline."""
        paint_underline(QPainter(self), self._tier, 0, self.width(), self.height() / 2)


def _length(width: float) -> int:
    """Waves are made in a few lengths, and cut."""
    return 64 * (int(width) // 64 + 1)


@lru_cache(maxsize=64)
def _wave(width: int, scale: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, 0))
    step, up, x = _HALF_WAVE * scale, True, 0.0
    while x < width:
        rise = -_RISE * 2 * scale if up else _RISE * 2 * scale
        path.quadTo(QPointF(x + step / 2, rise), QPointF(x + step, 0))
        x, up = x + step, not up
    return path
