"""The key of the map: sectors, outlines, signs and links, in one line or as many as it needs."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, NamedTuple, TypeAlias

from exports.figures.map_ties import draw_tie
from exports.figures.marks import Presence, draw_bird, draw_hatch, draw_mark, draw_shape
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
    """One mark of the key with its words; a presence is shown on a circle without a letter.

    A sign is "bird", "hatched", or the kind of a link.
    """

    sector: str
    presence: Presence
    words: str
    sign: str = ""

    @property
    def width(self) -> float:
        """Mark, gap and words."""
        return SIDE + MARK_GAP + width_of_line(self.words, size_of("caption"))


KeyLines: TypeAlias = list[list[KeyEntry]]


def key_lines(width: float, signs: Sequence[str] = ()) -> KeyLines:
    """The entries of the key, broken into lines that fit; with the signs that the figure has."""
    entries = _entries(signs)
    if sum(entry.width + LEAST_GAP for entry in entries) - LEAST_GAP <= width:
        return [entries]
    lines: KeyLines = [[]]
    used = 0.0
    for entry in entries:
        if lines[-1] and used + entry.width > width:
            lines.append([])
            used = 0.0
        used += entry.width + LEAST_GAP * 2
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


def _entries(signs: Sequence[str]) -> list[KeyEntry]:
    sectors = [KeyEntry(sector, "here", _said(f"sector.{sector}")) for sector in SECTORS]
    outlines = [KeyEntry("", presence, _said(presence)) for presence in PRESENCES]
    return sectors + outlines + [KeyEntry("", "here", _said(f"sign.{s}"), s) for s in signs]


def _draw_entry(canvas: Any, x: float, middle: float, entry: KeyEntry) -> None:
    bottom = middle - SIDE / 2
    if entry.sign:
        _draw_sign(canvas, x, bottom, entry.sign)
    elif entry.sector:
        draw_mark(canvas, x, bottom, SIDE, entry.sector)
    else:
        fill = inks().rule if entry.presence == "here" else inks().paper
        draw_shape(canvas, x, bottom, SIDE, SHAPES["circle"], fill, entry.presence)
    size = size_of("caption")
    draw_line(canvas, x + SIDE + MARK_GAP, middle - size * 0.33, entry.words, muted=True)


def _draw_sign(canvas: Any, x: float, bottom: float, sign: str) -> None:
    circle = SHAPES["circle"]
    if sign in ("bird", "hatched"):
        draw_shape(canvas, x, bottom, SIDE, circle, inks().paper, "here")
    if sign == "bird":
        draw_bird(canvas, x, bottom, SIDE)
    elif sign == "hatched":
        draw_hatch(canvas, x, bottom, SIDE, circle)
    else:
        middle = bottom + SIDE / 2
        draw_tie(canvas, (x, middle), (x + SIDE, middle), sign)


def _said(end: str) -> str:
    return words(Sentence(f"paper.map.{end}"))
