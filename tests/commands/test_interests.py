"""`plenary interests`: who may vote on what and why not, and the checks, as JSON and in words."""

import json

import pytest

from tests.interests.seats import NameInOption, decide, seat, tells, under
from ui.commands import run
from workshop.document import Document


@pytest.fixture
def path(tmp_path):
    document = Document.create(tmp_path / "room.plenary")
    seat(document, "chair", "member", "observer", "member", sectors=("patient", "industry"))
    under(document, "nice-like")
    document.commit(NameInOption(option=1, name="Maker"))
    tells(document, 2, 1, category="employment", text="CANARY", entity="CANARY LTD")
    decide(document, 2, 1, measures=("no_vote",), reason_private="CANARY")
    document.close()
    return tmp_path / "room.plenary"


def test_each_option_has_its_roll_with_reasons_and_its_checks(path, capsys):
    assert run(["interests", str(path), "--json"]) == 0
    text = capsys.readouterr().out
    found = json.loads(text)
    assert found["schema_version"] == 1
    assert found["policy"]["id"] == "nice-like"
    first, second, _third = found["options"]
    reasons = sorted(one["reason"] for one in first["not_voting"])
    assert reasons == ["no_declaration", "no_declaration", "recused", "role:observer"]
    assert first["eligible"] == []
    by = {one["check"]: one for one in first["checks"]}
    assert by["linked"]["verdict"] == "passes"
    assert {one["check"]: one["verdict"] for one in second["checks"]}["linked"] == "not_checked"
    assert by["quorum"]["inputs"] == {"eligible": 0, "needed": 3}
    assert by["sector_silenced"]["inputs"]["sectors"] == ["patient", "industry"]
    assert "CANARY" not in text


def test_an_own_commitment_keeps_nobody_away_for_an_interest(path, capsys):
    assert run(["interests", str(path), "--json", "--decision", "own_commitment"]) == 0
    found = json.loads(capsys.readouterr().out)
    reasons = {one["reason"] for one in found["options"][0]["not_voting"]}
    assert "recused" not in reasons


def test_in_words_it_says_how_many_and_what_was_checked(path, capsys):
    assert run(["interests", str(path)]) == 0
    text = capsys.readouterr().out
    assert "A: 0 may vote" in text
    assert "not checked" in text
