"""Singular forms a written word may be the plural of, and the plural of a plain word."""

from __future__ import annotations

import re

from workshop.language.reading.model import Language

_IRREGULAR = {
    "person": "people",
    "child": "children",
    "man": "men",
    "woman": "women",
    "foot": "feet",
    "life": "lives",
    "analysis": "analyses",
    "criterion": "criteria",
    "basis": "bases",
}
_SINGULARS = {plural: singular for singular, plural in _IRREGULAR.items()}
_UNCHANGED = frozenset(
    {"people", "children", "men", "women", "news", "staff", "information", "advice", "evidence"}
    | {"research", "money", "care", "help", "work", "data", "feedback", "equipment", "software"}
    | {"knowledge", "progress", "rules"}
)
_HEAD_ENDS = re.compile(
    r"\s(?:of|for|to|with|without|who|that|which|in|into|from|by|on|at|about|between|among|"
    r"where|when|how|whose|or|and|across|around|after|before|made|used|done|given|run|led|based)\b"
)


def singulars(word: str, language: Language) -> tuple[str, ...]:
    """What a folded word may be the plural of; English only, other lists name their forms."""
    if language != "en" or (not word.endswith("s") and word not in _SINGULARS):
        return ()
    if word in _SINGULARS:
        return (_SINGULARS[word],)
    found = [word[:-1]]
    if word.endswith("ies") and len(word) > 4:
        found.append(word[:-3] + "y")
    if re.search(r"(?:s|x|z|ch|sh|o)es$", word):
        found.append(word[:-2])
    return tuple(found)


def plural(words: str) -> str:
    """The plural of plain English words: of the noun before the first "of", "who" and the like."""
    ends = _HEAD_ENDS.search(words)
    head, rest = (words[: ends.start()], words[ends.start() :]) if ends else (words, "")
    head = re.sub(r"^(?:a|an|the)\s+", "", head)
    before, _, noun = head.rpartition(" ")
    return f"{before} {_plural_of(noun)}".strip() + rest


def _plural_of(noun: str) -> str:
    low = noun.casefold()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low in _UNCHANGED or not noun or re.search(r"[^s]s$|[^\w]$", low):
        return noun
    if re.search(r"[^aeiou]y$", low):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(?:s|x|z|ch|sh)$", low) else "s")
