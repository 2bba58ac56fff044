"""Claims about an option somebody is not voting on: in words on every ballot, and out of reach."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QApplication

from tests.voting.test_kiosk_shapes import Room
from ui.theme.theme import theme
from ui.voting.kiosk.machine import State
from ui.voting.kiosk.parts import KioskButton
from workshop.voting.methods import METHODS

WORDS = "You are not voting on this one: you told us of a personal or work link to it."
KEYS = [used.key for used in METHODS if not used.whole_ballot]
Key = Qt.Key


@pytest.fixture
def ballot(qtbot, document):
    """Person 1 is not voting on option B and has their ballot before them."""
    theme().apply(QApplication.instance())
    rooms = []

    def made(key):
        rooms.append(Room(qtbot, document, key, recused=((1, 2),)))
        rooms[-1].to_ballot(1)
        return rooms[-1]

    yield made
    for room in rooms:
        room.kiosk.close()


def locked_row(room):
    return next(row for row in room.kiosk.page.rows if row.option.id == 2)


def untouched(room) -> bool:
    return 2 not in room.machine.paper.choices


@pytest.mark.parametrize("key", KEYS)
def test_every_ballot_says_it_in_plain_words_and_has_nothing_to_press(ballot, key) -> None:
    room = ballot(key)
    row = locked_row(room)
    assert row.isVisible()
    assert row.is_locked
    assert row.accessibleName() == f"Option B, Secret wish number 2 & more. {WORDS}"
    assert row.findChildren(KioskButton) == []
    assert row.controls == []


@pytest.mark.parametrize("key", KEYS)
def test_no_key_reaches_it(ballot, key) -> None:
    room = ballot(key)
    row = locked_row(room)
    for _ in range(len(room.kiosk.page.tab_chain()) + 6):
        room.keys(Key.Key_Tab)
        focus = room.kiosk.focusWidget()
        assert focus is not row
        assert not row.isAncestorOf(focus)
    row.setFocus()
    room.keys(
        "1", Key.Key_Plus, "3", Key.Key_Minus, "B", Key.Key_Plus, Key.Key_Space, Key.Key_Return
    )
    assert untouched(room)
    assert room.machine.state is State.BALLOT


@pytest.mark.parametrize("key", KEYS)
def test_no_finger_reaches_it(ballot, qtbot, key) -> None:
    room = ballot(key)
    row = locked_row(room)
    for x in range(10, row.width(), 40):
        qtbot.mouseClick(row, Qt.MouseButton.LeftButton, pos=QPoint(x, row.height() // 2))
    assert room.machine.paper.choices == {}
    assert not row.hasFocus()
    assert row.value() == 0


@pytest.mark.parametrize("key", KEYS)
def test_the_review_says_it_too_and_the_ballot_goes_in_without_it(ballot, key) -> None:
    room = ballot(key)
    room.kiosk.turn(room.machine.review)
    assert "You are not voting on B" in room.said()
    assert "you told us of a personal or work link to it" in room.said()
    room.clock.now += 1
    for act in (room.machine.ask, room.machine.put_in):
        room.kiosk.turn(act)
        room.clock.now += 1
    assert room.machine.state is State.DONE
    assert "personal or work link" not in room.said(), "nothing is left for the next person"
