"""How far back an interest counts: calendar months, to the day, and unknown is never "no"."""

from __future__ import annotations

import calendar
from dataclasses import dataclass
from datetime import date

from workshop.interests.terms import DatePrecision

MONTHS_A_YEAR = 12


@dataclass(frozen=True, slots=True)
class Period:
    """When an interest was held, as exactly as the person said.

    Attributes:
        start: the first day, or None where nobody knows.
        end: the last day, or None: still held, or nobody knows when it ended.
        precision: how exactly the end is known. An end in March 2025 reaches to 31 March, an end
            in 2025, or of unknown precision, to 31 December.
        planned: it has not begun, and counts as if it had.
    """

    start: date | None
    end: date | None
    precision: DatePrecision = "unknown"
    planned: bool = False

    @property
    def last_day(self) -> date | None:
        """The last day it may have been held; None while it is held."""
        if self.end is None or self.planned:
            return None
        if self.precision == "day":
            return self.end
        month = self.end.month if self.precision == "month" else MONTHS_A_YEAR
        return self.end.replace(month=month, day=calendar.monthrange(self.end.year, month)[1])


def months_before(day: date, months: int) -> date:
    """The day that many calendar months earlier; 31 March less one month is the end of February."""
    years, month = divmod(day.year * MONTHS_A_YEAR + day.month - 1 - months, MONTHS_A_YEAR)
    longest = calendar.monthrange(years, month + 1)[1]
    return date(years, month + 1, min(day.day, longest))


def is_current(period: Period, today: date) -> bool:
    """Whether an interest is held today, is planned, or may still be held."""
    return period.last_day is None or period.last_day >= today


def counts(period: Period, today: date, months: int | None) -> bool:
    """Whether an interest lies inside the look-back; its first day still counts.

    Args:
        period: when the interest was held.
        today: the day of the session.
        months: how far back the pack looks, in calendar months; 0 counts only what is held today,
            None looks back without end.
    """
    if months is None or is_current(period, today):
        return True
    return period.last_day is not None and period.last_day >= months_before(today, months)
