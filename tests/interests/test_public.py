"""The public register: an allow-list of fields, and no name, detail or guess beyond it."""

from __future__ import annotations

from dataclasses import fields

import pytest

from tests.interests.register_room import (
    ANNA,
    BO,
    CANARIES,
    CARIN,
    DAN,
    EVA,
    GUN,
    HANS,
    IDA,
    JON,
    TYPED,
    A,
    B,
    C,
    D,
    Furnish,
    choose,
    decides,
    declares,
    dismisses,
    furnish,
    hands_over,
    held_vote,
    withdraws,
)
from workshop.interests.annex import organiser_annex
from workshop.interests.changes import ForgetDetails, RecordDeclaration
from workshop.interests.deciding import HandOverSteering, TakeBackMeasure
from workshop.interests.model import Interest
from workshop.interests.public import (
    PublicInterest,
    PublicItem,
    PublicLine,
    PublicStamp,
    public_interests,
)
from workshop.sentences import say
from workshop.voting.interests_report import leads_without_a_vote, public_round
from workshop.voting.late import NoteLateInterest, late
from workshop.voting.queries import round_of

HELD = PublicInterest(held=True)


@pytest.fixture
def room(document):
    furnish(document)
    return document


@pytest.fixture
def light(document):
    document.commit(Furnish())
    choose(document, "workshop-light")
    return document


def line_of(document, person, **more):
    return next(one for one in public_interests(document, **more).lines if one.person == person)


def test_the_first_line_tells_the_policy_who_confirmed_and_who_paid(room):
    found = public_interests(room)
    assert (found.pack_title, found.pack_version) == ("Advisory committee (NICE-like)", "1.0")
    assert (found.confirmed, found.people, found.sponsor) == (5, 10, "Region West")
    assert "not issued" in found.disclaimer


def test_a_partner_is_close_family_and_neither_named_nor_placed(room):
    line = line_of(room, TYPED)
    assert line.told == (PublicInterest(party="close_family"),)
    assert line.item == PublicItem("A", "Mobile scanner")
    assert "no_vote" in (line.effects or ())
    assert line.decided_by == "facilitator"


def test_no_view_has_a_field_for_what_is_private():
    named = {one.name for view in (PublicLine, PublicInterest) for one in fields(view)}
    for private in ("entity", "text", "amount", "severity", "proposed", "rules", "reason_private"):
        assert not any(private in name for name in named if name != "reason_public")


@pytest.mark.parametrize("organiser", [True, False])
def test_nothing_private_is_anywhere_in_the_view(room, organiser):
    dismisses(room, 2, C)
    withdraws(room, JON)
    whole = repr(public_interests(room, organiser=organiser))
    assert [canary for canary in CANARIES if canary in whole] == []
    for word in ("partner", "over_50k", "moderate", "high", "N1"):
        assert word not in whole


def test_who_did_not_agree_is_a_role_and_a_sector_large_enough_to_hide_in(room):
    others = [one for one in public_interests(room).lines if one.person is None]
    assert [(one.role, one.sector) for one in others] == [("member", "provider")]
    assert others[0].told == (PublicInterest(category="shares", party="direct"),)
    declares(room, EVA, Interest(category="employment"))
    room.commit(RecordDeclaration(participant=HANS, status="none"))
    assert line_of(room, "Bo Berg", organiser=True).told[0].organisation == "Nordic Imaging AB"


def test_a_sector_of_two_is_not_said_of_somebody_without_a_name(light):
    declares(light, CARIN, Interest(category="speaker"))
    [line] = public_interests(light).lines
    assert (line.person, line.role, line.sector) == (None, "chair", "")


def test_a_pack_without_names_names_nobody_and_no_organisation(light):
    declares(light, CARIN, Interest(category="consulting", organisation=1, options=(B,)))
    [line] = public_interests(light).lines
    assert (line.person, line.told[0].organisation) == (None, "")
    [line] = public_interests(light, organiser=True).lines
    assert (line.person, line.told[0].organisation) == ("Carin Ceder", "")


def test_only_an_organisation_of_the_workshop_is_told_never_one_that_was_typed(room):
    told = [one.told for one in public_interests(room).lines if one.person == "Carin Ceder"]
    assert told == [
        (PublicInterest(category="consulting", party="direct", organisation="Nordic Imaging AB"),),
        (PublicInterest(category="speaker", party="direct"),),
    ]


def test_what_was_told_privately_says_no_more_than_that_it_was(room):
    line = line_of(room, "Dan Dahl")
    assert line.told == (HELD,)
    assert line.categories is None
    assert line.effects == ("no_vote",)


def test_a_sensitive_interest_says_only_what_its_subject_wrote(light):
    declares(
        light,
        DAN,
        Interest(
            category="litigation",
            organisation=1,
            sensitive=True,
            public_wording="Something of my own",
            options=(A,),
        ),
        Interest(category="gift_inkind", sensitive=True, options=(A,)),
        method="self_form",
    )
    line = line_of(light, "Dan Dahl", organiser=True)
    assert line.told == (PublicInterest(wording="Something of my own"), HELD)


def test_a_family_tie_put_under_the_person_is_still_the_family_s(light):
    declares(light, DAN, Interest(category="family_tie", organisation=1, options=(A,)))
    line = line_of(light, "Dan Dahl", organiser=True)
    assert line.told == (PublicInterest(party="close_family"),)


