"""Whether an action is ready: one who answers for it, a date, and an early check before it."""

from __future__ import annotations

import datetime

from workshop.commitments.model import Action
from workshop.sentences import Sentence


def not_ready(action: Action) -> Sentence | None:
    """Why an action cannot be called ready yet, or None when it can."""
    if not action.has_owner:
        return Sentence("commitments.ready.no-owner", mark=action.mark)
    if action.due_day is None:
        return Sentence("commitments.ready.no-date", mark=action.mark)
    if action.check_day is None:
        return Sentence("commitments.ready.no-check", mark=action.mark)
    if not in_time(action.check_day, action.due_day):
        return Sentence("commitments.action.check-after-due")
    return None


def in_time(check: datetime.date | None, due: datetime.date | None) -> bool:
    """Whether the early check comes before the date; nothing is wrong while one is not known."""
    return check is None or due is None or check < due
