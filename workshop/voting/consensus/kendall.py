"""Kendall's W: how far judges rank alike, 0 not at all to 1 the same; and its incomplete form."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Any

Item = Hashable
Ranks = Mapping[Any, Fraction]


@dataclass(frozen=True, slots=True)
class Kendall:
    """The coefficient, and what a test of it needs.

    Attributes:
        w: 0 to 1.
        s: squared deviations of the rank sums from their mean.
        ties: T, the sum over judges and tie groups of t^3 - t.
        chi2: m (n - 1) W, to be held against a chi-squared of `df` degrees of freedom.
        df: n - 1.
    """

    w: Fraction
    s: Fraction
    ties: int
    chi2: Fraction
    df: int


def mean_ranks(ranking: Sequence[Sequence[Item]], items: Sequence[Item]) -> dict[Item, Fraction]:
    """The rank of every item, 1 the best.

    Items that share a place have the mean of the places they cover; so have all unranked ones.
    """
    ranked = {item for group in ranking for item in group}
    rest = [item for item in items if item not in ranked]
    found: dict[Item, Fraction] = {}
    above = 0
    for group in [*ranking, *([rest] if rest else [])]:
        found.update(dict.fromkeys(group, above + Fraction(len(group) + 1, 2)))
        above += len(group)
    return found


def kendall_w(judges: Sequence[Ranks]) -> Kendall:
    """W = 12 S / (m^2 (n^3 - n) - m T), for m judges who all ranked the same n items.

    Kendall and Babington Smith, Ann Math Stat 10 (1939) 275; with the correction for ties.

    Raises:
        ValueError: no judge, fewer than two items, other items, or every judge ties them all.
    """
    m = len(judges)
    items = list(judges[0]) if judges else []
    n = len(items)
    if m == 0 or n <= 1 or any(set(judge) != set(items) for judge in judges):
        raise ValueError("W needs judges who all ranked the same two or more items")
    sums = [sum((judge[item] for judge in judges), Fraction(0)) for item in items]
    mean = sum(sums, Fraction(0)) / n
    s = sum(((one - mean) ** 2 for one in sums), Fraction(0))
    ties = sum(
        t**3 - t for judge in judges for t in Counter(judge[item] for item in items).values()
    )
    below = m * m * (n**3 - n) - m * ties
    if below == 0:
        raise ValueError("W is not defined where every judge ties all items")
    w = 12 * s / below
    return Kendall(w, s, ties, m * (n - 1) * w, n - 1)


def shared_spearman(judges: Sequence[Ranks]) -> Fraction | None:
    """Mean pairwise Spearman correlation over the items both judges ranked; -1 to 1.

    The form for panels in which some do not rank every item: nothing is imputed. For complete
    ranks without ties it is (m W - 1) / (m - 1) (Kendall, Rank Correlation Methods, 1948, ch. 6).
    None where no two judges share two items that both tell apart.
    """
    grouped = Counter(frozenset(judge.items()) for judge in judges)
    kinds = [dict(kind) for kind in grouped]
    times = list(grouped.values())
    total, pairs = Fraction(0), 0
    for i, one in enumerate(kinds):
        own = _spearman(one, one)
        if own is not None and times[i] > 1:
            total += times[i] * (times[i] - 1) // 2
            pairs += times[i] * (times[i] - 1) // 2
    for i, j in combinations(range(len(kinds)), 2):
        found = _spearman(kinds[i], kinds[j])
        if found is not None:
            total += times[i] * times[j] * found
            pairs += times[i] * times[j]
    return total / pairs if pairs else None


def _spearman(one: Ranks, other: Ranks) -> Fraction | None:
    """Spearman's rho on common items, their ranks taken anew among these, exact to a millionth."""
    common = [item for item in one if item in other]
    x, y = _anew(one, common), _anew(other, common)
    n = len(common)
    if n <= 1:
        return None
    mean = Fraction(n + 1, 2)
    xx = sum(((x[i] - mean) ** 2 for i in common), Fraction(0))
    yy = sum(((y[i] - mean) ** 2 for i in common), Fraction(0))
    if not xx or not yy:
        return None
    xy = sum(((x[i] - mean) * (y[i] - mean) for i in common), Fraction(0))
    if xx == yy:
        return xy / xx
    return Fraction(round(float(xy) / float(xx * yy) ** 0.5 * 10**6), 10**6)


def _anew(ranks: Ranks, common: Sequence[Item]) -> dict[Item, Fraction]:
    by_rank: dict[Fraction, list[Item]] = {}
    for item in common:
        by_rank.setdefault(ranks[item], []).append(item)
    return mean_ranks([by_rank[rank] for rank in sorted(by_rank)], common)
