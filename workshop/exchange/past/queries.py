"""What screens and minutes ask about the last workshop."""

from __future__ import annotations

from pydantic import ValidationError

from workshop.document import Reader
from workshop.exchange.maps.of_workshop import map_of
from workshop.exchange.past.model import PastAction, PastDecision, PastPerson, PastWord, Snapshot
from workshop.exchange.past.then_and_now import ThenAndNow, compare, same


def past(reader: Reader) -> Snapshot | None:
    """The workshop that was taken last to compare with, or None."""
    body = reader.value("SELECT body FROM past_workshop ORDER BY id DESC")
    try:
        return None if body is None else Snapshot.model_validate_json(body)
    except ValidationError:
        return None


def then_and_now(reader: Reader) -> ThenAndNow | None:
    """What differs on the map since the last workshop, or None without one."""
    kept = past(reader)
    return None if kept is None else compare(kept.map, map_of(reader))


def carried(reader: Reader, kept: Snapshot) -> set[str]:
    """The marks of the actions and decisions of then that were carried forward to here."""
    rows = reader.all(
        "SELECT carried_from FROM action WHERE carried_from != '' "
        "UNION SELECT carried_from FROM decision WHERE carried_from != ''"
    )
    here = {row["carried_from"] for row in rows}
    every: list[PastAction | PastDecision] = [*kept.actions, *kept.decisions]
    return {one.mark for one in every if kept.from_mark(one.mark) in here}


def words_to_carry(reader: Reader, kept: Snapshot) -> list[PastWord]:
    """The words of then that are not on the list here."""
    here = {same(row["term"]) for row in reader.all("SELECT term FROM term")}
    return [word for word in kept.words if word.term.strip() and same(word.term) not in here]


def people_to_carry(reader: Reader, kept: Snapshot) -> list[PastPerson]:
    """The people of then who are not on the list here, by their exact names."""
    here = {same(row["name"]) for row in reader.all("SELECT name FROM participant")}
    return [one for one in kept.people if same(one.name) not in here]
