"""Syllables of a word.

English by rules of spelling with a file of exceptions; other languages by vowel groups, which is
rough (61 of 56 on short German texts), so that their syllable formulas are extras only.
"""

from __future__ import annotations

import re
from functools import lru_cache
from pathlib import Path
from unicodedata import combining, normalize

from workshop.language.reading.model import Language

_EXCEPTIONS = (
    Path(__file__).resolve().parents[3] / "resources" / "language" / "en" / "syllables.txt"
)
_PARTS = re.compile("[-\u2010\u2011]+")
_VOWELS = re.compile("[aeiouyàáâãäåæèéêëìíîïòóôõöøùúûüýÿ]+")
_SHORT_ONES = frozenset({"the", "she", "are", "one", "use", "age", "ice", "eye", "ate", "due"})
_OPEN_END = re.compile(r"[aeiouy][^aeiouy]+[aeiouy]$")
_ENDINGS = {
    "'s": re.compile(r"(?:s|x|z|ch|sh|ce|ge|se|ze)$"),
    "n't": re.compile(r"(?:[dst]|ve)$"),
    "'ll": re.compile(r"[^aeiouy]$|[^aeiou]y$"),
    "'ve": re.compile(r"[^aeiouy]$"),
    "'re": re.compile(r"[^aeiouy]$"),
    "'d": re.compile(r"[dt]$"),
    "'m": re.compile(r"(?!)"),
}
"""What is left of a second word, and after which ends it is spoken as a syllable: did-n't."""
_SILENT = re.compile(
    r"[^aeiouy]e$|[^aeiouytd]ed$|[^aeiouyscxzgh]es$|(?:th|ph|gh)es$|"
    r"[^aeiouy]e(?:ly|ful|fully|less|ness|ments?|some|where|how|what|thing|body)$"
)
_SYLLABIC_LE = re.compile(r"[^aeiouylr]le[sd]?$")
_SPLIT = re.compile(
    "|".join(
        (
            r"(?<![ctsgx])(?<!ll)(?<!nn)(?<!in)(?<!un)io(?!us)",
            r"(?<![ctgx])(?<!sc)ious",
            r"(?<![ctsg])ia(?!ge|m[se]?$)|(?<=s)ia(?=st|c|t)|[ct]ia(?=t)",
            r"iu(?!s$)|(?<![cg])ius$",
            r"(?<![gph])eo(?!u|p)|(?<=th)eo|(?<=g)eo(?=[glm])",
            r"uou|uity|[aeiouy]ing",
            r"(?<!on)(?<!sh)ie(?:r|st)s?$|(?<!rr)iet|ie(?=ty)",
            r"(?<![tc])ien(?!d|ne|ts?$|tl)|scien|creat(?!u)",
            r"[^aeiou]?sms?$|thms?$",
            r"(?<![hs])eas?$|rea(?=l(?!m)|ct|ti)|eal(?=i)",
            r"(?<![gq])ua(?!de|s|y)|(?<![gq])ue(?=n|t|l(?!s?$)|lty)",
            r"[ao]yer|[ao]yal|^mc(?=[^aeiouy])|oe(?=t|m|r)|coe|poe",
            r"(?:mos|ar|alg|heb)ai|(?<=fl)ui|(?<=r)ui(?=n|t?i)|(?<=t)ui(?=t)|ao(?=s$|t)",
        )
    )
)
"""Vowels side by side that are spoken apart: ri-ot, sci-ence, re-al, po-et, do-ing."""


@lru_cache(maxsize=50_000)
def syllables(word: str, language: Language = "en") -> int:
    """How many syllables a word has, at least 1; the parts of a hyphenated word are summed."""
    return sum(_part(part, language) for part in _PARTS.split(word.lower()) if part) or 1


def _part(part: str, language: Language) -> int:
    part = part.replace("\u2019", "'")
    if language != "en":
        return max(1, len(_groups(part, language)))
    bare, sign, ending = part.rpartition("n'" if part.endswith("n't") else "'")
    spoken_apart = _ENDINGS.get(sign + ending)
    if spoken_apart is None:
        bare, more = part, 0
    else:
        more = int(bool(spoken_apart.search(bare)))
    bare = bare.replace("'", "")
    if not bare.isascii():  # naïve is looked up as naive
        bare = "".join(sign for sign in normalize("NFKD", bare) if not combining(sign))
    known = _exceptions().get(bare)
    return (by_rules(bare) if known is None else known) + more


def by_rules(word: str) -> int:
    """English syllables by rules alone, for a word in lower case without apostrophes."""
    if len(word) <= 3:
        return 2 if word not in _SHORT_ONES and _OPEN_END.search(word) else 1
    count = len(_VOWELS.findall(word)) + len(_SPLIT.findall(word))
    if _SILENT.search(word) and not _SYLLABIC_LE.search(word):
        count -= 1
    return max(1, count)


def _groups(part: str, language: Language) -> list[str]:
    if language == "fr":
        part = re.sub(r"(?<=[^aeiouy])e(?:s|nt)?$", "", part) or part
    if language == "es":
        return re.findall(r"[aeiouáéíóúü]+", re.sub(r"(?<=q)u|(?<=g)u(?=[ei])", "", part))
    return _VOWELS.findall(part)


@lru_cache(maxsize=1)
def _exceptions() -> dict[str, int]:
    """Common words on which the rules and CMUdict disagree, a count and its words a line."""
    found: dict[str, int] = {}
    for line in _EXCEPTIONS.read_text(encoding="utf-8").splitlines():
        if not line.startswith("#"):
            count, *words = line.split()
            found |= dict.fromkeys(words, int(count))
    return found
