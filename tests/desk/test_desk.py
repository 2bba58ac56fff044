"""The frame of the desk: doors, rail, steps, room column, keys, Ready?, PIN."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.desk.keys import DeskKeys
from ui.desk.pin import PinDialog, TryPin
from ui.desk.step_timer import clock_words
from ui.desk.top_line import undo_words
from ui.features import PANELS, PREPARE, RECORD, SLIDES, load
from ui.room.displays import DISPLAYS
from workshop.agenda.guard import has_pin, pin_matches
from workshop.agenda.queries import parked, room, speakers, steps
from workshop.document import Document
from workshop.people.queries import participants


def started(desk):
    desk.sheet.start_button.click()
    return desk


def test_start_makes_the_first_step_live_and_shows_it_to_the_room(desk) -> None:
    started(desk)
    assert desk.door == "run"
    assert steps(desk.document)[0].state == "live"
    assert room(desk.document).slide == "step"
    assert desk.column.thumbnail.state == desk.room_window.view.state == desk.room.state


def test_space_in_the_room_column_goes_on_to_the_next_step(desk, qtbot) -> None:
    started(desk)
    desk.column.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    desk.column.setFocus()
    qtbot.keyClick(desk.column, Qt.Key.Key_Space)
    assert [one.state for one in steps(desk.document)][:2] == ["done", "live"]
    assert desk.doors["run"].current == str(steps(desk.document)[1].id)


def test_alt_b_blanks_from_anywhere_and_brings_the_picture_back(desk, qtbot) -> None:
    started(desk)
    qtbot.keyClick(desk, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert desk.room.state.cover == "blank"
    qtbot.keyClick(desk, Qt.Key.Key_B, Qt.KeyboardModifier.AltModifier)
    assert desk.room.state.cover == "live"


def test_a_letter_typed_in_a_field_stays_a_letter(desk, qtbot) -> None:
    started(desk)
    desk.column.park.ask()
    qtbot.keyClicks(desk.column.park.field, "b?f")
    assert desk.column.park.field.text() == "b?f"
    assert desk.room.state.cover == "live"
    qtbot.keyClick(desk.column.park.field, Qt.Key.Key_Return)
    assert [one.text for one in parked(desk.document)] == ["b?f"]


def test_freeze_keeps_the_picture_while_the_desk_goes_on(desk) -> None:
    started(desk)
    before = desk.room.state
    desk.column.freeze()
    desk._next()
    assert desk.room.state.slide == before.slide
    desk.column.freeze()
    assert desk.room.state.slide != before.slide


def test_a_message_replaces_the_body_and_goes_again(desk, qtbot) -> None:
    started(desk)
    desk.column.message_button.click()
    qtbot.keyClicks(desk.column.message, "Back at <b>10</b>")
    qtbot.keyClick(desk.column.message, Qt.Key.Key_Return)
    assert desk.room.state.message == "Back at <b>10</b>"
    assert "Back at <b>10</b>" in desk.room_window.view.accessibleName()
    desk.column.message_button.click()
    assert desk.room.state.message == ""


def test_opening_a_step_in_the_rail_neither_starts_it_nor_changes_the_room(desk) -> None:
    started(desk)
    before = desk.room.state
    desk.rail.list.setCurrentRow(3)
    assert desk.doors["run"].current == str(steps(desk.document)[3].id)
    assert steps(desk.document)[3].state == "not_started"
    assert desk.room.state == before


def test_every_page_and_every_step_opens_and_fits_at_1280_by_720(desk, entrance, qtbot) -> None:
    started(desk)
    for door in ("prepare", "run", "record"):
        for entry in desk.doors[door].entries():
            desk.go_to(door, entry.key)
            qtbot.wait(1)
            assert entrance.width() <= 1280, entry
            assert entrance.height() <= 720, entry


def test_every_registered_panel_and_slide_can_be_loaded() -> None:
    places = [one.sheet for one in (*PANELS, *PREPARE, *RECORD)] + [one.builder for one in SLIDES]
    assert all(load(place) for place in places)
    assert {panel.slide for panel in PANELS} <= {slide.kind for slide in SLIDES}


def test_undo_takes_back_the_last_act_and_names_it(desk) -> None:
    started(desk)
    desk.add_step.ask()
    desk.add_step.field.setText("Song")
    desk.add_step.given.emit("Song")
    assert steps(desk.document)[-1].title == "Song"
    assert desk.top.undo.isEnabled()
    desk.top.undo.click()
    assert steps(desk.document)[-1].title != "Song"
    assert undo_words("move card") == "Undo: move card"
    assert undo_words("a label that is much too long") == "Undo"


def test_the_timer_pauses_and_goes_on(desk) -> None:
    started(desk)
    desk.column.timer.press()
    assert steps(desk.document)[0].started_at is None
    desk.column.timer.press()
    assert steps(desk.document)[0].started_at is not None
    assert clock_words(-61) == "−1:01"


def test_the_queue_shows_who_speaks_now_and_next(desk) -> None:
    for person in participants(desk.document)[:2]:
        desk.column.queue._add(person.id)
    assert [one.state for one in speakers(desk.document)] == ["now", "waiting"]
    desk.column.queue.next_button.click()
    assert len(speakers(desk.document)) == 1


def test_the_pin_is_typed_twice_and_kept_only_as_a_hash(desk, qtbot) -> None:
    dialog = PinDialog(desk.live, desk)
    qtbot.keyClicks(dialog.first, "12a34")
    qtbot.keyClicks(dialog.again, "1235")
    dialog.set_button.click()
    assert dialog.note.text()
    assert not has_pin(desk.document)
    qtbot.keyClicks(dialog.again, "1234")
    dialog.set_button.click()
    assert pin_matches(desk.document, "1234")
    asked = TryPin(desk.live, desk)
    qtbot.keyClicks(asked.field, "9999")
    assert asked.note.text()
    qtbot.keyClicks(asked.field, "1234")
    assert asked.result() == 1


def test_ready_asks_once_whether_the_picture_is_on_the_wall(desk) -> None:
    DISPLAYS.forget()
    sheet = desk.sheet
    sheet.refresh()
    assert "not asked" in sheet.rows[2].accessibleName()
    sheet._act("wall_yes")
    assert "needs a look" in sheet.rows[2].accessibleName()
    assert desk.column.state_word.text() == "Copied."
    sheet._act("wall_no")
    assert "ready" in sheet.rows[2].accessibleName()


def test_every_control_that_takes_the_focus_has_a_name(desk) -> None:
    started(desk)
    nameless = [
        child
        for child in desk.findChildren(QWidget)
        if child.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not child.accessibleName()
        and (desk.column.isAncestorOf(child) or desk.top.isAncestorOf(child))
    ]
    assert nameless == []


def test_closing_leaves_a_file_that_opens_at_the_same_step(desk, entrance) -> None:
    started(desk)
    desk._next()
    path = desk.document.path
    entrance.close()
    again = Document.open(path)
    assert [one.state for one in steps(again)][:2] == ["done", "live"]
    again.close()


@pytest.mark.parametrize("name", ["light", "dark", "high_contrast"])
def test_the_desk_follows_the_theme(desk, name: str) -> None:
    desk._dress(name)
    assert not desk.grab().isNull()
    desk._dress("light")


def test_keys_are_bound_to_acts_that_exist(desk) -> None:
    assert isinstance(desk.keys, DeskKeys)
    assert all(callable(act) for act in desk._acts().values())


def test_f6_goes_round_the_regions(desk, entrance, qtbot) -> None:
    entrance.activateWindow()
    started(desk)
    seen = []
    for _ in range(5):
        qtbot.keyClick(desk, Qt.Key.Key_F6)
        focus = desk.window().focusWidget()
        regions = (desk.top, desk.rail, desk.sheet.bar, desk.side)
        seen += [r for r in regions if r.isAncestorOf(focus)]
    assert len(set(seen)) >= 3


def test_the_list_of_people_brings_its_own_right_column_in_prepare_only(desk) -> None:
    desk.go_to("prepare", "people")
    assert desk.side.currentWidget() is not desk.column
    desk.go_to("run")
    assert desk.side.currentWidget() is desk.column
