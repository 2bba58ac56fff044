"""What the ballots of a round add up to, exact to the end; and counting dots."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from fractions import Fraction
from typing import Any

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot, Mark
from workshop.voting.roll import Roll


@dataclass(frozen=True, slots=True)
class Stage:
    """One stage of an elimination or transfer count: totals by option, and what happened."""

    totals: Mapping[int, Fraction]
    exhausted: Fraction
    said: tuple[Sentence, ...] = ()


@dataclass(frozen=True, slots=True)
class Count:
    """What the ballots of a round add up to. Never stored: results keep what may be shown.

    Attributes:
        scores: the exact score of each option that somebody may vote on.
        gave: how many people gave each option something (dots, a yes, a high rating, a rank).
        cast: of how many: those who voted and may vote on it, or those who answered.
        given: units given on all ballots, 0 where a ballot has no units.
        unused: units left over on all ballots.
        blank: ballots cast with nothing on them.
        order: what ranks the options, greater is better; the scores unless a method says else.
        answered: how many answered each option, against the quorum; `cast` unless said.
        spread: how many gave each answer of the scale, in its order.
        aside: how many abstained, could not say or left it empty, by option.
        passing: the options that pass the rule's own test, where it has one.
        verdicts: what the rule says of an option, in words.
        notes: what else the count tells of the whole round.
        stages: the stages of an elimination or transfer count.
        pairwise: how many of those who may vote on both put one option over another.
    """

    scores: dict[int, Fraction]
    gave: dict[int, int]
    cast: dict[int, int]
    given: int
    unused: int
    blank: int
    order: Mapping[int, Any] = field(default_factory=dict)
    answered: Mapping[int, int] = field(default_factory=dict)
    spread: Mapping[int, tuple[int, ...]] = field(default_factory=dict)
    aside: Mapping[int, int] = field(default_factory=dict)
    passing: frozenset[int] | None = None
    verdicts: Mapping[int, Sentence] = field(default_factory=dict)
    notes: tuple[Sentence, ...] = ()
    stages: tuple[Stage, ...] = ()
    pairwise: Mapping[tuple[int, int], int] = field(default_factory=dict)

    @property
    def ranking(self) -> Mapping[int, Any]:
        """What ranks the options."""
        return self.order or self.scores

    def answers(self, option: int) -> int:
        """How many answered an option, against the quorum."""
        return self.answered.get(option, self.cast[option])


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


def voted_on(ballots: Sequence[Ballot], options: Sequence[int]) -> dict[int, int]:
    """How many of those who voted may vote on each option."""
    off = Counter(option for ballot in ballots for option in ballot.recused)
    return {option: len(ballots) - off[option] for option in options}


def spread_of(
    ballots: Sequence[Ballot], options: Sequence[int], scale: Sequence[int]
) -> dict[int, tuple[int, ...]]:
    """How many gave each answer of a scale, by option, in the order of the scale."""
    found = {option: Counter[int]() for option in options}
    for ballot in ballots:
        for option, number in ballot.given.items():
            if option in found:
                found[option][number] += 1
    return {option: tuple(found[option][value] for value in scale) for option in options}


def set_aside(ballots: Sequence[Ballot], options: Sequence[int]) -> dict[int, int]:
    """How many abstained, could not say, or left an option empty."""
    aside = (Mark.ABSTAIN, Mark.UNABLE, Mark.BLANK)
    found = Counter(option for ballot in ballots for option, cell in ballot.cells if cell in aside)
    return {option: found[option] for option in options}
