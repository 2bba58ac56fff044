"""Systemic consensing: how much resistance each option meets, 0 none to 10 unbearable.

The option with the least resistance wins, not the one with the most friends (Schrotta and
Visotschnig, Systemisches Konsensieren, 2005). Asking for the status quo as well shows what
everybody can live with.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot
from workshop.voting.display import percent
from workshop.voting.methods.base import Possible
from workshop.voting.methods.choices import OneAnswer, numbered
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule
from workshop.voting.tally import Count

NONE, UNBEARABLE = 0, 10
LITTLE = slice(0, 4)
UNANSWERED = 5


class Resistance(OneAnswer):
    """One number from 0 to 10 an option; the lowest sum comes first."""

    key = "resistance"
    ordered = True
    fields = ("blank_as_five", "cut", "quorum")

    def answers(self, _rule: Rule) -> tuple[Possible, ...]:
        """0 to 10."""
        return numbered(self.key, NONE, UNBEARABLE)

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """Acceptance = 100 - 100 r / (10 s), r the sum over s people.

        What was left empty counts 5, or is left out of both, as the card says. Equal sums are
        ordered by the lower strongest resistance, and then they stay ties.
        """
        added = self.add_up(ballots, roll, rule)
        sums: dict[int, int] = {}
        raters: dict[int, int] = {}
        for option in roll.options:
            empty = added.aside[option] if rule.blank_as_five else 0
            spread = added.spread[option]
            sums[option] = sum(number * n for number, n in enumerate(spread)) + UNANSWERED * empty
            raters[option] = added.given(option) + empty
        rated = [option for option in roll.options if raters[option]]
        accepted = {o: 1 - Fraction(sums[o], UNBEARABLE * raters[o]) for o in rated}
        return Count(
            scores=accepted,
            gave={option: sum(added.spread[option][LITTLE]) for option in roll.options},
            cast={option: added.given(option) for option in roll.options},
            given=0,
            unused=0,
            blank=added.blank,
            order={option: (accepted[option], -_most(added.spread[option])) for option in rated},
            spread=added.spread,
            aside=added.aside,
        )

    def shown(self, option: int, count: Count, _rule: Rule) -> str:
        """Acceptance in whole percent."""
        return percent(count.scores[option])

    def length(self, option: int, count: Count, _rule: Rule) -> Fraction:
        """Acceptance."""
        return count.scores[option]

    def score_words(self, rule: Rule) -> Sentence:
        """What an option left empty counts."""
        return self.words(f"score_{'five' if rule.blank_as_five else 'skipped'}", rule)


def _most(spread: Sequence[int]) -> int:
    return max((number for number, n in enumerate(spread) if n), default=NONE)
