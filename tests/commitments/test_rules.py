"""The rules by themselves: windows, tempo, cliffs, roles, readiness, amounts, work done twice."""

import datetime
from decimal import Decimal

import pytest

from workshop.commitments.cliffs import cliffs, later
from workshop.commitments.ledger import Amount, read_amount, sums
from workshop.commitments.model import Action, BudgetWindow, Contribution, Role
from workshop.commitments.raci import carriers, manager_missing
from workshop.commitments.readiness import not_ready
from workshop.commitments.tempo import decided_on, out_of_step, start_by
from workshop.commitments.twins import same_work, sounds_like
from workshop.commitments.windows import is_late, next_window
from workshop.sentences import say

D = datetime.date


def action(number=1, **fields):
    empty = dict.fromkeys(("text", "due", "first_step", "early_check", "evidence"), "")
    ties = dict.fromkeys(
        ("owner_id", "owner_organisation_id", "option_id", "decision_id", "budget_window_id")
    )
    whole = {"id": number, "uid": f"a{number}", "number": number, **empty, **ties, **fields}
    return Action.model_validate(whole)


def window(number, closes, holder="Region", **fields):
    days = dict.fromkeys(("opens", "decides", "money_from"), "")
    whole = {"id": number, "uid": f"w{number}", "name": str(number), "holder": holder, **days}
    return BudgetWindow.model_validate({**whole, "closes": closes, **fields})


def test_an_action_is_late_only_after_its_window_has_closed():
    one = window(1, "2027-04-30", opens="2027-03-01")
    assert not is_late(D(2027, 1, 1), one), "before it opens is not late"
    assert not is_late(D(2027, 4, 30), one)
    assert is_late(D(2027, 5, 1), one)
    assert not is_late(None, one)
    assert not is_late(D(2099, 1, 1), window(1, ""))


def test_the_next_window_is_the_same_holders_first_then_anybodys_then_none():
    missed, state, own = window(1, "2027-04-30"), window(2, "2027-06-01", "State"), None
    own = window(3, "2028-04-28", " region ")
    due = D(2027, 5, 1)
    assert next_window(due, missed, [missed, state, own]) == own
    assert next_window(due, missed, [missed, state]) == state
    assert next_window(D(2027, 6, 1), missed, [missed, state]) == state, "on the day it closes"
    assert next_window(D(2027, 6, 2), missed, [missed, state]) is None
    assert next_window(due, missed, [missed, window(4, "")]) is None


def test_windows_without_a_holder_are_not_of_the_same_holder():
    missed, nameless = window(1, "2027-04-30", ""), window(2, "2029-01-01", "")
    sooner = window(3, "2028-01-01", "State")
    assert next_window(D(2027, 5, 1), missed, [missed, nameless, sooner]) == sooner


def test_a_niche_action_is_out_of_step_when_the_decision_comes_after_its_date():
    budget = window(1, "2027-10-01", decides="2027-12-03")
    waiting = {"due": "2027-06-15", "layer": "niche", "waits_for": "the call"}
    assert out_of_step(action(**waiting), budget)
    assert not out_of_step(action(**{**waiting, "layer": "regime"}), budget)
    assert not out_of_step(action(**{**waiting, "layer": ""}), budget), "nobody has said"
    assert not out_of_step(action(**{**waiting, "due": ""}), budget)
    assert not out_of_step(action(**{**waiting, "waits_for": ""}), budget), "it does not wait"
    assert not out_of_step(action(**waiting), None), "no day is known"
    early = action(**waiting, waits_until="2027-06-15")
    assert not out_of_step(early, budget), "on the day itself is in time"
    assert decided_on(early, budget) == D(2027, 6, 15), "the day that was typed goes before"
    assert out_of_step(action(**waiting, waits_until="2027-06-16"), None)


def test_the_last_day_to_begin():
    assert start_by(action(due="2027-06-15", lead_weeks=2)) == D(2027, 6, 1)
    assert start_by(action(due="2027-06-15", lead_weeks=0)) == D(2027, 6, 15)
    assert start_by(action(due="2027-06-15")) is None
    assert start_by(action(due="0001-01-07", lead_weeks=1000)) is None


def test_cliffs_at_twelve_and_twenty_four_months():
    found = [
        action(n, money_ends_on=day)
        for n, day in enumerate(
            ("2028-02-10", "2028-02-11", "2029-02-10", "2029-02-11", "", "2026-01-01"), start=1
        )
    ]
    year, two = cliffs(found, D(2027, 2, 10))
    assert [one.number for one in year.actions] == [6, 1], "money that has ended comes first"
    assert [one.number for one in two.actions] == [2, 3]
    assert (year.months, two.months) == (12, 24)


