"""The acceptance scenarios of the reference page, by their numbers, on real files."""

import pytest

from tests.interests.seats import (
    NameInOption,
    decide,
    everybody_declares_nothing,
    members,
    seat,
    tells,
    under,
)
from tests.interests.votes import close, closed_vote, open_vote, set_up, verdicts, vote
from workshop.document import Refused, new_operation
from workshop.interests import queries
from workshop.interests.changes import AnswerPrompt, RecordDeclaration, Withdraw
from workshop.interests.closure import closure
from workshop.interests.deciding import HandOverSteering
from workshop.interests.model import Interest
from workshop.interests.opening import checks
from workshop.interests.packs import shipped_pack
from workshop.interests.policy import may_change
from workshop.interests.public import PublicInterest, public_interests
from workshop.interests.steering import leads, to_hand_over
from workshop.sentences import say
from workshop.voting.cast import cast
from workshop.voting.late import NoteLateInterest, late, notes
from workshop.voting.prospect import prospect
from workshop.voting.queries import result_of, rounds, voters


def findings(document, draft):
    return [finding.sentence.key for finding in prospect(document, draft).findings]


def reasons(document, round_):
    rows = document.all("SELECT reason FROM off_roll WHERE round_id = :id", id=round_.id)
    return sorted(row["reason"] for row in rows)


def late_on(document, participant=2):
    tells(document, participant, 1, at="2027-03-01T10:00:00+01:00", layer="late")
    (found,) = late(document)
    return found


def test_a1_without_a_declaration_there_is_no_vote_under_a_who_like_pack(document):
    members(document, 16)
    under(document, "who-like")
    everybody_declares_nothing(document, but=(14, 15, 16))
    document.commit(RecordDeclaration(participant=16, status="declined"))
    opened = open_vote(document, reason="nobody chairs")
    assert len(voters(document, opened.id)) == 13
    assert reasons(document, opened) == ["no_declaration"] * 3
    kept = opened.interests
    assert kept.off_the_roll == {"no_declaration": 3}
    assert "Person" not in kept.model_dump_json(), "the round names the rule, not the persons"
    assert kept.pack_sha256 == shipped_pack("who-like").sha256


def test_a3_a_competitor_of_the_proposer_raises_a_private_question(document):
    members(document, 6)
    tells(document, 1, entity="Novo Test A/S", text="consultant", category="consulting")
    assert queries.prompts(document) == []
    document.commit(NameInOption(option=3, name="Novo Test", relation="competitor"))
    (prompt,) = queries.prompts(document)
    assert (prompt.participant, prompt.option, prompt.relation) == (1, 3, "competitor")
    with pytest.raises(Refused):
        document.commit(AnswerPrompt(interest=prompt.interest, options=(3,), answer="not_relevant"))
    answer = AnswerPrompt(
        interest=prompt.interest, options=(3,), answer="not_relevant", reason="another field"
    )
    document.commit(answer)
    assert queries.prompts(document) == []
    (kept,) = queries.matches(document).values()
    assert (kept.state, kept.reason) == ("dismissed", "another field")
    journal = document.all("SELECT kind FROM journal")
    assert journal[-1]["kind"] == "AnswerPrompt"


def test_a4_an_open_question_stops_the_vote_until_one_of_three_things_is_done(document):
    members(document, 6)
    everybody_declares_nothing(document, but=(1,))
    tells(document, 1, entity="Novo Test")
    document.commit(NameInOption(option=3, name="Novo Test"))
    with pytest.raises(Refused) as refused:
        open_vote(document, (1, 3))
    assert refused.value.sentence.key == "voting.refused.interests_reason"
    draft = rounds(document)[-1]
    assert "interests.check.unassessed.fails" in findings(document, draft)
    waiting = open_vote(document, (1, 3), provisional=True)
    assert waiting.rule.options[1].recused == 1, "provisionally not voting"
    close(document, waiting)
    anyway = open_vote(document, (1, 3), reason="the room was told and nobody minds")
    assert anyway.rule.options[1].recused == 0
    assert [one.check for one in anyway.interests.passed_over] == ["unassessed"]
    assert anyway.interests.reason == "the room was told and nobody minds"
    close(document, anyway)
    (prompt,) = queries.prompts(document)
    document.commit(AnswerPrompt(interest=prompt.interest, options=(3,), answer="specific"))
    decide(document, 1, 3)
    assert open_vote(document, (1, 3)).rule.options[1].recused == 1


