"""What the room's ratings look like together: middle, spread, and whether it is of two minds.

A distribution is how many people gave each value, from 1 up.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

LEAST_OF_A_PEAK = 0.2
"""The share of all ratings below which a peak is not a camp."""
LEAST_IN_A_PEAK = 2
"""One person alone is never shown as a camp."""


@dataclass(frozen=True)
class Spread:
    """A distribution of ratings in numbers; there is at least one rating."""

    counts: tuple[int, ...]
    """How many gave 1, 2, 3, …"""
    people: int
    median: float
    lower: float
    """The first quartile."""
    upper: float
    """The third quartile."""
    agreement: float
    """Van der Eijk's A: 1 all the same, 0 evenly spread, −1 half at each end."""
    bimodal: bool

    @property
    def interquartile(self) -> float:
        """How far the middle half reaches."""
        return self.upper - self.lower


def spread(counts: Sequence[int]) -> Spread | None:
    """The numbers of a distribution; None if nobody rated."""
    people = sum(counts)
    if not people:
        return None
    return Spread(
        tuple(counts),
        people,
        _quantile(counts, 2),
        _quantile(counts, 1),
        _quantile(counts, 3),
        agreement(counts),
        is_bimodal(counts),
    )


def is_bimodal(counts: Sequence[int]) -> bool:
    """Whether the room is of two minds: two camps with a gap between them.

    A camp is a value with at least two people and a fifth of all ratings. Two camps that are not
    neighbours are apart if some value between them was given by at most half as many people as the
    smaller of the two.
    """
    people = sum(counts)
    camps = [
        place
        for place, n in enumerate(counts)
        if n >= LEAST_IN_A_PEAK and n >= LEAST_OF_A_PEAK * people
    ]
    return any(
        2 * min(counts[one + 1 : other], default=people) <= min(counts[one], counts[other])
        for one, other in combinations(camps, 2)
        if other - one > 1
    )


def agreement(counts: Sequence[int]) -> float:
    """Van der Eijk's agreement A, −1 to 1.

    The distribution is taken apart into layers of equal height; each layer counts by how many of
    its places are filled and whether they lie together. Source: van der Eijk (2001).

    Raises:
        ValueError: nobody rated, or there are fewer than three values to choose from.
    """
    whole, k = sum(counts), len(counts)
    if not whole or k < 3:
        raise ValueError("agreement needs a rating and three values")
    left, total = list(counts), 0.0
    while any(left):
        height = min(n for n in left if n)
        filled = [n > 0 for n in left]
        total += height * sum(filled) / whole * _layer(filled, k)
        left = [n - height if n else 0 for n in left]
    return total


def by_disagreement(spreads: Mapping[int, Spread]) -> list[int]:
    """The keys by disagreement, most first: of two minds, then lowest agreement, then as given."""
    return sorted(spreads, key=lambda key: (not spreads[key].bimodal, spreads[key].agreement))


def _layer(filled: Sequence[bool], k: int) -> float:
    together = apart = 0
    for i, j, m in combinations(range(k), 3):
        pattern = (filled[i], filled[j], filled[m])
        together += pattern in ((True, True, False), (False, True, True))
        apart += pattern == (True, False, True)
    both = together + apart
    unimodality = ((k - 2) * together - (k - 1) * apart) / ((k - 2) * both) if both else 1.0
    return unimodality * (1 - (sum(filled) - 1) / (k - 1))


def _quantile(counts: Sequence[int], quarter: int) -> float:
    """A quartile, halfway or quarterway between two ratings where it falls between them."""
    place, rest = divmod((sum(counts) - 1) * quarter, 4)
    low = _at(counts, place)
    return low + (_at(counts, place + 1) - low) * rest / 4 if rest else float(low)


def _at(counts: Sequence[int], place: int) -> int:
    gone = 0
    for value, n in enumerate(counts, start=1):
        gone += n
        if place < gone:
            return value
    raise ValueError("nobody stands at this place")
