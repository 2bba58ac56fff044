"""What of an exact score may be shown: whole units, and words where they hide an order.

A fraction of a score that was evened out for recusals tells what the recused person gave
elsewhere, so whole units are the only form that leaves the tally.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import pairwise
from math import floor


def whole(score: Fraction) -> int:
    """The score in whole units, a half upwards."""
    return floor(score + Fraction(1, 2))


def ahead_by_less(order: Sequence[int], scores: Mapping[int, Fraction]) -> frozenset[int]:
    """The options that look equal to the one above them and are not: behind by under one unit."""
    return frozenset(
        below
        for above, below in pairwise(order)
        if scores[above] != scores[below] and whole(scores[above]) == whole(scores[below])
    )


def column_differs(scores: Mapping[int, Fraction], given: int) -> bool:
    """Whether the whole numbers add up to something else than was given; nothing is adjusted."""
    return sum(whole(score) for score in scores.values()) != given


def percent(share: Fraction) -> str:
    """A share in whole percent, a half upwards."""
    return f"{whole(100 * share)} %"


def tenths(number: Fraction) -> str:
    """A number with one decimal where it has any: 7, 7.5."""
    rounded = whole(10 * number)
    return str(rounded // 10) if rounded % 10 == 0 else f"{rounded // 10}.{rounded % 10}"


def decimals(number: Fraction) -> str:
    """A number with at most two decimals, cut off as counts of transferred votes are."""
    hundredths = number.numerator * 100 // number.denominator
    if hundredths % 100 == 0:
        return str(hundredths // 100)
    return f"{hundredths // 100}.{hundredths % 100:02d}"


def hundredths(number: Fraction) -> str:
    """A number with two decimals, a half away from zero: 0.79, -0.50."""
    rounded = whole(100 * abs(number))
    sign = "-" if number < 0 and rounded else ""
    return f"{sign}{rounded // 100}.{rounded % 100:02d}"
