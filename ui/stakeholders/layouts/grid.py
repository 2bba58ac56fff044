"""Power by interest: five by five cells; the dividing lines run through 3."""

from __future__ import annotations

from collections import defaultdict

from ui.stakeholders.layouts.shapes import (
    GAP,
    LEAST,
    MORE_WIDTH,
    TALLEST,
    Asked,
    Fields,
    Ground,
    Layout,
    More,
    Rule,
    Side,
    Spot,
    Words,
    window,
)
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder

STEPS = 5
SIDE, TOP, FOOT = 36.0, 20.0, 40.0
"""Room outside the axes at the left, above and below."""


def outside(one: Stakeholder) -> bool:
    """Whether somebody is in the tray: not rated on both is nowhere, never in the middle."""
    return one.quadrant is None


def lay_out(asked: Asked) -> Layout:
    """Stacks the cards of each cell; where not all fit, some wait, but never the chosen one."""
    field = _field(asked)
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for one in asked.people:
        if one.power is not None and one.interest is not None and not one.is_force:
            cells[one.interest, one.power].append(one.id)
    spots: dict[int, Spot] = {}
    more: list[More] = []
    for (interest, power), ids in cells.items():
        cell = _cell(field, interest, power)
        fit = max(1, int((cell.height - GAP) // (LEAST + GAP)))
        shown = window(ids, fit, asked.chosen)
        waiting = len(ids) - len(shown)
        spots |= _stack(shown, cell, MORE_WIDTH if waiting else 0)
        if waiting:
            at = Spot(cell.x + cell.width - MORE_WIDTH, cell.y, MORE_WIDTH - 4, cell.height)
            more.append(More(at, waiting, tuple(ids)))
    return Layout(spots, tuple(more), _ground(field))


def drop(asked: Asked, x: float, y: float, _one: Stakeholder) -> Fields | None:
    """Power and interest of a point; outside the axes it goes back to the tray."""
    field = _field(asked)
    inside_x, inside_y = (x - field.x) / field.width, (y - field.y) / field.height
    if not (0 <= inside_x < 1 and 0 <= inside_y < 1):
        return {"power": None, "interest": None}
    return {"power": STEPS - int(inside_y * STEPS), "interest": 1 + int(inside_x * STEPS)}


def target(asked: Asked, x: float, y: float) -> Spot | None:
    """The cell under a point."""
    field = _field(asked)
    column = int((x - field.x) / field.width * STEPS // 1)
    row = int((y - field.y) / field.height * STEPS // 1)
    if not (field.x <= x and field.y <= y and column < STEPS and row < STEPS):
        return None
    return _cell(field, column + 1, STEPS - row)


def nudge(_asked: Asked, one: Stakeholder, right: int, up: int) -> Fields | None:
    """One step of the scale; None at its end, and for whoever is not rated."""
    if one.power is None or one.interest is None:
        return None
    wanted = {"power": one.power + up, "interest": one.interest + right}
    return wanted if all(1 <= value <= STEPS for value in wanted.values()) else None


def cleared() -> Fields:
    """What takes a card off this view."""
    return {"power": None, "interest": None}


def _field(asked: Asked) -> Spot:
    return Spot(SIDE, TOP, max(1.0, asked.width - SIDE - 2), max(1.0, asked.height - TOP - FOOT))


def _cell(field: Spot, interest: int, power: int) -> Spot:
    width, height = field.width / STEPS, field.height / STEPS
    return Spot(field.x + (interest - 1) * width, field.y + (STEPS - power) * height, width, height)


def _stack(ids: list[int], cell: Spot, more: float) -> dict[int, Spot]:
    height = min(TALLEST, (cell.height - GAP - GAP * len(ids)) / len(ids))
    used = len(ids) * (height + GAP) - GAP
    first = cell.y + (cell.height - used) / 2
    return {
        one: Spot(cell.x + GAP, first + index * (height + GAP), cell.width - 2 * GAP - more, height)
        for index, one in enumerate(ids)
    }


def _ground(field: Spot) -> tuple[Ground, ...]:
    x, y, width, height = field
    right, low = x + width, y + height
    edges = ((x, y, right, y), (right, y, right, low), (x, low, right, low), (x, y, x, low))
    middle_x, middle_y = x + width / 2, y + height / 2
    lines = [Rule(*edge) for edge in edges]
    lines.append(Rule(middle_x, y, middle_x, low, broken=True))
    lines.append(Rule(x, middle_y, right, middle_y, broken=True))
    half = width / 2
    words = [
        _quadrant("keep_satisfied", Spot(x, 0, half, 18), "left"),
        _quadrant("involve_closely", Spot(x + half, 0, half, 18), "right"),
        _quadrant("keep_in_touch", Spot(x, low + 20, half, 18), "left"),
        _quadrant("keep_informed", Spot(x + half, low + 20, half, 18), "right"),
    ]
    for step in range(1, STEPS + 1):
        at = (step - 0.5) / STEPS
        words.append(Words(str(step), Spot(x + at * width - 20, low + 2, 40, 18)))
        words.append(Words(str(step), Spot(SIDE - 18, low - at * height - 9, 16, 18)))
    words.append(Words(say("map.interest"), Spot(right - 200, low + 2, 200, 18), "right"))
    words.append(Words(say("map.power"), Spot(0, y, 16, height), turned=True))
    return (*lines, *words)


def _quadrant(name: str, spot: Spot, side: Side) -> Words:
    return Words(say(f"map.quadrant.{name}"), spot, side, strong=True)
