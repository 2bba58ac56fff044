"""Links on paper: each kind a stroke of its own, told apart without colour."""

from __future__ import annotations

from math import hypot
from typing import Any

from exports.inks import inks

STROKES: dict[str, tuple[float, tuple[float, ...]]] = {
    "influence": (0.6, ()),
    "funds": (1.5, ()),
    "advises": (0.6, (4.0, 2.0)),
    "data": (0.8, (0.8, 1.6)),
    "refers": (0.6, (5.0, 1.6, 0.8, 1.6)),
    "tension": (0.6, ()),
}
"""Width in points and dashes of each kind; a tension is a zigzag."""
TOOTH = 4.0


def draw_tie(canvas: Any, start: tuple[float, float], end: tuple[float, float], kind: str) -> None:
    """Draw a link of a kind between two points."""
    width, dashes = STROKES.get(kind, STROKES["influence"])
    canvas.saveState()
    canvas.setStrokeColor(inks().muted)
    canvas.setLineWidth(width)
    if dashes:
        canvas.setDash(list(dashes))
    if kind == "tension":
        _draw_zigzag(canvas, start, end)
    else:
        canvas.line(*start, *end)
    canvas.restoreState()


def _draw_zigzag(canvas: Any, start: tuple[float, float], end: tuple[float, float]) -> None:
    right, up = end[0] - start[0], end[1] - start[1]
    length = hypot(right, up)
    teeth = max(2, round(length / TOOTH))
    if not length:
        return
    path = canvas.beginPath()
    path.moveTo(*start)
    for number in range(1, teeth):
        side = TOOTH / 2 * (1 if number % 2 else -1) / length
        share = number / teeth
        path.lineTo(start[0] + right * share - up * side, start[1] + up * share + right * side)
    path.lineTo(*end)
    canvas.drawPath(path, stroke=1, fill=0)
