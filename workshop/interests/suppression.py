"""When the votes of one part of the room may stand beside the result, without unmasking a ballot.

One answer for paper, table and screen alike: all parts are told or none. Size alone protects
nobody: of five who vote alike, each ballot is known. At 80 % support five are unanimous in 33 % of
rounds (reference page on interests, section 11).
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from typing import Literal

Suppression = Literal["shown", "small_cell", "unanimous_cell"]
"""Whether a split is shown, and if not why."""
SMALLEST_CELL = 5


@dataclass(frozen=True, slots=True)
class Cell:
    """One part of the room: how many voted, and how many of them yes, where it was yes or no."""

    n: int
    yes: int | None = None

    def __post_init__(self) -> None:
        if not 0 <= (self.yes or 0) <= self.n:
            raise ValueError("more yes than votes, or fewer than none")

    @property
    def unanimous(self) -> bool:
        """Whether all who voted said the same."""
        return self.n > 0 and self.yes in (0, self.n)


@dataclass(frozen=True, slots=True)
class Totals:
    """What may be published of a round that was counted in parts."""

    official: Cell
    """The result that counts; it is always told."""
    parts: tuple[Cell, ...]
    """Each part, or nothing where the split is suppressed."""
    everybody: Cell | None
    """All votes together, or None where official and all would give the rest by subtraction."""
    reason: Suppression


def publishable(
    cells: Iterable[Cell], k: int = SMALLEST_CELL, unanimous: bool = True
) -> Suppression:
    """Whether a split may be told: no part with votes is smaller than k, and none is of one mind.

    Empty parts hide nobody. A part that is too small is told as the reason before one of one
    mind, so that the reason does not say how a handful voted. `unanimous` False lets parts of one
    mind be told.
    """
    voted = [cell for cell in cells if cell.n]
    if any(cell.n < k for cell in voted):
        return "small_cell"
    if unanimous and any(cell.unanimous for cell in voted):
        return "unanimous_cell"
    return "shown"


def shown_totals(
    parts: Sequence[Cell],
    official: Collection[int],
    k: int = SMALLEST_CELL,
    unanimous: bool = True,
) -> Totals:
    """What is published of a round counted in parts.

    Args:
        parts: the votes of each part of the room.
        official: the places of the parts whose votes make the result.
        k: the fewest votes a part may have to be told.
        unanimous: whether parts of one mind are kept back too.

    A split that is suppressed leaves the official result and nothing beside it: the total of all
    minus the official one would be the part that was kept back.
    """
    counted = _together([parts[place] for place in sorted(set(official))])
    reason = publishable(parts, k, unanimous)
    if reason != "shown":
        return Totals(counted, (), None, reason)
    return Totals(counted, tuple(parts), _together(parts), reason)


def _together(cells: Sequence[Cell]) -> Cell:
    """All votes of these parts; how many are yes only if it is known of each."""
    yes = [cell.yes for cell in cells if cell.yes is not None]
    return Cell(sum(cell.n for cell in cells), sum(yes) if len(yes) == len(cells) else None)
