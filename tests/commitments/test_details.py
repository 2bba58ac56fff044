"""What is said about an action on a real file: M12, A6, roles, promises, reviews."""

import datetime

import pytest

from tests.interests.seats import SeatPeople
from workshop.commitments import queries
from workshop.commitments.changes import (
    AddAction,
    EditAction,
    EditDecision,
    MakeDecision,
    RemoveAction,
    SetDue,
    SetEarlyCheck,
    SetOwner,
    SetReview,
    TieAction,
)
from workshop.commitments.detail_changes import (
    AddParty,
    GiveRole,
    KeepPromise,
    MarkReady,
    PlaceAction,
    PromiseBy,
    RemoveParty,
    SetActionDay,
    SetLeadTime,
    SetLever,
    TakeRole,
)
from workshop.commitments.flags import flags
from workshop.commitments.writes import add_carried_action, add_carried_decision
from workshop.document import Change, Refused
from workshop.people.changes import RemoveParticipant
from workshop.sentences import say

D = datetime.date


@pytest.fixture
def action(document):
    document.commit(SeatPeople(roles=("chair", "member", "member")))
    document.commit(AddAction(text="Ask", due=D(2027, 5, 1)))
    return queries.actions(document)[0].id


def test_m12_on_the_sample_one_action_is_late_and_the_next_window_is_offered(sample):
    (late,) = queries.past_its_window(sample)
    assert (late.action.mark, late.window.name) == ("A8", "State budget input for 2028")
    assert late.next_window.name == "Regional budget for 2028", "its holder has no later one"
    assert not late.same_holder
    said = [say(flag.sentence) for told in flags(sample).values() for flag in told]
    assert said == [
        "A8 is due after its budget window closes: State budget input for 2028. "
        "Its holder has no later one; next is Regional budget for 2028 (Regional finance)."
    ]
    change = TieAction(action=late.action.id, to="budget_window", id=late.next_window.id)
    sample.commit(change)
    assert queries.past_its_window(sample) == []


def test_m12_an_early_check_comes_before_the_date_not_on_it(document, action):
    document.commit(SetEarlyCheck(action=action, day=D(2027, 4, 30)))
    with pytest.raises(Refused):
        document.commit(SetEarlyCheck(action=action, day=D(2027, 5, 1)))


def test_a6_no_flag_on_the_sample_and_a_flag_where_a_niche_action_waits(sample):
    assert queries.tempo_conflicts(sample) == []
    fifth = queries.actions(sample)[4].id
    sample.commit(PlaceAction(action=fifth, layer="niche"))
    assert queries.tempo_conflicts(sample) == [], "it was not said to wait"
    sample.commit(EditAction(action=fifth, field="waits_for", text="the programme call"))
    assert [one.mark for one in queries.tempo_conflicts(sample)] == ["A5"]
    assert "3 December 2027" in say(flags(sample)[fifth][0].sentence)
    sample.commit(SetActionDay(action=fifth, field="waits_until", day=D(2027, 6, 1)))
    assert queries.tempo_conflicts(sample) == []


def test_an_action_is_marked_ready_only_with_owner_date_and_early_check(document, action):
    for change in (
        SetOwner(action=action, owner=1),
        SetEarlyCheck(action=action, day=D(2027, 4, 1)),
    ):
        with pytest.raises(Refused):
            document.commit(MarkReady(action=action))
        document.commit(change)
    document.commit(MarkReady(action=action))
    assert queries.actions(document)[0].state == "ready"


@pytest.mark.parametrize("moved", [D(2027, 4, 1), None])
def test_a_ready_action_whose_date_moves_before_the_check_is_a_draft_again(document, action, moved):
    document.commit(SetOwner(action=action, owner=1))
    document.commit(SetEarlyCheck(action=action, day=D(2027, 4, 1)))
    document.commit(MarkReady(action=action))
    document.commit(SetDue(action=action, due=moved))
    assert queries.actions(document)[0].state == "draft"
    assert ("check" in {flag.kind for flag in flags(document).get(action, [])}) == bool(moved)
    document.undo()
    assert queries.actions(document)[0].state == "ready"


def test_the_same_person_may_be_accountable_and_responsible(document, action):
    document.commit(SetOwner(action=action, owner=1))
    document.commit(GiveRole(action=action, role="R", participant=1))
    document.commit(GiveRole(action=action, role="R", participant=1))
    (one,) = queries.roles(document, action)
    assert (one.name, one.role) == ("Person 1", "R"), "a role is given once"
    document.commit(TakeRole(role=one.id))
    assert queries.roles(document) == []


def test_a_role_is_of_one_person_or_one_organisation(document, action):
    for who in ({}, {"participant": 1, "organisation": 1}):
        with pytest.raises(Refused):
            document.commit(GiveRole(action=action, role="C", **who))


