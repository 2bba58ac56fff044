"""Claims about an open vote at the touch wall: dots placed at once, by name, without a total."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from tests.voting.open_room import open_round, panel_of
from tests.voting.room import closed
from ui.voting.kiosk.booth import RoundBooth
from ui.voting.kiosk.kiosk import Kiosk
from ui.voting.kiosk.machine import Machine, State
from ui.voting.open_forms.wall import FINGER_MM, WallBallot
from workshop.document import Refused
from workshop.voting import queries
from workshop.voting.cast import place
from workshop.voting.changes import StopRound
from workshop.voting.named import ballot_of, named_ballots


class Clock:
    """Seconds that pass when a test says so."""

    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def at_wall(qtbot, document):
    """The wall with a person in front of it."""
    made = []

    def stand(person=1, clock=None, **room):
        if not made:
            open_round(document, form="wall", key="dots", **{"options": 3, **room})
            booth = RoundBooth(document, 1)
            kiosk = Kiosk(Machine(booth, clock=clock or Clock(), shuffle=lambda _options: None))
            qtbot.addWidget(kiosk)
            kiosk.resize(1366, 768)
            kiosk.show()
            made.append(kiosk)
        kiosk = made[0]
        for act, values in ((kiosk.machine.start, ()), (kiosk.machine.choose, (person,))):
            kiosk.turn(act, *values)
        return kiosk

    return stand


def words_of(kiosk):
    return " ".join(label.text() for label in kiosk.findChildren(QLabel) if label.isVisible())


def test_a_dot_is_in_the_file_as_soon_as_it_is_placed(at_wall, document):
    kiosk = at_wall(3)
    assert isinstance(kiosk.page, WallBallot), "no privacy page, for everybody may see it"
    kiosk.page.rows[0].plus.click()
    assert ballot_of(document, 1, 3).given == {1: 1, 2: 0, 3: 0}
    assert "4 of 5 dots left" in words_of(kiosk)
    assert "Placed." in words_of(kiosk)
    kiosk.page.rows[0].minus.click()
    assert ballot_of(document, 1, 3) is None, "whoever has no dot there has not voted"
    assert queries.turnout(document, 1).voted == 0


def test_nobody_sees_how_many_dots_an_option_has_from_everybody(at_wall):
    kiosk = at_wall(1)
    for _ in range(3):
        kiosk.page.rows[0].plus.click()
    kiosk.turn(kiosk.machine.leave_wall)
    assert kiosk.machine.state is State.DONE
    kiosk.machine._clock.now += 10
    kiosk.turn(kiosk.machine.back)
    assert "1 of 9 have voted" in words_of(kiosk)
    kiosk.turn(kiosk.machine.start)
    kiosk.turn(kiosk.machine.choose, 2)
    assert [tile.value_now() for tile in kiosk.page.rows] == [0, 0, 0]


def test_whoever_comes_back_finds_their_own_dots(at_wall, document):
    kiosk = at_wall(1)
    kiosk.page.rows[1].plus.click()
    kiosk.turn(kiosk.machine.interrupt)
    at_wall(1)
    assert [tile.value_now() for tile in kiosk.page.rows] == [0, 1, 0]
    kiosk.page.rows[2].plus.click()
    assert ballot_of(document, 1, 1).given == {1: 0, 2: 1, 3: 1}


def test_a_dot_can_be_undone_for_five_seconds(at_wall, document):
    clock = Clock()
    kiosk = at_wall(1, clock)
    page = kiosk.page
    assert not page.again.isVisible()
    page.rows[0].plus.click()
    clock.now += 2
    page.rows[1].plus.click()
    assert page.again.words == "Undo (5 seconds)"
    clock.now += 4
    page._show_undo()
    assert page.again.words == "Undo (1 second)"
    page.again.click()
    assert ballot_of(document, 1, 1).given == {1: 1, 2: 0, 3: 0}
    assert not page.again.isVisible(), "the first dot is older than five seconds"
    page._again()
    assert ballot_of(document, 1, 1).given == {1: 1, 2: 0, 3: 0}


def test_more_dots_than_the_rule_allows_are_refused_in_words(at_wall, document):
    kiosk = at_wall(1)
    for _ in range(4):
        kiosk.page.rows[0].plus.click()
    assert "At most 3" in kiosk.page.explain.text()
    for _ in range(3):
        kiosk.page.rows[1].plus.click()
    assert "All 5 dots are placed" in kiosk.page.explain.text()
    assert ballot_of(document, 1, 1).given == {1: 3, 2: 2, 3: 0}


def test_an_option_somebody_is_not_voting_on_has_no_buttons(at_wall, document):
    kiosk = at_wall(2, recused=((2, 1),))
    tile = kiosk.page.rows[0]
    assert (tile.minus, tile.plus) == (None, None)
    kiosk.page.add(1, 1)
    assert named_ballots(document, 1) == {}
    with pytest.raises(Refused):
        place(document, 1, 2, {1: 1})


def test_buttons_are_at_least_fifteen_millimetres_on_this_screen(at_wall):
    kiosk = at_wall(1, options=12)
    screen = kiosk.screen()
    inch = screen.physicalDotsPerInch() / screen.devicePixelRatio()
    for tile in kiosk.page.rows:
        box = tile.plus.shape_rect()
        assert min(box.width(), box.height()) >= FINGER_MM / 25.4 * inch - 1


@pytest.mark.parametrize("size", [(1280, 720), (1920, 1080)])
@pytest.mark.parametrize("options", [2, 5, 12, 16])
def test_every_tile_lies_in_the_window_and_on_no_other(at_wall, options, size):
    kiosk = at_wall(1, options=options)
    kiosk.resize(*size)
    page = kiosk.page
    seen = []
    for _ in page.pages:
        boxes = [tile.geometry() for tile in page.rows]
        assert all(kiosk.rect().contains(box) for box in boxes)
        assert not any(a.intersects(b) for n, a in enumerate(boxes) for b in boxes[:n])
        assert all(box.bottom() <= page.review.geometry().top() for box in boxes)
        seen += [tile.option.id for tile in page.rows]
        page._turn_page()
    assert sorted(seen) == list(range(1, options + 1))


def test_the_wall_is_worked_by_keyboard(qtbot, at_wall, document):
    kiosk = at_wall(1)
    kiosk.activateWindow()
    qtbot.waitUntil(kiosk.isActiveWindow)
    QTest.keyClicks(kiosk, "B")
    QTest.keyClick(kiosk.page.rows[1], Qt.Key.Key_Plus)
    QTest.keyClick(kiosk.page.rows[1], Qt.Key.Key_Plus)
    QTest.keyClick(kiosk.page.rows[1], Qt.Key.Key_Minus)
    assert ballot_of(document, 1, 1).given == {1: 0, 2: 1, 3: 0}
    QTest.keyClick(kiosk.page.review, Qt.Key.Key_Return)
    assert kiosk.machine.state is State.DONE


def test_a_vote_that_is_stopped_covers_the_wall(at_wall, document):
    kiosk = at_wall(1)
    kiosk.page.rows[0].plus.click()
    document.commit(StopRound(round_id=1))
    kiosk.round_changed()
    assert kiosk.machine.state is State.COVER
    with pytest.raises(Refused):
        place(document, 1, 1, {1: 2})
    closed_ballots = named_ballots(document, 1)
    assert closed_ballots[1].given[1] == 1


def test_whoever_walks_away_leaves_their_dots_and_no_page(at_wall, document):
    clock = Clock()
    kiosk = at_wall(1, clock)
    kiosk.page.rows[0].plus.click()
    clock.now += 121
    kiosk.turn(kiosk.machine.tick)
    assert kiosk.machine.state is State.COVER
    assert kiosk.machine.kept is None
    assert ballot_of(document, 1, 1).given[1] == 1


def test_the_wall_opens_from_the_desk_without_a_pin_and_is_counted_by_the_same_rule(
    qtbot, document
):
    open_round(document, form="wall", key="dots", people=6, options=3)
    panel = panel_of(qtbot, document)
    assert panel.kiosk_button.words() == "Open the wall"
    panel.kiosk_button.click()
    kiosk = panel.hand_over.kiosk
    assert kiosk is not None
    for person in range(1, 5):
        kiosk.turn(kiosk.machine.start)
        kiosk.turn(kiosk.machine.choose, person)
        tiles = {tile.option.id: tile for tile in kiosk.page.rows}
        for option in (1, 1, 2):
            tiles[option].plus.click()
        kiosk.turn(kiosk.machine.interrupt)
    assert "4 of 6 have voted" in words_of(kiosk)
    panel.hand_over.leave(False)
    assert document.value("SELECT count(*) FROM urn") == 0
    closed(document, 1)
    result = queries.result_of(document, 1)
    assert {row.letter: row.gave for row in result.rows} == {"A": 4, "B": 4, "C": 0}


def test_at_the_wall_no_reason_is_told_to_eye_or_ear(at_wall):
    kiosk = at_wall(2, recused=((2, 1),))
    tile = next(row for row in kiosk.page.rows if row.option.id == 1)
    kiosk.page.add(1, 1)
    said = " ".join([words_of(kiosk), *(one.accessibleName() for one in kiosk.page.rows)])
    assert "You are not voting on this one." in words_of(kiosk)
    assert tile.accessibleName().endswith("You are not voting on this one.")
    assert "link" not in said
