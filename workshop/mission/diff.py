"""What changed between two versions of the page, word by word."""

from __future__ import annotations

import re
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import Literal

from workshop.mission.model import FIELDS, Field, Mission

Kind = Literal["same", "gone", "new"]
_TOKEN = re.compile(r"\s+|\w+|[^\w\s]")


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of words that stayed, went or came."""

    kind: Kind
    text: str


def words(before: str, after: str) -> tuple[Piece, ...]:
    """The pieces from one text to the other, in reading order, what went before what came.

    All pieces but the new ones make the text before, all but those gone the text after.
    """
    old, new = _TOKEN.findall(before), _TOKEN.findall(after)
    pieces: list[Piece] = []
    for _, start, end, first, last in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        gone, come = "".join(old[start:end]), "".join(new[first:last])
        if gone == come:
            pieces.append(Piece("same", gone))
            continue
        pieces += [Piece(kind, text) for kind, text in (("gone", gone), ("new", come)) if text]
    return tuple(pieces)


def pages(before: Mission, after: Mission) -> list[tuple[Field, tuple[Piece, ...]]]:
    """The boxes that differ, in the order of the page, each with its pieces."""
    return [
        (field, words(before.text(field), after.text(field)))
        for field in FIELDS
        if before.text(field) != after.text(field)
    ]
