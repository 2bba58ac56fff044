"""What the room is told about a definition before it agrees; nothing of it stands in the way."""

from itertools import pairwise

import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from workshop.language import queries
from workshop.language.changes import AddTerm, NameTerm
from workshop.language.defining import Defined, cycle, looked_at, remarks, uses_of
from workshop.language.familiar.lists import Familiarity
from workshop.language.meaning_changes import AgreeMeaning, ProposeMeaning
from workshop.sentences import say

WORDS = ["alpha", "bravo", "carbon", "delta", "echo", "foxtrot", "golf", "hotel"]
GRAPHS = st.lists(
    st.tuples(st.integers(0, len(WORDS) - 1), st.integers(0, len(WORDS) - 1)), max_size=20
)


def told(definition, *others, names=("pathway",), familiar=None, language="en"):
    one = Defined(1, names, definition)
    found = remarks(one, [one, *others], language, familiar)
    return {sentence.key.removeprefix("words.define."): say(sentence) for sentence in found}


@pytest.mark.parametrize(
    ("definition", "key"),
    [
        ("the way a patient goes through care", None),
        ("  \n", None),
        ("one " * 25, None),
        ("one " * 26, "long"),
        ("It is a way. It leads through care.", None),
        ("It is a way. It leads through care. It ends.", "sentences"),
        ("what 3.5 of 10 people, e.g. patients, go through", None),
        ("a pathway of care", "itself"),
        ("how Pathways are planned", "itself"),
        ("how path ways are planned", None),
        ("what the WXYZ pays", "acronym"),
        ("what the World Xylophone Youth Zone (WXYZ) pays", None),
    ],
)
def test_a_definition_is_short_and_explains_itself_by_other_words(definition, key):
    assert list(told(definition)) == ([key] if key else [])


def test_every_name_of_a_word_counts_as_the_word():
    names = ("patient-reported outcome", "PROM", "egenrapport")
    for definition in ("what a PROM asks", "what PROMs ask", "Patient reported outcomes, in short"):
        assert list(told(definition, names=names)) == ["itself"]


def test_a_short_form_that_is_a_word_of_the_list_is_none_to_be_spelled_out():
    prom = Defined(2, ("PROM",), "a form in which people say how they are")
    assert told("what a PROM asks", prom) == {}
    left = told("what a PROM asks", Defined(2, ("PROM",), ""))
    assert list(left) == ["unexplained"]
    assert "PROM" in left["unexplained"]


def test_a_circle_is_told_in_its_order_from_the_word_in_sight():
    others = [Defined(2, ("cohort",), "who shares a register"), Defined(3, ("register",), "a list")]
    assert told("the care of a cohort", *others) == {}
    others[1] = Defined(3, ("register",), "what is written on pathways")
    assert told("the care of a cohort", *others)["circle"].endswith(
        "pathway, cohort, register and pathway."
    )


def test_a_word_beside_a_circle_is_not_told_of_it():
    others = [Defined(2, ("cohort",), "a register"), Defined(3, ("register",), "a cohort")]
    assert told("the care of a cohort", *others) == {}


def test_rare_words_are_told_only_where_the_list_is_loaded():
    words = {"the": 7.0, "care": 5.0, "of": 7.0, "people": 6.0, "histogenetic": 1.2}
    familiar = Familiarity("en", {word: 10 ** (zipf - 9) for word, zipf in words.items()})
    definition = "the histogenetic care of people"
    assert told(definition) == {}
    assert "histogenetic" in told(definition, familiar=familiar)["rare"]


@settings(max_examples=60, deadline=None)
@given(GRAPHS, st.integers(0, len(WORDS) - 1))
def test_a_circle_is_found_where_there_is_one_and_is_a_shortest(pairs, start):
    graph = nx.DiGraph(pairs)
    graph.add_node(start)
    uses = {node: list(graph.successors(node)) for node in graph}
    way = cycle(uses, start)
    round_trips = [
        nx.shortest_path_length(graph, following, start) + 1
        for following in graph.successors(start)
        if nx.has_path(graph, following, start)
    ]
    assert bool(way) == bool(round_trips)
    if way:
        assert way[0] == way[-1] == start
        assert all(graph.has_edge(*step) for step in pairwise(way))
        assert len(way) - 1 == min(round_trips)


@settings(max_examples=40, deadline=None)
@given(GRAPHS)
def test_definitions_use_exactly_the_words_that_stand_in_them(pairs):
    graph = nx.DiGraph(pairs)
    graph.add_nodes_from(range(len(WORDS)))
    terms = [
        Defined(
            node, (WORDS[node],), " and ".join(f"{WORDS[to]}s" for to in graph.successors(node))
        )
        for node in sorted(graph)
    ]
    uses = uses_of(terms, "en")
    assert {(a, b) for a, of in uses.items() for b in of} == set(graph.edges)
    in_circles = {node for node in graph if cycle(uses, node)}
    assert in_circles == {node for found in nx.simple_cycles(graph) for node in found}


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=300), st.text(min_size=1, max_size=30))
def test_whatever_is_typed_is_looked_at_without_complaint(definition, name):
    for sentence in remarks(Defined(1, (name,), definition), [], "en", None):
        assert say(sentence) != sentence.key


def test_the_room_may_take_it_all_the_same_and_says_why(document):
    document.commit(AddTerm(term="pathway", plain="the way through care"))
    document.commit(AddTerm(term="cohort", plain="people who share a pathway"))
    term = queries.terms(document)[0].id
    document.commit(NameTerm(term=term, text="vårdväg", kind="term", language="sv"))
    definition = "the pathway of a cohort"
    keys = [one.key for one in looked_at(document, term, definition)]
    assert keys == ["words.define.itself", "words.define.circle"]
    assert [one.key for one in looked_at(document, term, "en vårdväg", "sv")] == [
        "words.define.itself"
    ]
    document.commit(ProposeMeaning(term=term, plain="the way", definition=definition))
    newest = queries.meanings(document, term)[-1].id
    document.commit(AgreeMeaning(meaning=newest, accepted="everybody here says it so"))
    kept = queries.meaning(document, newest)
    assert (kept.status, kept.accepted) == ("agreed", "everybody here says it so")
