"""Scoring on criteria: each option is scored on a few things that matter, each with its weight.

With the answers yes, undecided and no it is CHNRI: the mean of each criterion, their weighted mean
as research priority score, and the average agreement of the experts (Rudan et al., 2008; scale and
criteria in PMC4576459, table 6). With 1 to 5 it is a weighted sum.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from fractions import Fraction
from typing import Any, ClassVar

from workshop.sentences import Sentence
from workshop.voting.ballot import Answer, Ballot, Cell, Mark
from workshop.voting.display import percent, tenths, whole
from workshop.voting.methods.base import BallotRefused, Choices, Method, Possible, check_options
from workshop.voting.methods.choices import UNABLE, named, numbered
from workshop.voting.ranks import first
from workshop.voting.roll import Entry, Roll
from workshop.voting.rule import Criterion, Rule
from workshop.voting.tally import Count, voted_on
from workshop.voting.weights import steady_between

YES, UNDECIDED, NO = 2, 1, 0
FIVE = 5
Given = dict[int, list[list[int]]]


class Criteria(Method):
    """One answer for each option and criterion; "not informed" counts nowhere."""

    key = "criteria"
    shape = "criteria"
    fields = ("criteria", "criteria_scale", "cut", "quorum")
    defaults: ClassVar[Mapping[str, Any]] = {}

    def fill(self, rule: Rule, entry: Entry, choices: Choices) -> Ballot:
        """The ballot of somebody on the roll.

        Raises:
            BallotRefused: an answer that the ballot does not offer, or not one for each criterion.
        """
        answered: dict[int, Cell] = {
            option: cell for option, cell in choices.items() if cell is not Mark.BLANK
        }
        check_options(rule, entry, answered)
        allowed = {possible.value for possible in self.answers(rule)} | {Mark.BLANK}
        parts = self.parts(rule)
        for option, cell in answered.items():
            given = cell if isinstance(cell, tuple) else (cell,)
            if len(given) != parts or not set(given) <= allowed:
                raise BallotRefused(Sentence("voting_rules.refused.not_an_answer"))
            answered[option] = given if parts > 1 else given[0]
        empty: Cell = (Mark.BLANK,) * parts if parts > 1 else Mark.BLANK
        cells: dict[int, Cell] = {
            option: Mark.RECUSED if option in entry.recused else answered.get(option, empty)
            for option in rule.option_ids
        }
        return Ballot.of(cells, entry.group)

    def answers(self, rule: Rule) -> tuple[Possible, ...]:
        """Yes, undecided, no; or 1 to 5; and not informed."""
        if rule.criteria_scale == "five":
            return (*numbered(self.key, 1, FIVE), UNABLE)
        return (*named(self.key, (YES, UNDECIDED, NO)), UNABLE)

    def seconds_more(self, rule: Rule) -> int:
        """Three seconds an answer."""
        return 3 * len(rule.options) * self.parts(rule)

    def largest(self, rule: Rule) -> int:
        """The highest answer."""
        return FIVE if rule.criteria_scale == "five" else YES

    def parts(self, rule: Rule) -> int:
        """One answer a criterion."""
        return max(1, len(rule.criteria))

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """The mean of each criterion over those who answered it, and their weighted mean."""
        criteria = criteria_of(rule)
        voted = voted_on(ballots, roll.options)
        given = _answers(ballots, roll.options, len(criteria))
        means = self._means(given, rule)
        scores = self._scores(means, rule)
        answered = {option: min(map(len, answers)) for option, answers in given.items()}
        return Count(
            scores=scores,
            gave=answered,
            cast=voted,
            given=0,
            unused=0,
            blank=sum(ballot.is_blank for ballot in ballots),
            answered=answered,
            verdicts={option: _verdict(criteria, means[option], given[option]) for option in means},
        )

    def order_of(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Mapping[int, Fraction]:
        """The weighted means."""
        given = _answers(ballots, roll.options, len(criteria_of(rule)))
        return self._scores(self._means(given, rule), rule)

    def remarks(self, count: Count, ballots: Sequence[Ballot], rule: Rule) -> Sequence[Sentence]:
        """How far each weight could change before others were among the first."""
        given = _answers(ballots, tuple(count.scores), len(criteria_of(rule)))
        return _sensitivity(count.scores, self._means(given, rule), criteria_of(rule), rule)

    def _means(self, given: Given, rule: Rule) -> dict[int, list[Fraction]]:
        """The mean of each criterion, 0 to 1, of the options that got an answer on all of them."""
        return {
            option: [Fraction(sum(a), len(a) * self.largest(rule)) for a in answers]
            for option, answers in given.items()
            if all(answers)
        }

    def _scores(self, means: Mapping[int, Sequence[Fraction]], rule: Rule) -> dict[int, Fraction]:
        criteria = criteria_of(rule)
        total = sum(criterion.weight for criterion in criteria)
        return {
            option: sum((c.weight * m for c, m in zip(criteria, mean, strict=True)), Fraction(0))
            / total
            for option, mean in means.items()
        }

    def shown(self, option: int, count: Count, rule: Rule) -> str:
        """The score of 100, or the mean of 1 to 5; whole where few are recused on an option."""
        if rule.criteria_scale == "five" and not rule.few_recused:
            return tenths(count.scores[option] * FIVE)
        if rule.criteria_scale == "five":
            return str(whole(count.scores[option] * FIVE))
        return str(whole(100 * count.scores[option]))

    def length(self, option: int, count: Count, _rule: Rule) -> Fraction:
        """The share of the highest score."""
        return count.scores[option]

    def ballot_words(self, rule: Rule) -> Sentence:
        """The answers and how many criteria."""
        return self.words(f"ballot_{rule.criteria_scale}", rule)

    def method_words(self, rule: Rule) -> Sentence:
        """The answers and the criteria with their weights."""
        return self.in_form(self.words(f"method_{rule.criteria_scale}", rule), rule)

    def values(self, rule: Rule) -> dict[str, object]:
        """The criteria with their weights."""
        named_ = [
            Sentence("voting_methods.criteria.weighted", name=c.name, weight=c.weight)
            for c in rule.criteria
        ]
        return {**super().values(rule), "n": len(rule.criteria), "criteria": named_}


def agreement(answers: Sequence[Sequence[int]]) -> Fraction:
    """Average expert agreement: the mean over criteria of the share of the commonest answer."""
    shares = [Fraction(max(Counter(given).values()), len(given)) for given in answers if given]
    return sum(shares, Fraction(0)) / len(shares)


def criteria_of(rule: Rule) -> tuple[Criterion, ...]:
    """The criteria of the card; without any the question itself is the one."""
    return rule.criteria or (Criterion(name=rule.title[:120] or "–"),)


def _answers(ballots: Sequence[Ballot], options: Sequence[int], parts: int) -> Given:
    """The numbers given for each option, one list a criterion."""
    found: Given = {option: [[] for _ in range(parts)] for option in options}
    for ballot in ballots:
        for option, cell in ballot.cells:
            given: tuple[Answer, ...] = cell if isinstance(cell, tuple) else (cell,)
            if option in found and len(given) == parts:
                for place, answer in enumerate(given):
                    if isinstance(answer, int):
                        found[option][place].append(answer)
    return found


def _verdict(
    criteria: Sequence[Criterion], means: Sequence[Fraction], answers: Sequence[Sequence[int]]
) -> Sentence:
    parts = [
        Sentence("voting_methods.criteria.part", name=c.name, share=percent(mean))
        for c, mean in zip(criteria, means, strict=True)
    ]
    return Sentence(
        "voting_methods.criteria.verdict", parts=parts, agreement=percent(agreement(answers))
    )


def _sensitivity(
    scores: Mapping[int, Fraction],
    means: Mapping[int, Sequence[Fraction]],
    criteria: Sequence[Criterion],
    rule: Rule,
) -> tuple[Sentence, ...]:
    """How far each weight could change before others were among the first."""
    if len(criteria) <= 1 or not first(scores, rule.cut) or len(scores) <= rule.cut:
        return ()
    weights = [criterion.weight for criterion in criteria]
    found = []
    for place, criterion in enumerate(criteria):
        low, high = steady_between(means, weights, place, rule.cut)
        kind = "from" if high is None else "alone" if low == high else "between"
        found.append(
            Sentence(
                f"voting_methods.criteria.steady_{kind}",
                name=criterion.name,
                weight=criterion.weight,
                low=tenths(low),
                high="" if high is None else tenths(high),
                n=rule.cut,
            )
        )
    return tuple(found)
