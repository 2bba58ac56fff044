"""When two organisation names are the same, and when to ask whether they are.

Only the same name raises a prompt; a likeness is a question put once, and it decides nothing. On
real pairs no limit of likeness tells same from different (reference page on interests, section 5).
"""

from __future__ import annotations

import re
import unicodedata
from difflib import SequenceMatcher
from functools import lru_cache

_FORMS = """
ab publ hb kb as asa aps oy oyj ltd limited plc llp llc lp inc incorporated co company corp
corporation gmbh mbh ag kg ug se sa sas sarl srl spa nv bv sl pty pte pvt kk doo sro kft
"""
LEGAL_FORMS: frozenset[str] = frozenset(_FORMS.split())
"""What a company may have after its name and still be the same company.

Foundation, stiftelse, fund, trust and institute are not among them: a company and its foundation
are two. Nor is KGaA: it is all that tells Merck KGaA from Merck & Co.
"""
LIKENESS = 0.8
"""From this ratio (0 to 1) on the question is worth asking; two sister associations that share
half their name have 0.73."""
LONGEST = 100
"""Signs up to which spellings are compared: the time it takes grows with the third power."""
_FOLDED = str.maketrans(
    {"ø": "o", "æ": "ae", "œ": "oe", "ß": "ss", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ı": "i"}
)
"""Letters that Unicode does not take apart; å, ä, ö and é come apart by themselves."""
_JOINING = frozenset({"and", "und", "och", "og", "et"})
_SMALL = _JOINING | {"of", "for", "the", "in", "i", "av", "af", "de", "der", "des"}
_KINDS = """
foundation stiftelse stiftelsen fund fond fonden trust institute institut institutet university
universitet hospital sjukhus region association
"""
_BODIES = frozenset(_KINDS.split())
"""Words that by themselves name no organisation."""
_INSIDE_INITIALS = re.compile(r"(?<=\b[^\W\d_])[./](?=[^\W\d_]\b)")
_BEFORE_CAPITAL = re.compile(r"(?<=[^\W\d_A-Z])(?=[A-Z])")


@lru_cache(maxsize=4096)
def normalised(name: str) -> str:
    """A name in the form in which names are compared; scripts other than Latin stay as they are.

    Case, accents, punctuation, repeated spaces and the legal form at the end do not count:
    "Novo Nordisk A/S" is "novo nordisk". A name that is nothing but a legal form is kept.
    """
    plain = _INSIDE_INITIALS.sub("", _folded(name))
    return unicodedata.normalize("NFC", " ".join(_without_form(_spaced(plain).split())))


def same_name(a: str, b: str) -> bool:
    """Whether two names are one name; an empty name is nobody's."""
    return normalised(a) == normalised(b) != ""


@lru_cache(maxsize=16384)
def looks_alike(a: str, b: str) -> bool:
    """Whether to ask "same organisation?"; the answer is a person's, never this function's."""
    first, second = sorted((normalised(a), normalised(b)))
    if not first:
        return False
    return (
        _spelt_alike(first, second)
        or _part_of(first, second)
        or not _initials(a).isdisjoint((first, second))
        or not _initials(b).isdisjoint((first, second))
    )


def _spelt_alike(a: str, b: str) -> bool:
    """Whether the ratio of likeness is reached; its cheap upper bounds rule most pairs out."""
    if max(len(a), len(b)) > LONGEST:
        return False
    spelling = SequenceMatcher(None, a, b, autojunk=False)
    bounds = (spelling.real_quick_ratio, spelling.quick_ratio, spelling.ratio)
    return all(bound() >= LIKENESS for bound in bounds)


def _folded(name: str) -> str:
    """Small letters; accents are taken off Latin letters only."""
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", name).casefold())
    kept = []
    latin = False
    for sign in apart.translate(_FOLDED):
        mark = unicodedata.combining(sign) > 0
        if not mark:
            latin = unicodedata.name(sign, "").startswith("LATIN")
        if not (mark and latin):
            kept.append(sign)
    return "".join(kept)


def _spaced(text: str) -> str:
    """Letters, digits and their marks; an apostrophe closes up, other signs part words."""
    return "".join(map(_letter_or_space, text))


def _letter_or_space(sign: str) -> str:
    kind = unicodedata.category(sign)
    if kind[0] in "LNM":
        return sign
    return "" if kind == "Cf" or sign in "'’" else " "


def _without_form(words: list[str]) -> list[str]:
    end = len(words)
    while end > 1 and (
        words[end - 1] in LEGAL_FORMS or (end < len(words) and words[end - 1] in _JOINING)
    ):
        end -= 1
    return words[:end]


def _part_of(a: str, b: str) -> bool:
    """Whether all words of one name are in the other, and they name something."""
    fewer, more = sorted((frozenset(a.split()), frozenset(b.split())), key=len)
    return fewer <= more and not fewer <= _BODIES


def _initials(name: str) -> frozenset[str]:
    """The short forms a name of several words may go by: MSD, FDA, and GSK for GlaxoSmithKline."""
    found = set()
    for written in (name, _BEFORE_CAPITAL.sub(" ", name)):
        words = normalised(written).split()
        telling = [word for word in words if word not in _SMALL]
        found |= {"".join(word[0] for word in some) for some in (words, telling)}
    return frozenset(short for short in found if len(short) > 1)
