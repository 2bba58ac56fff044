"""Where cards lie on the power by interest grid: pure numbers, the same for desk and mouse."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from workshop.stakeholders.model import Stakeholder

STEPS = 5
GAP = 4.0


class Spot(NamedTuple):
    """A card's place: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float


def spots(placed: list[Stakeholder], width: float, height: float) -> dict[int, Spot]:
    """The place of each rated card on a canvas; cards in one cell share it without overlap."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for one in placed:
        if one.power is not None and one.interest is not None:
            cells[one.interest, one.power].append(one.id)
    found = {}
    for (interest, power), ids in cells.items():
        left = (interest - 1) * width / STEPS
        top = (STEPS - power) * height / STEPS
        found.update(_stack(ids, left, top, width / STEPS, height / STEPS))
    return found


def _stack(ids: list[int], left: float, top: float, width: float, height: float) -> dict[int, Spot]:
    columns = 1 if len(ids) <= 2 else 2 if len(ids) <= 6 else 3
    rows = max(1, -(-len(ids) // columns))
    card_width = (width - 8 - GAP * (columns - 1)) / columns
    card_height = min(40.0, (height - 8 - GAP * (rows - 1)) / rows)
    used = rows * card_height + GAP * (rows - 1)
    first = top + (height - used) / 2
    return {
        one: Spot(
            left + 4 + (index % columns) * (card_width + GAP),
            first + (index // columns) * (card_height + GAP),
            card_width,
            card_height,
        )
        for index, one in enumerate(ids)
    }


def rating_at(x: float, y: float, width: float, height: float) -> tuple[int, int] | None:
    """Power and interest of a point of the canvas; None outside it (the tray)."""
    if not (0 <= x < width and 0 <= y < height):
        return None
    return STEPS - int(y * STEPS / height), 1 + int(x * STEPS / width)
