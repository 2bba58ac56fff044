"""The voting methods Plenary knows; a new one is one file and one line here."""

from __future__ import annotations

from workshop.voting.methods.base import BallotRefused, Method
from workshop.voting.methods.dots import Dots

METHODS: tuple[Method, ...] = (Dots(),)


def method(key: str) -> Method:
    """The method with this key.

    Raises:
        KeyError: there is no such method.
    """
    for found in METHODS:
        if found.key == key:
            return found
    raise KeyError(key)


__all__ = ["METHODS", "BallotRefused", "Method", "method"]
