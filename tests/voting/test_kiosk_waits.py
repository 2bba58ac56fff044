"""Claims about an option that a vote opened with although it waits: a lock in words, and a vote."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.voting.test_kiosk_shapes import Room
from ui.theme.theme import theme
from ui.voting.kiosk.ballot import BOTTOM
from workshop.options.gate_changes import AddGate, AnswerGate
from workshop.options.gate_queries import gates_of
from workshop.voting.methods import METHODS

WORDS = "You may vote on it. It still waits for something."
GATES = tuple(AddGate(option=2, need=need) for need in ("A new law", "A payer"))
KEYS = [used.key for used in METHODS]


@pytest.fixture
def ballot(qtbot, document):
    """A vote that was opened anyway, with somebody's ballot before them."""
    theme().apply(QApplication.instance())
    rooms = []

    def made(key, **more):
        rooms.append(Room(qtbot, document, key, **{"before": GATES, **more}))
        rooms[-1].to_ballot(1)
        return rooms[-1]

    yield made
    for room in rooms:
        room.kiosk.close()


def row_of(room, option):
    return next(row for row in room.kiosk.page.rows if row.option.id == option)


@pytest.mark.parametrize("key", KEYS)
def test_every_ballot_says_that_it_waits_and_takes_a_vote_on_it(ballot, key) -> None:
    room = ballot(key)
    row = row_of(room, 2)
    assert row.accessibleName().endswith(WORDS)
    assert not row.is_locked
    assert row.option.title == "Secret wish number 2 & more", "the frozen title stays as it is"
    assert WORDS not in row_of(room, 1).accessibleName()
    assert row.height() >= row_of(room, 1).height()
    assert not room.kiosk.page.grab().isNull()
    assert all(r.y() + r.height() <= room.kiosk.face.px(BOTTOM) + 2 for r in room.kiosk.page.rows)


def test_what_is_settled_later_does_not_change_the_open_ballot(ballot) -> None:
    room = ballot("dots")
    for gate in gates_of(room.document, 2):
        room.document.commit(AnswerGate(gate=gate.id, answer="Settled"))
    room.kiosk.turn(room.machine.back)
    assert room.machine.booth.waits == {2}


def test_it_is_not_said_twice_of_an_option_somebody_does_not_vote_on(ballot) -> None:
    room = ballot("dots", recused=((1, 2),))
    assert WORDS not in row_of(room, 2).accessibleName()


def test_options_told_by_their_letter_alone_have_their_lock_too(ballot) -> None:
    many = tuple(AddGate(option=n, need="A law") for n in range(1, 7))
    room = ballot("approval", options=7, before=many)
    assert room.machine.booth.waits == {1, 2, 3, 4, 5, 6}
