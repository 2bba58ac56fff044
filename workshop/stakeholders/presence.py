"""Who of a map is covered: the one rule of the checks, of options and of what is told."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Protocol


class HasSeat(Protocol):
    """Anybody on the map."""

    @property
    def id(self) -> int:
        """The id on the map."""

    @property
    def present(self) -> str:
        """In the room, represented by somebody, invited or absent."""

    @property
    def represented_by(self) -> int | None:
        """Who speaks for them."""


def covered(people: Iterable[HasSeat]) -> frozenset[int]:
    """Whoever is in the room, or represented by somebody who is in the room.

    A chain of two covers nobody. Forces are nobody: leave them out.
    """
    everybody = list(people)
    seats = {one.id for one in everybody if one.present == "in_room"}
    spoken_for = {
        one.id
        for one in everybody
        if one.present == "represented_by" and one.represented_by in seats
    }
    return frozenset(seats | spoken_for)
