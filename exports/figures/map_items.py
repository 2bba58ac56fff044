"""What the figures of the map are drawn from: plain values with the number of the list of names."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Literal

from exports.figures.marks import Presence

View = Literal["grid", "lanes", "rainbow", "onion", "network"]
VIEWS: tuple[View, ...] = ("grid", "lanes", "rainbow", "onion", "network")


@dataclass(frozen=True)
class MapItem:
    """One stakeholder on the map; its number is the one in the list of names."""

    number: int
    sector: str
    power: int | None
    interest: int | None
    presence: Presence = "not_here"
    layer: str = ""
    engagement: str = ""
    bird: bool = False
    hatched: bool = False  # rated by others than its own sector


@dataclass(frozen=True)
class Force:
    """A force: a band in its lane, never a mark and never counted."""

    name: str
    layer: str


@dataclass(frozen=True)
class Tie:
    """A link between two numbers."""

    source: int
    target: int
    kind: str


@dataclass(frozen=True)
class MapData:
    """Everybody on the map, the forces, and the links."""

    items: Sequence[MapItem]
    forces: Sequence[Force] = field(default=())
    ties: Sequence[Tie] = field(default=())

    def outside(self, view: View) -> list[int]:
        """The numbers that a view cannot place: not rated, no lane, no ring; never the middle."""
        return [one.number for one in self.items if not _is_in(one, view)]

    def inside(self, view: View) -> list[MapItem]:
        """Those a view places, by number."""
        return sorted((one for one in self.items if _is_in(one, view)), key=lambda one: one.number)


def by_power(items: Sequence[MapItem]) -> list[MapItem]:
    """The most powerful first, those not rated last."""
    return sorted(items, key=lambda one: (-(one.power or 0), one.number))


def _is_in(one: MapItem, view: View) -> bool:
    if view == "grid":
        return one.power is not None and one.interest is not None
    if view == "lanes":
        return bool(one.layer)
    if view == "rainbow":
        return one.power is not None
    return view == "network" or bool(one.engagement)
