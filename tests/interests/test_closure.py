"""What measures bring with them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.interests.closure import closure, takes_vote
from workshop.interests.terms import MEASURES

SETS = st.frozensets(st.sampled_from(MEASURES))


def test_whoever_is_excluded_neither_stays_reads_drafts_chairs_speaks_leads_nor_votes():
    assert closure(["exclude"]) == {
        "exclude",
        "leave_room",
        "no_papers",
        "no_draft",
        "no_chair",
        "no_discussion",
        "no_vote",
        "answer_only",
        "no_lead",
    }


def test_whoever_leaves_the_room_may_still_have_drafted():
    assert "no_draft" not in closure(["leave_room", "no_papers"])


def test_whoever_answers_only_neither_chairs_nor_leads_and_still_votes():
    assert closure(["answer_only"]) == {"answer_only", "no_chair", "no_lead"}
    assert not takes_vote(["answer_only"])


@pytest.mark.parametrize("measure", ["no_vote", "leave_room", "exclude"])
def test_three_measures_take_the_vote(measure):
    assert takes_vote([measure])
    assert takes_vote(["disclose", measure])


@pytest.mark.parametrize("measure", sorted(set(MEASURES) - {"no_vote", "leave_room", "exclude"}))
def test_no_other_measure_takes_the_vote(measure):
    assert not takes_vote([measure])


@given(SETS)
def test_what_is_brought_brings_nothing_more(measures):
    assert closure(closure(measures)) == closure(measures)


@given(SETS, SETS)
def test_more_measures_never_bring_less(some, more):
    assert some <= closure(some) <= closure(some | more)


@given(SETS, SETS)
def test_measures_bring_the_same_together_as_apart(some, more):
    assert closure(some | more) == closure(some) | closure(more)
