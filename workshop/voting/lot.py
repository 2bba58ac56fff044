"""The lot that settles a tie: drawn from a number produced in the room, so anyone can redo it."""

from __future__ import annotations

from collections.abc import Iterable
from hashlib import sha256


def ticket(number: str, option: int | str) -> str:
    """The SHA-256 of the number as it was typed, directly followed by the option's id."""
    return sha256(f"{number}{option}".encode()).hexdigest()


def order(number: str, options: Iterable[int]) -> tuple[int, ...]:
    """The tied options in the order of the lot, smallest ticket first."""
    return tuple(sorted(options, key=lambda option: ticket(number, option)))
