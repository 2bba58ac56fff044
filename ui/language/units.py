"""Places in a text: Python counts characters, Qt counts UTF-16 units; an emoji is one and two."""

from __future__ import annotations

from itertools import accumulate


class Units:
    """The UTF-16 unit at which each character of a text begins."""

    def __init__(self, text: str) -> None:
        self._before = [0, *accumulate(1 + (ord(sign) > 0xFFFF) for sign in text)]

    def at(self, place: int) -> int:
        """The unit of a place in characters."""
        return self._before[place]
