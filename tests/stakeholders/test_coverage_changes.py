"""What the room answers stays with the claim it answers; support, stances and the helix are set."""

import json

import pytest
from pydantic import ValidationError

from workshop.document import Change, Refused
from workshop.mission.changes import SetMissionField
from workshop.options.changes import AddOptions
from workshop.options.queries import options
from workshop.people.changes import AddPeople, NewPerson
from workshop.sentences import say
from workshop.stakeholders.changes import (
    AddLink,
    AddStakeholder,
    EditLink,
    EditStakeholder,
    RateStakeholder,
)
from workshop.stakeholders.coverage.facts import read_facts
from workshop.stakeholders.coverage.queries import answered_earlier, answers, findings
from workshop.stakeholders.coverage_changes import (
    AnswerFinding,
    ChooseHelix,
    SetAsked,
    SetBodySeats,
    SetSupport,
    TakeBackAnswer,
)
from workshop.stakeholders.measures import (
    chain,
    levers_in_hand,
    measures,
    offers_for_needs,
)
from workshop.stakeholders.queries import stakeholders
from workshop.stakeholders.stance_changes import SetStance
from workshop.stakeholders.stance_queries import stance_map


class Write(Change):
    """Rows that other parts of the workshop write."""

    table: str
    columns: dict

    def apply(self, tables):
        tables.insert(self.table, **self.columns)


def add(document, name, **more):
    document.commit(AddStakeholder(name=name, **more))
    return stakeholders(document, forces=True)[-1].id


def marks(document, check):
    return {one.subject: one for one in findings(document) if one.check == check}


@pytest.fixture
def payer(document):
    one = add(document, "Payer", sector="authority")
    document.commit(RateStakeholder(stakeholder=one, power=5, interest=None))
    return one


def answer(document, finding, kind, **more):
    document.commit(
        AnswerFinding(finding=finding.check, subject=finding.subject, answer=kind, **more)
    )


def test_invite_sets_the_answer_and_nothing_else(document, payer):
    (found,) = marks(document, "C2").values()
    before = document.all("SELECT * FROM stakeholder")
    answer(document, found, "invite")
    assert [tuple(row) for row in document.all("SELECT * FROM stakeholder")] == [
        tuple(row) for row in before
    ]
    (found,) = marks(document, "C2").values()
    assert not found.open
    assert say(found.answer.sentence) == "To be invited"


@pytest.mark.parametrize("kind", ["accept", "not_relevant"])
def test_accept_and_not_relevant_need_a_reason(document, payer, kind):
    (found,) = marks(document, "C2").values()
    with pytest.raises(Refused):
        answer(document, found, kind, reason="  ")
    answer(document, found, kind, reason="Asked in writing <b>")
    (found,) = marks(document, "C2").values()
    assert say(found.answer.sentence).endswith(": Asked in writing <b>")


def test_an_answer_can_be_changed_taken_back_and_undone(document, payer):
    (found,) = marks(document, "C2").values()
    answer(document, found, "invite")
    answer(document, found, "accept", reason="They read the minutes")
    assert [one.answer for one in answers(document)] == ["accept"]
    document.commit(TakeBackAnswer(finding="C2", subject=found.subject))
    assert marks(document, "C2")[found.subject].open
    document.undo()
    assert not marks(document, "C2")[found.subject].open
    document.undo()
    assert [one.answer for one in answers(document)] == ["invite"]


def test_an_answer_outlives_its_finding_and_never_covers_another_claim(document, payer):
    (found,) = marks(document, "C2").values()
    answer(document, found, "accept", reason="Next time")
    document.commit(EditStakeholder(stakeholder=payer, present="in_room"))
    assert marks(document, "C2") == {}
    (kept,) = answered_earlier(document, findings(document))
    assert kept.reason == "Next time"
    document.commit(EditStakeholder(stakeholder=payer, present="absent"))
    assert not marks(document, "C2")[found.subject].open
    empty = marks(document, "C1")["authority:empty"]
    answer(document, empty, "accept", reason="On purpose")
    document.commit(EditStakeholder(stakeholder=payer, present="in_room"))
    assert marks(document, "C1")["authority:heavy"].open


def test_an_unknown_check_is_refused():
    with pytest.raises(ValidationError):
        AnswerFinding(finding="C99", subject="x", answer="invite")


def test_support_goes_from_not_asked_to_there_and_back(document):
    seat = add(document, "Patients", sector="patient", present="in_room")
    for item in ("travel", "pay", "interpreter", "preparation", "plain_language"):
        assert marks(document, "C10")
        document.commit(SetSupport(stakeholder=seat, item=item, state="ready"))
    assert not marks(document, "C10")
    document.commit(SetSupport(stakeholder=seat, item="pay", state=""))
    (found,) = marks(document, "C10").values()
    assert say(found.sentence) == "Patients: pay not settled."


def test_choosing_a_helix_reruns_the_balance_without_touching_a_card(document):
    add(document, "University", sector="academia", present="in_room")
    assert "patient:empty" in marks(document, "C1")
    before = [tuple(row) for row in document.all("SELECT * FROM stakeholder")]
    document.commit(ChooseHelix(helix="triple"))
    assert "patient:empty" not in marks(document, "C1")
    document.commit(ChooseHelix(helix="penta_unusual"))
    assert "unusual:empty" in marks(document, "C1")
    assert [tuple(row) for row in document.all("SELECT * FROM stakeholder")] == before
    document.undo()
    assert measures(document).balance.helix.name == "triple"


