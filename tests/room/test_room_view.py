"""What the room sees is one immutable picture, and its words are no more than its pixels."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.room.room_view import RoomView, said
from ui.room.slide import RoomState
from ui.room.step_slide import StepSlide, step_slide
from ui.theme.theme import theme
from workshop.agenda.changes import BeginWorkshop, StartStep
from workshop.agenda.queries import steps


@pytest.fixture
def view(qtbot, qapp) -> RoomView:
    theme().apply(qapp, "light")
    made = RoomView()
    made.resize(960, 540)
    made.show()
    yield made
    made.hide()
    made.deleteLater()


STATE = RoomState(
    "Step 1 of 9", "15:35", footer_right="Next: Talk", slide=StepSlide("Doors", "In.")
)


def test_the_name_of_the_view_is_the_picture_read_aloud(view) -> None:
    view.show_state(STATE)
    assert view.accessibleName() == "Step 1 of 9. 15:35. Doors. In. Next: Talk."


def test_a_blank_or_covered_screen_says_and_paints_nothing_of_the_slide(view) -> None:
    pictures = set()
    for title in ("Doors", "Something else"):
        state = RoomState(cover="covered", slide=StepSlide(title))
        view.show_state(state)
        assert title not in said(state)
        picture = view.grab().toImage()  # it must outlive its bits
        pictures.add(bytes(picture.constBits()))
    assert len(pictures) == 1
    view.show_state(RoomState(cover="blank", slide=StepSlide("Doors")))
    assert view.grab().toImage().pixelColor(400, 200) == Qt.GlobalColor.black


def test_a_message_replaces_the_body(view) -> None:
    state = RoomState(message="Back at ten", slide=StepSlide("Doors"))
    assert said(state) == "Back at ten."


def test_the_room_screen_is_not_closed_by_the_room(view) -> None:
    view.close()
    assert view.isVisible()
    assert not view.acceptDrops()
    assert view.contextMenuPolicy() == Qt.ContextMenuPolicy.PreventContextMenu


@pytest.mark.parametrize("size", [(320, 180), (1024, 768), (2560, 1080)])
def test_any_shape_of_screen_is_painted(view, size) -> None:
    view.resize(*size)
    view.show_state(STATE)
    assert not view.grab().isNull()


def test_a_step_says_its_place_its_goal_and_until_when(document) -> None:
    document.commit(BeginWorkshop(template="priority-round", title="W", date="2027-02-10"))
    first = steps(document)[0]
    document.commit(StartStep(step=first.id))
    state = step_slide(document, first.id)
    assert state.header == "Step 1 of 9"
    assert state.slide.title == first.title
    assert "until" in state.slide.time
    assert state.footer_right.startswith("Next: ")


def test_nothing_sent_shows_the_title_and_no_error(document) -> None:
    assert step_slide(document, None) == RoomState()
    document.commit(
        BeginWorkshop(template="blank", title="W <b>", date="2027-02-10", starts_at="13:30")
    )
    assert step_slide(document, 77).slide == StepSlide("W <b>", "", "We start at 13:30")
