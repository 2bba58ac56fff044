"""Roles, promises, hands and contributions travel in the JSON; older files are still read."""

import datetime
import json
from pathlib import Path

import pytest
from sqlite_utils import Database

from tests.commitments.conftest import SAMPLE
from workshop.commitments import queries
from workshop.commitments.after_vote_changes import AddContribution, RaiseHand
from workshop.commitments.changes import EditAction, EditDecision, SetReview, TieAction
from workshop.commitments.detail_changes import (
    AddParty,
    GiveRole,
    KeepPromise,
    MarkReady,
    PlaceAction,
    PromiseBy,
    SetLeadTime,
)
from workshop.document import Document
from workshop.document.migrations import migrate
from workshop.exchange.problems import Unimportable
from workshop.exchange.workshop_json import check_json, export_json, import_json

D = datetime.date
CANARY = "University researcher 2"


def fill(document):
    home = document.value("SELECT id FROM organisation ORDER BY id LIMIT 1")
    for change in (
        GiveRole(action=1, role="R", organisation=home),
        GiveRole(action=1, role="C", participant=3),
        AddParty(action=1, relation="feedback_to", name="People in the bus"),
        PromiseBy(party=2, day=D(2027, 5, 2)),
        KeepPromise(party=2),
        MarkReady(action=1),
        PlaceAction(action=1, layer="niche"),
        SetLeadTime(action=1, weeks=0),
        TieAction(action=1, to="manager", id=3),
        TieAction(
            action=1, to="body", id=document.value("SELECT id FROM stakeholder WHERE kind = 'body'")
        ),
        EditAction(action=1, field="loss", text="the clinics"),
        SetReview(decision=1, day=D(2027, 9, 1)),
        EditDecision(decision=1, field="change_if", text="no payer"),
        RaiseHand(option=1, organisation=home, state="if", needs="staff"),
        RaiseHand(option=1, participant=3, state="no"),
        AddContribution(organisation=home, kind="money", amount="5 EUR", action=1),
        AddContribution(giver="A donor", kind="space"),
    ):
        document.commit(change)


def brought_in(data, folder: Path):
    document = Document.create(folder / "again.plenary")
    import_json(document, data)
    told = json.loads(json.dumps(export_json(document)))
    document.close()
    return told


def test_everything_comes_in_again_as_it_went_out(sample, tmp_path):
    fill(sample)
    told = json.loads(json.dumps(export_json(sample)))
    assert brought_in(told, tmp_path) == told
    first = told["actions"][0]
    assert (first["state"], first["lead_weeks"], len(first["roles"])) == ("ready", 0, 2)
    assert len(told["coalition"]) == len(told["contributions"]) == 2


def test_the_public_edition_names_no_person_and_tells_no_hand(sample):
    fill(sample)
    assert CANARY in json.dumps(export_json(sample))
    told = export_json(sample, "public")
    assert CANARY not in json.dumps(told)
    assert told["actions"][0]["manager"] is None
    assert [role["participant"] for role in told["actions"][0]["roles"]] == [None]
    assert "coalition" not in told
    assert "contributions" not in told
    check_json(told)


def test_lists_of_names_of_older_files_become_promises(tmp_path):
    data = json.loads(SAMPLE.read_text(encoding="utf-8"))
    action = data["actions"][0]
    del action["parties"]
    action |= {
        "supports": ["primary_care"],
        "feedback_to": ["HIGH-RISK people ", "The bus driver", " "],
        "learning_shared_with": ["Municipal social care services"],
    }
    told = brought_in(data, tmp_path)["actions"][0]["parties"]
    assert [(one["relation"], one["stakeholder"], one["name"]) for one in told] == [
        ("supports", "primary_care", ""),
        ("feedback_to", "risk_groups", ""),
        ("feedback_to", None, "The bus driver"),
        ("shared_with", "social_care", ""),
    ]


def test_an_action_called_ready_without_an_early_check_is_told():
    data = json.loads(SAMPLE.read_text(encoding="utf-8"))
    data["actions"][5] |= {"state": "ready"}
    data["actions"][0]["roles"] = [{"role": "R"}]
    with pytest.raises(Unimportable):
        check_json(data)
    data["actions"][0]["roles"] = []
    with pytest.raises(Unimportable) as refusal:
        check_json(data)
    assert [problem.path for problem in refusal.value.problems] == ["actions[5].state"]


def test_a_file_of_the_version_before_keeps_every_name():
    memory = Database(memory=True, execute_plugins=False)
    migrate(memory, version=4)
    texts = dict.fromkeys(
        ("short_name", "sector", "layer", "engagement_now", "engagement_target", "can_offer"), ""
    )
    memory["stakeholder"].insert(
        {
            "id": 7,
            "uid": "s7",
            "position": 1,
            "name": "Patient Association",
            **texts,
            "short_name": "Patients",
            "kind": "group",
            "present": "absent",
            "unusual": 0,
            "bird": 0,
            "supporter": "no",
            "needs": "",
            "equity": "",
            "sources": "[]",
        }
    )
    empty = dict.fromkeys(("due", "first_step", "early_check", "evidence"), "")
    lists = {
        "supports": "patients",
        "feedback_to": "PATIENT association\n Relatives \n\nSchools",
        "learning_shared_with": "",
    }
    memory["action"].insert({"id": 3, "uid": "a3", "number": 1, "text": "Ask", **empty, **lists})
    migrate(memory)
    rows = memory.query(
        "SELECT action_id, relation, stakeholder_id, name FROM action_party ORDER BY position"
    )
    assert [tuple(row.values()) for row in rows] == [
        (3, "feedback_to", 7, ""),
        (3, "feedback_to", None, "Relatives"),
        (3, "feedback_to", None, "Schools"),
        (3, "supports", 7, ""),
    ]
    assert "supports" not in memory["action"].columns_dict
    memory.close()


def test_the_sample_promises_are_to_those_on_its_map(sample):
    told = queries.parties(sample, relation="feedback_to")
    assert len(told) == 11
    assert all(one.stakeholder_id is not None for one in told)
