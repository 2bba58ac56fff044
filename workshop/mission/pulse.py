"""The pulse of the room: three questions, answered by nobody in particular, told only of enough.

Trust is asked before and after, after the parts of trust of the PARTNER tool (reliability, mission
congruence, openness); at the close three questions ask how the meeting itself was.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from workshop.people.telling import tellable, together

Moment = Literal["before", "after", "meeting"]
MOMENTS: tuple[Moment, ...] = get_args(Moment)
TRUST = ("reliable", "same_aim", "open")
MEETING = ("heard", "understood", "worth_it")
ANSWERS = (1, 2, 3, 4, 5)
"""From "not at all" to "fully"; an answer left out is no answer and not the middle."""
AGREES_FROM = 4

Counts = Mapping[tuple[str, str], Sequence[int]]
"""By question and sector: how many gave each of the five answers."""


@dataclass(frozen=True, slots=True)
class Told:
    """What may be told of one question: how many gave each answer, or nothing with fewer."""

    question: str
    spread: tuple[int, ...]
    enough: bool
    sectors: tuple[tuple[str, tuple[int, ...]], ...] = ()

    @property
    def people(self) -> int:
        """How many answered; 0 where that may not be told."""
        return sum(self.spread)

    @property
    def agree(self) -> int:
        """How many answered four or five."""
        return sum(self.spread[AGREES_FROM - 1 :])


def questions(moment: Moment) -> tuple[str, ...]:
    """The three questions of a moment."""
    return MEETING if moment == "meeting" else TRUST


def told(moment: Moment, counts: Counts, limit: int) -> tuple[Told, ...]:
    """What may be told of a pulse that is over.

    Args:
        moment: when it was asked.
        counts: every answer given.
        limit: the fewest people of whom anything is told, at least 3.

    A sector is told only where each of its questions may be, so that no question gives it away.
    """
    asked = questions(moment)
    sectors = _sectors(asked, counts, limit)
    found = []
    for question in asked:
        spread = together([row for (name, _), row in counts.items() if name == question])
        enough = sum(spread) >= limit
        parts = tuple((s, tuple(counts[question, s])) for s in sectors) if enough else ()
        found.append(Told(question, spread if enough else (0,) * len(ANSWERS), enough, parts))
    return tuple(found)


def _sectors(asked: Sequence[str], counts: Counts, limit: int) -> tuple[str, ...]:
    """The sectors that may be told on every question; whoever told no sector is one more group."""
    nobody = (0,) * len(ANSWERS)

    def rows(sector: str) -> tuple[Sequence[int], ...]:
        return tuple(counts.get((question, sector), nobody) for question in asked)

    named = {sector: rows(sector) for sector in sorted({s for _, s in counts} - {""})}
    rest = rows("")
    return tellable(named, rest, limit, unnamed=int(any(map(any, rest))))
