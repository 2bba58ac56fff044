"""Ranks with their ties, and the cut: ties are shown as ties, never broken by name or order."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from itertools import groupby
from typing import Any


@dataclass(frozen=True, slots=True)
class Cut:
    """Who goes forward by the rule alone, and who is tied across the cut."""

    forward: frozenset[int]
    tied: frozenset[int]


def places(scores: Mapping[int, Any]) -> list[tuple[int, ...]]:
    """The options from best to last, one tuple a place; the options of a tuple are tied.

    A score is anything that can be compared, greater is better.
    """
    order = sorted(sorted(scores), key=lambda option: scores[option], reverse=True)
    return [tuple(tied) for _, tied in groupby(order, key=lambda option: scores[option])]


def ranks(scores: Mapping[int, Any]) -> dict[int, str]:
    """Competition ranks: 1, 2=, 2=, 4."""
    found: dict[int, str] = {}
    above = 0
    for tied in places(scores):
        rank = f"{above + 1}=" if len(tied) > 1 else str(above + 1)
        found.update(dict.fromkeys(tied, rank))
        above += len(tied)
    return found


def first(scores: Mapping[int, Any], k: int) -> frozenset[int]:
    """The options ranked k or better, everybody who shares a place included."""
    return frozenset(option for option, rank in ranks(scores).items() if number(rank) <= k)


def number(rank: str) -> int:
    """The number of a rank: 2 for "2="."""
    return int(rank.rstrip("="))


def cut(scores: Mapping[int, Any], k: int) -> Cut:
    """The first k go forward; a place that the cut would split is left undecided."""
    forward: set[int] = set()
    for tied in places(scores):
        if len(forward) + len(tied) > k:
            touched = tied if len(forward) < k else ()
            return Cut(frozenset(forward), frozenset(touched))
        forward.update(tied)
    return Cut(frozenset(forward), frozenset())
