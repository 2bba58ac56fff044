"""The glossary page, pointing at words, the texts, the neighbour, and the word in the room."""

import sqlite3

import pytest
from PySide6.QtCore import Qt

from ui.document.live import LiveDocument
from ui.language.neighbour_slide import neighbour_slide
from ui.language.panel import WordsPanel
from ui.language.pointing.window import PointWindow
from ui.language.slide import words_slide
from ui.room.room_view import RoomView
from ui.theme.theme import theme
from workshop.agenda.queries import room
from workshop.language import queries
from workshop.language.changes import AddTerm, NameTerm
from workshop.language.flagging import FlagWord, flagged
from workshop.language.meaning_changes import AgreeTerm, ProposeMeaning
from workshop.language.queries import kept_marks, neighbour_checks, terms, text_languages
from workshop.options.changes import AddOptions


@pytest.fixture
def sheet(qtbot, qapp, document):
    theme().apply(qapp, "light")
    document.commit(AddOptions(text="New field labs for all\nUse ABCD and a biomarker"))
    made = WordsPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 640)
    made.show()
    return made


@pytest.fixture
def page(sheet):
    return sheet.page("glossary")


def typed(field, words):
    field.setPlainText(words)
    field.committed.emit(words)


def test_from_a_question_to_an_agreed_word_by_keyboard(page, qtbot, document):
    page.list.new_field.setFocus()
    qtbot.keyClicks(page.list.new_field, "team house")
    qtbot.keyClick(page.list.new_field, Qt.Key.Key_Return)
    page.head.plus_button.setFocus()
    qtbot.keyClick(page.head.plus_button, Qt.Key.Key_Space)
    assert "1 person" in page.head.flags.text()
    page.form.plain.setFocus()
    qtbot.keyClicks(page.form.plain, "a <b>local</b> team")
    page.agree_button.setFocus()
    qtbot.keyClick(page.agree_button, Qt.Key.Key_Space)
    (known,) = terms(document)
    assert (known.plain, known.status, known.revision) == ("a <b>local</b> team", "agreed", 1)
    page.form.plain.setFocus()
    page.form.plain.selectAll()
    qtbot.keyClicks(page.form.plain, "a team that works where people live")
    page.agree_button.setFocus()
    assert queries.term(document, known.id).agreed_plain == "a <b>local</b> team"
    qtbot.keyClick(page.agree_button, Qt.Key.Key_Space)
    assert queries.term(document, known.id).revision == 2
    assert "version 1" in page.history.text()


def test_a_word_twice_is_refused_and_stays_in_the_field(page, qtbot, document):
    for _ in range(2):
        page.list.new_field.setText("field lab")
        qtbot.keyClick(page.list.new_field, Qt.Key.Key_Return)
    assert len(terms(document)) == 1
    assert page.list.new_field.text() == "field lab"


def test_a_word_that_plenary_knows_comes_with_its_plain_words_as_a_proposal(page, document):
    page.list.add("biomarkers")
    (one,) = terms(document)
    assert one.status == "proposed"
    assert one.plain != ""


def test_several_wordings_stand_side_by_side_until_the_room_chooses(page, document):
    page.list.add("field lab")
    typed(page.form.plain, "a local team")
    page.form.another_button.click()
    typed(page.form.plain, "a place to try things")
    assert page.form.proposals.count() == 2
    slide = words_slide(document, terms(document)[0].id).slide
    assert [one.label for one in slide.wordings] == ["Proposal A", "Proposal B"]
    page.form.proposals.setCurrentIndex(0)
    page.form.proposals.activated.emit(0)
    page.agree_button.click()
    assert terms(document)[0].agreed_plain == "a local team"
    assert {one.status for one in queries.meanings(document)} == {"agreed", "rejected"}


