"""A room's texts as a whole: kept marks, what would help most, and titles before a vote."""

from __future__ import annotations

import pytest

from workshop.language.before_vote import unexplained
from workshop.language.changes import AddTerm
from workshop.language.checker import checker
from workshop.language.findings.kept import unkept
from workshop.language.findings.whole import overview
from workshop.language.keeping import AddOwnWord, DeclareLanguage, KeepWord, MarkAgain
from workshop.language.meaning_changes import AgreeTerm, SayMeaning
from workshop.language.places import place_of
from workshop.language.queries import kept_marks, terms
from workshop.options.changes import AddOptions, EditOption
from workshop.options.queries import options


def own(document, word, kind="ask", **words):
    document.commit(AddOwnWord(word=word, kind=kind, language="en", **words))


@pytest.fixture
def room(document):
    """Three titles with invented words that only this room looks for."""
    own(document, "glimworks", plain="shared kitchens")
    own(document, "tarnhub", plain="")
    document.commit(AddOptions(text="Open glimworks here\nA tarnhub for glimworks\nMore buses"))
    return document


def place(document, letter, column="title"):
    [option] = [one for one in options(document) if one.letter == letter]
    return place_of("option", option.uid, column)


def waiting(document, letters="ABC"):
    return {one.letter: one.words for one in unexplained(document, letters)}


def test_the_words_a_room_looks_for_are_found_and_those_it_knows_are_not(room):
    found = checker(room).find("The glimworks and a tarnhub")
    assert [(one.text, one.plain) for one in found] == [
        ("glimworks", ("shared kitchens",)),
        ("tarnhub", ()),
    ]
    own(room, "tarnhub", kind="known")
    assert [one.text for one in checker(room).find("glimworks, a tarnhub")] == ["glimworks"]


def test_the_same_words_give_the_same_checker_and_a_change_gives_a_new_one(room):
    before = checker(room)
    assert checker(room) is before
    own(room, "blimfund")
    assert checker(room) is not before
    assert [one.kind for one in checker(room).find("a blimfund")] == ["term"]
    assert "term" not in [one.kind for one in before.find("a blimfund")]


def test_a_language_without_rules_is_checked_for_length_and_the_rooms_words_only(room):
    look = checker(room, "fi")
    assert [note.key for note in look.notes()] == ["words.note.only-length"]
    assert look.reading("Hei. Moi.").readability == {}
    assert [one.kind for one in look.find("sana " * 26)] == ["max_words"]


def test_a_kept_mark_holds_at_its_place_only_and_can_be_marked_again(room):
    at = place(room, "A")
    [found] = checker(room).find("Open glimworks here")
    keep = KeepWord(place=at, rule=found.rule, word="Glimworks", reason="exact")
    room.commit(keep)
    room.commit(keep.model_copy(update={"reason": "name"}))
    kept = kept_marks(room)
    assert len(kept) == 1
    assert unkept([found], at, kept) == ((), 1)
    assert unkept([found], place(room, "B"), kept) == ((found,), 0)
    moved = checker(room).find("First of all: new Glimworks")[0]
    assert unkept([moved], at, kept) == ((), 1)
    room.commit(MarkAgain(kept=kept[0].id))
    assert unkept([found], at, kept_marks(room)) == ((found,), 0)


def test_before_a_vote_a_title_waits_until_its_words_are_explained_kept_or_plain(room):
    assert waiting(room) == {"A": ("glimworks",), "B": ("tarnhub", "glimworks")}
    assert waiting(room, "C") == {}
    [found] = checker(room).find("a tarnhub")
    room.commit(KeepWord(place=place(room, "B"), rule=found.rule, word="tarnhub", reason="name"))
    assert waiting(room)["B"] == ("glimworks",)
    first = next(one for one in options(room) if one.letter == "A")
    room.commit(EditOption(option=first.id, field="plain_title", text="Open shared kitchens"))
    assert "A" not in waiting(room)
    second = next(one for one in options(room) if one.letter == "B")
    room.commit(
        EditOption(option=second.id, field="title", text="A tarnhub for glimworks (kitchens)")
    )
    assert waiting(room) == {}


def test_a_word_the_room_agreed_on_is_done_with(room):
    room.commit(AddTerm(term="glimworks"))
    [term] = terms(room)
    room.commit(SayMeaning(term=term.id, field="plain", text="kitchens for all"))
    assert "A" in waiting(room)
    room.commit(AgreeTerm(term=term.id))
    assert waiting(room) == {"B": ("tarnhub",)}
    [found] = checker(room).find("Open glimworks here")
    assert (found.agreed, found.plain) == (True, ("kitchens for all",))


def test_the_overview_says_what_would_help_most_and_counts_what_is_kept(room):
    seen = overview(room)
    assert [len(text.findings) for text in seen.texts] == [1, 2, 0]
    assert seen.tiers == {"ask": 3, "shorter": 0, "people": 0}
    assert [(one.term, one.marks) for one in seen.helps] == [("glimworks", 2)]
    assert seen.share == pytest.approx(2 / 3)
    assert (seen.sentences, seen.band) == (3, "none")
    [found] = checker(room).find("a tarnhub")
    room.commit(KeepWord(place=place(room, "B"), rule=found.rule, word="tarnhub", reason="name"))
    after = overview(room)
    assert (after.kept, after.tiers["ask"], after.share) == (1, 2, 1.0)
    assert overview(room, ["mission"]).texts == ()
    assert overview(room, ["mission"]).words_each == (None, None)


def test_the_overview_compares_titles_as_proposed_and_in_plain_words(room):
    first = next(one for one in options(room) if one.letter == "A")
    room.commit(
        EditOption(option=first.id, field="plain_title", text="Let us open shared kitchens")
    )
    seen = overview(room)
    assert seen.words_each == (pytest.approx(9 / 3), pytest.approx(11 / 3))
    assert "Open glimworks here" not in [text.text.text for text in seen.texts]


def test_a_short_form_counts_once_where_the_minutes_name_it_first(room):
    room.commit(
        AddOptions(text="Ask the Medical Research Council (MRC)\nFund the MRC\nJoin the QZT")
    )
    marked = {
        text.text.name: [one.text for one in text.findings if one.kind == "acronym"]
        for text in overview(room).texts
    }
    assert marked["D"] == marked["E"] == []
    assert marked["F"] == ["QZT"]


def test_a_text_is_read_in_the_language_declared_for_it(room):
    room.commit(DeclareLanguage(place=place(room, "A"), language="sv"))
    first, second, _ = overview(room).texts
    assert (first.text.language, second.text.language) == ("sv", "en")
    assert "term" not in [one.kind for one in first.findings]
