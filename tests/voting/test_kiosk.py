"""Claims about the kiosk: seven voters by keyboard, and every way back to the cover."""

from __future__ import annotations

import itertools
from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.voting.room import closed, furnish, opened
from ui.theme.theme import theme
from ui.voting.kiosk.booth import PracticeBooth, RoundBooth
from ui.voting.kiosk.kiosk import Kiosk
from ui.voting.kiosk.machine import Machine, State
from workshop.document import Document
from workshop.voting import queries
from workshop.voting.changes import StopRound
from workshop.voting.rule import Settings


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


class Voting:
    """A kiosk, its clock, and a person at its keyboard."""

    def __init__(self, qtbot, document: Document, round_id: int) -> None:
        self.clock = Clock()
        self.document, self.round_id = document, round_id
        booth = RoundBooth(document, round_id)
        self.machine = Machine(booth, clock=self.clock, shuffle=lambda _options: None)
        self.kiosk = Kiosk(self.machine)
        qtbot.addWidget(self.kiosk)
        self.qtbot = qtbot
        self.kiosk.resize(1366, 768)
        self.kiosk.show()

    @property
    def state(self) -> State:
        return self.machine.state

    def wait(self, seconds: float) -> None:
        self.clock.now += seconds
        self.kiosk._tick()

    def keys(self, *keys) -> None:
        for key in keys:
            target = self.kiosk.focusWidget() or self.kiosk
            if isinstance(key, str):
                self.qtbot.keyClicks(target, key)
            else:
                self.qtbot.keyClick(target, key)

    def identify(self, code: str) -> None:
        self.keys(Qt.Key.Key_Return)
        assert self.state is State.IDENTIFY
        self.keys(code)
        assert self.state is State.PRIVACY
        self.wait(0.5)
        self.keys(Qt.Key.Key_Tab, Qt.Key.Key_Space)
        assert self.state is State.BALLOT

    def review_and_ask(self) -> None:
        self.kiosk.page.review.setFocus()
        self.keys(Qt.Key.Key_Return)
        assert self.state is State.REVIEW
        self.kiosk.page.cast.setFocus()
        self.keys(Qt.Key.Key_Return)
        assert self.state is State.CONFIRM

    def put_in(self) -> None:
        self.wait(0.7)
        self.keys(Qt.Key.Key_Tab, Qt.Key.Key_Return)
        assert self.state is State.DONE, self.machine.note
        self.wait(6.1)
        assert self.state is State.COVER

    def words(self) -> str:
        """Everything that pixels or the accessible tree could say."""
        QApplication.processEvents()
        found = []
        for widget in [self.kiosk, *self.kiosk.findChildren(QWidget)]:
            found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
            found.append(widget.windowTitle())
            if isinstance(widget, QLabel):
                found.append(widget.text())
            interface = QAccessible.queryAccessibleInterface(widget)
            if interface is not None:
                found.append(interface.text(QAccessible.Text.Name))
        return "\n".join(found)


@pytest.fixture
def voting(qtbot, document: Document) -> Iterator[Voting]:
    theme().apply(QApplication.instance())
    furnish(document, people=7, recused=((2, 1),))
    room = Voting(qtbot, document, opened(document))
    yield room
    room.kiosk.close()


def code(document: Document, person: int) -> str:
    return document.value("SELECT code FROM participant WHERE id = :id", id=person)


def test_seven_people_vote_by_keyboard(voting: Voting) -> None:
    for person in range(1, 8):
        voting.identify(code(voting.document, person))
        voting.keys(*"BBB", Qt.Key.Key_Plus, Qt.Key.Key_Plus, Qt.Key.Key_Right)
        voting.keys("C", Qt.Key.Key_Plus)
        voting.review_and_ask()
        voting.put_in()
    assert queries.turnout(voting.document, voting.round_id).voted == 7
    closed(voting.document, voting.round_id)
    result = queries.result_of(voting.document, voting.round_id)
    assert {row.letter: row.shown for row in result.rows[:2]} == {"B": "21", "C": "7"}
    assert all(row.gave is None for row in result.rows), "seven ballots, one of them scaled"
    assert result.given is None


def test_start_again_takes_the_dots_back_and_keeps_the_order(voting: Voting) -> None:
    voting.identify(code(voting.document, 1))
    voting.keys("D", Qt.Key.Key_Plus, Qt.Key.Key_Plus)
    assert voting.machine.paper.left == 3
    voting.kiosk.page.again.click()
    assert voting.machine.paper.left == 5
    voting.keys("A", Qt.Key.Key_Plus)
    voting.review_and_ask()
    voting.put_in()
    closed(voting.document, voting.round_id)
    assert queries.turnout(voting.document, voting.round_id).voted == 1


