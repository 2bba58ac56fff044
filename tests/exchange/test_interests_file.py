"""The file a person carries from one workshop to the next, and scenario A2."""

from __future__ import annotations

import datetime
import json
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.interests.seats import NameInOption, SeatPeople, decide
from workshop.document import Document, Refused
from workshop.exchange.changes import BringDeclaration
from workshop.exchange.interests_file import (
    LIMIT,
    interests_file,
    json_schema,
    read_interests_file,
)
from workshop.interests import queries
from workshop.interests.changes import AnswerPrompt, ConfirmDeclaration, RecordDeclaration
from workshop.interests.lookback import months_before
from workshop.interests.model import Interest
from workshop.sentences import say

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "json-schema" / "interests-file.json"
MADE = Interest(
    category="shares",
    organisation=1,
    text="since the start",
    started_on="2024-01-01",
    amount_band="1k_5k",
    sensitive=True,
    public_wording="a link to a maker",
    options=(1,),
)
TALK = Interest(category="speaker", party="partner", entity="Another", planned=True)


def ago(months, days=0):
    """The moment so many calendar months and days before now."""
    day = months_before(datetime.date.today(), months) - datetime.timedelta(days=days)
    return datetime.datetime.combine(day, datetime.time(12), datetime.UTC).isoformat()


@pytest.fixture
def room(document):
    document.commit(SeatPeople(roles=("member", "chair", "facilitator")))
    document.commit(NameInOption(option=1, name="Maker Ltd"))
    return document


@pytest.fixture
def next_room(tmp_path):
    """The next workshop, where the same organisation is written in another way."""
    opened = Document.create(tmp_path / "next.plenary")
    opened.commit(SeatPeople(roles=("member", "chair", "facilitator")))
    opened.commit(NameInOption(option=2, name="MAKER"))
    yield opened
    opened.close()


def carried(room, at):
    """The file of somebody who told of two interests, one of them judged and decided."""
    told = RecordDeclaration(
        participant=1, status="declared", interests=(MADE, TALK), method="self_form", at=at
    )
    room.commit(told)
    decide(room, 1, 1, measures=("no_vote",), decided_by=2)
    return interests_file(room, 1)


def refusal(text):
    with pytest.raises(Refused) as refused:
        read_interests_file(text)
    return say(refused.value.sentence)


def standing(document, person=1):
    return next(one for one in queries.declarations(document) if one.participant == person)


def test_a2_eleven_months_old_takes_one_confirmation_and_carries_no_measures(room, next_room):
    text = carried(room, ago(11))
    assert queries.measures(room)
    next_room.commit(BringDeclaration(participant=1, brought=read_interests_file(text)))
    assert standing(next_room).status == "to_confirm"
    assert 1 not in queries.declared(next_room)
    next_room.commit(ConfirmDeclaration(participant=1))
    assert standing(next_room).status == "declared"
    assert 1 in queries.declared(next_room)
    assert queries.measures(next_room) == []
    assert queries.assessments(next_room) == {}
    assert queries.matches(next_room) == {}
    found = queries.interests_of(next_room, 1)
    assert [one.category for one in found] == ["shares", "speaker"]
    assert [(one.option, one.how) for one in queries.prompts(next_room)] == [(2, "id")]


def test_a2_twelve_months_to_the_day_still_holds(room, next_room):
    brought = read_interests_file(carried(room, ago(12)))
    next_room.commit(BringDeclaration(participant=1, brought=brought))
    assert standing(next_room).status == "to_confirm"


def test_a2_twelve_months_and_a_day_old_is_expired_and_must_be_told_again(room, next_room):
    brought = read_interests_file(carried(room, ago(12, days=1)))
    next_room.commit(BringDeclaration(participant=1, brought=brought))
    assert standing(next_room).status == "expired"
    assert 1 not in queries.declared(next_room)
    with pytest.raises(Refused):
        next_room.commit(ConfirmDeclaration(participant=1))
    next_room.commit(RecordDeclaration(participant=1, status="declared", interests=(TALK,)))
    assert standing(next_room).status == "declared"


def test_the_file_holds_what_was_told_and_nothing_of_this_workshop(room):
    room.commit(
        RecordDeclaration(
            participant=1, status="declared", interests=(MADE, TALK), method="self_form"
        )
    )
    (made, _) = queries.interests_of(room, 1)
    room.commit(
        AnswerPrompt(interest=made.id, options=(2,), answer="not_relevant", reason="elsewhere")
    )
    told = json.loads(interests_file(room, 1))
    assert told["kind"] == "plenary.interests"
    assert told["person"] == {"name": "Person 1"}
    first, second = told["interests"]
    assert (first["entity"], first["text"], first["amount_band"]) == (
        "Maker Ltd", "since the start", "1k_5k",
    )  # fmt: skip
    assert (second["entity"], second["party"], second["planned"]) == ("Another", "partner", True)
    assert not {"id", "uid", "organisation", "options", "matches"} & set(first)
    assert "elsewhere" not in json.dumps(told)


def test_what_was_brought_goes_out_again_as_it_came(room, next_room):
    text = carried(room, ago(1))
    next_room.commit(BringDeclaration(participant=1, brought=read_interests_file(text)))
    (made, talk) = queries.interests_of(next_room, 1)
    assert (made.organisation, made.entity) == (1, "")
    assert (talk.organisation, talk.entity) == (None, "Another")
    assert interests_file(next_room, 1) == text.replace("Maker Ltd", "MAKER")
    (kept,) = queries.history(next_room, 1)
    assert (kept.layer, kept.method) == ("standing", "imported")


