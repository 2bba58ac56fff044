"""Words: found whole, in plural and with their case; plain words as the room agreed."""

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document import Refused
from workshop.language import queries
from workshop.language.changes import AddTerm, RemoveTerm
from workshop.language.glossary import scanner, supplied
from workshop.language.meaning_changes import AgreeTerm, SayMeaning
from workshop.language.model import Word
from workshop.language.scan import Scanner, replace

WORDS = [
    Word(term="field lab", plain="local team"),
    Word(term="mission", plain="shared goal"),
    Word(term="mission-oriented", plain="led by one shared goal"),
    Word(term="policy", plain="set of rules"),
    Word(term="PREM", plain="a patient's report"),
    Word(term="lab", plain="test room"),
]
SCAN = Scanner(WORDS)


def found(text):
    return [one.text for one in SCAN.find(text)]


def test_words_are_found_whole_and_in_plural():
    assert found("Field labs need policies.") == ["Field labs", "policies"]
    assert found("commission, missionary, labour") == []


def test_the_longer_entry_is_found():
    assert found("a mission-oriented mission") == ["mission-oriented", "mission"]
    assert found("mission-critical") == []
    assert found("a field\n lab") == ["field\n lab"]


def test_an_acronym_is_found_only_as_written():
    assert found("PREM and PREMs, prem") == ["PREM", "PREMs"]


def test_offsets_count_characters():
    text = "Zoë’s 🫁 mission"
    one = SCAN.find(text)[0]
    assert text[one.start : one.end] == "mission"


@pytest.mark.parametrize(
    ("text", "plain"),
    [
        ("Mission first", "Shared goal first"),
        ("Our mission", "Our shared goal"),
        ("OUR MISSION", "OUR SHARED GOAL"),
        ("Read the PREM", "Read the a patient's report"),
        ("PREM comes", "A patient's report comes"),
    ],
)
def test_replacing_keeps_the_case(text, plain):
    assert replace(text, SCAN.find(text)[0]) == plain


@given(st.text(), st.text())
def test_every_finding_is_where_it_says_and_replacing_leaves_the_rest(before, after):
    text = f"{before} mission {after}"
    places = SCAN.find(text)
    assert all(text[one.start : one.end] == one.text for one in places)
    assert all(a.end <= b.start for a, b in itertools.pairwise(places))
    for one in places:
        said = replace(text, one, "goal")
        assert said.startswith(text[: one.start])
        assert said.endswith(text[one.end :])


def test_the_supplied_list_is_there_and_the_room_goes_first(document):
    assert len(supplied()) >= 70
    assert supplied("xx") == ()
    document.commit(AddTerm(term="Mission", plain="what we all want"))
    assert scanner(document).find("our mission")[0].word.plain == "shared goal"
    document.commit(AgreeTerm(term=queries.terms(document)[0].id))
    assert scanner(document).find("our mission")[0].word.plain == "what we all want"


def test_an_empty_list_finds_nothing():
    assert Scanner([]).find("mission") == []


def test_a_word_is_agreed_only_in_plain_words_and_once(document):
    document.commit(AddTerm(term="PREM"))
    term = queries.terms(document)[0].id
    for change in (AgreeTerm(term=term), AddTerm(term=" prem "), AddTerm(term=" ")):
        with pytest.raises(Refused):
            document.commit(change)
    document.commit(SayMeaning(term=term, field="plain", text="a report"))
    document.commit(AgreeTerm(term=term))
    assert [one.term for one in queries.agreed_terms(document)] == ["PREM"]
    document.commit(SayMeaning(term=term, field="plain", text="a patient's report"))
    [one] = queries.agreed_terms(document)
    assert (one.status, one.plain) == ("proposed", "a patient's report")
    assert (one.revision, one.agreed_plain) == (1, "a report")
    document.commit(AgreeTerm(term=term))
    assert queries.agreed_terms(document)[0].revision == 2
    document.commit(RemoveTerm(term=term))
    assert queries.terms(document) == []
