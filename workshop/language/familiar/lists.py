"""How familiar a word is, by how often it stands in general text.

The frequencies are those of `wordfreq` (Robyn Speer; data CC BY-SA 4.0, see NOTICE), read only
through its `get_frequency_dict`. Importing this module does not import wordfreq.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from threading import Lock
from typing import Literal
from unicodedata import normalize

from workshop.language.familiar.compounds import COMPOUNDING, compound
from workshop.language.familiar.inflections import stems
from workshop.language.reading.model import Language
from workshop.sentences import Sentence

Kind = Literal["large", "small", "none"]
"""`large` reaches down to about Zipf 1.0; `small` ends at 3.0; `none` is no list at all."""

RARE = 3.0
"""The limit under which a word may be unfamiliar: once in a million words."""

_PER_BILLION = 9
_SMALL_LIST_ENDS = 10 ** (2.9 - _PER_BILLION)
_HYPHENS = re.compile("[-\u2010\u2011]+")
_ELIDED = re.compile(r"(?:[cdjlmnst]|qu|lorsqu|puisqu|jusqu)'(?=\w)")
_REMEMBERED = 50_000


class Familiarity:
    """A list of words of one language, ready to be asked.

    Values are on the Zipf scale (van Heuven et al. 2014): log10 of the frequency in a billion
    words, from about 1 (hardly ever seen) to 8; 0 for a word that is not in the list.

    Attributes:
        language: the language of the list.
        kind: how far the list reaches. In a `small` list (Danish) absent means "below 3.0" and
            nothing finer; with `none` every word is absent and nothing may be concluded.
        note: what to tell people about the list; None where it is whole.
    """

    def __init__(
        self,
        language: Language,
        frequencies: Mapping[str, float],
        note: Sentence | None = None,
    ) -> None:
        self.language: Language = language
        self.kind: Kind = _kind(frequencies)
        self.note = note
        self._frequencies = frequencies
        self._remembered: dict[str, float] = {}

    def zipf(self, word: str) -> float:
        """The Zipf value of a word as it is written; 0 where it is absent.

        Capitals are folded as the lists have them (`Großmutter` stands there as `grossmutter`),
        and a curly apostrophe is looked up as a straight one; one at the end (`l'`) is left off. Of
        a hyphenated word the rarest part counts; of a part the most frequent of itself and the
        forms it may be an inflection of.
        In languages that write compounds as one word (sv, de, nl, nb, da) a word under the limit
        is taken apart, see `compounds`.
        """
        known = self._remembered.get(word)
        if known is not None:
            return known
        parts = [part for part in _HYPHENS.split(_folded(word).strip("'")) if part]
        value = min((self._part(part) for part in parts), default=0.0)
        if len(self._remembered) >= _REMEMBERED:
            self._remembered.clear()
        self._remembered[word] = value
        return value

    def mean(self, words: Iterable[str]) -> float | None:
        """The mean Zipf value over all words; None without words or without a list."""
        values = [self.zipf(word) for word in words]
        if not values or self.kind == "none":
            return None
        return math.fsum(values) / len(values)

    def is_rare(self, word: str, limit: float = RARE) -> bool:
        """Whether a word may be unfamiliar; never said where the list cannot tell."""
        if self.kind == "none" or (self.kind == "small" and limit < RARE):
            return False
        return self.zipf(word) < limit

    def _part(self, part: str) -> float:
        value = self._inflected(part)
        if self.language == "fr":
            bare = _ELIDED.sub("", part, count=1)
            value = max(value, self._inflected(bare)) if bare != part else value
        elif value < RARE and self.language in COMPOUNDING:
            joined = compound(part, self.language, self._written, self._inflected)
            value = max(value, joined or 0.0)
        return value

    def _inflected(self, word: str) -> float:
        return max(map(self._written, stems(word, self.language)))

    def _written(self, word: str) -> float:
        frequency = self._frequencies.get(word)
        return round(math.log10(frequency) + _PER_BILLION, 2) if frequency else 0.0


def familiarity(language: Language) -> Familiarity:
    """The list of a language, loaded on first use and kept for the life of the process.

    Blocks for .1 to .8 s on first use and holds the interpreter for up to 70 ms at a time: call it
    off the UI thread, before typing starts. One list is loaded at a time. Without wordfreq, or
    with a list that is missing or cannot be read, it gives kind `none` with a note; it never
    raises.
    """
    with _LOADING:
        known = _LOADED.get(language)
        if known is None:
            known = _LOADED[language] = _load(language)
        return known


def loaded(language: Language) -> Familiarity | None:
    """The list of a language if it is there already; never loads or waits."""
    return _LOADED.get(language)


_LOADING = Lock()
_LOADED: dict[Language, Familiarity] = {}


def _load(language: Language) -> Familiarity:
    try:
        import wordfreq  # takes .2 to .4 s and 16 MB: only when a list is wanted

        # Asked for a list it does not have, wordfreq gives that of the nearest language.
        if language not in wordfreq.available_languages():
            raise LookupError(language)
        return Familiarity(language, wordfreq.get_frequency_dict(language))
    except Exception:  # whatever a broken package or file raises: the other checks go on
        return Familiarity(language, {}, Sentence("words.note.no-list"))


def _folded(word: str) -> str:
    if word.isascii():
        return word.lower()
    return normalize("NFC", word.replace("\u2019", "'")).casefold()


def _kind(frequencies: Mapping[str, float]) -> Kind:
    if not frequencies:
        return "none"
    return "large" if min(frequencies.values()) < _SMALL_LIST_ENDS else "small"
