"""Workshops from elsewhere: refused in a sentence or taken whole, and then every page prints."""

import copy
import io
import json

import pytest

from exports.minutes.minutes import set_minutes
from tests.commitments.conftest import SAMPLE
from ui.commands.import_command import make
from workshop.document.refused import WorkshopError
from workshop.exchange.past.taking import snapshot_at
from workshop.exchange.workshop_json import export_json, import_json
from workshop.sentences import say
from workshop.stakeholders.map_answer import map_answer

WHOLE = json.loads(SAMPLE.read_text(encoding="utf-8"))
IDS = [one["id"] for one in WHOLE["stakeholders"]]
FILES = {
    "digits.json": b'{"title": 1' + b"0" * 5_000 + b"}",
    "deep.json": b"[" * 200_000,
    "half.json": b'{"title": "\\ud800", "date": ""}',
    "nul.json": b'{"title": "a\\u0000b", "date": ""}',
    "nan.json": b'{"title": NaN, "date": Infinity}',
    "list.json": b"[]",
    "latin.json": b"\xff\xfe",
}


@pytest.mark.parametrize("name", FILES)
def test_what_is_no_workshop_is_refused_in_a_sentence_and_leaves_nothing(tmp_path, name):
    path = tmp_path / name
    path.write_bytes(FILES[name])
    for read in (snapshot_at, lambda source: make(source, tmp_path / "made.plenary")):
        with pytest.raises(WorkshopError) as refused:
            read(path)
        assert say(refused.value.sentence)
    assert not (tmp_path / "made.plenary").exists()


@pytest.mark.parametrize("name", ["last.json", "last.plenary"])
def test_a_workshop_larger_than_any_is_refused_unread(tmp_path, name):
    path = tmp_path / name
    with path.open("wb") as file:
        file.truncate(70_000_000)
    with pytest.raises(WorkshopError):
        snapshot_at(path)


def brought(document, **changes):
    data = copy.deepcopy(WHOLE)
    for part, rows in changes.items():
        for place, row in enumerate(rows):
            data[part][place].update(row)
    import_json(document, data)


@pytest.mark.parametrize("round_of", [2, 3])
def test_groups_that_speak_for_each_other_in_a_ring_are_told_and_printed(document, round_of):
    ring = [
        {"present": "represented_by", "represented_by": IDS[(place + 1) % round_of]}
        for place in range(round_of)
    ]
    brought(document, stakeholders=ring)
    told = map_answer(document)
    assert {row.id for row in told.stakeholders} >= set(IDS[:round_of])
    for edition in ("organiser", "public"):
        set_minutes(document, io.BytesIO(), edition)


@pytest.mark.parametrize("day", ["0001-01-01", "9999-12-31"])
def test_the_first_and_the_last_day_there_is_are_counted_with(document, day):
    action = {"due": day, "early_check": day, "waits_until": day, "money_ends_on": day}
    brought(
        document,
        actions=[{**action, "lead_weeks": 1000}],
        decisions=[{"review_on": day}],
        budget_windows=[{"opens": day, "closes": day}],
    )
    set_minutes(document, io.BytesIO(), "organiser")
    assert export_json(document)["actions"][0]["due"] == day


@pytest.mark.parametrize("amount", ["1e400", "1" + "0" * 150, "-5 EUR", "inf", "nan EUR", "½", "²"])
def test_an_amount_that_is_hardly_a_number_stays_as_it_was_typed(document, amount):
    data = copy.deepcopy(WHOLE)
    data["contributions"] = [
        {"id": f"c{n}", "giver": "A donor", "kind": "money", "amount": amount} for n in range(2)
    ]
    import_json(document, data)
    set_minutes(document, io.BytesIO(), "organiser")
    assert [row["amount"] for row in export_json(document)["contributions"]] == [amount] * 2


@pytest.mark.parametrize(
    ("part", "row"),
    [
        ("actions", {"lead_weeks": -1}),
        ("actions", {"lead_weeks": 10**400}),
        ("actions", {"due": "0000-01-01"}),
        ("stakeholders", {"seats": -1}),
        ("stakeholders", {"represented_by": "zz", "present": "represented_by"}),
        ("stakeholders", {"represented_by": IDS[0], "present": "represented_by"}),
    ],
)
def test_what_cannot_be_is_refused_and_nothing_is_brought_in(document, part, row):
    with pytest.raises(WorkshopError):
        brought(document, **{part: [row]})
    assert document.value("SELECT count(*) FROM stakeholder") == 0
