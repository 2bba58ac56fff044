"""A glossary goes out as CSV, TBX or SKOS and comes back the same; hostile files are refused."""

import xml.etree.ElementTree as ElementTree

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ui.commands import run
from workshop.document import Document
from workshop.exchange.problems import Unimportable
from workshop.exchange.terms.changes import TakeGlossary
from workshop.exchange.terms.formats import FORMATS, read_glossary
from workshop.exchange.terms.model import Entry, Glossary, MeaningEntry, NameEntry, glossary_of
from workshop.exchange.terms.own_list import own_list_of, read_own_list, write_own_list
from workshop.exchange.terms.sheet import read_sheet, write_sheet
from workshop.exchange.terms.skos import read_skos
from workshop.exchange.terms.tbx import read_tbx, write_tbx
from workshop.language import queries
from workshop.language.changes import AddTerm, NameTerm
from workshop.language.keeping import AddOwnWord
from workshop.language.meaning_changes import AgreeTerm, ProposeMeaning
from workshop.sentences import say

TEXT = st.text(
    st.characters(exclude_categories=("Cs",), exclude_characters="\x00"), max_size=30
) | st.sampled_from(["=1+1", "'=x", "a|b\\c", "a\r\nb", '"""', "<b>&amp;</b>", "_x000D_", "عربي"])
WORD = TEXT.filter(lambda text: text.strip())
LANGUAGE = st.sampled_from(["en", "sv", "de", "pt-BR"])
NAMES = st.builds(
    NameEntry, language=LANGUAGE, text=WORD, kind=st.sampled_from(["term", "short", "also"])
).filter(lambda one: (one.kind, one.language) != ("term", "en"))
MEANING = st.builds(
    MeaningEntry,
    language=LANGUAGE,
    plain=WORD,
    definition=TEXT,
    status=st.sampled_from(["proposed", "agreed"]),
    revision=st.integers(0, 9),
    agreed_at=st.sampled_from(["", "2027-02-10T14:01:00+01:00"]),
    note=TEXT,
)


@st.composite
def glossaries(draw):
    rows = draw(
        st.lists(
            st.tuples(
                WORD,
                st.lists(NAMES, max_size=3),
                st.lists(MEANING, max_size=3, unique_by=lambda one: one.language),
            ),
            min_size=1,
            max_size=4,
        )
    )
    order = {"term": 0, "short": 1, "also": 2}
    return Glossary(
        title=draw(TEXT),
        language="en",
        entries=tuple(
            Entry(
                id=f"t{at}",
                term=term,
                names=tuple(sorted(names, key=lambda one: (one.language, order[one.kind]))),
                meanings=tuple(sorted(meanings, key=lambda one: one.language)),
                source="room",
            )
            for at, (term, names, meanings) in enumerate(rows)
        ),
    )


def alike(glossary):
    """What a glossary says, whatever the order of languages and names in it."""
    return [
        (
            one.id,
            one.term,
            one.source,
            sorted((name.language, name.kind, name.text) for name in one.names),
            sorted(said.model_dump_json() for said in one.meanings),
        )
        for one in glossary.entries
    ]


@pytest.mark.parametrize("kind", FORMATS, ids=lambda one: one.ending)
@settings(max_examples=40, deadline=None)
@given(glossary=glossaries())
def test_what_goes_out_comes_back(kind, glossary):
    assert alike(kind.read(kind.write(glossary), "en")) == alike(glossary)


def test_a_sheet_of_a_secretary_with_two_columns_is_taken():
    read = read_sheet(b"Word;In plain words\nPROM;a patient's own report\n", "en")
    [one] = read.entries
    assert (one.term, one.meanings[0].plain) == ("PROM", "a patient's own report")


def test_no_cell_of_a_sheet_is_a_formula():
    body = write_sheet(Glossary(entries=(Entry(id="a", term="=SUM(A1)"),))).decode("utf-8-sig")
    assert "'=SUM(A1)" in body


def test_tbx_is_xml_as_the_standard_names_it():
    entry = Entry(
        id="a",
        term="PROM",
        meanings=(MeaningEntry(language="en", plain="a report", definition="What <they> say."),),
    )
    root = ElementTree.fromstring(write_tbx(Glossary(entries=(entry,))))
    space = "{urn:iso:std:iso:30042:ed-2}"
    assert (root.tag, root.get("type"), root.get("style")) == (f"{space}tbx", "TBX-Basic", "dca")
    terms = [one.text for one in root.iter(f"{space}term")]
    statuses = [one.text for one in root.iter(f"{space}termNote") if "Status" in one.get("type")]
    assert (terms, statuses) == (
        ["PROM", "a report"],
        ["admittedTerm-admn-sts", "preferredTerm-admn-sts"],
    )