def test_details_that_are_gone_read_as_held_never_as_nothing(room):
    room.commit(ForgetDetails(participant=CARIN))
    assert line_of(room, "Carin Ceder").told == (HELD,)


def test_the_kinds_of_nothing_stay_apart(room):
    withdraws(room, JON)
    found = public_interests(room).standings
    assert (found.declared, found.none, found.nobody_spoke, found.declined) == (4, 1, 3, 1)
    assert found.withdrew_at == ("14:10",)
    assert public_interests(room).people == 9


def test_of_somebody_who_withdrew_only_the_measure_stays_without_a_name(room):
    withdraws(room, DAN)
    for organiser in (True, False):
        lines = public_interests(room, organiser=organiser).lines
        assert "Dan Dahl" not in repr(lines)
        [line] = [one for one in lines if one.item and one.item.letter == "B" and not one.person]
        assert (line.told, line.effects) == ((), ("no_vote",))


def test_leaving_is_told_with_its_times(room):
    assert line_of(room, "Bo Berg", organiser=True).stamps == (
        PublicStamp("left", "14:05"),
        PublicStamp("returned", "14:20"),
    )


def test_what_is_not_decided_is_not_nothing(light):
    declares(light, DAN, Interest(category="shares", options=(A,)))
    assert line_of(light, "Dan Dahl", organiser=True).effects is None
    decides(light, DAN, A, severity="none", reason="Long ago")
    assert line_of(light, "Dan Dahl", organiser=True).effects == ()


def test_an_exception_is_told_even_after_it_was_taken_back(room):
    decides(room, GUN, D, "disclose", exception="necessity", reason="Nobody else knows it")
    room.commit(TakeBackMeasure(participant=GUN, option=D, at="2026-02-10T15:00:00+01:00"))
    line = line_of(room, "Gun Grahn")
    assert (line.exception, line.reason_public, line.ended) == (
        "necessity",
        "Nobody else knows it",
        "15:00",
    )


def test_an_empty_workshop_was_not_asked(document):
    document.commit(Furnish())
    found = public_interests(document)
    assert not found.asked
    assert found.lines == ()


def test_a_measure_decided_after_a_vote_does_not_claim_that_nobody_voted(light):
    held_vote(light)
    declares(light, DAN, Interest(category="shares", options=(A,)), layer="late")
    decides(light, DAN, A, "no_vote", severity="high")
    assert line_of(light, "Dan Dahl", organiser=True).open_to == (1,)


def test_a_vote_tells_who_was_off_the_roll_who_led_and_what_was_passed_over(room):
    room.commit(HandOverSteering(option=B, to=EVA, at="2026-02-10T14:30:00+01:00"))
    withdraws(room, JON)
    room.commit(RecordDeclaration(participant=GUN, status="none"))
    found = public_round(room, round_of(room, held_vote(room)))
    assert dict(found.off_the_roll) == {
        "no_declaration": 1,
        "role:facilitator": 1,
        "role:observer": 1,
        "withdrawn": 1,
    }
    assert (found.eligible, found.voted) == (6, 0)
    assert [(lead.letter, lead.role, lead.began) for lead in found.leads] == [
        ("B", "member", "14:30")
    ]
    assert [say(one) for one in found.passed_over] == [
        "Option A: a small sector was without a vote."
    ]
    assert found.reason == "The room wanted to go on"
    assert found.quorum.met
    assert len(found.fingerprint) == 8
    assert "Eva Ek" not in repr(found)


def test_whoever_sits_the_whole_round_out_is_counted_off_the_roll(light):
    decides(light, DAN, None, "no_vote", severity="high")
    found = public_round(light, round_of(light, held_vote(light)))
    kept = light.all("SELECT reason FROM off_roll")
    assert dict(found.off_the_roll)["recused"] == 1
    assert sum(n for _, n in found.off_the_roll) == len(kept)


def test_a_late_interest_is_a_note_beside_the_vote_without_a_name(light):
    held = held_vote(light)
    declares(light, DAN, Interest(category="shares", options=(A,)), layer="late", at="")
    decides(light, DAN, A, "no_vote", severity="high", at="2099-02-10T15:00:00+01:00")
    assert late(light)
    light.commit(NoteLateInterest(round_id=held, option=A, participant=DAN))
    found = public_round(light, round_of(light, held))
    assert len(found.notes) == 1
    assert "option A" in say(found.notes[0])
    assert "Dan" not in say(found.notes[0])


def test_a_lead_that_no_vote_tells_of_is_told_by_itself(light):
    hands_over(light, C, CARIN)
    [lead] = leads_without_a_vote(light)
    assert (lead.letter, lead.role, lead.began, lead.ended) == ("C", "chair", "14:05", "14:40")


def test_the_annex_has_everything_with_its_rules_and_its_history(room):
    dismisses(room, 2, C)
    withdraws(room, JON)
    found = organiser_annex(room)
    whole = repr(found)
    assert [canary for canary in CANARIES[:-1] if canary not in whole] == []
    anna = found.people[ANNA - 1]
    [judged] = anna.assessments
    assert judged.rules
    assert all(rule.source and rule.basis for rule in judged.rules)
    assert judged.proposed is not None
    assert [one.decided_by for one in judged.decisions] == ["Ida Ising"]
    jon = found.people[JON - 1]
    assert [one.stands for one in jon.declarations] == [False, True]
    assert not found.people[IDA - 1].has_details
    assert found.people[BO - 1].stamps
