"""Ranking the first few: points by place, as in nominal groups and priority partnerships.

A full order gives n-1 points for the first place down to none for the last, which is the sum of
ranks turned round; a ranking of the first k gives k points down to 1. Places that are shared get
the mean of what they cover (Borda; JLA guidebook ch. 8; nominal group technique).
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from fractions import Fraction
from itertools import combinations
from typing import ClassVar

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot, Mark
from workshop.voting.methods.order import Order, position_spread, ranking_of
from workshop.voting.ranks import first
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule
from workshop.voting.rules.pairwise import Pairwise, copeland
from workshop.voting.tally import Count, voted_on

Pairs = Mapping[tuple[int, int], int]


class Ranking(Order):
    """Sum of points by place, evened out for recusals, with a check two by two."""

    key = "ranking"
    fields: ClassVar[Sequence[str]] = ("top", "unranked", "cut", "quorum")

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """Each ballot is brought to 0..1 over the options its voter may rank, then averaged.

        The mean over those who may vote on an option, times the size of the roll and the points
        of a first place, is the plain sum of points where nobody is recused.
        """
        most = self.points(rule)
        sums: defaultdict[int, Fraction] = defaultdict(Fraction)
        for ballot, times in Counter(ballots).items():
            for option, value in self._values(ballot, rule).items():
                sums[option] += times * value
        cast = voted_on(ballots, roll.options)
        scores = {
            option: sums[option] * most * roll.size / roll.eligible(option)
            for option in roll.options
            if roll.eligible(option)
        }
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

    def _values(self, ballot: Ballot, rule: Rule) -> dict[int, Fraction]:
        """What the ballot gives each option it is about, 0 to 1; nothing on fewer than two."""
        about = [option for option, cell in ballot.cells if cell is not Mark.RECUSED]
        if len(about) <= 1 or not ballot.given:
            return {}
        if rule.unranked == "zero":
            last = min(self.most(rule), len(about))
            steps = [Fraction(max(last - place, 0), last) for place in range(len(about))]
        else:
            steps = [
                Fraction(len(about) - 1 - place, len(about) - 1) for place in range(len(about))
            ]
        found: dict[int, Fraction] = {}
        groups = list(ranking_of(ballot))
        rest = tuple(option for option in about if option not in ballot.given)
        if rest and rule.unranked == "averaged":
            groups.append(rest)
        place = 0
        for group in groups:
            share = sum(steps[place : place + len(group)], Fraction(0)) / len(group)
            found.update(dict.fromkeys(group, share))
            place += len(group)
        return found


def pairwise(ballots: Sequence[Ballot], options: Sequence[int]) -> dict[tuple[int, int], int]:
    """How many put one option over another, of those who may vote on both.

    A ranked option is over every unranked one; two unranked ones are for neither side.
    """
    found: Counter[tuple[int, int]] = Counter()
    last = len(options) + 1
    for ballot in ballots:
        if not ballot.given:
            continue
        place = {
            option: cell if isinstance(cell, int) else last
            for option, cell in ballot.cells
            if cell is not Mark.RECUSED
        }
        for one, other in combinations(place, 2):
            if place[one] < place[other]:
                found[one, other] += 1
            elif place[other] < place[one]:
                found[other, one] += 1
    return {(one, other): found[one, other] for one in options for other in options if one != other}


def _check(scores: Mapping[int, Fraction], pairs: Pairs, rule: Rule) -> Sentence:
    options = sorted(scores)
    wins = copeland(Pairwise.of(pairs, options))
    by_points, by_pairs = first(scores, rule.cut), first(wins, rule.cut)
    if by_points == by_pairs:
        return Sentence("voting_methods.ranking.pairs_same", n=rule.cut)
    letters = sorted(rule.letter(option) for option in by_pairs)
    return Sentence("voting_methods.ranking.pairs_differ", n=rule.cut, letters=letters)
