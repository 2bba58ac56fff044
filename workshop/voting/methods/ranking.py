"""Ranking the first few: points by place, as in nominal groups and priority partnerships.

A full order gives n-1 points for the first place down to none for the last, which is the sum of
ranks turned round; a ranking of the first k gives k points down to 1. Places that are shared get
the mean of what they cover (Borda; JLA guidebook ch. 8; nominal group technique).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import permutations
from typing import ClassVar

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot, Mark
from workshop.voting.methods.order import Order, as_orders, position_spread, ranking_of
from workshop.voting.ranks import first
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule
from workshop.voting.rules.pairwise import Pairwise, copeland, matrix
from workshop.voting.tally import Count, voted_on

Pairs = Mapping[tuple[int, int], int]


class Ranking(Order):
    """Sum of points by place, evened out for recusals, with a check two by two."""

    key = "ranking"
    fields: ClassVar[Sequence[str]] = ("top", "unranked", "cut", "quorum")

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """Each ballot is brought to 0..1 over the options its voter may rank, then averaged.

        The mean over those who may vote on an option, times the size of the roll and the points
        of a first place, is the plain sum of points where nobody is recused. Whoever may vote on
        that option alone has nothing to put it over or under, and is left out of its mean.
        """
        scores = dict(self.order_of(ballots, roll, rule))
        cast = voted_on(ballots, roll.options)
        pairs = pairwise(ballots, roll.options)
        ranked = Counter(option for ballot in ballots for option in ballot.given)
        return Count(
            scores=scores,
            gave={option: ranked[option] for option in roll.options},
            cast=cast,
            given=0,
            unused=0,
            blank=sum(ballot.is_blank for ballot in ballots),
            spread=position_spread(ballots, roll.options, len(rule.options)),
            pairwise=pairs,
            notes=(_check(scores, pairs, rule),) if ballots else (),
        )

    def order_of(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Mapping[int, Fraction]:
        """The evened points."""
        most = self.points(rule)
        sums: defaultdict[int, Counter[int]] = defaultdict(Counter)
        for ballot, times in Counter(ballots).items():
            for option, (above, below) in self._values(ballot, rule).items():
                sums[option][below] += times * above
        comparing = _comparing(roll)
        return {
            option: sum((Fraction(n, below) for below, n in sums[option].items()), Fraction(0))
            * most
            * roll.size
            / comparing[option]
            for option in roll.options
            if comparing[option]
        }

    def points(self, rule: Rule) -> int:
        """The points of a first place."""
        n = len(rule.options)
        return max(1, self.most(rule) if rule.unranked == "zero" else n - 1)

    def score_words(self, rule: Rule) -> Sentence:
        """How places become points."""
        recused = "evened" if any(option.recused for option in rule.options) else "plain"
        return Sentence(
            f"voting_methods.ranking.score_{rule.unranked}_{recused}",
            n=self.points(rule),
            points=self.points(rule),
        )

    def _values(self, ballot: Ballot, rule: Rule) -> dict[int, tuple[int, int]]:
        """What the ballot gives each option it is about: a share of a first place, as n of m.

        Nothing where it is about fewer than two: one option has no rival.
        """
        about = [option for option, cell in ballot.cells if cell is not Mark.RECUSED]
        if len(about) <= 1 or not ballot.given:
            return {}
        groups = list(ranking_of(ballot))
        last = len(about) - 1
        if rule.unranked == "zero":
            last = min(self.most(rule), len(about))
        else:
            rest = tuple(option for option in about if option not in ballot.given)
            groups += [rest] if rest else []
        found: dict[int, tuple[int, int]] = {}
        place = 0
        for group in groups:
            steps = sum(max(last - at, 0) for at in range(place, place + len(group)))
            found.update(dict.fromkeys(group, (steps, last * len(group))))
            place += len(group)
        return found


def pairwise(ballots: Sequence[Ballot], options: Sequence[int]) -> dict[tuple[int, int], int]:
    """How many put one option over another, of those who may vote on both.

    A ranked option is over every unranked one; two unranked ones are for neither side.
    """
    by_recusal: defaultdict[frozenset[int], list[Ballot]] = defaultdict(list)
    for ballot in ballots:
        if ballot.given:
            by_recusal[ballot.recused].append(ballot)
    found = dict.fromkeys(permutations(options, 2), 0)
    for recused, own in by_recusal.items():
        about = [option for option in options if option not in recused]
        for pair, n in matrix(as_orders(own), about).numbers.items():
            found[pair] += int(n)
    return found


def _comparing(roll: Roll) -> dict[int, int]:
    """How many may vote on an option and on another one as well."""
    left = [set(roll.options) - entry.recused for entry in roll.entries if entry.recused]
    only = Counter(option for options in left if len(options) == 1 for option in options)
    return {option: roll.eligible(option) - only[option] for option in roll.options}


def _check(scores: Mapping[int, Fraction], pairs: Pairs, rule: Rule) -> Sentence:
    options = sorted(scores)
    wins = copeland(Pairwise.of(pairs, options))
    by_points, by_pairs = first(scores, rule.cut), first(wins, rule.cut)
    if by_points == by_pairs:
        return Sentence("voting_methods.ranking.pairs_same", n=rule.cut)
    letters = sorted(rule.letter(option) for option in by_pairs)
    return Sentence("voting_methods.ranking.pairs_differ", n=rule.cut, letters=letters)
