"""What a measure brings with it: somebody who leaves the room neither discusses nor votes.

Effects are always those of the closure, so two lists of measures are compared by their closures.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from workshop.interests.terms import MeasureName

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
