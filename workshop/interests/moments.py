"""Moments as rows keep them, to be compared with each other."""

from __future__ import annotations

import datetime


def moment_of(text: str) -> datetime.datetime:
    """A moment with its offset; one without is told by this laptop's clock.

    A file from elsewhere may name a year that no time zone of this laptop reaches: it is as told.
    """
    moment = datetime.datetime.fromisoformat(text)
    if moment.tzinfo is not None:
        return moment
    try:
        return moment.astimezone()
    except (OverflowError, ValueError, OSError):
        return moment.replace(tzinfo=datetime.UTC)
