"""The views of the map: five layouts of the same people; the table is the sixth."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from ui.stakeholders.layouts import grid, lanes, network, onion, rainbow
from ui.stakeholders.layouts.shapes import Asked, Fields, Layout, Spot
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder


class View(NamedTuple):
    """A layout and what a gesture in it means; each is a pure function."""

    name: str
    lay_out: Callable[[Asked], Layout]
    drop: Callable[[Asked, float, float, Stakeholder], Fields | None]
    target: Callable[[Asked, float, float], Spot | None]
    nudge: Callable[[Asked, Stakeholder, int, int], Fields | None]
    outside: Callable[[Stakeholder], bool]
    cleared: Callable[[], Fields]


def _view(name: str, module: object) -> View:
    parts = ("lay_out", "drop", "target", "nudge", "outside", "cleared")
    return View(name, *(getattr(module, part) for part in parts))


VIEWS = {
    name: _view(name, module)
    for name, module in (
        ("grid", grid),
        ("lanes", lanes),
        ("rainbow", rainbow),
        ("onion", onion),
        ("network", network),
    )
}
NAMES = (*VIEWS, "table")


def told(fields: Fields) -> str:
    """Where a card goes, in words: beside it while it is dragged, and for a screen reader."""
    said = []
    for field, value in fields.items():
        if field in ("x", "y"):
            continue
        if value in (None, ""):
            said.append(say(f"map.goes.{field}.none"))
        elif field in ("power", "interest"):
            said.append(say(f"map.goes.{field}", value=value))
        else:
            said.append(say(f"{_PREFIX[field]}.{value}"))
    return ", ".join(dict.fromkeys(said))


_PREFIX = {"layer": "map.layer", "engagement_now": "map.engagement", "sector": "widgets.sector"}


def described(one: Stakeholder, links: int, spoken_by: str = "") -> str:
    """A card read aloud: "Primary care, power 2, interest 4, keep informed, 4 links"."""
    parts = [force_or_name(one)]
    for field in ("power", "interest"):
        value = getattr(one, field)
        parts.append(say(f"map.goes.{field}", value=value) if value else say(f"map.no.{field}"))
    if one.quadrant is not None:
        parts.append(say(f"map.quadrant.{one.quadrant}").lower())
    parts.append(say("map.read.links", n=links))
    parts.append(say(f"map.presence.{one.present}"))
    if spoken_by:
        parts.append(say("map.read.spoken", name=spoken_by))
    if one.bird:
        parts.append(say("map.bird").lower())
    return ", ".join(parts)


def force_or_name(one: Stakeholder) -> str:
    """The name; a force says that it is one."""
    return say("map.force", name=one.name) if one.is_force else one.name
