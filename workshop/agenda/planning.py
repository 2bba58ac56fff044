"""Whether the steps fit the time there is: pure arithmetic over minutes and clock times."""

from __future__ import annotations

import re
from collections.abc import Sequence

from workshop.agenda.model import Step

_CLOCK = re.compile(r"([01]?[0-9]|2[0-3])[:.]([0-5][0-9])", re.ASCII)
_DAY = 24 * 60


def planned_minutes(steps: Sequence[Step]) -> int:
    """How long the agenda is planned to take; skipped steps take nothing."""
    return sum(step.minutes for step in steps if step.state != "skipped")


def minute_of_day(clock: str) -> int | None:
    """The minute of the day of a time such as 13:30, or None where it is not one."""
    found = _CLOCK.fullmatch(clock.strip())
    return None if found is None else int(found[1]) * 60 + int(found[2])


def spare_minutes(planned: int, starts_at: str, ends_at: str) -> int | None:
    """What is left between start and end; negative when too much is planned, None if not known.

    An end before the start is on the next day.
    """
    start, end = minute_of_day(starts_at), minute_of_day(ends_at)
    if start is None or end is None or start == end:
        return None
    return (end - start) % _DAY - planned
