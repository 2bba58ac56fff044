"""Rating from 1 to 9, as guideline groups rate outcomes: 7-9 critical, 4-6 important, 1-3 limited.

The median ranks the options; ties are broken by the share of 7-9, then by fewer 1-3, and then
they stay ties (GRADE; the order is on the rule card).
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from fractions import Fraction

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot
from workshop.voting.consensus.comet import HIGH, LOW, Verdict, verdict
from workshop.voting.consensus.rand import classic, symmetry
from workshop.voting.display import percent, tenths
from workshop.voting.methods.base import Possible
from workshop.voting.methods.choices import UNABLE, Answered, OneAnswer, numbered
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule
from workshop.voting.spread import middle
from workshop.voting.tally import Count, spread_of

LOWEST, HIGHEST = 1, 9
PANEL = range(8, 17)


class Rating(OneAnswer):
    """One number an option, or "cannot say", which leaves that option's numbers."""

    key = "rating"
    rising = True
    ordered = True
    fields = ("forward", "cut", "high_percent", "low_percent", "out", "each_group", "quorum")

    def answers(self, _rule: Rule) -> tuple[Possible, ...]:
        """1 to 9, or cannot say."""
        return (*numbered(self.key, LOWEST, HIGHEST), UNABLE)

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """Medians, the shares at both ends, and the verdicts of COMET and RAND."""
        added = self.add_up(ballots, roll, rule)
        rated = [option for option in roll.options if added.given(option)]
        verdicts = {option: self._verdict(option, added, ballots, rule) for option in rated}
        return Count(
            scores={option: middle(added.spread[option], LOWEST) for option in rated},
            gave={option: sum(added.spread[option][HIGH]) for option in roll.options},
            cast={option: added.given(option) for option in roll.options},
            given=0,
            unused=0,
            blank=added.blank,
            order={option: _key(added.spread[option]) for option in rated},
            spread=added.spread,
            aside=added.aside,
            passing=frozenset(option for option in rated if verdicts[option] == "in"),
            verdicts={
                option: Sentence(
                    f"voting_methods.rating.verdict_{verdicts[option]}",
                    high=percent(Fraction(sum(added.spread[option][HIGH]), added.given(option))),
                    low=percent(Fraction(sum(added.spread[option][LOW]), added.given(option))),
                    disagreement=_disagreement(added.spread[option]),
                )
                for option in rated
            },
        )

    def order_of(
        self, ballots: Sequence[Ballot], roll: Roll, rule: Rule
    ) -> Mapping[int, tuple[Fraction, Fraction, Fraction]]:
        """The median and what breaks its ties."""
        spreads = spread_of(ballots, roll.options, self.numbers(rule))
        return {option: _key(spread) for option, spread in spreads.items() if sum(spread)}

    def shown(self, option: int, count: Count, _rule: Rule) -> str:
        """The median."""
        return tenths(count.scores[option])

    def length(self, option: int, count: Count, _rule: Rule) -> Fraction:
        """The median on the scale."""
        return (count.scores[option] - LOWEST) / (HIGHEST - LOWEST)

    def values(self, rule: Rule) -> dict[str, object]:
        """The two thresholds of COMET."""
        return {**super().values(rule), "high": rule.high_percent, "low": rule.low_percent}

    def passing_words(self, rule: Rule) -> Sentence:
        """COMET's rule for "in", and whether it is asked in every group as well."""
        return self.words(f"passing_{'each' if rule.each_group else 'room'}", rule)

    def score_words(self, rule: Rule) -> Sentence:
        """The median, and what is called consensus in and out."""
        out = self.words(f"out_{rule.out}", rule)
        return self.words("score", rule, into=self.passing_words(rule), out=out)

    def _verdict(
        self, option: int, added: Answered, ballots: Sequence[Ballot], rule: Rule
    ) -> Verdict:
        """In, out or open by COMET's rule as it stands on the card.

        A group is asked where enough of it rated the option to be shown: one rating is no group.
        """
        everybody = _comet(added.spread[option], rule)
        if not rule.each_group or everybody != "in":
            return everybody
        for group in rule.groups:
            own = [ballot for ballot in ballots if ballot.group == group]
            spread = [0] * (HIGHEST - LOWEST + 1)
            for ballot in own:
                number = ballot.given.get(option)
                if number is not None:
                    spread[number - LOWEST] += 1
            if sum(spread) >= rule.group_limit and _comet(spread, rule) != "in":
                return "open"
        return "in"


def _disagreement(spread: Sequence[int]) -> Sentence:
    """By the spread in any room, and by the size of the panel where it is 8 to 16 people."""
    by_spread = "yes" if symmetry(spread).disagreement else "no"
    panel: Sentence | str = ""
    if sum(spread) in PANEL:
        panel = Sentence(f"voting_methods.rating.panel_{classic(spread)}")
    return Sentence(f"voting_methods.rating.disagreement_{by_spread}", panel=panel)


def _comet(spread: Sequence[int], rule: Rule) -> Verdict:
    return verdict(spread, high=rule.high_percent, low=rule.low_percent, out=rule.out)


def _key(spread: Sequence[int]) -> tuple[Fraction, Fraction, Fraction]:
    n = sum(spread)
    return (
        middle(spread, LOWEST),
        Fraction(sum(spread[HIGH]), n),
        -Fraction(sum(spread[LOW]), n),
    )
