"""Van der Eijk's A: agreement in ordered answers, from -1 (two camps) to 1 (one answer)."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from itertools import combinations


def agreement(spread: Sequence[int]) -> Fraction:
    """A from how many gave each of three or more ordered answers.

    The distribution is peeled into layers of the smallest height; each layer has the agreement of
    its pattern, and A is their mean weighted by size (van der Eijk, Quality and Quantity 35, 2001,
    325-341).

    Raises:
        ValueError: fewer than three answers to choose from, or nobody answered.
    """
    k, total = len(spread), sum(spread)
    if k < 3 or total <= 0:
        raise ValueError("agreement needs three or more answers and somebody who gave one")
    left, found = list(spread), Fraction(0)
    while any(left):
        height = min(n for n in left if n)
        pattern = [n > 0 for n in left]
        size = sum(pattern)
        found += Fraction(height * size, total) * _of_layer(pattern)
        left = [n - height if n else 0 for n in left]
    return found


def _of_layer(pattern: Sequence[bool]) -> Fraction:
    k, s = len(pattern), sum(pattern)
    if s == k:
        return Fraction(0)
    return _unimodality(pattern) * (1 - Fraction(s - 1, k - 1))


def _unimodality(pattern: Sequence[bool]) -> Fraction:
    """U: triples 110 and 011 stand for one peak, triples 101 for two."""
    k = len(pattern)
    one = two = 0
    for triple in combinations(pattern, 3):
        one += triple in ((True, True, False), (False, True, True))
        two += triple == (True, False, True)
    if one + two == 0 or sum(pattern) == 1:
        return Fraction(1)
    return Fraction((k - 2) * one - (k - 1) * two, (k - 2) * (one + two))
