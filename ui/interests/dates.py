"""A day, a month or a year as somebody types it, with how exactly it is known."""

from __future__ import annotations

import datetime
import re

from workshop.document import Refused
from workshop.interests.terms import DatePrecision
from workshop.sentences import Sentence

_TYPED = re.compile(r"^(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?$")


def read_date(text: str) -> tuple[datetime.date | None, DatePrecision]:
    """The first day of what was typed: 2024, 2024-05 or 2024-05-17; nothing typed is no date.

    Raises:
        Refused: it is no date.
    """
    typed = text.strip()
    if not typed:
        return None, "unknown"
    found = _TYPED.match(typed)
    try:
        if found is None:
            raise ValueError
        year, month, day = (int(part) if part else None for part in found.groups())
        date = datetime.date(year or 0, month or 1, day or 1)
    except ValueError:
        raise Refused(Sentence("interests.desk.no_date", text=typed)) from None
    return date, "day" if day else "month" if month else "year"


def shown_date(date: datetime.date | None, precision: DatePrecision) -> str:
    """A date as `read_date` reads it."""
    if date is None:
        return ""
    return {"year": date.strftime("%Y"), "month": date.strftime("%Y-%m")}.get(
        precision, date.isoformat()
    )
