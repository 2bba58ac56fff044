"""What this laptop remembers of an open workshop for the start page."""

from __future__ import annotations

import datetime

from ui.desk.recent import Recent, remember
from ui.desk.step_timer import clock_words
from ui.desk.top_line import live_seconds
from workshop.agenda.queries import steps, workshop
from workshop.agenda.timing import seconds_left
from workshop.document import Document
from workshop.people.queries import counts
from workshop.sentences import day, say


def keep(document: Document, *, stopped: bool) -> None:
    """Writes the entry; `stopped` until it is closed, so that a stop is told from a close."""
    now = workshop(document)
    if now is None:
        return
    agenda = steps(document)
    place = next((i for i, one in enumerate(agenda) if one.state == "live"), None)
    step = left = ""
    if place is not None:
        live = agenda[place]
        step = say("desk.start.step", step=place + 1, of=len(agenda), title=live.title)
        seconds = seconds_left(live, live_seconds([live]))
        left = say("desk.start.left", time=clock_words(seconds)) if seconds > 0 else ""
    remember(
        Recent(
            path=str(document.path),
            title=now.title,
            date=_day(now.date),
            place=now.place,
            seats=counts(document)[1],
            minutes=tuple(one.minutes for one in agenda),
            begun=sum(one.state not in ("not_started", "ready") for one in agenda),
            step=step,
            left=left,
            stopped_at=datetime.datetime.now().strftime("%H:%M") if stopped else "",
            delivered=now.approved_at is not None,
        )
    )


def _day(date: str) -> str:
    try:
        return day(datetime.date.fromisoformat(date))
    except ValueError:
        return date
