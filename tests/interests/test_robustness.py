"""Robust is proved: no ballots of those few could have changed what came out."""

from fractions import Fraction
from itertools import combinations, combinations_with_replacement, product

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.interests.robustness import (
    bounds_with,
    bounds_without,
    dots,
    kendall_tau_b,
    min_flip_yes_no,
    ratings,
    top_overlap,
    yes_no,
    yes_no_with,
)

HALF = Fraction(1, 2)
RULES = [
    (Fraction(threshold), strict)
    for threshold in ("0", "1/3", "1/2", "3/5", "2/3", "3/4", "1")
    for strict in (False, True)
]
rules = pytest.mark.parametrize(("threshold", "strict"), RULES)


def outcome(ballots, threshold, strict):
    """Whether yes ballots (1) among all pass; without any ballot there is no outcome."""
    if not ballots:
        return None
    share = Fraction(sum(ballots), len(ballots))
    return share > threshold if strict else share >= threshold


def rooms(most=8):
    """Every yes/no vote of up to as many ballots: (y, n, the ballots)."""
    return [(y, n, [1] * y + [0] * (n - y)) for n in range(most + 1) for y in range(n + 1)]


def left_over(ballots, c):
    """What is left of the ballots, for every choice of c of them."""
    return [
        [ballots[i] for i in kept] for kept in combinations(range(len(ballots)), len(ballots) - c)
    ]


def best(scores, places):
    """The first options, or None where the cut goes through a tie."""
    ordered = sorted(scores, reverse=True)
    if places < len(scores) and ordered[places - 1] == ordered[places]:
        return None
    return frozenset(i for i, score in enumerate(scores) if score >= ordered[:places][-1])


@rules
def test_robust_means_that_no_choice_of_ballots_could_have_changed_it(threshold, strict):
    for y, n, ballots in rooms():
        for c in range(n + 1):
            came_out = outcome(ballots, threshold, strict)
            changed = any(
                outcome(left, threshold, strict) != came_out for left in left_over(ballots, c)
            )
            expected = "depends" if changed else "robust"
            assert yes_no(y, n, c, threshold, strict) == expected, (y, n, c)


@rules
def test_robust_means_that_no_votes_of_those_left_out_could_have_changed_it(threshold, strict):
    for y, n, ballots in rooms(6):
        for c in range(4):
            came_out = outcome(ballots, threshold, strict)
            changed = any(
                outcome([*ballots, *more], threshold, strict) != came_out
                for more in product((0, 1), repeat=c)
            )
            expected = "depends" if changed else "robust"
            assert yes_no_with(y, n, c, threshold, strict) == expected, (y, n, c)


@rules
def test_what_is_robust_for_some_is_robust_for_fewer(threshold, strict):
    for y, n, _ in rooms(12):
        found = [yes_no(y, n, c, threshold, strict) for c in range(n + 1)]
        assert found == sorted(found, reverse=True)


@rules
def test_the_bounds_are_shares_that_can_be_reached(threshold, strict):
    for y, n, ballots in rooms(6):
        for c in range(n):
            shares = [Fraction(sum(left), n - c) for left in left_over(ballots, c)]
            assert bounds_without(y, n, c) == (min(shares), max(shares))


def test_a7_twelve_to_eight_cannot_have_hung_on_one_ballot():
    assert yes_no(12, 20, 1, HALF, strict=False) == "robust"


def test_a8_ten_to_nine_could_have_hung_on_one_ballot():
    assert yes_no(10, 19, 1, HALF, strict=True) == "depends"


def test_four_of_eight_pass_at_least_half_and_not_more_than_half():
    assert bounds_without(5, 9, 1)[0] == Fraction(4, 8)
    assert yes_no(5, 9, 1, HALF, strict=False) == "robust"
    assert yes_no(5, 9, 1, HALF, strict=True) == "depends"


def test_with_every_ballot_taken_away_anything_is_possible():
    assert bounds_without(3, 3, 3) == bounds_without(0, 0, 0) == (0, 1)
    assert bounds_with(0, 0, 0) == (0, 1)


