"""Least resistance: the published weekend, and what an empty answer counts."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.methods.making import CASES, counted, result_of, room, rule_for
from workshop.sentences import say
from workshop.voting.ballot import Mark
from workshop.voting.methods import method
from workshop.voting.rule_card import minutes_rows

CASE = CASES["syscon_weekend"]
NAMES = list(CASE["input"]["resistance"])


def weekend():
    rows = CASE["input"]["resistance"].values()
    return [
        {n: Mark.BLANK if row[v] is None else row[v] for n, row in enumerate(rows, start=1)}
        for v in range(len(CASE["input"]["voters"]))
    ]


def test_the_first_three_of_the_weekend_with_an_empty_answer_as_five():
    found = result_of("resistance", weekend(), 5, blank_as_five=True, cut=3)
    assert [NAMES[option - 1] for option in found.forward] == CASE["expected"]["top3_blank_as_5"]
    rows = {NAMES[row.option - 1]: row for row in found.rows}
    assert rows["Museum"].shown == "75 %", "100 less 10 of 40"
    assert rows["Tea time"].shown == "53 %", "100 less 19 of 40"
    assert rows["Tea time"].aside == 1, "that it was left empty is told all the same"


def test_the_weekend_with_an_empty_answer_left_out_divides_by_three():
    count, *_ = counted("resistance", weekend(), 5, blank_as_five=False)
    tea = NAMES.index("Tea time") + 1
    assert count.scores[tea] == 1 - Fraction(14, 3 * 10)
    assert count.cast[tea] == 3
    barbecue = NAMES.index("Barbecue") + 1
    assert count.scores[barbecue] == 1 - Fraction(12, 40)


def test_zero_is_no_resistance_and_empty_is_no_answer():
    zero, *_ = counted("resistance", [{1: 0}, {1: 0}], 2, blank_as_five=False)
    assert zero.scores == {1: 1}
    assert zero.blank == 0
    empty, *_ = counted("resistance", [{}, {}], 2, blank_as_five=False)
    assert empty.scores == {}
    assert empty.blank == 2


def test_an_option_that_was_only_left_empty_is_not_accepted_by_half():
    found = result_of("resistance", [{1: 0}, {1: 0}], 2, blank_as_five=True)
    b = next(row for row in found.rows if row.letter == "B")
    assert (b.decidable, b.shown) == (False, None)


def test_who_does_not_vote_on_an_option_does_not_count_five_on_it():
    count, *_ = counted("resistance", [{}, {1: 2}, {1: 4}], 2, {1: [1]}, blank_as_five=True)
    assert count.scores[1] == 1 - Fraction(6, 20)


def test_of_two_with_the_same_sum_the_one_with_the_lower_worst_comes_first():
    ballots = [{1: 5, 2: 9, 3: 9}, {1: 5, 2: 1, 3: 1}]
    found = result_of("resistance", ballots, 3)
    assert [(row.letter, row.rank) for row in found.rows] == [("A", "1"), ("B", "2="), ("C", "2=")]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(0, 10), min_size=2, max_size=9))
def test_acceptance_is_100_less_the_mean_in_tenths(given_):
    count, *_ = counted("resistance", [{1: n} for n in given_], 2)
    assert count.scores[1] == 1 - Fraction(sum(given_), 10 * len(given_))
    assert 0 <= method("resistance").length(1, count, rule_for("resistance", room("dots", 2))) <= 1


def test_the_card_says_what_an_empty_answer_counts():
    for as_five, words in ((True, "left empty counts 5"), (False, "left out of its mean")):
        rule = rule_for("resistance", room("resistance", 5), blank_as_five=as_five)
        assert words in " ".join(say(row.value) for row in minutes_rows(rule))
