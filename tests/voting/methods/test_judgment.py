"""Majority judgment: the majority grade, the gauge that tells equal grades apart, and ties."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.methods.making import counted, result_of, room, rule_for
from workshop.sentences import say
from workshop.voting.ballot import Mark
from workshop.voting.methods import method
from workshop.voting.methods.judgment import gauge, majority_grade

EXCELLENT, VERY_GOOD, GOOD, ACCEPTABLE, POOR, REJECT = 6, 5, 4, 3, 2, 1
NAMES = ("excellent", "very good", "good", "acceptable", "poor", "reject")


def spread(*grades):
    return [grades.count(grade) for grade in range(1, 7)]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.integers(1, 6), min_size=1, max_size=12))
def test_more_than_half_stand_at_the_majority_grade_or_above_and_half_at_it_or_below(grades):
    grade = majority_grade(spread(*grades))
    assert grade in grades
    assert 2 * sum(one >= grade for one in grades) > len(grades)
    assert 2 * sum(one <= grade for one in grades) >= len(grades)


def test_of_two_middle_grades_the_lower_is_the_majority_grade():
    assert majority_grade(spread(EXCELLENT, EXCELLENT, REJECT, REJECT)) == REJECT


def test_a_plus_comes_before_a_minus_and_more_above_before_less():
    most_above = gauge(spread(EXCELLENT, EXCELLENT, GOOD, GOOD, POOR))
    some_above = gauge(spread(EXCELLENT, GOOD, GOOD, GOOD, GOOD))
    level = gauge(spread(GOOD, GOOD, GOOD, GOOD, GOOD))
    some_below = gauge(spread(GOOD, GOOD, GOOD, GOOD, POOR))
    most_below = gauge(spread(EXCELLENT, GOOD, GOOD, POOR, POOR))
    assert most_above > some_above > level > some_below > most_below
    assert most_above == (GOOD, Fraction(2, 5))
    assert most_below == (GOOD, -Fraction(2, 5))


def test_as_many_above_as_below_is_a_minus():
    """Balinski and Laraki: plus only where more people stand above than below."""
    assert gauge(spread(EXCELLENT, GOOD, POOR)) == (GOOD, -Fraction(1, 3))


def test_a_better_majority_grade_comes_before_any_gauge():
    assert gauge(spread(GOOD, GOOD, REJECT)) > gauge(
        spread(EXCELLENT, EXCELLENT, *[ACCEPTABLE] * 3)
    )


def test_equal_gauges_share_a_place():
    ballots = [{1: GOOD, 2: GOOD, 3: POOR}, {1: GOOD, 2: GOOD, 3: POOR}, {1: GOOD, 2: GOOD}]
    found = result_of("majority_judgment", ballots, 3)
    assert [(row.letter, row.rank) for row in found.rows] == [("A", "1="), ("B", "1="), ("C", "3")]


def test_cannot_say_is_no_reject():
    ballots = [{1: GOOD}, {1: Mark.UNABLE}, {1: Mark.UNABLE}, {}]
    count, *_ = counted("majority_judgment", ballots, 2)
    assert (count.scores, count.cast[1], count.aside[1]) == ({1: GOOD}, 1, 3)
    assert count.blank == 1


@pytest.mark.parametrize(
    ("grade", "word"),
    [
        (6, "excellent"),
        (5, "very good"),
        (4, "good"),
        (3, "acceptable"),
        (2, "poor"),
        (1, "reject"),
    ],
)
def test_grades_are_told_in_words_best_first(grade, word):
    rule = rule_for("majority_judgment", room("majority_judgment", 5))
    answers = method("majority_judgment").answers(rule)
    assert say(answers[6 - grade].name) == word
    count, *_ = counted("majority_judgment", [{1: grade}], 2)
    assert say(count.verdicts[1]) == f"Majority grade: {word}."
    assert count.spread[1][6 - grade] == 1


def test_how_many_gave_the_grade_or_a_better_one_is_told_beside_it():
    ballots = [{1: grade} for grade in (EXCELLENT, GOOD, GOOD, POOR, REJECT)]
    found = result_of("majority_judgment", ballots, 2)
    a = next(row for row in found.rows if row.letter == "A")
    assert (a.shown, a.gave, a.cast) == ("4", 3, 5)
