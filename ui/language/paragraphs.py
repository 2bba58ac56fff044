"""The marks of paragraphs in Qt's units, remembered by their text."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import NamedTuple

from ui.language.units import units
from workshop.language.checker import Checker
from workshop.language.findings.kept import unexplained, unkept
from workshop.language.findings.model import Finding
from workshop.language.model import KeptMark
from workshop.language.rules.model import Tier

REMEMBERED = 2_000
RECENT = 6


class Mark(NamedTuple):
    """A finding in its paragraph.

    Attributes:
        start, end: its place in UTF-16 units, as Qt counts.
        finding: what was found; its own places count characters of the paragraph.
    """

    start: int
    end: int
    finding: Finding


class Line(NamedTuple):
    """A stretch to underline, in UTF-16 units; lines never lie over each other."""

    start: int
    end: int
    tier: Tier


class Read(NamedTuple):
    """What was found in a paragraph, and how many marks are kept there on purpose."""

    marks: tuple[Mark, ...]
    lines: tuple[Line, ...]
    kept: int

    def without_rare_word_to(self, end: int) -> Read:
        """The same without a mark for a rare word that ends here: it is still being typed."""
        left = tuple(mark for mark in self.marks if mark.end != end or mark.finding.kind != "rare")
        return self if len(left) == len(self.marks) else Read(left, tuple(_lines(left)), self.kept)


NOTHING = Read((), (), 0)


@dataclass(frozen=True)
class Look:
    """How a field is looked at: a value, so that work on it may run anywhere.

    Attributes:
        checker: None marks nothing.
        tiers: which marks are shown; `more` shows those the flood guard keeps back.
        kept: the marks kept on purpose at the field's place.
    """

    checker: Checker | None = None
    place: str = ""
    tiers: frozenset[str] = frozenset()
    kept: tuple[KeptMark, ...] = ()

    def read(self, text: str) -> Read:
        """The marks of one paragraph."""
        if self.checker is None or not self.tiers or not text.strip():
            return NOTHING
        found = self.checker.find(text, more="more" in self.tiers)
        shown = [one for one in found if one.tier in self.tiers]
        left, kept = unkept(unexplained(shown, text), self.place, self.kept)
        return _read(text, left, kept)


class Paragraphs:
    """Remembers what was read, and until a long paragraph is read carries its marks along."""

    def __init__(self) -> None:
        self.look = Look()
        self._read: dict[str, Read] = {}
        self._recent: list[tuple[str, Read]] = []
        self._carried = ("", NOTHING)

    def look_with(self, look: Look) -> None:
        """Looks in another way from now on; what stands is carried along until it is read."""
        self.look = look
        self._read.clear()

    def known(self, text: str) -> Read | None:
        """What was read of a text, or None."""
        return self._read.get(text)

    def read(self, text: str) -> Read:
        """Reads a text here and now."""
        known = self._read.get(text)
        if known is None:
            known = self.look.read(text)
            self.learn(text, known)
        return known

    def learn(self, text: str, read: Read, *, long: bool = False) -> None:
        """Takes what was read elsewhere."""
        if len(self._read) >= REMEMBERED:
            self._read.clear()
        self._read[text] = read
        if long:
            self._recent = [*self._recent[1 - RECENT :], (text, read)]

    def carried(self, text: str) -> Read:
        """The marks of the nearest text read before, moved to where their words stand now."""
        if self._carried[0] != text:
            self._carried = (text, self._carry(text))
        return self._carried[1]

    def _carry(self, text: str) -> Read:
        best: tuple[int, int, str, Read] | None = None
        for before, read in reversed(self._recent):
            first = _common(before, text)
            last = _common(before, text, min(len(before), len(text)) - first)
            if best is None or first + last > best[0] + best[1]:
                best = (first, last, before, read)
        if best is None or (best[0] + best[1]) * 2 < len(text):
            return NOTHING
        first, last, before, read = best
        moved, gone = len(text) - len(before), len(before) - last
        kept: list[Finding] = []
        for mark in read.marks:
            one = mark.finding
            if one.end <= first:
                kept.append(one)
            elif one.start >= gone:
                kept.append(replace(one, start=one.start + moved, end=one.end + moved))
        return _read(text, kept, read.kept)


def _read(text: str, findings: Sequence[Finding], kept: int) -> Read:
    at = units(text)
    marks = tuple(Mark(at(one.start), at(one.end), one) for one in findings)
    return Read(marks, tuple(_lines(marks)), kept)


def _lines(marks: Sequence[Mark]) -> list[Line]:
    """Words first; what could be shorter is underlined where no word is."""
    lines: list[Line] = []
    end = 0
    words = [mark for mark in marks if mark.finding.tier != "shorter"]
    for mark in sorted(words, key=lambda one: (one.start, -one.end)):
        if mark.start >= end:
            lines.append(Line(mark.start, mark.end, mark.finding.tier))
            end = mark.end
    taken = [(line.start, line.end) for line in lines]
    starts = [start for start, _ in taken]
    end = 0
    for mark in sorted(marks, key=lambda one: one.start):
        if mark.finding.tier != "shorter" or mark.end <= end:
            continue
        at, end = max(mark.start, end), mark.end
        for start, stop in taken[max(0, bisect_left(starts, at) - 1) : bisect_left(starts, end)]:
            if stop > at:
                if start > at:
                    lines.append(Line(at, start, "shorter"))
                at = stop
        if at < end:
            lines.append(Line(at, end, "shorter"))
    return sorted(lines)


def _common(before: str, now: str, most: int | None = None) -> int:
    """How many signs two texts share from their start, or with `most` from their end."""
    low, high = 0, min(len(before), len(now)) if most is None else most
    while low < high:
        middle = (low + high + 1) // 2
        same = (
            before[:middle] == now[:middle]
            if most is None
            else before[len(before) - middle :] == now[len(now) - middle :]
        )
        low, high = (middle, high) if same else (low, middle - 1)
    return low
