"""Where sentences end: decimals, abbreviations, bullets, headings and quotations in mind.

A newline always ends a sentence. A full stop ends one unless it stands in a number, an address or
an abbreviation; what comes before and after decides.
"""

from __future__ import annotations

import re
from functools import lru_cache

from workshop.language.reading.abbreviations import Abbreviations, abbreviations
from workshop.language.reading.full_stop import first_word, full_stop_ends
from workshop.language.reading.model import Language, Span

_STOPS = r".!?\u2026\u061f\u06d4\u3002"
_SIGNS = rf"(?<![{_STOPS}])[{_STOPS}]++(?:[ \u00a0]\.(?![\w.]))*"
"""A run of signs is looked at once, from its first."""
_NOTE = r"\[\d{1,3}\]|(?<=[a-z]{3}\.)\d{1,2}(?=\s+[A-Z]|$)"
_CLOSERS = "\"'\u201d\u2019\u00bb\u00ab\u201c)\\]}*_"
_END = re.compile(rf"(?P<signs>{_SIGNS})(?P<close>(?:[{_CLOSERS}]|{_NOTE})*)(?P<space>\s+|$)")
_END_FRENCH = re.compile(
    rf"(?P<signs>{_SIGNS})(?P<close>(?:[{_CLOSERS}]|{_NOTE}|[ \u00a0\u202f]\u00bb)*)"
    r"(?P<space>\s+|$)"
)
_BULLET = re.compile(
    r"\s*(?:[-*\u2022\u2013\u2014\u25aa\u25ab\u25cf\u25cb\u25a0\u25e6\u2023\u2043\u00b7\u2192"
    r"\u2713\u2714\u27a2]\s+)?(?:\(?(?:\d{1,3}|[A-Za-z]|[IVXivx]{1,5})(?:[.)]|\.\))\s+|"
    r"\d{1,2}(?:\.\d{1,2})+\.?\s+)?"
)
_BRACKETS_CLOSE = re.compile(r"[^().!?]{1,120}\)")
_LETTER = re.compile(r"[^\W\d_]")
_OPENERS = "\"'\u201c\u2018\u00ab\u201e\u201a\u00bb([{\u00bf\u00a1-\u2013\u2014 \u00a0*_"
_MIXED = re.compile(r"[^\W\d_]{1,2}[A-ZÀ-Þ]")
"""A word such as mRNA or pH may open a sentence with its small letter."""
_CITATION = re.compile(r"\([^()]{1,60}\)[.,;:](?:\s|$)")
_AHEAD = 160
_STAMMER = 3
"""After so few words three dots are a pause in one sentence: "Well... I am not sure."."""


def sentences(text: str, language: Language = "en") -> list[Span]:
    """Every sentence, heading and bullet that holds a letter, without the space around it."""
    short = _short(language)
    found: list[Span] = []
    start = 0
    for line in text.splitlines(keepends=True):
        body = line.rstrip("\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029")
        for first, last in _of_line(body, language, short):
            found.append(Span(start + first, start + last))
        start += len(line)
    return found


@lru_cache(maxsize=16)
def _short(language: Language) -> Abbreviations:
    return abbreviations(language)


def _of_line(line: str, language: Language, short: Abbreviations) -> list[tuple[int, int]]:
    found: list[tuple[int, int]] = []
    bullet = _BULLET.match(line)
    start = bullet.end() if bullet else 0
    if not _LETTER.search(line, start):
        start = 0
    pattern = _END_FRENCH if language == "fr" else _END
    begin = 0
    for end in pattern.finditer(line, start):
        if _ends(line, start, end, language, short):
            _add(found, line, begin, end.start("space"))
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
    ahead = line[end.end() : end.end() + _AHEAD]
    after = ahead.lstrip(_OPENERS)
    if not after:
        return True
    if after[0].islower() and not _MIXED.match(after):
        return False
    signs, close = end.group("signs"), end.group("close")
    if _CITATION.match(ahead):
        return False
    if "!" in signs or "?" in signs or "\u061f" in signs:
        return True
    before = line[max(start, end.start() - _AHEAD) : end.start()]
    dots = signs.count(".") + 3 * signs.count("\u2026")
    if dots == 3:
        return bool(close) or _pause_ends(line[start : end.start()], after)
    if dots != 1:
        return True
    if _in_brackets(before, ahead):
        return False
    return full_stop_ends(before, after, language, short, closed=bool(close))


def _in_brackets(before: str, ahead: str) -> bool:
    """Whether it stands in brackets that no sentence ends in: "(Ministry of Health. Plan 2030)"."""
    opened = before.rfind("(")
    return opened > max(0, before.rfind(")")) and bool(_BRACKETS_CLOSE.match(ahead))


def _pause_ends(before: str, after: str) -> bool:
    """Three dots end a sentence before a capital, but for a stammer and a hesitant opening."""
    words = before.split(None, _STAMMER)
    if not words:
        return False
    following = first_word(after)
    last = before.rsplit(None, 1)[-1].strip(_OPENERS + _CLOSERS).casefold()
    return last != following.casefold() and not (following == "I" and len(words) <= _STAMMER)
