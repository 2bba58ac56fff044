"""A part of the room is told only where no single ballot can be worked out from it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.interests.suppression import Cell, Totals, publishable, shown_totals

cells = st.lists(
    st.integers(0, 12).flatmap(
        lambda n: st.builds(Cell, st.just(n), st.none() | st.integers(0, n))
    ),
    max_size=5,
)
limits = st.integers(1, 8)


def test_a10_two_conflicted_votes_are_not_told_and_neither_is_the_total_of_all():
    free, conflicted = Cell(7, 5), Cell(2, 1)
    assert publishable([free, conflicted]) == "small_cell"
    told = shown_totals([free, conflicted], official=[0])
    assert told == Totals(official=Cell(7, 5), parts=(), everybody=None, reason="small_cell")


def test_a11_five_of_one_mind_are_not_told_although_five_are_enough():
    free, conflicted = Cell(8, 5), Cell(5, 5)
    assert publishable([free, conflicted], k=5) == "unanimous_cell"
    assert shown_totals([free, conflicted], official=[0]).everybody is None


def test_all_against_is_of_one_mind_as_well():
    assert publishable([Cell(8, 5), Cell(5, 0)]) == "unanimous_cell"


def test_a_split_of_large_and_divided_parts_is_told_with_the_total_of_all():
    told = shown_totals([Cell(8, 5), Cell(6, 2)], official=[0])
    assert told == Totals(Cell(8, 5), (Cell(8, 5), Cell(6, 2)), Cell(14, 7), "shown")


def test_a_part_without_votes_hides_nobody():
    assert publishable([Cell(8, 5), Cell(0, 0), Cell(0)]) == "shown"
    assert publishable([]) == "shown"


def test_a_small_part_of_one_mind_is_called_small_so_that_its_mind_is_not_told():
    assert publishable([Cell(2, 2), Cell(9, 9)]) == "small_cell"


def test_one_small_part_keeps_all_parts_back():
    told = shown_totals([Cell(8, 5), Cell(7, 3), Cell(1, 1)], official=[0, 1])
    assert told.parts == ()
    assert told.official == Cell(15, 8)


def test_where_all_votes_count_the_result_is_told_and_the_parts_are_not():
    told = shown_totals([Cell(7, 5), Cell(2, 1)], official=[0, 1])
    assert (told.official, told.parts, told.everybody) == (Cell(9, 6), (), None)


def test_parts_of_one_mind_are_told_where_the_rule_allows_it():
    assert publishable([Cell(8, 5), Cell(5, 5)], unanimous=False) == "shown"
    assert publishable([Cell(8, 5), Cell(4, 4)], unanimous=False) == "small_cell"


def test_votes_that_are_not_yes_or_no_are_held_back_by_size_alone():
    assert publishable([Cell(8), Cell(5)]) == "shown"
    assert shown_totals([Cell(8, 5), Cell(5)], official=[0]).everybody == Cell(13)


@pytest.mark.parametrize(("n", "yes"), [(3, 4), (3, -1), (-1, None)])
def test_more_yes_than_votes_is_refused(n, yes):
    with pytest.raises(ValueError, match="votes"):
        Cell(n, yes)


@given(cells.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))), limits)
def test_the_order_of_the_parts_changes_nothing(both, k):
    some, other = both
    assert publishable(some, k) == publishable(other, k)


@given(cells, limits, st.booleans())
def test_asking_the_question_the_other_way_round_changes_nothing(some, k, unanimous):
    turned = [Cell(one.n, None if one.yes is None else one.n - one.yes) for one in some]
    assert publishable(some, k, unanimous) == publishable(turned, k, unanimous)


@given(cells, limits)
def test_a_stricter_limit_never_tells_more(some, k):
    if publishable(some, k) != "shown":
        assert publishable(some, k + 1) != "shown"


@given(cells, limits, st.sets(st.integers(0, 4)))
def test_of_a_split_kept_back_only_the_result_that_counts_is_told(some, k, official):
    counted = [place for place in official if place < len(some)]
    told = shown_totals(some, counted, k)
    assert told.official.n == sum(some[place].n for place in counted)
    if told.reason != "shown":
        assert told == Totals(told.official, (), None, told.reason)


@given(st.integers(0, 4), st.integers(0, 4), st.integers(0, 8))
def test_two_rooms_that_differ_only_in_a_small_part_look_the_same(one, other, yes):
    first, second = (shown_totals([Cell(8, yes), Cell(4, some)], [0]) for some in (one, other))
    assert first == second
