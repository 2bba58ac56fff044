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
    r"where|when|how|whose|or|and|across|around|after|before|made|used|done|given|run|led|based|"
    r"through|against|until|because|than|as|if|while|a|an|the|we|you|they|it|"
    r"(?:over|under|near|outside|inside)(?=\s(?:a|an|the|their|our|your|its)\b)|"
    r"(?:\w+ed|built|known|kept|taken|held|sent|left)"
    r"(?=\s(?:to|by|with|for|in|on|at|from|around|down|up|out)\b))\b"
)
_NO_NOUN_FIRST = re.compile(
    r"(?:in|into|on|at|with|without|for|by|from|worth|not|how|what|who|when|where|if|whether|wait)\s"
    r"|(?:over|under|outside)\s(?:a|an|the)\s"
    r"|(?!thing|working|waiting|living|meeting|building|training|hearing)\w{2,}ing\s(?!of\b)"
)
_VERB = re.compile(r"^(\s(?:that|who)\s)(?!medicines|others|services)(\w+[^\Wsu]s|is)(?=\s|$)")
_VERBS = {"is": "are", "has": "have", "was": "were", "does": "do", "goes": "go"}


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
    """The plural of plain English words: of the noun before the first "of", "who" and the like.

    Words that begin with no noun, such as "into a vein" or "seeing the whole", stay as they are.
    """
    if _NO_NOUN_FIRST.match(words):
        return words
    ends = _HEAD_ENDS.search(words)
    head, rest = (words[: ends.start()], words[ends.start() :]) if ends else (words, "")
    head = re.sub(r"^(?:a|an|the)\s+", "", head)
    before, _, noun = head.rpartition(" ")
    many = _plural_of(noun)
    return f"{before} {many}".strip() + (_VERB.sub(_plural_verb, rest) if many != noun else rest)


def _plural_verb(found: re.Match[str]) -> str:
    verb = found[2]
    if verb in _VERBS:
        return found[1] + _VERBS[verb]
    for ending, other in (("ies", "y"), ("ches", "ch"), ("shes", "sh"), ("s", "")):
        if verb.endswith(ending):
            return found[1] + verb.removesuffix(ending) + other
    return found[0]


def _plural_of(noun: str) -> str:
    low = noun.casefold()
    if low in _IRREGULAR:
        return _IRREGULAR[low]
    if low in _UNCHANGED or not noun or re.search(r"[^s]s$|[^\w]$", low):
        return noun
    if re.search(r"[^aeiou]y$", low):
        return noun[:-1] + "ies"
    return noun + ("es" if re.search(r"(?:s|x|z|ch|sh)$", low) else "s")
