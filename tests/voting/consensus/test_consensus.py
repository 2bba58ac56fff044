"""Claims about agreement statistics: published cases, laws, and counts made another way."""

from __future__ import annotations

import json
from fractions import Fraction
from itertools import permutations
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.voting.consensus.agreement import agreement
from workshop.voting.consensus.balanced import balanced_means, plain_means
from workshop.voting.consensus.comet import verdict
from workshop.voting.consensus.firm import agreed, is_small, rank_ranges
from workshop.voting.consensus.kendall import kendall_w, mean_ranks, shared_spearman
from workshop.voting.consensus.rand import classic, percentile, symmetry
from workshop.voting.consensus.split import splits
from workshop.voting.spread import middle

CASES = {
    case["id"]: case
    for case in json.loads(
        (Path(__file__).parents[1] / "data" / "voting_examples.json").read_text(encoding="utf-8")
    )["cases"]
}
spreads = st.lists(st.integers(0, 6), min_size=3, max_size=9).filter(any)
orders = st.lists(st.permutations(range(5)), min_size=2, max_size=7)


def spread(ratings):
    return [ratings.count(n) for n in range(1, 10)]


def as_ranks(order):
    return {item: Fraction(place) for place, item in enumerate(order, start=1)}


def test_kendall_s_w_of_the_published_ten_projects():
    case = CASES["kendall_10x4"]
    rows = case["input"]["ranks"]
    judges = [{item: Fraction(row[judge]) for item, row in enumerate(rows)} for judge in range(4)]
    found = kendall_w(judges)
    assert (found.s, found.w, found.ties, found.df) == (1048, Fraction(131, 165), 0, 9)
    assert found.chi2 == 4 * 9 * Fraction(131, 165)


@given(orders)
def test_w_is_between_none_and_all_and_says_the_same_as_pairwise_correlation(found):
    judges = [as_ranks(order) for order in found]
    w, m = kendall_w(judges).w, len(judges)
    assert 0 <= w <= 1
    assert shared_spearman(judges) == (m * w - 1) / (m - 1)


def test_judges_of_one_mind_have_w_1_and_ties_are_corrected_for():
    tied = mean_ranks([("a",), ("b", "c")], "abc")
    assert tied == {"a": 1, "b": Fraction(5, 2), "c": Fraction(5, 2)}
    assert kendall_w([tied, tied, tied]).w == 1
    assert mean_ranks([("b",)], "abc") == {"b": 1, "a": Fraction(5, 2), "c": Fraction(5, 2)}


@pytest.mark.parametrize("judges", [[], [{"a": Fraction(1)}], [mean_ranks([], "abc")] * 2])
def test_w_is_refused_where_it_says_nothing(judges):
    with pytest.raises(ValueError, match="W"):
        kendall_w(judges)


def test_a_panel_with_recusals_is_compared_on_common_items_only():
    one, other = as_ranks("abc"), as_ranks("bc")
    assert shared_spearman([one, other]) == 1
    assert shared_spearman([as_ranks("ab"), as_ranks("cd")]) is None


def test_agreement_of_the_published_distribution():
    assert agreement(CASES["vdeijk_agrmt"]["input"]["frequencies"]) == Fraction(917, 1500)


@given(spreads)
def test_agreement_is_1_for_one_answer_and_never_beyond_its_ends(found):
    a = agreement(found)
    assert -1 <= a <= 1
    assert (a == 1) == (sum(n > 0 for n in found) == 1)
    assert agreement([2 * n for n in found]) == a
    assert agreement(found[::-1]) == a


def test_two_camps_disagree_fully_and_an_even_room_is_neither():
    assert agreement([5, 0, 0, 0, 5]) == -1
    assert agreement([3, 3, 3, 3]) == 0


def test_the_rand_example_of_fifteen_ratings():
    case = CASES["rand_ram_15"]
    found = spread(case["input"]["ratings"])
    got = symmetry(found)
    assert middle(found, 1) == 7
    assert (percentile(found, Fraction(3, 10)), percentile(found, Fraction(7, 10))) == (7, 8)
    assert (got.ipr, got.centre, got.allowed) == (1, Fraction(15, 2), Fraction(61, 10))
    assert not got.disagreement


