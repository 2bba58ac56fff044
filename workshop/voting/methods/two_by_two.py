"""Comparing options two by two: Schulze, ranked pairs and Copeland; Borda beside them.

They are a check on how robust a result is rather than a headline: nobody can explain them in half
a minute. Where somebody is recused on one of two options their ballot says nothing about the two,
so shares are compared, not counts.
"""

from __future__ import annotations

from abc import abstractmethod
from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, ClassVar

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot
from workshop.voting.methods.order import Order, position_spread
from workshop.voting.methods.ranking import Ranking, pairwise
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule
from workshop.voting.rules.pairwise import Pairwise, condorcet_winner, copeland, schulze
from workshop.voting.rules.profile import places
from workshop.voting.rules.ranked_pairs import ranked_pairs
from workshop.voting.tally import Count, voted_on


class TwoByTwo(Order):
    """Orders, counted pair by pair."""

    redrawn = False
    defaults: ClassVar[Mapping[str, Any]] = {"top": 0}

    @abstractmethod
    def best_first(self, pairs: Pairwise[int]) -> Sequence[Sequence[int]]:
        """The options from best to last, tied ones together."""

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """How many others an option beats is what is shown; the rule of the method ranks."""
        counted = pairwise(ballots, roll.options)
        pairs = Pairwise.of(_shares(counted, ballots), roll.options)
        beats = {
            one: sum(pairs.beats(one, other) for other in roll.options if other != one)
            for one in roll.options
        }
        ranked = Counter(option for ballot in ballots for option in ballot.given)
        best = self.best_first(pairs)
        return Count(
            scores={o: Fraction(beats[o]) for o in roll.options if roll.eligible(o)},
            gave={option: ranked[option] for option in roll.options},
            cast=voted_on(ballots, roll.options),
            given=0,
            unused=0,
            blank=sum(ballot.is_blank for ballot in ballots),
            order={
                option: -place
                for place, group in enumerate(best)
                for option in group
                if roll.eligible(option)
            },
            spread=position_spread(ballots, roll.options, len(rule.options)),
            pairwise=counted,
            notes=(_condorcet(pairs, rule),) if ballots else (),
        )

    def length(self, option: int, count: Count, rule: Rule) -> Fraction:
        """Of all others."""
        return count.scores[option] / max(1, len(rule.options) - 1)


class Schulze(TwoByTwo):
    """The strongest path of wins, by winning votes (Schulze, Soc Choice Welf 36, 2011)."""

    key = "schulze"

    def best_first(self, pairs: Pairwise[int]) -> Sequence[Sequence[int]]:
        """By how many options each one beats through its strongest paths."""
        return schulze(pairs).places


class RankedPairs(TwoByTwo):
    """Wins are locked from the strongest down unless they close a circle (Tideman, 1987)."""

    key = "ranked_pairs"

    def best_first(self, pairs: Pairwise[int]) -> Sequence[Sequence[int]]:
        """The order of the locked wins."""
        return ranked_pairs(pairs).places


class Copeland(TwoByTwo):
    """Wins less losses."""

    key = "copeland"

    def best_first(self, pairs: Pairwise[int]) -> Sequence[Sequence[int]]:
        """By wins less losses."""
        return places(copeland(pairs), pairs.options)


class Borda(Ranking):
    """A full order: n-1 points for the first place down to none."""

    key = "borda"
    fields = ("cut", "quorum")
    defaults: ClassVar[Mapping[str, Any]] = {"top": 0, "unranked": "averaged"}

    def most(self, rule: Rule) -> int:
        """All options are ranked."""
        return len(rule.options)


def _shares(
    counted: Mapping[tuple[int, int], int], ballots: Sequence[Ballot]
) -> dict[tuple[int, int], Fraction]:
    """The share of those who may vote on both options that puts one over the other."""
    off = Counter(ballot.recused for ballot in ballots)
    shares = {}
    for (one, other), n in counted.items():
        both = sum(times for out, times in off.items() if one not in out and other not in out)
        shares[one, other] = Fraction(n, both) if both else Fraction(0)
    return shares


def _condorcet(pairs: Pairwise[int], rule: Rule) -> Sentence:
    winner = condorcet_winner(pairs)
    if winner is None:
        return Sentence("voting_methods.two_by_two.no_winner")
    return Sentence("voting_methods.two_by_two.winner", letter=rule.letter(winner))
