"""Dots, approval, ratings, resistance, criteria and majority judgment."""

import random
from fractions import Fraction
from statistics import median

import pytest

from tests.voting.rules.examples import CASES, expected
from workshop.voting.rules.grades import (
    approval,
    chnri,
    rating,
    systemic_consensing,
    total,
    weighted_sum,
)
from workshop.voting.rules.majority import majority_grade, majority_judgment
from workshop.voting.rules.profile import Approved, Graded, Scored, Uncountable


def graded(table):
    """One ballot a voter from a table of answers by option; None is blank."""
    voters = max(map(len, table.values()))
    return [
        Graded(1, {option: row[v] for option, row in table.items() if row[v] is not None})
        for v in range(voters)
    ]


def test_resistance_to_five_ways_of_spending_the_weekend():
    table = CASES["syscon_weekend"]["input"]["resistance"]
    wanted = expected("syscon_weekend")
    for blank_as, key in (("zero", "blank_as_zero"), ("five", "blank_as_5")):
        found = systemic_consensing(graded(table), list(table), blank_as=blank_as)
        assert {option: row.total for option, row in found.items()} == wanted[key]
    order = sorted(table, key=lambda option: -found[option].acceptance)
    assert order[:3] == wanted["top3_blank_as_5"]
    skipped = systemic_consensing(graded(table), list(table), blank_as="skipped")
    assert skipped["Tea time"].acceptance == 100 - Fraction(1400, 30)


def test_machines_scored_on_three_criteria():
    given = CASES["mcda_machines"]["input"]
    assert weighted_sum(given["weights"], given["scores"]) == expected("mcda_machines")
    with pytest.raises(Uncountable):
        weighted_sum([1, 2], {"a": [1]})


def test_dots_are_added_up():
    assert total([Graded(2, {1: 3, 2: 1}), Graded(1, {2: 4})], [1, 2, 3]) == {1: 6, 2: 6, 3: 0}


def test_blank_and_abstained_are_in_no_share_unless_the_house_counts_abstentions():
    ballots = [
        Approved(2, frozenset("a")),
        Approved(1, frozenset(), abstained=frozenset("a")),
        Approved(1, frozenset(), unanswered=frozenset("a")),
        Approved(1, frozenset()),
    ]
    found = approval(ballots, "a", threshold=Fraction(2, 3))["a"]
    assert (found.yes, found.no, found.abstained) == (2, 1, 1)
    assert found.share == Fraction(2, 3)
    assert not found.passes
    assert approval(ballots, "a", threshold=Fraction(2, 3), reached="at_least")["a"].passes
    assert approval(ballots, "a", abstentions_count=True)["a"].share == Fraction(1, 2)
    assert approval([], "a")["a"].share is None


def test_a_rating_has_its_median_and_the_shares_of_both_ends():
    found = rating(graded({"x": [9, 7, 7, 3, None], "y": [None] * 5}), ["x", "y"])
    assert (found["x"].median, found["x"].high, found["x"].low) == (7, 75, 25)
    assert found["x"].n == 4
    assert found["y"] is None


def test_ratings_have_the_median_of_the_statistics_module():
    for seed in range(200):
        chance = random.Random(seed)
        numbers = [chance.randint(1, 9) for _ in range(chance.randint(1, 12))]
        assert rating(graded({"x": numbers}), ["x"])["x"].median == median(map(Fraction, numbers))


def test_research_priorities_leave_out_whoever_is_not_informed():
    half = Fraction(1, 2)
    ballots = [
        Scored(2, {"a": (1, half)}),
        Scored(1, {"a": (0, None), "b": (1, None)}),
    ]
    found = chnri(ballots, ["a", "b"], [1, 1])
    assert found["a"].means == (Fraction(2, 3), half)
    assert found["a"].score == Fraction(700, 12)
    assert found["a"].agreement == Fraction(5, 6)
    assert found["a"].scorers == (3, 2)
    assert found["b"].score is None
    assert chnri(ballots, ["a", "b"], [3, 1])["a"].score == 100 * (3 * Fraction(2, 3) + half) / 4


