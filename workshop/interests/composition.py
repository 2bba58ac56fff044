"""Who is in the room for one item: shares, chair, quorum and sectors, each judged by itself.

Every function is given all seats that vote in this room (observers are not among them); what a
measure took away stands in `Seat.votes`. Not assessed and not declared are never folded into
free: they open a range. After the reference page on interests, section 11.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import ceil
from typing import Literal

from workshop.interests.terms import Severity, at_least, level
from workshop.people.model import SECTORS, Sector

Verdict = Literal["passes", "fails", "open", "not_checked"]
"""What a check found; `open` waits for an assessment, and neither is ever shown as passed."""
UNSAID: Sector = "not_stated"
"""People whose sector is not known: they count as seats and are no sector."""


@dataclass(frozen=True, slots=True)
class Seat:
    """One voting seat and one item: how much ties the person to it, and whether they vote on it."""

    participant: int
    sector: str
    severity: Severity
    declared: bool
    votes: bool = True


@dataclass(frozen=True, slots=True)
class Share:
    """A share from 0 to 1, as a range while something is still to judge."""

    lower: Fraction
    upper: Fraction


def conflicted_share(seats: Sequence[Seat], conflicted_from: Severity) -> Share:
    """The share of voting seats assessed at the level given or above; 0 where there are none.

    At most, everybody not assessed or not declared is conflicted too.
    """
    if not seats:
        return Share(Fraction(0), Fraction(0))
    known = sum(at_least(seat.severity, conflicted_from) for seat in seats)
    unknown = sum(
        _to_judge(seat) and not at_least(seat.severity, conflicted_from) for seat in seats
    )
    return Share(Fraction(known, len(seats)), Fraction(known + unknown, len(seats)))


def majority(
    seats: Sequence[Seat], conflicted_from: Severity, limit: Fraction, strict: bool
) -> Verdict:
    """Whether the conflicted stay within a limit (a share from 0 to 1).

    Strict means below it: exactly half fails a limit of one half.
    """
    if not seats:
        return "not_checked"
    share = conflicted_share(seats, conflicted_from)
    if _within(share.upper, limit, strict):
        return "passes"
    return "open" if _within(share.lower, limit, strict) else "fails"


def chair(severities: Sequence[Severity], limit: Severity) -> Verdict:
    """Whether one of those who would steer the item is assessed at the limit or below."""
    if not severities:
        return "not_checked"
    assessed = [severity for severity in severities if severity != "unassessed"]
    if any(level(severity) <= level(limit) for severity in assessed):
        return "passes"
    return "fails" if len(assessed) == len(severities) else "open"


def quorum_needed(base: int, fraction: Fraction, minimum: int) -> int:
    """How many must be able to vote: a share of the base, rounded up, and at least the minimum."""
    return max(ceil(base * fraction), minimum)


def quorum(eligible: int, needed: int) -> Verdict:
    """Whether enough may vote on the item; a rule that needs nobody checks nothing."""
    if needed <= 0:
        return "not_checked"
    return "passes" if eligible >= needed else "fails"


def sector_counts(seats: Iterable[Seat]) -> dict[str, tuple[int, int]]:
    """By sector its seats, and how many of them may vote; in the order sectors are told in."""
    all_seats = list(seats)
    total = Counter(seat.sector for seat in all_seats)
    eligible = Counter(seat.sector for seat in all_seats if seat.votes)
    return {sector: (total[sector], eligible[sector]) for sector in sorted(total, key=_order)}


def silenced(seats: Iterable[Seat]) -> tuple[str, ...]:
    """The sectors that have seats and nobody left to vote on the item."""
    counted = sector_counts(seats)
    return tuple(
        sector for sector, (_, eligible) in counted.items() if sector != UNSAID and not eligible
    )


def dominant(seats: Iterable[Seat]) -> str | None:
    """The sector that has more than half of those who may vote, if one has."""
    counted = {sector: eligible for sector, (_, eligible) in sector_counts(seats).items()}
    whole = sum(counted.values())
    found = (sector for sector, n in counted.items() if sector != UNSAID and 2 * n > whole)
    return next(found, None)


def effective_sectors(counts: Iterable[int]) -> float:
    """How many sectors of equal size would be as mixed: 1/Σp² (Laakso and Taagepera, 1979).

    From 1 (one sector) to the number of sectors (all of one size); 0 where nobody is.
    """
    sizes = list(counts)
    squares = sum(n * n for n in sizes)
    return sum(sizes) ** 2 / squares if squares else 0.0


def _to_judge(seat: Seat) -> bool:
    return seat.severity == "unassessed" or not seat.declared


def _within(share: Fraction, limit: Fraction, strict: bool) -> bool:
    return share < limit if strict else share <= limit


def _order(sector: str) -> tuple[int, str]:
    known = sector in SECTORS
    return (SECTORS.index(sector) if known else len(SECTORS), sector)
