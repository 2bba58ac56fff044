"""The words panel, the live marks, and the word in the room."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCharFormat

from tests.interests.seats import seat, tells
from ui.document.live import LiveDocument
from ui.language.marks import WordMarks, said
from ui.language.panel import WordsPanel
from ui.language.slide import words_slide
from ui.room.room_view import RoomView
from ui.theme.theme import theme
from ui.widgets.fields import TextArea
from workshop.agenda.queries import room
from workshop.interests.deciding import HandOverSteering
from workshop.language.changes import AddTerm
from workshop.language.meaning_changes import AgreeTerm
from workshop.language.model import Word
from workshop.language.queries import terms
from workshop.language.scan import Scanner
from workshop.options.changes import AddOptions
from workshop.options.queries import options


@pytest.fixture
def panel(qtbot, qapp, document):
    theme().apply(qapp, "light")
    document.commit(AddOptions(text="New field labs for all"))
    made = WordsPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 600)
    made.show()
    return made


@pytest.fixture
def area(qtbot, qapp):
    theme().apply(qapp, "light")
    made = TextArea("text")
    qtbot.addWidget(made)
    return made


def test_a_word_is_added_said_plainly_and_agreed(panel, qtbot, document):
    panel.new_field.setText("field lab")
    qtbot.keyClick(panel.new_field, Qt.Key.Key_Return)
    panel.plain_field.setPlainText("a <b>local</b> team")
    panel.plain_field.committed.emit(panel.plain_field.toPlainText())
    panel.agree_button.click()
    (known,) = terms(document)
    assert (known.term, known.plain, known.status) == ("field lab", "a <b>local</b> team", "agreed")


def test_a_word_twice_is_refused_and_stays_in_the_field(panel, qtbot, document):
    for _ in range(2):
        panel.new_field.setText("field lab")
        qtbot.keyClick(panel.new_field, Qt.Key.Key_Return)
    assert len(terms(document)) == 1
    assert panel.new_field.text() == "field lab"


def test_what_the_room_agrees_is_marked_at_once_and_replaced_in_the_title(panel, document):
    document.commit(AddTerm(term="field lab", plain="local team"))
    document.commit(AgreeTerm(term=1))
    marks = panel.title_field.marks
    marks.go_to_next()
    assert panel.title_field.line.text() == said(marks.here())
    panel.title_field.replace_button.click()
    panel.title_area.committed.emit(panel.title_area.toPlainText())
    assert "local team" in options(document)[0].plain_title


def test_a_marked_word_goes_to_the_list_with_its_plain_words(panel, document):
    panel._add("Penta-Helix")
    assert terms(document)[0].plain == "five-group partnership"


def test_show_sends_the_chosen_word(panel, document):
    panel._add("pathway")
    panel.show_button.click()
    assert (room(document).slide, room(document).subject) == ("words", terms(document)[0].id)


def test_marks_are_wavy_for_supplied_and_dotted_for_agreed_words(area):
    words = [Word(term="alpha", plain="a"), Word(term="beta", plain="b", agreed=True)]
    WordMarks(area, Scanner(words))
    area.setPlainText("alpha beta")
    styles = [one.format.underlineStyle() for one in area.document().begin().layout().formats()]
    kind = QTextCharFormat.UnderlineStyle
    assert styles == [kind.WaveUnderline, kind.DotLine]


def test_replacing_is_one_step_of_undo_and_keeps_capitals(area):
    marks = WordMarks(area, Scanner([Word(term="alpha", plain="first")]))
    area.setPlainText("one\nAlpha two")
    marks.go_to_next()
    assert marks.replace_here()
    assert area.toPlainText() == "one\nFirst two"
    area.undo()
    assert area.toPlainText() == "one\nAlpha two"


def test_next_and_last_mark_go_round(area):
    marks = WordMarks(area, Scanner([Word(term="alpha", plain="a")]))
    area.setPlainText("alpha x\nalpha y")
    seen = []
    for _ in range(3):
        marks.go_to_next()
        seen.append(area.textCursor().position())
    marks.go_to_last()
    assert seen == [8, 0, 8]
    assert area.textCursor().position() == 0


def test_marking_changes_no_character(area):
    text = "  alpha  \n\talpha\n"
    WordMarks(area, Scanner([Word(term="alpha", plain="a")]))
    area.setPlainText(text)
    assert area.toPlainText() == text


def test_the_room_reads_the_word_its_meaning_and_where_it_stands(document):
    document.commit(AddOptions(text="New field labs for all"))
    document.commit(AddTerm(term="field lab"))
    state = words_slide(document, 1)
    assert "Who can say this" in state.slide.sentences()
    assert state.slide.within[state.slide.start : state.slide.end] == "field labs"


@pytest.mark.parametrize("many", [0, 1, 60])
def test_the_slide_paints_with_any_number_of_agreed_words(qtbot, document, many):
    for number in range(many):
        document.commit(AddTerm(term=f"word number {number}", plain="plain " * 300))
        document.commit(AgreeTerm(term=number + 1))
    view = RoomView()
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    view.show_state(words_slide(document))
    assert not view.grab().isNull()


def test_a14_a_title_somebody_else_must_lead_on_is_read_and_not_edited(qtbot, qapp, document):
    theme().apply(qapp, "light")
    seat(document, "facilitator", "co_facilitator", "member")
    tells(document, 1, 1, category="shares")
    document.commit(AddTerm(term="one", plain="the first"))
    panel = WordsPanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.show()
    assert panel.title_area.isReadOnly()
    assert "until somebody else leads on it" in panel.title_locked.text()
    assert not panel.title_field.marks.replace_here()
    assert options(document)[0].shown == "one"
    document.commit(HandOverSteering(option=1, to=2))
    assert not panel.title_area.isReadOnly()
    assert panel.title_locked.text() == ""


def test_words_of_options_that_the_list_lacks_are_told_and_taken_in_one_by_one(panel, document):
    document.commit(AddOptions(text="Use PREMs, HTA and a field lab\nALL IN CAPITALS"))
    panel.refresh()
    assert (
        panel.unlisted.text()
        == "In options, not on this list: field lab (A and B), PREM (B) and HTA (B)."
    )
    panel.add_unlisted.click()
    assert [(one.term, one.plain != "") for one in terms(document)] == [("field lab", True)]
    panel.refresh()
    assert panel.unlisted.text() == "In options, not on this list: PREM (B) and HTA (B)."
    panel.add_unlisted.click()
    panel.refresh()
    panel.add_unlisted.click()
    panel.refresh()
    assert not panel.unlisted.isVisibleTo(panel)
    assert not panel.add_unlisted.isVisibleTo(panel)
