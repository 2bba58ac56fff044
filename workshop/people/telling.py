"""Which groups of a room may be told apart beside the whole: the one rule of pulse, rating, votes.

Pure rules over plain numbers. A distribution says how many gave each answer.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

Spread = Sequence[int]


def may_tell(spread: Spread, limit: int) -> bool:
    """Whether a distribution gives nobody away: `limit` people or more, not all of one mind."""
    return sum(spread) >= limit and sum(n > 0 for n in spread) > 1


def tellable(
    groups: Mapping[str, Sequence[Spread]],
    rest: Sequence[Spread],
    limit: int,
    *,
    unnamed: int,
) -> tuple[str, ...]:
    """The groups that may be told apart, in the order given.

    What is left over when all that are told are taken from the whole is nobody, or on every
    question people of more than one group who may be told together. While it is not, the smallest
    group told is left out too.

    Args:
        groups: by group, a distribution for each question.
        rest: the same for everybody who belongs to none of these groups.
        limit: the fewest people of whom anything is told.
        unnamed: how many groups `rest` is made of; 0 where there is nobody else.
    """
    told = [name for name, spreads in groups.items() if all(may_tell(s, limit) for s in spreads)]
    while told:
        left = [spreads for name, spreads in groups.items() if name not in told]
        if not (left or unnamed) or _hides_enough(left, rest, limit, unnamed):
            return tuple(told)
        told.remove(min(told, key=lambda name: (sum(map(sum, groups[name])), name)))
    return ()


def together(spreads: Sequence[Spread]) -> tuple[int, ...]:
    """Several distributions as one."""
    return tuple(sum(column) for column in zip(*spreads, strict=True))


def _hides_enough(
    left: Sequence[Sequence[Spread]], rest: Sequence[Spread], limit: int, unnamed: int
) -> bool:
    for question, other in enumerate(rest):
        parts = [spreads[question] for spreads in left]
        hidden = sum(any(part) for part in parts) + (unnamed if any(other) else 0)
        if hidden < 2 or not may_tell(together([other, *parts]), limit):
            return False
    return True
