"""What a measure brings with it: somebody who leaves the room neither discusses nor votes.

Effects are always those of the closure, so two lists of measures are compared by their closures.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from workshop.interests.terms import MeasureName

Kind = Literal["discloses", "answers", "recused", "leaves", "not_relevant"]
"""What measures change, as the matrix marks it."""
BRINGS: Mapping[MeasureName, tuple[MeasureName, ...]] = {
    "exclude": ("leave_room", "no_papers", "no_draft", "no_chair"),
    "leave_room": ("no_discussion", "no_vote"),
    "no_discussion": ("answer_only",),
    "answer_only": ("no_chair", "no_lead"),
}
"""What each measure brings at once; what is not listed brings nothing but itself."""


def closure(measures: Iterable[MeasureName]) -> frozenset[MeasureName]:
    """All that these measures bring, themselves included."""
    found: set[MeasureName] = set()
    waiting = list(measures)
    while waiting:
        measure = waiting.pop()
        if measure not in found:
            found.add(measure)
            waiting.extend(BRINGS.get(measure, ()))
    return frozenset(found)


def takes_vote(measures: Iterable[MeasureName]) -> bool:
    """Whether somebody under these measures does not vote on the item."""
    return "no_vote" in closure(measures)


def kind_of(measures: Iterable[MeasureName]) -> Kind:
    """What measures change, in one word: the strongest that a reader asks for."""
    effects = closure(measures)
    if "leave_room" in effects:
        return "leaves"
    if "no_vote" in effects:
        return "answers" if "answer_only" in effects else "recused"
    return "discloses" if effects else "not_relevant"
