"""Ranking and Borda: points by place, what is left unranked, and people who do not vote on all."""

from __future__ import annotations

from fractions import Fraction

import pytest

from tests.voting.methods.making import CASES, counted, places, profile, result_of
from workshop.sentences import say
from workshop.voting.methods import BallotRefused, method


def by_name(count, options):
    return {options[option - 1]: score for option, score in count.scores.items()}


def test_points_from_one_are_points_from_none_and_one_more_for_each_full_ballot():
    case = CASES["borda_fr_2"]
    ballots, options = profile(case)
    count, *_ = counted("borda", ballots, 4, top=0)
    assert {name: score + 100 for name, score in by_name(count, options).items()} == (
        case["expected"]
    )


def test_one_option_ranked_of_three_leaves_the_others_half_each_or_nothing():
    case = CASES["borda_truncated"]
    ballots, options = profile(case)
    for unranked, top, expected, more in (
        ("averaged", 0, "unranked_average", 1),  # this one counts 2, 1, 0; the case 3, 2, 1
        ("zero", 0, "unranked_zero", 0),
    ):
        count, *_ = counted("ranking", ballots, 3, top=top, unranked=unranked)
        published = {name: Fraction(text) for name, text in case["expected"][expected].items()}
        assert {name: score + more for name, score in by_name(count, options).items()} == published


def test_a_nominal_group_of_five_gives_five_points_down_to_one():
    count, *_ = counted("ranking", [places([3, 1, 4, 5, 2])], 7, top=5, unranked="zero")
    assert count.scores == {3: 5, 1: 4, 4: 3, 5: 2, 2: 1, 6: 0, 7: 0}


def test_three_fives_and_three_ones_show_how_many_ranked_them_beside_the_points():
    ballots = [places([1, 2, 3, 4, 5])] * 3 + [places([6, 7, 3, 4, 1])] * 3
    found = result_of("ranking", ballots, 7, top=5, unranked="zero")
    a = next(row for row in found.rows if row.letter == "A")
    assert (a.shown, a.gave, a.cast) == ("18", 6, 6)
    assert a.spread == (3, 0, 0, 0, 3, 0, 0)


def test_a_shared_place_is_shown_to_nobody_s_advantage():
    one, *_ = counted("ranking", [{1: 1, 2: 1, 3: 2, 4: 3}], 4, top=0, unranked="zero")
    assert one.scores == {1: Fraction(7, 2), 2: Fraction(7, 2), 3: 2, 4: 1}
    found = result_of("ranking", [{1: 1, 2: 1, 3: 2, 4: 3}], 4, top=0)
    assert [row.rank for row in found.rows] == ["1=", "1=", "3", "4"]
    assert found.pairwise[0][1] == found.pairwise[1][0] == 0, "an equal pair is for neither"


def test_places_with_gaps_are_the_same_ballot_as_places_without():
    one, _, rule, cast = counted("ranking", [{1: 2, 2: 5}], 3, top=0)
    two, *_ = counted("ranking", [{1: 1, 2: 2}], 3, top=0)
    entry = next(iter(cast))
    assert one == two
    assert method("ranking").fill(rule, entry, {1: 2, 2: 5}).cell(2) == 2


def test_more_places_than_the_card_asks_for_are_refused_and_none_is_dropped():
    _, _, rule, cast = counted("ranking", [{}], 4, top=2)
    entry = next(iter(cast))
    with pytest.raises(BallotRefused) as refused:
        method("ranking").fill(rule, entry, places([1, 2, 3]))
    assert "2" in say(refused.value.sentence)


def test_points_and_pairs_that_put_another_option_first_say_so():
    ballots = [places([1, 2, 3])] * 3 + [places([2, 3, 1])] * 2
    found = result_of("ranking", ballots, 3, top=0, cut=1)
    assert found.rows[0].letter == "B", "seven points of three rankings, to six of A"
    assert say(found.notes[0]) == "Compared two by two, option A would come first."
    assert found.pairwise == ((0, 3, 3), (2, 0, 5), (2, 0, 0))
    same = result_of("ranking", ballots[:3], 3, top=0, cut=1)
    assert "the same option comes first" in say(same.notes[0])


def test_two_options_that_a_ballot_leaves_unranked_are_for_neither_of_them():
    count, *_ = counted("ranking", [places([1]), {}], 3, top=1)
    assert {pair for pair, n in count.pairwise.items() if n} == {(1, 2), (1, 3)}


def test_a_ballot_without_one_option_is_brought_to_the_same_measure_by_hand():
    """Four options, three people; the first does not vote on A and ranks B over C over D.

    Over three options B is worth 1, C a half, D nothing; the others rank A B C D and D C B A,
    worth 1, 2/3, 1/3, 0. Means of 2 (A) or 3 people, times 3 people and 3 points.
    """
    ballots = [places([2, 3, 4]), places([1, 2, 3, 4]), places([4, 3, 2, 1])]
    count, *_ = counted("ranking", ballots, 4, recusals={1: [1]}, top=0)
    third, half = Fraction(1, 3), Fraction(1, 2)
    assert count.scores == {
        1: (1 + 0) * Fraction(3 * 3, 2),
        2: (1 + 2 * third + third) * 3,
        3: (half + third + 2 * third) * 3,
        4: (0 + 0 + 1) * Fraction(3),
    }
    assert (count.cast[1], count.cast[2]) == (2, 3)
    assert {pair: n for pair, n in count.pairwise.items() if 1 in pair} == {
        (1, 2): 1, (1, 3): 1, (1, 4): 1, (2, 1): 1, (3, 1): 1, (4, 1): 1,
    }  # fmt: skip


def test_whoever_may_vote_on_one_option_alone_takes_nothing_from_it():
    """Such a ballot compares nothing: it is left out of the mean, not counted as a last place."""
    order = places([1, 2, 3])
    for unranked in ("averaged", "zero"):
        count, roll, *_ = counted(
            "ranking", [{1: 1}, order, order], 3, {1: [2, 3]}, top=0, unranked=unranked
        )
        points = 3 if unranked == "zero" else 2
        assert roll.eligible(1) == 3
        assert count.scores[1] == 3 * points, "first on every ballot that compares it"
        assert count.gave[1] == 3


def test_an_option_that_nobody_can_compare_has_no_score():
    found = result_of("ranking", [{1: 1}, {1: 1}, {}], 2, {1: [2], 2: [2], 3: [1]}, top=0)
    assert found.state == "nothing_decidable"
