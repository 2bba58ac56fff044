"""Two maps compared, and what is carried from the last workshop into this one."""

import datetime
import json

import pytest

from workshop.agenda.changes import BeginWorkshop
from workshop.commitments.changes import AddAction, MakeDecision
from workshop.commitments.queries import actions, decisions
from workshop.document import Document, Refused, Unreadable
from workshop.exchange.maps.model import Card, MapData, Tie
from workshop.exchange.maps.of_workshop import map_of
from workshop.exchange.past.changes import (
    BringMapForward,
    CarryForward,
    CarryWords,
    ForgetPastWorkshop,
    TakePastWorkshop,
)
from workshop.exchange.past.model import PastDecision, Snapshot
from workshop.exchange.past.queries import carried, past, people_to_carry, then_and_now
from workshop.exchange.past.taking import snapshot_at, snapshot_of
from workshop.exchange.past.then_and_now import Line, compare, sentences
from workshop.exchange.workshop_json import export_json, import_json
from workshop.language.changes import AddTerm
from workshop.language.queries import terms
from workshop.people.changes import AddPeople, NewPerson
from workshop.sentences import say
from workshop.stakeholders.changes import AddLink, AddStakeholder, RateStakeholder
from workshop.stakeholders.queries import stakeholders


def cards(*made):
    return MapData(cards=made)


def test_by_uid_first_and_by_the_exact_name_only_where_it_is_alone():
    then = cards(
        Card(id="a", name="Clinic", power=2, interest=2),
        Card(id="b", name="Region"),
        Card(id="c", name="Unit"),
        Card(id="d", name="unit "),
    )
    now = cards(
        Card(id="a", name="Lung clinic", power=4, interest=2),
        Card(id="x", name="REGION "),
        Card(id="y", name="Unit"),
        Card(id="z", name="Regions"),
    )
    found = compare(then, now)
    assert [(pair.then.id, pair.now.id) for pair in found.pairs] == [("a", "a"), ("b", "x")]
    assert [card.id for card in found.new] == ["y", "z"]
    assert [card.id for card in found.gone] == ["c", "d"]
    assert [(step.what, step.before, step.after) for step in found.steps] == [("power", 2, 4)]


def test_not_rated_is_told_as_not_rated_and_forces_are_no_difference():
    then = cards(Card(id="a", name="Clinic"), Card(id="f", name="Ageing", kind="force"))
    now = cards(Card(id="a", name="Clinic", power=3), Card(id="g", name="War", kind="force"))
    found = compare(then, now)
    assert [say(one) for one in sentences(found)] == ["Clinic: power from not rated to 3"]
    assert compare(then, then).is_same


def test_presence_counts_once_somebody_is_in_the_room():
    here = Card(id="a", name="A", present="in_room")
    then = cards(here, Card(id="b", name="B", present="invited"))
    early = cards(Card(id="a", name="A"), Card(id="b", name="B"))
    assert compare(then, early).is_same
    late = cards(Card(id="a", name="A"), Card(id="b", name="B", present="in_room"))
    assert [(s.card.id, s.before, s.after) for s in compare(then, late).steps] == [
        ("a", "in_room", "absent"),
        ("b", "invited", "in_room"),
    ]


def test_links_are_new_or_gone_between_those_who_are_on_both_maps():
    ab = Tie(id="1", source="a", target="b", kind="funds")
    ac = Tie(id="2", source="a", target="c", kind="data")
    ba = Tie(id="3", source="b", target="a", kind="tension")
    people = tuple(Card(id=one, name=one.upper()) for one in "abc")
    then = MapData(cards=people, ties=(ab, ac))
    now = MapData(cards=people[:2], ties=(ba,))
    found = compare(then, now)
    assert found.new_links == [Line("B", "A", "tension")]
    assert found.gone_links == [Line("A", "B", "funds")]


@pytest.fixture
def last(tmp_path):
    made = Document.create(tmp_path / "last.plenary")
    made.commit(BeginWorkshop(template="blank", title="Lung day", date="2026-02-10"))
    made.commit(AddPeople(people=(NewPerson(name="Ada Ek", organisation="Region"),)))
    for name in ("Clinic", "Region", "Relatives"):
        made.commit(AddStakeholder(name=name, present="in_room"))
    made.commit(RateStakeholder(stakeholder=1, power=2, interest=5))
    made.commit(AddLink(source=1, target=2, kind="funds", weight=3))
    made.commit(AddTerm(term="ctDNA", plain="traces of a tumour in blood"))
    made.commit(AddAction(text="Ask the payer", owner=1, due=datetime.date(2026, 3, 1)))
    made.commit(AddAction(text="Write to the schools"))
    made.commit(MakeDecision(text="Start with lungs"))
    yield made
    if made.is_open:
        made.close()


