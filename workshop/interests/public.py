"""What anybody may read of interests: built field by field, and there is nothing else in it.

An allow-list, not a filter: paper and the room read interests here and nowhere else. There is no
amount, no free text of a declaration, no organisation of somebody else's interest, no private
reason, no severity, no rule, no match, and nobody who has not answered is named.
"""

from __future__ import annotations

import datetime
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from workshop.document import Reader
from workshop.interests import public_lines
from workshop.interests.people import declarations
from workshop.interests.policy import pack_in_force
from workshop.interests.public_model import (
    Decider,
    PartyClass,
    PublicInterest,
    PublicItem,
    PublicLine,
    PublicStamp,
)
from workshop.interests.public_records import clock

__all__ = [
    "Decider",
    "PartyClass",
    "PublicInterest",
    "PublicInterests",
    "PublicItem",
    "PublicLine",
    "PublicStamp",
    "Standings",
    "public_interests",
]


@dataclass(frozen=True, slots=True)
class Standings:
    """How many people answered what; the kinds of nothing are never added up."""

    declared: int = 0
    none: int = 0
    nobody_spoke: int = 0
    declined: int = 0
    to_confirm: int = 0
    expired: int = 0
    not_asked: int = 0
    withdrew_at: tuple[str, ...] = ()
    """The time of each withdrawal, in order; the people are not named."""


@dataclass(frozen=True, slots=True)
class PublicInterests:
    """The register of interests as anybody may read it.

    Attributes:
        asked: whether anybody was asked, or anything was decided, at all.
        confirmed, people: how many answered for themselves at the opening, of how many.
        sponsor: who paid for the meeting.
    """

    pack_title: str
    pack_version: str
    disclaimer: str
    sponsor: str
    asked: bool
    confirmed: int
    people: int
    standings: Standings
    lines: tuple[PublicLine, ...]


def public_interests(
    reader: Reader, *, organiser: bool = False, today: datetime.date | None = None
) -> PublicInterests:
    """The register, in the words of the meeting's language where the pack has them.

    Names stand in it where the pack shows them and the person agreed.

    Args:
        reader: the workshop.
        organiser: name everybody, for the organiser's own edition; the details stay out of it too.
        today: the day on which standing declarations are looked at; by default the workshop's.
    """
    today = today or _day(reader)
    pack = pack_in_force(reader)
    words = pack.text(reader.value("SELECT language FROM workshop") or "en")
    found = declarations(reader, today)
    here = _here(reader)
    counted = [one for one in found if one.participant in here or one.id is not None] or found
    rules = public_lines.Rules(
        named=organiser or pack.display.public_minutes == "name+category+measure",
        agreed=not organiser,
        only_exceptions=not organiser and pack.display.public_minutes == "count_only",
        organisations=pack.display.public_minutes == "name+category+measure",
    )
    lines = public_lines.lines(reader, found, rules)
    stay = [one for one in counted if one.status != "withdrawn"]
    opening = _answered_at_the_opening(reader)
    return PublicInterests(
        pack_title=words.title,
        pack_version=pack.version,
        disclaimer=words.disclaimer,
        sponsor=(reader.value("SELECT sponsor FROM workshop") or "").strip(),
        asked=bool(lines) or any(one.id is not None for one in found),
        confirmed=sum(
            one.status in ("declared", "none") and one.participant in opening for one in stay
        ),
        people=len(stay),
        standings=_standings((one.status, one.declared_at) for one in counted),
        lines=lines,
    )


def _standings(found: Iterable[tuple[str, str]]) -> Standings:
    known = list(found)
    counted = Counter(status for status, _ in known)
    return Standings(
        declared=counted["declared"],
        none=counted["none"],
        nobody_spoke=counted["nobody_spoke"],
        declined=counted["declined"],
        to_confirm=counted["to_confirm"],
        expired=counted["expired"],
        not_asked=counted["not_asked"],
        withdrew_at=tuple(sorted(clock(at) for status, at in known if status == "withdrawn")),
    )


def _here(reader: Reader) -> set[int]:
    """Who is here, or was."""
    rows = reader.all("SELECT id FROM participant WHERE present OR arrived_at IS NOT NULL")
    return {row["id"] for row in rows}


def _answered_at_the_opening(reader: Reader) -> set[int]:
    """Who has given an answer of their own other than in the middle of an item or too late."""
    rows = reader.all(
        "SELECT DISTINCT participant_id FROM declaration WHERE status IN ('declared', 'none') "
        "AND layer IN ('standing', 'session')"
    )
    return {row["participant_id"] for row in rows}


def _day(reader: Reader) -> datetime.date:
    """The day of the workshop once it is past, so that minutes read the same a year later."""
    today = datetime.date.today()
    try:
        return min(today, datetime.date.fromisoformat(reader.value("SELECT date FROM workshop")))
    except (TypeError, ValueError):
        return today
