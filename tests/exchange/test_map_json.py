"""What was said about the map goes out in the workshop's JSON and comes in again."""

import json

import pytest

from tests.exchange.test_workshop_json import problems, round_trip
from workshop.exchange.editions import public

WHOLE = {
    "schema_version": 1,
    "title": "Map",
    "date": "2027-02-10",
    "helix": "quadruple",
    "stakeholders": [
        {
            "id": "board",
            "name": "Board",
            "kind": "body",
            "decides": True,
            "seats": 9,
            "patient_seats": 0,
            "field": "transport",
            "reason": "Knows the roads",
        },
        {"id": "group", "name": "Group", "asked": "agreed"},
        {"id": "ageing", "name": "Ageing", "kind": "force"},
    ],
    "links": [{"source": "board", "target": "group", "kind": "data", "legal_basis": "no"}],
    "options": [{"id": "one", "letter": "A", "title": "One"}],
    "finding_answers": [
        {"id": "f1", "finding": "C2", "subject": "board", "answer": "invite"},
        {"id": "f2", "finding": "C5", "subject": "age:never", "answer": "accept", "reason": "—"},
    ],
    "seat_support": [{"stakeholder": "group", "item": "pay", "state": "ready"}],
    "stances": [
        {"option": "one", "stakeholder": "board", "stance": -1, "intensity": 4},
        {"option": "one", "stakeholder": "group", "stance": 0},
    ],
}


def test_it_goes_out_as_it_came_in():
    first, second = round_trip(WHOLE)
    assert first == second
    assert first["helix"] == "quadruple"
    assert first["stakeholders"][0]["patient_seats"] == 0
    assert first["stakeholders"][1]["patient_seats"] is None
    assert first["links"][0]["legal_basis"] == "no"
    for part in ("finding_answers", "seat_support", "stances"):
        assert len(first[part]) == len(WHOLE[part])
    assert first["stances"][1]["intensity"] is None
    assert first["finding_answers"][1]["reason"] == "—"


def test_a_workshop_that_chose_no_helix_has_none():
    first, _ = round_trip({"schema_version": 1, "title": "Old", "date": "2027-02-10"})
    assert first["helix"] is None


def test_a_link_of_an_older_file_weighs_four_at_most():
    heavy = {"source": "board", "target": "group", "kind": "funds", "weight": 5}
    light = {"source": "group", "target": "board", "kind": "funds"}
    first, second = round_trip({**WHOLE, "links": [heavy, light]})
    assert [link["weight"] for link in first["links"]] == [4, None]
    assert first == second


@pytest.mark.parametrize(
    ("part", "rows", "path"),
    [
        ("stances", WHOLE["stances"][:1] * 2, "stances[1].stakeholder"),
        ("seat_support", WHOLE["seat_support"] * 2, "seat_support[1].item"),
        (
            "finding_answers",
            [{"id": "f", "finding": "C2", "subject": "x", "answer": "accept"}],
            "finding_answers[0].reason",
        ),
        (
            "stances",
            [{"option": "one", "stakeholder": "ageing", "stance": 1}],
            "stances[0].stakeholder",
        ),
        (
            "stances",
            [{"option": "two", "stakeholder": "board", "stance": 1}],
            "stances[0].option",
        ),
        (
            "stakeholders",
            [*WHOLE["stakeholders"], {"id": "x", "name": "X", "issue": "no such line"}],
            "stakeholders[3].issue",
        ),
    ],
)
def test_every_problem_is_told_with_its_path(part, rows, path):
    assert path in problems({**WHOLE, part: rows})


def test_the_public_edition_holds_no_answer_no_stance_and_no_support():
    first, _ = round_trip(WHOLE)
    told = public(first)
    assert told["helix"] == "quadruple"
    assert not {"finding_answers", "stances", "seat_support"} & told.keys()
    assert "—" not in json.dumps(told, ensure_ascii=False)
