"""The agenda page in a real file: order, minutes and words by keyboard, one undo step each."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import Qt

from ui.agenda.agenda_page import AgendaPage
from ui.document.live import LiveDocument
from ui.theme.theme import theme
from workshop.agenda.changes import BeginWorkshop, StartStep
from workshop.agenda.model import KINDS
from workshop.agenda.planning import minute_of_day, spare_minutes
from workshop.agenda.queries import steps, workshop
from workshop.sentences import knows


@pytest.fixture
def page(qapp, qtbot, document):
    theme().apply(qapp, "light")
    document.commit(
        BeginWorkshop(
            template="priority-round",
            title="Room",
            date="2027-02-10",
            starts_at="13:30",
            ends_at="15:00",
        )
    )
    made = AgendaPage(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(814, 712)
    made.show()
    return made


def titles(document):
    return [one.title for one in steps(document)]


def test_a_template_that_fills_its_time_says_so(page):
    assert page.total.text() == "9 steps, 90 min"
    assert page.fits.text() == "This fills the time from 13:30 to 15:00."


def test_alt_and_an_arrow_move_a_step_and_it_stays_chosen(page, qtbot, document):
    page.list.setCurrentRow(2)
    qtbot.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert titles(document)[:3] == ["Doors", "Interests", "Welcome"]
    assert page.list.currentRow() == 1
    page.live.undo()
    assert titles(document)[:3] == ["Doors", "Welcome", "Interests"]


def test_the_ends_of_the_list_hold(page, qtbot, document):
    before = titles(document)
    qtbot.keyClick(page.list, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    page.list.setCurrentRow(page.list.count() - 1)
    qtbot.keyClick(page.list, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert titles(document) == before
    assert not page.down_button.isEnabled()


def test_plus_and_minus_set_minutes_and_too_many_are_told_not_blocked(page, qtbot, document):
    qtbot.keyClick(page.list, Qt.Key.Key_Plus)
    assert steps(document)[0].minutes == 10
    assert page.fits.text().startswith("5 minutes more than there are between 13:30 and 15:00")
    for _ in range(3):
        qtbot.keyClick(page.list, Qt.Key.Key_Minus)
    assert steps(document)[0].minutes == 0
    assert page.form.minutes.value() == 0


def test_a_new_step_stands_after_the_chosen_one_and_its_name_is_typed_at_once(
    page, qtbot, document
):
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.list.setCurrentRow(1)
    qtbot.mouseClick(page.add_button, Qt.MouseButton.LeftButton)
    assert titles(document)[2] == "New step"
    assert page.form.title_field.hasFocus()
    qtbot.keyClicks(page.form.title_field, "Ground <b>rules")
    qtbot.keyClick(page.form.title_field, Qt.Key.Key_Return)
    assert titles(document)[2] == "Ground <b>rules"


def test_words_typed_for_one_step_never_land_on_another(page, qtbot, document):
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    page.list.setCurrentRow(0)
    goal = page.form.areas["goal"]
    goal.setFocus()
    goal.selectAll()
    qtbot.keyClicks(goal, "Everybody has a seat")
    page.list.setFocus()
    qtbot.keyClick(page.list, Qt.Key.Key_Down)
    assert steps(document)[0].goal == "Everybody has a seat"
    assert page.form.areas["goal"].toPlainText() == steps(document)[1].goal != ""


def test_a_step_that_began_is_not_removed_and_the_page_says_why(page, qtbot, document):
    document.commit(StartStep(step=steps(document)[0].id))
    page.list.setCurrentRow(0)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert len(titles(document)) == 9
    page.list.setCurrentRow(8)
    qtbot.keyClick(page.list, Qt.Key.Key_Delete)
    assert len(titles(document)) == 8
    assert page.list.currentRow() == 7


def test_another_end_is_written_when_the_field_is_left(page, qtbot, document):
    field = page.clocks["ends_at"]
    field.clear()
    qtbot.keyClicks(field, "15:20")
    qtbot.keyClick(field, Qt.Key.Key_Return)
    assert workshop(document).ends_at == "15:20"
    assert page.fits.text() == "20 minutes are free between 13:30 and 15:20."


def test_an_agenda_without_steps_says_what_to_do(qapp, qtbot, document):
    document.commit(BeginWorkshop(template="blank", title="Room", date="2027-02-10"))
    made = AgendaPage(LiveDocument(document))
    qtbot.addWidget(made)
    made.show()
    assert not made.form.isEnabled()
    qtbot.mouseClick(made.add_button, Qt.MouseButton.LeftButton)
    assert titles(document) == ["New step"]
    assert made.form.isEnabled()


def test_every_kind_of_step_has_words():
    assert not [kind for kind in KINDS if not knows(f"agenda.kind.{kind}")]


@given(start=st.integers(0, 1439), length=st.integers(1, 1439), planned=st.integers(0, 2000))
def test_planned_and_spare_minutes_add_up_to_the_time_there_is_past_midnight_too(
    start, length, planned
):
    clocks = [f"{at // 60:02d}:{at % 60:02d}" for at in (start, (start + length) % 1440)]
    assert spare_minutes(planned, *clocks) + planned == length


@pytest.mark.parametrize("clock", ["", "noon", "24:00", "13:60", "1330", "13:3", "²3:00"])
def test_what_is_no_time_is_not_guessed(clock):
    assert minute_of_day(clock) is None
    assert spare_minutes(10, clock, "14:00") is None
