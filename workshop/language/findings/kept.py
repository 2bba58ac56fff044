"""Leaving marks alone that are done with: kept on purpose, or explained where they stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from workshop.language.findings.model import Finding
from workshop.language.model import KeptMark
from workshop.language.queries import key


def unkept(
    findings: Sequence[Finding], place: str, kept: Iterable[KeptMark]
) -> tuple[tuple[Finding, ...], int]:
    """The marks that stand, and how many are kept on purpose at this place.

    A mark is known by its place, its rule and its word: editing the text around it, the letter of
    the option or its order changes nothing.
    """
    here = {(one.rule, one.word) for one in kept if one.place == place}
    left = tuple(one for one in findings if (one.rule, key(one.term)) not in here)
    return left, len(findings) - len(left)


def unexplained(findings: Iterable[Finding], text: str) -> tuple[Finding, ...]:
    """The marks whose word has no explanation in brackets right behind it."""
    return tuple(
        one for one in findings if one.tier != "ask" or text[one.end :].lstrip(" ")[:1] != "("
    )
