"""The line on which an element of a JSON text begins, for saying where something is wrong."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator

_SPACE = re.compile(r"[ \t\n\r]*")


def line_of(text: str, key: str, place: int) -> int | None:
    """The line of an element of the last list with this key; None if it is not found."""
    starts = [found.end() for found in re.finditer(rf'"{key}"\s*:\s*\[', text)]
    for start in reversed(starts):
        for number, where in enumerate(_elements(text, start)):
            if number == place:
                return text.count("\n", 0, where) + 1
    return None


def _elements(text: str, start: int) -> Iterator[int]:
    """Where each element of a list begins; the list begins at `start`."""
    decoder = json.JSONDecoder()
    while True:
        start = _skip(text, start)
        if text[start : start + 1] in ("", "]"):
            return
        yield start
        _, start = decoder.raw_decode(text, start)
        start = _skip(text, start)
        if text[start : start + 1] == ",":
            start += 1


def _skip(text: str, start: int) -> int:
    found = _SPACE.match(text, start)
    return found.end() if found else start
