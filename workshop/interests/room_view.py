"""What the room screen shows of interests: counts, or name and kind where the pack says so."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from workshop.document import Reader
from workshop.interests import public_lines
from workshop.interests.people import declarations
from workshop.interests.policy import pack_in_force
from workshop.interests.rolls import recusals
from workshop.interests.terms import Category

WAITING = frozenset({"not_asked", "expired", "to_confirm"})


@dataclass(frozen=True, slots=True)
class RoomInterests:
    """What the room sees, and nothing else.

    Attributes:
        answered, here: how many of those in the room have answered today.
        not_voting: options by letter, with how many do not vote on each; nobody is named.
        told: name and kinds of interest, where the policy pack shows them and the person agreed.
    """

    answered: int
    here: int
    not_voting: tuple[tuple[str, int], ...]
    told: tuple[tuple[str, tuple[Category, ...]], ...]


def room_interests(reader: Reader) -> RoomInterests:
    """The room's view of interests."""
    found = declarations(reader)
    here = [one for one in found if one.present]
    named = pack_in_force(reader).display.room_screen == "name+category"
    rules = public_lines.Rules(named=named, agreed=True, only_exceptions=False, organisations=False)
    lines = public_lines.lines(reader, found, rules)
    told: dict[str, dict[Category, None]] = {}
    for line in lines:
        if named and line.person and line.categories:
            told.setdefault(line.person, {}).update(dict.fromkeys(line.categories))
    return RoomInterests(
        answered=sum(one.status not in WAITING for one in here),
        here=len(here),
        not_voting=_not_voting(reader),
        told=tuple((name, tuple(kinds)) for name, kinds in told.items()),
    )


def _not_voting(reader: Reader) -> tuple[tuple[str, int], ...]:
    """The open options that somebody here would not vote on now, and how many would not."""
    rows = reader.all("SELECT id, letter FROM option WHERE state = 'open' ORDER BY position, id")
    letters = {row["id"]: row["letter"] for row in rows}
    off = recusals(reader, letters)
    counted = Counter(letters[option] for those in off.values() for option in those)
    return tuple(sorted(counted.items()))
