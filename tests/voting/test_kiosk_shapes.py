"""Claims about the kiosk's other ballots: by keyboard only, what was pressed is what is counted."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.voting.room import closed, furnish
from tests.voting.test_kiosk import Clock
from ui.theme.theme import theme
from ui.voting.kiosk.booth import RoundBooth
from ui.voting.kiosk.kiosk import Kiosk
from ui.voting.kiosk.machine import Machine, State
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.changes import OpenRound, SetUpRound
from workshop.voting.methods import METHODS, method
from workshop.voting.rule import Criterion, Settings

Key = Qt.Key
VOTERS = 24
CHOICES = [key for key in (m.key for m in METHODS) if method(key).shape != "dots"]


class Room:
    """A round of a method, its kiosk, and hands on its keyboard."""

    def __init__(self, qtbot, document, key, people=7, options=4, recused=(), before=()):
        furnish(document, people=people, options=options, recused=recused)
        for change in before:
            document.commit(change)
        used = method(key)
        more = {"criteria": (Criterion(name="Soon"), Criterion(name="Fair")), "lot_number": "3 5 1"}
        settings = Settings(**{**more, "cut": 2, "quorum": 1, **used.defaults})
        document.commit(SetUpRound(title="V", question="First?", method=key, settings=settings))
        document.commit(OpenRound(round_id=1))
        self.qtbot, self.document, self.clock = qtbot, document, Clock()
        booth = RoundBooth(document, 1)
        self.machine = Machine(booth, clock=self.clock, shuffle=lambda _options: None)
        self.kiosk = Kiosk(self.machine)
        qtbot.addWidget(self.kiosk)
        self.kiosk.resize(1366, 768)
        self.kiosk.show()
        self.kiosk.activateWindow()
        qtbot.waitUntil(self.kiosk.isActiveWindow)

    def keys(self, *keys):
        for key in keys:
            target = self.kiosk.focusWidget() or self.kiosk
            if isinstance(key, str):
                self.qtbot.keyClicks(target, key)
            else:
                self.qtbot.keyClick(target, key)
            self.clock.now += 1

    def to_ballot(self, person):
        for act, values in (
            (self.machine.start, ()),
            (self.machine.choose, (person,)),
            (self.machine.show_ballot, ()),
        ):
            self.kiosk.turn(act, *values)
            self.clock.now += 1
        assert self.machine.state is State.BALLOT

    def put_in(self):
        for act in (self.machine.review, self.machine.ask, self.machine.put_in):
            self.kiosk.turn(act)
            self.clock.now += 1
        assert self.machine.state is State.DONE
        self.kiosk.turn(self.machine.back)

    def said(self):
        words = [label.text() for label in self.kiosk.findChildren(QLabel) if label.isVisible()]
        names = [one.accessibleName() for one in self.kiosk.findChildren(QWidget)]
        return " ".join([*words, *names])

    def result(self):
        closed(self.document, 1)
        return queries.result_of(self.document, 1)


@pytest.fixture
def room(qtbot, document):
    theme().apply(QApplication.instance())
    rooms = []

    def made(key, **more):
        rooms.append(Room(qtbot, document, key, **more))
        return rooms[-1]

    yield made
    for one in rooms:
        one.kiosk.close()


def test_ratings_by_digits(room):
    voting = room("rating")
    for person in range(1, 8):
        voting.to_ballot(person)
        voting.keys(Key.Key_Down, "9", Key.Key_Down, "7", Key.Key_Down, "2")
        voting.put_in()
    rows = {row.letter: row for row in voting.result().rows}
    assert [rows[letter].shown for letter in "ABC"] == ["9", "7", "2"]
    assert (rows["D"].shown, rows["D"].aside) == (None, 7)
    assert not rows["D"].decidable, "nobody answered on it"


def test_yes_and_no_by_arrows_and_by_place(room):
    voting = room("approval")
    for person in range(1, 8):
        voting.to_ballot(person)
        voting.keys(Key.Key_Down, Key.Key_Right, Key.Key_Down, "2", Key.Key_Down, "3")
        voting.put_in()
    rows = {row.letter: row for row in voting.result().rows}
    assert rows["A"].spread == (7, 0)
    assert rows["B"].spread == (0, 7)
    assert rows["C"].aside == 7, "abstained is neither yes nor no"


def test_the_same_answer_again_takes_it_back(room):
    voting = room("approval")
    voting.to_ballot(1)
    voting.keys(Key.Key_Down, "1")
    assert voting.machine.paper.answer(1) is not None
    voting.keys("1")
    assert voting.machine.paper.answer(1) is None


def test_a_ranking_by_plus_and_minus(room):
    voting = room("ranking")
    for person in range(1, 8):
        voting.to_ballot(person)
        voting.keys(Key.Key_Down, Key.Key_Down, Key.Key_Plus)  # B first
        voting.keys(Key.Key_Down, Key.Key_Plus)  # C second
        voting.keys(Key.Key_Plus)  # C moves up
        voting.put_in()
    assert [row.letter for row in voting.result().rows[:2]] == ["C", "B"]


def test_too_many_places_are_told_and_nothing_is_taken_away(qtbot, document):
    furnish(document, people=5, options=4)
    settings = Settings(top=2, cut=1)
    document.commit(SetUpRound(title="V", question="?", method="ranking", settings=settings))
    document.commit(OpenRound(round_id=1))
    machine = Machine(RoundBooth(document, 1), clock=Clock(), shuffle=lambda _options: None)
    for act in (machine.start, lambda: machine.choose(1)):
        act()
    machine._entered -= 9
    machine.show_ballot()
    paper = machine.paper
    assert paper.higher(1) is paper.higher(2) is None
    assert "places are taken" in say(paper.higher(3))
    assert {option: paper.place(option) for option in (1, 2, 3)} == {1: 1, 2: 2, 3: 0}


def test_criteria_are_asked_one_page_after_another(room):
    voting = room("criteria")
    for person in range(1, 8):
        voting.to_ballot(person)
        assert "Question 1 of 2: Soon" in voting.said()
        voting.keys(Key.Key_Down, "1")
        voting.kiosk.page._on()
        assert "Question 2 of 2: Fair" in voting.said()
        voting.keys(Key.Key_Down, "3")
        voting.put_in()
    rows = {row.letter: row for row in voting.result().rows}
    assert rows["A"].shown == "50", "yes on one, no on the other"


@pytest.mark.parametrize("key", CHOICES)
def test_start_again_empties_the_ballot_and_it_counts_as_blank(room, key):
    voting = room(key)
    voting.to_ballot(1)
    voting.keys(Key.Key_Down, "1")
    assert voting.machine.paper.choices
    voting.kiosk.page._again()
    assert not voting.machine.paper.choices
    voting.put_in()
    assert queries.turnout(voting.document, 1).voted == 1


@pytest.mark.parametrize("key", CHOICES)
def test_the_review_says_what_was_chosen_and_what_was_left(room, key):
    voting = room(key, recused=((3, 1),) if not method(key).whole_ballot else ())
    voting.to_ballot(3 if not method(key).whole_ballot else 2)
    ranks = method(key).shape == "order"
    voting.keys(Key.Key_Down, Key.Key_Down, Key.Key_Plus if ranks else "1")
    voting.kiosk.turn(voting.machine.review)
    lines = [line.words for line in voting.machine.paper.review()]
    assert any("B, “Secret wish number 2 & more”" in words for words in lines)
    if not method(key).whole_ballot:
        assert "You are not voting on A" in lines[-1]
    assert len(lines) > 1, "what was left open is told as well"


def test_24_voters_by_keyboard_leave_no_choice_at_any_cover(room):
    voting = room("rating", people=VOTERS)
    for person in range(1, VOTERS + 1):
        voting.to_ballot(person)
        voting.keys(Key.Key_Down, str(1 + person % 9), Key.Key_Down, "5")
        if person % 6 == 0:
            voting.keys(Key.Key_Escape)
            assert "Secret wish" not in voting.said()
            voting.to_ballot(person)
            assert not voting.machine.paper.choices
            voting.keys(Key.Key_Down, "9")
        voting.put_in()
        assert voting.machine.state is State.COVER
        assert "Secret wish" not in voting.said()
        assert voting.machine.paper is None
    result = voting.result()
    assert (result.voted, result.roll) == (VOTERS, VOTERS)
