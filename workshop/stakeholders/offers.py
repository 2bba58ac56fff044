"""Offers and needs: who could help whom, by the words both use; and levers nobody offers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

_WORD = re.compile(r"[^\W\d_]+")
_SHORT = 4
"""Words shorter than this carry no meaning here."""
_COMMON = frozenset(
    {"about", "after", "also", "from", "have", "into", "more", "need", "needs", "offer", "other"}
    | {"over", "some", "that", "their", "them", "they", "this", "what", "when", "with", "your"}
)


@dataclass(frozen=True)
class Match:
    """An offer that shares words with a need; a likeness of words only, to be asked about."""

    giver: int
    taker: int
    words: tuple[str, ...]


def words_of(text: str) -> frozenset[str]:
    """The words that count: four letters and more, the s of a plural taken off."""
    found = (word.casefold() for word in _WORD.findall(text))
    return frozenset(_stem(word) for word in found if len(word) >= _SHORT and word not in _COMMON)


def matches(offers: Mapping[int, str], needs: Mapping[int, str]) -> list[Match]:
    """Every offer and need of two stakeholders with a word in common, most words first."""
    given = {one: words_of(text) for one, text in offers.items()}
    found = []
    for taker, text in needs.items():
        wanted = words_of(text)
        for giver, words in given.items():
            shared = words & wanted
            if giver != taker and shared:
                found.append(Match(giver, taker, tuple(sorted(shared))))
    return sorted(found, key=lambda match: -len(match.words))


@dataclass(frozen=True)
class LeverColumn:
    """A lever, and the stakeholders who could pull it."""

    lever: str
    stakeholders: tuple[int, ...]

    @property
    def empty(self) -> bool:
        """A lever that nobody on the map has in hand."""
        return not self.stakeholders


def lever_matrix(levers: Sequence[str], held: Iterable[tuple[int, str]]) -> list[LeverColumn]:
    """Levers by who has them in hand, by words in common with what a stakeholder offers or does.

    Args:
        levers: the levers of the mission, as written.
        held: a stakeholder with a text each: its offer, its field, an action it owns.
    """
    texts = [(one, words_of(text)) for one, text in held]
    return [
        LeverColumn(
            lever, tuple(dict.fromkeys(one for one, words in texts if words & words_of(lever)))
        )
        for lever in levers
    ]


def _stem(word: str) -> str:
    plural = word.endswith("s") and not word.endswith("ss") and len(word) > _SHORT
    return word.removesuffix("s") if plural else word
