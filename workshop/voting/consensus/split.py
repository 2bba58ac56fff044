"""What to talk about first: options on which sectors differ, or on which one sector is split."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from typing import Literal

from workshop.voting.consensus.agreement import agreement
from workshop.voting.spread import middle

Spread = Sequence[int]
BETWEEN_FROM = Fraction(1, 4)
"""A quarter of the scale between two medians is worth a talk; a house rule, not a standard."""


@dataclass(frozen=True, slots=True)
class Split:
    """An option, and where people differ on it.

    Attributes:
        option: the option.
        kind: between sectors whose medians differ, within the room, or little either way.
        between: the largest difference of two sectors' medians, as a share of the scale.
        within: 1 - A over everybody, 0 one answer to 2 two camps.
        groups: the two sectors that differ most, the higher median first.
    """

    option: int
    kind: Literal["between", "within", "little"]
    between: Fraction
    within: Fraction
    groups: tuple[str, ...] = ()


def splits(
    everybody: Mapping[int, Spread], groups: Mapping[int, Mapping[str, Spread]]
) -> tuple[Split, ...]:
    """The options in the order in which to discuss them, the most divided first.

    Args:
        everybody: the distribution of each option, of three or more answers.
        groups: by option, the distributions of the sectors that may be shown; nothing else is read.
    """
    found = [
        _split(option, spread, groups.get(option, {}))
        for option, spread in everybody.items()
        if sum(spread)
    ]
    return tuple(sorted(found, key=lambda one: (-max(one.between, one.within / 2), one.option)))


def _split(option: int, spread: Spread, groups: Mapping[str, Spread]) -> Split:
    within = 1 - agreement(spread)
    medians = {group: middle(own) for group, own in groups.items() if sum(own)}
    between = Fraction(0)
    apart: tuple[str, ...] = ()
    for one, other in combinations(sorted(medians), 2):
        distance = abs(medians[one] - medians[other]) / (len(spread) - 1)
        if distance > between:
            high, low = (one, other) if medians[one] > medians[other] else (other, one)
            between, apart = distance, (high, low)
    if between >= BETWEEN_FROM:
        return Split(option, "between", between, within, apart)
    return Split(option, "within" if within > Fraction(1, 2) else "little", between, within)
