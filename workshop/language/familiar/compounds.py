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
    "sv": ("", "s", "e"),
    "de": ("", "s", "es", "n", "en", "er", "e"),
    "nl": ("", "s", "en", "e", "n", "er"),
    "nb": ("", "s", "e"),
    "da": ("", "s", "e"),
}
"""Letters that may join two parts, by the ordinary grammar of each language."""

LOST: dict[Language, tuple[str, ...]] = {"sv": ("a", "e"), "de": ("e",)}
"""What a part that is not the last may have lost: `skola` in `skolbuss`, `Schule` in `Schulbus`."""

ENDINGS_NOT_PARTS = frozenset({
    "al", "ant", "ers", "hed", "het", "heid", "heit", "ing", "isch", "isk", "ism", "isme", "ist",
    "keit", "lich", "lig", "ling", "ning", "rer", "ring", "ser", "sing", "tet", "ting", "tion",
    "tisk", "ung",
})  # fmt: skip
"""Endings that form words and are, by chance, words themselves: never a part."""

SHORTEST_PART = 3
SHORTEST_OF_MANY = 4
"""Letters of a part, and of one before the last in a compound of three or more."""

LONGEST_COMPOUND = 64
MOST_PARTS = 4
KNOWN_PART = 3.3
"""Zipf value from which a part counts as known: higher than for a word, or chance finds parts."""

KNOWN_SHORT_PART = 4.3
"""The same for a part of three letters, which chance finds more easily."""

JOINED = 0.15
"""What a compound is less familiar than its rarest part, a join, on the Zipf scale."""


def compound(
    word: str,
    language: Language,
    zipf: Callable[[str], float],
    inflected: Callable[[str], float],
) -> float | None:
    """How familiar a compound is by its rarest part; None where it is not made of known parts.

    `word` is in lower case; one of more than 64 letters is not taken apart. `zipf` gives the value
    of a part as it stands, `inflected` that of the last one, which alone has an ending. The split
    with the fewest parts is taken, and of those the one whose rarest part is most familiar. At most
    every stretch of the word is looked up once.
    """
    end = len(word)
    if not 2 * SHORTEST_PART <= end <= LONGEST_COMPOUND:
        return None

    @cache
    def part(start: int, stop: int) -> float:
        """The Zipf value of a stretch that counts as a part; 0 where it does not."""
        text = word[start:stop]
        if text in ENDINGS_NOT_PARTS:
            return 0.0
        if stop == end:
            value = inflected(text)
        else:
            value = max([zipf(text), *(zipf(text + lost) for lost in LOST.get(language, ()))])
        known = KNOWN_PART if len(text) > SHORTEST_PART else KNOWN_SHORT_PART
        return value if value >= known else 0.0

    @cache
    def best(start: int, parts: int, shortest: int) -> float:
        """The rarest part of the best split of the rest into so many parts; 0 where none is."""
        if parts == 1:
            return part(start, end) if end - start >= SHORTEST_PART else 0.0
        found = 0.0
        for stop in range(end - SHORTEST_PART, start + shortest - 1, -1):
            first = part(start, stop)
            if first <= found:
                continue
            for link in LINKS[language]:
                if word.startswith(link, stop):
                    rest = best(stop + len(link), parts - 1, shortest)
                    found = max(found, min(first, rest))
        return found

    for parts in range(2, MOST_PARTS + 1):
        rarest = best(0, parts, SHORTEST_PART if parts == 2 else SHORTEST_OF_MANY)
        if rarest:
            return round(rarest - JOINED * (parts - 1), 2)
    return None
