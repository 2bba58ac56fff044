"""The words of the room on paper: every word, version and status, in each language."""

import io

import pytest

from exports.minutes.minutes import set_minutes
from tests.exports.pdf_text import page_texts
from workshop.agenda.changes import AddStep, BeginWorkshop, FinishStep, StartStep
from workshop.agenda.queries import steps
from workshop.language import queries
from workshop.language.changes import AddTerm, NameTerm, ShelveTerm
from workshop.language.flagging import FlagWord
from workshop.language.keeping import KeepWord
from workshop.language.meaning_changes import AgreeMeaning, ProposeMeaning, SayMeaning
from workshop.language.neighbour import AskNeighbour, CountNeighbour, NoteNeighbour
from workshop.options.changes import AddOptions

AT = "2002-02-10T14:06:00+01:00"
LONG = "Begründungsausschuss" * 10


def on_paper(document, edition="organiser"):
    file = io.BytesIO()
    set_minutes(document, file, edition)
    return " ".join(page_texts(file.getvalue()))


def listed(document, words, plain="", **agreed):
    document.commit(AddTerm(term=words, plain=plain))
    term = next(one.id for one in queries.terms(document) if one.term == words)
    if agreed:
        newest = queries.meanings(document, term)[-1].id
        document.commit(AgreeMeaning(meaning=newest, at=AT, **agreed))
    return term


@pytest.fixture
def room(document):
    document.commit(AddOptions(text="Read each PROM early"))
    prom = listed(document, "PROM", "a form", how="thumbs", thumbs_up=20, thumbs_down=1)
    document.commit(NameTerm(term=prom, text="egenrapport", kind="term", language="sv"))
    document.commit(NameTerm(term=prom, text="PRO form", kind="short", language="en"))
    document.commit(ProposeMeaning(term=prom, plain="patientens egna svar", language="sv"))
    document.commit(SayMeaning(term=prom, field="plain", text="what patients report"))
    newest = queries.meanings(document, prom)[-1].id
    document.commit(
        AgreeMeaning(
            meaning=newest, at=AT, how="objection", note="Too short, says Kim", accepted="Kim fine"
        )
    )
    document.commit(SayMeaning(term=prom, field="plain", text="how patients are"))
    cohort = listed(document, "cohort")
    document.commit(ShelveTerm(term=cohort, shelf="parked", note="Kim asks"))
    document.commit(ShelveTerm(term=listed(document, "scan"), shelf="rejected"))
    listed(document, "zeta", "the last letter")
    listed(document, "alpha", "the first letter", how="no_objection")
    document.commit(
        KeepWord(place=place_of_option(document), rule="acr", word="PROM", reason="exact")
    )
    document.commit(AskNeighbour(place="mission:statement", shown="Found early", at=AT))
    check = queries.neighbour_checks(document)[0].id
    document.commit(CountNeighbour(check=check, got_it=14, partly=0))
    document.commit(NoteNeighbour(check=check, text="It is about time, said Kim"))
    document.commit(FlagWord(word="secretly-asked"))
    return document


def place_of_option(document):
    return f"option:{document.value('SELECT uid FROM option')}:title"


def test_every_word_version_and_status_is_read_on_paper(room):
    text = on_paper(room)
    for words in (
        "PROM (PRO form)",
        "what patients report",
        "proposed since: how patients are",
        "v2, agreed by the room 14:06, with an objection: “Too short, says Kim”",
        "“PROM” is taken as it is explained: Kim fine",
        "Swedish: egenrapport patientens egna svar proposed",
        "alpha the first letter v1, agreed by the room 14:06",
        "cohort – parked, Kim asks",
        "scan – needs no explanation",
        "zeta the last letter proposed",
        "1 word kept on purpose: exact term needed (PROM).",
        "Asked 14:06 about: “Found early” Hands: 14 got it and 0 partly.",
        "It is about time, said Kim",
    ):
        assert words in text, words
    assert text.index("alpha the first") < text.index("PROM (PRO") < text.index("zeta the last")
    assert "not yet" not in text, "what nobody counted is not nought"
    assert "secretly-asked" not in text


def test_the_public_edition_has_the_words_and_nobody_who_spoke(room):
    text = on_paper(room, "public")
    for words in ("what patients report", "v2, agreed by the room 14:06, with an objection"):
        assert words in text
    assert "14 got it" in text
    assert "Kim" not in text


def test_a_wording_after_the_read_back_is_said_to_be_newer(document):
    document.commit(BeginWorkshop(template="blank", title="Early", date="2002-02-10"))
    alpha = listed(document, "alpha", "the first letter", how="no_objection")
    listed(document, "zeta", "the last letter")
    document.commit(AddStep(kind="read_back", title="Read-back", minutes=8))
    (step,) = steps(document)
    document.commit(StartStep(step=step.id))
    assert "since changed" not in on_paper(document)
    document.commit(FinishStep(step=step.id))
    assert "since changed" not in on_paper(document)
    document.commit(ProposeMeaning(term=alpha, plain="the letter a"))
    newest = queries.meanings(document, alpha)[-1].id
    document.commit(AgreeMeaning(meaning=newest, at="2099-02-10T16:00:00+01:00"))
    text = on_paper(document)
    assert "alpha the letter a v2, agreed by the room 16:00, since changed" in text
    assert text.count("since changed") == 1


def test_right_to_left_and_very_long_words_do_not_break_the_table(document):
    listed(document, LONG, "plain " * 300)
    listed(document, "الرعاية", "رعاية", how="no_objection")
    text = on_paper(document)
    assert LONG in text.replace(" ", "")
    assert text.count("plain") >= 300
    assert "v1, agreed by the room" in text