def test_thumbs_and_an_objection_are_kept_with_the_version(page, document):
    page.list.add("field lab")
    typed(page.form.plain, "a local team")
    page.how_button.click()
    page.agree_row.up.set_value(20)
    page.agree_row.down.set_value(1)
    page.agree_row.objection.setText("It is no team")
    page.agree_row.button.click()
    (one,) = queries.meanings(document)
    assert (one.agreed_how, one.thumbs_up, one.thumbs_down, one.note) == (
        "objection", 20, 1, "It is no team",
    )  # fmt: skip


def test_what_is_being_counted_stays_while_somebody_asks(page, document):
    page.list.add("field lab")
    typed(page.form.plain, "a local team")
    page.how_button.click()
    page.agree_row.up.set_value(20)
    document.commit(FlagWord(word="field lab"))
    document.commit(AddTerm(term="another"))
    assert page.agree_row.isVisibleTo(page)
    assert page.agree_row.up.value() == 20
    page.list.list.setCurrentRow(1)
    assert not page.agree_row.isVisibleTo(page), "it was the other word that was counted"


def test_a_definition_is_remarked_on_and_never_refused(page, document):
    page.list.add("field lab")
    typed(page.form.plain, "a local team")
    typed(page.form.definition, "A field lab is run by ABCD.")
    assert "with the word itself" in page.form.remarks.text()
    assert "ABCD" in page.form.remarks.text()
    page.agree_button.click()
    assert terms(document)[0].status == "agreed"


def test_another_language_stands_beside_it_with_a_status_of_its_own(page, document):
    page.list.add("field lab")
    typed(page.form.plain, "a local team")
    page.agree_button.click()
    page.second.choice.choose("sv")
    page.second.choice.chosen.emit("sv")
    typed(page.second.form.plain, "ett lokalt lag")
    one = terms(document)[0]
    assert queries.term(document, one.id, "sv").status == "proposed"
    page.second.agree_button.click()
    assert queries.term(document, one.id, "sv").revision == 1
    shown = words_slide(document, one.id).slide
    assert [wording.plain for wording in shown.wordings] == ["a local team", "ett lokalt lag"]


def test_parked_and_taken_up_again(page, document):
    page.list.add("field lab")
    page.park_button.click()
    assert terms(document)[0].status == "parked"
    page.park_button.click()
    assert terms(document)[0].status in ("flagged", "proposed")


def test_words_of_the_texts_that_the_list_lacks_are_offered_once_each(page, document):
    offered = [offer.words() for offer in page.list.offers if offer.isVisibleTo(page)]
    assert any("ABCD" in words for words in offered)
    page.list.offers[0].click()
    assert len(terms(document)) == 1


def test_show_sends_the_chosen_word(page, document):
    page.list.add("pathway")
    page.show_button.click()
    assert (room(document).slide, room(document).subject) == ("words", terms(document)[0].id)


def test_sixty_words_can_be_found(page, document):
    for number in range(60):
        document.commit(AddTerm(term=f"word number {number}"))
    page.refresh()
    page.list.filter.setText("NUMBER 59")
    assert page.list.list.count() == 1
    assert page.term.term == "word number 59"


def test_a_person_points_at_a_word_and_nothing_tells_who(qtbot, sheet, document):
    window = PointWindow(sheet.live)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.read()
    view = window.view
    box = view.box_of("biomarker")
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert window.state == "ask"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert window.state == "thanks"
    assert [(one.word, one.people) for one in flagged(document)] == [("biomarker", 1)]
    connection = sqlite3.connect(document.path)
    journal = connection.execute("SELECT kind FROM journal").fetchall()
    connection.close()
    assert ("FlagWord",) not in journal
    window.read()
    qtbot.keyClick(window.view, Qt.Key.Key_End)
    assert "biomarker" in window.view.accessibleDescription()
    qtbot.keyClick(window.view, Qt.Key.Key_Escape)
    assert window.state == "cover"


