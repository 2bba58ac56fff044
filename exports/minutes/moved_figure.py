"""The grid with only those who moved, and where each of them stood before."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from exports.figures.map_figure import MapFigure
from exports.figures.map_items import Ghost, MapData
from exports.map_numbers import map_data, numbered
from exports.minutes.blocks import gap, note
from exports.minutes.paper import Paper, Story


class Before(NamedTuple):
    """Where somebody stood before; None is not rated, which has no place to draw."""

    uid: str
    power: int | None
    interest: int | None


def moved_figure(paper: Paper, before: Iterable[Before]) -> Story:
    """Marks where they are now with arrows from before; nothing if nobody has both places."""
    data, known = map_data(paper.reader), numbered(paper.reader)
    number_of = {one.uid: number for number, one in known.items()}
    placed = {one.number for one in data.inside("grid")}
    ghosts = [
        Ghost(number_of[one.uid], one.power, one.interest)
        for one in before
        if number_of.get(one.uid) in placed and one.power is not None and one.interest is not None
    ]
    if not ghosts:
        return []
    moved = {ghost.number for ghost in ghosts}
    items = [one for one in data.items if one.number in moved]
    names = "; ".join(f"{number} {known[number].called}" for number in sorted(moved))
    return [gap(12), MapFigure(MapData(items, ghosts=ghosts)), gap(8), note(names)]
