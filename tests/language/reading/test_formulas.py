"""Every formula from given counts, the worked examples, and how far a measure is trusted."""

from __future__ import annotations

import pytest

from workshop.language.reading import formulas
from workshop.language.reading.counting import count
from workshop.language.reading.model import LANGUAGES, Counts, Score
from workshop.language.reading.readability import band, main_measure, readability

TEXT = Counts(
    sentences=5,
    words=100,
    letters=480,
    syllables=160,
    monosyllables=60,
    polysyllables=12,
    long_words=25,
    unfamiliar=8,
)
"""20 words a sentence, 1.6 syllables and 4.8 letters a word; the values are worked out by hand."""

VALUES = {
    "flesch_reading_ease": 206.835 - 20.3 - 135.36,
    "flesch_kincaid_grade": 7.8 + 18.88 - 15.59,
    "smog": 1.043 * 8.48528137 + 3.1291,
    "gunning_fog": 12.8,
    "automated_readability_index": 22.608 + 10 - 21.43,
    "coleman_liau": 28.224 - 1.48 - 15.8,
    "dale_chall_like": 1.2632 + 0.992 + 3.6365,
    "lix": 45.0,
    "rix": 5.0,
    "amstad": 180 - 20 - 93.6,
    "wiener_1": 2.322 + 3.344 + 3.2425 - 1.962 - 0.875,
    "wiener_2": 2.4084 + 3.364 + 3.4325 - 2.779,
    "wiener_3": 3.5556 + 3.81 - 1.1144,
    "wiener_4": 3.2928 + 5.312 - 1.693,
    "flesch_douma": 206.835 - 18.6 - 123.2,
    "kandel_moles": 207 - 20.3 - 117.76,
    "fernandez_huerta": 206.84 - 96 - 20.4,
}
EMPTY = Counts(0, 0, 0, 0, 0, 0, 0, 0)


@pytest.mark.parametrize("name", VALUES)
def test_a_formula_from_given_counts(name):
    assert getattr(formulas, name)(TEXT) == pytest.approx(VALUES[name], abs=1e-6)


@pytest.mark.parametrize("name", VALUES)
def test_an_empty_text_has_no_value_rather_than_zero(name):
    assert getattr(formulas, name)(EMPTY) is None


def test_no_formula_is_left_untested():
    measured = {name for language in LANGUAGES for name in readability(TEXT, language)}
    assert measured == set(VALUES)


def test_worked_examples_of_the_literature():
    cat = count("The cat sat on the mat.")
    assert formulas.flesch_reading_ease(cat) == pytest.approx(116.145)
    platypus = count(
        "The Australian platypus is seemingly a hybrid of a mammal and reptilian creature."
    )
    assert (platypus.words, platypus.syllables, platypus.sentences) == (13, 24, 1)
    assert formulas.flesch_reading_ease(platypus) == pytest.approx(37.46, abs=0.005)
    assert formulas.flesch_kincaid_grade(platypus) == pytest.approx(11.26, abs=0.005)
    assert formulas.smog(Counts(30, 300, 0, 0, 0, 42, 0)) == pytest.approx(9.89, abs=0.005)


def test_unfamiliar_words_count_only_with_a_list_and_weigh_more_above_five_in_100():
    without = Counts(5, 100, 480, 160, 60, 12, 25)
    assert formulas.dale_chall_like(without) is None
    five = Counts(5, 100, 480, 160, 60, 12, 25, unfamiliar=5)
    assert formulas.dale_chall_like(five) == pytest.approx(0.7895 + 0.992)


@pytest.mark.parametrize(
    ("sentences", "trusted"),
    [(0, "none"), (1, "none"), (9, "none"), (10, "rough"), (29, "rough"), (30, "grade")],
)
def test_no_grade_under_ten_sentences_and_a_rough_one_to_29(sentences, trusted):
    assert band(sentences) == trusted
    text = "We ask the people who live here. " * sentences
    for score in readability(count(text), "en").values():
        assert score.band == trusted
        assert sentences or score.value is None


def test_each_language_says_what_it_supports():
    supports = {language: set(readability(TEXT, language)) for language in LANGUAGES}
    assert all({"lix", "rix"} <= measures for measures in supports.values())
    assert supports["sv"] == supports["nb"] == supports["da"] == {"lix", "rix"}
    assert "amstad" in supports["de"]
    assert "flesch_douma" in supports["nl"]
    assert {main_measure(language) for language in LANGUAGES if language != "en"} == {"lix"}
    assert main_measure("en") == "flesch_kincaid_grade"


def test_syllables_counted_roughly_never_make_a_grade():
    long = Counts(40, 800, 3840, 1280, 480, 96, 200)
    assert readability(long, "fr")["kandel_moles"].band == "rough"
    assert readability(long, "es")["fernandez_huerta"].band == "rough"
    assert readability(long, "fr")["lix"] == Score(45.0, "grade")
