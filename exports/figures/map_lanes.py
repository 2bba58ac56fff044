"""Three lanes, landscape above regime above niche; forces are bands that are never counted."""

from __future__ import annotations

from collections.abc import Sequence

from exports.figures.map_items import Force, MapItem, by_power
from exports.figures.map_picture import Frame, Ground, Label, LeftOut, Picture, number_width
from exports.figures.map_regions import PX, SIZES, Filling, Footprint, Rect
from exports.minutes.styles import leading_of, size_of
from exports.minutes.words import words
from workshop.sentences import Sentence

LAYERS = ("landscape", "regime", "niche")
HEAD = 190 * PX
LEAST = 96 * PX
BAND = 30 * PX
PAD = 12 * PX
GAP = 8 * PX


def lanes(items: Sequence[MapItem], forces: Sequence[Force], width: float, most: float) -> Picture:
    """The lanes, each as high as its marks and forces ask for, in all at most `most` points."""
    of_lane = {
        lane: [one.number for one in by_power(items) if one.layer == lane] for lane in LAYERS
    }
    bands = {lane: [force for force in forces if force.layer == lane] for lane in LAYERS}
    em = number_width([one.number for one in items])
    asked = Filling(lambda size: em * size)
    for side in SIZES:
        print_ = asked.footprint(side)
        heights = [_height(len(of_lane[lane]), len(bands[lane]), width, print_) for lane in LAYERS]
        if sum(heights) + 2 * GAP <= most:
            break
    shrink = min(1.0, (most - 2 * GAP) / sum(heights))
    heights = [height * shrink for height in heights]
    whole = sum(heights) + 2 * GAP
    ground: list[Ground] = []
    top = whole
    for lane, height in zip(LAYERS, heights, strict=True):
        ground += _lane(lane, len(of_lane[lane]), width, top, height)
        ground += _bands(bands[lane], width, top)
        used = len(bands[lane]) * (BAND + GAP)
        rect = Rect(HEAD, top - height + PAD, width - HEAD - PAD, height - 2 * PAD - used)
        asked.add(rect, of_lane[lane])
        top -= height + GAP
    filled = asked.fill([print_.side])
    left_out = [
        LeftOut(_name(LAYERS[place]), numbers) for place, numbers in filled.left_out.items()
    ]
    return Picture(whole, print_, filled.spots, ground, left_out)


def _height(count: int, bands: int, width: float, print_: Footprint) -> float:
    columns = max(1, int((width - HEAD - PAD) // (print_.width + 2)))
    rows = -(-count // columns)
    marks = rows * (print_.height + 2) * 1.1
    return max(LEAST, marks + 2 * PAD + bands * (BAND + GAP))


def _lane(lane: str, count: int, width: float, top: float, height: float) -> list[Ground]:
    line = top - PAD - size_of("body")
    told = words(Sentence("paper.map.count", n=count))
    return [
        Frame(0, top - height, width, height),
        Label(PAD, line, _name(lane), strong=True),
        Label(PAD, line - leading_of("caption") - 1, told),
    ]


def _bands(forces: Sequence[Force], width: float, top: float) -> list[Ground]:
    ground: list[Ground] = []
    for force in forces:
        top -= GAP
        left, wide = HEAD, width - HEAD - PAD
        ground.append(Frame(left, top - BAND, wide, BAND, broken=True))
        y = top - BAND / 2 - size_of("caption") * 0.33
        ground.append(Label(left + PAD, y, force.name, room=wide - 2 * PAD))
        top -= BAND
    return ground


def _name(lane: str) -> str:
    return words(Sentence(f"paper.map.layer.{lane}"))