FOREIGN_SKOS = """
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@base <http://example.org/> .
<scheme> a skos:ConceptScheme ; skos:prefLabel "Words"@en .
<c1> a skos:Concept ; # a comment
  skos:prefLabel "cohort"@en, 'kohort'@sv ; skos:altLabel "group"@en ;
  skos:definition \"\"\"People who are
followed over time.\"\"\"@en ; skos:inScheme <scheme> ; skos:broader [ a skos:Concept ; ] .
"""


def test_a_concept_of_another_program_is_taken_by_its_preferred_label():
    [one] = read_skos(FOREIGN_SKOS.encode(), "en").entries
    assert one.term == "cohort"
    assert {(name.language, name.text) for name in one.names} == {("sv", "kohort"), ("en", "group")}
    assert one.meanings[0].definition == "People who are\nfollowed over time."


BAD = (
    (read_tbx, b'<!DOCTYPE x [<!ENTITY a "aaaa">]><tbx>&a;</tbx>'),
    (read_tbx, b"<tbx><text>"),
    (read_tbx, b"<html/>"),
    (read_tbx, b"<tbx/>"),
    (read_tbx, b"<a>" * 100_000),
    (read_skos, b"@prefix skos: <x"),
    (read_skos, b"<a> <b> ."),
    (read_skos, b"\xff\xfe"),
    (read_skos, b"<a> <b> " + b"[ <c> " * 5_000),
    (read_skos, b"a " * 500_000),
    (read_skos, b'"' * 100_001),
    (read_sheet, b"a,b\n1,2\n"),
    (read_sheet, b"term\n" + b"x" * 300_000),
    (read_sheet, b"term,plain,revision\nx,y,many\n"),
    (read_sheet, b"term\n" + b"word\n" * 6_000),
    (read_sheet, b""),
)


@pytest.mark.parametrize(("read", "content"), BAD, ids=range(len(BAD)))
def test_a_hostile_file_is_refused_in_a_sentence(read, content):
    with pytest.raises(Unimportable) as refused:
        read(content, "en")
    assert all(say(one.sentence) != one.sentence.key for one in refused.value.problems)


def test_what_was_agreed_elsewhere_is_proposed_here_and_nothing_said_here_changes(document):
    document.commit(AddTerm(term="PROM", plain="our own words"))
    document.commit(AgreeTerm(term=1))
    taken = Glossary(
        entries=(
            Entry(
                id="a",
                term="prom",
                names=(NameEntry(language="sv", text="egenrapport", kind="term"),),
                meanings=(
                    MeaningEntry(language="en", plain="their words", status="agreed", revision=3),
                    MeaningEntry(language="sv", plain="vad patienten säger"),
                ),
            ),
            Entry(id="b", term="cohort", meanings=(MeaningEntry(language="en", plain="a group"),)),
        )
    )
    document.commit(TakeGlossary(glossary=taken))
    document.commit(TakeGlossary(glossary=taken))
    first, second = queries.terms(document)
    assert (first.plain, first.status) == ("our own words", "agreed")
    assert queries.term(document, first.id, "sv").status == "proposed"
    assert (second.plain, second.status) == ("a group", "proposed")
    assert len(queries.names(document)) == 1


def test_a_room_s_own_list_goes_out_and_comes_back(document):
    document.commit(AddOwnWord(word="ward", kind="known", language="en"))
    document.commit(AddOwnWord(word="=bay", kind="shorter", language="en", plain="room", why="x"))
    rows = own_list_of(document)
    sheet = write_own_list(rows)
    document.commit(read_own_list(sheet, "en"))
    assert own_list_of(document) == rows
    with pytest.raises(Unimportable):
        read_own_list(b"word,kind\nx,banned\n", "en")


def test_the_command_line_writes_and_reads_them(tmp_path, sample, capsys):
    sample.commit(NameTerm(term=1, text="demonstrator", kind="term", language="sv"))
    sample.commit(ProposeMeaning(term=1, plain="ett litet riktigt prov", language="sv"))
    before, path = glossary_of(sample), sample.path
    sample.close()
    for ending in (".terms.csv", ".tbx", ".ttl"):
        out = tmp_path / f"words{ending}"
        assert run(["export", str(path), "--to", str(out)]) == 0
        assert alike(read_glossary(out, "en")) == alike(before)
    empty = tmp_path / "empty.plenary"
    Document.create(empty).close()
    assert run(["import", str(tmp_path / "words.tbx"), str(empty)]) == 0
    opened = Document.open(empty)
    assert len(queries.terms(opened)) == len(before.entries)
    opened.close()
    (tmp_path / "bad.tbx").write_bytes(b"<tbx/>")
    assert run(["import", str(tmp_path / "bad.tbx"), str(empty)]) == 2
    assert "no word" in capsys.readouterr().err