def test_the_room_is_told_of_a_word_from_two_people_on(document):
    document.commit(AddTerm(term="PROM"))
    document.commit(FlagWord(word="PROM"))
    assert "understand" not in words_slide(document).slide.sentences()
    document.commit(FlagWord(word="PROM"))
    assert "2 people do not understand" in words_slide(document).slide.sentences()


def test_the_texts_show_what_would_help_and_a_mark_kept_is_gone(sheet, document):
    sheet.show_page("texts")
    page = sheet.page("texts")
    assert "ABCD" in " ".join(help_.words() for help_ in page.helps)
    before = sum(page._overview.tiers.values())
    place = next(t.text.place for t in page._overview.texts if "ABCD" in t.text.text)
    page.texts.choose(place)
    finding = next(f for f in page.marks._marked.findings if f.text == "ABCD")
    page.marks._keep(finding, "exact")
    assert [one.word for one in kept_marks(document)] == ["abcd"]
    assert sum(page._overview.tiers.values()) == before - 1
    page.marks._declare("sv")
    assert text_languages(document) == {place: "sv"}


def test_what_would_you_tell_a_neighbour(sheet, document):
    sheet.show_page("neighbour")
    page = sheet.page("neighbour")
    page.ask_button.click()
    assert room(document).slide == "neighbour"
    assert "New field labs" in neighbour_slide(document).slide.sentences()
    page.boxes["got_it"].set_value(9)
    page.boxes["not_yet"].set_value(0)
    page.boxes["got_it"].editingFinished.emit()
    page.told.setPlainText("They build rooms")
    page.told.committed.emit("They build rooms")
    (one,) = neighbour_checks(document)
    assert (one.got_it, one.partly, one.not_yet, one.told) == (9, None, 0, "They build rooms")
    assert page.result.text() == "Hands: 9 got it and 0 not yet."


def test_lists_go_out_and_come_in_and_a_bad_file_is_told(qtbot, sample, tmp_path):
    document, sheet = sample, WordsPanel(LiveDocument(sample))
    qtbot.addWidget(sheet)
    before = len(terms(document))
    sheet.show_page("lists")
    page = sheet.page("lists")
    page.word.setText("biomarker")
    page.word.returnPressed.emit()
    assert [one.kind for one in queries.own_words(document)] == ["known"]
    page.shown["shorter"].click()
    assert "shorter" not in queries.marks_shown(document)
    document.commit(AddTerm(term="a word of ours", plain="a team"))
    page.save_to(tmp_path / "words.tbx")
    page.save_to(tmp_path / "mine.own.csv")
    said = []
    page.said.connect(said.append)
    page.take_from(tmp_path / "words.tbx")
    (tmp_path / "bad.ttl").write_text("no turtle")
    page.take_from(tmp_path / "bad.ttl")
    assert len(terms(document)) == before + 1
    assert "taken over" in said[0]
    assert "Turtle" in said[1] or "statement" in said[1]


def test_the_room_reads_the_word_its_meaning_and_where_it_stands(document):
    document.commit(AddOptions(text="Neues 🫁 und field labs for all"))
    document.commit(AddTerm(term="field lab"))
    slide = words_slide(document, 1).slide
    assert "Who can say this" in slide.sentences()
    units = slide.within.encode("utf-16-le")
    assert units[2 * slide.start : 2 * slide.end].decode("utf-16-le") == "field labs"


@pytest.mark.parametrize("many", [0, 1, 60])
def test_the_slide_paints_with_any_number_of_agreed_words(qtbot, document, many):
    for number in range(many):
        document.commit(AddTerm(term=f"word number {number} " * 8, plain="plain " * 300))
        document.commit(AgreeTerm(term=number + 1))
    for number in range(3 if many else 0):
        document.commit(ProposeMeaning(term=many, plain=f"عربي {number} " * 40))
    if many:
        document.commit(NameTerm(term=many, text="x" * 200, kind="term", language="sv"))
    view = RoomView()
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    view.show_state(words_slide(document))
    assert not view.grab().isNull()
