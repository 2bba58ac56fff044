"""Interests in the workshop's JSON: chains, judgements, older files, and what never leaves."""

from __future__ import annotations

import copy
import datetime
import json

import pytest

from tests.exchange.test_workshop_json import SMALL, problems, round_trip
from tests.interests.seats import NameInOption, SeatPeople, decide, tells
from tests.interests.votes import close, open_vote, vote
from workshop.document import Change, Document, Tables
from workshop.document.copies import share_a_copy
from workshop.exchange.schema_interests import Fact
from workshop.exchange.workshop_json import check_json, export_json, import_json
from workshop.interests import queries
from workshop.interests.changes import (
    AnswerPrompt,
    AskTogether,
    ChoosePolicy,
    ConfirmDeclaration,
    NameOrganisation,
    RecordDeclaration,
    StampPresence,
    Withdraw,
)
from workshop.interests.deciding import (
    HandOverSteering,
    TakeBackMeasure,
    TakeBackSteering,
)
from workshop.interests.model import Interest
from workshop.interests.packs import FOLDER
from workshop.interests.severity import Facts
from workshop.voting.late import NoteLateInterest, late

ROLES = ("member", "member", "member", "member", "member", "chair", "facilitator", "observer")
SECTORS = ("patient", "industry")
CANARY = "Zyzzyva"
PERSON = {"id": "p1", "name": "One"}
OPTIONS = [{"id": "a", "letter": "A", "title": "One"}, {"id": "b", "letter": "B", "title": "Two"}]
BASE = {**SMALL, "participants": [PERSON, {"id": "p2", "name": "Two"}], "options": OPTIONS}
TOLD = {"category": "employment", "party": "self", "text": "I work there"}


class PaidBy(Change):
    """Who pays for the meeting."""

    sponsor: str

    def apply(self, tables: Tables) -> None:
        tables.insert("workshop", **_WORKSHOP, sponsor=self.sponsor)


_WORKSHOP = {
    **dict.fromkeys(("title", "subtitle", "place", "starts_at", "ends_at", "template"), ""),
    **dict.fromkeys(("facilitator", "secretary", "provenance"), ""),
    "date": "2027-02-10",
    "language": "en",
    "sample": 0,
    "group_limit": 5,
}


def full(document, word=""):
    """A workshop in which everything about interests has happened, each by its own act."""
    document.commit(PaidBy(sponsor="A foundation"))
    document.commit(SeatPeople(roles=ROLES, sectors=SECTORS))
    document.commit(NameInOption(option=1, name="Maker Ltd"))
    body = (FOLDER / "nice-like.json").read_text(encoding="utf-8")
    document.commit(ChoosePolicy(body=body))
    one = Interest(
        category="shares", organisation=1, text=f"shares {word}", amount_band="1k_5k",
        started_on="2026-01-01", sensitive=True, public_wording=f"a link {word}", options=(1,),
    )  # fmt: skip
    other = Interest(category="speaker", party="partner", entity=f"Makers {word}", planned=True)
    document.commit(RecordDeclaration(participant=1, status="none"))
    document.commit(
        RecordDeclaration(
            participant=1, status="declared", interests=(one, other), method="self_form"
        )
    )
    first, second = queries.interests_of(document, 1)
    corrected = second.model_copy(
        update={"text": f"two talks {word}", "ended_on": datetime.date(2026, 10, 1)}
    )
    document.commit(
        RecordDeclaration(participant=1, status="declared", interests=(first, corrected))
    )
    document.commit(ConfirmDeclaration(participant=1))
    document.commit(NameOrganisation(alias=f"Makers {word}", organisation=1, same=True))
    talk = queries.interests_of(document, 1)[1].id
    document.commit(
        AnswerPrompt(interest=talk, options=(1,), answer="non_specific", how="alias", relation="x")
    )
    document.commit(
        AnswerPrompt(interest=talk, options=(2,), answer="not_relevant", reason=f"no {word}")
    )
    document.commit(RecordDeclaration(participant=2, status="declined"))
    tells(document, 3, 2)
    decide(
        document,
        1,
        1,
        severity="moderate",
        measures=("answer_only", "no_vote"),
        override_reason=f"small {word}",
        reason_private=f"told {word}",
        decided_by=7,
        second_assessor=6,
    )
    decide(document, 1, 1, 2, severity="high", measures=("leave_room",), decided_by=6)
    document.commit(TakeBackMeasure(participant=1, option=2))
    decide(
        document, 3, None, severity="low", measures=("disclose",), decided_by=6, second_assessor=7
    )
    decide(
        document,
        3,
        2,
        severity="low",
        measures=("disclose",),
        decided_by=6,
        second_assessor=7,
    )
    document.commit(AskTogether())
    for person in (4, 6):
        document.commit(RecordDeclaration(participant=person, status="none"))
    document.commit(Withdraw(participant=5))
    document.commit(StampPresence(participant=1, kind="left", option=1))
    document.commit(StampPresence(participant=1, kind="returned", option=1))
    document.commit(HandOverSteering(option=1, to=6))
    document.commit(TakeBackSteering(option=1))
    document.commit(HandOverSteering(option=2, to=6))
    round_ = open_vote(document, (1, 2), reason="all was told")
    vote(document, round_, 2, 2, 1)
    close(document, round_)
    tells(document, 4, 2, at="2099-01-01T10:00:00+01:00")
    for found in late(document):
        document.commit(
            NoteLateInterest(
                round_id=found.round_id, option=found.option, participant=found.participant
            )
        )
    return document


