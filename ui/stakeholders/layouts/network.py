"""The network: who is linked stands near; beyond 60 each sector is a cluster.

Force-directed placement after Fruchterman and Reingold (Software: Practice and Experience 21,
1991), started from a circle, so that the same map gives the same picture. It runs in a worker.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import cos, hypot, pi, sin, sqrt

from ui.stakeholders.layouts.shapes import (
    Asked,
    Fields,
    Layout,
    More,
    Spot,
    around,
    by_power,
    mark_side,
    window,
)
from workshop.people.marks import SECTORS
from workshop.stakeholders.model import Stakeholder

MOST = 60
"""Up to how many are placed by their links; MACTOR and the eye end about there too."""
ROUNDS = 120
SHOWN = 300
"""How many marks are drawn at the most; of the others it is said how many there are."""
SIDE, EDGE = 64.0, 26.0
GOLDEN = pi * (3 - sqrt(5))

Place = tuple[float, float]


def outside(_one: Stakeholder) -> bool:
    """Nobody waits outside the network."""
    return False


def spread(ids: Sequence[int], pairs: Sequence[tuple[int, int]]) -> dict[int, Place]:
    """Places from 0 to 1 for at most `MOST` linked points; pure, without chance."""
    count = len(ids)
    if count < 2:
        return dict.fromkeys(ids, (0.5, 0.5))
    at = [
        [cos(2 * pi * n / count), sin(2 * pi * n / count) * (1 + n % 3 / 9)] for n in range(count)
    ]
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


def _fitted(ids: Sequence[int], at: list[list[float]]) -> dict[int, Place]:
    xs, ys = [x for x, _ in at], [y for _, y in at]
    across, down = (max(xs) - min(xs)) or 1.0, (max(ys) - min(ys)) or 1.0
    return {
        one: ((x - min(xs)) / across, (y - min(ys)) / down)
        for one, (x, y) in zip(ids, at, strict=True)
    }


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
        for index, one in enumerate(ids):
            away = size * sqrt((index + 0.3) / len(ids)) if len(ids) > 1 else 0.0
            x = 0.5 + ring * cos(turn) + away * cos(index * GOLDEN)
            y = 0.5 + ring * sin(turn) + away * sin(index * GOLDEN)
            places[one] = (x, y)
    return places


def lay_out(asked: Asked) -> Layout:
    """Kept places first, then what the worker found, then clusters by sector."""
    people = by_power(asked.people)
    ids = [one.id for one in people]
    shown = window(ids, SHOWN, asked.chosen)
    base: Mapping[int, Place] = asked.computed
    if not all(one in base for one in shown):
        base = clusters([one for one in people if one.id in set(shown)])
    width, height = asked.width - 2 * SIDE, asked.height - 2 * EDGE
    side = mark_side(asked) if len(shown) <= MOST * 2 else 14.0
    spots = {}
    for one in shown:
        x, y = asked.places.get(one, base[one])
        spots[one] = around(SIDE + x * width, EDGE + y * height, side)
    more = []
    if len(shown) < len(ids):
        at = Spot(asked.width - 70, asked.height - 30, 60, 24)
        more.append(More(at, len(ids) - len(shown), tuple(ids)))
    return Layout(_apart(spots, asked), tuple(more), marks=True)


def drop(asked: Asked, x: float, y: float, _one: Stakeholder) -> Fields | None:
    """Where the card is put, from 0 to 1."""
    across = (x - SIDE) / (asked.width - 2 * SIDE)
    down = (y - EDGE) / (asked.height - 2 * EDGE)
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
    step_x, step_y = (asked.width - 2 * SIDE) / 20, (asked.height - 2 * EDGE) / 20
    return drop(asked, x + right * step_x, y - up * step_y, one)


def cleared() -> Fields:
    """Nobody is taken off the network."""
    return {}


def _apart(spots: dict[int, Spot], asked: Asked) -> dict[int, Spot]:
    """Pushes marks that touch apart, but for those that people placed."""
    free = [one for one in spots if one not in asked.places]
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
