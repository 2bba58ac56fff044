"""The first axis, how sentences are built: the measures a language has, and how far to trust them.

Random samples of one kind of text: the middle 90 % of Flesch-Kincaid spans 16.6 grades for one
sentence, 5.2 for ten and 2.9 for thirty. So under ten sentences nothing is shown.
"""

from __future__ import annotations

from collections.abc import Callable

from workshop.language.reading import formulas
from workshop.language.reading.model import Band, Counts, Language, Score

Formula = Callable[[Counts], float | None]

_ANY: dict[str, Formula] = {"lix": formulas.lix, "rix": formulas.rix}
_OF: dict[Language, dict[str, Formula]] = {
    "en": {
        "flesch_reading_ease": formulas.flesch_reading_ease,
        "flesch_kincaid_grade": formulas.flesch_kincaid_grade,
        "smog": formulas.smog,
        "gunning_fog": formulas.gunning_fog,
        "automated_readability_index": formulas.automated_readability_index,
        "coleman_liau": formulas.coleman_liau,
        "dale_chall_like": formulas.dale_chall_like,
    },
    "sv": {},
    "de": {
        "amstad": formulas.amstad,
        "wiener_1": formulas.wiener_1,
        "wiener_2": formulas.wiener_2,
        "wiener_3": formulas.wiener_3,
        "wiener_4": formulas.wiener_4,
    },
    "nl": {"flesch_douma": formulas.flesch_douma},
    "fr": {"kandel_moles": formulas.kandel_moles},
    "es": {"fernandez_huerta": formulas.fernandez_huerta},
    "nb": {},
    "da": {},
}
ROUGH_FROM, GRADE_FROM = 10, 30
MAIN: dict[Language, str] = {"en": "flesch_kincaid_grade"}
"""The measure shown first; LIX, which needs no syllables, in every other language."""
_ROUGH_BY_NATURE = frozenset({"kandel_moles", "fernandez_huerta"})
"""Syllables of these languages are counted by vowel groups: never more than rough."""


def band(sentences: int) -> Band:
    """How far a measure over so many sentences may be trusted."""
    if sentences < ROUGH_FROM:
        return "none"
    return "rough" if sentences < GRADE_FROM else "grade"


def main_measure(language: Language) -> str:
    """The name of the measure to show first."""
    return MAIN.get(language, "lix")


def readability(counts: Counts, language: Language) -> dict[str, Score]:
    """Every measure of a language; the value stands with its band, and screens obey the band."""
    trusted = band(counts.sentences)
    found = {}
    for name, formula in {**_OF[language], **_ANY}.items():
        rough = trusted == "grade" and name in _ROUGH_BY_NATURE
        found[name] = Score(formula(counts), "rough" if rough else trusted)
    return found
