"""Interests on paper: the public register, each vote, and the organiser's annex by itself."""

from __future__ import annotations

import io

import pikepdf
import pytest

from exports.interests_annex import write_interests_annex
from exports.minutes.minutes import set_minutes
from tests.exports.pdf_text import outline, page_texts
from tests.interests.register_room import (
    ALIAS,
    ANNA,
    CANARIES,
    DAN,
    EVA,
    GUN,
    JON,
    PEOPLE,
    TYPED,
    A,
    B,
    C,
    D,
    Furnish,
    at,
    choose,
    decides,
    declares,
    dismisses,
    furnish,
    hands_over,
    held_vote,
    withdraws,
)
from workshop.document import Refused
from workshop.interests.changes import RecordDeclaration
from workshop.interests.deciding import HandOverSteering
from workshop.interests.model import Interest
from workshop.voting.changes import VoidRound
from workshop.voting.late import NoteLateInterest

EDITIONS = ("organiser", "public")
ANNEX = "interests-annex.pdf"
both = pytest.mark.parametrize("edition", EDITIONS)


@pytest.fixture
def room(document):
    furnish(document)
    dismisses(document, 2, C)
    return document


@pytest.fixture
def light(document):
    document.commit(Furnish())
    choose(document, "workshop-light")
    return document


def pdf(document, edition="public") -> bytes:
    file = io.BytesIO()
    set_minutes(document, file, edition)
    return file.getvalue()


def text(document, edition="public") -> str:
    return " ".join(page_texts(pdf(document, edition)))


def properties(data: bytes) -> str:
    """Everything of a PDF that is not on its pages: properties, XMP, bookmarks, names."""
    with pikepdf.open(io.BytesIO(data)) as opened:
        kept = [str(dict(opened.docinfo)), str(opened.Root.get("/Lang", ""))]
        if "/Metadata" in opened.Root:
            kept.append(opened.Root.Metadata.read_bytes().decode("utf-8", "replace"))
        names = [str(obj) for obj in opened.objects if isinstance(obj, pikepdf.String)]
    return " ".join([*kept, *names, str(outline(data))])


@both
def test_no_private_field_reaches_the_minutes(room, edition):
    withdraws(room, JON)
    room.commit(HandOverSteering(option=B, to=EVA, at=at("14:30")))
    held_vote(room)
    data = pdf(room, edition)
    whole = " ".join(page_texts(data)) + properties(data)
    with pikepdf.open(io.BytesIO(data)) as opened:
        whole += " ".join(
            obj.read_bytes().decode("latin-1")
            for obj in opened.objects
            if isinstance(obj, pikepdf.Stream)
        )
    assert [canary for canary in CANARIES if canary in whole] == []
    for word in ("partner", "50,000", "over_50k", "conflicted"):
        assert word not in whole.replace("unusual partners", "")


def test_the_register_begins_with_the_policy_who_confirmed_and_who_paid(room):
    assert (
        "Interests were managed under Advisory committee (NICE-like), version 1.0; "
        "5 of 10 confirmed at the opening; meeting paid for by Region West. "
        "Modelled on published rules; not issued or endorsed by the body named."
    ) in text(room)


@both
def test_a_partner_s_interest_is_close_family_and_did_not_vote(room, edition):
    read = text(room, edition)
    assert (
        f"{TYPED} declared an indirect interest (close family) A Mobile scanner "
        "to answer questions only; did not vote; not to word the option"
    ) in read
    assert "name" not in Interest.model_fields


def test_names_stand_in_the_public_edition_only_where_the_person_agreed(room):
    public, organiser = text(room), text(room, "organiser")
    for name, _, _, consent in PEOPLE:
        assert name in organiser
        assert consent == "yes" or name not in public
    assert "Member (Care providers) declared an interest: shares A Mobile scanner" in public
    assert "Bo Berg declared an interest: shares, Nordic Imaging AB A Mobile scanner" in organiser
    assert "left 14:05; returned 14:20" in public


@both
def test_what_was_told_privately_is_held_by_the_organiser(room, edition):
    read = text(room, edition)
    assert "Dan Dahl declared an interest (details held by the organiser) B Open booking" in read
    assert "patent" not in read


def test_of_a_sensitive_interest_only_its_subject_s_words_are_printed(light):
    wording = "I owe them <b>thanks</b> &amp; more"
    told = Interest(
        category="litigation",
        organisation=1,
        sensitive=True,
        public_wording=wording,
        options=(A,),
    )
    with pytest.raises(Refused):
        declares(light, DAN, told)
    declares(light, DAN, told, method="self_form")
    read = text(light, "organiser")
    assert f"“{wording}”" in read
    assert "legal dispute" not in read
    assert "Nordic Imaging AB" not in read


