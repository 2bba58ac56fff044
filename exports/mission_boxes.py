"""Boxes of the mission on a page: measured at a type size, cut at a line and the cut counted."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from reportlab.lib.styles import ParagraphStyle
from reportlab.platypus import Paragraph

from exports.minutes.lines import draw_line
from exports.minutes.styles import style
from exports.minutes.words import Text, para
from workshop.mission.model import Field
from workshop.sentences import Sentence

LEADING = 1.28  # of the type size
HEAD_GAP = 0.2  # of the type size, below the heading of a box
DASH = 0.9  # of the type size: how far the lines of a list are set in
ENOUGH = 100_000.0


class Overflow(NamedTuple):
    """Lines of one box that did not fit on the page, as they would have been printed."""

    field: Field
    lines: int

    @property
    def sentence(self) -> Sentence:
        """Says how many lines of which box stand in the minutes only."""
        return Sentence("mission_page.overflow", n=self.lines, box=self.box)

    @property
    def box(self) -> Sentence:
        """What the box is called."""
        return Sentence(f"mission.box.{self.field}")


@dataclass
class Box:
    """What stands in one part of the page: its heading, its lines, and how large they are set."""

    field: Field
    head: Text
    lines: Sequence[Text]
    role: float = 1.0  # its type size, of that of the page
    strong: bool = False
    dashes: bool = False
    muted: bool = False
    _made: dict[tuple[float, float], list[Paragraph]] = field(default_factory=dict)

    def height(self, size: float, width: float) -> float:
        """The height that all of it needs, in points."""
        return self._head_height(size, width) + sum(one.height for one in self._set(size, width))

    def draw(
        self, canvas: Any, x: float, top: float, width: float, height: float, size: float
    ) -> int:
        """Draw downwards from the top what the height holds; the lines that did not fit."""
        room = height - self._head_height(size, width)
        y = top
        if self.head:
            head = _para(self.head, size, strong=True)
            head.wrap(width, ENOUGH)
            y -= head.height
            head.drawOn(canvas, x, y)
            y -= size * HEAD_GAP
        if sum(one.height for one in self._set(size, width)) <= room + 0.01:
            self._draw_lines(canvas, x, y, width, size, ENOUGH)
            return 0
        told = self._told(999, size, width)
        lost = self._draw_lines(canvas, x, y, width, size, room - told.height)
        told = self._told(lost, size, width)
        told.drawOn(canvas, x, top - height)
        return lost

    def _draw_lines(
        self, canvas: Any, x: float, y: float, width: float, size: float, room: float
    ) -> int:
        lost = 0
        for one in self._set(size, width):
            whole = len(one.blPara.lines)
            shown = one
            if lost or one.height > room:
                parts = [] if lost else one.split(width - self._inset(size), max(room, 0.0))
                if not parts:
                    lost += whole
                    continue
                shown = parts[0]
                shown.wrap(width - self._inset(size), ENOUGH)
                lost += whole - len(shown.blPara.lines)
            y -= shown.height
            room -= shown.height
            shown.drawOn(canvas, x + self._inset(size), y)
            if self.dashes:
                step = size * self.role
                draw_line(canvas, x, y + shown.height - step, "–", size=step, muted=True)
        return lost

    def _set(self, size: float, width: float) -> list[Paragraph]:
        key = (size, width)
        if key not in self._made:
            made = [
                _para(line, size * self.role, strong=self.strong, muted=self.muted)
                for line in self.lines
            ]
            for one in made:
                one.wrap(width - self._inset(size), ENOUGH)
            self._made[key] = made
        return self._made[key]

    def _inset(self, size: float) -> float:
        return size * self.role * DASH if self.dashes else 0.0

    def _head_height(self, size: float, width: float) -> float:
        if not self.head:
            return 0.0
        head = _para(self.head, size, strong=True)
        return float(head.wrap(width, ENOUGH)[1]) + size * HEAD_GAP

    def _told(self, count: int, size: float, width: float) -> Paragraph:
        told = _para(Overflow(self.field, count).sentence, size, strong=True)
        told.wrap(width, ENOUGH)
        return told


def shared(needs: Sequence[float], room: float) -> list[float]:
    """Room for each part: all that it needs, and where that is too much an equal share.

    What small parts leave goes to the large ones; what nobody needs is shared out evenly.
    """
    left, open_parts = room, set(range(len(needs)))
    given = [0.0] * len(needs)
    while open_parts:
        share = left / len(open_parts)
        small = [part for part in open_parts if needs[part] <= share]
        if not small:
            for part in open_parts:
                given[part] = share
            return given
        for part in small:
            given[part] = needs[part]
            left -= needs[part]
            open_parts.discard(part)
    return [height + left / len(needs) for height in given]


def _para(text: Text, size: float, *, strong: bool = False, muted: bool = False) -> Paragraph:
    return para(text, _style(round(size, 2), strong, muted))


@cache
def _style(size: float, strong: bool, muted: bool) -> ParagraphStyle:
    return ParagraphStyle(
        f"mission-{size}-{strong}-{muted}",
        parent=style("body", strong=strong, muted=muted),
        fontSize=size,
        leading=size * LEADING,
        allowWidows=1,
        allowOrphans=1,
    )
