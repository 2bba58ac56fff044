"""The ladder offers what can be done in this room, and always no decision."""

from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.interests.ladder import offered
from workshop.interests.terms import Rung

RUNGS: tuple[Rung, ...] = get_args(Rung)
ladders = st.lists(st.sampled_from(RUNGS), max_size=9)


def test_where_some_may_vote_every_rung_of_the_pack_is_offered_in_its_order():
    pack = ("speak_then_leave", "alternate", "no_decision")
    assert offered(pack, eligible=2, seats=5) == pack


def test_a_second_urn_is_not_offered_for_a_vote_has_one():
    found = offered(RUNGS, eligible=2, seats=5)
    assert found == tuple(rung for rung in RUNGS if rung != "separate_urns")


def test_with_nobody_left_no_rest_can_be_asked_to_decide():
    found = offered(RUNGS, eligible=0, seats=5)
    assert found == ("alternate", "split_item", "external_panel", "necessity", "no_decision")


def test_where_everybody_may_vote_there_is_nobody_to_part_from_the_rest():
    found = offered(RUNGS, eligible=5, seats=5)
    assert "speak_then_leave" not in found


def test_a_pack_without_a_ladder_still_offers_no_decision():
    assert offered((), eligible=0, seats=0) == ("no_decision",)


@pytest.mark.parametrize(("eligible", "seats"), [(-1, 5), (6, 5)])
def test_more_voters_than_seats_are_refused(eligible, seats):
    with pytest.raises(ValueError, match="seat"):
        offered(RUNGS, eligible=eligible, seats=seats)


@given(ladders, st.integers(0, 4), st.integers(0, 4))
def test_no_decision_is_the_last_rung_and_each_rung_is_offered_once(pack, eligible, recused):
    found = offered(pack, eligible=eligible, seats=eligible + recused)
    assert found[-1] == "no_decision"
    assert len(set(found)) == len(found)
    assert set(found) <= {*pack, "no_decision"}
