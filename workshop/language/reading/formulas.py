"""Published readability formulas, each over counts alone; None for a text without a word.

A grade stands for years of schooling in the United States. `ASL` are words a sentence, `ASW`
syllables a word.
"""

from __future__ import annotations

import math

from workshop.language.reading.model import Counts


def _asl(counts: Counts) -> float:
    return counts.words / counts.sentences


def _asw(counts: Counts) -> float:
    return counts.syllables / counts.words


def _percent(part: int, counts: Counts) -> float:
    return 100 * part / counts.words


def _empty(counts: Counts) -> bool:
    return not counts.words or not counts.sentences


def flesch_reading_ease(counts: Counts) -> float | None:
    """206.835 - 1.015 ASL - 84.6 ASW; about 0 (hard) to 100 (easy). Flesch 1948."""
    if _empty(counts):
        return None
    return 206.835 - 1.015 * _asl(counts) - 84.6 * _asw(counts)


def flesch_kincaid_grade(counts: Counts) -> float | None:
    """.39 ASL + 11.8 ASW - 15.59, a grade. Kincaid et al. 1975."""
    if _empty(counts):
        return None
    return 0.39 * _asl(counts) + 11.8 * _asw(counts) - 15.59


def smog(counts: Counts) -> float | None:
    """1.043 sqrt(30 polysyllables / sentences) + 3.1291, a grade. McLaughlin 1969."""
    if _empty(counts):
        return None
    return 1.043 * math.sqrt(30 * counts.polysyllables / counts.sentences) + 3.1291


def gunning_fog(counts: Counts) -> float | None:
    """.4 (ASL + percent of words of three syllables or more), a grade. Gunning 1952."""
    if _empty(counts):
        return None
    return 0.4 * (_asl(counts) + _percent(counts.polysyllables, counts))


def automated_readability_index(counts: Counts) -> float | None:
    """4.71 letters a word + .5 ASL - 21.43, a grade. Smith and Senter 1967."""
    if _empty(counts):
        return None
    return 4.71 * counts.letters / counts.words + 0.5 * _asl(counts) - 21.43


def coleman_liau(counts: Counts) -> float | None:
    """5.88 letters a word - 29.6 sentences a word - 15.8, a grade. Coleman and Liau 1975."""
    if _empty(counts):
        return None
    return (5.88 * counts.letters - 29.6 * counts.sentences) / counts.words - 15.8


def dale_chall_like(counts: Counts) -> float | None:
    """.1579 percent unfamiliar + .0496 ASL, and 3.6365 more above 5 percent. Chall and Dale 1995.

    Like theirs, not theirs: a word is unfamiliar by its frequency, not by their list of 3,000.
    None too where no word list is loaded.
    """
    if _empty(counts) or counts.unfamiliar is None:
        return None
    hard = _percent(counts.unfamiliar, counts)
    return 0.1579 * hard + 0.0496 * _asl(counts) + (3.6365 if hard > 5 else 0)


def lix(counts: Counts) -> float | None:
    """ASL + percent of words of more than six letters; under 30 very easy, over 60 very hard.

    Björnsson 1968. Made for Swedish, used across languages.
    """
    if _empty(counts):
        return None
    return _asl(counts) + _percent(counts.long_words, counts)


def rix(counts: Counts) -> float | None:
    """Words of more than six letters a sentence. Anderson 1983."""
    return None if _empty(counts) else counts.long_words / counts.sentences


def amstad(counts: Counts) -> float | None:
    """180 - ASL - 58.5 ASW, Flesch's ease for German. Amstad 1978.

    It judges hard text too kindly (leichtlesbar.ch).
    """
    return None if _empty(counts) else 180 - _asl(counts) - 58.5 * _asw(counts)


def _wiener(counts: Counts) -> tuple[float, float, float, float]:
    """Percent of three syllables or more, ASL, percent over six letters, of one syllable."""
    return (
        _percent(counts.polysyllables, counts),
        _asl(counts),
        _percent(counts.long_words, counts),
        _percent(counts.monosyllables, counts),
    )


def wiener_1(counts: Counts) -> float | None:
    """First Wiener Sachtextformel, a grade from 4 to 15. Bamberger and Vanecek 1984."""
    if _empty(counts):
        return None
    many, asl, long, one = _wiener(counts)
    return 0.1935 * many + 0.1672 * asl + 0.1297 * long - 0.0327 * one - 0.875


def wiener_2(counts: Counts) -> float | None:
    """Second Wiener Sachtextformel. Bamberger and Vanecek 1984."""
    if _empty(counts):
        return None
    many, asl, long, _ = _wiener(counts)
    return 0.2007 * many + 0.1682 * asl + 0.1373 * long - 2.779


def wiener_3(counts: Counts) -> float | None:
    """Third Wiener Sachtextformel. Bamberger and Vanecek 1984."""
    if _empty(counts):
        return None
    many, asl, _, _ = _wiener(counts)
    return 0.2963 * many + 0.1905 * asl - 1.1144


def wiener_4(counts: Counts) -> float | None:
    """Fourth Wiener Sachtextformel. Bamberger and Vanecek 1984."""
    if _empty(counts):
        return None
    many, asl, _, _ = _wiener(counts)
    return 0.2744 * many + 0.2656 * asl - 1.693


def flesch_douma(counts: Counts) -> float | None:
    """206.835 - .93 ASL - 77 ASW, Flesch's ease for Dutch. Douma 1960."""
    return None if _empty(counts) else 206.835 - 0.93 * _asl(counts) - 77 * _asw(counts)


def kandel_moles(counts: Counts) -> float | None:
    """207 - 1.015 ASL - 73.6 ASW, Flesch's ease for French. Kandel and Moles 1958."""
    return None if _empty(counts) else 207 - 1.015 * _asl(counts) - 73.6 * _asw(counts)


def fernandez_huerta(counts: Counts) -> float | None:
    """206.84 - .60 syllables in 100 words - 1.02 ASL, Flesch's ease for Spanish.

    Fernández Huerta 1959. F is words a sentence; it is widely copied as sentences in 100 words,
    wrongly (Law 2011, legible.es).
    """
    return None if _empty(counts) else 206.84 - 0.60 * 100 * _asw(counts) - 1.02 * _asl(counts)
