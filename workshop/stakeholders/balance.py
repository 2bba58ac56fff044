"""Who sits in the room, by sector: helix models, seats, diversity and shares.

A seat is a stakeholder of the map who is in the room; forces have none.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal, get_args

from workshop.sentences import Sentence
from workshop.stakeholders.model import Sector

HelixName = Literal["triple", "quadruple", "penta", "penta_unusual"]
HELIXES: tuple[HelixName, ...] = get_args(HelixName)
DEFAULT_HELIX: HelixName = "penta"
SECTORS: tuple[Sector, ...] = ("academia", "provider", "patient", "authority", "industry", "other")
"""The six stated sectors, in the order of the ring."""
MOST = 0.45
"""A sector with more than this share of the seats is flagged."""
UNUSUAL = "unusual"


@dataclass(frozen=True)
class Helix:
    """A model of which sectors belong in the room."""

    name: HelixName
    sectors: tuple[Sector, ...]
    unusual: bool = False
    """Whether unusual partners have a segment of their own."""

    @property
    def title(self) -> Sentence:
        """What it is called."""
        return Sentence(f"analysis.helix.{self.name}")


_MODELS: dict[HelixName, Helix] = {
    "triple": Helix("triple", ("academia", "industry", "authority")),
    "quadruple": Helix("quadruple", ("academia", "industry", "authority", "patient")),
    "penta": Helix("penta", ("academia", "provider", "patient", "authority", "industry")),
    "penta_unusual": Helix(
        "penta_unusual",
        ("academia", "provider", "patient", "authority", "industry"),
        unusual=True,
    ),
}


def helix(name: str) -> Helix:
    """A model by its name; the penta-helix for a name that is not known."""
    return next((one for one in _MODELS.values() if one.name == name), _MODELS[DEFAULT_HELIX])


@dataclass(frozen=True)
class Segment:
    """One segment of the ring."""

    sector: str
    """A sector, or `unusual` for unusual partners of any sector."""
    seats: int
    share: float | None
    """Of all seats, 0 to 1; None if there is no seat."""
    in_helix: bool

    @property
    def empty(self) -> bool:
        """A sector of the helix without a seat."""
        return self.in_helix and not self.seats

    @property
    def heavy(self) -> bool:
        """A sector with more than 45 % of the seats; unusual partners are no sector."""
        return self.sector != UNUSUAL and self.share is not None and self.share > MOST

    @property
    def amber(self) -> bool:
        """Whether the ring marks it."""
        return self.empty or self.heavy


@dataclass(frozen=True)
class Balance:
    """The seats of the room against a helix."""

    helix: Helix
    segments: tuple[Segment, ...]
    """The helix's sectors in its order, then other sectors with a seat."""
    seats: int
    not_stated: int
    blau: float | None

    def segment(self, sector: str) -> Segment | None:
        """One segment."""
        return next((one for one in self.segments if one.sector == sector), None)


def blau(counts: Iterable[int]) -> float | None:
    """Blau's diversity 1 − Σ p², 0 to 1: the chance that two picks differ. None if all is empty.

    Source: Blau (1977).
    """
    numbers = list(counts)
    whole = sum(numbers)
    return 1 - sum((n / whole) ** 2 for n in numbers) if whole else None


def balance(model: Helix, seats: Mapping[str, int], unusual: int = 0) -> Balance:
    """Seats per sector against a helix.

    Shares are of all seats, those of no stated sector among them, so that what is not known
    makes nobody heavy. Diversity counts the six stated sectors.

    Args:
        model: the helix chosen.
        seats: the number of seats by sector, `not_stated` too.
        unusual: how many of the seats are unusual partners; they count in their sector as well.
    """
    whole = sum(seats.values())
    others = [s for s in SECTORS if s not in model.sectors and seats.get(s)]
    segments = [_segment(s, seats.get(s, 0), whole, True) for s in model.sectors]
    segments += [_segment(s, seats.get(s, 0), whole, False) for s in others]
    if model.unusual:
        segments.append(_segment(UNUSUAL, unusual, whole, True))
    stated = [seats.get(s, 0) for s in SECTORS]
    return Balance(model, tuple(segments), whole, seats.get("not_stated", 0), blau(stated))


def _segment(sector: str, seats: int, whole: int, in_helix: bool) -> Segment:
    return Segment(sector, seats, seats / whole if whole else None, in_helix)


def seats_of(rows: Iterable[tuple[str, bool]]) -> tuple[dict[str, int], int]:
    """Seats by sector and unusual partners among them, from (sector, unusual) of each seat."""
    listed = list(rows)
    return dict(Counter(sector for sector, _ in listed)), sum(unusual for _, unusual in listed)