@pytest.fixture
def whole(document):
    return json.loads(json.dumps(export_json(full(document))))


def test_a_workshop_in_which_everything_happened_comes_in_again_as_it_went_out(whole):
    first, second = round_trip(whole)
    assert first == whole
    assert second == first


def test_that_workshop_holds_each_part_of_interests(whole):
    mine = [row for row in whole["declarations"] if row["participant"] == whole_id(whole, 1)]
    assert [row["status"] for row in mine] == ["none", "declared", "declared", "declared"]
    assert [row["supersedes"] for row in mine] == [None, *(row["id"] for row in mine[:-1])]
    assert [len(row["interests"]) for row in mine] == [0, 2, 1, 0]
    assert [len(row["keeps"]) for row in mine] == [0, 0, 1, 2]
    newest = mine[-1]
    assert any(row["supersedes"] for row in newest["assessments"])
    assert any(row["facts"] for row in newest["assessments"])
    assert any(row["supersedes"] for row in newest["measures"])
    assert any(row["ended_at"] for row in newest["measures"])
    assert newest["expires_on"]
    statuses = {row["status"] for row in whole["declarations"]}
    assert {"nobody_spoke", "withdrawn", "declined"} <= statuses
    for part in ("organisation_aliases", "stamps", "steering", "policy", "sponsor"):
        assert whole[part], part
    (round_,) = whole["rounds"]
    assert round_["interests"]["items"][0]["option"] == whole["options"][0]["id"]
    assert {one["reason"] for one in round_["off_roll"]} >= {"role:observer", "withdrawn"}
    assert round_["notes"]
    assert round_["settings"]["decision_class"] == "priority_vote"
    assert round_["settings"]["provisional"] is False


def whole_id(whole, number):
    return whole["participants"][number - 1]["id"]


def test_screens_are_told_the_same_after_an_import(document, tmp_path):
    whole = export_json(full(document))
    again = Document.create(tmp_path / "again.plenary")
    import_json(again, whole)
    told = [
        (
            [one.model_dump(exclude={"id"}) for one in queries.declarations(reader)],
            queries.cells(reader),
            queries.recusals(reader, (1, 2, 3)),
            len(queries.prompts(reader)),
        )
        for reader in (document, again)
    ]
    again.close()
    assert told[0] == told[1]


def test_a_shared_copy_goes_out_and_comes_in_with_details_withheld(document, tmp_path):
    share_a_copy(full(document), tmp_path / "copy.plenary")
    copied = Document.open(tmp_path / "copy.plenary")
    told = json.loads(json.dumps(export_json(copied)))
    copied.close()
    first, _ = round_trip(told)
    assert first == told
    declared = [row for row in told["declarations"] if row["status"] == "declared"]
    assert declared
    assert not any(row["interests"] or row["assessments"] for row in declared)
    assert {one["reason"] for one in told["rounds"][0]["off_roll"]} == {""}


def test_nothing_told_in_private_is_in_the_public_edition(document):
    public = export_json(full(document, CANARY), "public")
    told = json.dumps({**public, "policy": None})  # the words of the pack are for everybody
    inside = json.dumps(export_json(document))
    for words in ("shares", "a link", "Makers", "two talks", "no", "small", "told"):
        assert f"{words} {CANARY}" in inside, words
    assert CANARY not in json.dumps(public)
    for word in ('"facts"', "severity", "proposed", "alias", "off_roll", "1k_5k", '"notes": [{'):
        assert word not in told, word
    first, second = round_trip(json.loads(json.dumps(public)))
    assert second == first


