"""The face of the kiosk: lengths, letters and colours at the voter's text size and contrast."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect
from PySide6.QtGui import QColor, QFont

from ui.theme.theme import theme
from ui.theme.tokens import Roles, load_tokens

WIDTH, HEIGHT, MARGIN = 1366, 768, 48
SIZES = ("A", "A+", "A++", "A+++")
FACTORS = (1.0, 32 / 26, 40 / 26, 50 / 26)
LARGEST_GROWTH = 34  # titles over this many pixels grow by a tenth a step at most


@dataclass(frozen=True)
class Face:
    """How a page looks now. `scale` fits the logical 1366x768 into the window."""

    scale: float = 1.0
    size: int = 0
    contrast: bool = False

    def px(self, length: float) -> int:
        """A length of the design."""
        return round(length * self.scale)

    def rect(self, x: float, y: float, width: float, height: float) -> QRect:
        """A rectangle of the design."""
        return QRect(self.px(x), self.px(y), self.px(width), self.px(height))

    def letters(self, pixels: float) -> float:
        """A text size of the design at the voter's text size, in logical pixels."""
        if pixels > LARGEST_GROWTH:
            return pixels * (1 + 0.08 * self.size)
        return pixels * FACTORS[self.size]

    def font(self, pixels: float, *, strong: bool = False, fixed: bool = False) -> QFont:
        """The type family at a text size; `fixed` does not follow the voter's text size."""
        font = QFont(load_tokens().type.family)
        wanted = pixels if fixed else self.letters(pixels)
        font.setPixelSize(max(1, self.px(wanted)))
        font.setWeight(QFont.Weight.DemiBold if strong else QFont.Weight.Normal)
        font.setFeature(QFont.Tag("tnum"), 1)
        return font

    @property
    def roles(self) -> Roles:
        """The colours in force."""
        return load_tokens().themes["high_contrast"] if self.contrast else theme().roles

    def color(self, role: str) -> QColor:
        """The colour of a role."""
        return QColor(getattr(self.roles, role))
