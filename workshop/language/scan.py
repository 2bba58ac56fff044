"""Finding words of the trade in a text: pure, whole words, plurals and case in mind."""

from __future__ import annotations

import re
from collections.abc import Iterable

from workshop.language.model import Found, Word

_NOT_INSIDE = r"(?<!\w)(?<!\w[-‑])"
_NOT_FOLLOWED = r"(?![-‑]?\w)"
_SENTENCE_END = re.compile(r"(?:^|[.!?:\n])[\s\"'“‘(]*$")


class Scanner:
    """Looks for a fixed set of words; made once, used on many texts.

    Where two entries start at the same place the longer one is found; what the room agreed
    goes before what comes with Plenary.
    """

    def __init__(self, words: Iterable[Word]) -> None:
        known: dict[str, Word] = {}
        for word in words:
            key = _key(word.term)
            if key and (key not in known or (word.agreed and not known[key].agreed)):
                known[key] = word
        longest = sorted(known.values(), key=lambda word: (-len(word.term), word.term))
        self._words = tuple(longest)
        parts = [f"(?P<w{place}>{_pattern(word.term)})" for place, word in enumerate(longest)]
        self._pattern = re.compile(f"{_NOT_INSIDE}(?:{'|'.join(parts) or '(?!)'}){_NOT_FOLLOWED}")

    def find(self, text: str) -> list[Found]:
        """The words found, in the order of the text, never overlapping."""
        return [
            Found(
                start=match.start(),
                end=match.end(),
                text=match.group(),
                word=self._words[int((match.lastgroup or "w0")[1:])],
            )
            for match in self._pattern.finditer(text)
        ]


def replace(text: str, found: Found, plain: str | None = None) -> str:
    """The text with a found word said plainly; a capital at its place stays a capital."""
    said = found.word.plain if plain is None else plain
    return text[: found.start] + _cased(text, found, said) + text[found.end :]


def _cased(text: str, found: Found, plain: str) -> str:
    if not plain:
        return plain
    written, term = found.text, found.word.term
    if len(written) > 1 and written.isupper() and not _is_acronym(term):
        return plain.upper()
    starts = bool(_SENTENCE_END.search(text[: found.start]))
    capital = written[:1].isupper() and (starts or not term[:1].isupper())
    return plain[0].upper() + plain[1:] if capital else plain


def _key(term: str) -> str:
    return " ".join(term.split()).casefold()


def _is_acronym(term: str) -> bool:
    return len(term) > 1 and term.isupper()


def _pattern(term: str) -> str:
    """Any run of space between words; acronyms as they are; the last word also as a plural."""
    words = term.split()
    parts = [_word(word, last=place == len(words)) for place, word in enumerate(words, start=1)]
    return r"\s+".join(parts)


def _word(word: str, *, last: bool) -> str:
    letters = re.escape(word).replace(r"\-", "[-‑]")
    plural = _plural(word) if last else ""
    if any(letter.isupper() for letter in word[1:]):  # PREM, IP, mRNA: case is part of the word
        return letters + plural
    if last and re.search(r"[^aeiou]y$", word):
        return f"(?i:{letters[:-1]}(?:y|ies))"
    return f"(?i:{letters}{plural})"


def _plural(word: str) -> str:
    if re.search(r"(s|x|z|ch|sh)$", word, re.IGNORECASE):
        return "(?:es)?"
    return "s?"
