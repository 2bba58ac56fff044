"""Reading 10,000 words: sentences, words, syllables and every measure, beside others in one run.

The peers do only a part: wordfreq cuts the text into words, Pyphen (where it is installed) counts
the syllables of words that are cut already. `cold` forgets the syllables of words it knows.
"""

from __future__ import annotations

import random

import pytest
import wordfreq

from workshop.language.findings.check import Look, check
from workshop.language.reading.counting import count
from workshop.language.reading.readability import readability
from workshop.language.reading.syllables import syllables
from workshop.language.reading.words import words
from workshop.language.rules.supplied import supplied

WORDS = 10_000
SENTENCE = 16
PARAGRAPH = 6


@pytest.fixture(scope="module")
def text() -> str:
    """Sentences of words drawn as often as they stand in general text."""
    frequencies = {
        word: value for word, value in wordfreq.get_frequency_dict("en").items() if word.isalpha()
    }
    drawn = random.Random(6).choices(list(frequencies), list(frequencies.values()), k=WORDS)
    said = [
        " ".join(drawn[place : place + SENTENCE]).capitalize() + "."
        for place in range(0, WORDS, SENTENCE)
    ]
    return "\n".join(
        " ".join(said[place : place + PARAGRAPH]) for place in range(0, len(said), PARAGRAPH)
    )


def _measured(text: str) -> bool:
    return bool(readability(count(text), "en")["smog"].value)


def test_readability(benchmark, text):
    benchmark.group = "reading 10,000 words"
    assert benchmark(_measured, text)


def test_readability_cold(benchmark, text):
    benchmark.group = "reading 10,000 words"
    assert benchmark.pedantic(_measured, (text,), setup=syllables.cache_clear, rounds=10)


def test_words_alone_by_wordfreq(benchmark, text):
    benchmark.group = "reading 10,000 words"
    assert benchmark(wordfreq.tokenize, text, "en")


def test_full_check(benchmark, text):
    benchmark.group = "reading 10,000 words"
    look = Look.of("en", supplied("en"))
    assert benchmark(check, text, look).counts.words > WORDS * 0.9


def test_syllables_cold(benchmark, text):
    benchmark.group = "syllables of 10,000 words"
    cut = [word.text for word in words(text)]
    found = benchmark.pedantic(
        lambda: sum(map(syllables, cut)), setup=syllables.cache_clear, rounds=10
    )
    assert found > WORDS


def test_syllables_by_pyphen(benchmark, text):
    benchmark.group = "syllables of 10,000 words"
    pyphen = pytest.importorskip("pyphen")
    cut = [word.text for word in words(text)]

    def fresh():
        return (pyphen.Pyphen(lang="en_US", cache=False),), {}

    found = benchmark.pedantic(
        lambda there: sum(len(there.positions(word)) + 1 for word in cut), setup=fresh, rounds=10
    )
    assert found > WORDS
