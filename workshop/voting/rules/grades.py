"""Rules for one answer an option: yes or no, dots, 1 to 9, resistance, criteria."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, Literal

from workshop.sentences import Sentence
from workshop.voting.rules.profile import (
    Approved,
    Graded,
    Option,
    Scored,
    Uncountable,
    distributions,
)

UNBEARABLE = 10
"""The greatest resistance."""
BLANKS = {"zero": 0, "five": 5}
LOW, HIGH = (1, 3), (7, 9)
"""The ends of the 1 to 9 scale: of limited importance, and critical."""


@dataclass(frozen=True, slots=True)
class Approval:
    """The answers an option got, and whether they pass; the share is None without answers."""

    yes: int
    no: int
    abstained: int
    share: Fraction | None
    passes: bool


def approval(
    ballots: Iterable[Approved[Option]],
    options: Sequence[Option],
    *,
    threshold: Fraction = Fraction(1, 2),
    reached: Literal["more", "at_least"] = "more",
    abstentions_count: bool = False,
) -> dict[Option, Approval]:
    """Yes among yes and no, and among abstentions too if the house rule says so.

    An option passes with more than the threshold, or with at least the threshold.
    """
    yes: Counter[Option] = Counter()
    abstained: Counter[Option] = Counter()
    unanswered: Counter[Option] = Counter()
    cast = 0
    for ballot in ballots:
        cast += _checked(ballot.weight)
        for found, chosen in (
            (yes, ballot.approved),
            (abstained, ballot.abstained),
            (unanswered, ballot.unanswered),
        ):
            for option in chosen:
                found[option] += ballot.weight
    if not {*yes, *abstained, *unanswered} <= set(options):
        raise Uncountable(Sentence("rules.unknown_option"))
    results: dict[Option, Approval] = {}
    for option in options:
        no = cast - yes[option] - abstained[option] - unanswered[option]
        of = yes[option] + no + (abstained[option] if abstentions_count else 0)
        share = Fraction(yes[option], of) if of else None
        passes = share is not None and (
            share > threshold or (reached == "at_least" and share == threshold)
        )
        results[option] = Approval(yes[option], no, abstained[option], share, passes)
    return results


def total(ballots: Iterable[Graded[Option]], options: Sequence[Option]) -> dict[Option, int]:
    """The sum of what an option was given: dots, points."""
    spread = distributions(ballots, options)
    return {o: sum(grade * n for grade, n in spread[o].items()) for o in options}


@dataclass(frozen=True, slots=True)
class Resistance:
    """How much resistance an option met: the sum, over how many, and what is accepted of 100."""

    total: int
    raters: int
    acceptance: Fraction | None
    strongest: int


def systemic_consensing(
    ballots: Iterable[Graded[Option]],
    options: Sequence[Option],
    *,
    blank_as: Literal["five", "skipped", "zero"] = "five",
) -> dict[Option, Resistance]:
    """Acceptance = 100 - 100 r / (10 s), r the resistance of s people, 0 to 10 each.

    Schrotta and Visotschnig 2005, Systemisches Konsensieren; metagovernment.org wiki. Less
    resistance comes first; equal acceptance: the lower strongest resistance.
    """
    ballots = list(ballots)
    cast = sum(ballot.weight for ballot in ballots)
    results: dict[Option, Resistance] = {}
    for option, spread in distributions(ballots, options).items():
        given = sum(spread.values())
        blank = 0 if blank_as == "skipped" else cast - given
        resisted = sum(number * n for number, n in spread.items()) + BLANKS.get(blank_as, 0) * blank
        raters = given + blank
        accepted = 100 - Fraction(100 * resisted, UNBEARABLE * raters) if raters else None
        results[option] = Resistance(resisted, raters, accepted, max(spread, default=0))
    return results


@dataclass(frozen=True, slots=True)
class Rating:
    """The ratings of an option: the median, the shares at both ends of 100, and how many."""

    median: Fraction
    high: Fraction
    low: Fraction
    n: int

    @property
    def order(self) -> tuple[Fraction, Fraction, Fraction]:
        """Median, then the share of 7 to 9, then fewer 1 to 3: greater is better."""
        return self.median, self.high, -self.low


def rating(
    ballots: Iterable[Graded[Option]], options: Sequence[Option]
) -> dict[Option, Rating | None]:
    """Ratings from 1 to 9 as guideline groups use them (GRADE); None where nobody rated."""
    results: dict[Option, Rating | None] = {}
    for option, spread in distributions(ballots, options).items():
        n = sum(spread.values())
        high = sum(count for number, count in spread.items() if HIGH[0] <= number <= HIGH[1])
        low = sum(count for number, count in spread.items() if LOW[0] <= number <= LOW[1])
        results[option] = (
            Rating(_median(spread), Fraction(100 * high, n), Fraction(100 * low, n), n)
            if n
            else None
        )
    return results


def weighted_sum(
    weights: Sequence[Fraction | int], scores: Mapping[Option, Sequence[Fraction | int]]
) -> dict[Option, Fraction]:
    """The sum of weight x score over the criteria.

    Raises:
        Uncountable: an option does not have a score for each criterion.
    """
    if any(len(row) != len(weights) for row in scores.values()):
        raise Uncountable(Sentence("rules.criteria_number"))
    return {
        option: sum((Fraction(w) * s for w, s in zip(weights, row, strict=True)), Fraction(0))
        for option, row in scores.items()
    }


@dataclass(frozen=True, slots=True)
class Criteria(Generic[Option]):
    """An option scored on criteria.

    Attributes:
        means: the mean answer of each criterion, None where nobody answered.
        score: the weighted mean of these, of 100; None where one is missing.
        agreement: the mean over criteria of the share of the commonest answer.
        scorers: how many answered each criterion.
    """

    means: tuple[Fraction | None, ...]
    score: Fraction | None
    agreement: Fraction | None
    scorers: tuple[int, ...]


def chnri(
    ballots: Iterable[Scored[Option]],
    options: Sequence[Option],
    weights: Sequence[Fraction | int],
) -> dict[Option, Criteria[Option]]:
    """Research priority score and average expert agreement (Rudan et al. 2008; PMC4576459).

    Yes is 1, undecided 1/2, no 0, and no answer counts nowhere. A criterion is the mean of its
    answers, the score their weighted mean of 100.

    Raises:
        Uncountable: a ballot with other options or another number of criteria, or no weight.
    """
    given: dict[Option, list[Counter[Fraction]]] = {
        option: [Counter() for _ in weights] for option in options
    }
    if not weights or sum(weights) <= 0 or min(weights) < 0:
        raise Uncountable(Sentence("rules.weights"))
    for ballot in ballots:
        for option, answers in ballot.scores.items():
            if option not in given:
                raise Uncountable(Sentence("rules.unknown_option"))
            if len(answers) != len(weights):
                raise Uncountable(Sentence("rules.criteria_number"))
            for place, answer in enumerate(answers):
                if answer is not None:
                    given[option][place][Fraction(answer)] += _checked(ballot.weight)
    return {option: _scored(given[option], weights) for option in options}


def _scored(
    answers: Sequence[Counter[Fraction]], weights: Sequence[Fraction | int]
) -> Criteria[Option]:
    numbers = tuple(sum(counts.values()) for counts in answers)
    means = tuple(
        sum((answer * n for answer, n in counts.items()), Fraction(0)) / number if number else None
        for counts, number in zip(answers, numbers, strict=True)
    )
    known = [mean for mean in means if mean is not None]
    score = None
    if len(known) == len(weights):
        parts = (Fraction(w) * mean for w, mean in zip(weights, known, strict=True))
        score = 100 * sum(parts, Fraction(0)) / sum(map(Fraction, weights))
    common = [
        Fraction(max(counts.values()), number)
        for counts, number in zip(answers, numbers, strict=True)
        if number
    ]
    agreement = sum(common, Fraction(0)) / len(common) if common else None
    return Criteria(means, score, agreement, numbers)


def _median(spread: Mapping[int, int]) -> Fraction:
    """The middle number, or the mean of the two middle ones."""
    n = sum(spread.values())
    return Fraction(_at(spread, (n - 1) // 2) + _at(spread, n // 2), 2)


def _at(spread: Mapping[int, int], place: int) -> int:
    """The number at a place, from 0, when all stand in order."""
    for number in sorted(spread):
        place -= spread[number]
        if place < 0:
            return number
    raise IndexError(place)


def _checked(weight: int) -> int:
    if weight < 0:
        raise Uncountable(Sentence("rules.negative_weight"))
    return weight
