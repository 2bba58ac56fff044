"""What a room may do when recusals leave too few to decide; it never shrinks to nobody in silence.

A person picks the rung and gives the reason. After the reference page on interests, section 5.
"""

from __future__ import annotations

from collections.abc import Sequence

from workshop.interests.terms import Rung

PARTING: frozenset[Rung] = frozenset({"speak_then_leave"})
"""Rungs on which some decide without the others: both must be there."""
NOT_HERE: frozenset[Rung] = frozenset({"separate_urns"})
"""Rungs that packs know and that are not offered: a vote here has one urn."""
LAST: Rung = "no_decision"


def offered(rungs: Sequence[Rung], *, eligible: int, seats: int) -> tuple[Rung, ...]:
    """The rungs that can be taken, in the order of the policy pack; no decision is always the last.

    Args:
        rungs: the ladder of the pack.
        eligible: how many may vote on the item.
        seats: how many have a vote in this room, recused or not.

    Raises:
        ValueError: not 0 <= eligible <= seats.
    """
    if not 0 <= eligible <= seats:
        raise ValueError("more people may vote than have a seat")
    out = NOT_HERE | {LAST} if 0 < eligible < seats else NOT_HERE | PARTING | {LAST}
    return (*(rung for rung in dict.fromkeys(rungs) if rung not in out), LAST)
