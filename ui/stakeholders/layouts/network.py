"""The network: who is linked stands near; beyond 60 each sector is a cluster.

Where everybody lies is worked out in `workshop.stakeholders.network`, the same for paper; in the
window it runs in a worker.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import hypot

from ui.stakeholders.layouts.rings import MARK, around, mark_side
from ui.stakeholders.layouts.shapes import (
    Asked,
    Fields,
    Layout,
    More,
    Spot,
    by_power,
    kept_free,
    window,
)
from workshop.people.marks import SECTORS
from workshop.stakeholders.model import Link, Stakeholder
from workshop.stakeholders.network import MOST, Place, spread
from workshop.stakeholders.network import clusters as round_clusters

__all__ = ["MOST", "spread"]

SHOWN = 300
"""How many marks are drawn at the most; of the others it is said how many there are."""
SIDE, TOP, EDGE = 84.0, 48.0, 30.0
FORCE = (160.0, 24.0)


def outside(_one: Stakeholder) -> bool:
    """Nobody waits outside the network."""
    return False


def question(
    people: Sequence[Stakeholder], links: Sequence[Link]
) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """What `spread` is asked for these people and links: plain values, each pair once."""
    pairs = {
        (min(link.source_id, link.target_id), max(link.source_id, link.target_id)) for link in links
    }
    return tuple(one.id for one in people), tuple(sorted(pairs))


def clusters(people: Sequence[Stakeholder]) -> Mapping[int, Place]:
    """Each sector a round cluster, the most powerful in its middle; the clusters in a circle."""
    groups: dict[str, list[int]] = {}
    for one in sorted(by_power(people), key=_sector):
        groups.setdefault(one.sector, []).append(one.id)
    return round_clusters(list(groups.values()))


def lay_out(asked: Asked) -> Layout:
    """Kept places first, then what the worker found, then clusters by sector."""
    people = by_power(asked.people)
    ids = [one.id for one in people]
    shown = window(ids, SHOWN, asked.chosen)
    base: Mapping[int, Place] = asked.computed
    if not all(one in base for one in shown):
        base = clusters([one for one in people if one.id in set(shown)])
    width, height = _room(asked)
    side = mark_side(asked) if len(shown) <= MOST * 2 else 14.0
    spots = {}
    for key in shown:
        x, y = asked.places.get(key, base[key])
        spots[key] = around(SIDE + x * width, TOP + y * height, side)
    for one in people:
        if one.is_force and one.id in spots:
            x, y = spots[one.id].middle
            across, down = FORCE if side <= MARK else (240.0, 32.0)
            spots[one.id] = Spot(x - across / 2, y - down / 2, across, down)
    more = []
    if len(shown) < len(ids):
        at = Spot(asked.width - 70, asked.height - 30, 60, 24)
        more.append(More(at, len(ids) - len(shown), tuple(ids)))
    ground = (kept_free(asked.width - 116, 0, 116, TOP - 10),)
    return Layout(_apart(spots, asked), tuple(more), ground, marks=True)


def drop(asked: Asked, x: float, y: float, _one: Stakeholder) -> Fields | None:
    """Where the card is put, from 0 to 1."""
    width, height = _room(asked)
    across, down = (x - SIDE) / width, (y - TOP) / height
    return {"x": min(1.0, max(0.0, across)), "y": min(1.0, max(0.0, down))}


def target(_asked: Asked, _x: float, _y: float) -> Spot | None:
    """Nothing is tinted: every place is free."""
    return None


def nudge(asked: Asked, one: Stakeholder, right: int, up: int) -> Fields | None:
    """A step of a twentieth."""
    spot = lay_out(asked).spots.get(one.id)
    if spot is None:
        return None
    x, y = spot.middle
    step_x, step_y = (length / 20 for length in _room(asked))
    return drop(asked, x + right * step_x, y - up * step_y, one)


def cleared() -> Fields:
    """Nobody is taken off the network."""
    return {}


def _room(asked: Asked) -> tuple[float, float]:
    return max(1.0, asked.width - 2 * SIDE), max(1.0, asked.height - TOP - EDGE)


def _apart(spots: dict[int, Spot], asked: Asked) -> dict[int, Spot]:
    """Pushes marks that touch apart, but for those that people placed."""
    forces = {one.id for one in asked.people if one.is_force}
    free = [one for one in spots if one not in asked.places and one not in forces]
    if len(spots) > MOST * 2:
        return spots
    for _ in range(12):
        moved = False
        for one in free:
            for other, there in spots.items():
                here = spots[one]
                right, down = here.x - there.x, here.y - there.y
                near = here.width + 4
                if one == other or hypot(right, down) >= near:
                    continue
                away = near - hypot(right, down)
                turn = (right or 0.7, down or 0.7)
                length = hypot(*turn)
                x = min(max(2.0, here.x + turn[0] / length * away), asked.width - near)
                y = min(max(2.0, here.y + turn[1] / length * away), asked.height - near)
                spots[one] = Spot(x, y, here.width, here.height)
                moved = True
        if not moved:
            break
    return spots


def _sector(one: Stakeholder) -> int:
    return SECTORS.index(one.sector) if one.sector in SECTORS else len(SECTORS)
