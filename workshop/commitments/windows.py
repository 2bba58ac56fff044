"""Which action misses its budget window, and which window comes next."""

from __future__ import annotations

import datetime
from collections.abc import Sequence

from workshop.commitments.model import BudgetWindow, day_of


def is_late(due: datetime.date | None, window: BudgetWindow) -> bool:
    """Whether a date comes after the window has closed; before it opens is not late."""
    closes = day_of(window.closes)
    return due is not None and closes is not None and due > closes


def next_window(
    due: datetime.date | None, missed: BudgetWindow, windows: Sequence[BudgetWindow]
) -> BudgetWindow | None:
    """The window that closes first on or after the date: the same holder's, else anybody's.

    A window without a day on which it closes is not offered: nothing says that it would do.
    """
    if due is None:
        return None
    in_time = [
        one
        for one in windows
        if one.id != missed.id and (closes := day_of(one.closes)) is not None and closes >= due
    ]
    in_time.sort(key=lambda one: (not _same_holder(one, missed), one.closes, one.id))
    return in_time[0] if in_time else None


def _same_holder(one: BudgetWindow, other: BudgetWindow) -> bool:
    mine, theirs = (window.holder.strip().casefold() for window in (one, other))
    return bool(mine) and mine == theirs
