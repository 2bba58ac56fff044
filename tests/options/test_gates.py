"""Claims about needs of options: locked until answered or waived by a role, warned, or binding."""

from __future__ import annotations

import gzip
import json
import re

import pytest

from tests.document.test_formats import FIRST
from tests.exchange.test_sample import SAMPLE
from tests.voting.room import furnish
from workshop.agenda import templates
from workshop.agenda.changes import BeginWorkshop
from workshop.document import Document, Refused
from workshop.exchange.workshop_json import import_json
from workshop.options.changes import DropOption, MergeOptions, RestoreOption, UnmergeOption
from workshop.options.gate_changes import (
    AddGate,
    AddUsualGates,
    AnswerGate,
    BindGates,
    EditGate,
    MarkRisk,
    RemoveGate,
    ReopenGate,
    WaiveGate,
)
from workshop.options.gate_queries import binding, gates_of, marks, waiting
from workshop.options.queries import options
from workshop.sentences import Sentence, say
from workshop.voting import queries as rounds
from workshop.voting.changes import OpenRound, SetUpRound
from workshop.voting.prospect import prospect


@pytest.fixture
def room(document):
    furnish(document, people=6, options=3)
    return document


@pytest.fixture
def sample(document):
    import_json(document, json.loads(SAMPLE.read_text(encoding="utf-8")))
    return document


def mark(document, option):
    found = marks(document).get(option)
    return None if found is None else (found[0], say(found[1]))


def told(document, title="Vote"):
    """What is said before a new round of all options opens: blockers, findings."""
    document.commit(SetUpRound(title=title, question="Which?"))
    found = prospect(document, rounds.rounds(document)[-1])
    return [say(one) for one in found.blockers], [say(one.sentence) for one in found.findings]


def needs(document, option):
    found = waiting(document).get(option, ())
    return [say(need.words) if isinstance(need.words, Sentence) else need.words for need in found]


def test_m11_option_b_of_the_sample_is_locked_until_its_three_needs_are_settled(sample):
    b = next(one for one in options(sample) if one.uid == "o02")
    first, second, third = gates_of(sample, b.id)
    assert needs(sample, b.id) == ["follow-up service named", "payer named", "staff available"]
    assert mark(sample, b.id) == (True, "Locked: waits for 3 things")
    said = next(words for words in told(sample)[1] if "locked" in words)
    assert "B (follow-up service named, payer named and staff available)" in said
    sample.commit(AnswerGate(gate=first.id, answer="The regional cancer centre"))
    sample.commit(AnswerGate(gate=second.id, answer="The region"))
    assert mark(sample, b.id) == (True, "Locked: waits for 1 thing")
    sample.commit(WaiveGate(gate=third.id, role="steering group", because="It decides in May"))
    assert mark(sample, b.id) == (False, "Unlocked, waived by: steering group")
    assert b.id not in waiting(sample)
    assert not any("B (" in words for words in told(sample)[1] if "locked" in words)
    sample.commit(ReopenGate(gate=third.id))
    assert mark(sample, b.id) == (True, "Locked: waits for 1 thing")


def test_a_waiver_names_a_role_and_an_answer_takes_its_place(room):
    room.commit(AddGate(option=2, need="A new law"))
    (gate,) = gates_of(room, 2)
    with pytest.raises(Refused):
        room.commit(WaiveGate(gate=gate.id, role="  "))
    room.commit(WaiveGate(gate=gate.id, role="chair"))
    room.commit(AnswerGate(gate=gate.id, answer="The law is there"))
    (gate,) = gates_of(room, 2)
    assert (gate.waived, gate.answered, gate.settled_at != "") == (False, True, True)
    assert mark(room, 2) is None, "answered in full: no lock, and nobody waived anything"
    room.commit(AnswerGate(gate=gate.id, answer=""))
    assert gates_of(room, 2)[0].open
    assert gates_of(room, 2)[0].settled_at == ""


def test_the_vote_opens_anyway_and_the_minutes_keep_what_was_open(room):
    room.commit(AddGate(option=2, need="A new law"))
    blockers, found = told(room)
    assert blockers == []
    assert found.count(next(one for one in found if "locked" in one)) == 1
    room.commit(OpenRound(round_id=1))
    kept = [say(one) for one in rounds.round_of(room, 1).warnings]
    assert any("waiting for something: B (A new law)" in one for one in kept)


def test_of_many_locked_options_the_first_four_are_told_in_full(room):
    furnished = [one.id for one in options(room)]
    for option in furnished:
        room.commit(AddGate(option=option, need=f"Need of {option}"))
    words = next(one for one in told(room)[1] if "locked" in one)
    assert "A (Need of 1), B (Need of 2) and C (Need of 3)" in words