@pytest.mark.parametrize(
    ("ballot", "weights"),
    [(Scored(1, {"a": (1,)}), [1, 1]), (Scored(1, {"z": (1,)}), [1]), (Scored(1, {}), [])],
)
def test_scores_that_do_not_fit_the_criteria_are_refused(ballot, weights):
    with pytest.raises(Uncountable):
        chnri([ballot], ["a"], weights)


def taken_away(grades):
    """The majority value by its definition: the lower median, taken away again and again."""
    left, value = sorted(grades), []
    while left:
        value.append(left.pop((len(left) - 1) // 2))
    return value


def test_equal_medians_are_told_apart_by_taking_medians_away():
    for seed in range(1000):
        chance = random.Random(seed)
        n = chance.randint(1, 9)
        table = {o: [chance.randint(1, 4) for _ in range(n)] for o in "abcd"}
        found = majority_judgment(graded(table), "abcd")
        values = {option: taken_away(grades) for option, grades in table.items()}
        wanted = [
            {o for o in "abcd" if values[o] == value}
            for value in sorted({tuple(v) for v in values.values()}, reverse=True)
            for value in [list(value)]
        ]
        assert [set(place) for place in found.places] == wanted
        assert all(found.grades[o] == values[o][0] for o in "abcd")


def test_majority_judgment_agrees_with_votelib_on_two_options():
    # votelib takes medians away from losing options as well, so that a third could still win
    cardinal = pytest.importorskip("votelib.evaluate.cardinal")
    core = pytest.importorskip("votelib.evaluate.core")
    compared = 0
    for seed in range(1000):
        chance = random.Random(seed)
        table = {o: [chance.randint(1, 5) for _ in range(7)] for o in (1, 2)}
        given: dict = {}
        for ballot in graded(table):
            key = frozenset(ballot.grades.items())
            given[key] = given.get(key, 0) + 1
        try:
            wanted = cardinal.MajorityJudgment().evaluate(given, 1)
        except core.VotingSystemError:
            continue
        if not any(isinstance(one, core.Tie) for one in wanted):
            assert list(majority_judgment(graded(table), list(table)).places[0]) == wanted
            compared += 1
    assert compared > 500


def test_the_gauge_orders_a_plus_above_a_minus():
    table = {"plus": [5, 5, 4, 4, 1], "minus": [5, 4, 4, 1, 1], "even": [5, 4, 4, 4, 1]}
    found = majority_judgment(graded(table), list(table), tie="gauge")
    assert [place[0] for place in found.places] == ["plus", "even", "minus"]
    assert found.above["plus"] == Fraction(2, 5)


def test_grades_by_different_numbers_of_people_compare_by_shares():
    table = {"few": [3, 4, None, None], "many": [3, 3, 4, 4], "more": [3, 4, 4, 4]}
    found = majority_judgment(graded(table), ["few", "many", "more", "none"])
    assert [set(place) for place in found.places] == [{"more"}, {"few", "many"}]
    assert found.grades["none"] is None


def test_twice_the_electorate_has_the_same_majority_order():
    for seed in range(300):
        chance = random.Random(seed)
        table = {o: [chance.randint(1, 4) for _ in range(chance.choice([5, 6]))] for o in "abc"}
        table = {o: (row + [None] * 6)[:6] for o, row in table.items()}
        ballots = graded(table)
        for rule in ("removal", "gauge"):
            once = majority_judgment(ballots, "abc", tie=rule)
            assert majority_judgment(ballots * 2, "cab", tie=rule).grades == once.grades
            assert majority_judgment(ballots * 2, "abc", tie=rule).places == once.places


def test_nobody_has_no_majority_grade():
    assert majority_judgment([], ["a"]).places == ()
    with pytest.raises(ValueError, match="nobody"):
        majority_grade({})


@pytest.mark.parametrize("count", [total, rating, systemic_consensing, majority_judgment])
def test_an_unknown_option_and_a_negative_weight_are_refused(count):
    with pytest.raises(Uncountable):
        count([Graded(1, {"z": 1})], ["a"])
    with pytest.raises(Uncountable):
        count([Graded(-1, {"a": 1})], ["a"])
