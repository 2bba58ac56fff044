"""Each method against published examples and cases worked out by hand."""

from __future__ import annotations

from fractions import Fraction
from itertools import product

import pytest

from tests.voting.methods.making import CASES, counted, places, profile, result_of
from workshop.sentences import say
from workshop.voting.ballot import Mark
from workshop.voting.rule import Criterion
from workshop.voting.weights import steady_between


def test_the_capital_of_tennessee_by_four_rules():
    case = CASES["tennessee"]
    ballots, options = profile(case)
    expected = case["expected"]
    borda, *_ = counted("borda", ballots, 4, top=0)
    by_name = {options[option - 1]: score for option, score in borda.scores.items()}
    assert by_name == expected["borda_base0"]
    for key in ("schulze", "ranked_pairs"):
        found = result_of(key, ballots, 4, top=0)
        assert [options[row.option - 1] for row in found.rows] == expected[f"{key}_order"]
        assert "beats every other option" in say(found.notes[0])
    run_off = result_of("irv", ballots, 4, top=0, cut=1)
    assert options[run_off.forward[0] - 1] == expected["irv_winner"]
    totals = [
        {options[n]: int(t) for n, t in enumerate(stage.totals) if t} for stage in run_off.stages
    ]
    assert totals == expected["irv_rounds"]


def test_the_scottish_count_of_the_food_example():
    case = CASES["stv_food"]
    ballots, options = profile(case)
    found = result_of("stv", ballots, 5, top=0, cut=3)
    assert {options[option - 1] for option in found.forward} == set(case["expected"]["elected"])
    assert "quota is 6" in say(found.notes[0])


def test_systemic_consensing_of_the_weekend_leaves_a_blank_out_or_counts_it_five():
    case = CASES["syscon_weekend"]
    names = list(case["input"]["resistance"])
    ballots = [
        {
            n: Mark.BLANK if row[voter] is None else row[voter]
            for n, row in enumerate(case["input"]["resistance"].values(), start=1)
        }
        for voter in range(4)
    ]
    for blank_as_five, expected in ((True, case["expected"]["blank_as_5"]), (False, None)):
        count, *_ = counted("resistance", ballots, 5, blank_as_five=blank_as_five)
        sums = {names[n - 1]: (1 - score) * 40 for n, score in count.scores.items()}
        if expected:
            assert sums == expected
        else:
            assert sums["Tea time"] == Fraction(14, 3) * 4, "divided by the three who answered"


def test_weighted_criteria_give_the_order_of_the_machines():
    case = CASES["mcda_machines"]
    criteria = tuple(
        Criterion(name=f"c{n}", weight=w) for n, w in enumerate(case["input"]["weights"])
    )
    ballots = [{n: tuple(s) for n, s in enumerate(case["input"]["scores"].values(), start=1)}]
    found, *_ = counted("criteria", ballots, 4, criteria=criteria, criteria_scale="five")
    assert [score * 5 * 10 for _, score in sorted(found.scores.items())] == [
        case["expected"][name] for name in case["input"]["scores"]
    ]


def test_chnri_means_leave_out_who_was_not_informed():
    ballots = [{1: (2, 1)}, {1: (0, Mark.UNABLE)}, {1: (2, 2)}, {1: (Mark.BLANK, 0)}]
    count, *_ = counted("criteria", ballots, 2)
    first, second = Fraction(4, 6), Fraction(3, 6)
    assert count.scores == {1: (2 * first + second) / 3}
    assert count.answers(1) == 3


@pytest.mark.parametrize(
    ("beyond", "yes", "passes"), [(True, 4, False), (True, 5, True), (False, 4, True)]
)
def test_more_than_two_thirds_is_not_two_thirds(beyond, yes, passes):
    ballots = [{1: 1 if n < yes else 0, 2: 0} for n in range(6)]
    found = result_of("approval", ballots, 2, threshold="2/3", beyond=beyond)
    assert (1 in found.forward) is passes


def test_the_three_denominators_and_a_blank_that_is_none_of_them():
    ballots = [{1: 1}, {1: 1}, {1: 0}, {1: Mark.ABSTAIN}, {}, {2: 1}]
    for denominator, share in (
        ("yes_no", Fraction(2, 3)),
        ("with_abstentions", Fraction(2, 4)),
        ("may_vote", Fraction(2, 6)),
    ):
        count, *_ = counted("approval", ballots, 2, denominator=denominator)
        assert count.scores[1] == share
        assert (count.gave[1], count.answers(1), count.aside[1], count.blank) == (2, 4, 3, 1)


