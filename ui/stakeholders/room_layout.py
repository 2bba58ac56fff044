"""The map for the back row: marks with names at the room's size, numbers where none fits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from typing import NamedTuple

from ui.stakeholders.layouts import network
from ui.stakeholders.layouts.labels import Label, overlap, place_labels
from ui.stakeholders.layouts.shapes import (
    Arc,
    Asked,
    Band,
    Ground,
    More,
    Rule,
    Spot,
    Wedge,
    Words,
    by_power,
)
from ui.stakeholders.views import VIEWS
from workshop.sentences import say
from workshop.stakeholders.model import LAYERS, Stakeholder

LINE, MARK, GAP = 56.0, 48.0, 8.0
SCALE = 2.3
"""The room's smallest text against the desk's: a layout of the desk is drawn so much larger."""
NUMBER = 60.0
STEPS, CUT = 5, 3
HEAD = 280.0
SHORT = (46.0, 48.0)
"""Room for a number beside a mark."""
Measure = Callable[[str], float]


class Drawn(NamedTuple):
    """What is drawn: ground, marks, names beside them, numbers of the others, and forces.

    `more` says where others wait, who stand on the pages of names only.
    """

    ground: tuple[Ground, ...]
    marks: dict[int, Spot]
    labels: dict[int, Spot]
    numbered: dict[int, Spot]
    forces: dict[int, Spot]
    more: tuple[More, ...]

    @property
    def waiting(self) -> list[int]:
        """Who is on the pages of names only."""
        return [one for more in self.more for one in more.ids if one not in self.marks]


class _Sheet:
    """A picture in the making."""

    def __init__(self, people: Sequence[Stakeholder], measure: Measure) -> None:
        self.called = {one.id: one.called for one in people}
        self.measure = measure
        self.ground: list[Ground] = []
        self.marks: dict[int, Spot] = {}
        self.labels: dict[int, Spot] = {}
        self.numbers: dict[int, Spot] = {}
        self.forces: dict[int, Spot] = {}
        self.more: list[More] = []

    def row(self, one: int, box: Spot) -> None:
        """A mark and, where it fits, its name."""
        self.marks[one] = Spot(box.x, box.y + (box.height - MARK) / 2, MARK, MARK)
        room = box.width - MARK - 2 * GAP
        width = self.measure(self.called[one])
        lines = 1 if width <= room else 2
        if lines * LINE <= box.height and width <= room * (1 if lines == 1 else 1.55):
            top = box.y + (box.height - lines * LINE) / 2
            self.labels[one] = Spot(box.x + MARK + GAP, top, room, lines * LINE)

    def drawn(self) -> Drawn:
        """The picture; numbers go from the upper left, line by line."""
        left = [one for one in self.marks if one not in self.labels]
        left.sort(key=lambda one: (self.marks[one].y // 60, self.marks[one].x))
        numbers = {one: self.numbers.get(one, _beside(self.marks[one])) for one in left}
        more = tuple(self.more)
        return Drawn(tuple(self.ground), self.marks, self.labels, numbers, self.forces, more)


def draw(
    view: str,
    people: Sequence[Stakeholder],
    size: tuple[float, float],
    sectors: tuple[str, ...],
    places: Mapping[int, tuple[float, float]],
    measure: Measure,
) -> Drawn:
    """A view of the map in a box of a size; `measure` tells how wide a name is.

    `places` are those of the network, kept or worked out.
    """
    sheet = _Sheet(people, measure)
    placed = [one for one in by_power(people) if not VIEWS[view].outside(one)]
    if view == "grid":
        _grid(sheet, placed, *size)
    elif view == "lanes":
        _lanes(sheet, placed, *size)
    else:
        _free(sheet, view, placed, size, sectors, places)
    return sheet.drawn()


def _grid(sheet: _Sheet, people: Sequence[Stakeholder], width: float, height: float) -> None:
    """Five by five cells; names where at most two share a cell, else marks with numbers."""
    field = Spot(LINE, 0, width - LINE, height - LINE)
    across, down = field.width / STEPS, field.height / STEPS
    cells: dict[tuple[int, int], list[int]] = defaultdict(list)
    for one in people:
        cells[one.interest or 0, one.power or 0].append(one.id)
    for (interest, power), ids in cells.items():
        x, y = field.x + (interest - 1) * across, (STEPS - power) * down
        if len(ids) <= int(down // LINE):
            each = min(2 * LINE, down / len(ids))
            top = y + (down - len(ids) * each) / 2
            for n, key in enumerate(ids):
                sheet.row(key, Spot(x + GAP, top + n * each, across - GAP, each))
        else:
            _marks(sheet, ids, Spot(x + GAP, y + GAP, across - 2 * GAP, down - 2 * GAP))
    right, low, left = width, field.height, field.x
    edges = ((left, 0, right, 0), (left, low, right, low), (left, 0, left, low))
    sheet.ground += [Rule(*edge) for edge in (*edges, (right, 0, right, low))]
    cut, under = left + CUT * across, (STEPS - CUT) * down  # high is strictly above the cut
    sheet.ground.append(Rule(cut, 0, cut, low, broken=True))
    sheet.ground.append(Rule(left, under, right, under, broken=True))


def _marks(sheet: _Sheet, ids: Sequence[int], box: Spot) -> None:
    """Marks with numbers, closer together where there are many."""
    each = MARK + NUMBER
    columns = max(1, int(box.width // each))
    rows = -(-len(ids) // columns)
    down = min(MARK + GAP, (box.height - MARK) / max(1, rows - 1) if rows > 1 else MARK)
    top = box.y + (box.height - (rows - 1) * down - MARK) / 2
    for n, one in enumerate(ids):
        x, y = box.x + (n % columns) * each, top + (n // columns) * down
        sheet.marks[one] = Spot(x, y, MARK, MARK)


def _lanes(sheet: _Sheet, people: Sequence[Stakeholder], width: float, height: float) -> None:
    lanes: dict[str, list[Stakeholder]] = {
        layer: [one for one in people if one.layer == layer] for layer in LAYERS
    }
    columns = next((n for n in range(3, 7) if _lines(lanes, n) * LINE + 3 * 3 * GAP <= height), 6)
    whole = _lines(lanes, columns)
    line = min(LINE + 16, (height - 9 * GAP) / whole)
    top = 0.0
    for layer, here in lanes.items():
        rows = _lines({layer: here}, columns)
        band = Spot(0, top, width, rows * line + 2 * GAP)
        actors = [one.id for one in here if not one.is_force]
        sheet.ground.append(Band(band))
        head = say("map.room.lane", layer=say(f"map.layer.{layer}"), n=len(actors))
        sheet.ground.append(Words(head, Spot(16, top + GAP, HEAD - 24, LINE), "left"))
        y = top + GAP
        for force in (one for one in here if one.is_force):
            sheet.forces[force.id] = Spot(HEAD, y + 2, width - HEAD - 16, line - 4)
            y += line
        across = (width - HEAD) / columns
        for n, one in enumerate(actors):
            at = Spot(HEAD + (n % columns) * across, y + (n // columns) * line, across, line)
            sheet.row(one, at)
        top += band.height + GAP


def _lines(lanes: Mapping[str, Sequence[Stakeholder]], columns: int) -> int:
    total = 0
    for here in lanes.values():
        forces = sum(one.is_force for one in here)
        total += max(1, forces + -(-(len(here) - forces) // columns))
    return total


def _free(
    sheet: _Sheet,
    view: str,
    people: Sequence[Stakeholder],
    size: tuple[float, float],
    sectors: tuple[str, ...],
    places: Mapping[int, tuple[float, float]],
) -> None:
    """A view of marks: the desk's layout drawn larger, its names placed anew."""
    width, height = size[0] / SCALE, size[1] / SCALE
    computed = {**network.clusters(people), **places} if view == "network" else {}
    side = MARK / SCALE
    asked = Asked(people, width, height, None, sectors, {}, computed, side)
    layout = VIEWS[view].lay_out(asked)
    sheet.more += [more._replace(spot=_scaled(more.spot)) for more in layout.more]
    forces = {one.id for one in people if one.is_force}
    for one, spot in layout.spots.items():
        (sheet.forces if one in forces else sheet.marks)[one] = _scaled(
            spot, square=one not in forces
        )
    sheet.ground += _apart([_larger(shape) for shape in layout.ground], sheet.measure)
    words = [shape.spot for shape in sheet.ground if isinstance(shape, Words) and shape.words]
    order = [one.id for one in people if one.id in sheet.marks]
    labels = [
        Label(one, sheet.marks[one], ((sheet.measure(sheet.called[one]) + 4, LINE), SHORT))
        for one in order
    ]
    taken = [*words, *sheet.forces.values(), *(more.spot for more in sheet.more)]
    for one, spot in place_labels(labels, Spot(0, 0, *size), taken).items():
        (sheet.numbers if spot[2:] == SHORT else sheet.labels)[one] = spot


