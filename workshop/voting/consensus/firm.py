"""How firm a result is, from the ballots: redrawn many times, and counted in other ways.

Redrawing with replacement is the bootstrap (Efron, Ann Stat 7, 1979). Its seed is the fingerprint
of the rule, so that the same ballots give the same ranges whenever they are counted.
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from fractions import Fraction
from random import Random
from typing import Any, TypeVar

from workshop.voting.ranks import first, number, ranks

Paper = TypeVar("Paper", bound=Hashable)
Score = Callable[[Sequence[Paper]], Mapping[int, Any]]
REDRAWS = 200
TAIL = Fraction(1, 20)
STEADY_ROOM = 55
"""Scorers from which a CHNRI top list stays the same (CHNRI VI: 15 of the top 20)."""


def rank_ranges(
    ballots: Sequence[Paper], score: Score[Paper], seed: str, *, redraws: int = REDRAWS
) -> dict[int, tuple[int, int]]:
    """The ranks an option takes in nine of ten redraws of the ballots: (best, worst).

    Args:
        ballots: the ballots, in any order: they are sorted by their text first.
        score: what ranks the options, greater is better.
        seed: fixes the redraws.
        redraws: how often the ballots are drawn anew.

    An option that a redraw cannot rank takes no rank in it.
    """
    pool, random = sorted(ballots, key=str), Random(seed)
    taken: dict[int, list[int]] = {}
    for _ in range(redraws if pool else 0):
        for option, rank in ranks(score(random.choices(pool, k=len(pool)))).items():
            taken.setdefault(option, []).append(number(rank))
    return {option: _middle_of(sorted(found)) for option, found in taken.items()}


def agreed(k: int, *ways: Mapping[int, Any]) -> tuple[frozenset[int], frozenset[int]]:
    """The options among the first k in every way of counting, and in some way but not all."""
    tops = [first(way, k) for way in ways]
    in_all = frozenset.intersection(*tops) if tops else frozenset()
    return in_all, frozenset().union(*tops) - in_all


def is_small(voters: int) -> bool:
    """Whether fewer people voted than a list of priorities needs to settle."""
    return voters < STEADY_ROOM


def _middle_of(found: Sequence[int]) -> tuple[int, int]:
    cut = int(len(found) * TAIL)
    return found[cut], found[len(found) - 1 - cut]
