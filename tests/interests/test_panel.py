"""The interests panel: the matrix, the four kinds of nothing, and the pane that hides itself."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from tests.interests.seats import SeatPeople
from ui.document.live import LiveDocument
from ui.interests.panel import InterestsPanel
from ui.room.displays import DISPLAYS
from ui.room.room_window import screen_facts
from ui.theme.theme import theme
from workshop.agenda.changes import CoverRoom, ShowOnRoom
from workshop.agenda.queries import room
from workshop.interests.changes import RecordDeclaration
from workshop.interests.model import Interest
from workshop.interests.queries import declarations, interests_of, measure

WORDS = "I own <b>shares</b> & more"


@pytest.fixture
def panel(qtbot, qapp, document):
    theme().apply(qapp, "light")
    document.commit(SeatPeople(roles=("chair", "member", "member", "facilitator")))
    document.commit(ShowOnRoom(slide="mission"))
    told = (Interest(category="ownership", text=WORDS, options=(2,)),)
    document.commit(RecordDeclaration(participant=2, status="declared", interests=told))
    made = InterestsPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 600)
    made.show()
    return made


def test_the_matrix_holds_only_people_with_something_declared(panel):
    model = panel.matrix.model
    assert [one.name for one in model.matrix.people] == ["Person 2"]
    assert "to settle" in model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_foot_gives_a_range_while_something_is_to_settle(panel):
    row = [panel.matrix.foot_model.index(0, column).data() for column in range(3)]
    assert row == ["3", "2–3", "3"]


def test_n_marks_nothing_to_declare_for_the_next_person_to_ask(panel, qtbot, document):
    qtbot.keyClick(panel.matrix.table, Qt.Key.Key_N)
    qtbot.keyClick(panel.matrix.table, Qt.Key.Key_N)
    stands = [one.status for one in declarations(document)]
    assert stands == ["none", "declared", "none", "not_asked"]


def test_nothing_to_declare_never_replaces_what_somebody_declared(panel, qtbot, document):
    panel.person.choose("2")
    qtbot.keyClick(panel.matrix.table, Qt.Key.Key_N)
    assert interests_of(document, 2)[0].text == WORDS


def test_opening_the_pane_covers_the_room_and_closing_gives_it_back(panel, qtbot, document):
    panel.matrix.table.setCurrentIndex(panel.matrix.model.index(0, 1))
    qtbot.keyClick(panel.matrix.table, Qt.Key.Key_Return)
    assert room(document).cover == "covered"
    assert panel.pane.isVisible()
    assert panel.pane.measure.option.current == "2"
    qtbot.keyClick(panel.pane, Qt.Key.Key_Escape)
    assert room(document).cover == "live"
    assert not panel.pane.isVisible()


def test_a_blank_room_stays_blank(panel, document):
    panel.live.do(CoverRoom, cover="blank")
    panel._open(2)
    assert room(document).cover == "blank"
    panel.pane.close_pane()
    assert room(document).cover == "blank"


def test_nothing_private_is_left_when_the_room_is_uncovered(panel, document):
    panel._open(2)
    assert _holds(panel.pane, WORDS)
    panel.live.do(CoverRoom, cover="live")
    assert panel.pane.findChildren(QWidget) == []
    assert not panel.pane.isVisible()


def test_nothing_private_is_in_the_panel_before_the_pane_opens(panel):
    assert panel.pane.findChildren(QWidget) == []
    assert not _holds(panel, WORDS)


def test_leaving_the_panel_closes_the_pane(panel, document):
    panel._open(2)
    panel.hide()
    assert panel.pane.findChildren(QWidget) == []
    assert room(document).cover == "live"


def test_an_interest_is_written_down_exactly_as_typed(panel, document):
    panel._open(3)
    form = panel.pane.declaration
    form.answer.choose("declared")
    form.category.choose("grant")
    form.words.setPlainText("  <i>a grant</i>\n& more ")
    form.letters[1].setChecked(True)
    form.record_button.click()
    (told,) = interests_of(document, 3)
    assert (told.category, told.text, told.options) == ("grant", "  <i>a grant</i>\n& more ", (1,))


def test_a_second_interest_keeps_the_first(panel, document):
    panel._open(2)
    form = panel.pane.declaration
    form.words.setPlainText("also this")
    form.record_button.click()
    assert [one.text for one in interests_of(document, 2)] == [WORDS, "also this"]


def test_a_measure_is_decided_by_somebody_else_with_a_reason(panel, document):
    panel._open(2, 2)
    form = panel.pane.measure
    assert "2" not in [form.decider.itemData(place) for place in range(form.decider.count())]
    form.kinds["recused"].setChecked(True)
    form.record_button.click()
    assert measure(document, 2, 2) is None
    form.reason.setText("owns shares")
    form.decider.choose("1")
    form.record_button.click()
    found = measure(document, 2, 2)
    assert (found.measure, found.reason, found.decided_by) == ("recused", "owns shares", 1)


def test_the_facilitator_does_not_decide_about_the_facilitator(panel):
    panel._open(4)
    decider = panel.pane.measure.decider
    offered = [decider.itemData(place) for place in range(decider.count())]
    assert offered == ["1", "2", "3"]


def _holds(widget, words):
    return any(words in label.accessibleName() for label in widget.findChildren(QWidget))


def test_the_pane_stays_closed_while_the_picture_may_be_on_the_wall(panel, document):
    DISPLAYS.forget()
    panel.open_button.click()
    assert panel.pane.content is None
    assert panel.wall.isVisible()
    panel.wall.only_here.click()
    assert panel.pane.isVisible(), "the answer opens what was asked for"
    panel.pane.close_pane()
    DISPLAYS.answer(screen_facts(), on_the_wall=True)
    panel.open_button.click()
    assert panel.pane.content is None
