"""The key of the map: six sectors and three outlines, in one line or as many as it needs."""

from __future__ import annotations

from typing import Any, NamedTuple, TypeAlias

from exports.figures.marks import Presence, draw_mark, draw_shape
from exports.inks import inks
from exports.minutes.lines import draw_line, width_of_line
from exports.minutes.styles import PX, size_of
from exports.minutes.words import words
from workshop.people.marks import SECTORS, SHAPES
from workshop.sentences import Sentence

SIDE = 26 * PX
MARK_GAP = 7 * PX
LEAST_GAP = 9 * PX
KEY_LINE = 34 * PX
PRESENCES: tuple[Presence, ...] = ("here", "spoken_for", "not_here")


class KeyEntry(NamedTuple):
    """One mark of the key with its words; a presence is shown on a circle without a letter."""

    sector: str
    presence: Presence
    words: str

    @property
    def width(self) -> float:
        """Mark, gap and words."""
        return SIDE + MARK_GAP + width_of_line(self.words, size_of("caption"))


KeyLines: TypeAlias = list[list[KeyEntry]]


def key_lines(width: float) -> KeyLines:
    """The entries of the key, broken into lines that fit."""
    lines: KeyLines = [[]]
    used = 0.0
    for entry in _entries():
        if lines[-1] and used + LEAST_GAP + entry.width > width:
            lines.append([])
            used = 0.0
        used += entry.width + (LEAST_GAP if lines[-1] else 0.0)
        lines[-1].append(entry)
    return lines


def draw_key(canvas: Any, lines: KeyLines, width: float, middle: float) -> None:
    """Draw the lines downwards from the middle of the first; a single line fills the width."""
    for line in lines:
        spare = width - sum(entry.width for entry in line)
        gap = spare / max(1, len(line) - 1) if len(lines) == 1 else LEAST_GAP * 2
        x = 0.0
        for entry in line:
            _draw_entry(canvas, x, middle, entry)
            x += entry.width + gap
        middle -= KEY_LINE


def _entries() -> list[KeyEntry]:
    sectors = [KeyEntry(sector, "here", _said(f"sector.{sector}")) for sector in SECTORS]
    return sectors + [KeyEntry("", presence, _said(presence)) for presence in PRESENCES]


def _draw_entry(canvas: Any, x: float, middle: float, entry: KeyEntry) -> None:
    bottom = middle - SIDE / 2
    if entry.sector:
        draw_mark(canvas, x, bottom, SIDE, entry.sector)
    else:
        fill = inks().rule if entry.presence == "here" else inks().paper
        draw_shape(canvas, x, bottom, SIDE, SHAPES["circle"], fill, entry.presence)
    size = size_of("caption")
    draw_line(canvas, x + SIDE + MARK_GAP, middle - size * 0.33, entry.words, muted=True)


def _said(end: str) -> str:
    return words(Sentence(f"paper.map.{end}"))
