"""The strokes that charts share: a bar, a hairline, a dashed rule."""

from __future__ import annotations

from typing import Any

from exports.inks import HAIRLINE, inks

DASH = (3.0, 2.2)
CUT_LINE = 0.85


def draw_bar(
    canvas: Any, x: float, y: float, length: float, height: float, *, filled: bool
) -> None:
    """A bar with an ink outline: accent when it goes forward, else white. Nothing is not a bar."""
    if length <= 0:
        return
    canvas.setStrokeColor(inks().ink)
    canvas.setLineWidth(HAIRLINE)
    canvas.setFillColor(inks().accent if filled else inks().paper)
    canvas.rect(x, y, length, height, stroke=1, fill=1)


def draw_rule(canvas: Any, left: float, right: float, y: float) -> None:
    """A hairline."""
    canvas.setStrokeColor(inks().rule)
    canvas.setLineWidth(HAIRLINE)
    canvas.line(left, y, right, y)


def draw_dashed(canvas: Any, x1: float, y1: float, x2: float, y2: float) -> None:
    """A dashed ink line: a cut or a threshold."""
    canvas.saveState()
    canvas.setStrokeColor(inks().ink)
    canvas.setLineWidth(CUT_LINE)
    canvas.setDash(DASH)
    canvas.line(x1, y1, x2, y2)
    canvas.restoreState()
