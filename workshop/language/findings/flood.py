"""Never more marks than a reader can use: the ones that help most, the rest when asked for.

Ready-made lists flood a room until it switches them off (the elastic/vale-rules project cut one
rule's 107,277 marks by 94 % before anybody used it). So a word is marked once a paragraph, a text
at most 8 times in 100 words, and by general rules (rare words, long sentences, passives, wordy
phrases) at most 2.5 times: those know nothing of this room.
"""

from __future__ import annotations

from collections.abc import Sequence

from workshop.language.findings.model import Finding

PER_100_WORDS = 8
GENERAL_PER_100_WORDS = 2.5
AT_LEAST, GENERAL_AT_LEAST = 6, 4
"""A short field is marked this often, whatever its length."""


def guarded(
    text: str, findings: Sequence[Finding], words: int
) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The marks to show and the marks kept back, each in the order of the text."""
    first: list[Finding] = []
    back: list[Finding] = []
    seen: set[tuple[int, str]] = set()
    paragraph, ends = 0, text.find("\n")
    for one in findings:
        while ends != -1 and one.start > ends:
            paragraph, ends = paragraph + 1, text.find("\n", ends + 1)
        key = (paragraph, one.rule if one.kind != "rare" else one.term)
        again = key in seen and one.kind in ("term", "rare", "acronym")
        seen.add(key)
        (back if again or one.weight <= 0 else first).append(one)
    general = [one for one in first if _is_general(one)]
    dropped = _weakest(general, max(GENERAL_AT_LEAST, int(words * GENERAL_PER_100_WORDS / 100)))
    left = [one for one in first if id(one) not in dropped]
    dropped |= _weakest(left, max(AT_LEAST, words * PER_100_WORDS // 100))
    back += [one for one in first if id(one) in dropped]
    shown = tuple(one for one in first if id(one) not in dropped)
    return shown, tuple(sorted(back, key=lambda one: one.start))


def _is_general(one: Finding) -> bool:
    return one.kind in ("rare", "max_words", "passive") or one.tier == "shorter"


def _weakest(found: Sequence[Finding], most: int) -> set[int]:
    """Which to keep back, by identity, so that so many stay."""
    ranked = sorted(found, key=lambda one: (-one.weight, one.start))
    return {id(one) for one in ranked[most:]}
