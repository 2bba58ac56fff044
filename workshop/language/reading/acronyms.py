"""Short forms in capitals, and whether the text says what they stand for by their first use."""

from __future__ import annotations

import re
from collections.abc import Collection
from typing import NamedTuple

_CAPITAL, _LOWER = "A-ZÀ-ÖØ-Þ", "a-zß-öø-ÿ"
_SHORT = re.compile(
    rf"(?<![\w&])(?:[{_CAPITAL}]++&[{_CAPITAL}]++|"
    rf"(?=[{_LOWER}]*+[{_CAPITAL}][{_LOWER}]*+[{_CAPITAL}])[{_CAPITAL}{_LOWER}]++)"
    r"(?:-\d++(?![\w&]))?(?![\w&])"
)
"""Nothing in it is tried twice: a word of 100,000 capitals takes no longer than as many letters."""
_ROMAN = re.compile(r"M{0,3}(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$")
_NAME_LIKE = re.compile(r"(?:Mc|Mac|O|De|Di|La|Le|Van|Von|Fitz)[A-ZÀ-Þ][a-zà-ÿ]+$")
_CAMEL = re.compile(r"[A-ZÀ-Þ][a-zà-ÿ]{2,}[A-ZÀ-Þ][a-zà-ÿ]{2,}$")
_BRACKETS = re.compile(r"s?\s{0,4}\(([^)]{3,120})\)")
_MAX_LETTERS = 12
_LONG_FORM = 120
_SMALL = frozenset(
    {"of", "and", "the", "for", "in", "on", "to", "a", "an", "at", "with", "by", "und", "der"}
    | {"die", "des", "für", "och", "för", "i", "de", "la", "du", "et", "y", "en", "van", "voor"}
)


class Acronym(NamedTuple):
    """A short form at its first place.

    Attributes:
        text: as it stands there, its plural s included.
        spelled_out: whether the text says what it stands for, there or before.
    """

    start: int
    end: int
    text: str
    spelled_out: bool


def acronyms(text: str, known: Collection[str] = frozenset()) -> list[Acronym]:
    """The short forms of a text, each once, where it stands first.

    Two capitals or more in one word, also `R&D`, `ABC-19`, `PhD`. Roman numerals, words of a line
    written in capitals, and `known` (folded) are left out. Spelled out means `Long Form (ABC)` or
    `ABC (long form)` with initials in order, or `Name of Body (ABCD)` for a foreign one.
    """
    found: dict[str, Acronym] = {}
    line_end, shouted = -1, False
    for one in _SHORT.finditer(text):
        written = one.group()
        bare = _bare(written)
        if one.start() > line_end:
            line_end, shouted = _line_of(text, one.start())
        if shouted or bare in found or not _is_short_form(bare):
            continue
        if bare.casefold() in known or written.casefold() in known:
            continue
        spelled = _spelled_out(text, one.start(), one.end(), bare)
        found[bare] = Acronym(one.start(), one.end(), written, spelled)
    return list(found.values())


def _bare(written: str) -> str:
    """Without the s of a plural."""
    single = written.removesuffix("s")
    return single if single != written and sum(map(str.isupper, single)) > 1 else written


def _is_short_form(word: str) -> bool:
    letters = [letter for letter in word if letter.isalpha()]
    capitals = sum(letter.isupper() for letter in letters)
    if capitals < 2 or len(letters) > _MAX_LETTERS:
        return False
    if _ROMAN.match(word) or _NAME_LIKE.match(word) or _CAMEL.match(word):
        return False
    return capitals * 3 >= len(letters)


def _line_of(text: str, start: int) -> tuple[int, bool]:
    """Where a line ends, and whether it is a heading in capitals: there every word looks short."""
    first = text.rfind("\n", 0, start) + 1
    last = text.find("\n", start)
    last = len(text) if last == -1 else last
    words = re.findall(r"[^\W\d_]{2,}", text[first:last])
    shouted = sum(word.isupper() for word in words)
    long = sum(map(len, words)) > _MAX_LETTERS
    return last, len(words) > 1 and shouted > len(words) / 2 and long


def _spelled_out(text: str, start: int, end: int, short: str) -> bool:
    before = text[max(0, start - _LONG_FORM) : start]
    if before.endswith("(") and text[end : end + 1] in (")", ",", ";", " "):
        return _stands_for(before[:-1], short) or _is_name(before[:-1], short)
    opened = _BRACKETS.match(text, end)
    if opened:
        return _stands_for(opened.group(1), short, whole=True)
    return False


def _initials(text: str) -> list[str]:
    return [word[0].casefold() for word in re.findall(r"[^\W\d_]+", text)]


def _letters(short: str) -> list[str]:
    return [letter.casefold() for letter in short if letter.isalpha()]


def _stands_for(text: str, short: str, *, whole: bool = False) -> bool:
    """Whether the letters are the initials of the last words, in order; small words may be passed.

    Inside one word further letters may come from it, as in "biomarker (BM)".
    """
    words = re.findall(r"[^\W\d_]+(?:-[^\W\d_]+)*", text)
    letters = _letters(short)
    tail = words if whole else words[-(2 * len(letters) + 2) :]
    return any(_fits(tail[first:], letters) for first in range(len(tail)))


def _fits(words: list[str], letters: list[str]) -> bool:
    """Initials in order; every word that is not small gives its first letter."""
    at = 0
    for word in words:
        parts = [part for part in word.casefold().split("-") if part]
        for part in parts:
            if at < len(letters) and part[0] == letters[at]:
                at += 1
                rest = part[1:]
                while at < len(letters) and letters[at] in rest and len(parts) == 1:
                    if len(words) > len(letters) - at:
                        break
                    rest = rest[rest.index(letters[at]) + 1 :]
                    at += 1
            elif part not in _SMALL and part is parts[0]:
                return False
    return at == len(letters)


def _is_name(text: str, short: str) -> bool:
    """A name of a body before the brackets: its own language may give other initials."""
    words = re.findall(r"[^\W\d_][\w-]*", text)
    capitals = [word for word in words[-4:] if word[0].isupper()]
    return len(capitals) >= 2 and len(short) >= 3 and short.isupper()
