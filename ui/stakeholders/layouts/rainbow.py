"""A half circle of sectors in three arcs of power, the most powerful nearest to the middle.

Sectors are those of the chosen helix; whoever is of another sector stands apart at the foot.
"""

from __future__ import annotations

from itertools import pairwise

from ui.stakeholders.layouts.rings import MARK, Oval, ring_part
from ui.stakeholders.layouts.shapes import (
    GAP,
    Asked,
    Band,
    Fields,
    Ground,
    Layout,
    More,
    Side,
    Spot,
    Wedge,
    Words,
    by_power,
    kept_free,
    window,
)
from workshop.people.marks import SECTORS
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder

ARCS = ((4, 5), (3, 3), (1, 2))
"""The least and the most power of each arc, from the middle outwards."""
BOUNDS = (0.16, 0.58, 0.79, 1.0)
EDGE, SIDE = 22.0, 86.0
"""Room for the names of the sectors above and beside the arcs."""
APART, HEAD = 52.0, 134.0
FORCE, MOST_FORCES = Spot(0, 0, 186, 30), 2


def outside(one: Stakeholder) -> bool:
    """Whether power is not rated: then there is no arc to stand on. Forces are never rated."""
    return one.power is None and not one.is_force


def lay_out(asked: Asked) -> Layout:
    """Marks in the part of their sector and their power."""
    oval, sectors = _oval(asked), _sectors(asked)
    span = 180 / len(sectors)
    people = _rated(asked)
    spots: dict[int, Spot] = {}
    more: list[More] = []
    ground: list[Ground] = []
    for place, sector in enumerate(sectors):
        start = 180 - (place + 1) * span
        here = [one for one in people if one.sector == sector]
        for arc, (least, most) in enumerate(ARCS):
            ring = (BOUNDS[arc], BOUNDS[arc + 1])
            ground.append(Wedge(*oval, *ring, start, span, sector))
            ids = [one.id for one in here if least <= (one.power or 0) <= most]
            placed, waits = ring_part(ids, oval, ring, (start, span), asked)
            spots |= placed
            more += waits
        ground.append(_name(asked, oval, sector, len(here), start + span / 2))
    apart = [one.id for one in people if one.sector not in sectors]
    ground += _arc_words(oval)
    if _has_apart(asked):
        _lay_apart(asked, apart, spots, more, ground)
    spots |= _forces(asked)
    ground.append(kept_free(0, 0, 178, 42))
    return Layout(spots, tuple(more), tuple(ground), marks=True, boxed=frozenset(apart))


def drop(asked: Asked, x: float, y: float, one: Stakeholder) -> Fields | None:
    """The sector under a point, and the nearest power of its arc; outside power is taken away."""
    oval, sectors = _oval(asked), _sectors(asked)
    if one.is_force:
        return None
    if _has_apart(asked) and y > asked.height - APART:
        return {}
    share, angle = oval.polar(x, y)
    if share > BOUNDS[-1] or angle > 180:
        return {"power": None}
    sector = sectors[min(len(sectors) - 1, int((180 - angle) / 180 * len(sectors)))]
    arc = next(n for n in range(len(ARCS)) if share <= BOUNDS[n + 1])
    least, most = ARCS[arc]
    nearest = most if arc == len(ARCS) - 1 else least
    power = nearest if one.power is None else min(most, max(least, one.power))
    return {"sector": sector, "power": power}


def target(_asked: Asked, _x: float, _y: float) -> Spot | None:
    """Arcs are not tinted; the dragged card says which one it is over."""
    return None


def nudge(asked: Asked, one: Stakeholder, right: int, up: int) -> Fields | None:
    """Up and down is one step of power, left and right the next sector."""
    if one.power is None:
        return None
    if up:
        return {"power": one.power + up} if 1 <= one.power + up <= 5 else None
    sectors = _sectors(asked)
    wanted = sectors.index(one.sector) + right if one.sector in sectors else 0
    return {"sector": sectors[wanted]} if 0 <= wanted < len(sectors) else None


def cleared() -> Fields:
    """What takes a card off this view."""
    return {"power": None}


def _sectors(asked: Asked) -> tuple[str, ...]:
    return asked.sectors or SECTORS


def _has_apart(asked: Asked) -> bool:
    sectors = _sectors(asked)
    return any(one.sector not in sectors for one in _rated(asked))


def _rated(asked: Asked) -> list[Stakeholder]:
    return [one for one in by_power(asked.people) if one.power is not None and not one.is_force]


def _forces(asked: Asked) -> dict[int, Spot]:
    """Outlined in the free corner beside the arcs: what presses on all, and is never counted."""
    forces = [one.id for one in asked.people if one.is_force][:MOST_FORCES]
    wide = min(FORCE.width, asked.width / 4)
    x = asked.width - wide - 2
    return {
        one: Spot(x, 2 + n * (FORCE.height + GAP), wide, FORCE.height)
        for n, one in enumerate(forces)
    }


def _oval(asked: Asked) -> Oval:
    foot = (APART if _has_apart(asked) else 0) + MARK / 2 + 4
    down = asked.height - foot - EDGE
    return Oval(
        asked.width / 2,
        asked.height - foot,
        min(asked.width / 2 - min(SIDE, asked.width * 0.13), 2.1 * down),
        down,
    )


def _name(asked: Asked, oval: Oval, sector: str, count: int, angle: float) -> Words:
    """The sector's name outside its part, kept on the canvas."""
    x, y = oval.point(1.0, angle)
    words = say("map.rainbow.sector", sector=say(f"widgets.sector.{sector}"), n=count)
    side = "right" if angle > 110 else "left" if angle < 70 else "middle"
    left = {"right": x - 184, "left": x + 4, "middle": x - 90}[side]
    left = min(max(2.0, left), asked.width - 182)
    align: Side = "left" if angle > 110 else "right" if angle < 70 else "middle"
    return Words(words, Spot(left, max(0.0, y - 20), 180, 18), align, strong=True)


def _arc_words(oval: Oval) -> list[Ground]:
    """What the arcs mean, along the foot at the left."""
    words: list[Ground] = []
    for arc, (low, high) in enumerate(pairwise(BOUNDS)):
        x = oval.x - oval.across * (low + high) / 2
        text = say(f"map.rainbow.arc.{arc}")
        words.append(Words(text, Spot(x - 60, oval.y + 1, 120, 16)))
    return words


def _lay_apart(
    asked: Asked, ids: list[int], spots: dict[int, Spot], more: list[More], ground: list[Ground]
) -> None:
    top = asked.height - APART + 6
    ground.append(
        Band(Spot(0, top, asked.width, APART - 6), say("map.rainbow.apart"), str(len(ids)))
    )
    each = max(104.0, min(190.0, (asked.width - HEAD - 46) / max(1, len(ids))))
    fit = max(1, int((asked.width - HEAD - 40) // each))
    shown = window(ids, fit, asked.chosen)
    for index, one in enumerate(shown):
        spots[one] = Spot(HEAD + index * each, top + 4, each - GAP, APART - 14)
    if len(shown) < len(ids):
        at = Spot(asked.width - 40, top, 36, APART - 6)
        more.append(More(at, len(ids) - len(shown), tuple(ids)))