def test_a_month_later_ends_with_the_month():
    assert later(D(2027, 1, 31), 1) == D(2027, 2, 28)
    assert later(D(2027, 12, 15), 1) == D(2028, 1, 15)
    assert later(D(2028, 2, 29), 12) == D(2029, 2, 28)


def role(letter, home, number=1):
    who = {"participant_id": None, "organisation_id": home, "name": "", "home_id": home}
    return Role.model_validate({"id": number, "action_id": 1, "role": letter, **who})


def test_the_owner_may_be_responsible_as_well_and_counts_once():
    one = action(owner_organisation_id=7)
    assert carriers(one, [role("R", 7)], 7) == {7}
    assert carriers(one, [role("R", 8), role("C", 9), role("I", 10)], 7) == {7, 8}
    assert carriers(action(), [role("R", None)], None) == frozenset()


def test_more_than_two_organisations_need_a_manager_or_a_reason():
    three = frozenset({1, 2, 3})
    assert not manager_missing(action(), frozenset({1, 2}))
    assert manager_missing(action(), three)
    assert manager_missing(action(no_manager="  "), three)
    assert not manager_missing(action(no_manager="too small"), three)
    assert not manager_missing(action(manager_id=4), three)


@pytest.mark.parametrize(
    ("fields", "why"),
    [
        ({}, "nobody is accountable"),
        ({"owner_id": 1}, "no date"),
        ({"owner_id": 1, "due": "2027-05-01"}, "no early check"),
        ({"owner_id": 1, "due": "2027-05-01", "early_check": "2027-05-01"}, "before the date"),
    ],
)
def test_an_action_is_not_ready_and_the_reason_is_said(fields, why):
    assert why in say(not_ready(action(**fields)))


def test_an_action_with_owner_date_and_early_check_is_ready():
    whole = {"owner_organisation_id": 1, "due": "2027-05-01", "early_check": "2027-04-30"}
    assert not_ready(action(**whole)) is None


@pytest.mark.parametrize(
    ("text", "number", "unit"),
    [
        ("200 000 SEK", "200000", "SEK"),
        ("€ 1,500.50", "1500.50", "€"),
        ("1.500,5 EUR", "1500.5", "EUR"),
        ("12,5 days", "12.5", "days"),
        ("1,500", "1500", ""),
        ("1.000.000 kr", "1000000", "kr"),
        ("3", "3", ""),
    ],
)
def test_amounts_as_people_write_them(text, number, unit):
    assert read_amount(text) == Amount(Decimal(number), unit)


@pytest.mark.parametrize("text", ["", "some", "a room"])
def test_what_has_no_number_has_no_amount(text):
    assert read_amount(text) is None


def gift(kind, amount):
    who = {"organisation_id": None, "giver": "x", "action_id": None, "text": ""}
    row = {"id": 1, "uid": "c", "position": 1, **who, "kind": kind, "amount": amount}
    return Contribution.model_validate(row)


def test_kinds_and_units_are_never_mixed():
    given = [
        gift("people_days", "3"),
        gift("money", "200 SEK"),
        gift("money", "100 sek"),
        gift("money", "5 EUR"),
        gift("money", ""),
    ]
    money, days = sums(given)
    assert money.amounts == (Amount(Decimal(300), "SEK"), Amount(Decimal(5), "EUR"))
    assert (money.given, money.without_amount) == (4, 1), "no amount is not nothing"
    assert days.amounts == (Amount(Decimal(3), ""),)
    assert sums([]) == []


def test_the_same_group_and_lever_stand_side_by_side():
    one, two, three, four = (
        action(n, lever=lever)
        for n, lever in enumerate(("policy", "policy", "behaviour", ""), start=1)
    )
    reached = {1: frozenset({5, 6}), 2: frozenset({5, 6, 7}), 3: frozenset({5}), 4: frozenset({5})}
    (found,) = same_work([one, two, three, four], reached)
    assert (found.lever, found.groups) == ("policy", (5, 6))
    assert found.actions == (one, two)


def test_new_words_that_sound_like_an_action():
    known = [action(1, text="Ask the regional finance office for follow-up staff")]
    found = sounds_like("Ask the finance office of the region for staff", known)
    assert found is not None
    assert sounds_like("Paint the waiting room green", known) is None
    assert sounds_like("Ask", known) is None