def test_a_group_that_agreed_is_no_longer_asked_about(document):
    body = add(document, "Association", sector="patient", present="in_room")
    group = add(document, "Relatives", sector="patient")
    document.commit(
        EditStakeholder(stakeholder=group, present="represented_by", represented_by=body)
    )
    assert len(marks(document, "C4")) == 1
    document.commit(SetAsked(stakeholder=group, asked="agreed"))
    assert not marks(document, "C4")


def test_seats_of_a_body_and_the_basis_of_a_link(document):
    board = add(document, "Board", kind="body")
    clinic = add(document, "Clinic", sector="provider")
    with pytest.raises(Refused):
        document.commit(SetBodySeats(stakeholder=board, seats=3, patient_seats=4))
    document.commit(SetBodySeats(stakeholder=board, seats=9, patient_seats=0))
    document.commit(AddLink(source=board, target=clinic, kind="data"))
    document.commit(AddLink(source=clinic, target=board, kind="funds"))
    assert len(marks(document, "legal_basis")) == 1
    document.commit(EditLink(link=1, legal_basis="yes"))
    assert not marks(document, "legal_basis")
    with pytest.raises(Refused):
        document.commit(EditLink(link=2, legal_basis="yes"))


def test_a_partner_tied_to_an_issue_settles_it(document):
    bus = add(document, "Bus company", sector="other", present="in_room")
    document.commit(SetMissionField(field="issues", text="No way to get there"))
    assert any(subject.startswith("issue:") for subject in marks(document, "C11"))
    document.commit(EditStakeholder(stakeholder=bus, issue_id=1, field="transport"))
    assert not any(subject.startswith("issue:") for subject in marks(document, "C11"))


def test_a_closed_rating_pass_tells_who_rated(document, payer):
    result = {
        "people": 9,
        "sectors": {"patient": 6},
        "others": 3,
        "cells": [{"stakeholder": payer, "axis": "power", "n": 9, "counts": [0, 0, 0, 4, 5]}],
    }
    columns = {
        name: row["dflt_value"] or ""
        for row in document.all("PRAGMA table_info(rating_pass)")
        if (name := row["name"]) not in ("id", "uid")
    }
    closed = columns | {"number": 1, "status": "closed", "result": json.dumps(result)}
    document.commit(Write(table="rating_pass", columns=closed))
    (found,) = marks(document, "C12").values()
    assert "patients (6) and others (3)" in say(found.sentence)


def test_patients_are_looked_for_in_each_part_that_began(document):
    add(document, "Patients", sector="patient", present="in_room")
    document.commit(AddPeople(people=(NewPerson(name="Ada"),)))
    step = {
        row["name"]: 0 if row["type"] == "INTEGER" else ""
        for row in document.all("PRAGMA table_info(step)")
        if row["name"] not in ("id", "uid")
    }
    ran = {"kind": "map", "state": "done", "spent": 600}
    at = "2027-02-10T13:00:00+01:00"
    document.commit(Write(table="step", columns=step | ran | {"started_at": at}))
    document.commit(
        Write(
            table="step",
            columns=step | {"kind": "vote", "state": "not_started", "started_at": None},
        )
    )
    assert [one for one in marks(document, "C9") if one.startswith("part:")] == ["part:framing"]


def test_stances_make_coalitions_and_not_asked_is_not_neither(document):
    document.commit(AddOptions(text="One\nTwo"))
    first, second = (one.id for one in options(document))
    ada, bob, eve = (add(document, name) for name in ("Ada", "Bob", "Eve"))
    for option, who, stance in ((first, ada, 1), (first, bob, 1), (second, bob, -1)):
        document.commit(SetStance(option=option, stakeholder=who, stance=stance))
    document.commit(SetStance(option=second, stakeholder=ada, stance=0, intensity=4))
    found = stance_map(document)
    assert [one.members for one in found.coalitions] == [(ada, bob)]
    assert found.coalitions[0].agreed == ((first, 1),)
    assert found.of(second, ada).stance == 0
    assert found.of(second, eve) is None
    document.commit(SetStance(option=first, stakeholder=bob, stance=None))
    assert stance_map(document).coalitions == ()
    document.undo()
    assert stance_map(document).of(first, bob).stance == 1


def test_a_force_has_no_stance_and_no_support(document):
    force = add(document, "Ageing", kind="force")
    document.commit(AddOptions(text="One"))
    with pytest.raises(Refused):
        document.commit(SetStance(option=1, stakeholder=force, stance=1))
    with pytest.raises(Refused):
        document.commit(SetSupport(stakeholder=force, item="pay", state="ready"))


def test_what_is_asked_of_an_empty_map_is_answered(document):
    assert findings(document) == []
    assert measures(document).stakeholders == ()
    assert measures(document).silo.index is None
    assert offers_for_needs(document) == []
    assert levers_in_hand(document) == []
    assert chain(document) == []
    assert read_facts(document).cards == ()
