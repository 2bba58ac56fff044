"""The chosen row beside the lists: four parts of an action, or a decision, all by keyboard."""

import datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit

from ui.commitments.panel import CommitmentsPanel
from ui.document.live import LiveDocument
from ui.theme.theme import theme
from workshop.commitments import queries
from workshop.commitments.changes import AddAction, EditDecision, SetReview, TieAction
from workshop.commitments.detail_changes import GiveRole, PlaceAction, SetLever

D = datetime.date
LATE = 7
"""The row of A8, which is due after its window closes."""


@pytest.fixture
def panel(qtbot, qapp, sample):
    theme().apply(qapp, "light")
    made = CommitmentsPanel(LiveDocument(sample))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    return made


def choose(panel, row, part=""):
    panel.action_list.selectRow(row)
    if part:
        panel.detail.parts.segment(part).click()
    return panel.detail.forms[part or panel.detail.parts.current]


def write(qtbot, field, text):
    field.setFocus()
    field.selectAll()
    qtbot.keyClick(field, Qt.Key.Key_Delete)
    qtbot.keyClicks(field, text)
    qtbot.keyClick(field, Qt.Key.Key_Return)


def action(panel, row):
    return queries.actions(panel.document)[row]


def test_nothing_is_beside_the_lists_until_a_row_is_chosen(panel, qtbot):
    assert panel.detail.isHidden()
    choose(panel, 0)
    assert panel.detail.isVisible()
    assert panel.detail.words.text().startswith("A1  Write down")
    qtbot.keyClick(panel.action_list, Qt.Key.Key_Escape)
    assert panel.detail.isHidden()
    assert not panel.action_list.isColumnHidden(2)


def test_a_late_action_takes_the_next_window_in_one_act(panel):
    form = choose(panel, LATE, "when")
    assert "closes: State budget input for 2028" in form.late.text()
    assert form.next_button.isVisible()
    form.next_button.click()
    assert form.late.text() == ""
    assert not form.next_button.isVisible()
    assert queries.past_its_window(panel.document) == []


def test_days_are_typed_and_what_is_none_is_said(panel, qtbot):
    form = choose(panel, 0, "when")
    write(qtbot, form.money_ends, "31.12.2028")
    assert action(panel, 0).money_ends_on == "2028-12-31"
    write(qtbot, form.money_ends, "some day")
    assert action(panel, 0).money_ends_on == "2028-12-31"
    assert "is not a date" in panel.bar._sentence.text()
    write(qtbot, form.money_ends, "")
    assert action(panel, 0).money_ends_on == ""
    write(qtbot, form.check, "12 Apr 2027")
    assert action(panel, 0).early_check == "2027-03-22", "on the day it is due is refused"


def test_what_waits_is_said_beside_the_field(panel, qtbot):
    panel.live.do(PlaceAction, action=action(panel, 4).id, layer="niche")
    form = choose(panel, 4, "when")
    write(qtbot, form.waits_for, "the programme call")
    assert "after its own date" in form.tempo.text()
    panel.detail.parts.segment("who").click()
    assert "after its own date" in panel.detail.flagged.text(), "said above the other parts"


def test_the_grid_gives_and_takes_roles_and_a_is_the_owner(panel):
    form = choose(panel, 0, "who")
    owner = f"o{action(panel, 0).owner_organisation_id}"
    form.grid.boxes[owner, "R"].click()
    (role,) = queries.roles(panel.document, action(panel, 0).id)
    assert (role.role, f"o{role.organisation_id}") == ("R", owner)
    form.grid.boxes[owner, "R"].click()
    assert queries.roles(panel.document) == []
    form.add.setCurrentIndex(1)
    form.add.chosen.emit(form.add.current)
    assert queries.roles(panel.document)[0].participant_id == 1
    assert set(form.grid.boxes) >= {("p1", "I"), (owner, "C")}


def test_an_action_without_an_owner_says_so_and_is_not_ready(panel):
    form = choose(panel, 5, "who")
    assert "Nobody is accountable" in form.missing.text()
    panel.detail.ready_button.click()
    assert "nobody is accountable" in panel.bar._sentence.text()
    assert action(panel, 5).state == "draft"
    choose(panel, 0)
    panel.detail.ready_button.click()
    assert (action(panel, 0).state, panel.detail.state.text()) == ("ready", "Ready")


def test_more_than_two_organisations_ask_for_a_manager(panel, qtbot):
    homes = panel.document.all("SELECT id FROM organisation ORDER BY id LIMIT 3")
    for home in homes:
        panel.live.do(GiveRole, action=action(panel, 0).id, role="R", organisation=home["id"])
    form = choose(panel, 0, "who")
    assert "organisations carry this" in form.alliance.text()
    write(qtbot, form.no_manager, "they meet weekly")
    assert queries.without_manager(panel.document) == []
    assert action(panel, 0).no_manager == "they meet weekly"


