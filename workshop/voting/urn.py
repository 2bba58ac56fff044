"""The urn of an open secret round: a sorted multiset of ballots in bytes of one fixed size.

Equal ballots make equal bytes whatever the order they were put in, and the size never changes,
so neither the bytes nor the growth of the file tells the order of casting.
"""

from __future__ import annotations

from collections.abc import Iterable

END = b"\n"
PADDING = b"\0"


class UrnError(ValueError):
    """The urn has no room, is damaged, or was handed a text that is no ballot."""


def size_for(roll: int, longest: int) -> int:
    """The size that holds a ballot of the longest kind from everybody on the roll."""
    return roll * (longest + len(END))


def empty(size: int) -> bytes:
    """An urn with nothing in it yet, already of its final size."""
    return PADDING * size


def add(body: bytes, ballot: str) -> bytes:
    """The urn with one more ballot, of the same size as before.

    Raises:
        UrnError: the ballot does not fit, or is not one line of text.
    """
    return _packed([*ballots(body), ballot], len(body))


def ballots(body: bytes) -> list[str]:
    """The ballots in the urn in their canonical order, which says nothing about casting.

    Raises:
        UrnError: the bytes are not those of an urn.
    """
    text = body.rstrip(PADDING)
    if not text:
        return []
    if not text.endswith(END):
        raise UrnError("the urn is damaged")
    try:
        found = text[:-1].decode("ascii").split("\n")
    except UnicodeDecodeError as error:
        raise UrnError("the urn is damaged") from error
    if _packed(found, len(body)) != body:
        raise UrnError("the urn is damaged")
    return found


def _packed(found: Iterable[str], size: int) -> bytes:
    lines = sorted(found)
    if any(not line or not line.isascii() or not line.isprintable() for line in lines):
        raise UrnError("a ballot is one line of plain characters")
    text = b"".join(line.encode("ascii") + END for line in lines)
    if len(text) > size:
        raise UrnError("the urn is full")
    return text.ljust(size, PADDING)