def test_those_left_out_could_all_have_said_yes_or_no():
    assert bounds_with(6, 8, 2) == (Fraction(6, 10), Fraction(8, 10))


def test_a_round_in_which_nobody_voted_depends_on_whoever_did_not():
    assert yes_no(0, 0, 1, HALF, strict=True) == "depends"
    assert yes_no_with(0, 0, 1, HALF, strict=True) == "depends"
    assert yes_no(0, 0, 0, HALF, strict=True) == "robust"


@pytest.mark.parametrize("numbers", [(-1, 3, 1), (4, 3, 1), (2, 3, -1), (2, 3, 4), (0, -1, 0)])
def test_numbers_no_round_can_have_are_refused(numbers):
    with pytest.raises(ValueError, match="no round"):
        bounds_without(*numbers)
    if numbers != (2, 3, 4):
        with pytest.raises(ValueError, match="no round"):
            bounds_with(*numbers)


def test_other_impossible_numbers_are_refused_too():
    for wrong in (
        lambda: yes_no(2, 3, 4, HALF, strict=True),
        lambda: dots([3, 1], 1, 3, places=0),
        lambda: dots([3, -1], 1, 3),
        lambda: ratings([9], [1], 1, 1, 5, places=1),
        lambda: ratings([1], [1], 1, 1, 5, places=0),
        lambda: min_flip_yes_no(4, 3, HALF, strict=True),
        lambda: kendall_tau_b([1, 2], [1]),
    ):
        with pytest.raises(ValueError, match="no round"):
            wrong()


def totals(ballots, options):
    return [sum(ballot[i] for ballot in ballots) for i in range(options)]


@pytest.mark.parametrize(
    ("options", "most", "n", "c", "places"),
    [(2, 2, 6, 1, 1), (2, 2, 6, 2, 1), (3, 1, 6, 1, 1), (3, 1, 6, 1, 2), (3, 1, 6, 2, 2)],
)
def test_robust_dots_never_change_whichever_ballots_go(options, most, n, c, places):
    """All ballots there can be: the claim is never wrong, and it is made often enough to help."""
    claimed = 0
    kinds = product(range(most + 1), repeat=options)
    for ballots in combinations_with_replacement(list(kinds), n):
        points = totals(ballots, options)
        if dots(points, c, most, places) == "robust":
            claimed += 1
            afterwards = {best(totals(left, options), places) for left in left_over(ballots, c)}
            assert afterwards == {best(points, places)}
    assert claimed > 50


@given(st.lists(st.integers(0, 20), min_size=2, max_size=5), st.integers(1, 3), st.data())
def test_robust_dots_never_change_whoever_votes_besides(points, c, data):
    if dots(points, c, 3) == "robust":
        more = data.draw(st.lists(st.integers(0, 3 * c), min_size=5, max_size=5))
        now = [point + gift for point, gift in zip(points, more, strict=False)]
        assert best(now, 1) == best(points, 1)


def test_options_level_at_the_cut_depend():
    assert dots([5, 5, 1], 1, 3) == "depends"
    assert dots([5, 5, 1], 1, 3, places=2) == "robust"


def test_a_lead_of_exactly_what_one_ballot_holds_could_become_a_tie():
    assert dots([8, 5], 1, 3) == "depends"
    assert dots([5, 9], 1, 3) == "robust"


def test_without_anybody_to_leave_out_nothing_can_change():
    assert dots([5, 5], 0, 3) == "robust"
    assert ratings([5, 5], [2, 2], 0, 1, 5, places=1) == "robust"


def test_where_every_option_goes_forward_dots_change_nothing():
    assert dots([3, 0], 5, 3, places=2) == "robust"


def given_to(option, ballots):
    """The ratings an option has; a person may leave it out."""
    return [ballot[option] for ballot in ballots if ballot[option] is not None]


def highest_means(ballots, places):
    """The options with the highest means, as many as there are places; None at a tie."""
    found = {i: given_to(i, ballots) for i in range(len(ballots[0]))}
    means = {i: Fraction(sum(some), len(some)) for i, some in found.items() if some}
    chosen = best(list(means.values()), min(places, len(means))) if means else frozenset()
    return None if chosen is None else {list(means)[place] for place in chosen}