def _apart(ground: Sequence[Ground], measure: Measure) -> list[Ground]:
    """The ground without words that would run into those before them at the room's size."""
    kept: list[Ground] = []
    written: list[Spot] = []
    for shape in ground:
        if isinstance(shape, Words) and shape.words:
            wide = max(shape.spot.width, measure(shape.words))
            x = shape.spot.x + (shape.spot.width - wide) / 2
            spot = Spot(x, shape.spot.y, wide, shape.spot.height)
            if any(overlap(spot, other) for other in written):
                continue
            written.append(spot)
        kept.append(shape)
    return kept


def _beside(mark: Spot) -> Spot:
    return Spot(mark.x + mark.width + 2, mark.y + (mark.height - SHORT[1]) / 2, *SHORT)


def _scaled(spot: Spot, *, square: bool = False) -> Spot:
    x, y, width, height = (SCALE * part for part in spot)
    if not square:
        return Spot(x, y, width, height)
    return Spot(x + (width - MARK) / 2, y + (height - MARK) / 2, MARK, MARK)


def _larger(shape: Ground) -> Ground:
    if isinstance(shape, Words):
        spot = _scaled(shape.spot)
        up = (spot.height - LINE) / 2
        return shape._replace(spot=Spot(spot.x, spot.y + up, spot.width, LINE))
    if isinstance(shape, Band):
        return shape._replace(spot=_scaled(shape.spot))
    if isinstance(shape, Arc | Wedge):
        x, y, across, down = (SCALE * part for part in shape[:4])
        return shape._replace(x=x, y=y, across=across, down=down)
    x, y, to_x, to_y = (SCALE * part for part in shape[:4])
    return Rule(x, y, to_x, to_y, shape.broken)