def test_looking_into_a_file_changes_no_byte_of_it_even_while_it_is_open(last, document):
    before = last.path.read_bytes()
    document.commit(TakePastWorkshop(taken=snapshot_at(last.path)))
    assert last.path.read_bytes() == before
    kept = past(document)
    assert (kept.title, kept.date) == ("Lung day", "2026-02-10")
    assert [(one.mark, one.owner) for one in kept.actions] == [("A1", "Ada Ek"), ("A2", "")]
    document.undo()
    assert past(document) is None


def test_the_json_of_a_workshop_says_the_same_as_its_file(last, tmp_path):
    out = tmp_path / "last.json"
    out.write_text(json.dumps(export_json(last)), encoding="utf-8")
    assert snapshot_at(out) == snapshot_of(last)


def test_a_file_that_is_no_workshop_and_the_workshop_itself_are_refused(last, document, tmp_path):
    bad = tmp_path / "bad.plenary"
    bad.write_bytes(b"SQLite format 3\0" + b"\0" * 200)
    with pytest.raises(Unreadable):
        snapshot_at(bad)
    text = tmp_path / "bad.json"
    text.write_text("{")
    with pytest.raises(Refused):
        snapshot_at(text)
    with pytest.raises(Refused):
        last.commit(TakePastWorkshop(taken=snapshot_of(last)))


def test_the_map_comes_forward_in_one_step_with_its_ratings_and_nobody_in_the_room(last, document):
    document.commit(AddStakeholder(name="region"))
    document.commit(TakePastWorkshop(taken=snapshot_of(last)))
    document.commit(BringMapForward())
    assert [one.name for one in stakeholders(document)] == ["region", "Clinic", "Relatives"]
    clinic = stakeholders(document)[1]
    assert (clinic.power, clinic.interest, clinic.present) == (2, 5, "absent")
    assert clinic.source_notes[-1]["doc"] == "Lung day, 2026-02-10"
    (tie,) = map_of(document).ties
    assert (tie.source, tie.target, tie.weight) == (clinic.uid, stakeholders(document)[0].uid, 3)
    assert then_and_now(document).is_same
    with pytest.raises(Refused):
        document.commit(BringMapForward())
    document.undo()
    assert [one.name for one in stakeholders(document)] == ["region"]


def test_an_action_is_carried_once_and_says_where_it_comes_from(last, document):
    document.commit(TakePastWorkshop(taken=snapshot_of(last)))
    document.commit(CarryForward(marks=("A1",)))
    document.commit(CarryForward(marks=("A1", "A2", "D1")))
    assert [(one.text, one.carried_from, one.due) for one in actions(document)] == [
        ("Ask the payer", "A1, Lung day, 2026-02-10", "2026-03-01"),
        ("Write to the schools", "A2, Lung day, 2026-02-10", ""),
    ]
    assert [one.carried_from for one in decisions(document)] == ["D1, Lung day, 2026-02-10"]
    assert carried(document, past(document)) == {"A1", "A2", "D1"}


def test_words_and_people_of_last_time_come_along_unless_they_are_here(last, document):
    document.commit(AddTerm(term="CTDNA"))
    document.commit(TakePastWorkshop(taken=snapshot_of(last)))
    document.commit(CarryWords())
    assert len(terms(document)) == 1
    assert [one.name for one in people_to_carry(document, past(document))] == ["Ada Ek"]
    document.commit(AddPeople(people=(NewPerson(name="ada  ek"),)))
    assert people_to_carry(document, past(document)) == []
    document.commit(ForgetPastWorkshop())
    assert past(document) is None


def test_a_review_is_due_on_its_day_and_never_without_one():
    today = datetime.date(2026, 5, 1)
    due = PastDecision(uid="d", number=1, text="x", review_on="2026-05-01")
    assert due.is_due(today)
    assert not due.model_copy(update={"review_on": "2026-05-02"}).is_due(today)
    assert not due.model_copy(update={"review_on": ""}).is_due(today)


def test_the_last_workshop_travels_in_the_organisers_json_and_not_in_the_public_one(
    last, document, tmp_path
):
    document.commit(BeginWorkshop(template="blank", title="Second", date="2026-05-01"))
    document.commit(TakePastWorkshop(taken=snapshot_of(last)))
    whole = export_json(document)
    again = Document.create(tmp_path / "again.plenary")
    import_json(again, json.loads(json.dumps(whole)))
    assert export_json(again) == whole
    assert past(again) == snapshot_of(last) == past(document)
    again.close()
    assert "past_workshops" not in export_json(document, "public")


def test_a_snapshot_holds_what_a_later_plenary_adds_beside_it():
    body = json.loads(Snapshot(uid="u", title="t", date="d").body)
    assert Snapshot.model_validate_json(json.dumps({**body, "more": 1})).title == "t"


def test_supporters_are_counted_over_time_and_told_one_by_one():
    then = cards(Card(id="a", name="A", supporter="applied"), Card(id="b", name="B"))
    now = cards(Card(id="a", name="A", supporter="confirmed"), Card(id="b", name="B"))
    assert [say(one) for one in sentences(compare(then, now))] == [
        "Confirmed supporters: 0 then, 1 now",
        "A: applied as a supporter then, confirmed supporter now",
    ]
