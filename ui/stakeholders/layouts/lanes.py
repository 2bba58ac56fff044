"""Three lanes: landscape above regime above niche; forces are bands that are never counted."""

from __future__ import annotations

from ui.stakeholders.layouts.shapes import (
    GAP,
    LEAST,
    MORE_WIDTH,
    TALLEST,
    Asked,
    Band,
    Fields,
    Ground,
    Layout,
    More,
    Spot,
    by_power,
    window,
)
from workshop.sentences import say
from workshop.stakeholders.model import LAYERS, Stakeholder

HEAD = 96.0
"""Room at the left of a lane for its name and count."""
WIDE, NARROW = 150.0, 104.0
FORCE = 26.0


def outside(one: Stakeholder) -> bool:
    """Whether somebody has no lane yet."""
    return one.layer == ""


def lay_out(asked: Asked) -> Layout:
    """Cards in rows, lane by lane, the most powerful first; the chosen one never waits."""
    spots: dict[int, Spot] = {}
    more: list[More] = []
    ground: list[Ground] = []
    for layer, lane in _lanes(asked).items():
        forces, people = _of(asked, layer)
        words = say(f"map.layer.{layer}")
        ground.append(Band(lane, words, say("map.lane.count", n=len(people))))
        room = Spot(lane.x + HEAD, lane.y + GAP, lane.width - HEAD - GAP, lane.height - 2 * GAP)
        for index, force in enumerate(forces):
            spots[force.id] = Spot(room.x, room.y + index * (FORCE + GAP), room.width, FORCE)
        taken = len(forces) * (FORCE + GAP)
        rest = Spot(room.x, room.y + taken, room.width, max(LEAST, room.height - taken))
        ids = [one.id for one in by_power(people)]
        placed, waits = _rows(ids, rest, asked.chosen)
        spots |= placed
        more += waits
    return Layout(spots, tuple(more), tuple(ground))


def drop(asked: Asked, _x: float, y: float, _one: Stakeholder) -> Fields | None:
    """The lane under a point; below or above the canvas the card has none again."""
    for layer, lane in _lanes(asked).items():
        if lane.y <= y < lane.y + lane.height:
            return {"layer": layer}
    return {"layer": ""}


def target(asked: Asked, _x: float, y: float) -> Spot | None:
    """The lane under a point."""
    return next((s for s in _lanes(asked).values() if s.y <= y < s.y + s.height), None)


def nudge(_asked: Asked, one: Stakeholder, _right: int, up: int) -> Fields | None:
    """One lane up or down."""
    if one.layer not in LAYERS or not up:
        return None
    wanted = LAYERS.index(one.layer) - up
    return {"layer": LAYERS[wanted]} if 0 <= wanted < len(LAYERS) else None


def cleared() -> Fields:
    """What takes a card off this view."""
    return {"layer": ""}


def _of(asked: Asked, layer: str) -> tuple[list[Stakeholder], list[Stakeholder]]:
    here = [one for one in asked.people if one.layer == layer]
    return [one for one in here if one.is_force], [one for one in here if not one.is_force]


def _lanes(asked: Asked) -> dict[str, Spot]:
    """Each lane as high as its cards ask for, and never under a quarter of an even share."""
    columns = max(1, int((asked.width - HEAD) // (WIDE + GAP)))
    asks = {}
    for layer in LAYERS:
        forces, people = _of(asked, layer)
        rows = max(1, -(-len(people) // columns))
        asks[layer] = rows * (TALLEST + GAP) + len(forces) * (FORCE + GAP) + 2 * GAP
    least = asked.height / len(LAYERS) / 2
    gaps = GAP * (len(LAYERS) - 1)
    spare = asked.height - gaps - least * len(LAYERS)
    whole = sum(asks.values())
    lanes: dict[str, Spot] = {}
    top = 0.0
    for layer in LAYERS:
        height = least + spare * asks[layer] / whole
        lanes[layer] = Spot(0, top, asked.width, height)
        top += height + GAP
    return lanes


def _rows(ids: list[int], room: Spot, chosen: int | None) -> tuple[dict[int, Spot], list[More]]:
    if not ids:
        return {}, []
    columns = _columns(len(ids), room)
    lines = max(1, int((room.height + GAP) // (LEAST + GAP)))
    shown = window(ids, columns * lines, chosen)
    waiting = len(ids) - len(shown)
    across = room.width - (MORE_WIDTH if waiting else 0)
    rows = -(-len(shown) // columns)
    width = min(WIDE * 1.4, (across + GAP) / columns - GAP)
    height = min(TALLEST, (room.height + GAP) / rows - GAP)
    spots = {
        one: Spot(
            room.x + (index % columns) * (width + GAP),
            room.y + (index // columns) * (height + GAP),
            width,
            height,
        )
        for index, one in enumerate(shown)
    }
    at = Spot(room.x + across, room.y, MORE_WIDTH, room.height)
    return spots, [More(at, waiting, tuple(ids))] if waiting else []


def _columns(count: int, room: Spot) -> int:
    """As few columns as let all rows fit, and never so many that a name cannot be read."""
    fewest = max(1, int((room.width + GAP) // (WIDE + GAP)))
    most = max(fewest, int((room.width + GAP) // (NARROW + GAP)))
    for columns in range(fewest, most + 1):
        if -(-count // columns) * (LEAST + GAP) - GAP <= room.height:
            return columns
    return most
