"""Words written as one that are made of several, such as `Patientensicherheitsgesetz`.

A list of frequencies holds few of them, yet they are familiar when their parts are. Pure.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import cache

from workshop.language.reading.model import Language

COMPOUNDING: frozenset[Language] = frozenset({"sv", "de", "nl", "nb", "da"})
"""Languages in which a compound is taken apart."""

LINKS: dict[Language, tuple[str, ...]] = {
    "sv": ("", "s", "e", "o", "u"),
    "de": ("", "s", "es", "n", "en", "er", "e"),
    "nl": ("", "s", "en", "e", "n", "er"),
    "nb": ("", "s", "e"),
    "da": ("", "s", "e"),
}
"""Letters that may join two parts, by the ordinary grammar of each language."""

SHORTEST_PART = 4
MOST_PARTS = 4
KNOWN_PART = 3.5
"""Zipf value from which a part counts as known: higher than for a word, or chance finds parts."""

JOINED = 0.3
"""What a compound is less familiar than its rarest part, a join, on the Zipf scale."""


def compound(word: str, language: Language, zipf: Callable[[str], float]) -> float | None:
    """How familiar a compound is by its rarest part; None where it is not made of known parts.

    `word` is in lower case. The split with the fewest parts is taken, and of those the one whose
    rarest part is most familiar. At most every stretch of the word is looked up once.
    """
    end = len(word)
    if end < 2 * SHORTEST_PART:
        return None
    part = cache(zipf)

    @cache
    def best(start: int, parts: int) -> float:
        """The rarest part of the best split of the rest into so many parts; 0 where none is."""
        if parts == 1:
            whole = part(word[start:])
            return whole if end - start >= SHORTEST_PART and whole >= KNOWN_PART else 0.0
        found = 0.0
        for stop in range(end - SHORTEST_PART * (parts - 1), start + SHORTEST_PART - 1, -1):
            first = part(word[start:stop])
            if first < KNOWN_PART or first <= found:
                continue
            for link in LINKS[language]:
                if word.startswith(link, stop):
                    rest = best(stop + len(link), parts - 1)
                    found = max(found, min(first, rest))
        return found

    for parts in range(2, MOST_PARTS + 1):
        rarest = best(0, parts)
        if rarest:
            return max(rarest - JOINED * (parts - 1), 0.0)
    return None
