"""The balanced view: each sector weighs the same, beside one person one vote.

Priority setting partnerships score patients, carers and clinicians separately "to ensure fair
weighting" (Pediatric Rheumatology s12969-018-0276-3, table 1). It is a view; it decides nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

Spread = Sequence[int]


def balanced_means(groups: Mapping[int, Mapping[str, Spread]]) -> dict[int, Fraction]:
    """The mean of the sectors' means, by option; only options that the same sectors answered.

    Args:
        groups: by option, how many of each sector that may be shown gave each answer, the lowest
            answer first.

    An option of which one of the sectors may not be told is left out: a mean over fewer sectors
    would compare unlike things, and the rest of the whole would tell what is withheld.
    """
    every = {group for own in groups.values() for group in own}
    return {
        option: sum((_mean(spread) for spread in own.values()), Fraction(0)) / len(own)
        for option, own in groups.items()
        if set(own) == every and len(own) > 1
    }


def plain_means(everybody: Mapping[int, Spread]) -> dict[int, Fraction]:
    """One person one vote: the mean of all answers, by option that anybody answered."""
    return {option: _mean(spread) for option, spread in everybody.items() if sum(spread)}


def _mean(spread: Spread) -> Fraction:
    return Fraction(sum(place * n for place, n in enumerate(spread)), sum(spread))
