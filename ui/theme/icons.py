"""Phosphor outline icons as painted glyphs, read from the wheel without importing it."""

from __future__ import annotations

import json
from functools import cache

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPixmap, QRawFont, QTransform

from ui.theme.fonts import package_folder

ICON_PACKAGE = "qtawesome"
ICON_FONT = "fonts/phosphor-1.3.0.ttf"
ICON_NAMES = "fonts/phosphor-charmap-1.3.0.json"
DRAWN_SIZE = 64
WEIGHT = "-bold"  # 1.9 px at 20 px: the nearest to the 1.75 px outline of the design


@cache
def _glyphs() -> tuple[QRawFont, dict[str, str]]:
    folder = package_folder(ICON_PACKAGE)
    names: dict[str, str] = json.loads((folder / ICON_NAMES).read_text("utf-8"))
    return QRawFont(str(folder / ICON_FONT), DRAWN_SIZE), names


def has_icon(name: str) -> bool:
    """Whether the icon set has a glyph of this name."""
    return name in _glyphs()[1]


@cache
def icon_path(name: str) -> QPainterPath:
    """The outline of an icon in a square of one unit, its centre at the origin.

    Raises:
        KeyError: when the icon set has no glyph of this name.
    """
    raw, names = _glyphs()
    code = names.get(name + WEIGHT) or names[name]
    index = raw.glyphIndexesForString(chr(int(code, 16)))[0]
    middle = (raw.ascent() - raw.descent()) / 2
    unit = 1 / DRAWN_SIZE
    place = QTransform.fromScale(unit, unit).translate(-DRAWN_SIZE / 2, middle)
    return place.map(raw.pathForGlyph(index))


def paint_icon(painter: QPainter, rect: QRectF, name: str, colour: QColor | str) -> None:
    """Paint an icon into the largest square in the middle of `rect`."""
    size = min(rect.width(), rect.height())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(QPointF(rect.center()))
    painter.scale(size, size)
    painter.fillPath(icon_path(name), QColor(colour))
    painter.restore()


def pixmap(name: str, colour: QColor | str, size: int = 20, ratio: float = 1.0) -> QPixmap:
    """An icon as a transparent picture of `size` device-independent pixels."""
    made = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    painter = QPainter(made)
    paint_icon(painter, QRectF(0, 0, size, size), name, colour)
    painter.end()
    return made


def icon(
    name: str,
    colour: QColor | str,
    disabled: QColor | str | None = None,
    chosen: QColor | str | None = None,
) -> QIcon:
    """An icon in one colour, another when disabled or chosen; made again at a theme change."""
    made = QIcon()
    for ratio in (1.0, 2.0):
        made.addPixmap(pixmap(name, colour, 20, ratio))
        if disabled is not None:
            made.addPixmap(pixmap(name, disabled, 20, ratio), QIcon.Mode.Disabled)
        if chosen is not None:
            picture = pixmap(name, chosen, 20, ratio)
            made.addPixmap(picture, QIcon.Mode.Normal, QIcon.State.On)
    return made
