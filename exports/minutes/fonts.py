"""The fonts of paper: Source Sans in two weights, and what stands in for signs it lacks."""

from __future__ import annotations

import importlib.util
import os
from functools import cache
from pathlib import Path

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFError, TTFont

PACKAGE = "font_source_sans_pro"
REGULAR = "PlenarySans"
STRONG = "PlenarySans-Semibold"
STAND_IN = "PlenaryStandIn"
STAND_IN_STRONG = "PlenaryStandIn-Bold"
FILES = {REGULAR: "SourceSansPro-Regular.ttf", STRONG: "SourceSansPro-Semibold.ttf"}
STAND_IN_FILES = {STAND_IN: "DejaVuSans.ttf", STAND_IN_STRONG: "DejaVuSans-Bold.ttf"}
STAND_IN_PLACES = ("truetype/dejavu", "dejavu", "dejavu-sans-fonts", "TTF", "")


@cache
def register_fonts() -> None:
    """Make the fonts known to the paper library; once."""
    for name, path in _own_files().items():
        _register(name, path)
    for name, file in STAND_IN_FILES.items():
        _register_stand_in(name, file)


def chain(*, strong: bool = False) -> tuple[str, ...]:
    """The fonts to try in turn for a weight, the type family first."""
    register_fonts()
    wanted = (STRONG, STAND_IN_STRONG, STAND_IN) if strong else (REGULAR, STAND_IN)
    known = pdfmetrics.getRegisteredFontNames()
    return tuple(name for name in wanted if name in known)


@cache
def font_for(sign: str, *, strong: bool = False) -> str | None:
    """The first font that has a glyph for one character; None when no font has it."""
    for name in chain(strong=strong):
        if ord(sign) in pdfmetrics.getFont(name).face.charToGlyph:
            return name
    return None


def width_of(text: str, size: float, *, strong: bool = False) -> float:
    """The width of a text in points, each character in the font that has it."""
    usual = chain(strong=strong)[0]
    return float(
        sum(
            pdfmetrics.stringWidth(sign, font_for(sign, strong=strong) or usual, size)
            for sign in text
        )
    )


def _register(name: str, path: Path) -> None:
    pdfmetrics.registerFont(TTFont(name, str(path)))
    # A family of its own: the paragraph parser asks for one and would else refuse the name.
    pdfmetrics.registerFontFamily(name, normal=name, bold=name, italic=name, boldItalic=name)


def _own_files() -> dict[str, Path]:
    spec = importlib.util.find_spec(PACKAGE)
    if spec is None or spec.origin is None:
        raise FileNotFoundError(PACKAGE)
    folder = Path(spec.origin).parent / "files"
    return {name: folder / file for name, file in FILES.items()}


def _register_stand_in(name: str, file: str) -> None:
    for root in _system_font_folders():
        for place in STAND_IN_PLACES:
            path = root / place / file
            if not path.is_file():
                continue
            try:
                _register(name, path)
            except (TTFError, OSError):  # a damaged font of this laptop: the next one may do
                continue
            return


def _system_font_folders() -> tuple[Path, ...]:
    home = Path.home()
    windows = Path(os.environ.get("WINDIR", "C:/Windows")) / "Fonts"
    return (
        Path("/usr/share/fonts"),
        Path("/usr/local/share/fonts"),
        home / ".local" / "share" / "fonts",
        Path("/Library/Fonts"),
        home / "Library" / "Fonts",
        windows,
    )