def test_nothing_to_declare_and_told_privately_are_carried_as_such(room, next_room):
    room.commit(RecordDeclaration(participant=1, status="none", privately=True))
    brought = read_interests_file(interests_file(room, 1))
    next_room.commit(BringDeclaration(participant=1, brought=brought))
    assert (standing(next_room).status, standing(next_room).privately) == ("to_confirm", True)
    next_room.commit(ConfirmDeclaration(participant=1))
    assert (standing(next_room).status, standing(next_room).privately) == ("none", True)


def test_bringing_is_one_step_back(room, next_room):
    brought = read_interests_file(carried(room, ago(1)))
    next_room.commit(BringDeclaration(participant=1, brought=brought))
    next_room.undo()
    assert standing(next_room).status == "not_asked"
    assert next_room.value("SELECT count(*) FROM interest") == 0


def test_what_was_told_here_later_is_not_overwritten(room, next_room):
    brought = read_interests_file(carried(room, ago(1)))
    next_room.commit(RecordDeclaration(participant=1, status="none"))
    with pytest.raises(Refused):
        next_room.commit(BringDeclaration(participant=1, brought=brought))
    assert standing(next_room).status == "none"


def test_a_file_from_the_future_is_refused(room, next_room):
    told = json.loads(carried(room, ago(1)))
    told["declared_at"] = "9999-12-31T23:00:00+00:00"
    brought = read_interests_file(json.dumps(told))
    with pytest.raises(Refused):
        next_room.commit(BringDeclaration(participant=1, brought=brought))


@pytest.mark.parametrize("moment", ["20260110T1200", "2026-W02-6T12:00Z", "0001-01-01T00:00+14:00"])
def test_every_form_of_a_moment_is_taken(room, next_room, moment):
    told = json.loads(carried(room, ago(1)))
    told["declared_at"] = moment
    brought = read_interests_file(json.dumps(told))
    next_room.commit(BringDeclaration(participant=1, brought=brought))
    assert standing(next_room).status in ("to_confirm", "expired")


@pytest.mark.parametrize("status", ["declined", ""])
def test_who_has_declared_nothing_has_no_file(room, status):
    if status:
        room.commit(RecordDeclaration(participant=1, status=status))
    with pytest.raises(Refused):
        interests_file(room, 1)


def test_undated_or_withheld_declarations_have_no_file(room):
    room.commit(RecordDeclaration(participant=1, status="none", at=""))
    with pytest.raises(Refused) as refused:
        interests_file(room, 1)
    assert "when" in say(refused.value.sentence)
    room.commit(RecordDeclaration(participant=2, status="declared", interests=(TALK,)))
    room._connection.execute("DELETE FROM declaration_interest")
    with pytest.raises(Refused) as refused:
        interests_file(room, 2)
    assert "original" in say(refused.value.sentence)


FILE = {
    "schema_version": 1,
    "kind": "plenary.interests",
    "person": {"name": "One"},
    "declared_at": "2026-10-01T10:00:00+02:00",
    "status": "declared",
    "interests": [{"category": "shares"}],
}


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"person": {"name": "One", "code": "x"}}, "person.code"),
        ({"kind": "plenary.workshop"}, "kind"),
        ({"schema_version": 2}, "schema_version"),
        ({"declared_at": ""}, "declared_at"),
        ({"status": "declined"}, "status"),
        ({"interests": []}, "interests"),
        ({"status": "none"}, "interests"),
        ({"interests": [{"category": "shares", "name": "Kim"}]}, "interests[0].name"),
        ({"interests": [{"category": "shares", "started_on": "May"}]}, "interests[0].started_on"),
        ({"interests": [{"category": "shares", "planned": 1}]}, "interests[0].planned"),
        ({"interests": [{"category": "shares", "options": ["a"]}]}, "interests[0].options"),
        ({"interests": [{"category": "shares", "text": "\x00"}]}, "interests[0].text"),
        ({"interests": [{"category": "shares"}] * 201}, "interests"),
    ],
)
def test_a_wrong_file_is_refused_in_one_sentence_with_its_place(change, path):
    told = refusal(json.dumps({**FILE, **change}))
    assert told.startswith(f"This file of interests cannot be taken. {path}: ")


@pytest.mark.parametrize("text", ["", "{", "[]", "3", "null", "[" * 100_000, "\ud800", "\x00"])
def test_what_is_no_such_file_is_refused(text):
    assert "is not a file of interests" in refusal(text)


def test_a_large_file_is_refused_unread():
    assert "256 kB" in refusal(" " * (LIMIT + 1))


junk = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text() | st.sampled_from(["shares", "self"]),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
)


@settings(max_examples=150, deadline=None)
@given(st.sampled_from(sorted(FILE)), junk)
def test_junk_is_taken_or_refused_and_never_breaks(part, value):
    try:
        brought = read_interests_file(json.dumps({**FILE, part: value}))
    except Refused:
        return
    assert brought.kind == "plenary.interests"


def test_the_written_schema_is_the_one_of_the_model():
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json_schema()
