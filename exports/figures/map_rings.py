"""The round figures: a rainbow of sectors in arcs of power, and an onion of engagement."""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, radians, sin, sqrt

from exports.figures.map_items import MapItem, by_power
from exports.figures.map_picture import (
    ArcLine,
    Frame,
    Ground,
    Label,
    LeftOut,
    Line,
    Picture,
    number_width,
)
from exports.figures.map_regions import PX, Filling, Rect, Ring
from exports.minutes.lines import width_of_line
from exports.minutes.styles import size_of
from exports.minutes.words import words
from workshop.people.marks import SECTORS
from workshop.sentences import Sentence

ARCS = ((4, 5), (3, 3), (1, 2))
"""The least and the most power of each arc, from the middle outwards."""
ARC_BOUNDS = (0.1, 0.58, 0.79, 1.0)
INWARDS = ("empower", "collaborate", "involve", "consult", "inform")
RING_BOUNDS = (0.0, 0.26, 0.46, 0.65, 0.83, 1.0)
RIM = 22 * PX  # outside the outer arc, for the names of the sectors
FOOT = 26 * PX
APART = 74 * PX
CROWN = 22 * PX  # at the top of each ring, for its name
CROWN_WIDE = 74.0  # points that the name of a ring takes at the most


def rainbow(items: Sequence[MapItem], width: float, sectors: Sequence[str] = SECTORS) -> Picture:
    """A half circle; whoever is of another sector stands apart at the foot."""
    apart = [one.number for one in by_power(items) if one.sector not in sectors]
    foot = FOOT + (APART if apart else 0.0)
    radius, x = width / 2 - RIM, width / 2
    span = 180 / len(sectors)
    em = number_width([one.number for one in items])
    filling = Filling(lambda size: em * size)
    parts: list[str] = []
    ground = _arcs(x, foot, radius, span, len(sectors))
    for place, sector in enumerate(sectors):
        start = 180 - (place + 1) * span
        here = [one for one in by_power(items) if one.sector == sector]
        for arc, (least, most) in enumerate(ARCS):
            ring = Ring(
                x, foot, radius * ARC_BOUNDS[arc], radius * ARC_BOUNDS[arc + 1], start, span
            )
            filling.add(ring, [one.number for one in here if least <= (one.power or 0) <= most])
            parts.append(_said(f"sector.{sector}"))
        middle = start + span / 2
        away = radius + 6 * PX
        words_ = _said("sector-count", sector=_said(f"sector.{sector}"), n=len(here))
        at = (x + away * cos(radians(middle)), foot + away * sin(radians(middle)))
        ground.append(Label(*at, words_, "middle", turn=middle - 90))
    if apart:
        band = Rect(150 * PX, 2, width - 152 * PX, APART - 4)
        filling.add(band, apart)
        parts.append(_said("apart"))
        ground.append(Frame(0, 0, width, APART))
        ground.append(Label(12 * PX, APART / 2 - 3, _said("apart")))
    filled = filling.fill()
    left_out = [LeftOut(parts[place], numbers) for place, numbers in filled.left_out.items()]
    return Picture(foot + radius + RIM, filled.print_, filled.spots, ground, left_out)


def onion(items: Sequence[MapItem], width: float, most: float) -> Picture:
    """Who is empowered in the middle, who is informed outside; sector by sector around."""
    radius = min(width, most) / 2 - 1
    x, y = width / 2, radius + 1
    em = number_width([one.number for one in items])
    filling = Filling(lambda size: em * size)
    ground: list[Ground] = []
    for index, level in enumerate(INWARDS):
        here = [one for one in by_power(items) if one.engagement == level]
        here.sort(key=lambda one: _place(one.sector))
        inner, outer = radius * RING_BOUNDS[index], radius * RING_BOUNDS[index + 1]
        filling.add(_ring(x, y, inner, outer), [one.number for one in here])
        ground.append(ArcLine(x, y, outer))
        name = _said("ring", level=_said(f"engagement.{level}"), n=len(here))
        ground.append(Label(x, y + _below_the_top(outer, name), name, "middle", strong=True))
    filled = filling.fill()
    left_out = [
        LeftOut(_said(f"engagement.{INWARDS[place]}"), numbers)
        for place, numbers in filled.left_out.items()
    ]
    return Picture(2 * radius + 2, filled.print_, filled.spots, ground, left_out)


def _below_the_top(radius: float, name: str) -> float:
    """Where the baseline of a ring's name lies, so that the ring does not cut it."""
    half = min(radius * 0.9, width_of_line(name, size_of("caption"), strong=True) / 2 + 2)
    return sqrt(radius * radius - half * half) - size_of("caption")


def _ring(x: float, y: float, inner: float, outer: float) -> Ring | Rect:
    """A ring without the place of its name; the innermost is what lies below its name."""
    if inner == 0:
        side = (outer - CROWN) * 1.35
        return Rect(x - side / 2, y - outer * 0.8, side, outer * 1.25)
    crown = min(80.0, CROWN_WIDE / outer * 180 / 3.1416 / 2 + 4)
    return Ring(x, y, inner, outer, 90 + crown, 360 - 2 * crown)


def _arcs(x: float, y: float, radius: float, span: float, count: int) -> list[Ground]:
    ground: list[Ground] = [ArcLine(x, y, radius * bound, 0, 180) for bound in ARC_BOUNDS]
    for place in range(count + 1):
        turn = radians(place * span)
        near, far = radius * ARC_BOUNDS[0], radius
        ground.append(
            Line(
                x + near * cos(turn), y + near * sin(turn), x + far * cos(turn), y + far * sin(turn)
            )
        )
    for arc in range(len(ARCS)):
        at = x - radius * (ARC_BOUNDS[arc] + ARC_BOUNDS[arc + 1]) / 2
        ground.append(Label(at, y - size_of("caption") - 2, _said(f"arc.{arc}"), "middle"))
    return ground


def _place(sector: str) -> int:
    return SECTORS.index(sector) if sector in SECTORS else len(SECTORS)


def _said(end: str, **values: object) -> str:
    return words(Sentence(f"paper.map.{end}", **values))
