"""A last look at the private pane in the place of the room."""

import pytest
from PySide6.QtTest import QTest

from ui.desk.window import DeskWindow
from ui.theme.theme import theme
from workshop.agenda.changes import AddStep, BeginWorkshop, CoverRoom
from workshop.agenda.queries import room, steps
from workshop.options.changes import AddOptions
from workshop.people.changes import AddPeople, EveryoneIsHere, NewPerson


@pytest.fixture
def desk(qtbot, qapp, document):
    theme().apply(qapp, "light")
    document.commit(BeginWorkshop(title="Room", date="2026-11-25", template="priority-round"))
    people = [NewPerson(name=f"Person {n}", sector="other", organisation="") for n in range(1, 6)]
    document.commit(AddPeople(people=tuple(people)))
    document.commit(EveryoneIsHere())
    document.commit(AddOptions(text="First\nSecond\nThird"))
    window = DeskWindow(document)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    window.activateWindow()
    window.go_to("run", key(document))
    QTest.qWait(20)
    yield window
    if document.is_open:
        window.shut()


def key(document):
    return str(next(one.id for one in steps(document) if one.kind == "interests"))


def together(desk, document):
    """The pane, what stands in the right column and the cover of the room agree."""
    panel = desk.sheet
    is_open = panel.pane.content is not None
    assert panel.pane.isVisible() == is_open
    assert (desk.side.currentWidget() is panel.lent_column()) == is_open
    assert (room(document).cover == "covered") == is_open
    return is_open


def test_the_door_in_sight_pressed_again_leaves_the_pane_in_sight(desk, document):
    desk.sheet.open_person(1)
    assert together(desk, document)
    desk.go_to("run")
    together(desk, document)
    desk.go_to("run", key(document))
    together(desk, document)


def test_starting_the_step_in_sight_keeps_the_pane_or_gives_the_room_back(desk, document):
    desk.sheet.open_person(1)
    desk._start(key(document))
    QTest.qWait(20)
    is_open = together(desk, document)
    assert is_open == (desk.sheet.pane.person == 1)


def test_undo_and_the_blank_key_never_leave_a_pane_over_an_open_room(desk, document):
    desk.sheet.open_person(1)
    desk.live.undo()
    QTest.qWait(20)
    together(desk, document)
    desk.column.blank()
    QTest.qWait(20)
    assert (desk.sheet.pane.content is None) == (room(document).cover == "live")
    desk.column.blank()
    QTest.qWait(20)
    assert (desk.sheet.pane.content is None) == (room(document).cover == "live")
    desk.sheet.open_person(1)
    desk.live.do(CoverRoom, cover="live")
    QTest.qWait(20)
    assert not together(desk, document)


def test_another_step_of_interests_opens_its_own_pane_and_closes_the_first(desk, document):
    first = desk.sheet
    first.open_person(1)
    document.commit(AddStep(title="again", kind="interests"))
    other = [str(one.id) for one in steps(document) if one.kind == "interests"][-1]
    desk.go_to("run", other)
    QTest.qWait(20)
    assert desk.sheet is not first
    assert first.pane.content is None
    assert not together(desk, document)
    desk.sheet.open_person(2)
    assert together(desk, document)
    desk.go_to("run", key(document))
    assert not together(desk, document)


def test_a_view_without_people_forgets_who_was_asked_for(desk, document, monkeypatch):
    panel = desk.sheet
    safe = [False]
    for place in ("ui.room.wall_question", "ui.interests.panel", "ui.interests.pane"):
        monkeypatch.setattr(f"{place}.private_is_safe", lambda: safe[0])
    panel.open_person(1)
    panel.switch.chosen.emit("options")
    safe[0] = True
    panel.wall.answered.emit()
    assert panel.pane.content is None
    assert not together(desk, document)
