"""Words of the trade in the options of the room that its own list does not explain yet."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from workshop.document import Reader
from workshop.language.glossary import scanner
from workshop.language.queries import terms
from workshop.language.scan import Scanner
from workshop.options.queries import options

_SHORT_FORM = re.compile(r"\b(?=\w*[A-ZÅÄÖ]\w*[A-ZÅÄÖ])\w{2,8}\b")
"""Two capitals or more in a short word: HTA, IP, mRNA, ctDNA."""


class Unlisted(NamedTuple):
    """A word that needs explaining, what it is said to mean, and the options it stands in."""

    term: str
    plain: str
    letters: tuple[str, ...]


def unlisted(
    look: Scanner, titles: Iterable[tuple[str, str]], listed: Iterable[str]
) -> list[Unlisted]:
    """Words of the trade and short forms in titles that are on no list, as they first stand.

    Args:
        look: finds the words of the trade.
        titles: the letter of an option with a text of it; an option may have several.
        listed: the words that the room's list has already, agreed or not.
    """
    known = {_key(one) for one in listed}
    found: dict[str, Unlisted] = {}
    for letter, text in titles:
        shouted = text.isupper()
        named = look.find(text)
        words = [(one.word.term, one.word.plain) for one in named]
        words += [
            (_one(match.group()), "")
            for match in (() if shouted else _SHORT_FORM.finditer(text))
            if not any(one.start <= match.start() < one.end for one in named)
        ]
        for term, plain in words:
            key = _key(term)
            if key in known:
                continue
            before = found.get(key, Unlisted(term, plain, ()))
            letters = tuple(dict.fromkeys((*before.letters, letter)))
            found[key] = before._replace(letters=letters)
    return list(found.values())


def unlisted_words(reader: Reader, language: str = "en") -> list[Unlisted]:
    """The words of open options, as proposed and in plain words, that the list lacks."""
    titles = [
        (one.letter, text) for one in options(reader) for text in (one.title, one.plain_title)
    ]
    return unlisted(scanner(reader, language), titles, [one.term for one in terms(reader)])


def _key(term: str) -> str:
    return " ".join(term.split()).casefold()


def _one(short_form: str) -> str:
    """A short form without the s of a plural: PREMs is PREM."""
    single = short_form.removesuffix("s")
    return single if single.isupper() else short_form
