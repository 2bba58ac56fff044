"""Round-robin: everybody in turn says one idea or passes, until all have passed."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple


class Speaker(NamedTuple):
    """Whose turn it is; the sector goes with the idea, the name does not."""

    id: int
    name: str
    sector: str


class Turns:
    """The turn, kept while the step is open and nowhere else."""

    def __init__(self) -> None:
        self._seated: list[Speaker] = []
        self._out: set[int] = set()
        self._place = 0

    def seat(self, people: Iterable[tuple[int, str, str]]) -> None:
        """Who is here; whoever comes later has a turn at the end, whoever left has none."""
        here = self.now
        self._seated = [Speaker(*person) for person in people]
        ids = [speaker.id for speaker in self._seated]
        if here is not None and here.id in ids:
            self._place = ids.index(here.id)
        elif self._seated:
            self._place %= len(self._seated)
            self._skip()

    @property
    def now(self) -> Speaker | None:
        """Whose turn it is, or None when everybody has passed."""
        if not self._seated or self.waiting == 0:
            return None
        return self._seated[self._place % len(self._seated)]

    @property
    def seated(self) -> bool:
        """Whether anybody is here at all."""
        return bool(self._seated)

    @property
    def waiting(self) -> int:
        """How many have not passed yet."""
        return sum(speaker.id not in self._out for speaker in self._seated)

    def said(self) -> None:
        """An idea was said: the next one's turn."""
        self._place += 1
        self._skip()

    def passed(self) -> None:
        """Passed: out of the round, and the next one's turn."""
        if self.now is not None:
            self._out.add(self.now.id)
        self._place += 1
        self._skip()

    def again(self) -> None:
        """Another time around, with everybody."""
        self._out.clear()
        self._place = 0

    def _skip(self) -> None:
        if not self._seated:
            return
        for _ in self._seated:
            self._place %= len(self._seated)
            if self._seated[self._place].id not in self._out:
                return
            self._place += 1
