"""Which line of a box goes on as which, once somebody has typed in it."""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Sequence
from difflib import SequenceMatcher

ALIKE = 0.6
"""From this share of letters in common on (difflib's ratio), a line is the same line, edited."""
MOST = 400
"""As many pairs of lines as are compared letter by letter; past that only their place counts."""


def realign(before: Sequence[str], after: Sequence[str]) -> list[int | None]:
    """For each line now, the place of the line it was before, or None for a new one.

    The same words are the same line, wherever it moved to. What is left is taken for an edit of
    the line it is most alike, and then of the line that stood in its place.
    """
    found: list[int | None] = [None] * len(after)
    waiting: defaultdict[str, deque[int]] = defaultdict(deque)
    for place, line in enumerate(before):
        waiting[line].append(place)
    for place, line in enumerate(after):
        if waiting[line]:
            found[place] = waiting[line].popleft()
    _take_alike(before, after, found)
    _take_by_place(before, after, found)
    return found


def _left(before: Sequence[str], found: Sequence[int | None]) -> list[int]:
    taken = set(found)
    return [place for place in range(len(before)) if place not in taken]


def _take_alike(before: Sequence[str], after: Sequence[str], found: list[int | None]) -> None:
    old = _left(before, found)
    new = [place for place, one in enumerate(found) if one is None]
    if len(old) * len(new) > MOST:
        return
    pairs = sorted(
        (
            (_alike(before[then], after[now]), -abs(then - now), then, now)
            for then in old
            for now in new
        ),
        reverse=True,
    )
    taken: set[int] = set()
    for alike, _, then, now in pairs:
        if alike >= ALIKE and then not in taken and found[now] is None:
            found[now] = then
            taken.add(then)


def _alike(one: str, other: str) -> float:
    matcher = SequenceMatcher(None, one.casefold(), other.casefold(), autojunk=False)
    return matcher.ratio() if matcher.quick_ratio() >= ALIKE else 0.0


def _take_by_place(before: Sequence[str], after: Sequence[str], found: list[int | None]) -> None:
    """A line typed anew where another one stood, between the same neighbours, goes on as it."""
    if len(before) != len(after):
        return
    for place in _left(before, found):
        if found[place] is None:
            found[place] = place
