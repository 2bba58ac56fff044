"""Ranks, ties, the cut, and the lot."""

from fractions import Fraction
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.voting import lot
from workshop.voting.display import ahead_by_less, column_differs, whole
from workshop.voting.ranks import cut, number, places, ranks

SCORES = st.dictionaries(st.integers(1, 30), st.fractions(0, 5, max_denominator=3), max_size=12)


def exact(**scores):
    return {ord(letter): Fraction(score) for letter, score in scores.items()}


def test_ties_share_a_rank_and_the_next_rank_is_passed_over():
    found = ranks(exact(A=10, B=28, C=21, D=14, F=21))
    assert [found[ord(letter)] for letter in "BCFDA"] == ["1", "2=", "2=", "4", "5"]


@given(SCORES)
def test_a_rank_is_one_more_than_the_number_of_better_options(scores):
    found = ranks(scores)
    for option, score in scores.items():
        assert number(found[option]) == 1 + sum(other > score for other in scores.values())
        assert found[option].endswith("=") == (list(scores.values()).count(score) > 1)


@given(SCORES, st.integers(1, 6))
def test_the_cut_never_splits_a_tie_and_never_lets_more_through(scores, k):
    split = cut(scores, k)
    assert len(split.forward) <= k
    assert len(split.forward | split.tied) >= min(k, len(scores))
    for tied in places(scores):
        assert split.forward.issuperset(tied) or not split.forward.intersection(tied)


@pytest.mark.parametrize(("k", "forward", "tied"), [(1, "B", ""), (2, "B", "CF"), (3, "BCF", "")])
def test_a_tie_across_the_cut_is_left_to_the_room(k, forward, tied):
    split = cut(exact(A=10, B=28, C=21, D=14, F=21), k)
    assert split.forward == {ord(letter) for letter in forward}
    assert split.tied == {ord(letter) for letter in tied}


def test_the_lot_can_be_redone_by_anyone_with_a_hash():
    tickets = {option: sha256(f"4711{option}".encode()).hexdigest() for option in (3, 6, 12)}
    assert lot.order("4711", [12, 3, 6]) == tuple(sorted(tickets, key=tickets.get))


@given(st.text(max_size=6), st.sets(st.integers(1, 60)), st.randoms(use_true_random=False))
def test_the_lot_does_not_depend_on_the_order_the_tied_are_listed_in(drawn, options, shuffler):
    listed = list(options)
    shuffler.shuffle(listed)
    assert lot.order(drawn, listed) == lot.order(drawn, sorted(options))


def test_scores_are_shown_whole_with_a_half_upwards():
    assert [whole(Fraction(n, 4)) for n in (0, 1, 2, 3, 5, 6)] == [0, 0, 1, 1, 1, 2]


def test_equal_numbers_with_different_ranks_are_said_to_be_less_than_one_dot_apart():
    scores = {1: Fraction(21), 2: Fraction(83, 4), 3: Fraction(83, 4), 4: Fraction(20)}
    assert ahead_by_less([1, 2, 3, 4], scores) == {2}


def test_a_column_that_adds_up_to_something_else_is_noticed_and_not_mended():
    assert column_differs({1: Fraction(1, 2), 2: Fraction(1, 2)}, 1)
    assert not column_differs({1: Fraction(1, 3), 2: Fraction(2, 3)}, 1)
