"""Claims about what is known of options: money, people without a seat, facts, and the JSON."""

from __future__ import annotations

import json

import pytest

from tests.exchange.test_sample import SAMPLE
from tests.exchange.test_workshop_json import SMALL, problems, round_trip
from tests.voting.room import furnish
from workshop.document import Refused
from workshop.exchange.workshop_json import import_json
from workshop.options.alike import closest
from workshop.options.changes import MergeOptions
from workshop.options.fact_changes import (
    AddPartyOf,
    MakeOptionA,
    MarkPrevention,
    RemovePartyOf,
    SayNoneYet,
    TieStakeholder,
    WriteFact,
)
from workshop.options.facts import people, too_many_levels
from workshop.options.gate_changes import AddUsualGates, AnswerGate
from workshop.options.gate_queries import gates_of, waiting
from workshop.options.money import split
from workshop.options.queries import options, stakeholders_of
from workshop.options.ready_queries import (
    all_facts,
    backed_by,
    could_carry,
    facts_of,
    field_labs,
    parties,
    results_owners,
    unbacked,
    unheard,
)
from workshop.sentences import say
from workshop.stakeholders.changes import AddStakeholder, EditStakeholder, RemoveStakeholder
from workshop.stakeholders.queries import stakeholders
from workshop.voting.changes import SetUpRound
from workshop.voting.prospect import prospect
from workshop.voting.queries import rounds


@pytest.fixture
def room(document):
    furnish(document, people=6, options=3)
    for name in ("Region", "Patients", "Ministry"):
        document.commit(AddStakeholder(name=name, sector="authority"))
    return document


@pytest.fixture
def sample(document):
    import_json(document, json.loads(SAMPLE.read_text(encoding="utf-8")))
    return document


def reading(document, option=1):
    found = split(parties(document).get(option, ())).sentence()
    return None if found is None else say(found)


def test_who_pays_and_who_gains_are_read_as_one_sentence(room):
    assert reading(room) is None
    room.commit(AddPartyOf(option=1, side="pays", stakeholder=1))
    assert reading(room) == "Nobody is named who gains; Region would pay."
    room.commit(AddPartyOf(option=1, side="gains", stakeholder=2))
    assert reading(room) == "Who pays does not gain: Region would pay, Patients would gain."
    room.commit(AddPartyOf(option=1, side="gains", stakeholder=1))
    assert reading(room) == (
        "Paying and gaining are not the same: Patients would gain without paying."
    )
    room.commit(RemovePartyOf(entry=parties(room)[1][1].id))
    assert reading(room) == "Who pays also gains: Region."
    room.commit(RemovePartyOf(entry=parties(room)[1][0].id))
    assert reading(room) == "Nobody is named who pays; Region would gain."


def test_a_name_counts_once_on_each_side_and_has_to_be_written(room):
    with pytest.raises(Refused):
        room.commit(AddPartyOf(option=1, side="pays", name=" "))
    for name in ("Försäkringskassan & <b>", "Försäkringskassan & <b>"):
        room.commit(AddPartyOf(option=1, side="pays", name=name))
    room.commit(AddPartyOf(option=1, side="gains", name="försäkringskassan & <B>"))
    assert len(parties(room)[1]) == 2
    assert reading(room) == "Who pays also gains: Försäkringskassan & <b>."


def test_who_leaves_the_map_still_pays_by_name_and_affects_nothing(room):
    room.commit(AddPartyOf(option=1, side="pays", stakeholder=1))
    room.commit(TieStakeholder(option=1, stakeholder=1, relation="affected"))
    room.commit(RemoveStakeholder(stakeholder=1))
    assert [(one.name, one.stakeholder_id) for one in parties(room)[1]] == [("Region", None)]
    assert unheard(room) == {}
    room.undo()
    assert parties(room)[1][0].stakeholder_id == 1
    assert unheard(room) == {1: ("Region",)}


def test_an_affected_group_is_heard_in_the_room_or_through_somebody_in_the_room(room):
    for stakeholder in (1, 2):
        room.commit(TieStakeholder(option=1, stakeholder=stakeholder, relation="affected"))
    assert unheard(room) == {1: ("Region", "Patients")}
    room.commit(EditStakeholder(stakeholder=1, present="in_room"))
    assert unheard(room) == {1: ("Patients",)}
    room.commit(EditStakeholder(stakeholder=2, present="represented_by", represented_by=3))
    assert unheard(room) == {1: ("Patients",)}, "who represents them is not here"
    room.commit(EditStakeholder(stakeholder=3, present="in_room"))
    assert unheard(room) == {}


