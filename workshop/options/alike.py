"""Options that look alike, suggested to people; nothing is merged by the program.

Two titles are compared by the words and the three-letter pieces they share, rare ones counting
more (Dice coefficient with inverse document frequency weights; Dice, Ecology 26, 1945). Pieces
find other endings and compounds; nothing depends on a language's word list.
"""

from __future__ import annotations

import unicodedata
from collections import Counter
from collections.abc import Mapping
from functools import lru_cache
from itertools import combinations
from math import fsum, log
from typing import NamedTuple

LETTERS = {ord(one): other for one, other in zip("أإآىة", "اااي" + "ه", strict=True)}
"""Arabic letters that are written either way; signs over letters are left out for all scripts."""
PARTS = ("L", "N", "Mc")
PIECE = 3
SHORT = 3  # words up to this length carry little by themselves
FROM = 0.34
"""Suggested from here on; a house rule, tried on the sample's options and on plain pairs."""


class Alike(NamedTuple):
    """Two options, how alike they are from 0 to 1, and the words they share."""

    first: int
    second: int
    score: float
    shared: tuple[str, ...]


def alike(titles: Mapping[int, str], *, least: float = FROM) -> list[Alike]:
    """Every pair of titles that is at least so alike, the most alike first."""
    return list(_compared(tuple(sorted(titles.items())), least))


def closest(words: str, titles: Mapping[int, str], *, least: float = FROM) -> int | None:
    """The title most like these words, if one is at least so alike: a hint while typing."""
    own = _features(words)
    if not own or not titles:
        return None
    features = {key: _features(title) for key, title in titles.items()}
    seen = Counter(feature for found in (own, *features.values()) for feature in found)
    weights = {feature: log(1 + (len(titles) + 2) / n) for feature, n in seen.items()}

    def score(key: int) -> float:
        whole = fsum(weights[one] for one in own) + fsum(weights[one] for one in features[key])
        return 2 * fsum(weights[one] for one in own & features[key]) / whole

    best = max(sorted(titles), key=score)
    return best if score(best) >= least else None


@lru_cache(maxsize=1)
def _compared(rows: tuple[tuple[int, str], ...], least: float) -> tuple[Alike, ...]:
    """The pairs; kept until a title changes, since every pair is looked at."""
    titles = dict(rows)
    features = {key: _features(title) for key, title in titles.items()}
    seen = Counter(feature for found in features.values() for feature in found)
    weights = {feature: log(1 + (len(titles) + 1) / n) for feature, n in seen.items()}
    whole = {key: fsum(map(weights.__getitem__, found)) for key, found in features.items()}
    pairs = []
    for first, second in combinations(sorted(titles), 2):
        shared = fsum(map(weights.__getitem__, features[first] & features[second]))
        score = 2 * shared / (whole[first] + whole[second]) if shared else 0.0
        if score >= least:
            pairs.append(Alike(first, second, score, _shared(titles[first], titles[second])))
    return tuple(sorted(pairs, key=lambda pair: (-pair.score, pair.first, pair.second)))


@lru_cache(maxsize=1024)
def _features(title: str) -> frozenset[str]:
    words = _words(title)
    pieces = {
        word[n : n + PIECE] for word in words if len(word) > PIECE for n in range(len(word) - 2)
    }
    return frozenset({f" {word} " for word in words} | pieces)


@lru_cache(maxsize=1024)
def _words(title: str) -> tuple[str, ...]:
    """Words in lower case; å, ä and ö stay letters of their own, vowel signs and tatweel go."""
    composed = unicodedata.normalize("NFKC", title).casefold().translate(LETTERS)
    kept = (one for one in composed if unicodedata.category(one) != "Mn" and one != "\u0640")
    whole = "".join(one if unicodedata.category(one).startswith(PARTS) else " " for one in kept)
    return tuple(whole.split())


def _shared(one: str, other: str) -> tuple[str, ...]:
    known = set(_words(other))
    return tuple(dict.fromkeys(w for w in _words(one) if w in known and len(w) > SHORT))
