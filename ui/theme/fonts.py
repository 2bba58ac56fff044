"""The type family by role: caption, body, lead, title, display; figures are tabular."""

from __future__ import annotations

import importlib.util
from functools import cache
from pathlib import Path

from PySide6.QtGui import QFont, QFontDatabase, QGuiApplication

from ui.theme.tokens import load_tokens

FONT_PACKAGE = "font_source_sans_pro"
FONT_FILES = ("SourceSansPro-Regular.ttf", "SourceSansPro-Semibold.ttf")
TEXT_ROLES = ("caption", "body", "lead", "title", "display")
LINE_HEIGHTS = {"caption": 18, "body": 24, "lead": 24, "title": 32, "display": 40}
WRAPPED_LINE_HEIGHTS = {"caption": 18, "body": 22, "lead": 26, "title": 28, "display": 40}
STRONG_ROLES = ("title", "display")


def package_folder(package: str) -> Path:
    """Where a package of font files lies, found without importing it."""
    spec = importlib.util.find_spec(package)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(package)
    return Path(spec.origin).parent


def font_paths() -> list[Path]:
    """The TrueType files of the type family that the desk uses, regular and semibold."""
    folder = package_folder(FONT_PACKAGE) / "files"
    return [folder / name for name in FONT_FILES]


@cache
def register_fonts() -> None:
    """Make the type family known to Qt; once, and only after the application exists."""
    for path in font_paths():
        if QFontDatabase.addApplicationFont(str(path)) < 0:
            raise FileNotFoundError(path)


def font(role: str = "body", *, strong: bool | None = None, scale: float = 1.0) -> QFont:
    """The font of a text role; titles and display are semibold unless said otherwise."""
    if strong is None:
        strong = role in STRONG_ROLES
    points: float = getattr(load_tokens().type, role)
    return sized_font(points * scale, strong=strong)


def sized_font(points: float, *, strong: bool = False) -> QFont:
    """The type family at a size in points of 96 dpi, the same height in pixels everywhere."""
    scale = load_tokens().type
    made = QFont(scale.family)
    made.setPointSizeF(points * 96 / _dots_per_inch())
    made.setWeight(QFont.Weight(scale.weights[1] if strong else scale.weights[0]))
    made.setFeature(QFont.Tag("tnum"), 1)
    return made


def _dots_per_inch() -> float:
    screen = QGuiApplication.primaryScreen()
    return screen.logicalDotsPerInch() if screen else 96.0
