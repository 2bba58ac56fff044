"""Counting what the formulas are made of."""

from __future__ import annotations

from collections.abc import Callable

from workshop.language.reading.model import Counts, Language
from workshop.language.reading.splitter import sentences
from workshop.language.reading.syllables import syllables
from workshop.language.reading.words import words

LONG = 6
"""A long word has more letters than this (Björnsson 1968)."""


def count(
    text: str, language: Language = "en", unfamiliar: Callable[[str], bool] | None = None
) -> Counts:
    """The counts of a text; `unfamiliar` says of a word whether it stands outside a list."""
    written = words(text, language)
    starts = [word.start for word in written]
    holding = 0
    at = 0
    for span in sentences(text, language):
        while at < len(starts) and starts[at] < span.start:
            at += 1
        holding += at < len(starts) and starts[at] < span.end
    letters = [_letters(word.text) for word in written]
    beats = [syllables(word.text, language) for word in written]
    return Counts(
        sentences=holding,
        words=len(written),
        letters=sum(letters),
        syllables=sum(beats),
        monosyllables=beats.count(1),
        polysyllables=sum(beat >= 3 for beat in beats),
        long_words=sum(n > LONG for n in letters),
        unfamiliar=None if unfamiliar is None else sum(unfamiliar(word.text) for word in written),
    )


def _letters(word: str) -> int:
    return len(word) if word.isalpha() else sum(map(str.isalpha, word))
