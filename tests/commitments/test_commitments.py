"""Decisions and actions: numbers given once, and dates that miss the money."""

import datetime

import pytest

from tests.interests.seats import SeatPeople
from workshop.commitments import queries
from workshop.commitments.changes import (
    AddAction,
    AddBudgetWindow,
    EditAction,
    EditBudgetWindow,
    EditDecision,
    MakeDecision,
    RemoveAction,
    RemoveBudgetWindow,
    RemoveDecision,
    SetBasis,
    SetDue,
    SetEarlyCheck,
    SetOwner,
    TieAction,
)
from workshop.document import Refused

D = datetime.date


def test_a_number_is_never_given_again(document):
    document.commit(MakeDecision(text="B, C and F go forward", basis="no_objection"))
    document.undo()
    document.commit(MakeDecision(text="B goes forward"))
    assert [one.mark for one in queries.decisions(document)] == ["D2"]
    document.commit(AddAction(text="Write to the region"))
    document.commit(RemoveAction(action=queries.actions(document)[0].id))
    document.commit(AddAction(text="Call the region"))
    assert [one.mark for one in queries.actions(document)] == ["A2"]


def test_words_are_needed(document):
    for change in (MakeDecision(text=" "), AddAction(text=""), AddBudgetWindow(name="")):
        with pytest.raises(Refused):
            document.commit(change)


def test_an_action_without_owner_or_date_is_in_the_lists(document):
    document.commit(SeatPeople(roles=("member",)))
    document.commit(AddAction(text="Ask"))
    action = queries.actions(document)[0].id
    assert [one.id for one in queries.without_owner(document)] == [action]
    document.commit(SetOwner(action=action, owner=1))
    document.commit(SetDue(action=action, due=D(2027, 5, 1)))
    assert queries.without_owner(document) == []
    assert queries.owner_name(document, queries.actions(document)[0]) == "Person 1"
    document.commit(SetOwner(action=action))
    assert queries.owner_name(document, queries.actions(document)[0]) == ""


def window(document, name, closes, holder="Region"):
    document.commit(AddBudgetWindow(name=name, holder=holder, closes=closes))
    return max(one.id for one in queries.budget_windows(document))


def test_a_date_past_its_window_is_told_with_the_holders_next_window(document):
    first = window(document, "2028", D(2027, 4, 30))
    window(document, "elsewhere", D(2027, 12, 1), holder="State")
    second = window(document, "2029", D(2028, 4, 28))
    document.commit(AddAction(text="Ask", due=D(2027, 4, 30), budget_window=first))
    action = queries.actions(document)[0].id
    assert queries.past_its_window(document) == []
    document.commit(SetDue(action=action, due=D(2027, 5, 1)))
    late = queries.past_its_window(document)[0]
    assert (late.window.id, late.next_window.id) == (first, second)
    document.commit(SetDue(action=action, due=D(2029, 1, 1)))
    assert queries.past_its_window(document)[0].next_window is None
    document.commit(RemoveBudgetWindow(window=first))
    assert queries.past_its_window(document) == []


def test_a_window_closes_after_it_opens(document):
    first = window(document, "2028", D(2027, 4, 30))
    wrong = {"name": "2028", "opens": D(2027, 5, 1), "closes": D(2027, 4, 30)}
    with pytest.raises(Refused):
        document.commit(EditBudgetWindow(window=first, **wrong))
    document.commit(EditBudgetWindow(window=first, name="2028 (region)"))
    assert queries.budget_windows(document)[0].name == "2028 (region)"


def test_typing_tying_and_removing(document):
    document.commit(MakeDecision(text="Go"))
    document.commit(AddAction(text="Ask", due=D(2027, 5, 1)))
    decision, action = queries.decisions(document)[0].id, queries.actions(document)[0].id
    document.commit(TieAction(action=action, to="decision", id=decision))
    document.commit(SetBasis(decision=decision, basis="chair"))
    document.commit(EditDecision(decision=decision, field="text", text="Go on"))
    document.commit(EditAction(action=action, field="evidence", text="a letter"))
    document.commit(SetEarlyCheck(action=action, day=D(2027, 4, 1)))
    with pytest.raises(Refused):
        document.commit(SetEarlyCheck(action=action, day=D(2027, 5, 2)))
    document.commit(RemoveDecision(decision=decision))
    assert queries.actions(document)[0].decision_id is None
    document.undo()
    assert queries.actions(document)[0].decision_id == decision
    assert queries.decisions(document)[0].text == "Go on"
