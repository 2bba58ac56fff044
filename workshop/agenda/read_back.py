"""When the room heard its words read back: what changes later is told as changed since."""

from __future__ import annotations

import datetime

from workshop.agenda.queries import steps, workshop
from workshop.document import Reader


def signed_off(reader: Reader) -> datetime.datetime | None:
    """When the minutes were approved, or else when the read-back ended; None before both.

    The end of a step is its last start and the seconds it took, so a step that was paused may seem
    to end a little later.
    """
    here = workshop(reader)
    approved = moment(here.approved_at if here else None)
    if approved is not None:
        return approved
    ended = []
    for one in steps(reader):
        started = moment(one.started_at)
        if one.kind == "read_back" and one.state == "done" and started is not None:
            ended.append(started + datetime.timedelta(seconds=one.spent))
    return max(ended, default=None)


def moment(text: str | None) -> datetime.datetime | None:
    """A moment of the file as a time with its zone; None where there is none to be read."""
    try:
        found = datetime.datetime.fromisoformat(text) if text else None
    except ValueError:
        return None
    return found.astimezone() if found is not None else None
