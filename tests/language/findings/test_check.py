"""A text checked: three tiers with places, a flood guard, and honest notes on what is missing."""

from __future__ import annotations

import itertools
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.language.familiar.lists import Familiarity
from workshop.language.findings.check import Look, check, find
from workshop.language.findings.flood import AT_LEAST, GENERAL_AT_LEAST, PER_100_WORDS
from workshop.language.rules.model import Rule
from workshop.language.rules.supplied import supplied

RULES = (
    Rule(id="t.lab", match=("field lab",), plain=("local team",)),
    Rule(id="t.lab2", match=("lab",), plain=("test room",), unless=("lab coat",)),
    Rule(id="s.utilise", match=("utilise",), plain=("use",), tier="shorter"),
    Rule(id="p.victim", match=("stroke victim",), plain=("person after a stroke",), tier="people"),
    Rule(id="acr", kind="acronym", known=("EU",), why="A short form."),
    Rule(id="len", kind="max_words", limit=25, tier="shorter"),
    Rule(id="pas", kind="passive", tier="shorter"),
    Rule(id="rare", kind="rare"),
)
LOOK = Look.of("en", RULES)
LIST = Familiarity(
    "en", dict.fromkeys(re.findall(r"\w+", "the we ask a for and people need"), 1e-3)
)


def marks(text, familiar=None):
    return [(one.kind, one.tier, one.text) for one in find(text, LOOK, familiar)]


def test_each_mark_has_its_tier_its_kind_and_its_place():
    text = "👍 Field labs utilise MRC money; the stroke victim was asked by the EU."
    assert marks(text) == [
        ("term", "ask", "Field labs"),
        ("term", "shorter", "utilise"),
        ("acronym", "ask", "MRC"),
        ("term", "people", "stroke victim"),
        ("passive", "shorter", "was asked"),
    ]
    assert all(text[one.start : one.end] == one.text for one in find(text, LOOK))


def test_what_a_rule_excepts_and_what_the_room_knows_is_not_marked():
    assert marks("A lab coat and a lab.") == [("term", "ask", "lab")]
    knows = Look.of("en", RULES, ["LAB", "mrc"])
    assert find("A lab and the MRC.", knows) == ()


def test_a_sentence_is_long_from_26_words_on():
    assert marks("We " * 25 + ".") == []
    [mark] = find("We " * 26 + ". We ask.", LOOK)
    assert (mark.kind, mark.term, mark.start, mark.end) == ("max_words", "26", 0, 79)


def test_a_rare_word_is_marked_by_frequency_and_never_for_its_length():
    assert marks("We need Zyxomma and the zyxomma.", LIST) == [("rare", "ask", "zyxomma")]
    assert marks("We ask for housepeople and zyx.", None) == []
    long = Familiarity("en", {"internationalisation": 1e-3})
    assert marks("internationalisation", long) == []


def test_a_word_that_is_listed_is_not_marked_again_as_rare():
    assert marks("the field lab", LIST) == [("term", "ask", "field lab")]


def test_without_a_word_list_the_other_checks_run_and_a_note_says_so():
    read = check("The field lab is open.", LOOK)
    assert [note.key for note in read.notes] == ["words.note.loading"]
    assert [one.text for one in read.findings] == ["field lab"]
    assert (read.familiarity.mean, read.familiarity.words_list) == (None, "none")
    assert read.readability["dale_chall_like"].value is None
    assert [one.difficulty for one in read.sentences] == [None]
    assert check("", LOOK).sentences == ()


def test_both_axes_are_told_and_never_one_number():
    read = check("We ask the people. We need the people.", LOOK, LIST)
    assert [(one.start, one.end, one.words) for one in read.sentences] == [(0, 18, 4), (19, 38, 4)]
    assert read.familiarity.mean == pytest.approx(6.0)
    assert read.familiarity.unfamiliar_per_100 == 0
    assert {score.band for score in read.readability.values()} == {"none"}


def test_a_word_is_marked_once_a_paragraph_and_again_in_the_next():
    read = check("The lab. The lab. The lab.\nThe lab.", LOOK)
    assert [one.start for one in read.findings] == [4, 31]
    assert [one.start for one in read.more] == [13, 22]


def test_the_flood_guard_keeps_what_helps_most_and_shows_the_rest_when_asked():
    names = [f"{a}{b}term" for a in "bcdfghjk" for b in "aeiou"]
    rules = [Rule(id=f"t.{name}", match=(name,), tier="people") for name in names]
    look = Look.of("en", [*rules, Rule(id="t.key", match=("keyterm",))])
    text = " ".join([*names, "keyterm", *["people"] * 59])
    read = check(text, look)
    assert len(read.findings) == PER_100_WORDS
    assert read.findings[-1].text == "keyterm"
    assert len(read.findings) + len(read.more) == 41
    short = check(" ".join(names[:20]), look)
    assert len(short.findings) == AT_LEAST
    wordy = [Rule(id=f"t.{name}", match=(name,), tier="shorter") for name in names]
    general = check(text, Look.of("en", wordy))
    assert len(general.findings) == GENERAL_AT_LEAST


@settings(max_examples=40, deadline=None)
@given(
    st.lists(
        st.sampled_from([*re.findall(r"\S+", "field lab labs utilise MRC . was asked 👍"), "\n"]),
        max_size=60,
    )
)
def test_marks_stand_where_they_say_and_never_flood(scraps):
    text = " ".join(scraps)
    read = check(text, LOOK, LIST)
    every = sorted([*read.findings, *read.more], key=lambda one: (one.start, -one.end))
    assert every == sorted(find(text, LOOK, LIST), key=lambda one: (one.start, -one.end))
    assert all(text[one.start : one.end] == one.text for one in every)
    assert len(read.findings) <= max(AT_LEAST, read.counts.words * PER_100_WORDS // 100)
    words = [one for one in every if one.kind in ("term", "acronym", "rare")]
    assert all(a.end <= b.start for a, b in itertools.pairwise(words))


EASY = """A new park opens in the city on Sunday. It has trees, a small lake and a place to play.
Children from two schools helped to plan it. "We wanted a long slide," said Mia, who is nine.
The park cost less than people thought, because many of them worked there for free.
The bus stops near the gate every ten minutes. Dogs may run on the grass before nine in the
morning. There is a shop with coffee and cake. The mayor will speak at two, and then a band plays.
Last year the place was an old car park with broken glass. "It looks so different now," said a
man who lives next door. He hopes that his family will come here every day after work."""


def test_easy_news_is_hardly_marked_by_the_supplied_rules():
    read = check(EASY, Look.of("en", supplied("en")))
    assert len(read.findings) * 100 / read.counts.words <= 3
