"""The matrix of people and options: what it holds, how it is used, several places at once."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from tests.interests.desk import WORDS
from tests.interests.seats import SeatPeople
from ui.document.live import LiveDocument
from ui.interests.panel import InterestsPanel
from ui.theme.theme import theme
from workshop.interests.changes import RecordDeclaration
from workshop.interests.model import Interest
from workshop.interests.queries import (
    measure,
)
from workshop.options.changes import AddOptions


def test_the_matrix_holds_only_people_with_something_declared(matrix):
    model = matrix.model
    assert [one.name for one in model.matrix.people] == ["Person 2"]
    assert "to settle" in model.index(0, 1).data(Qt.ItemDataRole.AccessibleTextRole)


def test_the_foot_gives_a_range_while_something_is_to_settle(matrix):
    row = [matrix.foot_model.index(0, column).data() for column in range(3)]
    assert row == ["3", "2–3", "3"]


def test_several_marked_places_are_decided_as_proposed_with_one_reason(
    panel, matrix, qtbot, document
):
    told = (Interest(category="shares", options=(1, 2)),)
    document.commit(RecordDeclaration(participant=3, status="declared", interests=told))
    bulk = panel.decide.bulk
    assert bulk.isHidden()
    matrix.table.selectAll()
    assert "3 marked places" in bulk.words.text()
    assert {bulk.decider.itemData(n) for n in range(bulk.decider.count())} == {"1", "4"}
    bulk.take_button.click()
    assert measure(document, 2, 2) is None, "no reason yet"
    bulk.reason.setText("they own part of a maker")
    bulk.take_button.click()
    assert [measure(document, *place).no_vote for place in ((2, 2), (3, 1), (3, 2))] == [True] * 3
    panel.live.undo()
    assert measure(document, 3, 2) is None, "one step takes all of it back"


def test_the_keyboard_is_always_at_a_place_of_the_matrix(panel, matrix):
    matrix.table.clearFocus()
    matrix.table.setFocus()
    assert (matrix.table.currentIndex().row(), matrix.table.currentIndex().column()) == (0, 0)
    assert panel.decide.column_title.text().startswith("Option A")


def test_the_columns_of_the_matrix_share_the_room_and_never_touch(panel, matrix):
    assert matrix.table.columnWidth(0) == matrix.foot.columnWidth(0) == theme().px(64)
    panel.resize(420, 600)
    assert matrix.table.columnWidth(0) == matrix.foot.columnWidth(0) >= theme().px(42)


def test_a_matrix_without_people_says_what_to_do(qtbot, qapp, document):
    document.commit(SeatPeople(roles=("member", "member")))
    made = InterestsPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.show_view("decide")
    assert "Nobody has declared" in made.decide.column_title.text()


def test_deciding_several_at_once_leaves_what_is_decided_alone(panel, matrix, qtbot, document):
    told = (Interest(category="ownership", text=WORDS, options=(1, 2)),)
    document.commit(RecordDeclaration(participant=2, status="declared", interests=told))
    panel.open_person(2, (1,))
    panel.pane.measure.reason.setText("the first reason")
    panel.pane.measure.record_button.click()
    panel.pane.close_pane()
    matrix.table.selectRow(0)
    assert panel.decide.bulk.places == ((2, 2),)


def test_the_foot_scrolls_as_far_as_the_rows_above_it(qtbot, qapp, document):
    document.commit(SeatPeople(roles=("member",) * 30))
    document.commit(AddOptions(text="\n".join(f"Option {n}" for n in range(40))))
    told = (Interest(category="ownership", text=WORDS, options=(2,)),)
    for person in range(1, 31):
        document.commit(RecordDeclaration(participant=person, status="declared", interests=told))
    made = InterestsPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 600)
    made.show()
    made.show_view("decide")
    table, foot = made.decide.matrix.table, made.decide.matrix.foot
    qtbot.waitUntil(lambda: table.verticalScrollBar().maximum() > 0)
    qtbot.wait(20)
    table.horizontalScrollBar().setValue(table.horizontalScrollBar().maximum())
    last = foot.model().columnCount() - 1
    assert foot.columnViewportPosition(last) == table.columnViewportPosition(last)


def test_after_several_at_once_the_keyboard_is_in_the_matrix_again(panel, matrix, qtbot, document):
    panel.activateWindow()
    qtbot.waitUntil(panel.isActiveWindow)
    told = (Interest(category="ownership", text=WORDS, options=(1, 2)),)
    document.commit(RecordDeclaration(participant=2, status="declared", interests=told))
    matrix.table.selectRow(0)
    panel.decide.bulk.reason.setFocus()
    panel.decide.bulk.reason.setText("both alike")
    qtbot.keyClick(panel.decide.bulk.reason, Qt.Key.Key_Return)
    assert measure(document, 2, 1).no_vote
    assert matrix.table.hasFocus()
    assert panel.bar.findChild(QLabel).text() == "Written down."