def test_nothing_told_in_private_is_in_a_byte_of_a_shared_copy(document, tmp_path):
    target = tmp_path / "copy.plenary"
    share_a_copy(full(document, CANARY), target)
    for path in tmp_path.glob("copy*"):
        assert CANARY.encode() not in path.read_bytes()
    copied = Document.open(target)
    assert CANARY not in json.dumps(export_json(copied))
    copied.close()


def test_a_minimal_declaration_is_taken(document):
    row = {"participant": "p1", "layer": "session", "status": "declared", "interests": [TOLD]}
    import_json(document, {**BASE, "declarations": [row]})
    (one,) = queries.interests_of(document, 1)
    assert (one.category, one.party, one.text, one.options) == (
        "employment", "self", "I work there", (),
    )  # fmt: skip
    assert queries.standings(document)["declared"] == 1


def test_the_shape_of_older_files_is_taken(document):
    interests = [
        {"category": "grant", "text": "g", "options": ["a"], "start": "2026-01-01"},
        {"category": "speaker_travel", "party": "relative"},
        {"category": "competitor", "end": "2026-05-31"},
    ]
    kinds = ("discloses", "answers", "recused", "not_relevant")
    options = [{"id": uid, "letter": uid.upper(), "title": uid} for uid in "abcd"]
    measures = [
        {"option": uid, "measure": kind, "reason": "r"}
        for uid, kind in zip("abcd", kinds, strict=True)
    ]
    row = {"participant": "p1", "layer": "oral", "status": "declared"}
    row |= {"interests": interests, "measures": measures}
    import_json(document, {**BASE, "options": options, "declarations": [row]})
    told = queries.interests_of(document, 1)
    assert [one.category for one in told] == ["grant_institution", "speaker", "other"]
    assert [one.party for one in told] == ["self", "close_family", "self"]
    assert [str(one.started_on) for one in told[:1]] == ["2026-01-01"]
    assert [str(one.ended_on) for one in told[2:]] == ["2026-05-31"]
    assert queries.history(document, 1)[0].layer == "item_oral"
    assert [one.measures for one in queries.measures(document)] == [
        ("disclose",), ("answer_only", "no_vote"), ("no_vote",), (),
    ]  # fmt: skip
    assert {one.assessment_id for one in queries.measures(document)} == {None}
    answer = queries.matches(document)[told[0].id, 1]
    assert (answer.state, answer.specificity, answer.how) == ("confirmed", "specific", "manual")


def chain(*rows):
    """Declarations of one person, one after the other."""
    return {**BASE, "declarations": [{"participant": "p1", "status": "none", **r} for r in rows]}


def test_several_declarations_of_one_person_follow_each_other_as_listed(document):
    rows = [{}, {"status": "declined"}, {"status": "declared", "interests": [TOLD]}]
    import_json(document, chain(*rows))
    assert [one.status for one in queries.history(document, 1)] == ["declared", "declined", "none"]
    assert queries.standings(document)["declared"] == 1


@pytest.mark.parametrize(
    ("rows", "path"),
    [
        ([{"id": "x"}, {"supersedes": "nobody"}], "declarations[1].supersedes"),
        ([{"id": "x", "supersedes": "x"}], "declarations[0].supersedes"),
        ([{"supersedes": "y"}, {"id": "y"}], "declarations[0].supersedes"),
        (
            [{"id": "x"}, {"id": "y", "supersedes": "x"}, {"supersedes": "x"}],
            "declarations[2].supersedes",
        ),
        ([{"id": "x"}, {"participant": "p2", "supersedes": "x"}], "declarations[1].supersedes"),
        ([{"status": "not_asked"}, {}], "declarations[1].status"),
        ([{}, {"status": "not_asked"}], "declarations[1].status"),
        ([{"keeps": ["i"], "status": "declared"}], "declarations[0].keeps[0]"),
        ([{"measures": [{"measures": []}]}, {}], "declarations[0].measures"),
        ([{"interests": [TOLD]}], "declarations[0].interests"),
        ([{"status": "withdrawn", "interests": [TOLD]}], "declarations[0].interests"),
        ([{"status": "nobody_spoke", "interests": [TOLD]}], "declarations[0].interests"),
    ],
)
def test_declarations_that_do_not_follow_each_other_are_refused_with_their_path(rows, path):
    assert list(problems(chain(*rows))) == [path]


