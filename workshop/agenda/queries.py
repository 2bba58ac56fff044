"""What screens and minutes ask about the agenda and the room."""

from __future__ import annotations

from workshop.agenda.model import Parked, RoomRow, Speaker, Step, Workshop
from workshop.document import Reader


def workshop(reader: Reader) -> Workshop | None:
    """The workshop, or None in a file that was only just made."""
    row = reader.one("SELECT * FROM workshop")
    return None if row is None else Workshop.model_validate(dict(row))


def is_sample(reader: Reader) -> bool:
    """Whether this is the sample workshop, which says so on every picture."""
    return bool(reader.value("SELECT sample FROM workshop"))


def coming_vote(reader: Reader) -> Step | None:
    """The next vote of the agenda that is neither done nor skipped."""
    coming = (one for one in steps(reader) if one.state not in ("done", "skipped"))
    return next((one for one in coming if one.kind == "vote"), None)


def group_limit(reader: Reader) -> int:
    """The fewest people of whom anything is told apart in this workshop, at least 3."""
    return max(3, int(reader.value("SELECT group_limit FROM workshop") or 5))


def steps(reader: Reader) -> list[Step]:
    """The agenda in its order."""
    rows = reader.all("SELECT * FROM step ORDER BY position, id")
    return [Step.model_validate(dict(row)) for row in rows]


def step(reader: Reader, step_id: int) -> Step | None:
    """One step."""
    row = reader.one("SELECT * FROM step WHERE id = :id", id=step_id)
    return None if row is None else Step.model_validate(dict(row))


def current_step(reader: Reader) -> Step | None:
    """The live step, or the first one that is still to come."""
    found = steps(reader)
    live = [one for one in found if one.state == "live"]
    coming = [one for one in found if one.state in ("not_started", "ready", "reopened")]
    return next(iter([*live, *coming, *found[-1:]]), None)


def next_step(reader: Reader, step_id: int) -> Step | None:
    """The step after this one, skipped ones aside."""
    found = steps(reader)
    places = [index for index, one in enumerate(found) if one.id == step_id]
    later = found[places[0] + 1 :] if places else []
    return next((one for one in later if one.state != "skipped"), None)


def room(reader: Reader) -> RoomRow:
    """What the room screen is asked to show."""
    row = reader.one("SELECT slide, subject, stage, page, cover, message FROM room")
    return RoomRow() if row is None else RoomRow.model_validate(dict(row))


def parked(reader: Reader) -> list[Parked]:
    """The parking lot in its order."""
    rows = reader.all(
        "SELECT p.*, coalesce(w.name, '') AS owner FROM parked p "
        "LEFT JOIN participant w ON w.id = p.owner_id ORDER BY p.position, p.id"
    )
    return [Parked.model_validate(dict(row)) for row in rows]


def speakers(reader: Reader) -> list[Speaker]:
    """Who speaks now and who waits."""
    rows = reader.all(
        "SELECT s.id, s.participant_id, s.state, p.name, p.sector FROM speaker s "
        "JOIN participant p ON p.id = s.participant_id ORDER BY s.position, s.id"
    )
    return [Speaker.model_validate(dict(row)) for row in rows]
