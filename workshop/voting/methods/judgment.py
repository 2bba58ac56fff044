"""Majority judgment: every option gets a grade in words; its majority grade ranks it.

The median grade, and where two share it the majority gauge: whether more people graded above it
than below it, and by how much (Balinski and Laraki, Majority Judgment, 2011, ch. 14).
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot
from workshop.voting.methods.base import Possible
from workshop.voting.methods.choices import UNABLE, OneAnswer, named
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule
from workshop.voting.tally import Count

GRADES = (6, 5, 4, 3, 2, 1)
WORST = 1


class MajorityJudgment(OneAnswer):
    """One of six grades an option, from excellent to reject."""

    key = "majority_judgment"

    def answers(self, _rule: Rule) -> tuple[Possible, ...]:
        """Six grades, or cannot say."""
        return (*named(self.key, GRADES), UNABLE)

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """The majority grade and its gauge."""
        added = self.add_up(ballots, roll, rule)
        graded = [option for option in roll.options if added.given(option)]
        rising = {option: added.spread[option][::-1] for option in graded}
        grades = {option: majority_grade(rising[option]) for option in graded}
        return Count(
            scores={option: Fraction(grade) for option, grade in grades.items()},
            gave={
                option: sum(added.spread[option][: GRADES.index(grades[option]) + 1])
                if option in grades
                else 0
                for option in roll.options
            },
            cast={option: added.given(option) for option in roll.options},
            given=0,
            unused=0,
            blank=added.blank,
            order={option: gauge(rising[option]) for option in graded},
            spread=added.spread,
            aside=added.aside,
            verdicts={
                option: Sentence(
                    "voting_methods.majority_judgment.verdict",
                    grade=Sentence(f"voting_methods.majority_judgment.answer_{grade}"),
                )
                for option, grade in grades.items()
            },
        )

    def length(self, option: int, count: Count, _rule: Rule) -> Fraction:
        """The grade among the six."""
        return count.scores[option] / len(GRADES)


def majority_grade(rising: Sequence[int], worst: int = WORST) -> int:
    """The grade that more than half stand at or above, from how many gave each grade upwards."""
    n, gone = sum(rising), 0
    for grade, gave in enumerate(rising, start=worst):
        gone += gave
        if 2 * gone >= n:
            return grade
    raise ValueError("nobody gave a grade")


def gauge(rising: Sequence[int]) -> tuple[int, Fraction]:
    """The majority gauge as a key, greater is better.

    A grade with more people above it than below is a grade "plus", ordered by the share above;
    otherwise "minus", ordered by the smaller share below.
    """
    grade = majority_grade(rising)
    n, place = sum(rising), grade - WORST
    below, above = Fraction(sum(rising[:place]), n), Fraction(sum(rising[place + 1 :]), n)
    return grade, above if above > below else -below
