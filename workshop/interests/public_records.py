"""What the public register looks up: times, exceptions that were made, votes that were open."""

from __future__ import annotations

import datetime
import json
from collections import defaultdict

from workshop.document import Reader, Row
from workshop.interests.model import Measure, measures_from
from workshop.interests.public_model import PublicStamp


def clock(moment: str) -> str:
    """The time of day of a moment; empty for none."""
    return datetime.datetime.fromisoformat(moment).strftime("%H:%M") if moment else ""


def exceptions_taken_back(reader: Reader) -> list[tuple[Measure, str]]:
    """Exceptions that no longer hold, and since when: they were made, so they are told.

    One that another decision followed is over too, unless that one makes an exception itself.
    """
    rows = reader.all(
        "SELECT m.*, coalesce(later.decided_at, m.ended_at) AS over_at, later.exception AS next "
        "FROM measure m LEFT JOIN measure later ON later.supersedes_id = m.id "
        "WHERE m.exception != '' AND (m.ended_at != '' OR later.exception = '') ORDER BY m.id"
    )
    return [(_measure(row), row["over_at"]) for row in rows if not row["next"]]


def _measure(row: Row) -> Measure:
    known = {name: row[name] for name in Measure.model_fields}
    return Measure.model_validate({**known, "measures": measures_from(row["measures"])})


def stamps(reader: Reader) -> dict[tuple[int, int | None], list[PublicStamp]]:
    """What was seen of each person on each option, in the order of time."""
    found: defaultdict[tuple[int, int | None], list[PublicStamp]] = defaultdict(list)
    for row in reader.all("SELECT * FROM stamp ORDER BY id"):
        place = (row["participant_id"], row["option_id"])
        found[place].append(PublicStamp(row["kind"], clock(row["stamped_at"])))
    return dict(found)


def open_to(reader: Reader) -> dict[tuple[int, int | None], tuple[int, ...]]:
    """The numbers of the votes each person could have voted in, by option: who is on the roll."""
    rows = reader.all(
        "SELECT r.number, o.option_id, l.participant_id, l.recused FROM roll l "
        "JOIN round r ON r.id = l.round_id JOIN round_option o ON o.round_id = r.id "
        "WHERE r.status NOT IN ('draft', 'void') ORDER BY r.number"
    )
    found: defaultdict[tuple[int, int | None], list[int]] = defaultdict(list)
    for row in rows:
        if row["option_id"] not in json.loads(row["recused"] or "[]"):
            found[row["participant_id"], row["option_id"]].append(row["number"])
    return {place: tuple(numbers) for place, numbers in found.items()}
