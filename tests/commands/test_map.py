"""`plenary map`: places, classes, measures and findings, as JSON by its schema and in words."""

import json
from pathlib import Path

import pytest

from ui.commands import run
from workshop.document import Document
from workshop.stakeholders.changes import AddStakeholder
from workshop.stakeholders.coverage.queries import findings
from workshop.stakeholders.coverage_changes import AnswerFinding
from workshop.stakeholders.map_answer import MapAnswer, json_schema

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "json-schema" / "map.json"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "sample.plenary"
    assert run(["sample", str(path)]) == 0
    return path


@pytest.fixture
def answer(path, capsys):
    capsys.readouterr()
    assert run(["map", str(path), "--json"]) == 0
    return json.loads(capsys.readouterr().out)


def test_a_stakeholder_has_its_place_its_class_with_reasons_and_its_measures(answer):
    assert answer["schema_version"] == 1
    by = {one["id"]: one for one in answer["stakeholders"]}
    assert len(by) == 38
    cancer_centre = by["ccc"]
    assert cancer_centre["quadrant"] == "involve_closely"
    assert (cancer_centre["salience"], cancer_centre["salience_why"]) == (
        "definitive",
        "P 4, L 5, U 5",
    )
    assert by["min_economy"]["cut_point"]
    assert by["min_economy"]["falls_off"] == 3
    assert by["min_economy"]["cut_off"] == ["no_transport", "min_transport", "transit_co"]
    assert by["min_transport"]["path"] == ["industry_assoc", "min_economy", "min_transport"]
    assert by["relatives"]["represented_by"] == "patient_assoc"
    assert by["relatives"]["covered"]
    assert answer["forces"] == ["f_ageing"]


def test_findings_name_check_subjects_sentence_rule_and_answer(answer, path):
    (never,) = [one for one in answer["findings"] if one["subject"] == "never_smokers"][:1]
    assert never["check"] == "C2"
    assert never["subjects"] == ["never_smokers"]
    assert never["sentence"].endswith("Who speaks for them?")
    assert never["rule"].startswith("Not in the room")
    assert never["answer"] is None
    assert next(one["options"] for one in answer["findings"] if one["check"] == "C3") == ["o01"]


def test_the_whole_says_balance_silo_and_its_formulas(answer):
    assert answer["balance"]["seats"] == 17
    assert answer["balance"]["helix"] == "penta"
    assert (answer["silo"]["across"], answer["silo"]["inside"]) == (55, 34)
    assert ["patient", "industry"] in answer["silo"]["unlinked"]
    assert "diagonal left out" in answer["formulas"]["micmac"]
    assert answer["formulas"]["mactor_refused"] is None


def test_there_is_no_single_score(answer):
    assert not [key for key in answer if "score" in key or "representative" in key]
    assert MapAnswer.model_validate(answer)


def test_the_schema_in_the_docs_is_the_one_of_the_answer():
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json_schema()


def test_in_words_each_check_has_its_rule_and_each_answer_stands_below(path, capsys):
    with_answer = Document.open(path)
    first = findings(with_answer)[0]
    with_answer.commit(
        AnswerFinding(
            finding=first.check, subject=first.subject, answer="accept", reason="Seen next week"
        )
    )
    with_answer.close()
    capsys.readouterr()
    assert run(["map", str(path)]) == 0
    text = capsys.readouterr().out
    assert "Comprehensive cancer centre: Involve closely; in the room; definitive" in text
    assert "17 seats in the room. Penta-helix: academia 4" in text
    assert "C8 · Lanes and silos\n  Rule:" in text
    assert "    Accepted: Seen next week" in text


def test_a_map_of_nobody_and_a_name_with_control_characters(tmp_path, capsys):
    path = tmp_path / "empty.plenary"
    document = Document.create(path)
    document.close()
    assert run(["map", str(path)]) == 0
    assert capsys.readouterr().out == "Nobody is on the map yet.\n"
    document = Document.open(path)
    document.commit(AddStakeholder(name="Clinic \x1b[31m"))
    document.close()
    assert run(["map", str(path)]) == 0
    assert "\x1b" not in capsys.readouterr().out
