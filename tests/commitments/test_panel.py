"""The record: written in place by keyboard, with what is missing said where it is missing."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit

from tests.interests.seats import SeatPeople
from ui.commitments.panel import CommitmentsPanel
from ui.commitments.slide import PER_PAGE, pages, read_back_slide
from ui.document.live import LiveDocument
from ui.room.room_view import RoomView
from ui.theme.theme import theme
from workshop.agenda.queries import room
from workshop.commitments.changes import AddAction, MakeDecision
from workshop.commitments.queries import actions, decisions
from workshop.people.changes import SetPresent

WORDS = "  We <b>start</b> & stop "


@pytest.fixture
def panel(qtbot, qapp, document):
    theme().apply(qapp, "light")
    document.commit(SeatPeople(roles=("chair", "member")))
    made = CommitmentsPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 600)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def test_d_writes_a_decision_exactly_as_typed(panel, qtbot, document):
    qtbot.keyClick(panel.decision_list, Qt.Key.Key_D)
    _type(qtbot, panel.decision_list, WORDS)
    (made,) = decisions(document)
    assert (made.mark, made.text) == ("D1", WORDS)


def test_a_writes_an_action_without_owner_and_date(panel, qtbot, document):
    qtbot.keyClick(panel.action_list, Qt.Key.Key_A)
    _type(qtbot, panel.action_list, "Ask the region")
    assert actions(document)[0].text == "Ask the region"
    shown = [panel.action_list.item(0, column).text() for column in range(4)]
    assert shown == ["A1", "Ask the region", "nobody yet", "no date"]
    assert "one without an owner" in panel.action_count.text()


def test_tab_goes_from_words_to_owner(panel, qtbot, document):
    qtbot.keyClick(panel.action_list, Qt.Key.Key_A)
    editor = panel.action_list.findChild(QLineEdit)
    qtbot.keyClicks(editor, "Ask")
    qtbot.keyClick(editor, Qt.Key.Key_Tab)
    assert actions(document)[0].text == "Ask"
    assert panel.action_list.findChild(QComboBox) is not None


def test_escape_leaves_nothing_behind(panel, qtbot, document):
    qtbot.keyClick(panel.decision_list, Qt.Key.Key_D)
    editor = panel.decision_list.findChild(QLineEdit)
    qtbot.keyClicks(editor, "half")
    qtbot.keyClick(editor, Qt.Key.Key_Escape)
    assert decisions(document) == []
    qtbot.waitUntil(lambda: panel.decision_list.rowCount() == 0)


def test_enter_with_nothing_written_leaves_nothing_behind(panel, qtbot, document):
    qtbot.keyClick(panel.decision_list, Qt.Key.Key_D)
    _type(qtbot, panel.decision_list, "")
    assert decisions(document) == []
    qtbot.waitUntil(lambda: panel.decision_list.rowCount() == 0)


@pytest.mark.parametrize("typed", ["12 Apr 2027", "12.4.2027", " 2027-04-12 "])
def test_a_date_may_be_typed_in_several_ways(panel, document, typed):
    document.commit(AddAction(text="Ask"))
    _set(panel.action_list, 0, 3, typed)
    assert actions(document)[0].due_day == datetime.date(2027, 4, 12)


def test_owner_and_date_are_given_in_place(panel, document):
    document.commit(AddAction(text="Ask"))
    _set(panel.action_list, 0, 2, "p2")
    _set(panel.action_list, 0, 3, "2027-04-12")
    (one,) = actions(document)
    assert (one.owner_id, one.due_day) == (2, datetime.date(2027, 4, 12))
    shown = [panel.action_list.item(0, column).text() for column in (2, 3)]
    assert shown == ["Person 2", "12 Apr 2027"]


def test_a_date_that_is_none_is_refused_in_words(panel, document):
    document.commit(AddAction(text="Ask"))
    _set(panel.action_list, 0, 3, "next spring")
    assert actions(document)[0].due == ""
    assert panel.action_list.item(0, 3).text() == "no date"


def test_emptied_words_leave_the_row_as_it_was(panel, document):
    document.commit(MakeDecision(text="We start"))
    _set(panel.decision_list, 0, 1, "  ")
    assert decisions(document)[0].text == "We start"
    assert panel.decision_list.item(0, 1).text() == "We start"


def test_each_edit_is_its_own_step_of_undo(panel, document):
    document.commit(MakeDecision(text="one"))
    _set(panel.decision_list, 0, 1, "two")
    _set(panel.decision_list, 0, 1, "three")
    panel.live.undo()
    assert decisions(document)[0].text == "two"


def test_remove_takes_the_chosen_row_only(panel, document):
    document.commit(MakeDecision(text="one"))
    document.commit(AddAction(text="Ask"))
    panel.decision_list.selectRow(0)
    panel.action_list.selectRow(0)
    panel.remove_button.click()
    assert len(decisions(document)) == 1
    assert actions(document) == []


def test_reading_back_shows_page_after_page(panel, document):
    panel.read_button.click()
    panel.read_button.click()
    assert (room(document).slide, room(document).page) == ("read_back", 1)


def test_every_decision_and_action_is_read_back_in_its_words(document):
    for number in range(4):
        document.commit(MakeDecision(text=f"decision {number}"))
    document.commit(AddAction(text="Ask"))
    whole = pages(document)
    assert [item.mark for page in whole for item in page] == ["D1", "D2", "D3", "D4", "A1"]
    assert max(len(page) for page in whole) == PER_PAGE
    assert "nobody yet, no date" in read_back_slide(document, 1).slide.sentences()


@pytest.mark.parametrize("words", ["", "long words " * 400])
def test_the_page_paints_with_nothing_and_with_much(qtbot, document, words):
    for _ in range(4 if words else 0):
        document.commit(MakeDecision(text=words))
    view = RoomView()
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    view.show_state(read_back_slide(document, 0))
    assert not view.grab().isNull()


def _type(qtbot, table, words):
    editor = table.findChild(QLineEdit)
    qtbot.keyClicks(editor, words)
    qtbot.keyClick(editor, Qt.Key.Key_Return)
    QApplication.processEvents()


def _set(table, row, column, value):
    index = table.model().index(row, column)
    table.model().setData(index, value, int(Qt.ItemDataRole.UserRole) + 1)


def test_an_owner_who_is_not_here_is_said_beside_the_name_and_under_the_list(panel, document):
    for text, owner in (("Ask", 2), ("Write", 2), ("Book", 1)):
        document.commit(AddAction(text=text, owner=owner))
    panel.refresh()
    assert panel.late.text() == "", "everybody is here"
    document.commit(SetPresent(participant=2, present=False))
    panel.refresh()
    owners = [panel.action_list.item(row, 2).text() for row in range(3)]
    assert owners == ["Person 2, not here", "Person 2, not here", "Person 1"]
    assert panel.late.text() == "Person 2 is not here; ask them about A1 and A2."
    panel.action_list.setCurrentCell(0, 1)
    panel.detail.parts.choose("who")
    panel.detail.parts.chosen.emit("who")
    assert "Person 2 is not here" in panel.detail.forms["who"].missing.text()
    document.commit(SetPresent(participant=1, present=False))
    panel.refresh()
    assert panel.late.text() == "", "while nobody is marked as here nobody is away"
