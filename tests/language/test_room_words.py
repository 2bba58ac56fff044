"""The room's words: flagged by nobody in particular, proposed, agreed with a revision, kept."""

import sqlite3

import pytest

from workshop.document import Document, Refused
from workshop.exchange.workshop_json import export_json, import_json
from workshop.language import queries
from workshop.language.changes import AddTerm, LiftFlags, NameTerm, ShelveTerm
from workshop.language.flagging import FlagWord, ForgetFlags, flagged, shown_in_room
from workshop.language.keeping import DeclareLanguage, KeepWord
from workshop.language.meaning_changes import (
    AgreeMeaning,
    AgreeTerm,
    EditMeaning,
    ProposeMeaning,
    SayMeaning,
)
from workshop.language.neighbour import AskNeighbour, CountNeighbour, NoteNeighbour
from workshop.language.places import shared_texts
from workshop.options.changes import AddOptions, DropOption


def the_term(document):
    return queries.terms(document)[0]


def test_from_a_flag_to_an_agreed_revision(document):
    document.commit(AddTerm(term="PROM"))
    assert the_term(document).status == "flagged"
    term = the_term(document).id
    document.commit(ProposeMeaning(term=term, plain="a form", said_by="patient"))
    document.commit(ProposeMeaning(term=term, plain="a patient's own report", said_by="patient"))
    assert the_term(document).status == "proposed"
    first, second = queries.meanings(document)
    document.commit(AgreeMeaning(meaning=second.id, how="thumbs", thumbs_up=20, thumbs_down=1))
    one = the_term(document)
    assert (one.status, one.revision, one.plain) == ("agreed", 1, "a patient's own report")
    assert queries.meaning(document, first.id).status == "rejected"
    document.commit(SayMeaning(term=term, field="plain", text="what patients report"))
    one = the_term(document)
    assert (one.status, one.revision, one.agreed_plain) == (
        "proposed", 1, "a patient's own report",
    )  # fmt: skip
    document.commit(AgreeTerm(term=term))
    agreed = [one for one in queries.meanings(document) if one.status == "agreed"]
    assert [(one.revision, one.plain) for one in agreed] == [
        (1, "a patient's own report"), (2, "what patients report"),
    ]  # fmt: skip


def test_what_was_agreed_is_never_edited(document):
    document.commit(AddTerm(term="PROM", plain="a report"))
    document.commit(AgreeTerm(term=the_term(document).id))
    agreed = queries.meanings(document)[0].id
    for change in (
        EditMeaning(meaning=agreed, field="plain", text="another"),
        AgreeMeaning(meaning=agreed),
    ):
        with pytest.raises(Refused):
            document.commit(change)


def test_each_language_has_its_own_status(document):
    document.commit(AddTerm(term="stakeholder", plain="people affected"))
    term = the_term(document).id
    document.commit(NameTerm(term=term, text="intressent", kind="term", language="sv"))
    document.commit(ProposeMeaning(term=term, plain="den som berörs", language="sv"))
    document.commit(AgreeTerm(term=term))
    assert queries.term(document, term).status == "agreed"
    assert queries.term(document, term, "sv").status == "proposed"
    assert queries.term(document, term, "de").status == "flagged"


def test_a_parked_word_is_taken_up_when_somebody_proposes(document):
    document.commit(AddTerm(term="PROM", plain="a report"))
    term = the_term(document).id
    document.commit(ShelveTerm(term=term, shelf="parked", note="after lunch"))
    assert the_term(document).status == "parked"
    document.commit(ProposeMeaning(term=term, plain="a form"))
    assert the_term(document).status == "proposed"


def test_a_flag_counts_and_says_nothing_about_who_or_when(document):
    for word in ("PROM", "cohort", "prom", "PROM"):
        document.commit(FlagWord(word=word, place="mission:statement"))
    assert [(one.word, one.people) for one in flagged(document)] == [("prom", 3), ("cohort", 1)]
    journal = document.all("SELECT * FROM journal")
    assert not any("FlagWord" in str(tuple(row)) for row in journal)
    assert document.undo_label is None
    connection = sqlite3.connect(document.path)
    rows = connection.execute("SELECT * FROM word_flag").fetchall()
    connection.close()
    assert rows == sorted(rows) == [
        ("cohort", "mission:statement", 1), ("prom", "mission:statement", 3),
    ]  # fmt: skip


def test_the_room_is_told_from_two_people_on_or_when_the_facilitator_lifts_it(document):
    document.commit(AddTerm(term="cohort"))
    document.commit(FlagWord(word="cohort"))
    assert shown_in_room(document) == []
    document.commit(LiftFlags(term=the_term(document).id))
    assert [one.word for one in shown_in_room(document)] == ["cohort"]
    document.commit(LiftFlags(term=the_term(document).id, lifted=False))
    document.commit(FlagWord(word="Cohort"))
    assert [one.people for one in shown_in_room(document)] == [2]
    document.commit(ForgetFlags(word="cohort"))
    assert flagged(document) == []


def test_a_short_form_is_counted_with_its_word(document):
    document.commit(AddTerm(term="patient-reported outcome"))
    document.commit(NameTerm(term=the_term(document).id, text="PROM", kind="short", language="en"))
    document.commit(FlagWord(word="prom"))
    document.commit(FlagWord(word="patient-reported outcome"))
    assert [(one.word, one.people) for one in flagged(document)] == [
        ("patient-reported outcome", 2)
    ]


def test_a_text_keeps_its_place_whatever_becomes_of_the_others(document):
    document.commit(AddOptions(text="A bus\nA scanner"))
    bus, scanner = shared_texts(document)
    assert (bus.name, scanner.name) == ("A", "B")
    assert scanner.own_words
    document.commit(DropOption(option=1))
    document.commit(DeclareLanguage(place=scanner.place, language="sv"))
    [left] = shared_texts(document)
    assert (left.place, left.language) == (scanner.place, "sv")


def test_all_of_it_goes_out_and_comes_back(sample, tmp_path):
    text = next(one for one in shared_texts(sample) if one.part == "option")
    sample.commit(AddTerm(term="PROM form", plain="a report", said_by="patient"))
    term = queries.terms(sample)[-1].id
    sample.commit(NameTerm(term=term, text="egenrapport", kind="term", language="sv"))
    sample.commit(AgreeTerm(term=term))
    sample.commit(SayMeaning(term=term, field="definition", text="What patients say."))
    sample.commit(KeepWord(place=text.place, rule="acr", word="PROM", reason="exact"))
    sample.commit(DeclareLanguage(place=text.place, language="de"))
    sample.commit(AskNeighbour(place=text.place, shown=text.text))
    check = queries.neighbour_checks(sample)[-1].id
    sample.commit(CountNeighbour(check=check, got_it=4, not_yet=0))
    sample.commit(NoteNeighbour(check=check, text="They ask us how we are, said Kim"))
    sample.commit(FlagWord(word="PROM", place=text.place))
    before = export_json(sample)
    other = Document.create(tmp_path / "other.plenary")
    import_json(other, before)
    assert export_json(other) == before
    assert queries.kept_marks(other)[0].place == text.place
    other.close()
    public = export_json(sample, "public")
    assert "Kim" not in str(public)
    assert "word_flags" not in public
