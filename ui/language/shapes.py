"""How a mark looks: a wave, dots, or dashes and dots, so that colour never tells alone.

Painted here and not by text formats: a format changes the layout of its paragraph, which in a
paragraph of 5,000 words is laid out anew for it; and the style's own wave is faint at 100 %.
"""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPaintEvent, QPen, QPixmap
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme.theme import theme
from workshop.language.rules.model import Tier
from workshop.sentences import say

INKS: dict[Tier, str] = {"ask": "attention", "shorter": "ink_muted", "people": "ink_muted"}
BELOW = 3.5
"""So far under the line that letters stand on."""
_HALF_WAVE = 3.5
_RISE = 1.7
_HEIGHT = 8
_LONG = 448
"""A strip is this long before it begins again: whole waves, whole dots."""
_DASHES: dict[Tier, tuple[float, ...]] = {
    "shorter": (0.01, 3.99),
    "people": (5.5, 4.25, 0.01, 4.24),
}


def paint_underline(painter: QPainter, tier: Tier, left: float, right: float, y: float) -> None:
    """Paints the underline of a mark between two places, its middle at `y`.

    A piece of a strip that is drawn once: waves and round dots drawn each time are slow.
    """
    if right - left < 1:
        return
    ratio = painter.device().devicePixelRatio()
    strip = _strip(tier, getattr(theme().roles, INKS[tier]), theme().scale, ratio)
    height = strip.height() / ratio
    painter.drawTiledPixmap(QRectF(round(left), round(y - height / 2), right - left, height), strip)


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


@lru_cache(maxsize=32)
def _strip(tier: Tier, colour: str, scale: float, ratio: float) -> QPixmap:
    width, height = round(_LONG * scale), round(_HEIGHT * scale)
    strip = QPixmap(round(width * ratio), round(height * ratio))
    strip.setDevicePixelRatio(ratio)
    strip.fill(Qt.GlobalColor.transparent)
    painter = QPainter(strip)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    pen = QPen(QColor(colour), (1.4 if tier == "ask" else 1.7) * scale)
    if tier == "ask":
        painter.setPen(pen)
        painter.translate(0, height / 2)
        painter.drawPath(_wave(width, scale))
    else:
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        pen.setDashPattern([part * scale / pen.widthF() for part in _DASHES[tier]])
        painter.setPen(pen)
        painter.drawLine(QPointF(1, height / 2), QPointF(width - 1, height / 2))
    painter.end()
    return strip


def _wave(width: float, scale: float) -> QPainterPath:
    path = QPainterPath(QPointF(0, 0))
    step, up, x = _HALF_WAVE * scale, True, 0.0
    while x < width:
        rise = -_RISE * 2 * scale if up else _RISE * 2 * scale
        path.quadTo(QPointF(x + step / 2, rise), QPointF(x + step, 0))
        x, up = x + step, not up
    return path
