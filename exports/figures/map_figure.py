"""A figure of the map: marks with numbers on the ground of a view, a key, and who found no room."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from reportlab.platypus import Flowable, Paragraph

from exports.figures.bars import draw_dashed, draw_rule
from exports.figures.map_grid import grid
from exports.figures.map_items import MapData, MapItem, View
from exports.figures.map_key import KEY_LINE, KeyLines, draw_key, key_lines
from exports.figures.map_lanes import lanes
from exports.figures.map_net import network
from exports.figures.map_picture import (
    ArcLine,
    Curve,
    Frame,
    Ground,
    Label,
    LeftOut,
    Line,
    Picture,
)
from exports.figures.map_regions import MARK_GAP, PX, Point
from exports.figures.map_rings import onion, rainbow
from exports.figures.map_ties import STROKES, draw_tie
from exports.figures.marks import draw_mark
from exports.inks import HAIRLINE, inks
from exports.minutes.lines import draw_line, fitted, width_of_line
from exports.minutes.styles import size_of, style
from exports.minutes.words import para
from workshop.people.marks import SECTORS
from workshop.sentences import Sentence

__all__ = ["MapData", "MapFigure", "MapItem"]

KEY_GAP = 22 * PX
ABOVE_KEY = 14 * PX
MOST = 860 * PX
"""The highest figure, in points, where a view may choose."""
SMALL = 500 * PX


class MapFigure(Flowable):  # type: ignore[misc]  # reportlab carries no types
    """One view of the map as it stands on paper; a small one takes less of the page."""

    def __init__(
        self,
        items: Sequence[MapItem] | MapData,
        view: View = "grid",
        *,
        small: bool = False,
        sectors: Sequence[str] = SECTORS,
        key: bool = True,
    ) -> None:
        super().__init__()
        self._data = items if isinstance(items, MapData) else MapData(items)
        self._view, self._small, self._sectors, self._with_key = view, small, sectors, key

    def wrap(self, width: float, _height: float) -> tuple[float, float]:
        """As wide as it may be; the key below takes as many lines as its words need."""
        self._width = width
        self._picture = self._made(width)
        self._key: KeyLines = key_lines(width, self._signs()) if self._with_key else []
        self._told = [_left_out(one) for one in self._picture.left_out]
        told = sum(float(one.wrap(width, 10_000)[1]) for one in self._told)
        key = ABOVE_KEY + KEY_GAP + KEY_LINE * len(self._key) if self._key else 0.0
        self._base = key + told + 1
        return width, self._picture.height + self._base

    def draw(self) -> None:
        """Draw the ground, the marks, the key and the numbers that found no room."""
        canvas = self.canv
        canvas.saveState()
        canvas.translate(0, self._base)
        for one in self._picture.ground:
            _draw_ground(canvas, one)
        for item in self._data.inside(self._view):
            spot = self._picture.spots.get(item.number)
            if spot is not None:
                self._draw_item(item, spot)
        canvas.restoreState()
        y = self._base
        if self._key:
            y -= ABOVE_KEY
            draw_rule(canvas, 0, self._width, y - KEY_GAP * 0.2)
            draw_key(canvas, self._key, self._width, y - KEY_GAP)
            y -= KEY_GAP * 0.5 + KEY_LINE * len(self._key)
        for told in self._told:
            y -= told.height
            told.drawOn(canvas, 0, y)

    @property
    def picture(self) -> Picture:
        """Where everybody stands; known after `wrap`."""
        return self._picture

    def _made(self, width: float) -> Picture:
        items, most = self._data.inside(self._view), SMALL if self._small else MOST
        if self._view == "lanes":
            return lanes(items, self._data.forces, width, most)
        if self._view == "rainbow":
            return rainbow(items, width, self._sectors)
        if self._view == "onion":
            return onion(items, width, most)
        if self._view == "network":
            return network(items, self._data.ties, width, width * 0.8)
        return grid(items, width)

    def _signs(self) -> list[str]:
        items = self._data.inside(self._view)
        signs = [
            *(["bird"] if any(one.bird for one in items) else []),
            *(["hatched"] if any(one.hatched for one in items) else []),
        ]
        if self._view == "network":
            kinds = {tie.kind for tie in self._data.ties}
            signs += [kind for kind in STROKES if kind in kinds]
        return signs

    def _draw_item(self, item: MapItem, middle: Point) -> None:
        canvas, print_ = self.canv, self._picture.print_
        side, number = print_.side, str(item.number)
        wide = side * (1 + MARK_GAP) + width_of_line(number, print_.type_size, strong=True)
        left, bottom = middle[0] - print_.width / 2, middle[1] - side / 2
        left += (print_.width - wide) / 2 if self._view != "grid" else 0.0
        canvas.setFillColor(inks().paper)
        right = left + side * (1 + MARK_GAP)
        high = print_.type_size * 0.9
        canvas.rect(right - 1, middle[1] - high / 2, wide - side + 1, high, stroke=0, fill=1)
        draw_mark(
            canvas,
            left,
            bottom,
            side,
            item.sector,
            item.presence,
            bird=item.bird,
            hatched=item.hatched,
        )
        base = middle[1] - print_.type_size * 0.33
        draw_line(canvas, right, base, number, size=print_.type_size, strong=True)


def _left_out(one: LeftOut) -> Paragraph:
    numbers = ", ".join(str(number) for number in sorted(one.numbers))
    said = Sentence("paper.map.left-out", part=one.part, numbers=numbers, n=len(one.numbers))
    return para(said, style("caption"))


def _draw_ground(canvas: Any, one: Ground) -> None:
    canvas.setStrokeColor(inks().rule)
    canvas.setLineWidth(HAIRLINE)
    if isinstance(one, Label):
        _draw_label(canvas, one)
    elif isinstance(one, Curve):
        draw_tie(canvas, one.start, one.end, one.kind)
    elif isinstance(one, ArcLine):
        box = (one.x - one.radius, one.y - one.radius, one.x + one.radius, one.y + one.radius)
        canvas.arc(*box, one.start, one.span)
    elif isinstance(one, Frame):
        canvas.saveState()
        if one.broken:
            canvas.setDash([3, 2.2])
        canvas.rect(one.x, one.y, one.width, one.height, stroke=1, fill=0)
        canvas.restoreState()
    elif isinstance(one, Line) and one.broken:
        draw_dashed(canvas, one.x, one.y, one.to_x, one.to_y)
    else:
        canvas.line(one.x, one.y, one.to_x, one.to_y)


def _draw_label(canvas: Any, one: Label) -> None:
    size = size_of("caption")
    words = fitted(one.words, size, one.room, strong=one.strong) if one.room else one.words
    canvas.saveState()
    canvas.translate(one.x, one.y)
    canvas.rotate(one.turn)
    muted = not one.strong
    draw_line(canvas, 0, 0, words, strong=one.strong, muted=muted, anchor=one.anchor)
    canvas.restoreState()