def test_more_than_two_organisations_need_somebody_who_looks_after_them(sample):
    first = queries.actions(sample)[0].id
    homes = [row["id"] for row in sample.all("SELECT id FROM organisation ORDER BY id LIMIT 3")]
    for home in homes:
        sample.commit(GiveRole(action=first, role="R", organisation=home))
    assert [one.mark for one in queries.without_manager(sample)] == ["A1"]
    sample.commit(EditAction(action=first, field="no_manager", text="they meet weekly"))
    assert queries.without_manager(sample) == []
    sample.commit(EditAction(action=first, field="no_manager", text=""))
    sample.commit(TieAction(action=first, to="manager", id=1))
    assert queries.without_manager(sample) == []


def test_a_person_named_in_an_action_is_not_removed(document, action):
    document.commit(GiveRole(action=action, role="I", participant=2))
    document.commit(TieAction(action=action, to="manager", id=3))
    for person in (2, 3):
        with pytest.raises(Refused):
            document.commit(RemoveParticipant(participant=person))


def test_promises_are_made_kept_and_taken_back(document, action):
    document.commit(AddParty(action=action, relation="feedback_to", name="Relatives"))
    with pytest.raises(Refused):
        document.commit(AddParty(action=action, relation="feedback_to", name="Relatives"))
    with pytest.raises(Refused):
        document.commit(AddParty(action=action, relation="supports", name=" "))
    party = queries.parties(document)[0].id
    document.commit(PromiseBy(party=party, day=D(2027, 6, 1)))
    document.commit(KeepPromise(party=party, at="2027-05-20T10:00:00+02:00"))
    (one,) = queries.parties(document, action, "feedback_to")
    assert (one.name, one.by_day, bool(one.done_at)) == ("Relatives", "2027-06-01", True)
    document.commit(KeepPromise(party=party, done=False))
    assert queries.parties(document)[0].done_at == ""
    document.commit(RemoveParty(party=party))
    assert queries.parties(document) == []


def test_an_action_goes_with_its_roles_and_promises_and_comes_back_with_them(document, action):
    document.commit(GiveRole(action=action, role="C", participant=2))
    document.commit(AddParty(action=action, relation="shared_with", name="Schools"))
    document.commit(RemoveAction(action=action))
    assert queries.roles(document) == queries.parties(document) == []
    document.undo()
    assert len(queries.roles(document)) == len(queries.parties(document)) == 1


def test_the_rest_is_kept_as_it_is_said(document, action):
    document.commit(SetLever(action=action, lever="behaviour"))
    document.commit(SetLeadTime(action=action, weeks=6))
    document.commit(SetActionDay(action=action, field="money_ends_on", day=D(2028, 1, 1)))
    document.commit(EditAction(action=action, field="habit", text="ask twice"))
    document.commit(EditAction(action=action, field="loss", text="the clinics"))
    one = queries.actions(document)[0]
    assert (one.lever, one.lead_weeks, one.money_ends_on) == ("behaviour", 6, "2028-01-01")
    assert (one.habit, one.loss, one.layer) == ("ask twice", "the clinics", "")


def test_reviews_are_due_from_their_day_on(document):
    for text in ("one", "two", "three"):
        document.commit(MakeDecision(text=text))
    document.commit(SetReview(decision=1, day=D(2027, 9, 1)))
    document.commit(SetReview(decision=2, day=D(2027, 8, 1)))
    document.commit(EditDecision(decision=2, field="change_if", text="no payer"))
    due = [one.mark for one in queries.due_reviews(document, D(2027, 8, 31))]
    assert due == ["D2"]
    assert [one.mark for one in queries.due_reviews(document, D(2027, 9, 1))] == ["D2", "D1"]
    assert queries.decisions(document)[1].change_if == "no payer"


def test_the_sample_tells_which_actions_do_the_same_work(sample):
    assert queries.doing_the_same(sample) == [], "nobody has named a lever"
    for number in (0, 1):
        sample.commit(SetLever(action=queries.actions(sample)[number].id, lever="policy"))
    (same,) = queries.doing_the_same(sample)
    assert [one.mark for one in same.actions] == ["A1", "A2"]


class _Carry(Change):
    def apply(self, tables):
        add_carried_action(tables, "Ask again", "A3, 10 February 2027", due="2027-06-01")
        add_carried_decision(
            tables,
            "We go on",
            "D1, 10 February 2027",
            decided_at="2027-02-10",
            review_on="2027-08-01",
        )


def test_actions_and_decisions_of_the_last_workshop_are_carried_forward(document):
    document.commit(_Carry())
    (one,) = queries.actions(document)
    assert (one.mark, one.state, one.has_owner) == ("A1", "draft", False)
    assert one.carried_from == "A3, 10 February 2027"
    (made,) = queries.due_reviews(document, D(2027, 8, 1))
    assert (made.mark, made.carried_from) == ("D1", "D1, 10 February 2027")
