"""Where cards lie on the power by interest grid: pure numbers, the same for desk and mouse."""

from __future__ import annotations

from collections import defaultdict
from typing import NamedTuple

from workshop.stakeholders.model import Stakeholder

STEPS = 5
GAP = 3.0
LEAST, TALLEST = 22.0, 40.0
"""How low and how high a card may be; under 34 its name has one line."""
MORE_WIDTH = 26.0
"""Room beside the cards of a full cell for how many more wait."""


class Spot(NamedTuple):
    """A card's place: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float


class Layout(NamedTuple):
    """Where the cards lie, and in which cells how many more wait behind."""

    spots: dict[int, Spot]
    waiting: dict[tuple[int, int], int]


def lay_out(
    placed: list[Stakeholder], width: float, height: float, chosen: int | None = None
) -> Layout:
    """Stacks the cards of each cell; where not all fit, some wait, but never the chosen one."""
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for one in placed:
        if one.power is not None and one.interest is not None:
            cells[one.interest, one.power].append(one.id)
    spots: dict[int, Spot] = {}
    waiting: dict[tuple[int, int], int] = {}
    fit = max(1, int((height / STEPS - 4) // (LEAST + GAP)))
    for (interest, power), ids in cells.items():
        shown = _shown(ids, fit, chosen)
        if len(shown) < len(ids):
            waiting[interest, power] = len(ids) - len(shown)
        left = (interest - 1) * width / STEPS
        top = (STEPS - power) * height / STEPS
        more = (interest, power) in waiting
        spots.update(_stack(shown, left, top, width / STEPS, height / STEPS, more=more))
    return Layout(spots, waiting)


def _shown(ids: list[int], fit: int, chosen: int | None) -> list[int]:
    if len(ids) <= fit:
        return ids
    shown = ids[:fit]
    if chosen in ids and chosen not in shown:
        start = min(ids.index(chosen), len(ids) - fit)
        shown = ids[start : start + fit]
    return shown


def _stack(
    ids: list[int], left: float, top: float, width: float, height: float, *, more: bool
) -> dict[int, Spot]:
    card_height = min(TALLEST, (height - 4 - GAP * len(ids)) / len(ids))
    used = len(ids) * (card_height + GAP) - GAP
    first = top + (height - used) / 2
    card_width = width - 8 - (MORE_WIDTH if more else 0)
    return {
        one: Spot(left + 4, first + index * (card_height + GAP), card_width, card_height)
        for index, one in enumerate(ids)
    }


def rating_at(x: float, y: float, width: float, height: float) -> tuple[int, int] | None:
    """Power and interest of a point of the canvas; None outside it (the tray)."""
    if not (0 <= x < width and 0 <= y < height):
        return None
    return STEPS - int(y * STEPS / height), 1 + int(x * STEPS / width)