def test_a_name_that_is_on_the_map_is_that_stakeholder(panel, qtbot):
    form = choose(panel, 0, "told")
    for name in ("relatives", "The bus driver"):
        form.add_buttons["feedback_to"].click()
        editor = form.back.findChildren(QLineEdit)[-1]
        qtbot.keyClicks(editor, name)
        qtbot.keyClick(editor, Qt.Key.Key_Return)
        QApplication.processEvents()  # the list hands over once the editor is done with the key
    told = queries.parties(panel.document, action(panel, 0).id, "feedback_to")
    assert [one.stakeholder_id is None for one in told] == [False, False, False, True]
    assert told[3].name == "The bus driver"


def test_a_promise_gets_a_day_and_a_tick_and_may_be_taken_back(panel, qtbot):
    form = choose(panel, 0, "told")
    place = form.back.model().index
    form.back.model().setData(place(0, 2), "2027-05-01", int(Qt.ItemDataRole.UserRole) + 1)
    form.back.model().setData(place(0, 3), "done", int(Qt.ItemDataRole.UserRole) + 1)
    first = queries.parties(panel.document, action(panel, 0).id, "feedback_to")[0]
    assert (first.by_day, bool(first.done_at)) == ("2027-05-01", True)
    assert form.back.item(0, 2).text() == "1 May 2027"
    form.back.setCurrentCell(0, 1)
    qtbot.keyClick(form.back, Qt.Key.Key_Delete)
    assert len(queries.parties(panel.document, action(panel, 0).id, "feedback_to")) == 1


def test_words_about_an_action_are_written_and_same_work_is_told(panel, qtbot):
    for row in (0, 1):
        panel.live.do(SetLever, action=action(panel, row).id, lever="policy")
    form = choose(panel, 0, "why")
    assert "A2" in form.same.text()
    write(qtbot, form.fields["habit"], "<b>ask</b> & wait")
    assert action(panel, 0).habit == "<b>ask</b> & wait"
    assert "A1 and A2 reach the same group" in panel.same.text()


def test_a_decision_has_a_day_of_review_and_what_would_change_it(panel, qtbot):
    panel.decision_list.selectRow(0)
    form = panel.detail.decision
    write(qtbot, form.review, "1 Sep 2027")
    write(qtbot, form.change_if, "the region finds no payer")
    one = queries.decisions(panel.document)[0]
    assert (one.review_on, one.change_if) == ("2027-09-01", "the region finds no payer")
    assert panel.detail.parts.isHidden()


def test_what_is_due_for_review_is_said_at_the_head(panel):
    yesterday = datetime.date.today() - datetime.timedelta(days=1)
    panel.live.do(SetReview, decision=1, day=yesterday)
    panel.live.do(EditDecision, decision=1, field="change_if", text="no payer")
    assert "D1 is due for review" in panel.reviews.text()
    assert "no payer" in panel.reviews.text()


def test_the_pane_goes_with_the_action(panel):
    choose(panel, 0)
    panel.remove_button.click()
    assert panel.detail.isHidden() or not panel.detail.words.text().startswith("A1")
    panel.live.undo()
    assert action(panel, 0).mark == "A1"


def test_while_an_action_is_typed_one_that_sounds_like_it_is_named(panel, qtbot):
    panel.live.do(AddAction, text="Meet the public transport company about travel vouchers")
    qtbot.keyClick(panel.action_list, Qt.Key.Key_A)
    editor = panel.action_list.findChild(QLineEdit)
    qtbot.keyClicks(editor, "Meet the public transport company")
    assert "Sounds like A" in panel.bar._sentence.text()
    qtbot.keyClick(editor, Qt.Key.Key_Escape)


def test_a_body_of_the_map_may_decide(panel):
    form = choose(panel, 0, "who")
    names = [form.body.itemText(row) for row in range(form.body.count())]
    assert "European Commission cancer mission" in names
    form.body.setCurrentIndex(1)
    form.body.chosen.emit(form.body.current)
    assert action(panel, 0).body_id is not None
    panel.live.do(TieAction, action=action(panel, 0).id, to="body", id=None)
    assert form.body.current == ""


def test_every_field_of_the_pane_has_a_name(panel):
    choose(panel, LATE)
    for part, form in panel.detail.forms.items():
        choose(panel, LATE, part)
        for field in form.findChildren(QLineEdit):
            parent = field.parent()
            assert field.accessibleName() or parent.accessibleName(), (part, field)
