"""Two clocks: a local trial that waits for a decision higher up which comes too late for it.

The layers are those of the multi-level perspective (Geels, Research Policy 31, 2002): niche,
regime, landscape.
"""

from __future__ import annotations

import datetime

from workshop.commitments.model import Action, BudgetWindow, day_of


def decided_on(action: Action, window: BudgetWindow | None) -> datetime.date | None:
    """The day on which what an action waits for is decided, or None when it waits for nothing.

    It is the day that was typed, else the day on which the action's budget window decides. An
    action with a budget window that was not said to wait does not wait: it may be the asking.
    """
    if not (action.waits_for.strip() or action.waits_until):
        return None
    until = day_of(action.waits_until)
    return until or (day_of(window.decides) if window is not None else None)


def out_of_step(action: Action, window: BudgetWindow | None) -> bool:
    """Whether a niche action is due before the decision it waits for."""
    if action.layer != "niche" or action.due_day is None:
        return False
    decided = decided_on(action, window)
    return decided is not None and decided > action.due_day


def start_by(action: Action) -> datetime.date | None:
    """The last day to begin, so many weeks before it is due; None when either is not known."""
    if action.due_day is None or action.lead_weeks is None:
        return None
    try:
        return action.due_day - datetime.timedelta(weeks=action.lead_weeks)
    except OverflowError:
        return None
