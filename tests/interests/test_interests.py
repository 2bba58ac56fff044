"""Interests: the kinds of nothing, a decider who is somebody else, and nothing overwritten."""

import pytest
from pydantic import ValidationError

from tests.interests.seats import MapAFunder, NameInOption, decide, seat, tells, under
from workshop.agenda.changes import BeginWorkshop, EditWorkshop
from workshop.document import Refused
from workshop.interests import queries
from workshop.interests.changes import (
    AnswerPrompt,
    AskTogether,
    ChoosePolicy,
    ConfirmDeclaration,
    ForgetDetails,
    NameOrganisation,
    RecordDeclaration,
    Withdraw,
)
from workshop.interests.deciding import DecideMeasure, HandOverSteering, TakeBackMeasure
from workshop.interests.model import Interest
from workshop.interests.packs import shipped_pack


@pytest.fixture
def room(document):
    seat(document, "member", "member", "chair", "facilitator", "observer")
    return document


def told(*options, **more):
    return (Interest(category="consulting", options=options, **more),)


def test_the_kinds_of_nothing_are_told_apart(room):
    room.commit(RecordDeclaration(participant=1, status="declared", interests=told(1)))
    room.commit(RecordDeclaration(participant=2, status="none"))
    room.commit(RecordDeclaration(participant=3, status="declined"))
    room.commit(AskTogether())
    stands = queries.standings(room)
    assert {name: n for name, n in stands.items() if n} == {
        "declared": 1, "none": 1, "declined": 1, "nobody_spoke": 2,
    }  # fmt: skip
    assert queries.declared(room) == {1, 2, 4, 5}


def test_declared_needs_an_interest_and_none_has_none(room):
    for status, interests in (("declared", ()), ("none", told(1)), ("declined", told(1))):
        with pytest.raises(Refused):
            room.commit(RecordDeclaration(participant=1, status=status, interests=interests))


def test_asking_together_never_replaces_an_answer(room):
    room.commit(RecordDeclaration(participant=1, status="declared", interests=told(1)))
    room.commit(AskTogether())
    assert queries.interests_of(room, 1)[0].options == (1,)
    with pytest.raises(Refused):
        room.commit(AskTogether())


def test_a_relative_has_no_field_for_a_name():
    for field in ("name", "relative", "partner_name"):
        with pytest.raises(ValidationError):
            Interest(category="family_tie", party="close_family", **{field: "Kim"})


def test_a_correction_follows_the_answer_and_overwrites_nothing(room):
    first = told(1, 2, text="paid adviser")
    room.commit(RecordDeclaration(participant=1, status="declared", interests=first))
    room.commit(RecordDeclaration(participant=1, status="none"))
    assert queries.interests_of(room, 1) == []
    assert [one.status for one in queries.history(room, 1)] == ["none", "declared"]
    assert room.value("SELECT text FROM interest") == "paid adviser"
    room.undo()
    assert [one.text for one in queries.interests_of(room, 1)] == ["paid adviser"]


def test_only_a_changed_interest_is_to_settle_again(room):
    tells(room, 1, 1, text="adviser")
    decide(room, 1, 1)
    same = queries.interests_of(room, 1)
    room.commit(RecordDeclaration(participant=1, status="declared", interests=tuple(same)))
    assert queries.to_settle(room) == []
    changed = same[0].model_copy(update={"category": "shares"})
    room.commit(RecordDeclaration(participant=1, status="declared", interests=(changed,)))
    assert queries.to_settle(room) == [(1, 1)]
    assert queries.measure(room, 1, 1).no_vote, "what was decided holds until somebody decides"


def test_confirming_keeps_the_interests_and_what_was_answered(room):
    tells(room, 1, 2, text="adviser")
    room.commit(ConfirmDeclaration(participant=1))
    assert [(one.text, one.options) for one in queries.interests_of(room, 1)] == [("adviser", (2,))]
    assert room.value("SELECT count(*) FROM interest") == 1
    with pytest.raises(Refused):
        room.commit(ConfirmDeclaration(participant=2))


