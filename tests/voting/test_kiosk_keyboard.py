"""Claims about the kiosk's ballots of every shape, from cover to cover by keyboard alone."""

from __future__ import annotations

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtWidgets import QApplication

from tests.voting.room import closed, furnish
from tests.voting.test_kiosk import Voting, code
from ui.theme.theme import theme
from ui.voting.kiosk.machine import State
from ui.voting.kiosk.parts import KioskButton
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.changes import OpenRound, SetUpRound, StopRound
from workshop.voting.methods import method
from workshop.voting.rule import Criterion, Settings

Key = Qt.Key
DOWN, RIGHT, PLUS, TAB, ENTER = (
    Key.Key_Down,
    Key.Key_Right,
    Key.Key_Plus,
    Key.Key_Tab,
    Key.Key_Return,
)
CRITERIA = (Criterion(name="Soon", weight=3), Criterion(name="Fair"))
SHAPES = ["approval", "rating", "ranking", "criteria", "majority_judgment", "gradients"]
TITLE = "Secret wish number"
LONG = (" Långa ord om vården" * 10)[:199]  # and a letter before it


@pytest.fixture
def voting(qtbot, document):
    """A room of seven, and a kiosk for the method that is asked for."""
    theme().apply(QApplication.instance())
    rooms = []

    def made(key, options=4, title=None, recused=(), **chosen):
        furnish(document, people=7, options=options, recused=recused)
        if title is not None:
            document._connection.execute("UPDATE option SET title = letter || :t", {"t": title})
            document._connection.commit()
        settings = {"criteria": CRITERIA, "cut": 2, "quorum": 1, **method(key).defaults, **chosen}
        document.commit(
            SetUpRound(title="V", question="First?", method=key, settings=Settings(**settings))
        )
        document.commit(OpenRound(round_id=1))
        rooms.append(Voting(qtbot, document, 1))
        rooms[-1].kiosk.activateWindow()
        qtbot.waitUntil(rooms[-1].kiosk.isActiveWindow)
        return rooms[-1]

    yield made
    for room in rooms:
        room.kiosk.close()


def tab_to(voting, wanted):
    for _ in range(60):
        if voting.kiosk.focusWidget() is wanted():
            return
        voting.keys(TAB)
    raise AssertionError("Tab never gets there")


def on(voting):
    """Tab to the button that leads on from the ballot, and Enter."""
    tab_to(voting, lambda: voting.kiosk.page.review)
    voting.keys(ENTER)


def cast(voting):
    """From the last page of the ballot into the urn, and back to the cover."""
    on(voting)
    assert voting.state is State.REVIEW
    tab_to(voting, lambda: voting.kiosk.page.cast)
    voting.keys(ENTER)
    assert voting.state is State.CONFIRM
    assert TITLE not in voting.words()
    voting.put_in()
    assert TITLE not in voting.words()


def rows_of(voting):
    closed(voting.document, 1)
    return {row.letter: row for row in queries.result_of(voting.document, 1).rows}


def seven(voting, press):
    """Seven people vote; `press` fills in the ballot of the n-th. Gives the result by letter."""
    for person in range(1, 8):
        voting.identify(code(voting.document, person))
        press(person)
        cast(voting)
    return rows_of(voting)


def test_approval_four_yes_two_no_one_abstains(voting):
    room = voting("approval")
    rows = seven(room, lambda n: room.keys("A", "1" if n <= 4 else "2" if n <= 6 else "3"))
    assert (rows["A"].spread, rows["A"].aside) == ((4, 2), 1)
    assert rows["B"].aside == 7


def test_rating_each_gives_another_number(voting):
    room = voting("rating")
    rows = seven(room, lambda n: room.keys("B", str(n + 2), "A", "9"))
    assert rows["B"].spread == (0, 0, 1, 1, 1, 1, 1, 1, 1)
    assert (rows["A"].shown, rows["B"].shown) == ("9", "6")


def test_ranking_four_put_c_first_and_three_put_a_first(voting):
    room = voting("ranking", top=2, unranked="zero")

    def press(n):
        for letter in "CB" if n <= 4 else "AC":
            room.keys(letter, PLUS)

    rows = seven(room, press)
    assert {letter: rows[letter].shown for letter in "ABCD"} == {
        "A": "6", "B": "4", "C": "11", "D": "0",
    }  # fmt: skip
    assert rows["C"].spread == (4, 3, 0, 0)


def test_criteria_page_after_page(voting):
    room = voting("criteria")

    def press(n):
        room.keys("A", "1" if n <= 5 else "3", "B", "2")
        on(room)
        assert "Question 2 of 2: Fair" in room.words()
        room.keys("A", "4" if n == 7 else "1")

    rows = seven(room, press)
    assert rows["A"].shown == "79", "5 of 7 weighs 3, 6 of 6 weighs 1: 22/28"
    assert rows["A"].gave == 6
    assert not rows["B"].decidable, "nobody answered its second question"


def test_majority_judgment_by_place_in_the_list(voting):
    room = voting("majority_judgment")
    rows = seven(room, lambda n: room.keys("A", "1" if n <= 4 else "6", "D", "7"))
    assert (rows["A"].spread, rows["A"].shown) == ((4, 0, 0, 0, 0, 3), "6")
    assert rows["D"].aside == 7


