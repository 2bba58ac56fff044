"""Where everybody lies in the network: near whom they are linked to; pure, without chance.

Force-directed placement after Fruchterman and Reingold (Software: Practice and Experience 21,
1991), started from a circle, so that the same map gives the same picture. Beyond `MOST` each
sector is a round cluster of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from math import cos, hypot, pi, sin, sqrt

MOST = 60
"""Up to how many are placed by their links."""
ROUNDS = 120
GOLDEN = pi * (3 - sqrt(5))

Place = tuple[float, float]
"""From 0 to 1 to the right, and from 0 to 1 downwards."""


def spread(ids: Sequence[int], pairs: Sequence[tuple[int, int]]) -> dict[int, Place]:
    """Places of at most `MOST` points by the links between them."""
    count = len(ids)
    if count < 2:
        return dict.fromkeys(ids, (0.5, 0.5))
    at = [
        [cos(2 * pi * n / count), sin(2 * pi * n / count) * (1 + n % 3 / 9)] for n in range(count)
    ]
    index = {one: n for n, one in enumerate(ids)}
    links = {
        (min(index[a], index[b]), max(index[a], index[b]))
        for a, b in pairs
        if a in index and b in index and a != b
    }
    ideal = 1.7 / sqrt(count)
    for step in range(ROUNDS):
        _relax(at, sorted(links), ideal, 0.25 * (1 - step / ROUNDS) + 0.004)
    return _fitted(ids, at)


def clusters(groups: Sequence[Sequence[int]]) -> dict[int, Place]:
    """Each group a round cluster, its first in the middle; the clusters lie in a circle."""
    places: dict[int, Place] = {}
    alone = len(groups) == 1
    for number, ids in enumerate(groups):
        turn = 2 * pi * number / len(groups) - pi / 2
        ring, size = (0.0, 0.45) if alone else (0.33, 0.17)
        for index, one in enumerate(ids):
            away = size * sqrt((index + 0.3) / len(ids)) if len(ids) > 1 else 0.0
            x = 0.5 + ring * cos(turn) + away * cos(index * GOLDEN)
            y = 0.5 + ring * sin(turn) + away * sin(index * GOLDEN)
            places[one] = (x, y)
    return places


def _relax(
    at: list[list[float]], links: Sequence[tuple[int, int]], ideal: float, heat: float
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
