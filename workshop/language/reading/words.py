"""The words of a text, with their places."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshop.language.reading.model import Language, Word

_MARKS = "\u0300-\u036f\u0610-\u061a\u064b-\u065f"
_LETTER = r"[^\W\d_\u00b2\u00b3\u00b9\u00bc-\u00be\u2070-\u209c\u2150-\u218b\u2460-\u24ff]"
"""Letters of any script; raised digits, fractions and numbers in circles are none."""
_WORD = re.compile(
    rf"{_LETTER}+(?:(?:['\u2019\u02bc\u00ad\u2010\u2011-](?={_LETTER})|[{_MARKS}]+){_LETTER}*)*"
)
_NO_WORDS = re.compile(
    r"<[/A-Za-z][^<>]{0,300}>|(?:https?://|www\.)\S+|(?<![\w.+-])[\w.+-]{1,80}@[\w-]+(?:\.[\w-]+)+"
)
_ELISION = re.compile(
    r"(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['\u2019](?=[^\W\d_])", re.IGNORECASE
)


def words(text: str, language: Language = "en") -> list[Word]:
    """Every word in order: letters of any script, inner apostrophes, hyphenated parts as one.

    Digits are not words, nor are addresses and marks such as `<br/>`.

    In French a clipped article or pronoun (`d'environ`, `l'hôpital`) is a
    word of its own: left on, it makes a long word of a short one and moves LIX by several points.
    """
    found = [Word(*one.span(), one.group()) for one in _WORD.finditer(_words_only(text))]
    if language != "fr":
        return found
    return [part for word in found for part in _without_elision(word)]


def _words_only(text: str) -> str:
    """The text with addresses and marks blanked, every place as it was."""
    if "<" not in text and "@" not in text and "www." not in text and "://" not in text:
        return text
    return _NO_WORDS.sub(lambda one: " " * len(one.group()), text)


def _without_elision(word: Word) -> Iterator[Word]:
    """The clipped words at the head of a word, and what is left of it."""
    at = 0
    clipped = _ELISION.match(word.text)
    while clipped is not None:
        yield Word(word.start + at, word.start + clipped.end(), clipped.group())
        at = clipped.end()
        clipped = _ELISION.match(word.text, at)
    yield Word(word.start + at, word.end, word.text[at:])