def test_a_room_in_two_camps_disagrees_by_both_rules():
    found = spread([1, 1, 1, 2, 9, 9, 9, 8, 8])
    assert symmetry(found).disagreement
    assert symmetry(found).index > 1
    assert classic(found) == "disagreement"
    assert classic(spread([7, 7, 8, 8, 9, 9, 9, 9, 1])) == "agreement"
    assert classic(spread([1, 1, 5, 5, 5, 5, 9, 9, 4])) == "neither"


@given(st.lists(st.integers(1, 9), min_size=1, max_size=30))
def test_median_and_percentiles_are_those_of_the_sorted_ratings(ratings):
    found, ordered = spread(ratings), sorted(ratings)
    n = len(ordered)
    assert middle(found, 1) == Fraction(ordered[(n - 1) // 2] + ordered[n // 2], 2)
    assert percentile(found, Fraction(1, 2)) == middle(found, 1)
    assert ordered[0] <= percentile(found, Fraction(3, 10)) <= ordered[-1]


def test_comet_s_boundary_cases():
    case = CASES["comet_70_15"]
    got = [verdict(spread(ratings), out="mirrored") for ratings in case["input"]["ratings"]]
    assert got == ["in", "open", "out"]
    assert [{"open": "none"}.get(one, one) for one in got] == case["expected"]["verdicts"]


def test_the_other_rule_for_out_asks_for_half_at_most():
    assert verdict(spread([9] * 5 + [5] * 5), out="half") == "out"
    assert verdict(spread([9] * 6 + [5] * 4), out="half") == "open"
    assert verdict([0] * 9, out="half") == "open"


def test_what_sectors_differ_on_is_talked_about_first():
    everybody = {1: [0, 0, 10, 0, 0], 2: [5, 0, 0, 0, 5], 3: [3, 2, 2, 2, 1]}
    groups = {2: {"patient": [0, 0, 0, 0, 5], "provider": [5, 0, 0, 0, 0]}}
    found = splits(everybody, groups)
    assert [one.option for one in found] == [2, 3, 1]
    assert (found[0].kind, found[0].groups, found[0].between) == (
        "between",
        ("patient", "provider"),
        1,
    )
    assert (found[-1].kind, found[-1].within) == ("little", 0)


def test_a_split_inside_the_room_is_told_without_naming_anybody():
    found = splits({1: [4, 0, 0, 0, 4]}, {})
    assert (found[0].kind, found[0].groups) == ("within", ())


def test_each_sector_weighs_the_same_in_the_balanced_view():
    groups = {1: {"patient": [0, 10], "provider": [2, 0]}, 2: {"patient": [5, 5]}}
    assert balanced_means(groups) == {1: Fraction(1, 2)}
    assert plain_means({1: [2, 10], 2: [0, 0]}) == {1: Fraction(10, 12)}


def points(ballots):
    return {option: sum(ballot[option] for ballot in ballots) for option in range(3)}


def test_a_clear_room_keeps_its_ranks_and_an_even_one_does_not():
    clear = rank_ranges([(3, 1, 0)] * 20, points, "seed")
    assert clear == {0: (1, 1), 1: (2, 2), 2: (3, 3)}
    even = rank_ranges([*permutations((0, 1, 2))], points, "seed")
    assert all(best == 1 and worst == 3 for best, worst in even.values())


@given(st.lists(st.permutations((0, 1, 3)).map(tuple), min_size=1, max_size=8), st.randoms())
def test_the_order_of_the_ballots_changes_no_range(ballots, shuffler):
    mixed = list(ballots)
    shuffler.shuffle(mixed)
    got = rank_ranges(ballots, points, "x", redraws=20)
    assert got == rank_ranges(mixed, points, "x", redraws=20)
    assert all(1 <= best <= worst <= 3 for best, worst in got.values())


def test_ways_to_count_agree_on_what_is_first_in_all_of_them():
    assert agreed(1, {1: 3, 2: 2}, {1: 1, 2: 5}) == (frozenset(), {1, 2})
    assert agreed(2, {1: 3, 2: 2, 3: 0}, {1: 9, 3: 5, 2: 0}) == ({1}, {2, 3})
    assert is_small(20)
    assert not is_small(55)
