"""Where the cards of then and now lie on one grid: pure numbers.

Who moved, and who is new, has a chip with a name where they are now; who stayed has only a mark.
The old spot of whoever moved is a small empty chip in the cell they left.
"""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from workshop.exchange.past.then_and_now import ThenAndNow
from workshop.stakeholders.placement import cell

STEPS = 5
CHIP, GHOST, MARK, GAP, INSET = 24.0, 36.0, 20.0, 3.0, 5.0
TWO_LINES, NARROW = 38.0, 130.0
"""A chip that is alone in a narrow cell is high enough for two lines."""


class Box(NamedTuple):
    """Left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def middle(self) -> tuple[float, float]:
        """Its middle point."""
        return self.x + self.width / 2, self.y + self.height / 2


class ThenLayout(NamedTuple):
    """Boxes by the uid of now; `ghosts` lie at the old spots; `more` are left out, by cell."""

    chips: dict[str, Box]
    ghosts: dict[str, Box]
    marks: dict[str, Box]
    more: dict[tuple[int, int], int]


def lay_out(found: ThenAndNow, width: float, height: float) -> ThenLayout:
    """Fills each cell from its top: chips, old spots, marks; what does not fit is counted."""
    chips: dict[tuple[int, int], list[str]] = defaultdict(list)
    ghosts: dict[tuple[int, int], list[str]] = defaultdict(list)
    marks: dict[tuple[int, int], list[str]] = defaultdict(list)
    for pair in found.pairs:
        now = cell(pair.now.power, pair.now.interest)
        before = cell(pair.then.power, pair.then.interest)
        if now is not None:
            (chips if pair.has_moved else marks)[now].append(pair.now.id)
        if before is not None and pair.has_moved:
            ghosts[before].append(pair.now.id)
    for card in found.new:
        if (now := cell(card.power, card.interest)) is not None:
            chips[now].append(card.id)
    layout = ThenLayout({}, {}, {}, {})
    for place in {*chips, *ghosts, *marks}:
        _fill(layout, place, chips[place], ghosts[place], marks[place], width, height)
    return layout


def _fill(
    layout: ThenLayout,
    place: tuple[int, int],
    chips: list[str],
    ghosts: list[str],
    marks: list[str],
    width: float,
    height: float,
) -> None:
    across, high = width / STEPS, height / STEPS
    left, top = place[0] * across + INSET, (STEPS - 1 - place[1]) * high + INSET
    bottom, room = top + high - 2 * INSET, across - 2 * INSET
    y, missing = top, 0
    chip = TWO_LINES if len(chips) == 1 and room < NARROW else CHIP
    for one in chips:
        if y + chip > bottom:
            missing += 1
            continue
        layout.chips[one] = Box(left, y, room, chip)
        y += chip + GAP
    for group, size, tall, into in (
        (ghosts, GHOST, CHIP, layout.ghosts),
        (marks, MARK, MARK, layout.marks),
    ):
        x = left
        for number, one in enumerate(group):
            if x + size > left + room + 0.5:
                x, y = left, y + tall + GAP
            if y + tall > bottom:
                missing += len(group) - number
                break
            into[one] = Box(x, y, size, tall)
            x += size + GAP
        if group:
            y += tall + GAP
    if missing:
        layout.more[place] = missing