def test_nobody_decides_about_themselves(room):
    ask = {"participant": 1, "options": (1,), "severity": "high", "measures": ("no_vote",)}
    with pytest.raises(Refused) as refusal:
        room.commit(DecideMeasure(**ask, reason="adviser", decided_by=1))
    assert "Somebody else decides this" in str(refusal.value)
    with pytest.raises(Refused):
        room.commit(DecideMeasure(**{**ask, "participant": 4}, reason="adviser"))
    with pytest.raises(Refused):
        room.commit(DecideMeasure(**ask, reason=" ", decided_by=3))
    assert queries.measures(room) == []
    decide(room, 1, 1, decided_by=3)
    assert queries.recusals(room, [1, 2, 3]) == {1: frozenset({1})}


def test_whoever_has_an_interest_of_their_own_in_the_option_does_not_decide_on_it(room):
    tells(room, 3, 1)
    decide(room, 3, 1)
    tells(room, 1, 1)
    with pytest.raises(Refused):
        decide(room, 1, 1, decided_by=3)
    decide(room, 1, 1, decided_by=2)


def test_a_severity_that_differs_from_the_proposal_needs_a_reason(room):
    tells(room, 1, 1, category="employment")
    assert queries.cells(room)[1, 1].proposed == "high"
    with pytest.raises(Refused):
        decide(room, 1, 1, severity="low", measures=("disclose",), override_reason="")
    with pytest.raises(Refused):
        decide(room, 1, 1, severity="low", measures=("disclose",))
    with pytest.raises(Refused):
        decide(room, 1, 1, severity="low", measures=("disclose",), second_assessor=1)
    decide(room, 1, 1, severity="low", measures=("disclose",), second_assessor=3)
    kept = queries.assessments(room)[1, 1]
    assert (kept.proposed, kept.severity, kept.second_assessor_id) == ("high", "low", 3)


def test_several_options_are_decided_at_once(room):
    tells(room, 1, 1, 3)
    decide(room, 1, 1, 3)
    assert queries.recusals(room, [1, 2, 3]) == {1: frozenset({1, 3})}
    assert queries.to_settle(room) == []


def test_may_vote_is_a_range_while_something_is_to_settle(room):
    tells(room, 1, 1)
    assert queries.to_settle(room) == [(1, 1)]
    counts = [(count.at_least, count.at_most, count.of) for count in queries.may_vote(room)]
    assert counts == [(2, 3, 3), (3, 3, 3), (3, 3, 3)]
    decide(room, 1, 1)
    assert queries.to_settle(room) == []
    assert (queries.may_vote(room)[0].at_least, queries.may_vote(room)[0].at_most) == (2, 2)
    decide(room, 1, 1, measures=("answer_only", "no_vote"))
    assert queries.may_vote(room)[0].at_most == 2
    decide(room, 1, 1, measures=("disclose",))
    assert queries.may_vote(room)[0].at_least == 3
    room.commit(TakeBackMeasure(participant=1, option=1))
    assert queries.to_settle(room) == [(1, 1)]


def test_leaving_the_room_brings_not_voting_with_it(room):
    decide(room, 1, 1, measures=("leave_room",))
    assert queries.recusals(room, [1]) == {1: frozenset({1})}


def test_a_measure_for_the_whole_workshop_holds_on_every_option(room):
    decide(room, 1, None, severity="high", measures=("exclude",))
    assert queries.recusals(room, [1, 2, 3]) == {1: frozenset({1, 2, 3})}


def test_the_matrix_shows_only_people_with_something(room):
    tells(room, 1, 2)
    room.commit(RecordDeclaration(participant=2, status="none"))
    whole = queries.matrix(room)
    assert [person.participant for person in whole.people] == [1]
    assert whole.cell(1, 2).to_settle
    assert not whole.cell(1, 1).told


