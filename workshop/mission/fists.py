"""Fist to five: what a count of hands says about a statement, and whether two counts agree."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.sentences import Sentence

FINGERS = range(6)
CARRIES_FROM = 3
"""Three fingers or more carry a statement; fewer are asked what would have to change."""


@dataclass(frozen=True, slots=True)
class Agreement:
    """How many hands, how many that carry, and how many that are asked to speak."""

    hands: int
    carry: int
    asked: int
    fists: int


def agreement(hands: Sequence[int]) -> Agreement:
    """What six counts, of no finger to five, add up to."""
    carry = sum(hands[CARRIES_FROM:])
    return Agreement(sum(hands), carry, sum(hands) - carry, hands[0])


def sentence(hands: Sequence[int]) -> Sentence:
    """The result in a sentence; who stands below three is asked to speak, nobody is outvoted."""
    found = agreement(hands)
    if not found.hands:
        return Sentence("mission.fists.none")
    if not found.asked:
        return Sentence("mission.fists.all", n=found.hands)
    asked = Sentence("mission.fists.asked", n=found.asked)
    key = "mission.fists.most" if found.carry > found.asked else "mission.fists.few"
    return Sentence(key, carry=found.carry, hands=found.hands, asked=asked)


def differing(first: Sequence[int], second: Sequence[int]) -> tuple[int, ...]:
    """The numbers of fingers on which two counters differ: those are counted again."""
    return tuple(place for place in FINGERS if first[place] != second[place])
