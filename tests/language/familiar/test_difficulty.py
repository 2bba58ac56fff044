"""Which sentence is harder, and how familiar the words of a text are."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.language.familiar.axis import familiar_read, unfamiliar
from workshop.language.familiar.difficulty import difficulty
from workshop.language.familiar.lists import Familiarity, familiarity

WORDS = (
    *("the", "of", "we", "care", "doctor", "walk", "mission", "governance", "stakeholder", "helix"),
    *("biomarker", "angiogenesis", "histogenetic", "co-creation", "CT", "IL", "p", "Stockholm"),
)
SOME_WORDS = st.lists(st.sampled_from(WORDS), min_size=1, max_size=12)
LAWS = settings(max_examples=40, deadline=None)

EASIER_HARDER = [
    (
        "Walking every day keeps your heart well",
        "Daily ambulation attenuates cardiovascular morbidity in sedentary cohorts",
    ),
    (
        "The nurse calls you the day after you go home",
        "Post-discharge telephonic follow-up mitigates readmission among multimorbid patients",
    ),
    (
        "A drug that lowers blood sugar",
        "An SGLT inhibitor with nephroprotective and glycaemic efficacy",
    ),
    (
        "We asked people who live nearby what they need",
        "Stakeholder elicitation was operationalised through deliberative co-design workshops",
    ),
    (
        "The tumour shrank in half of the people",
        "Objective radiological response per RECIST was observed in half of the cohort",
    ),
]


PLAIN = "We walk to the park and we talk it over"


@pytest.fixture(scope="module")
def english() -> Familiarity:
    return familiarity("en")


@pytest.mark.parametrize(("easier", "harder"), EASIER_HARDER)
def test_the_plainer_of_two_sentences_is_the_easier_one(english, easier, harder) -> None:
    low, high = (difficulty(text.split(), english) for text in (easier, harder))
    assert 1 <= low < high <= 6
    assert high - low > 0.5
    reads = [familiar_read([text.split()], english) for text in (easier, harder)]
    assert reads[0].mean > reads[1].mean


@LAWS
@given(SOME_WORDS, st.sampled_from(WORDS), st.integers(0, 12))
def test_a_word_more_never_makes_a_sentence_easier(words, more, place) -> None:
    there = familiarity("en")
    longer = [*words[:place], more, *words[place:]]
    assert difficulty(longer, there) >= difficulty(words, there) - 1e-9


@LAWS
@given(SOME_WORDS, st.data())
def test_a_more_frequent_word_instead_never_makes_a_sentence_harder(words, data) -> None:
    there = familiarity("en")
    place = data.draw(st.integers(0, len(words) - 1))
    plainer = [
        word for word in ("the", "care", "walk") if there.zipf(word) >= there.zipf(words[place])
    ]
    for word in plainer:
        changed = [*words[:place], word, *words[place + 1 :]]
        assert difficulty(changed, there) <= difficulty(words, there) + 1e-9


@LAWS
@given(SOME_WORDS.flatmap(lambda words: st.tuples(st.just(words), st.permutations(words))))
def test_the_order_of_words_makes_no_difference(both) -> None:
    there = familiarity("en")
    assert difficulty(both[0], there) == pytest.approx(difficulty(both[1], there))


def test_long_familiar_words_are_as_easy_as_short_ones_of_the_same_frequency() -> None:
    made = Familiarity("en", {"responsibilities": 1e-4, "care": 1e-4, "rare": 1e-8})
    assert difficulty(["responsibilities"], made) == difficulty(["care"], made)


def test_nothing_is_said_without_words_or_without_a_list(english) -> None:
    none = Familiarity("sv", {})
    assert difficulty([], english) is None
    assert difficulty(["ord"], none) is None
    for read in (familiar_read([], english), familiar_read([[]], english)):
        assert (read.mean, read.unfamiliar_per_100, read.words_list) == (None, None, "large")
    read = familiar_read([["ord"]], none)
    assert (read.mean, read.unfamiliar_per_100, read.words_list) == (None, None, "none")


def test_unfamiliar_words_are_counted_in_100_and_names_stand_apart(english) -> None:
    text = "Angiogenesis is how Skaraborgs CTLA grows the histogenetic tree now"
    first, second = text.split(), PLAIN.split()
    assert [first[place] for place in unfamiliar(first, english)] == [
        "Angiogenesis",
        "histogenetic",
    ]
    read = familiar_read([first, second], english)
    assert read.unfamiliar_per_100 == 10
    assert read.words_list == "large"
    assert familiar_read([second], english).unfamiliar_per_100 == 0


def test_german_nouns_are_no_names_for_their_capital() -> None:
    sentence = ["Die", "Angiogenese", "heilt"]
    assert unfamiliar(sentence, familiarity("de")) == [1]
    assert unfamiliar(["Hon", "Angiogenes", "läker"], familiarity("sv")) == []


def test_the_danish_axis_says_that_its_list_is_small() -> None:
    read = familiar_read([["Nefrotoksicitet", "er", "sjælden"]], familiarity("da"))
    assert read.words_list == "small"
    assert read.unfamiliar_per_100 == pytest.approx(100 / 3)