@both
def test_every_kind_of_nothing_is_printed_by_itself(room, edition):
    withdraws(room, JON)
    assert (
        "Declared an interest: 4 people. Nothing to declare: 1 person. "
        "Asked together, nobody spoke: 3 people. Did not want to say: 1 person. "
        "Withdrew 14:10: 1 person."
    ) in text(room, edition)


def test_somebody_who_withdrew_is_no_longer_named_in_the_register(room):
    withdraws(room, DAN)
    read = text(room)
    assert "Dan Dahl" not in read
    assert "Withdrew 14:10: 1 person." in read


@both
def test_an_exception_of_necessity_is_always_printed_with_its_reason(room, edition):
    decides(room, GUN, D, "disclose", exception="necessity", reason="Nobody else knows the kit")
    assert "Exception: necessity. Nobody else knows the kit" in text(room, edition)


def test_an_exception_is_printed_where_the_pack_tells_no_names(light):
    decides(light, GUN, D, "disclose", exception="necessity", reason="Nobody else knows the kit")
    read = text(light)
    assert "Gun Grahn" not in read
    assert "Exception: necessity. Nobody else knows the kit" in read


def test_a_vote_tells_who_was_not_on_the_roll_and_what_was_passed_over(room):
    withdraws(room, JON)
    room.commit(RecordDeclaration(participant=GUN, status="none"))
    room.commit(HandOverSteering(option=B, to=EVA, at=at("14:30")))
    hands_over(room, C, EVA)
    held_vote(room)
    read = text(room)
    for said in (
        "Advisory committee (NICE-like), version 1.0, fingerprint ",
        "1 had not submitted a declaration and did not vote; 1 facilitator; 1 observer; "
        "1 had withdrawn",
        "The facilitator. Option B: Member, from 14:30 on.",
        "Option A: a small sector was without a vote.",
        "Opened all the same: The room wanted to go on",
        "Option C was led by somebody else than the facilitator (Member) from 14:05 to 14:40.",
        "not checked, no organisation is named in them",
    ):
        assert said in read
    assert read.count("a small sector was without a vote") == 1
    assert "Hand the lead over" not in read


def test_a_late_interest_is_printed_beside_its_vote_and_nobody_is_named(light):
    held = held_vote(light)
    declares(light, DAN, Interest(category="shares", options=(A,)), layer="late")
    decides(light, DAN, A, "no_vote", severity="high", at="2099-02-10T15:00:00+01:00")
    light.commit(NoteLateInterest(round_id=held, option=A, participant=DAN))
    read = text(light)
    assert "Declared later. An interest in option A became known only after the vote" in read
    assert "V1 was open to them" in read
    assert "Dan Dahl" not in read


def test_a_voided_vote_keeps_its_rule_card_and_reason_only(room):
    room.commit(HandOverSteering(option=B, to=EVA, at=at("14:30")))
    room.commit(VoidRound(round_id=held_vote(room), reason="Wrong list"))
    assert "Interests at this vote" not in text(room)


def test_a_workshop_that_did_not_ask_says_so_and_still_who_paid(document):
    document.commit(Furnish())
    assert "Nobody was asked about interests. Meeting paid for by Region West." in text(document)


def test_twelve_lines_go_on_over_the_page_with_their_head(light):
    for who in range(1, 5):
        for option in (A, B, C):
            decides(light, who, option, "exclude", reason="For a long reason " * 20)
    pages = [page for page in page_texts(pdf(light, "organiser")) if "by whom, and why" in page]
    assert len(pages) > 1


def test_the_annex_is_marked_on_every_page_and_names_nobody_outside_them(room, tmp_path):
    target = tmp_path / ANNEX
    write_interests_annex(room, target)
    data = target.read_bytes()
    pages = page_texts(data)
    assert len(pages) > 1
    assert all(page.count("For the organiser only") >= 2 for page in pages)
    around = properties(data) + ANNEX
    for name, *_ in PEOPLE:
        assert name not in around
        assert name.split()[0] not in around
    assert [title for _, title, _ in outline(data)] == [
        "Register of interests",
        "What was told, assessed and decided",
        "Everybody else",
    ]


def test_the_annex_holds_what_the_minutes_leave_out(room, tmp_path):
    target = tmp_path / ANNEX
    write_interests_annex(room, target)
    read = " ".join(page_texts(target.read_bytes()))
    assert [canary for canary in CANARIES if canary not in read and canary != ALIAS] == []
    assert TYPED in read
    for said in ("their partner", "over 50,000", "proposed moderate", "(adapted)", "N5, moderate"):
        assert said in read


def test_a_correction_stands_beside_what_it_corrected_in_the_annex(room, tmp_path):
    declares(room, ANNA, Interest(category="speaker"), at=at("15:00"))
    write_interests_annex(room, tmp_path / ANNEX)
    read = " ".join(page_texts((tmp_path / ANNEX).read_bytes()))
    assert "Answer of 10 Feb 2026 13:40, replaced since" in read
    assert "Answer of 10 Feb 2026 15:00 answer" in read