@pytest.mark.parametrize(
    ("judged", "path"),
    [
        ({"measures": [{"measures": []}, {"measures": []}]}, "measures[1].option"),
        ({"measures": [{"measures": [], "supersedes": "x"}]}, "measures[0].supersedes"),
        (
            {"measures": [{"id": "x", "option": "a", "measures": []},
                          {"option": "b", "measures": [], "supersedes": "x"}]},
            "measures[1].supersedes",
        ),
        (
            {"assessments": [{"id": "x", "severity": "low"},
                             {"severity": "low", "supersedes": "x", "id": "y"},
                             {"severity": "low", "supersedes": "x"}]},
            "assessments[2].supersedes",
        ),
        (
            {"assessments": [{"id": "x", "option": "a", "severity": "low"}],
             "measures": [{"option": "b", "measures": [], "assessment": "x"}]},
            "measures[0].assessment",
        ),
        ({"assessments": [{"severity": "low", "assessor": "p1"}]}, "assessments[0].assessor"),
        ({"measures": [{"measures": [], "decided_by": "p1"}]}, "measures[0].decided_by"),
        ({"measures": [{"measures": ["no_sleep"]}]}, "measures[0].measures[0]"),
        ({"measures": [{"measure": "no_sleep"}]}, "measures[0].measures"),
        ({"assessments": [{"severity": "low", "facts": [{}]}]}, "assessments[0].facts[0].category"),
    ],
)  # fmt: skip
def test_judgements_that_do_not_add_up_are_refused_with_their_path(judged, path):
    assert f"declarations[0].{path}" in problems(chain(judged))


def test_an_answer_is_given_once_an_option():
    told = {**TOLD, "options": ["a"], "matches": [{"option": "a", "state": "dismissed"}]}
    row = {"status": "declared", "interests": [told]}
    assert list(problems(chain(row))) == ["declarations[0].interests[0].matches[0].option"]
    told["matches"] = [{"option": "z", "state": "dismissed"}]
    assert list(problems(chain(row))) == ["declarations[0].interests[0].matches[0].option"]


def test_a_name_that_is_given_twice_inside_declarations_is_refused():
    row = {"status": "declared", "interests": [{**TOLD, "id": "i"}, {**TOLD, "id": "i"}]}
    assert list(problems(chain(row))) == ["declarations[0].interests[1].id"]


@pytest.mark.parametrize(
    ("name", "value"),
    [("sha256", "0" * 64), ("pack", "who-like"), ("body", "{}"), ("body", "[" * 9000)],
)
def test_a_policy_that_does_not_fit_its_body_is_refused(whole, name, value):
    whole["policy"][name] = value
    assert list(problems(whole)) == [f"policy.{name}"]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"interests": {"pack": "x"}}, "rounds[0].interests"),
        ({"interests": {"items": 3}}, "rounds[0].interests"),
        ({"interests": {"items": [{"option": "zz"}]}}, "rounds[0].interests"),
        ({"off_roll": [{"participant": "nobody"}]}, "rounds[0].off_roll[0].participant"),
        ({"notes": [{"participant": "nobody", "verdict": "robust"}]},
         "rounds[0].notes[0].participant"),
    ],
)  # fmt: skip
def test_what_a_round_kept_of_interests_is_checked(whole, change, path):
    whole["rounds"][0] |= change
    assert list(problems(whole)) == [path]


def test_nobody_is_off_a_roll_twice_and_a_draft_has_none(whole):
    wrong = copy.deepcopy(whole)
    round_ = wrong["rounds"][0]
    round_["off_roll"].append(round_["off_roll"][0])
    place = len(round_["off_roll"]) - 1
    assert list(problems(wrong)) == [f"rounds[0].off_roll[{place}].participant"]
    draft = {"id": "v", "title": "", "off_roll": [{"participant": "p1"}]}
    assert list(problems({**BASE, "rounds": [draft]})) == ["rounds[0].status"]


def test_the_facts_of_the_json_are_those_of_the_program():
    assert set(Fact.model_fields) == set(Facts.__dataclass_fields__)


def test_declared_with_details_withheld_stays_declared(document):
    import_json(document, chain({"status": "declared"}))
    assert queries.standings(document)["declared"] == 1
    assert check_json(export_json(document)).declarations[0].status == "declared"
