"""The network: who is linked stands near; beyond 60 each sector is a cluster.

Force-directed placement after Fruchterman and Reingold (Software: Practice and Experience 21,
1991), started from a circle, so that the same map gives the same picture. It runs in a worker.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import cos, hypot, pi, sin, sqrt

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

MOST = 60
"""Up to how many are placed by their links; MACTOR and the eye end about there too."""
ROUNDS = 120
SHOWN = 300
"""How many marks are drawn at the most; of the others it is said how many there are."""
SIDE, TOP, EDGE = 84.0, 48.0, 30.0
FORCE = (160.0, 24.0)
GOLDEN = pi * (3 - sqrt(5))

Place = tuple[float, float]


def outside(_one: Stakeholder) -> bool:
    """Nobody waits outside the network."""
    return False


@lru_cache(maxsize=8)
def spread(ids: tuple[int, ...], pairs: tuple[tuple[int, int], ...]) -> Mapping[int, Place]:
    """Places from 0 to 1 for at most `MOST` linked points; pure, without chance.

    Whoever has no link stands in a row at the foot.
    """
    linked = {end for pair in pairs for end in pair}
    joined = [one for one in ids if one in linked]
    alone = [one for one in ids if one not in linked]
    places = _by_links(joined, pairs) if joined else {}
    if not alone:
        return places
    top = 0.86 if joined else 0.5
    found = {one: (x, y * top) for one, (x, y) in places.items()}
    return found | {
        one: ((n + 0.5) / len(alone), 1.0 if joined else 0.5) for n, one in enumerate(alone)
    }


def _by_links(ids: Sequence[int], pairs: Sequence[tuple[int, int]]) -> dict[int, Place]:
    count = len(ids)
    turns = [2 * pi * n / count for n in range(count)]
    at = [[cos(turn), sin(turn) * (1 + n % 3 / 9)] for n, turn in enumerate(turns)]
    index = {one: n for n, one in enumerate(ids)}
    links = {tuple(sorted((index[a], index[b]))) for a, b in pairs if a in index and b in index}
    ideal = 1.7 / sqrt(count)
    for step in range(ROUNDS):
        _relax(at, sorted(links), ideal, 0.25 * (1 - step / ROUNDS) + 0.004)
    return _fitted(ids, at)


def _relax(
    at: list[list[float]], links: Sequence[tuple[int, ...]], ideal: float, heat: float
) -> None:
    count = len(at)
    push = [[-0.06 * x, -0.06 * y] for x, y in at]
    square = ideal * ideal
    for one in range(count):
        x, y = at[one]
        for other in range(one + 1, count):
            right, up = x - at[other][0], y - at[other][1]
            force = square / max(1e-4, right * right + up * up)
            push[one][0] += right * force
            push[one][1] += up * force
            push[other][0] -= right * force
            push[other][1] -= up * force
    for one, other in links:
        right, up = at[one][0] - at[other][0], at[one][1] - at[other][1]
        force = hypot(right, up) / ideal * 0.5
        push[one][0] -= right * force
        push[one][1] -= up * force
        push[other][0] += right * force
        push[other][1] += up * force
    for one in range(count):
        length = hypot(*push[one]) or 1.0
        step = min(length, heat) / length
        at[one][0] += push[one][0] * step
        at[one][1] += push[one][1] * step


def _ranked(values: Sequence[float]) -> list[float]:
    """Half by value and half by rank, from 0 to 1: a far point does not press the others flat."""
    low, wide = min(values), (max(values) - min(values)) or 1.0
    order = sorted(range(len(values)), key=lambda n: (values[n], n))
    last = max(1, len(values) - 1)
    rank = {n: place / last for place, n in enumerate(order)}
    return [0.5 * (value - low) / wide + 0.5 * rank[n] for n, value in enumerate(values)]


def _fitted(ids: Sequence[int], at: list[list[float]]) -> dict[int, Place]:
    """Places from 0 to 1."""
    xs, ys = _ranked([x for x, _ in at]), _ranked([y for _, y in at])
    return dict(zip(ids, zip(xs, ys, strict=True), strict=True))


def question(
    people: Sequence[Stakeholder], links: Sequence[Link]
) -> tuple[tuple[int, ...], tuple[tuple[int, int], ...]]:
    """What `spread` is asked for these people and links: plain values, each pair once."""
    pairs = {
        (min(link.source_id, link.target_id), max(link.source_id, link.target_id)) for link in links
    }
    return tuple(one.id for one in people), tuple(sorted(pairs))


def clusters(people: Sequence[Stakeholder]) -> dict[int, Place]:
    """Each sector a round cluster, the most powerful in its middle; the clusters in a circle."""
    groups: dict[str, list[int]] = {}
    for one in sorted(by_power(people), key=_sector):
        groups.setdefault(one.sector, []).append(one.id)
    places: dict[int, Place] = {}
    for n, ids in enumerate(groups.values()):
        turn = 2 * pi * n / len(groups) - pi / 2
        ring = 0.0 if len(groups) == 1 else 0.33
        size = 0.45 if len(groups) == 1 else 0.17
        for index, key in enumerate(ids):
            away = size * sqrt((index + 0.3) / len(ids)) if len(ids) > 1 else 0.0
            x = 0.5 + ring * cos(turn) + away * cos(index * GOLDEN)
            y = 0.5 + ring * sin(turn) + away * sin(index * GOLDEN)
            places[key] = (x, y)
    return places


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
