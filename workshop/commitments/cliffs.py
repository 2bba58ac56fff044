"""Where the money ends: actions whose funding stops within one year, and within two."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from typing import NamedTuple

from workshop.commitments.model import Action, day_of

MONTHS = (12, 24)


class Cliff(NamedTuple):
    """The actions whose money ends within so many months, and not within the shorter time."""

    months: int
    actions: tuple[Action, ...]


def cliffs(actions: Sequence[Action], start: datetime.date) -> tuple[Cliff, ...]:
    """The actions by the time in which their money ends, the first to end first.

    Money that has ended stands in the first; an action without such a day stands in none.
    """
    ending = [(end, one) for one in actions if (end := day_of(one.money_ends_on))]
    ending.sort(key=lambda pair: (pair[0], pair[1].number))
    found, after = [], datetime.date.min
    for months in MONTHS:
        last = later(start, months)
        found.append(Cliff(months, tuple(one for end, one in ending if after < end <= last)))
        after = last
    return tuple(found)


def later(day: datetime.date, months: int) -> datetime.date:
    """The same day so many months later, or the last day of that month."""
    years, month = divmod(day.month - 1 + months, 12)
    for number in range(day.day, 27, -1):
        try:
            return datetime.date(day.year + years, month + 1, number)
        except ValueError:
            continue
    return datetime.date(day.year + years, month + 1, min(day.day, 28))
