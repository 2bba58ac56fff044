"""Counting dots: evened out for recusals, divided by those who may vote, exact to the end."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

from workshop.voting.ballot import Ballot
from workshop.voting.roll import Roll


@dataclass(frozen=True, slots=True)
class Count:
    """What the ballots of a round add up to. Never stored: results keep what may be shown.

    Attributes:
        scores: the exact score of each option that somebody may vote on.
        gave: how many people gave each option something.
        cast: how many who voted may vote on each option.
        given: units given on all ballots.
        unused: units left over on all ballots.
        blank: ballots cast with nothing on them.
    """

    scores: dict[int, Fraction]
    gave: dict[int, int]
    cast: dict[int, int]
    given: int
    unused: int
    blank: int


def count_dots(ballots: Sequence[Ballot], roll: Roll, dots: int) -> Count:
    """The dots of a round.

    Somebody who does not vote on r of n options has each dot counted (n-r)/n; an option's score
    is its dots divided by the people on the roll who may vote on it, times the size of the roll.
    Without recusals that is the plain number of dots.
    """
    n = len(roll.options)
    evened: Counter[int] = Counter()
    gave: Counter[int] = Counter()
    off: Counter[int] = Counter()
    for ballot in ballots:
        recused = ballot.recused
        off.update(recused)
        for option, number in ballot.given.items():
            evened[option] += number * (n - len(recused))
            gave[option] += number > 0
    given = sum(sum(ballot.given.values()) for ballot in ballots)
    return Count(
        scores={
            option: Fraction(evened[option] * roll.size, n * roll.eligible(option))
            for option in roll.options
            if roll.eligible(option)
        },
        gave={option: gave[option] for option in roll.options},
        cast={option: len(ballots) - off[option] for option in roll.options},
        given=given,
        unused=len(ballots) * dots - given,
        blank=sum(ballot.is_blank for ballot in ballots),
    )