def test_equal_medians_are_ordered_by_7_to_9_then_by_fewer_1_to_3_then_stay_equal():
    ballots = [{1: 7, 2: 7, 3: 6, 4: 6}, {1: 6, 2: 6, 3: 6, 4: 6}, {1: 5, 2: 1, 3: 6, 4: 6}]
    found = result_of("rating", ballots, 4)
    assert [(row.letter, row.rank) for row in found.rows] == [
        ("A", "1"), ("B", "2"), ("C", "3="), ("D", "3="),
    ]  # fmt: skip


def test_a_ranking_of_the_first_two_counts_points_or_shares_what_is_left():
    ballots = [places([1, 2]), places([2, 3]), places([1, 3])]
    zero, *_ = counted("ranking", ballots, 4, top=2, unranked="zero")
    assert zero.scores == {1: 4, 2: 3, 3: 2, 4: 0}
    averaged, *_ = counted("ranking", ballots, 4, top=2, unranked="averaged")
    half = Fraction(1, 2)
    assert averaged.scores == {1: 6 + half, 2: 5 + half, 3: 4 + half, 4: 1 + half}
    assert sum(averaged.scores.values()) == 3 * (3 + 2 + 1)


def test_shared_places_get_the_mean_of_what_they_cover():
    count, *_ = counted("ranking", [{1: 1, 2: 1, 3: 2}], 3, top=0)
    assert count.scores == {1: Fraction(3, 2), 2: Fraction(3, 2), 3: 0}


def test_a_recused_ranking_counts_over_the_options_it_is_about():
    ballots = [places([2, 3]), places([1, 2, 3])]
    count, roll, *_ = counted("ranking", ballots, 3, recusals={1: [1]}, top=0)
    assert roll.eligible(1) == 1
    assert count.scores == {1: Fraction(1 * 2 * 2, 1), 2: Fraction(3, 2) * 2, 3: 0}


def test_one_veto_or_one_voice_below_the_level_does_not_carry_a_proposal():
    ballots = [{1: 1, 2: 4, 3: 1}, {1: 4, 2: 5, 3: 8}]
    found = result_of("gradients", ballots, 3, acceptable=4)
    rows = {row.letter: row for row in found.rows}
    assert [letter for letter, row in sorted(rows.items()) if row.forward] == ["A"]
    assert "Carried" in say(rows["A"].verdict)
    assert "1 person stands below" in say(rows["B"].verdict)
    assert "1 person blocks it" in say(rows["C"].verdict)


def test_the_majority_grade_and_its_gauge():
    ballots = [{1: 6, 2: 5, 3: 5}, {1: 4, 2: 4, 3: 4}, {1: 4, 2: 4, 3: 1}]
    found = result_of("majority_judgment", ballots, 3)
    assert [(row.letter, row.shown) for row in found.rows] == [("A", "4"), ("B", "4"), ("C", "4")]
    assert found.rows[2].rank == "3"
    assert "good" in say(found.rows[0].verdict)


def test_equal_shares_fund_what_each_part_of_the_room_can_pay_for():
    ballots = [{1: 1}] * 6 + [{2: 1}] * 3
    found = result_of("budget", ballots, 2, budget=90, costs={"A": 60, "B": 30})
    assert set(found.forward) == {1, 2}
    few = result_of("budget", ballots, 2, budget=90, costs={"A": 60, "B": 31})
    assert few.forward == (1,)


def test_how_far_a_weight_can_change_is_what_trying_every_weight_finds():
    means = {
        1: [Fraction(9, 10), Fraction(2, 10)],
        2: [Fraction(5, 10), Fraction(6, 10)],
        3: [Fraction(1, 10), Fraction(7, 10)],
    }
    low, high = steady_between(means, [3, 2], 0, 1)
    for hundredth in range(1, 1000):
        weight = Fraction(hundredth, 100)
        scores = {o: weight * m[0] + 2 * m[1] for o, m in means.items()}
        leads = max(scores, key=scores.get)
        if weight != low and weight != high:
            assert (leads == 1) == (low < weight and (high is None or weight < high))


def test_a_lot_on_the_card_settles_a_tie_inside_the_count_and_without_it_the_count_stops():
    ballots = [places(order) for order in product((1, 2), (2, 1)) if order[0] != order[1]]
    ballots += [places([3, 1, 2])]
    stopped = result_of("irv", ballots, 3, top=0, cut=1, lot_number="")
    assert stopped.forward == ()
    assert any("only a lot" in say(note) for note in stopped.notes)
    settled = result_of("irv", ballots, 3, top=0, cut=1, lot_number="3 5 1")
    assert len(settled.forward) == 1
