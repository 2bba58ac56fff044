"""The values of reading: places in a text count characters (code points), not UTF-16 units."""

from __future__ import annotations

from typing import Literal, NamedTuple

Language = Literal["en", "sv", "de", "nl", "fr", "es", "nb", "da"]
LANGUAGES: tuple[Language, ...] = ("en", "sv", "de", "nl", "fr", "es", "nb", "da")
"""The languages that can be declared for a text; a text's language is never guessed."""

Band = Literal["none", "rough", "grade"]
"""How far a measure may be trusted: under 10 sentences not shown, to 29 rough, from 30 a grade."""


class Word(NamedTuple):
    """A word as it is written: letters with inner apostrophes and hyphens, never digits."""

    start: int
    end: int
    text: str


class Span(NamedTuple):
    """A sentence, heading or bullet, without the space around it."""

    start: int
    end: int


class Counts(NamedTuple):
    """What the formulas are made of.

    Attributes:
        sentences: sentences, headings and bullets that hold a word.
        words: words; a hyphenated compound is one.
        letters: letters of all words.
        syllables: syllables of all words, hyphen parts summed.
        monosyllables: words of one syllable.
        polysyllables: words of three syllables or more.
        long_words: words of more than six letters.
        unfamiliar: words outside a list of familiar ones; None where no list is loaded.
    """

    sentences: int
    words: int
    letters: int
    syllables: int
    monosyllables: int
    polysyllables: int
    long_words: int
    unfamiliar: int | None = None


class Score(NamedTuple):
    """A measure of a text: its value, None for an empty text and never 0 for one, and its band."""

    value: float | None
    band: Band