def test_a5_an_employed_partner_answers_only_or_leaves_as_the_pack_says(document):
    members(document, 6)
    told = {"category": "employment", "party": "partner", "recipient": "other"}
    under(document, "nice-like")
    tells(document, 1, 1, **told)
    assert queries.proposals(document)[1, 1].severity == "moderate"
    nice = closure(queries.pack_in_force(document).measures("member", "priority_vote", "moderate"))
    assert {"answer_only", "no_vote"} <= nice
    assert "leave_room" not in nice
    under(document, "sv-jav-like")
    severity = queries.proposals(document)[1, 1].severity
    jav = closure(queries.pack_in_force(document).measures("member", "priority_vote", severity))
    assert "leave_room" in jav


def test_a6_another_pack_proposes_anew_until_the_first_decision(document):
    members(document, 4)
    under(document, "nice-like")
    tells(document, 1, 1, category="speaker", amount_band="1k_5k")
    other = shipped_pack("awmf-like")
    assert queries.proposals(document)[1, 1].severity == "high"
    assert queries.proposals(document, pack=other)[1, 1].severity == "low", "the difference"
    under(document, "awmf-like")
    assert queries.proposals(document)[1, 1].severity == "low"
    decide(document, 1, 1, severity="low", measures=("disclose",))
    assert not may_change(document)
    with pytest.raises(Refused):
        under(document, "nice-like")


def test_a7_a_late_declaration_leaves_the_round_alone_and_is_noted(document):
    closed = closed_vote(document, 12, 8, threshold="1/2", beyond=False)
    before = result_of(document, closed.id), closed.rule.fingerprint()
    found = late_on(document)
    assert found.verdict == "robust"
    note = NoteLateInterest(round_id=closed.id, option=1, participant=2)
    document.commit(note)
    assert (result_of(document, closed.id), rounds(document)[-1].rule.fingerprint()) == before
    (kept,) = notes(document, closed.id)
    assert kept.sentence("A").key == "voting.late.robust"
    assert late(document) == []
    with pytest.raises(Refused):
        document.commit(note.model_copy(update={"operation": "another"}))


def test_a8_where_one_ballot_could_have_turned_it_a_new_vote_is_recommended(document):
    closed = closed_vote(document, 10, 9, threshold="1/2", beyond=True)
    found = late_on(document)
    assert found.verdict == "depends"
    document.commit(NoteLateInterest(round_id=closed.id, option=1, participant=2))
    assert "vote again on a new roll" in say(notes(document, closed.id)[0].sentence("A"))
    decide(document, 2, 1)
    again = open_vote(document, (1, 2))
    assert again.rule.options[0].recused == 1
    assert [one.status for one in rounds(document)] == ["closed", "open"], "both are in the minutes"


def test_a9_whoever_withdraws_is_on_no_later_roll_and_earlier_votes_stay(document):
    members(document, 5)
    everybody_declares_nothing(document)
    first = open_vote(document)
    vote(document, first, 1, 5, 0)
    close(document, first)
    document.commit(Withdraw(participant=3))
    second = open_vote(document)
    assert [voter.id for voter in voters(document, second.id)] == [1, 2, 4, 5]
    assert reasons(document, second) == ["withdrawn"]
    assert result_of(document, first.id).voted == 5
    assert 3 not in [one.id for one in queries.appointed(document)]


def test_a12_a_sector_without_a_vote_is_told_and_the_room_chooses_a_way(document):
    members(document, 8, sectors=("patient", "academia", "provider", "industry"))
    everybody_declares_nothing(document, but=(4, 8))
    for person in (4, 8):
        tells(document, person, 2, category="employment")
        decide(document, person, 2)
    draft = set_up(document, (1, 2))
    found = prospect(document, draft)
    (said,) = [one.sentence for one in found.findings if "silenced" in one.sentence.key]
    assert say(said) == "Option B: a sector without a vote: Industry."
    assert found.needs_reason
    assert found.rungs[-1] == "no_decision"
    assert "speak_then_leave" in found.rungs
    opened = open_vote(document, (1, 2), reason="they spoke first", rung="speak_then_leave")
    assert opened.interests.rung == "speak_then_leave"
    close(document, opened)
    with pytest.raises(Refused):
        open_vote(document, (1,), reason="no", rung="necessity")


def test_a13_exactly_half_fails_the_majority_and_meets_the_quorum(document):
    members(document, 10)
    under(document, "awmf-like")
    everybody_declares_nothing(document, but=range(1, 6))
    for person in range(1, 6):
        tells(document, person, 2, category="consulting")
        decide(document, person, 2, severity="moderate", second_assessor=10, decided_by=9)
    found = verdicts(document, 2)
    assert (found["majority"], found["quorum"]) == ("fails", "passes")
    assert verdicts(document, 1)["majority"] == "passes"
    by = {one.check: one.inputs for one in checks(document, [2])}
    assert (by["quorum"]["eligible"], by["quorum"]["needed"]) == (5, 5)
    assert (by["majority"]["lower"], by["majority"]["upper"]) == ("1/2", "1/2")