def test_binding_needs_hold_the_vote_until_somebody_answers_or_waives(room):
    room.commit(AddGate(option=2, need="A new law"))
    room.commit(BindGates(binding=True))
    blockers, found = told(room)
    assert blockers == [
        "Needs are binding here, and option B still waits. Answer or waive it in Options."
    ]
    assert not any("locked" in one for one in found)
    with pytest.raises(Refused):
        room.commit(OpenRound(round_id=1))
    room.commit(WaiveGate(gate=gates_of(room, 2)[0].id, role="chair", because="Urgent"))
    room.commit(OpenRound(round_id=1))


def test_a_template_may_make_needs_binding_and_none_of_ours_does(tmp_path, monkeypatch):
    for name in templates.NAMES:
        assert not templates.template(name).binding_gates
    folder = tmp_path / "templates"
    folder.mkdir()
    made = json.loads((templates.FOLDER / "blank.json").read_text("utf-8"))
    (folder / "blank.json").write_text(json.dumps({**made, "binding_gates": True}), "utf-8")
    monkeypatch.setattr(templates, "FOLDER", folder)
    templates.template.cache_clear()
    document = Document.create(tmp_path / "bound.plenary")
    document.commit(BeginWorkshop(template="blank", title="Bound", date="2027-02-10"))
    assert binding(document)
    document.close()
    templates.template.cache_clear()


def test_the_usual_needs_are_added_once(room):
    room.commit(AddGate(option=1, kind="payer", need="The region pays"))
    room.commit(AddUsualGates(option=1, all_five=False))
    assert [gate.kind for gate in gates_of(room, 1)] == ["payer", "follow_up", "staff"]
    room.commit(AddUsualGates(option=1))
    assert len(gates_of(room, 1)) == 5
    with pytest.raises(Refused):
        room.commit(AddUsualGates(option=1))
    with pytest.raises(Refused):
        room.commit(AddGate(option=1, need=" "))


def test_an_option_that_creates_risk_waits_for_the_three_by_rule(room):
    room.commit(MarkRisk(option=1, creates_risk=True))
    assert needs(room, 1) == ["follow-up service named", "payer named", "staff available"]
    for gate in gates_of(room, 1):
        room.commit(RemoveGate(gate=gate.id))
    assert len(needs(room, 1)) == 3, "taking the rows away does not take the rule away"
    assert mark(room, 1) == (True, "Locked: waits for 3 things")
    room.commit(MarkRisk(option=1, creates_risk=False))
    assert needs(room, 1) == []


def test_a_merged_option_brings_its_needs_along_and_takes_them_with_it(room):
    room.commit(AddGate(option=1, need="Own"))
    room.commit(AddGate(option=2, need="Brought"))
    room.commit(MarkRisk(option=3, creates_risk=True))
    room.commit(MergeOptions(keep=1, absorb=2))
    assert [(gate.need, gate.letter_from) for gate in gates_of(room, 1)] == [
        ("Own", ""), ("Brought", "B"),
    ]  # fmt: skip
    room.commit(MergeOptions(keep=1, absorb=3))
    assert len(needs(room, 1)) == 5
    brought = next(gate for gate in gates_of(room, 1) if gate.need == "Brought")
    room.commit(AnswerGate(gate=brought.id, answer="Done"))
    room.commit(UnmergeOption(option=3))
    room.commit(UnmergeOption(option=2))
    assert needs(room, 1) == ["Own"]
    assert gates_of(room, 2)[0].answer == "Done"


def test_a_dropped_option_waits_for_nothing_and_waits_again_when_it_is_back(room):
    room.commit(AddGate(option=2, need="A new law"))
    room.commit(DropOption(option=2))
    assert waiting(room) == {}
    room.commit(RestoreOption(option=2))
    assert list(waiting(room)) == [2]


def test_every_verb_about_a_need_is_undone(room):
    room.commit(AddGate(option=1, need="A"))
    gate = gates_of(room, 1)[0].id
    for change in (
        EditGate(gate=gate, need="B"),
        WaiveGate(gate=gate, role="chair"),
        ReopenGate(gate=gate),
        AnswerGate(gate=gate, answer="yes"),
        RemoveGate(gate=gate),
        MarkRisk(option=2, creates_risk=True),
        BindGates(binding=True),
    ):
        before = (gates_of(room, 1), gates_of(room, 2), binding(room))
        room.commit(change)
        assert (gates_of(room, 1), gates_of(room, 2), binding(room)) != before
        room.undo()
        assert (gates_of(room, 1), gates_of(room, 2), binding(room)) == before
        room.redo()


def test_what_had_to_happen_first_in_an_older_file_is_a_need_a_line(tmp_path):
    path = tmp_path / "old.plenary"
    path.write_bytes(gzip.decompress(FIRST.read_bytes()))
    document = Document.open(path)
    b = next(one for one in options(document) if one.letter == "B")
    assert needs(document, b.id) == ["follow-up service named", "payer named", "staff available"]
    uids = [row["uid"] for row in document.all("SELECT uid FROM gate")]
    assert len(set(uids)) == len(uids) == 6
    assert all(re.fullmatch("[0-9a-f]{26}", uid) for uid in uids)
    document.close()
