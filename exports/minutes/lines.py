"""Single lines drawn straight onto the canvas: in charts, on the map, at head and foot."""

from __future__ import annotations

from typing import Any, Literal

from reportlab.pdfbase.pdfmetrics import stringWidth

from exports.inks import inks
from exports.minutes.styles import size_of
from exports.minutes.words import font_runs

ELLIPSIS = "…"
Anchor = Literal["left", "middle", "right"]


def draw_line(
    canvas: Any,
    x: float,
    y: float,
    text: str,
    *,
    size: float = 0.0,
    strong: bool = False,
    muted: bool = False,
    anchor: Anchor = "left",
    ink: Any = None,
) -> None:
    """Draw one line of text with its baseline at y; caption size unless another is given."""
    size = size or size_of("caption")
    runs = _one_line(text, strong)
    width = sum(stringWidth(piece, font, size) for font, piece in runs)
    x -= {"left": 0.0, "middle": width / 2, "right": width}[anchor]
    canvas.setFillColor(ink or (inks().muted if muted else inks().ink))
    for font, piece in runs:
        canvas.setFont(font, size)
        canvas.drawString(x, y, piece)
        x += stringWidth(piece, font, size)


def width_of_line(text: str, size: float, *, strong: bool = False) -> float:
    """The width of one line of text, in points."""
    return float(sum(stringWidth(piece, font, size) for font, piece in _one_line(text, strong)))


def fitted(text: str, size: float, room: float, *, strong: bool = False) -> str:
    """The text, or as much of its beginning as fits, with an ellipsis."""
    text = text[:500]
    if width_of_line(text, size, strong=strong) <= room:
        return text
    low, high = 0, len(text)
    while low < high:
        middle = (low + high + 1) // 2
        cut = text[:middle].rstrip() + ELLIPSIS
        if width_of_line(cut, size, strong=strong) <= room:
            low = middle
        else:
            high = middle - 1
    return text[:low].rstrip() + ELLIPSIS


def _one_line(text: str, heavy: bool) -> list[tuple[str, str]]:
    return [(font, piece.replace("\n", " ")) for font, piece in font_runs(text, heavy=heavy)]