def test_who_walks_away_leaves_nothing_and_can_come_back_for_a_minute(voting: Voting) -> None:
    voting.identify(code(voting.document, 1))
    voting.keys("D", Qt.Key.Key_Plus)
    voting.wait(121)
    assert voting.state is State.COVER
    assert "Still voting?" in voting.words()
    voting.identify(code(voting.document, 1))
    assert voting.machine.paper.given(4) == 1
    voting.wait(121)
    voting.wait(61)
    assert voting.machine.kept is None
    voting.identify(code(voting.document, 1))
    assert voting.machine.paper.given(4) == 0


def test_a_kept_ballot_is_not_shown_to_another_person(voting: Voting) -> None:
    voting.identify(code(voting.document, 1))
    voting.keys("D", Qt.Key.Key_Plus)
    voting.wait(121)
    voting.identify(code(voting.document, 3))
    assert voting.machine.paper.choices == {}


def test_help_keeps_the_ballot_for_three_minutes_and_wants_the_name_again(voting: Voting) -> None:
    called = []
    voting.kiosk.help_wanted.connect(lambda: called.append(1))
    voting.identify(code(voting.document, 1))
    voting.keys("D", Qt.Key.Key_Plus, Qt.Key.Key_F1)
    assert voting.state is State.HELP
    voting.kiosk.turn(voting.machine.call_facilitator)
    assert (voting.state, called) == (State.COVER, [1])
    voting.wait(170)
    voting.identify(code(voting.document, 1))
    assert voting.machine.paper.given(4) == 1
    assert "1 of 3" in voting.words()


def test_a_name_that_has_voted_is_answered_in_words(voting: Voting) -> None:
    voting.identify(code(voting.document, 1))
    voting.review_and_ask()
    voting.put_in()
    voting.keys(Qt.Key.Key_Return, code(voting.document, 1))
    assert voting.state is State.IDENTIFY
    assert "already voted" in voting.words()


def test_a_double_press_on_cast_lands_on_nothing(voting: Voting) -> None:
    voting.identify(code(voting.document, 1))
    voting.review_and_ask()
    voting.keys(Qt.Key.Key_Return, Qt.Key.Key_Return)
    voting.kiosk.page.yes.click()
    voting.kiosk.turn(voting.machine.back)
    assert voting.state is State.CONFIRM
    assert queries.turnout(voting.document, voting.round_id).voted == 0
    assert not voting.kiosk.page.yes.hasFocus()


def test_a_locked_option_keeps_its_place_and_takes_no_dot(voting: Voting) -> None:
    voting.identify(code(voting.document, 2))
    assert "personal or work link" in voting.words()
    voting.keys("A", Qt.Key.Key_Plus)
    assert voting.machine.paper.choices == {}
    voting.review_and_ask()
    voting.put_in()


def test_plus_at_the_limit_explains_and_takes_nothing_away(voting: Voting) -> None:
    voting.identify(code(voting.document, 1))
    voting.keys("B", *[Qt.Key.Key_Plus] * 4)
    assert "At most 3 dots on one option." in voting.words()
    voting.keys("C", *[Qt.Key.Key_Plus] * 3)
    assert "All 5 dots are placed" in voting.words()
    assert (voting.machine.paper.given(2), voting.machine.paper.given(3)) == (3, 2)


def way_to(voting: Voting, state: State) -> None:
    if state is State.COVER:
        return
    if state is State.IDENTIFY:
        voting.keys(Qt.Key.Key_Return)
    elif state is State.PRIVACY:
        voting.keys(Qt.Key.Key_Return, code(voting.document, 2))
    else:
        voting.identify(code(voting.document, 2))
        voting.keys("B", Qt.Key.Key_Plus)
        if state in (State.REVIEW, State.CONFIRM, State.DONE):
            voting.kiosk.turn(voting.machine.review)
        if state in (State.CONFIRM, State.DONE):
            voting.kiosk.turn(voting.machine.ask)
        if state is State.DONE:
            voting.wait(1)
            voting.kiosk.turn(voting.machine.put_in)
        if state is State.HELP:
            voting.keys(Qt.Key.Key_F1)


STATES = [state for state in State if state is not State.GUARD]


@pytest.mark.parametrize("state", STATES)
def test_only_ballot_and_review_hold_an_option_in_words_or_tree(voting: Voting, state) -> None:
    way_to(voting, state)
    assert voting.state is state
    holds = "Secret wish" in voting.words()
    assert holds is (state in (State.BALLOT, State.REVIEW))


