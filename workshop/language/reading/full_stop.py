"""Whether one full stop ends a sentence: what stands before it and behind it decides."""

from __future__ import annotations

import re

from workshop.language.reading.abbreviations import BEFORE_ORDINALS, MONTHS, Abbreviations
from workshop.language.reading.model import Language
from workshop.language.reading.openers import AFTER_THE_HOUR, LETTERED, OPENS_WITH_TIME, STARTS

_NEXT_INITIAL = re.compile(r"[^\W\d_]\.")
_NUMBER_LIKE = re.compile(r"\d|[IVXLC]+\b|[A-Z]\b")
_CODE = re.compile(r"-[^\W\d_]$")
_UNITS = ("\u00b0", "/", "%", "\u00b5")
"""What makes a single letter a unit: 37\u00b0C, km/h."""
_LONGEST_WORD = 60
_OPENERS = "\"'\u201c\u2018\u00ab\u201e\u201a\u00bb([{"


def full_stop_ends(
    before: str, after: str, language: Language, short: Abbreviations, *, closed: bool
) -> bool:
    """Whether a full stop ends a sentence.

    `before` is the sentence so far without the full stop, `after` what follows, from its first
    letter or digit on; `closed` says that a quotation mark or a bracket stands behind the stop.
    """
    word = _last_word(before)
    if not word or (closed and not _is_short(word, short)):
        return True
    return _full_stop_ends(word, before, after, language, short)


def first_word(text: str) -> str:
    """The word a text begins with, with an apostrophe inside it; nothing for a digit or a sign."""
    found = re.match(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)?", text)
    return found.group() if found else ""


def _is_short(word: str, short: Abbreviations) -> bool:
    low = word.lower()
    return any(low in kind for kind in short) or "." in word


def _full_stop_ends(
    word: str, before: str, after: str, language: Language, short: Abbreviations
) -> bool:
    if after[0].isdigit():
        if word[-1].isdigit() and not _is_year(word):
            return "." in word  # "3. 5" is a decimal somebody put a space into
        if _CODE.search(word):
            return False
    if word.isdigit():
        return _number_ends(word, before, after, language)
    previous = _previous(before)
    if len(word) == 1 and not before[: -len(word)].endswith(_UNITS):
        letter = _letter_ends(word, previous, after, language, short)
        if letter is not None:
            return letter
    low = word.lower()
    if low in short.never and not (word.isupper() and "." not in word):
        return False
    if low in short.numbered and (_NUMBER_LIKE.match(after) or low not in short.inner):
        return not _NUMBER_LIKE.match(after)
    if low in short.titles and _is_title(word, after, language):
        return low == "st" and previous[:1].isupper() and _opens(after, language)
    if low in short.inner or f"{low}." in short.inner or _is_dotted(low):
        if f"{low}." in short.inner and not word[0].isupper():
            return True  # "He sat." is no Saturday
        return _inner_ends(low, before, after, language)
    return True


def _inner_ends(low: str, before: str, after: str, language: Language) -> bool:
    """Whether a short form that may stand last does."""
    if _NEXT_INITIAL.match(after):
        return False
    if low in ("a.m", "p.m"):
        return not (
            after[0].isdigit()
            or AFTER_THE_HOUR.match(after)
            or OPENS_WITH_TIME.search(before.rpartition(". ")[2])
        )
    if after[0].isdigit():
        return False
    return low == "etc" or _opens(after, language)


def _letter_ends(
    word: str, previous: str, after: str, language: Language, short: Abbreviations
) -> bool | None:
    """A single letter: an initial, a part of a short form such as "z. B.", or what it names."""
    if _NEXT_INITIAL.match(after) or (after[0].isdigit() and word.isalpha()):
        return False
    if len(previous) == 2 and previous[1] == "." and previous[0].isalpha():
        joined = f"{previous[0]}.{word}".lower()
        if joined in short.never:
            return False
        return _opens(after, language)
    if word.islower():
        known = word in short.never or word in short.titles
        return None if known else language != "en" or _opens(after, language)
    if not word.isalpha():
        return None
    if previous.lower() in LETTERED or previous in ("a", "an"):
        return True
    if word == "I" and not previous[:1].isupper():
        return True
    if word.lower() in short.titles and language != "en":
        return False
    return language == "en" and _opens(after, language)


def _opens(after: str, language: Language) -> bool:
    """Whether the next word is more likely the first of a sentence than part of a name."""
    if language != "en":
        return after[0].isupper()
    return first_word(after).replace("\u2019", "'").lower() in STARTS


def _is_title(word: str, after: str, language: Language) -> bool:
    """MS. may be an illness, and "one rep." a movement; "Ms. Rose" and "MR. ROSE" are people."""
    if language != "en":
        return word[0].isupper() or len(word) > 1
    if word.isupper() and len(word) > 1:
        return first_word(after).isupper() and len(first_word(after)) > 1
    return word[0].isupper() or word in ("mr", "mrs", "ms", "dr", "prof")


def _is_dotted(low: str) -> bool:
    return "." in low and all(len(part) <= 2 and not part.isdigit() for part in low.split("."))


def _is_year(word: str) -> bool:
    return word.isdigit() and len(word) == 4


def _last_word(before: str) -> str:
    """The word before a full stop with the full stops inside it, such as "U.S"."""
    end = len(before)
    start = end
    while start > max(0, end - _LONGEST_WORD):
        sign = before[start - 1]
        if not (sign.isalnum() or sign in ".-'\u2019:"):
            break
        start -= 1
    word = before[start:end].lstrip(".-'\u2019:")
    return word if word and word[-1].isalnum() else ""


def _previous(before: str) -> str:
    words = before.split()
    return words[-2].lstrip(_OPENERS) if len(words) > 1 else ""


def _number_ends(word: str, before: str, after: str, language: Language) -> bool:
    months = MONTHS.get(language)
    if months is None or len(word) > 2:
        return True
    if first_word(after).lower() in months:
        return False
    return _previous(before).lower() not in BEFORE_ORDINALS[language]