def test_a_force_is_nobody_and_a_merged_option_brings_its_groups(room):
    room.commit(AddStakeholder(name="Ageing", kind="force"))
    room.commit(TieStakeholder(option=1, stakeholder=4, relation="affected"))
    room.commit(TieStakeholder(option=2, stakeholder=2, relation="affected"))
    assert unheard(room) == {2: ("Patients",)}
    room.commit(MergeOptions(keep=1, absorb=2))
    assert unheard(room) == {1: ("Patients",)}


def test_groups_that_are_not_heard_are_told_before_the_vote_and_never_hold_it(room):
    room.commit(TieStakeholder(option=2, stakeholder=2, relation="affected"))
    room.commit(SetUpRound(title="Vote", question="Which?"))
    found = prospect(room, rounds(room)[0])
    said = [say(one.sentence) for one in found.findings]
    assert "1 option affects people nobody here speaks for: B (Patients)." in said
    assert found.blockers == ()


def test_somebody_may_be_affected_and_carry_it_and_each_is_taken_back_alone(room):
    for relation in ("affected", "could carry it"):
        room.commit(TieStakeholder(option=1, stakeholder=1, relation=relation))
    assert could_carry(room, 1) == ["Region"]
    room.commit(TieStakeholder(option=1, stakeholder=1, relation="affected", tied=False))
    assert [tie.relation for tie in stakeholders_of(room, 1)] == ["could carry it"]


def test_not_asked_none_yet_and_answered_stay_apart(room):
    assert results_owners(room)[1] is None
    room.commit(SayNoneYet(option=1, fact="results_owner"))
    assert results_owners(room)[1] == ""
    room.commit(WriteFact(option=1, fact="results_owner", text="The region"))
    assert results_owners(room)[1] == "The region"
    room.commit(WriteFact(option=1, fact="results_owner", text=""))
    assert facts_of(room, 1) == {}
    with pytest.raises(Refused):
        room.commit(SayNoneYet(option=1, fact="place"))


def test_a_fact_settles_the_need_that_asks_for_the_same_and_the_other_way(room):
    room.commit(AddUsualGates(option=1))
    assert results_owners(room)[1] == ""
    room.commit(WriteFact(option=1, fact="results_owner", text="The region"))
    assert "results" not in [need.kind for need in waiting(room)[1]]
    backing = next(gate for gate in gates_of(room, 1) if gate.kind == "backing")
    room.commit(AnswerGate(gate=backing.id, answer="The director"))
    assert backed_by(room)[1] == "The director"


def test_winners_that_nobody_backs_are_named_with_what_was_asked(room):
    room.commit(SayNoneYet(option=1, fact="backing"))
    room.commit(WriteFact(option=2, fact="backing", text="The director of health"))
    said = unbacked(room, [1, 2, 3])
    assert say(said) == "No named office backs A (none yet) and C (not asked)."
    assert unbacked(room, [2]) is None


def test_more_than_three_levels_of_decision_are_told():
    assert too_many_levels("Clinic\n\nRegion\nMinistry") is None
    assert "4 levels" in say(too_many_levels("Clinic\nRegion\nMinistry\nParliament"))


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("100,000 people", 100_000),
        ("about 100\u202f000", 100_000),
        ("100.000 bis 2030", 100_000),
        ("12 and later 400", 12),
        ("١٠٠٬٠٠٠", 100_000),
        ("many", None),
        ("", None),
    ],
)
def test_people_reached_are_read_from_the_words(text, number):
    assert people(text) == number


def test_field_labs_are_summed_and_the_silent_ones_are_told(room):
    assert field_labs(room) is None
    for option, text in ((1, "100,000"), (2, "50 000 people"), (3, "")):
        room.commit(MakeOptionA(option=option, template="field_lab"))
        room.commit(WriteFact(option=option, fact="reached", text=text))
    labs = field_labs(room)
    assert labs == (150_000, 3, 1)
    assert say(labs.sentence("a million by 2035")) == (
        "3 field labs together would reach 150,000 people (1 gives no number). "
        "The target of the mission: a million by 2035"
    )


