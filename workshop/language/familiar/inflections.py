"""Endings of inflected words, so that `nurses` is as familiar as `nurse`.

Only inflections (plural, definite form, genitive, tense, agreement), never word formation: taking
`-heit` or `-ning` off would make a rare word look familiar. English as in the lookup rule the
difficulty model was fitted with; the others from the regular paradigms of ordinary school grammar.
No rule undoes a doubled consonant or a changed vowel.
"""

from __future__ import annotations

from workshop.language.reading.model import Language

SHORTEST_STEM = 3
"""Letters that must remain when an ending is taken off."""

Ending = tuple[str, str]
"""What is taken off, and what is put in its place."""

ENDINGS: dict[Language, tuple[Ending, ...]] = {
    "en": (
        ("'s", ""), ("ies", "y"), ("es", ""), ("s", ""),
        ("ed", ""), ("ed", "e"), ("ing", ""), ("ing", "e"), ("ly", ""),
    ),
    "sv": (
        ("s", ""), ("n", ""), ("en", ""), ("et", ""), ("t", ""), ("a", ""), ("e", ""),
        ("or", "a"), ("orna", "a"), ("ar", ""), ("arna", ""), ("er", ""), ("erna", ""),
        ("na", ""), ("r", ""), ("ns", ""), ("ens", ""), ("ets", ""), ("ar", "e"), ("arna", "e"),
        ("orna", "or"), ("ade", "a"), ("at", "a"), ("de", ""), ("te", ""), ("ande", "a"),
    ),
    "de": (
        ("s", ""), ("es", ""), ("e", ""), ("n", ""), ("en", ""), ("er", ""), ("ern", ""),
        ("em", ""), ("t", ""), ("te", ""), ("ten", ""), ("t", "en"), ("te", "en"), ("st", "en"),
        ("innen", "in"), ("end", "en"), ("ende", "en"),
    ),
    "nl": (
        ("s", ""), ("'s", ""), ("en", ""), ("n", ""), ("e", ""), ("t", ""), ("t", "en"),
        ("de", ""), ("den", ""), ("te", ""), ("ten", ""), ("de", "en"), ("te", "en"),
        ("end", "en"), ("ende", "en"), ("heden", "heid"), ("eren", ""),
    ),
    "fr": (
        ("s", ""), ("x", ""), ("e", ""), ("es", ""), ("aux", "al"), ("ée", "é"), ("ées", "é"),
        ("és", "é"), ("é", "er"), ("ée", "er"), ("ées", "er"), ("és", "er"), ("ant", "er"),
        ("ent", "er"), ("ives", "if"), ("ive", "if"), ("euse", "eux"), ("euses", "eux"),
        ("elle", "el"), ("elles", "el"), ("enne", "en"), ("ennes", "en"),
        ("ons", "er"), ("ez", "er"), ("ait", "er"), ("aient", "er"), ("èrent", "er"),
        ("a", ""), ("ai", ""), ("ont", ""), ("ons", ""), ("ait", ""), ("aient", ""),
        ("ront", "re"), ("ra", "re"), ("it", "ir"), ("issent", "ir"), ("ie", "ir"), ("is", "ir"),
    ),
    "es": (
        ("s", ""), ("es", ""), ("a", "o"), ("as", "o"), ("os", "o"), ("a", ""), ("as", ""),
        ("ces", "z"), ("iones", "ión"), ("anes", "án"), ("ada", "ar"), ("adas", "ar"),
        ("ado", "ar"), ("ados", "ar"), ("ida", "ir"), ("idas", "ir"), ("ido", "ir"),
        ("idos", "ir"), ("ido", "er"), ("idos", "er"), ("ando", "ar"), ("iendo", "er"),
        ("iendo", "ir"), ("an", "ar"), ("en", "er"), ("en", "ir"), ("amos", "ar"), ("emos", "er"),
        ("imos", "ir"), ("aba", "ar"), ("aban", "ar"), ("ía", "er"), ("ía", "ir"), ("ían", "er"),
        ("ían", "ir"), ("ó", "ar"), ("aron", "ar"), ("ió", "er"), ("ió", "ir"), ("ieron", "er"),
        ("ieron", "ir"), ("á", ""), ("án", ""), ("emos", ""), ("ía", ""), ("ían", ""),
    ),
    "nb": (
        ("s", ""), ("en", ""), ("et", ""), ("a", ""), ("er", ""), ("ene", ""), ("n", ""),
        ("r", ""), ("e", ""), ("t", ""), ("ne", ""), ("ens", ""), ("ets", ""), ("enes", ""),
        ("ns", ""), ("te", "e"), ("de", "e"), ("ende", "e"), ("et", "e"),
    ),
    "da": (
        ("s", ""), ("en", ""), ("et", ""), ("er", ""), ("erne", ""), ("ene", ""), ("n", ""),
        ("r", ""), ("e", ""), ("t", ""), ("ne", ""), ("ens", ""), ("ets", ""), ("ernes", ""),
        ("ns", ""), ("rne", ""), ("ede", "e"), ("te", "e"), ("ende", "e"), ("et", "e"),
    ),
}  # fmt: skip


def stems(word: str, language: Language) -> list[str]:
    """The forms a lower-case word may be an inflection of, the word itself first."""
    found = [word]
    for ending, instead in ENDINGS[language]:
        if word.endswith(ending) and len(word) - len(ending) >= SHORTEST_STEM:
            found.append(word[: -len(ending)] + instead)
    return found
