"""Where everybody lies in the network: near whom they are linked to; pure, without chance.

Force-directed placement after Fruchterman and Reingold (Software: Practice and Experience 21,
1991), started from a circle, so that the same map gives the same picture. Beyond `MOST` each
sector is a round cluster of its own.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from math import cos, hypot, pi, sin, sqrt

MOST = 60
"""Up to how many are placed by their links."""
ROUNDS = 120
GOLDEN = pi * (3 - sqrt(5))

Place = tuple[float, float]
"""From 0 to 1 to the right, and from 0 to 1 downwards."""


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
