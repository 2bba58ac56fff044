"""Numbers from a distribution: how many gave each answer of a scale."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction


def middle(spread: Sequence[int], lowest: int = 0) -> Fraction:
    """The median; between two answers it is halfway.

    Args:
        spread: how many gave each answer, from the lowest up.
        lowest: the number of the lowest answer.

    Raises:
        ValueError: nobody answered.
    """
    n = sum(spread)
    if not n:
        raise ValueError("the median of no answer")
    return Fraction(_at(spread, (n - 1) // 2) + _at(spread, n // 2), 2) + lowest


def _at(spread: Sequence[int], place: int) -> int:
    """The answer of the person at this place when all stand in order."""
    gone = 0
    for answer, n in enumerate(spread):
        gone += n
        if place < gone:
            return answer
    raise ValueError("nobody stands at this place")
