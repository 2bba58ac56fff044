"""Plain words in place of others: case, plural and article kept, and nobody's own words touched."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.language.findings.check import Look, find
from workshop.language.findings.replacing import (
    explanation,
    in_quotation,
    replaceable,
    replacement,
)
from workshop.language.rules.model import Rule

RULES = (
    Rule(id="t.stakeholder", match=("stakeholder",), plain=("person affected", "partner")),
    Rule(id="t.agency", match=("agency",), plain=("office",)),
    Rule(id="t.unit", match=("facility",), plain=("hospital unit", "a unit")),
    Rule(id="t.helix", match=("triple helix",), plain=("work of three kinds of partners",)),
    Rule(id="t.prem", match=("PREM",), case="exact", plain=("a patient's report",)),
    Rule(id="t.nothing", match=("governance",)),
    Rule(id="acr", kind="acronym"),
)
LOOK = Look.of("en", RULES)


def first(text):
    return find(text, LOOK)[0]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ask a stakeholder.", "Ask a person affected."),
        ("Stakeholder first", "Person affected first"),
        ("We met. Stakeholder views count.", "We met. Person affected views count."),
        ("ASK A STAKEHOLDER", "ASK A PERSON AFFECTED"),
        ("Ask an agency.", "Ask an office."),
        ("Ask a facility.", "Ask a hospital unit."),
        ("It is an Agency\nAgency", "It is an Agency\nOffice"),
        ("Agencies pay.", "Offices pay."),
        ("The agencies pay.", "The offices pay."),
        ("a triple-helix", "a work of three kinds of partners"),
        ("Read the PREM.", "Read the patient's report."),
        ("PREM comes.", "A patient's report comes."),
        ("👍 an agency 👍", "👍 an office 👍"),
    ],
)
def test_case_plural_and_article_are_kept(text, expected):
    found = [one for one in find(text, LOOK) if one.kind == "term" and replaceable(text, one)]
    assert replacement(text, found[-1]).made_in(text) == expected


@pytest.mark.parametrize(
    ("text", "plain", "expected"),
    [
        ("Ask a stakeholder.", "expert", "Ask an expert."),
        ("An agency pays.", "ministry", "A ministry pays."),
        ("An agency pays.", "hour", "An hour pays."),
        ("An agency pays.", "European body", "A European body pays."),
        ("An agency pays.", "university", "A university pays."),
        ("An agency pays.", "uninvited guest", "An uninvited guest pays."),
        ("An agency pays.", "one-off team", "A one-off team pays."),
        ("Ask the agency.", "the office", "Ask the office."),
        ("Two agencies", "person of trust", "Two people of trust"),
        ("Two agencies", "child who asks", "Two children who ask"),
        (
            "Two agencies",
            "agreed step a patient goes through",
            "Two agreed steps a patient goes through",
        ),
        ("Two agencies", "treatment fitted to the person", "Two treatments fitted to the person"),
        ("Two agencies", "care that eases pain", "Two care that eases pain"),
        ("Two agencies", "looking at the whole", "Two looking at the whole"),
        ("Two agencies", "thing that makes it possible", "Two things that make it possible"),
        ("Two agencies", "into a vein", "Two into a vein"),
        ("Two agencies", "staff", "Two staff"),
    ],
)
def test_the_words_somebody_chooses_fit_too(text, plain, expected):
    assert replacement(text, first(text), plain).made_in(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        'She said "ask the agency" twice.',
        "She said “ask the agency” twice.",
        "Sie sagte „ask the agency“ heute.",
        "« ask the agency » dit-elle.",
        "She said ‘ask the agency’ twice.",
        "We work with the Space Agency of Norway.",
        "The word governance has no plain one.",
    ],
)
def test_quotations_names_and_words_without_a_plain_one_are_left(text):
    assert not replaceable(text, first(text))


@pytest.mark.parametrize(
    "text",
    [
        'He said "yes". The agency paid.',
        "The patients’ agency paid, and the nurses’ too.",
        "It is 5' long. The agency paid.",
        'An open " mark and the agency.',
        "“Yes.”\nThe agency paid.",
    ],
)
def test_what_stands_outside_a_quotation_may_be_replaced(text):
    assert replaceable(text, first(text))
    assert not in_quotation(text, text.index("agency"))


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The agency pays.", "an office", "The agency (an office) pays."),
        ("The agency (an office) pays.", "more", "The agency (an office) pays."),
        ("The MRC pays.", "Medical Board", "The Medical Board (MRC) pays."),
    ],
)
def test_an_explanation_stands_in_brackets_behind_and_a_short_form_behind_its_words(
    text, words, expected
):
    assert explanation(text, first(text), words).made_in(text) == expected


@settings(max_examples=50, deadline=None)
@given(st.text(max_size=30), st.text(max_size=30), st.sampled_from(["agency", "an Agencies"]))
def test_nothing_but_the_word_and_its_article_moves(before, after, word):
    text = f"{before} {word} {after}"
    for one in find(text, LOOK):
        if one.kind != "term":
            continue
        said = replacement(text, one).made_in(text)
        assert said.endswith(text[one.end :])
        assert said.startswith(text[: one.start].rstrip().removesuffix("an").removesuffix("a"))


@pytest.mark.parametrize("before", ["\n" * 100_000 + "x ", " " * 100_000 + "x ", '"(' * 50_000])
def test_a_long_way_to_the_word_takes_no_time(before):
    """Read from every sign on, each of these would take minutes."""
    text = before + "stakeholder views"
    assert replacement(text, first(text)).words.casefold() == "person affected"
