"""Where a stakeholder stands on the map: pure rules over the two ratings."""

from __future__ import annotations

from typing import Literal

Quadrant = Literal["involve_closely", "keep_satisfied", "keep_informed", "keep_in_touch"]
CUT = 3


def is_high(rating: int) -> bool:
    """Whether a rating is high: strictly above the line; on the line is low."""
    return rating > CUT


def quadrant(power: int | None, interest: int | None) -> Quadrant | None:
    """The quadrant, or None for whoever is not rated on both: never the middle."""
    if power is None or interest is None:
        return None
    if is_high(power):
        return "involve_closely" if is_high(interest) else "keep_satisfied"
    return "keep_informed" if is_high(interest) else "keep_in_touch"


def cell(power: int | None, interest: int | None) -> tuple[int, int] | None:
    """Column and row of the grid of five by five, from 0 at the lower left; None if not rated."""
    if power is None or interest is None:
        return None
    return interest - 1, power - 1


def on_the_line(power: int | None, interest: int | None) -> bool:
    """Whether the point lies on a dividing line, where a card is drawn on it."""
    return quadrant(power, interest) is not None and CUT in (power, interest)
