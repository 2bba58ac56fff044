"""Places in a text: Python counts characters, Qt counts UTF-16 units; an emoji is one and two."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable
from itertools import accumulate


def units(text: str) -> Callable[[int], int]:
    """From a place in characters to the same place in UTF-16 units."""
    if not text or max(text) <= "\uffff":
        return lambda place: place
    wide = [place for place, sign in enumerate(text) if sign > "\uffff"]
    return lambda place: place + bisect_left(wide, place)


def characters(text: str) -> Callable[[int], int]:
    """From a place in UTF-16 units to the same place in characters."""
    if not text or max(text) <= "\uffff":
        return lambda place: place
    starts = list(accumulate((2 if sign > "\uffff" else 1 for sign in text), initial=0))
    return lambda place: bisect_left(starts, place)
