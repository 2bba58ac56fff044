"""Sector marks on paper: fill, dark outline, shape and letter; presence is the outline."""

from __future__ import annotations

from typing import Any, Literal

from reportlab.lib.colors import Color

from exports.inks import HAIRLINE, inks
from exports.minutes.lines import draw_line
from workshop.people.marks import OUTLINE, RING, RING_DOTS, SHAPES, Shape

Presence = Literal["here", "spoken_for", "not_here"]
DASH = (1.6, 1.3)  # in widths of the outline
CAP_HEIGHT = 0.66  # of the type size
TAU = 6.2832
HATCH = 0.18  # of the side, between two lines of a hatched mark
HATCH_LINE = 0.35


def draw_mark(
    canvas: Any,
    x: float,
    y: float,
    side: float,
    sector: str,
    presence: Presence = "here",
    *,
    bird: bool = False,
    hatched: bool = False,
) -> None:
    """Draw a sector's mark into the square whose lower left corner is (x, y).

    Filled is in the room, a solid outline is spoken for, a dashed outline is not here. A bird has
    two wings above its mark; a hatched mark was rated by others.
    """
    look = inks().sectors.get(sector)
    if bird:
        draw_bird(canvas, x, y, side)
    if look is None:
        _draw_ring(canvas, x, y, side)
        return
    shape = SHAPES[look.shape]
    filled = presence == "here"
    draw_shape(canvas, x, y, side, shape, look.fill if filled else inks().paper, presence)
    if hatched:
        draw_hatch(canvas, x, y, side, shape)
    size = shape.letter_size * side
    baseline = y + side * (1 - shape.letter_y) - size * CAP_HEIGHT / 2
    ink = look.letter_ink if filled else inks().ink
    draw_line(
        canvas,
        x + side / 2,
        baseline,
        look.letter,
        size=size,
        strong=True,
        anchor="middle",
        ink=ink,
    )


def draw_shape(
    canvas: Any, x: float, y: float, side: float, shape: Shape, fill: Color, presence: Presence
) -> None:
    """Draw a shape without its letter, with the outline of a presence."""
    width = max(HAIRLINE, OUTLINE * side)
    canvas.saveState()
    canvas.setLineWidth(width)
    canvas.setLineJoin(1)
    canvas.setStrokeColor(inks().ink)
    canvas.setFillColor(fill)
    if presence == "not_here":
        canvas.setDash([width * part for part in DASH])
    if shape.points:
        canvas.drawPath(_outline(canvas, x, y, side, shape), stroke=1, fill=1)
    else:
        canvas.circle(x + side / 2, y + side / 2, shape.radius * side, stroke=1, fill=1)
    canvas.restoreState()


def draw_hatch(canvas: Any, x: float, y: float, side: float, shape: Shape) -> None:
    """Draw slanted lines inside a shape, thin enough to leave its letter readable."""
    path = canvas.beginPath()
    if shape.points:
        path = _outline(canvas, x, y, side, shape)
    else:
        path.circle(x + side / 2, y + side / 2, shape.radius * side)
    canvas.saveState()
    canvas.clipPath(path, stroke=0, fill=0)
    canvas.setStrokeColor(inks().ink)
    canvas.setLineWidth(HATCH_LINE)
    step = side * HATCH
    for number in range(round(2 / HATCH)):
        canvas.line(x + number * step - side, y, x + number * step, y + side)
    canvas.restoreState()


def draw_bird(canvas: Any, x: float, y: float, side: float) -> None:
    """Draw two wings over the upper right corner of a mark."""
    wing, middle, top = side * 0.26, x + side * 0.98, y + side * 0.98
    canvas.saveState()
    canvas.setStrokeColor(inks().ink)
    canvas.setLineWidth(max(HAIRLINE, side * 0.07))
    canvas.setLineCap(1)
    path = canvas.beginPath()
    path.moveTo(middle - wing, top)
    path.curveTo(
        middle - wing * 0.8, top + wing, middle, top + wing * 0.5, middle, top - wing * 0.2
    )
    path.curveTo(middle, top + wing * 0.5, middle + wing * 0.8, top + wing, middle + wing, top)
    canvas.drawPath(path, stroke=1, fill=0)
    canvas.restoreState()


def _outline(canvas: Any, x: float, y: float, side: float, shape: Shape) -> Any:
    path = canvas.beginPath()
    for index, (right, down) in enumerate(shape.points):
        move = path.lineTo if index else path.moveTo
        move(x + right * side, y + side - down * side)
    path.close()
    return path


def _draw_ring(canvas: Any, x: float, y: float, side: float) -> None:
    radius = RING.radius * side
    canvas.saveState()
    canvas.setStrokeColor(inks().muted)
    canvas.setLineWidth(max(HAIRLINE, radius / 6))
    canvas.setDash([TAU * radius / RING_DOTS / 2] * 2)
    canvas.circle(x + side / 2, y + side / 2, radius, stroke=1, fill=0)
    canvas.restoreState()
