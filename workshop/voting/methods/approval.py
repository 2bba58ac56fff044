"""Approval: yes, no or abstain for each option; how large the share of yes must be is fixed."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, ClassVar

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot, Mark
from workshop.voting.display import percent
from workshop.voting.firmness import MostMoved
from workshop.voting.methods.base import Possible
from workshop.voting.methods.choices import ABSTAIN, OneAnswer, named
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule
from workshop.voting.tally import Count

YES, NO = 1, 0


class Approval(OneAnswer):
    """A threshold vote: guideline groups ask for more than two thirds (WHO: TB guideline group)."""

    key = "approval"
    fields = ("forward", "threshold", "denominator", "cut", "quorum")
    defaults: ClassVar[Mapping[str, Any]] = {"forward": "passing"}

    def answers(self, _rule: Rule) -> tuple[Possible, ...]:
        """Yes, no, abstain."""
        return (*named(self.key, (YES, NO)), ABSTAIN)

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """The share of yes, of the denominator on the rule card."""
        added = self.add_up(ballots, roll, rule)
        abstained = {
            option: sum(ballot.cell(option) is Mark.ABSTAIN for ballot in ballots)
            for option in roll.options
        }
        yes = {option: spread[0] for option, spread in added.spread.items()}
        of = {
            option: self._denominator(option, added.given(option), abstained[option], roll, rule)
            for option in roll.options
        }
        shares = {option: Fraction(yes[option], n) for option, n in of.items() if n}
        return Count(
            scores=shares,
            gave=yes,
            cast=of,
            given=0,
            unused=0,
            blank=added.blank,
            answered={o: added.given(o) + abstained[o] for o in roll.options},
            spread=added.spread,
            aside=added.aside,
            passing=frozenset(option for option, share in shares.items() if passes(share, rule)),
        )

    def most_moved(self, roll: Roll, rule: Rule) -> MostMoved | None:
        """One yes turned into a no and one no into a yes, where abstaining changes nothing."""
        if rule.denominator != "may_vote":
            return None
        return lambda one, other: (
            Fraction(1, roll.eligible(one)) + Fraction(1, roll.eligible(other))
        )

    def shown(self, option: int, count: Count, _rule: Rule) -> str:
        """The share in whole percent."""
        return percent(count.scores[option])

    def length(self, option: int, count: Count, _rule: Rule) -> Fraction:
        """The share itself."""
        return count.scores[option]

    def values(self, rule: Rule) -> dict[str, object]:
        """The threshold as it is written on the card."""
        return {**super().values(rule), "share": rule.threshold}

    def score_words(self, rule: Rule) -> Sentence:
        """What the share is of."""
        return self.words(f"score_{rule.denominator}", rule)

    def passing_words(self, rule: Rule) -> Sentence:
        """More than the threshold, or at least it."""
        return self.words(f"passing_{'beyond' if rule.beyond else 'at_least'}", rule)

    def _denominator(self, option: int, given: int, abstained: int, roll: Roll, rule: Rule) -> int:
        if rule.denominator == "may_vote":
            return roll.eligible(option)
        return given + (abstained if rule.denominator == "with_abstentions" else 0)


def passes(share: Fraction, rule: Rule) -> bool:
    """Whether a share meets the threshold: more than it, or at least it."""
    return share > rule.share if rule.beyond else share >= rule.share