def test_a_name_that_looks_alike_is_asked_about_once_and_never_matched_by_itself(room):
    room.commit(NameInOption(option=1, name="Merck Sharp & Dohme"))
    tells(room, 1, entity="MSD")
    assert queries.prompts(room) == []
    (question,) = queries.names_to_ask(room)
    assert (question.alias, question.name) == ("MSD", "Merck Sharp & Dohme")
    room.commit(NameOrganisation(alias="MSD", organisation=question.organisation, same=True))
    assert queries.names_to_ask(room) == []
    assert [(one.option, one.how) for one in queries.prompts(room)] == [(1, "alias")]
    room.undo()
    room.commit(NameOrganisation(alias="MSD", organisation=question.organisation, same=False))
    assert queries.names_to_ask(room) == queries.prompts(room) == []


def test_a_prompt_comes_and_goes_with_what_the_option_names(room):
    tells(room, 1, entity="Astra Test AB", category="shares")
    assert queries.prompts(room) == []
    room.commit(NameInOption(option=2, name="astra test"))
    (prompt,) = queries.prompts(room)
    assert (prompt.participant, prompt.option, prompt.relation) == (1, 2, "supplier")
    assert queries.cells(room)[1, 2].proposed == "unassessed"
    room.commit(AnswerPrompt(interest=prompt.interest, options=(2,), answer="specific"))
    assert queries.cells(room)[1, 2].proposed == "high"
    room.undo()
    room.undo()
    assert queries.prompts(room) == []


def test_whoever_withdraws_is_on_no_later_roll_and_their_details_can_go(room):
    tells(room, 1, 1, text="secret words", entity="Hidden Ltd")
    decide(room, 1, 1, measures=("disclose",), severity="high", reason_private="also hidden")
    room.commit(Withdraw(participant=1))
    assert queries.may_vote(room)[0].of == 2
    assert next(one.status for one in queries.declarations(room)) == "withdrawn"
    room.commit(ForgetDetails(participant=1))
    held = room.all("SELECT text FROM interest"), room.all("SELECT reason_private FROM measure")
    assert held[0] == []
    assert [row["reason_private"] for row in held[1]] == [""]
    assert len(queries.history(room, 1)) == 2


def test_a_pack_that_is_no_pack_is_refused_and_nothing_changes(room):
    with pytest.raises(Refused):
        room.commit(ChoosePolicy(body='{"id": "mine"}'))
    assert queries.policy(room) is None
    under(room, "nice-like")
    assert queries.pack_in_force(room).id == "nice-like"
    assert queries.policy(room).sha256 == shipped_pack("nice-like").sha256


def test_the_lead_is_not_handed_to_somebody_with_the_same_interest(room):
    tells(room, 2, 1)
    decide(room, 2, 1)
    with pytest.raises(Refused):
        room.commit(HandOverSteering(option=1, to=2))


def test_a_tie_to_tobacco_counts_on_every_option_where_the_pack_says_so(room):
    tells(room, 1, category="tobacco_arms_flag")
    assert queries.to_settle(room) == []
    under(room, "who-like")
    assert queries.to_settle(room) == [(1, 1), (1, 2), (1, 3)]
    decide(room, 1, None, severity="high", measures=("exclude",))
    assert queries.to_settle(room) == []
    assert queries.recusals(room, [1, 2, 3]) == {1: frozenset({1, 2, 3})}


def test_who_funds_a_stakeholder_of_an_option_and_who_pays_for_the_meeting_are_asked_about(room):
    room.commit(MapAFunder(option=2, funder="Fund Ltd"))
    tells(room, 1, entity="fund")
    assert [(one.option, one.relation) for one in queries.prompts(room)] == [(2, "funder")]
    room.commit(BeginWorkshop(title="Room", date="2026-11-25", template="blank"))
    room.commit(EditWorkshop(field="sponsor", text="Fund Limited"))
    asked = {(one.option, one.relation) for one in queries.prompts(room)}
    assert asked == {(1, "sponsor"), (2, "funder"), (3, "sponsor")}
    assert 1 not in queries.linked(room), "who pays for the meeting makes no option checked"