@pytest.mark.parametrize(
    ("options", "highest", "n", "c", "places"),
    [(2, 3, 4, 1, 1), (2, 2, 6, 2, 1), (2, 3, 4, 1, 2), (3, 2, 4, 1, 1), (3, 2, 4, 1, 2)],
)
def test_robust_ratings_never_change_whichever_raters_go(options, highest, n, c, places):
    """All ballots there can be: the claim is never wrong, and it is made often enough to help."""
    claimed = 0
    kinds = product([None, *range(1, highest + 1)], repeat=options)
    for ballots in combinations_with_replacement(list(kinds), n):
        here = [given_to(i, ballots) for i in range(options)]
        sums, counts = [sum(some) for some in here], [len(some) for some in here]
        if ratings(sums, counts, c, 1, highest, places) == "robust":
            claimed += 1
            chosen = highest_means(ballots, places)
            assert all(highest_means(left, places) == chosen for left in left_over(ballots, c))
    assert claimed > 50


def test_a_clear_favourite_of_many_raters_is_robust():
    assert ratings([95, 40], [20, 20], 1, 1, 5, places=1) == "robust"


def test_close_means_depend_on_one_rater():
    assert ratings([80, 79], [20, 20], 1, 1, 5, places=1) == "depends"


def test_an_option_rated_only_by_those_left_out_makes_the_result_depend():
    assert ratings([100, 1], [20, 1], 1, 1, 5, places=1) == "depends"


def test_an_option_nobody_rated_is_no_rival():
    assert ratings([95, 0], [20, 0], 1, 1, 5, places=1) == "robust"
    assert ratings([0, 0], [0, 0], 1, 1, 5, places=1) == "robust"


@rules
def test_the_fewest_that_would_have_to_change_sides_are_found(threshold, strict):
    for y, n, ballots in rooms():
        came_out = outcome(ballots, threshold, strict)
        changing = (
            changed
            for changed in range(1, n + 1)
            for turned in combinations(range(n), changed)
            if outcome([b ^ (i in turned) for i, b in enumerate(ballots)], threshold, strict)
            != came_out
        )
        assert min_flip_yes_no(y, n, threshold, strict) == next(changing, None), (y, n)


def test_orders_that_agree_are_one_and_reversed_ones_minus_one():
    assert kendall_tau_b([1, 2, 3], [10, 20, 30]) == 1
    assert kendall_tau_b([1, 2, 3], [3, 2, 1]) == -1


def test_tau_b_with_ties_is_as_worked_out_by_hand():
    # six pairs: 4 agree, 0 disagree, 1 is level in the first only, 1 in the second only
    assert kendall_tau_b([1, 2, 2, 3], [1, 2, 3, 3]) == pytest.approx(4 / 5)
    # ten pairs: 7 agree, 1 disagrees, 1 is level in the first only, 1 in the second only
    assert kendall_tau_b([1, 2, 3, 4, 4], [2, 1, 3, 3, 4]) == pytest.approx(6 / 9)


def test_a_ranking_that_puts_all_level_has_no_agreement_to_tell():
    assert kendall_tau_b([1, 1, 1], [1, 2, 3]) is None
    assert kendall_tau_b([1, 2], [5, 5]) is None
    assert kendall_tau_b([1], [1]) is kendall_tau_b([], []) is None


@given(st.lists(st.tuples(st.integers(0, 5), st.integers(0, 5)), max_size=8))
def test_agreement_is_the_same_from_both_sides_and_within_its_range(pairs):
    a, b = [x for x, _ in pairs], [y for _, y in pairs]
    found = kendall_tau_b(a, b)
    assert found == kendall_tau_b(b, a)
    assert found is None or -1 <= found <= 1


def test_top_three_overlap_counts_what_both_have_among_their_first_three():
    assert top_overlap([4, 1, 2, 3], [1, 3, 4, 2], 3) == 2
    assert top_overlap([1, 2], [2, 1], 5) == 2
    assert top_overlap([1, 2], [3, 4], 2) == 0
