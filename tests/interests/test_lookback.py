"""How far back an interest counts."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.interests.lookback import Period, counts, is_current, months_before

TODAY = date(2026, 3, 31)
DAYS = st.dates(date(1990, 1, 1), date(2100, 12, 31))
MONTHS = st.integers(0, 600)


def ended(day, precision="day"):
    return Period(None, day, precision)


@pytest.mark.parametrize(
    ("day", "months", "earlier"),
    [
        (date(2026, 3, 31), 1, date(2026, 2, 28)),
        (date(2024, 3, 31), 1, date(2024, 2, 29)),
        (date(2024, 2, 29), 12, date(2023, 2, 28)),
        (date(2026, 1, 15), 1, date(2025, 12, 15)),
        (date(2026, 12, 31), 12, date(2025, 12, 31)),
        (date(2026, 5, 31), 48, date(2022, 5, 31)),
        (date(2026, 5, 31), 0, date(2026, 5, 31)),
    ],
)
def test_v3_months_are_calendar_months_and_stop_at_the_end_of_a_short_one(day, months, earlier):
    assert months_before(day, months) == earlier


def test_v3_the_boundary_day_still_counts_and_the_day_before_does_not():
    assert counts(ended(date(2026, 2, 28)), TODAY, 1)
    assert not counts(ended(date(2026, 2, 27)), TODAY, 1)
    assert counts(ended(date(2025, 3, 31)), TODAY, 12)
    assert not counts(ended(date(2025, 3, 30)), TODAY, 12)


def test_v2_an_unknown_end_is_still_held():
    assert is_current(Period(None, None), TODAY)
    assert counts(Period(date(1999, 1, 1), None), TODAY, 12)


def test_v5_what_is_planned_counts_as_current():
    assert is_current(Period(date(2027, 1, 1), date(2027, 6, 1), "day", planned=True), TODAY)
    assert counts(Period(date(2027, 1, 1), None, planned=True), TODAY, 0)


def test_an_end_known_to_the_month_reaches_to_its_last_day():
    assert is_current(ended(date(2026, 3, 1), "month"), TODAY)
    assert counts(ended(date(2025, 3, 1), "month"), TODAY, 12)
    assert not counts(ended(date(2025, 2, 1), "month"), TODAY, 12)


@pytest.mark.parametrize("precision", ["year", "unknown"])
def test_an_end_known_to_the_year_at_best_reaches_to_its_last_day(precision):
    assert is_current(ended(date(2026, 1, 1), precision), TODAY)
    assert counts(ended(date(2025, 1, 1), precision), TODAY, 3)
    assert not counts(ended(date(2025, 1, 1), precision), TODAY, 2)


def test_what_ends_today_is_current_and_what_ended_yesterday_is_not():
    assert is_current(ended(TODAY), TODAY)
    assert not is_current(ended(TODAY - timedelta(days=1)), TODAY)


def test_a_look_back_of_no_months_counts_only_what_is_held_today():
    assert counts(ended(TODAY), TODAY, 0)
    assert not counts(ended(TODAY - timedelta(days=1)), TODAY, 0)


def test_an_unlimited_look_back_counts_everything():
    assert counts(ended(date(1950, 1, 1)), TODAY, None)


@given(DAYS, DAYS, MONTHS, MONTHS)
def test_a_longer_look_back_never_counts_less(end, today, months, more):
    if counts(ended(end), today, months):
        assert counts(ended(end), today, months + more)
        assert counts(ended(end), today, None)


@given(DAYS, DAYS, MONTHS, st.sampled_from(["month", "year", "unknown"]))
def test_a_less_exact_end_never_counts_less(end, today, months, precision):
    if counts(ended(end), today, months):
        assert counts(ended(end, precision), today, months)
