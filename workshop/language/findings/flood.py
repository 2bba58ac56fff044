"""Never more marks than a reader can use: the ones that help most, the rest when asked for.

Ready-made lists flood a room until it switches them off (the elastic/vale-rules project cut one
rule's 107,277 marks by 94 % before anybody used it). So a word is marked once a paragraph, and a
text is marked at most 8 times in 100 words.
"""

from __future__ import annotations

from collections.abc import Sequence

from workshop.language.findings.model import Finding

PER_100_WORDS = 8
AT_LEAST = 6
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
    most = max(AT_LEAST, words * PER_100_WORDS // 100)
    if len(first) > most:
        ranked = sorted(first, key=lambda one: (-one.weight, one.start))
        shown = set(map(id, ranked[:most]))
        back += [one for one in first if id(one) not in shown]
        first = [one for one in first if id(one) in shown]
    return tuple(first), tuple(sorted(back, key=lambda one: one.start))