def test_gradients_by_arrows_with_one_veto(voting):
    room = voting("gradients")

    def press(n):
        room.keys("A", *[RIGHT] * (8 if n == 7 else 2), "B", RIGHT)

    rows = seven(room, press)
    assert rows["A"].spread == (0, 6, 0, 0, 0, 0, 0, 1)
    assert "1 person blocks it" in say(rows["A"].verdict)
    assert rows["B"].forward


def test_an_overvote_is_told_on_the_page_and_nothing_is_taken_away(voting):
    room = voting("ranking", top=2, cut=1)
    room.identify(code(room.document, 1))
    for letter in "ABCD":
        room.keys(letter, PLUS)
    assert room.kiosk.page.explain.text() == say(room.machine.paper.higher(3))
    assert "places are taken" in room.words()
    assert room.machine.paper.choices == {1: 1, 2: 2}


@pytest.mark.parametrize("key", SHAPES)
def test_no_way_back_to_the_cover_leaves_an_option_or_an_answer_behind(voting, key):
    room = voting(key)

    def call_for_help():
        room.keys(Key.Key_F1)
        assert TITLE not in room.words()
        room.kiosk.turn(room.machine.call_facilitator)

    def stop():
        room.document.commit(StopRound(round_id=1))
        room.kiosk.round_changed()

    ways = (
        lambda: room.keys(Key.Key_Escape),
        lambda: room.wait(130),
        call_for_help,
        room.kiosk._cover,
        room.kiosk.screens_changed,
        stop,
    )
    for person, way in enumerate(ways, start=1):
        room.identify(code(room.document, person))
        room.keys("A", PLUS if key == "ranking" else "1")
        chosen = room.kiosk.page.rows[0].accessibleName()
        assert TITLE in chosen
        way()
        assert room.state is State.COVER
        assert TITLE not in room.words()
        assert chosen not in room.words()
        assert room.machine.paper is None


@pytest.mark.parametrize(
    ("key", "press", "words"),
    [
        ("approval", "A1", "yes"),
        ("rating", "A9", "9, matters most"),
        ("majority_judgment", "A2", "very good"),
        ("gradients", "A8", "I block it"),
    ],
)
def test_the_review_says_the_answer_in_full_words_and_what_is_left_open(voting, key, press, words):
    room = voting(key)
    room.identify(code(room.document, 1))
    room.keys(*press)
    on(room)
    first, left = (line.words for line in room.machine.paper.review())
    assert "A, “Secret wish number 1 & more”" in first
    assert words in first
    assert all(letter in left for letter in "BCD")
    assert first in room.words()
    assert left in room.words()


def test_the_review_of_a_ranking_is_in_its_order_and_of_criteria_in_theirs(voting):
    room = voting("ranking")
    room.identify(code(room.document, 1))
    room.keys("C", PLUS, "A", PLUS)
    lines = [line.words for line in room.machine.paper.review()]
    assert "number 3" in lines[0]
    assert "number 1" in lines[1]
    assert len(lines) == 3


@pytest.mark.parametrize("size", range(4))
def test_why_a_step_is_not_taken_is_read_whole_at_every_text_size(voting, size):
    room = voting("ranking", top=2, cut=1, options=12, title=LONG, recused=((1, 4),))
    room.kiosk._set_size(size)
    room.kiosk.page.start.setFocus()
    room.identify(code(room.document, 1))
    for letter, words in (("A", ""), ("B", ""), ("C", "places are taken"), ("D", "not voting on")):
        room.keys(letter, PLUS)
        page = room.kiosk.page
        assert words in page.explain.text()
        for label in (page.explain, page.left):
            assert label.height() >= label.height_in(label.width())
            assert page.rect().contains(label.geometry())
            assert not label.geometry().intersects(page.again.geometry())
        assert not page.explain.geometry().intersects(page.left.geometry())


def buttons_of(room):
    QApplication.processEvents()
    return [b for b in room.kiosk.findChildren(KioskButton) if b.isVisible()]


def check_buttons(room):
    """Every button lies in the window, shows its words whole, and covers no other."""
    placed = []
    for button in buttons_of(room):
        shape = button.shape_rect().toRect()
        place = QRect(button.mapTo(room.kiosk, shape.topLeft()), shape.size())
        assert room.kiosk.rect().contains(place), (button.accessibleName(), place)
        for other, name in placed:
            assert not place.intersects(other), (button.accessibleName(), name)
        placed.append((place, button.accessibleName()))


@pytest.mark.parametrize("key", SHAPES)
def test_twelve_options_of_200_characters_keep_every_button_in_the_window(voting, key):
    room = voting(key, options=12, title=LONG)
    for size in range(4):
        room.kiosk._set_size(size)
        check_buttons(room)
        room.kiosk.page.start.setFocus()
        room.identify(code(room.document, 1 + size))
        for n in range(len(room.kiosk.page.pages)):
            if n:
                on(room)
            check_buttons(room)
            room.keys(DOWN, PLUS if key == "ranking" else "1")
        on(room)
        assert room.state is State.REVIEW
        while room.state is State.REVIEW:
            check_buttons(room)
            tab_to(room, lambda: room.kiosk.page.cast)
            room.keys(ENTER)
        assert room.state is State.CONFIRM
        check_buttons(room)
        room.keys(Key.Key_Escape)
