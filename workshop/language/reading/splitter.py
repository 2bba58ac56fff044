"""Where sentences end: decimals, abbreviations, bullets, headings and quotations in mind.

A newline always ends a sentence. A full stop ends one unless it stands in a number, an address or
an abbreviation; what comes before and after decides.
"""

from __future__ import annotations

import re

from workshop.language.reading.abbreviations import MONTHS, Abbreviations, abbreviations
from workshop.language.reading.model import Language, Span

_END = re.compile(
    r"[.!?\u2026\u061f\u06d4\u3002]+(?P<close>[\"'\u201d\u2019\u00bb\u00ab\u201c)\]}]*)"
    r"(?P<space>\s+|$)"
)
_BULLET = re.compile(
    r"\s*(?:[-*\u2022\u2013\u2014\u25aa\u25e6\u2023\u00b7]\s+|\(?(?:\d{1,3}|[A-Za-z])[.)]\s+|"
    r"\d{1,2}(?:\.\d{1,2})+\.?\s+)"
)
_LETTER = re.compile(r"[^\W\d_]")
_LONGEST_WORD = 60
_STARTS = frozenset(
    {"the", "a", "an", "this", "that", "these", "those", "it", "he", "she", "they", "we", "i"}
    | {"you", "there", "in", "but", "and", "so", "if", "when", "while", "as", "at", "his", "her"}
    | {"their", "its", "our", "my", "however", "for", "after", "before", "since", "most", "many"}
    | {"some", "all", "no", "now", "then", "what", "who", "how", "why", "where", "each", "one"}
)
"""Words that open an English sentence more often than they follow a short form in a name."""


def sentences(text: str, language: Language = "en") -> list[Span]:
    """Every sentence, heading and bullet that holds a letter, without the space around it."""
    short = abbreviations(language)
    found: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        body = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        for first, last in _of_line(body, language, short):
            found.append(Span(start + first, start + last))
        start += len(line)
    return found


def _of_line(line: str, language: Language, short: Abbreviations) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    bullet = _BULLET.match(line)
    start = at = bullet.end() if bullet else 0
    if bullet and not _LETTER.search(line, bullet.end()):
        start = at = 0
    begin = 0
    while at < len(line):
        end = _END.search(line, at)
        if end is None:
            break
        at = end.end()
        if _ends(line, start, end, language, short):
            stop = end.start("space")
            _add(found, line, begin, stop)
            begin = start = end.end()
    _add(found, line, begin, len(line))
    return found


def _add(found: list[tuple[int, int]], line: str, start: int, end: int) -> None:
    piece = line[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = end - (len(piece) - len(piece.rstrip()))
    if left >= right:
        return
    if _LETTER.search(line, left, right):
        found.append((left, right))
    elif found:  # a number or a sign left over belongs to what stands before it
        found[-1] = (found[-1][0], right)


def _ends(
    line: str, start: int, end: re.Match[str], language: Language, short: Abbreviations
) -> bool:
    """Whether what looks like an end is one."""
    after = line[end.end() :].lstrip("\"'\u201c\u2018\u00ab\u201e([\u00bf\u00a1")
    if not after:
        return True
    if after[0].islower():
        return False
    signs = line[end.start() : end.start("close")]
    if set(signs) != {"."} or len(signs) > 1:
        return True
    before = line[start : end.start()]
    word = _last_word(before)
    if not word:
        return True
    if end.group("close") and not _is_short(word, short):
        return True
    return _full_stop_ends(word, before, after, language, short)


def _is_short(word: str, short: Abbreviations) -> bool:
    low = word.lower()
    return low in short.before_name or low in short.inner


def _full_stop_ends(
    word: str, before: str, after: str, language: Language, short: Abbreviations
) -> bool:
    low = word.lower()
    if word.isdigit():
        return _number_ends(word, after, language)
    if len(word) == 1 and word.islower():  # z. B., i. e.
        return False
    if low == "st" and language == "en":
        return _previous(before)[:1].isupper() and _first_word(after).lower() in _STARTS
    if low in short.before_name:
        return low in ("no", "art", "sec", "ed", "min", "max") and not after[0].isdigit()
    if low == "no" and after[0].isdigit():
        return False
    single = len(word) == 1 and word.isalpha() and word.isupper()
    dotted = "." in word and all(len(part) <= 2 for part in low.split("."))
    if single and word != "I":
        return _initial_ends(before, after)
    if low in short.inner or dotted:
        if after[0].isdigit():
            return False
        return _first_word(after).lower() in _STARTS if language == "en" else after[0].isupper()
    return True


def _initial_ends(before: str, after: str) -> bool:
    """A single capital is an initial in a name, unless it names a thing: vitamin C, hepatitis B."""
    previous = _previous(before)
    if previous[:1].islower() and not previous.endswith("."):
        return _first_word(after).lower() in _STARTS
    return False


def _last_word(before: str) -> str:
    """The word before a full stop with the full stops inside it, such as "U.S"."""
    end = len(before)
    start = end
    while start > max(0, end - _LONGEST_WORD):
        sign = before[start - 1]
        if not (sign.isalnum() or sign in ".-'\u2019"):
            break
        start -= 1
    word = before[start:end].lstrip(".-'\u2019")
    return word if word and word[-1].isalnum() else ""


def _previous(before: str) -> str:
    words = before[-2 * _LONGEST_WORD :].split()
    return words[-2] if len(words) > 1 else ""


def _number_ends(word: str, after: str, language: Language) -> bool:
    months = MONTHS.get(language)
    if months is None or len(word) > 2:
        return True
    return _first_word(after).lower() not in months


def _first_word(text: str) -> str:
    found = re.match(r"[^\W\d_]+", text)
    return found.group() if found else ""
