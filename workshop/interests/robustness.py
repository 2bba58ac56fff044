"""Whether a result hangs on the ballots of a few: bounds from totals alone, no ballot looked at.

A secret round keeps no link from a ballot to a person, so the question is put to the totals: could
any c ballots, taken away or added, have changed what came out? "Robust" is always proved; "depends"
means only that it could. What is robust for c is robust for fewer, so c may be everybody in the
class, whether or not each of them voted. After the reference page on interests, section 11.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations
from math import ceil, floor, sqrt
from typing import Literal

Robustness = Literal["robust", "depends"]
_ANY = (Fraction(0), Fraction(1))


def bounds_without(y: int, n: int, c: int) -> tuple[Fraction, Fraction]:
    """The least and greatest share of yes among n ballots, y of them yes, without any c of them.

    With all of them taken away it could be anything from 0 to 1.

    Raises:
        ValueError: not 0 <= y <= n, or not 0 <= c <= n.
    """
    _check(0 <= y <= n and 0 <= c <= n)
    left = n - c
    return (Fraction(max(0, y - c), left), Fraction(min(y, left), left)) if left else _ANY


def bounds_with(y: int, n: int, c: int) -> tuple[Fraction, Fraction]:
    """The least and greatest share of yes had c more people voted, as they wished.

    Raises:
        ValueError: not 0 <= y <= n, or c below 0.
    """
    _check(0 <= y <= n and c >= 0)
    whole = n + c
    return (Fraction(y, whole), Fraction(y + c, whole)) if whole else _ANY


def yes_no(y: int, n: int, c: int, threshold: Fraction, strict: bool) -> Robustness:
    """Whether y yes of n come out the same without any c ballots; exact.

    Strict means above the threshold: 4 of 8 pass at least half and do not pass more than half.

    Raises:
        ValueError: as `bounds_without`, except that nobody having voted is no mistake.
    """
    if c == 0:
        bounds_without(y, n, c)
        return "robust"
    if n == 0 or c == n:
        return "depends"
    lower, upper = bounds_without(y, n, c)
    return _robust(_passes(lower, threshold, strict) == _passes(upper, threshold, strict))


def yes_no_with(y: int, n: int, c: int, threshold: Fraction, strict: bool) -> Robustness:
    """Whether y yes of n would come out the same had c more people voted; exact.

    Raises:
        ValueError: as `bounds_with`.
    """
    lower, upper = bounds_with(y, n, c)
    same = _passes(lower, threshold, strict) == _passes(upper, threshold, strict)
    return _robust(c == 0 or (n > 0 and same))


def dots(points: Sequence[int], c: int, most_on_one: int, places: int = 1) -> Robustness:
    """Whether the first `places` options stay the same set without any c ballots, or with c more.

    Each ballot has at most `most_on_one` points on an option. Conservative: c ballots may lower
    what is in or lift what is out, by all their points. Options level at the cut depend.

    Raises:
        ValueError: fewer than one place, or a number below 0.
    """
    _check(places >= 1 and min(c, most_on_one, *points, 0) >= 0)
    if c == 0 or places >= len(points):
        return "robust"
    ordered = sorted(points, reverse=True)
    return _robust(ordered[places - 1] - c * most_on_one > ordered[places])


def ratings(
    sums: Sequence[int], counts: Sequence[int], c: int, lowest: int, highest: int, places: int
) -> Robustness:
    """Whether the `places` options with the highest mean stay the same set without any c raters.

    Args:
        sums: the ratings of each option added up.
        counts: how many rated each option; options nobody rated have no mean and no place.
        c: how many raters are taken away, any of them.
        lowest: the lowest rating there is.
        highest: the highest rating there is.
        places: how many options are chosen.

    Conservative: each option may lose the c ratings that hurt or help it most. An option with no
    more than c ratings could lose its mean, so the result depends.

    Raises:
        ValueError: fewer than one place, c below 0, or sums the counts cannot make.
    """
    rated = [(s, n) for s, n in zip(sums, counts, strict=True) if n]
    _check(places >= 1 and c >= 0 and all(n >= 0 for n in counts))
    _check(all(n * lowest <= s <= n * highest for s, n in zip(sums, counts, strict=True)))
    if c == 0:
        return "robust"
    if any(n <= c for _, n in rated):
        return "depends"
    rated.sort(key=lambda one: Fraction(*one), reverse=True)
    spans = [_mean_without(s, n, c, lowest, highest) for s, n in rated]
    lowest_in = min((lower for lower, _ in spans[:places]), default=Fraction(highest))
    return _robust(all(upper < lowest_in for _, upper in spans[places:]))


def min_flip_yes_no(y: int, n: int, threshold: Fraction, strict: bool) -> int | None:
    """The fewest ballots that would have to change sides to change the outcome.

    None where not even all of them could: nobody voted, or the rule lets everything pass or fail.

    Raises:
        ValueError: not 0 <= y <= n.
    """
    _check(0 <= y <= n)
    wanted = floor(threshold * n) + 1 if strict else ceil(threshold * n)
    if n == 0 or not 0 < wanted <= n:
        return None
    return y - wanted + 1 if y >= wanted else wanted - y


def kendall_tau_b(a: Sequence[float], b: Sequence[float]) -> float | None:
    """How alike two rankings of the same options are, from -1 (reversed) to 1 (the same).

    Ties are allowed (tau-b; Kendall, Biometrika 33, 1945). None where one of the two puts all
    options level, or there are fewer than two.

    Raises:
        ValueError: the rankings are not of the same length.
    """
    _check(len(a) == len(b))
    pairs = [(_sign(a[i], a[j]), _sign(b[i], b[j])) for i, j in combinations(range(len(a)), 2)]
    apart_a = sum(x != 0 for x, _ in pairs)
    apart_b = sum(y != 0 for _, y in pairs)
    if not apart_a or not apart_b:
        return None
    return sum(x * y for x, y in pairs) / sqrt(apart_a * apart_b)


def top_overlap(a: Sequence[int], b: Sequence[int], k: int) -> int:
    """How many options are among the first k of both orders."""
    return len(set(a[:k]) & set(b[:k]))


def _mean_without(
    total: int, count: int, c: int, lowest: int, highest: int
) -> tuple[Fraction, Fraction]:
    """The least and greatest mean left when any c of the ratings are taken away."""
    left = count - c
    least = max(Fraction(lowest), Fraction(total - c * highest, left))
    return least, min(Fraction(highest), Fraction(total - c * lowest, left))


def _passes(share: Fraction, threshold: Fraction, strict: bool) -> bool:
    return share > threshold if strict else share >= threshold


def _robust(proved: bool) -> Robustness:
    return "robust" if proved else "depends"


def _sign(x: float, y: float) -> int:
    return (x > y) - (x < y)


def _check(possible: bool) -> None:
    if not possible:
        raise ValueError("numbers that no round can have")
