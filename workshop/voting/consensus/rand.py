"""RAND/UCLA appropriateness: where ratings from 1 to 9 disagree, by spread and by panel size."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Literal

from workshop.voting.spread import middle

LOWEST = 1
TERTILES = (slice(0, 3), slice(3, 6), slice(6, 9))
MIDDLE = 5


@dataclass(frozen=True, slots=True)
class Symmetry:
    """The range between percentiles 30 and 70, and how wide it may be for its place on the scale.

    Attributes:
        ipr: p70 - p30.
        centre: halfway between them.
        allowed: IPRAS, the range that is no disagreement yet.
    """

    ipr: Fraction
    centre: Fraction
    allowed: Fraction

    @property
    def disagreement(self) -> bool:
        """Whether the range is wider than allowed."""
        return self.ipr > self.allowed

    @property
    def index(self) -> Fraction:
        """DI: over 1 is disagreement."""
        return self.ipr / self.allowed


def symmetry(spread: Sequence[int]) -> Symmetry:
    """IPRAS = 2.35 + 1.5 |5 - (p30 + p70) / 2| (Fitch et al., RAND/UCLA manual, 2001, ch. 8).

    Args:
        spread: how many gave 1 to 9.

    Raises:
        ValueError: nobody rated.
    """
    low, high = percentile(spread, Fraction(3, 10)), percentile(spread, Fraction(7, 10))
    centre = (low + high) / 2
    return Symmetry(high - low, centre, Fraction(235, 100) + Fraction(3, 2) * abs(MIDDLE - centre))


def percentile(spread: Sequence[int], share: Fraction) -> Fraction:
    """Linear interpolation between order statistics, at position share * (n - 1).

    Raises:
        ValueError: nobody rated.
    """
    numbers = [LOWEST + place for place, n in enumerate(spread) for _ in range(n)]
    if not numbers:
        raise ValueError("a percentile of no rating")
    at = share * (len(numbers) - 1)
    below = at.numerator // at.denominator
    above = min(below + 1, len(numbers) - 1)
    return numbers[below] + (at - below) * (numbers[above] - numbers[below])


def classic(spread: Sequence[int]) -> Literal["agreement", "disagreement", "neither"]:
    """By panel size, with d a third of the panel and one, rounded down.

    Agreement: fewer than d outside the tertile of the median. Disagreement: d or more in both
    outer tertiles (BMC Med Inform Decis Mak 12:93, table 7; panels of 8 to 16).

    Raises:
        ValueError: nobody rated.
    """
    panel = sum(spread)
    d = (panel + 1) // 3
    centre = middle(spread, LOWEST)
    own = next((t for t in TERTILES if t.start < centre <= t.stop), TERTILES[0])
    if panel - sum(spread[own]) <= d - 1:
        return "agreement"
    if sum(spread[TERTILES[0]]) >= d and sum(spread[TERTILES[2]]) >= d:
        return "disagreement"
    return "neither"
