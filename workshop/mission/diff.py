"""What changed between two versions of the page, word by word."""

from __future__ import annotations

import re
from collections.abc import Sequence
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
    for gone, come in _joined(_segments(old, new)):
        if gone == come:
            pieces.append(Piece("same", gone))
            continue
        changes: tuple[tuple[Kind, str], ...] = (("gone", gone), ("new", come))
        pieces += [Piece(kind, text) for kind, text in changes if text]
    return tuple(pieces)


def _segments(old: Sequence[str], new: Sequence[str]) -> list[tuple[str, str]]:
    codes = SequenceMatcher(None, old, new, autojunk=False).get_opcodes()
    return [("".join(old[a:b]), "".join(new[c:d])) for _, a, b, c, d in codes]


def _joined(segments: Sequence[tuple[str, str]]) -> list[tuple[str, str]]:
    """A space between two changes belongs to them, so that a phrase reads as one change."""
    found: list[tuple[str, str]] = []
    for place, (gone, come) in enumerate(segments):
        between = gone == come and not gone.strip() and 0 < place < len(segments) - 1
        before = found[-1] if found else ("", "")
        if found and before[0] != before[1] and (between or gone != come):
            found[-1] = (before[0] + gone, before[1] + come)
        else:
            found.append((gone, come))
    return found


def pages(before: Mission, after: Mission) -> list[tuple[Field, tuple[Piece, ...]]]:
    """The boxes that differ, in the order of the page, each with its pieces."""
    return [
        (field, words(before.text(field), after.text(field)))
        for field in FIELDS
        if before.text(field) != after.text(field)
    ]
