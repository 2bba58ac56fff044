"""The shared widgets say what they are, keep words as typed, and answer keys and clicks."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from tests.looks.gallery import Gallery
from ui.theme.theme import theme
from ui.widgets.agenda_bar import AgendaBar, segments
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.card import Card
from ui.widgets.choices import ChoiceField, NumberField
from ui.widgets.dot_strip import strip_of
from ui.widgets.fields import Labelled, LineField, TextArea
from ui.widgets.inline_note import InlineNote
from ui.widgets.row_list import Row, RowList
from ui.widgets.rule_card_view import RuleCard
from ui.widgets.sector_mark import SectorMark, sector_name
from ui.widgets.segmented import Segmented
from ui.widgets.step_state import STATES, StepState, step_state_name
from ui.widgets.text import elided_label, plain_label
from ui.widgets.turnout import TurnoutCells
from workshop.people.marks import NOT_STATED, SECTORS
from workshop.sentences import knows

HOSTILE = "<b>bold</b> & [link](x) %s {n}"


@pytest.fixture
def shown(qtbot):
    """Shows a widget in a window of its own."""
    page = QWidget()
    qtbot.addWidget(page)
    column = QVBoxLayout(page)

    def show(widget):
        column.addWidget(widget)
        page.show()
        page.activateWindow()
        return widget

    return show


def test_every_focusable_widget_has_a_name(qtbot):
    gallery = Gallery()
    qtbot.addWidget(gallery)
    gallery.show()
    nameless = []
    for widget in gallery.findChildren(QWidget):
        found = QAccessible.queryAccessibleInterface(widget)
        tabbed = bool(widget.focusPolicy() & Qt.FocusPolicy.TabFocus)
        if tabbed and widget.isVisible() and not found.text(QAccessible.Text.Name):
            nameless.append(widget)
    assert nameless == []


def test_every_label_shows_plain_text(qtbot):
    gallery = Gallery()
    qtbot.addWidget(gallery)
    labels = gallery.findChildren(QLabel)
    assert labels
    assert all(label.textFormat() == Qt.TextFormat.PlainText for label in labels)


def test_label_and_button_keep_words_as_typed(qtbot):
    for widget in (plain_label(HOSTILE), elided_label(HOSTILE), SecondaryButton(HOSTILE)):
        qtbot.addWidget(widget)
        assert widget.accessibleName() == HOSTILE
    assert SecondaryButton(HOSTILE).words() == HOSTILE


def test_elided_label_gives_way_and_a_plain_one_does_not(qtbot):
    short, whole = elided_label("word " * 40), plain_label("word " * 40)
    for label in (short, whole):
        qtbot.addWidget(label)
    assert short.minimumSizeHint().width() < 50
    assert whole.minimumSizeHint().width() > 500


def test_wrapped_label_grows_by_whole_lines(qtbot):
    label = plain_label("word " * 40, wrap=True)
    qtbot.addWidget(label)
    assert label.heightForWidth(10_000) == 22
    assert label.heightForWidth(200) % 22 == 0
    assert label.heightForWidth(200) > 22 * 3


def test_enter_and_space_press_a_button(shown, qtbot):
    button = shown(PrimaryButton("Open"))
    button.setFocus()
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Space):
        with qtbot.waitSignal(button.clicked, timeout=1000):
            qtbot.keyClick(button, key)


def test_button_does_not_move_when_chosen(qtbot):
    button = SecondaryButton("Show", "monitor", checkable=True)
    qtbot.addWidget(button)
    before = button.sizeHint()
    button.setChecked(True)
    assert button.sizeHint() == before


def test_segments_are_radio_buttons_moved_by_arrows(shown, qtbot):
    switch = shown(Segmented([("grid", "Grid"), ("lanes", "Lanes")], "View"))
    assert switch.current == "grid"
    segment = switch.segment("grid")
    role = QAccessible.queryAccessibleInterface(segment).role()
    assert role == QAccessible.Role.RadioButton
    segment.setFocus()
    qtbot.waitUntil(segment.hasFocus)
    with qtbot.waitSignal(switch.chosen) as said:
        qtbot.keyClick(segment, Qt.Key.Key_Right)
    assert said.args == ["lanes"]
    assert switch.current == "lanes"


def test_choosing_by_program_says_nothing(qtbot):
    switch = Segmented([("a", "A"), ("b", "B")], "Which")
    qtbot.addWidget(switch)
    with qtbot.assertNotEmitted(switch.chosen):
        switch.choose("b")
    assert switch.current == "b"


@pytest.mark.parametrize("kind", [LineField, TextArea])
def test_typing_is_committed_at_a_pause_and_once(shown, qtbot, kind):
    field = shown(kind("Reason"))
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    said: list[str] = []
    field.committed.connect(said.append)
    qtbot.keyClicks(field, "shares")
    assert said == []
    qtbot.waitUntil(lambda: bool(said), timeout=3000)
    field.clearFocus()
    assert said == ["shares"]


@pytest.mark.parametrize("kind", [LineField, TextArea])
def test_typing_is_committed_on_leaving_by_tab(shown, qtbot, kind):
    field, after = shown(kind("Reason")), shown(PrimaryButton("Next"))
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    qtbot.keyClicks(field, "x")
    with qtbot.waitSignal(field.committed, timeout=500) as said:
        qtbot.keyClick(field, Qt.Key.Key_Tab)
    assert said.args == ["x"]
    assert after.hasFocus()


def test_too_long_a_line_is_kept_said_and_not_committed(shown, qtbot):
    field = LineField("Reason", limit=5)
    labelled = shown(Labelled("Reason", field))
    field.setFocus()
    with qtbot.assertNotEmitted(field.committed):
        qtbot.keyClicks(field, "1234567")
        qtbot.keyClick(field, Qt.Key.Key_Return)
    assert field.text() == "1234567"
    assert labelled.note.isVisible()
    assert "2 characters too many" in labelled.note.text()


def test_text_area_says_its_length_near_the_limit(shown):
    area = shown(TextArea("Notes", "12345678", limit=10))
    assert area.note.text() == ""
    area.set_text_if_unfocused("123456789")
    assert area.note.text() == "1 character left"


@pytest.mark.parametrize("kind", [LineField, TextArea])
def test_text_is_not_replaced_under_the_hands(shown, qtbot, kind):
    field = shown(kind("Reason", "mine"))
    field.setFocus()
    qtbot.waitUntil(field.hasFocus)
    field.set_text_if_unfocused("theirs")
    kept = field.text() if kind is LineField else field.toPlainText()
    assert kept == "mine"


@pytest.mark.parametrize("kind", [LineField, TextArea])
def test_text_from_the_document_is_shown_and_never_committed_back(shown, qtbot, kind):
    field = shown(kind("Reason", "old"))
    with qtbot.assertNotEmitted(field.committed, wait=1200):
        field.set_text_if_unfocused("new")


def test_marks_are_named_in_words():
    for sector in (*SECTORS, NOT_STATED):
        assert knows(f"widgets.sector.{sector}")
        assert sector_name(sector)
    for state in STATES:
        assert knows(f"widgets.step.{state}")
        assert step_state_name(state)


def test_sector_mark_names_itself(qtbot):
    mark = SectorMark("patient")
    qtbot.addWidget(mark)
    assert mark.accessibleName() == "Patients"
    mark.show_sector("")
    assert mark.accessibleName() == "Not stated"


def test_turnout_is_a_progress_bar_with_a_sentence(qtbot):
    cells = TurnoutCells(15, 24)
    qtbot.addWidget(cells)
    found = QAccessible.queryAccessibleInterface(cells)
    assert found.role() == QAccessible.Role.ProgressBar
    assert found.text(QAccessible.Text.Name) == "15 of 24"
    assert cells.sizeHint().height() == 24
    cells.show_turnout(41, 60)
    assert cells.sizeHint().height() == 54


def test_agenda_bar_says_steps_and_minutes(qtbot):
    bar = AgendaBar([5, 10, 15], begun=1)
    qtbot.addWidget(bar)
    assert bar.accessibleName() == "3 steps, 30 minutes, 1 begun"


def test_agenda_segments_fill_the_width_and_none_is_lost():
    made = segments([5, 10, 15], 300)
    assert made[-1].right() == pytest.approx(300)
    assert all(segment.width() >= 2 for segment in segments([1] * 60, 200))


def test_strip_has_one_mark_a_person():
    assert len(strip_of(gave=16, none=6, recused=1, absent=1)) == 24


def test_rule_card_reads_as_rows_and_says_what_is_open(shown):
    card = shown(RuleCard("Rule card", "not fixed", [("Cut", "first 3"), ("Tie", "")]))
    names = [child.accessibleName() for child in card.findChildren(QWidget)]
    assert "Cut: first 3" in names
    assert "Tie: still open" in names


def test_rule_card_follows_other_rows(shown, qtbot):
    card = shown(RuleCard("Rule card", "", [("Cut", "first 3")]))
    card.show_rows([("Cut", "first 4")])

    def visible():
        return [c.accessibleName() for c in card.findChildren(QWidget) if c.isVisible()]

    qtbot.waitUntil(lambda: "Cut: first 4" in visible())
    assert "Cut: first 3" not in visible()


def test_choice_is_said_by_its_key(shown, qtbot):
    choice = shown(ChoiceField("Owner", [("1", "Anna & Co"), ("2", "Bo")]))
    choice.setFocus()
    with qtbot.waitSignal(choice.chosen) as said:
        qtbot.keyClick(choice, Qt.Key.Key_Down)
    assert said.args == ["2"]
    with qtbot.assertNotEmitted(choice.chosen):
        choice.show_choices([("2", "Bo"), ("3", "Cy")])
    assert choice.current == "2"


def test_number_keeps_its_bounds(qtbot):
    number = NumberField("Dots each", 5, least=1, most=9)
    qtbot.addWidget(number)
    number.setValue(40)
    assert number.value() == 9


def test_rows_are_chosen_by_enter_and_kept_when_the_list_changes(shown, qtbot):
    rows = shown(RowList("Steps"))
    rows.show_rows([Row("a", "One"), Row("b", "Two", "2 late")])
    rows.choose("b")
    with qtbot.waitSignal(rows.chosen) as said:
        qtbot.keyClick(rows, Qt.Key.Key_Return)
    assert said.args == ["b"]
    rows.show_rows([Row("b", "Two"), Row("c", "Three")])
    assert rows.current_key == "b"


def test_note_takes_no_room_until_it_says_something(shown):
    note = shown(InlineNote())
    assert not note.isVisible()
    note.tell("Choose an option first.")
    assert note.isVisible()
    note.clear()
    assert not note.isVisible()


@pytest.mark.parametrize("name", ["light", "dark", "high_contrast"])
def test_card_takes_the_colours_of_the_theme(qapp, shown, name):
    theme().apply(qapp, name)
    card = shown(Card("Continue"))
    card.setFixedSize(200, 100)
    colour = card.grab().toImage().pixelColor(100, 50).name().upper()
    assert colour == theme().roles.surface


@pytest.mark.parametrize("state", STATES)
def test_every_step_state_paints_something(qtbot, state):
    mark = StepState(state)
    qtbot.addWidget(mark)
    mark.resize(16, 16)
    picture = mark.grab().toImage()
    colours = {picture.pixel(x, y) for x in range(16) for y in range(16)}
    assert len(colours) > 2