def test_a14_a_facilitator_with_an_interest_hands_the_lead_over(document):
    seat(document, "facilitator", "co_facilitator", "member", "member", "member")
    tells(document, 1, 2, category="shares")
    with pytest.raises(Refused):
        decide(document, 1, 2)
    assert to_hand_over(document) == (2,)
    decide(document, 1, 2, decided_by=2)
    assert to_hand_over(document) == (2,)
    assert verdicts(document, 2)["chair"] == "fails"
    document.commit(HandOverSteering(option=2, to=2))
    assert to_hand_over(document) == ()
    assert verdicts(document, 2)["chair"] == "passes"
    assert leads(document, 2).name == "Person 2"
    opened = open_vote(document, (1, 2))
    assert opened.interests.item(2).handed_over
    assert not opened.interests.item(1).handed_over


def test_a15_where_every_decider_has_an_interest_the_room_or_others_decide(document):
    seat(document, "facilitator", "member", "member")
    for person in (1, 2, 3):
        tells(document, person, 1, category="shares")
        decide(document, person, 1, authority="external", decided_by=None)
    with pytest.raises(Refused):
        decide(document, 3, 1, decided_by=2)
    decide(document, 3, 1, authority="panel_vote", measures=("disclose",), exception="necessity",
           reason="nobody else can decide in time")  # fmt: skip
    assert queries.measure(document, 3, 1).exception == "necessity"
    with pytest.raises(Refused):
        decide(document, 3, 1, authority="panel_vote", exception="necessity", reason="",
               reason_private="x")  # fmt: skip


def test_a16_an_observer_declares_and_is_on_no_roll_in_no_share_and_no_quorum(document):
    seat(document, "member", "member", "member", "observer", sectors=("patient", "industry"))
    tells(document, 4, 1, category="employment")
    decide(document, 4, 1, measures=("disclose",), severity="high")
    whole = queries.rulings(document, [1])
    assert (whole[4, 1].code, whole[4, 1].may_vote) == ("role:observer", False)
    opened = open_vote(document, (1, 2))
    assert [voter.id for voter in voters(document, opened.id)] == [1, 2, 3]
    assert reasons(document, opened) == ["role:observer"]
    inputs = {one.check: one.inputs for one in opened.interests.checks if one.option == 1}
    assert inputs["quorum"]["eligible"] == 3
    with pytest.raises(Refused) as refused:
        cast(document, opened.id, 4, {1: 1}, new_operation())
    assert refused.value.sentence.key == "voting.refused.not_on_roll"


def test_a18_a_disease_is_not_asked_and_shared_by_many_it_weighs_nothing(document):
    assert not any("health" in name or "disease" in name for name in Interest.model_fields)
    members(document, 4)
    under(document, "nice-like")
    tells(document, 1, 1, category="other", sharedness="shared_class")
    assert queries.proposals(document)[1, 1].severity == "none"
    tells(document, 2, 1, category="org_funding", recipient="institution")
    found = queries.proposals(document)[2, 1]
    assert found.severity != "none"
    assert found.rules, "the rule of the pack that fired is named"


def test_a23_an_option_that_names_nobody_is_not_checked_and_never_passes(document):
    members(document, 4)
    assert verdicts(document, 1)["linked"] == "not_checked"
    document.commit(NameInOption(option=1, name="Somebody"))
    assert verdicts(document, 1)["linked"] == "passes"


def test_a24_nobody_is_kept_from_promising_their_own_work(document):
    members(document, 4)
    tells(document, 1, 1, category="employment")
    decide(document, 1, 1)
    assert queries.recusals(document, [1]) == {1: frozenset({1})}
    assert queries.recusals(document, [1], "own_commitment") == {}
    opened = open_vote(document, (1, 2), decision_class="own_commitment")
    assert opened.rule.options[0].recused == 0
    assert opened.interests.decision_class == "own_commitment"


def test_a19_told_privately_the_public_line_gives_no_details_but_the_person_s_own_words(document):
    members(document, 4)
    told = Interest(category="litigation", entity="Maker Ltd", text="a dispute", options=(1,))
    document.commit(
        RecordDeclaration(participant=1, status="declared", interests=(told,), privately=True)
    )
    (line,) = public_interests(document, organiser=True).lines
    assert line.told == (PublicInterest(held=True),), "details held by the organiser"
    (known,) = queries.interests_of(document, 1)
    worded = known.model_copy(update={"sensitive": True, "public_wording": "a dispute of mine"})
    change = RecordDeclaration(participant=1, status="declared", interests=(worded,))
    with pytest.raises(Refused):
        document.commit(change)
    document.commit(change.model_copy(update={"method": "self_form"}))
    (line,) = public_interests(document, organiser=True).lines
    assert line.told == (PublicInterest(wording="a dispute of mine"),)
