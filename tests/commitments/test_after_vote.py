"""After a vote: hands for an option, and the ledger."""

import pytest

from tests.interests.seats import SeatPeople
from workshop.commitments import queries
from workshop.commitments.after_vote_changes import (
    AddContribution,
    EditContribution,
    LetThemCarry,
    RaiseHand,
    RemoveContribution,
    TakeHandDown,
)
from workshop.commitments.changes import AddAction, RemoveAction
from workshop.document import Refused
from workshop.options.queries import organisations_of


@pytest.fixture
def room(document):
    document.commit(SeatPeople(roles=("chair", "member", "member")))
    return document


def test_the_last_word_of_somebody_counts_and_nobody_asked_is_not_a_no(room):
    room.commit(RaiseHand(option=1, participant=1))
    room.commit(RaiseHand(option=1, participant=1, state="if", needs="two nurses"))
    (hand,) = queries.hands(room, 1)
    assert (hand.name, hand.state, hand.needs) == ("Person 1", "if", "two nurses")
    assert queries.hands(room, 2) == []
    room.commit(TakeHandDown(hand=hand.id))
    assert queries.hands(room) == []


def test_whoever_is_ready_becomes_responsible_in_one_act(room):
    room.commit(AddAction(text="Start", option=1))
    with pytest.raises(Refused):
        room.commit(LetThemCarry(option=1))
    room.commit(RaiseHand(option=1, participant=1))
    room.commit(RaiseHand(option=1, participant=2, state="if"))
    room.commit(RaiseHand(option=1, participant=3, state="no"))
    room.commit(LetThemCarry(option=1))
    room.commit(LetThemCarry(option=1))
    assert [(one.name, one.role) for one in queries.roles(room)] == [("Person 1", "R")]


def test_without_an_action_there_is_nothing_a_person_can_be_responsible_for(room):
    room.commit(RaiseHand(option=2, participant=1))
    with pytest.raises(Refused):
        room.commit(LetThemCarry(option=2))


def test_an_organisation_that_is_ready_becomes_a_candidate_of_the_option(sample):
    (home, option) = (
        sample.value("SELECT id FROM organisation ORDER BY id LIMIT 1"),
        sample.value("SELECT id FROM option WHERE letter = 'K'"),
    )
    sample.commit(RaiseHand(option=option, organisation=home))
    sample.commit(LetThemCarry(option=option))
    named = {(one.organisation_id, one.relation) for one in organisations_of(sample, option)}
    assert (home, "could carry it") in named


def test_supporters_are_counted_forces_never(sample):
    assert queries.supporters(sample) == {"applied": 1, "confirmed": 12}


def test_the_ledger_says_who_brings_what_for_which_action(sample):
    home = sample.value("SELECT id FROM organisation WHERE name = 'Cancer Society'")
    sample.commit(AddContribution(organisation=home, kind="money", amount="5 EUR", action=1))
    sample.commit(AddContribution(giver="A donor", kind="space", text="a room"))
    first, second = queries.contributions(sample)
    assert (first.giver, first.action_id, second.giver) == ("Cancer Society", 1, "A donor")
    with pytest.raises(Refused):
        sample.commit(AddContribution(giver=" ", kind="data"))
    sample.commit(EditContribution(contribution=second.id, giver="Two donors", kind="data"))
    assert queries.contributions(sample)[1].giver == "Two donors"
    sample.commit(RemoveAction(action=1))
    assert queries.contributions(sample)[0].action_id is None, "what was brought stays"
    sample.commit(RemoveContribution(contribution=second.id))
    assert len(queries.contributions(sample)) == 1
