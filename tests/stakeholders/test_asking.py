"""Check by check: the order, the sentence for the group, and a short line a claim."""

import json
from collections import defaultdict
from pathlib import Path

import pytest

from workshop.exchange.workshop_json import import_json
from workshop.sentences import TRANSLATIONS, knows, say
from workshop.stakeholders.changes import AddStakeholder, EditStakeholder
from workshop.stakeholders.coverage.asking import NOW, ORDER, REST, by_check
from workshop.stakeholders.coverage.claims import absent_of, claims
from workshop.stakeholders.coverage.finding import CHECKS
from workshop.stakeholders.coverage.queries import all_checks_shown, answers, findings
from workshop.stakeholders.coverage_changes import AnswerFinding
from workshop.stakeholders.missing_changes import InviteAndMark, ShowAllChecks
from workshop.stakeholders.queries import stakeholder, stakeholders

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "sample.json"


@pytest.fixture
def sample(document):
    import_json(document, json.loads(SAMPLE.read_text(encoding="utf-8")))
    return document


def lines(document, check):
    some = next(one for one in by_check(findings(document)) if one.check == check)
    return [(say(one.who), say(one.why)) for one in claims(some.claims, stakeholders(document))]


def test_every_check_has_its_place_and_its_words():
    assert sorted(ORDER) == sorted(CHECKS)
    assert not set(NOW) & set(REST)
    assert ORDER[:6] == ("C2", "C3", "C4", "C9", "C1", "C11")
    for check in CHECKS:
        assert knows(f"coverage.fact.{check}"), check
        assert say(f"coverage.ask.{check}").endswith("?"), check


def test_every_sentence_of_a_claim_has_a_short_line_with_the_same_values():
    told = (TRANSLATIONS / "en" / "coverage_claims.po").read_text(encoding="utf-8")
    short = {line[7:-5] for line in told.splitlines() if line.endswith('.who"')}
    assert short
    for key in short:
        assert knows(key), key
        assert knows(f"{key}.why"), key


def test_the_sample_asks_twelve_checks_the_most_pressing_first(sample):
    asked = by_check(findings(sample))
    assert [one.check for one in asked[:4]] == ["C2", "C3", "C4", "C11"]
    assert len(asked) == 12
    assert sum(len(one.claims) for one in asked) == len(findings(sample))
    assert say(asked[0].prompt) == (
        "12 can block or are most affected and are not covered. Who speaks for them?"
    )
    assert say(asked[1].fact) == "9 groups that our options affect are not covered."


def test_each_claim_of_the_sample_is_one_line_with_short_names(sample):
    for asked in by_check(findings(sample)):
        for one in claims(asked.claims, stakeholders(sample)):
            assert knows(one.who.key), one.who.key
            assert knows(one.why.key), one.why.key
            assert "{" not in say(one.who) + say(one.why)
    assert lines(sample, "C2")[3] == ("Regional finance", "power 5, invited")
    assert lines(sample, "C4") == [("Relatives", "by Patient association, not asked yet")]


def test_whoever_is_affected_without_power_comes_before_the_powerful(sample):
    firsts = [why for _, why in lines(sample, "C2")]
    assert all("dependent" in why for why in firsts[:3])
    assert [why[:7] for why in firsts[3:]] == ["power 5"] * 5 + ["power 4"] * 4


def test_answered_checks_go_last_and_keep_their_number(sample):
    (spoken,) = (one for one in by_check(findings(sample)) if one.check == "C4")
    (found,) = spoken.claims
    sample.commit(
        AnswerFinding(finding="C4", subject=found.subject, answer="accept", reason="They meet")
    )
    last = by_check(findings(sample))[-1]
    assert (last.check, last.open, last.waiting) == ("C4", False, ())
    assert say(last.fact).startswith("1 group")


def test_no_name_is_the_subject_of_a_verb_with_number(sample):
    """A name is a group or a body: "People ... is" and "Authority ... are" are both wrong."""
    names = defaultdict(list)
    for one in findings(sample):
        for name in (card.name for card in stakeholders(sample)):
            for verb in ("is", "are", "has", "have", "speaks", "decides", "refers", "leaves"):
                if f"{name} {verb} " in say(one.sentence):
                    names[verb].append(say(one.sentence))
    assert not names


def test_inviting_with_the_card_marks_only_who_is_absent_and_undoes_as_one(document):
    for name, present in (("Ministry", "absent"), ("Region", "invited"), ("Clinic", "in_room")):
        document.commit(AddStakeholder(name=name, sector="authority", present=present))
    document.commit(InviteAndMark(finding="C2", subjects=("one", "two"), stakeholders=(1, 2, 3, 1)))
    states = [one.present for one in stakeholders(document)]
    assert states == ["invited", "invited", "in_room"]
    assert [one.answer for one in answers(document)] == ["invite", "invite"]
    document.undo()
    assert stakeholder(document, 1).present == "absent"
    assert answers(document) == []


def test_a_claim_about_a_crowd_marks_nobody(document):
    document.commit(AddStakeholder(name="Clinic", sector="provider", present="in_room"))
    document.commit(AddStakeholder(name="Patients", sector="patient"))
    cards = {one.id: one for one in stakeholders(document)}
    empty = next(one for one in findings(document) if one.subject == "patient:empty")
    assert empty.subjects == (2,)
    assert absent_of(empty, cards) == ()


def test_what_is_shown_is_remembered_and_undo_passes_it_by(document):
    document.commit(AddStakeholder(name="Clinic", sector="provider"))
    document.commit(EditStakeholder(stakeholder=1, present="in_room"))
    assert not all_checks_shown(document)
    document.commit(ShowAllChecks(shown=True))
    assert all_checks_shown(document)
    document.undo()
    assert all_checks_shown(document)
    assert stakeholder(document, 1).present == "absent"