@pytest.mark.parametrize(
    ("state", "out"),
    list(itertools.product(STATES, ["escape", "focus", "screen", "idle", "stopped", "closed"])),
)
def test_every_way_out_ends_at_the_cover_with_the_same_pixels(voting: Voting, state, out) -> None:
    way_to(voting, state)
    if out == "escape" and state is not State.COVER:
        voting.keys(Qt.Key.Key_Escape)
    elif out == "focus":
        voting.kiosk._cover()
    elif out == "screen":
        voting.kiosk.screens_changed()
    elif out == "idle":
        voting.wait(130)
    elif out == "stopped":
        voting.document.commit(StopRound(round_id=voting.round_id))
        voting.kiosk.round_changed()
    elif out == "closed":
        closed(voting.document, voting.round_id)
        voting.kiosk.round_changed()
    assert voting.state is State.COVER
    assert "Secret wish" not in voting.words()
    fresh = Machine(voting.machine.booth, clock=voting.clock)
    fresh.kept, fresh.note = voting.machine.kept, voting.machine.note
    other = Kiosk(fresh)
    voting.qtbot.addWidget(other)
    other.resize(1366, 768)
    other.show()
    other.setFocus()
    voting.kiosk.setFocus()
    seen = voting.kiosk.grab().toImage()
    assert seen == other.grab().toImage()
    other.close()


def test_text_size_and_contrast_end_with_the_voter(voting: Voting) -> None:
    voting.kiosk._set_size(2)
    voting.kiosk._set_contrast(True)
    voting.kiosk.page.start.setFocus()
    voting.identify(code(voting.document, 1))
    assert voting.kiosk.face.size == 2
    assert len(voting.kiosk.page.pages) > 1
    voting.kiosk.turn(voting.machine.review)
    voting.kiosk.turn(voting.machine.ask)
    voting.put_in()
    assert (voting.kiosk.face.size, voting.kiosk.face.contrast) == (0, False)


def test_leaving_needs_the_pin(qtbot, voting: Voting) -> None:
    kiosk = Kiosk(voting.machine, opens=lambda pin: pin == "2580")
    qtbot.addWidget(kiosk)
    kiosk.resize(1366, 768)
    kiosk.show()
    left = []
    kiosk.left.connect(left.append)
    qtbot.keyClick(kiosk, Qt.Key.Key_Escape)
    assert voting.state is State.GUARD
    qtbot.keyClicks(kiosk.page.field, "1111")
    assert left == []
    qtbot.keyClicks(kiosk.page.field, "2580")
    assert left == [False]
    assert voting.state is State.COVER
    kiosk.close()


def test_a_forgotten_pin_costs_ten_seconds_of_esc_and_a_minute(qtbot, voting: Voting) -> None:
    kiosk = Kiosk(voting.machine, opens=lambda _pin: False)
    qtbot.addWidget(kiosk)
    kiosk.show()
    left = []
    kiosk.left.connect(left.append)
    qtbot.keyPress(kiosk, Qt.Key.Key_Escape)
    for seconds in (11, 30):
        voting.clock.now += seconds
        kiosk._tick()
    assert left == []
    voting.clock.now += 31
    kiosk._tick()
    assert left == [True]
    kiosk.close()


def test_five_wrong_codes_make_a_pause(voting: Voting) -> None:
    voting.keys(Qt.Key.Key_Return)
    for _ in range(5):
        voting.kiosk.turn(voting.machine.enter_code, "ZZZZ")
    voting.kiosk.turn(voting.machine.enter_code, code(voting.document, 1))
    assert voting.state is State.IDENTIFY
    voting.clock.now += 31
    voting.kiosk.turn(voting.machine.enter_code, code(voting.document, 1))
    assert voting.state is State.PRIVACY


def test_a_practice_vote_is_kept_nowhere(qtbot, voting: Voting) -> None:
    people = queries.voters(voting.document, voting.round_id)
    machine = Machine(PracticeBooth(people, Settings()), clock=voting.clock)
    kiosk = Kiosk(machine)
    qtbot.addWidget(kiosk)
    before = voting.document.path.read_bytes()
    for _ in range(2):
        kiosk.turn(machine.start)
        kiosk.turn(machine.choose, people[0].id)
        voting.clock.now += 1
        kiosk.turn(machine.show_ballot)
        kiosk.page.add(1, 1)
        kiosk.turn(machine.review)
        kiosk.turn(machine.ask)
        voting.clock.now += 1
        kiosk.turn(machine.put_in)
        assert machine.state is State.DONE
        kiosk.turn(machine.interrupt)
    assert voting.document.path.read_bytes() == before
