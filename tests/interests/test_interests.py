"""Interests: four kinds of nothing, a decider who is somebody else, and who may vote."""

import pytest
from pydantic import ValidationError

from tests.interests.seats import SeatPeople
from workshop.document import Refused
from workshop.interests import queries
from workshop.interests.changes import (
    DecideMeasure,
    ForgetDeclaration,
    RecordDeclaration,
    RemoveMeasure,
)
from workshop.interests.model import Interest


@pytest.fixture
def room(document):
    document.commit(SeatPeople(roles=("member", "member", "chair", "facilitator", "observer")))
    return document


def told(*options, **more):
    return (Interest(category="consulting", options=options, **more),)


def test_the_four_nothings_are_told_apart(room):
    room.commit(RecordDeclaration(participant=1, status="declared", interests=told(1)))
    room.commit(RecordDeclaration(participant=2, status="none"))
    room.commit(RecordDeclaration(participant=3, status="declined"))
    assert queries.standings(room) == {"not_asked": 2, "none": 1, "declared": 1, "declined": 1}
    room.commit(ForgetDeclaration(participant=1))
    assert queries.standings(room)["not_asked"] == 3


def test_declared_needs_an_interest_and_none_has_none(room):
    for status, interests in (("declared", ()), ("none", told(1)), ("declined", told(1))):
        with pytest.raises(Refused):
            room.commit(RecordDeclaration(participant=1, status=status, interests=interests))


def test_a_relative_has_no_field_for_a_name():
    with pytest.raises(ValidationError):
        Interest(category="family_tie", party="relative", name="Kim")


def test_a_correction_replaces_the_answer_in_one_step(room):
    first = told(1, 2, text="paid adviser")
    room.commit(RecordDeclaration(participant=1, status="declared", interests=first))
    room.commit(RecordDeclaration(participant=1, status="none"))
    assert queries.interests_of(room, 1) == []
    room.undo()
    assert queries.interests_of(room, 1) == list(first)


def test_nobody_decides_about_themselves(room):
    ask = {"participant": 1, "option": 1, "measure": "recused"}
    with pytest.raises(Refused) as refusal:
        room.commit(DecideMeasure(**ask, reason="adviser", decided_by=1))
    assert str(refusal.value) == "Somebody else decides this."
    with pytest.raises(Refused):
        room.commit(DecideMeasure(**{**ask, "participant": 4}, reason="adviser"))
    with pytest.raises(Refused):
        room.commit(DecideMeasure(**ask, reason=" ", decided_by=3))
    assert queries.measures(room) == []
    room.commit(DecideMeasure(**ask, reason="adviser", decided_by=3))
    assert queries.recusals(room) == {1: frozenset({1})}


def test_may_vote_is_a_range_while_something_is_to_settle(room):
    room.commit(RecordDeclaration(participant=1, status="declared", interests=told(1)))
    assert queries.to_settle(room) == [(1, 1)]
    counts = [(count.at_least, count.at_most, count.of) for count in queries.may_vote(room)]
    assert counts == [(2, 3, 3), (3, 3, 3), (3, 3, 3)]
    room.commit(DecideMeasure(participant=1, option=1, measure="recused", reason="paid"))
    assert queries.to_settle(room) == []
    assert (queries.may_vote(room)[0].at_least, queries.may_vote(room)[0].at_most) == (2, 2)
    room.commit(DecideMeasure(participant=1, option=1, measure="answers", reason="small"))
    assert queries.may_vote(room)[0].at_most == 2
    room.commit(DecideMeasure(participant=1, option=1, measure="discloses", reason="small"))
    assert queries.may_vote(room)[0].at_least == 3
    room.commit(RemoveMeasure(participant=1, option=1))
    assert queries.to_settle(room) == [(1, 1)]


def test_the_matrix_shows_only_people_with_something(room):
    room.commit(RecordDeclaration(participant=1, status="declared", interests=told(2)))
    room.commit(RecordDeclaration(participant=2, status="none"))
    whole = queries.matrix(room)
    assert [person.participant for person in whole.people] == [1]
    assert whole.cell(1, 2).to_settle
    assert not whole.cell(1, 1).told
