"""Looking up how familiar words are, beside wordfreq's own function in the same run.

The words are those of a text of 5,000: few different ones, again and again, as in a document that
is checked while somebody types. `cold` asks each list anew, without what it remembers.
"""

from __future__ import annotations

import random

import pytest
import wordfreq

from workshop.language.familiar.axis import familiar_read
from workshop.language.familiar.difficulty import difficulty
from workshop.language.familiar.lists import Familiarity, familiarity

WORDS = 5_000
SENTENCE = 15


@pytest.fixture(scope="module")
def text() -> list[str]:
    """Words drawn as often as they stand in general text."""
    frequencies = wordfreq.get_frequency_dict("en")
    chance = random.Random(6)
    return chance.choices(list(frequencies), list(frequencies.values()), k=WORDS)


def test_lookup(benchmark, text):
    benchmark.group = "familiarity of 5,000 words"
    there = familiarity("en")
    assert len(benchmark(lambda: [there.zipf(word) for word in text])) == WORDS


def test_lookup_cold(benchmark, text):
    benchmark.group = "familiarity of 5,000 words"
    frequencies = wordfreq.get_frequency_dict("en")

    def fresh():
        return (Familiarity("en", frequencies),), {}

    found = benchmark.pedantic(
        lambda there: [there.zipf(word) for word in text], setup=fresh, rounds=10
    )
    assert len(found) == WORDS


def test_lookup_by_wordfreq(benchmark, text):
    benchmark.group = "familiarity of 5,000 words"
    ask = wordfreq.zipf_frequency
    assert len(benchmark(lambda: [ask(word, "en") for word in text])) == WORDS


def test_lookup_by_wordfreq_cold(benchmark, text):
    benchmark.group = "familiarity of 5,000 words"
    found = benchmark.pedantic(
        lambda: [wordfreq.zipf_frequency(word, "en") for word in text],
        setup=wordfreq._wf_cache.clear,
        rounds=10,
    )
    assert len(found) == WORDS


def test_both_axes(benchmark, text):
    benchmark.group = "both axes of 5,000 words"
    there = familiarity("en")
    sentences = [text[place : place + SENTENCE] for place in range(0, WORDS, SENTENCE)]

    def both():
        return familiar_read(sentences, there), [difficulty(words, there) for words in sentences]

    read, hard = benchmark(both)
    assert read.mean
    assert all(hard)
