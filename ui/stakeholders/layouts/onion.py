"""Rings by engagement now: who is empowered in the middle, who is informed outside."""

from __future__ import annotations

from ui.stakeholders.layouts.rings import Oval, ring_part
from ui.stakeholders.layouts.shapes import (
    Arc,
    Asked,
    Fields,
    Ground,
    Layout,
    More,
    Spot,
    Words,
    by_power,
)
from workshop.people.marks import SECTORS
from workshop.sentences import say
from workshop.stakeholders.model import ENGAGEMENTS, Stakeholder

INWARDS = tuple(reversed(ENGAGEMENTS))
BOUNDS = (0.0, 0.26, 0.46, 0.65, 0.83, 1.0)
"""Shares of the radius at which a ring ends, from the middle outwards."""
PHASES = (0.5, 0.34, 0.62, 0.4, 0.56)
"""Where in its share of a ring a mark stands: so that few marks do not stand in one line."""
CROWN = 26.0
"""Degrees kept free at the top of each ring for its name."""


def outside(one: Stakeholder) -> bool:
    """Whether nobody has said yet how they take part; not said is not the outermost ring."""
    return one.engagement_now not in ENGAGEMENTS or one.is_force


def lay_out(asked: Asked) -> Layout:
    """Marks around each ring, sector by sector; two counts stand apart: taking part, deciding."""
    oval = _oval(asked)
    spots: dict[int, Spot] = {}
    more: list[More] = []
    ground: list[Ground] = [
        Arc(oval.x, oval.y, oval.across * b, oval.down * b) for b in reversed(BOUNDS[1:])
    ]
    people = [one for one in asked.people if not outside(one)]
    for index, level in enumerate(INWARDS):
        here = [one for one in by_power(people) if one.engagement_now == level]
        ids = [one.id for one in sorted(here, key=_sector)]
        ring = (BOUNDS[index], BOUNDS[index + 1])
        crown = min(300.0, CROWN / ring[1] ** 0.8)
        angles = (90 + crown, 360 - 2 * crown) if index else (195.0, 150.0)
        placed, waits = ring_part(ids, oval, ring, angles, asked, PHASES[index])
        spots |= placed
        more += waits
        top = oval.point(ring[1], 90)[1] + 2
        name = say("map.ring", level=say(f"map.engagement.{level}"), n=len(ids))
        ground.append(Words(name, Spot(oval.x - 90, top, 180, 16), strong=True))
    ground += _counts(asked, people)
    return Layout(spots, tuple(more), tuple(ground), marks=True)


def drop(asked: Asked, x: float, y: float, _one: Stakeholder) -> Fields | None:
    """The ring under a point; outside all rings the card goes back to the tray."""
    return {"engagement_now": _level(asked, x, y)}


def target(_asked: Asked, _x: float, _y: float) -> Spot | None:
    """Rings are not tinted; the dragged card says which one it is over."""
    return None


def nudge(_asked: Asked, one: Stakeholder, right: int, up: int) -> Fields | None:
    """Up or right is one step inwards, down or left one outwards."""
    if one.engagement_now not in ENGAGEMENTS:
        return None
    wanted = list(ENGAGEMENTS).index(one.engagement_now) + (up or right)
    return {"engagement_now": ENGAGEMENTS[wanted]} if 0 <= wanted < len(ENGAGEMENTS) else None


def cleared() -> Fields:
    """What takes a card off this view."""
    return {"engagement_now": ""}


def _oval(asked: Asked) -> Oval:
    return Oval(asked.width / 2, asked.height / 2, asked.width / 2 - 4, asked.height / 2 - 4)


def _level(asked: Asked, x: float, y: float) -> str:
    share, _angle = _oval(asked).polar(x, y)
    return next((INWARDS[n] for n in range(len(INWARDS)) if share < BOUNDS[n + 1]), "")


def _sector(one: Stakeholder) -> int:
    return SECTORS.index(one.sector) if one.sector in SECTORS else len(SECTORS)


def _counts(asked: Asked, people: list[Stakeholder]) -> list[Ground]:
    decide = sum(one.decides for one in people)
    low = asked.height - 18
    return [
        Words(say("map.onion.partners", n=len(people)), Spot(4, low - 18, 240, 18), "left"),
        Words(say("map.onion.decide", n=decide), Spot(4, low, 240, 18), "left", strong=True),
    ]