def test_answers_of_another_kind_come_back_with_it(room):
    room.commit(MakeOptionA(option=1, template="micro_grant"))
    room.commit(WriteFact(option=1, fact="ceiling", text="20,000"))
    room.commit(MakeOptionA(option=1, template="demonstrator"))
    assert facts_of(room, 1) == {"ceiling": "20,000"}
    with pytest.raises(Refused):
        room.commit(WriteFact(option=1, fact="scale_step", text="planet"))


def test_the_sample_names_who_could_carry_an_option_and_who_is_not_heard(sample):
    b = next(one for one in options(sample) if one.uid == "o02")
    assert len(could_carry(sample, b.id)) == 2
    names = {one.uid: one.name for one in stakeholders(sample)}
    assert unheard(sample)[b.id] == (names["risk_groups"], names["never_smokers"])


def test_while_typing_the_option_that_is_there_already_is_found():
    titles = {1: "Agree who pays for the new tests", 2: "Build health knowledge with schools"}
    assert closest("Work on health knowledge together with the schools", titles) == 2
    assert closest("Something else entirely", titles) is None
    assert closest("", titles) is None
    assert closest("anything", {}) is None


OPTION = {"id": "a", "letter": "A", "title": "One"}


def test_what_is_known_of_an_option_travels_in_the_json():
    data = {
        **SMALL,
        "binding_gates": True,
        "stakeholders": [{"id": "s", "name": "Region", "kind": "body", "sector": "authority"}],
        "options": [
            {
                **OPTION,
                "preconditions": ["a law", "a payer", "a payer"],
                "gates": [
                    {"id": "g", "kind": "payer", "need": "a payer", "waived_by": "chair",
                     "waived_because": "later", "settled_at": "2027-02-10T14:00:00+01:00"},
                    {"kind": "staff", "answer": "two nurses"},
                ],
                "template": "micro_grant",
                "creates_risk": True,
                "prevention": True,
                "known": {"backing": "", "ceiling": "20,000"},
                "pays_and_gains": [
                    {"side": "pays", "stakeholder": "s"}, {"side": "gains", "name": "everybody"},
                ],
            }
        ],
    }  # fmt: skip
    first, second = round_trip(data)
    assert second == first
    (option,) = first["options"]
    assert first["binding_gates"] is True
    assert [gate["need"] for gate in option["gates"]] == ["a payer", "", "a law", "a payer"]
    assert option["preconditions"] == ["a payer", "a law", "a payer"]
    assert option["known"] == {"backing": "", "ceiling": "20,000"}
    assert [party["name"] for party in option["pays_and_gains"]] == ["", "everybody"]


def test_a_json_with_needs_in_words_alone_is_taken_and_a_wrong_one_is_told():
    first, second = round_trip({**SMALL, "options": [{**OPTION, "preconditions": ["a law"]}]})
    assert second == first
    assert [gate["kind"] for gate in first["options"][0]["gates"]] == ["other"]
    wrong = {
        **SMALL,
        "options": [
            {
                **OPTION,
                "gates": [{"id": "g", "need": "x"}, {"id": "g", "need": "y"}],
                "pays_and_gains": [{"side": "pays", "stakeholder": "nobody"}],
            }
        ],
    }
    assert set(problems(wrong)) == {
        "options[0].gates[1].id", "options[0].pays_and_gains[0].stakeholder",
    }  # fmt: skip


def test_every_answer_is_undone(room):
    for change in (
        WriteFact(option=1, fact="place", text="Kiruna"),
        SayNoneYet(option=1, fact="backing"),
        AddPartyOf(option=1, side="pays", name="Region"),
        TieStakeholder(option=1, stakeholder=1, relation="affected"),
        MakeOptionA(option=1, template="field_lab"),
        MarkPrevention(option=1, prevention=True),
    ):
        before = (all_facts(room), parties(room), unheard(room), options(room))
        room.commit(change)
        assert (all_facts(room), parties(room), unheard(room), options(room)) != before
        room.undo()
        assert (all_facts(room), parties(room), unheard(room), options(room)) == before
