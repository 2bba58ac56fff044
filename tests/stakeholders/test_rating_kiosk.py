"""The rating kiosk and its page: one card at a time, nothing left behind, spread first."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from tests.voting.room import furnish
from ui.document.live import LiveDocument
from ui.room.displays import DISPLAYS
from ui.room.room_window import screen_facts
from ui.stakeholders.panel import MapPanel
from ui.stakeholders.rating.booth import RatingBooth, RatingMachine
from ui.stakeholders.rating.kiosk import RatingKiosk
from ui.stakeholders.rating.slide import spread_slide
from ui.theme.theme import theme
from ui.voting.kiosk.machine import State
from workshop.stakeholders.changes import AddStakeholder
from workshop.stakeholders.queries import stakeholder
from workshop.stakeholders.rating.changes import CloseRatingPass, OpenRatingPass
from workshop.stakeholders.rating.gathering import give
from workshop.stakeholders.rating.queries import closed_passes, open_pass, result, waiting


class Clock:
    def __init__(self) -> None:
        self.now = 100.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def room(qapp, document):
    theme().apply(QApplication.instance())
    furnish(document, people=7)
    for name in ("Region & <b>co</b>", "Clinic"):
        document.commit(AddStakeholder(name=name, sector="provider"))
    return document


@pytest.fixture
def kiosk(qtbot, room):
    room.commit(OpenRatingPass(form="kiosk", axes=("power", "interest")))
    clock = Clock()
    machine = RatingMachine(
        RatingBooth(room, open_pass(room)), clock=clock, shuffle=lambda _options: None
    )
    made = RatingKiosk(machine)
    made.test_clock = clock
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    qtbot.waitActive(made)
    yield made
    made.close()


def keys(qtbot, kiosk, *wanted) -> None:
    for key in wanted:
        target = kiosk.focusWidget() or kiosk
        if isinstance(key, str):
            qtbot.keyClicks(target, key)
        else:
            qtbot.keyClick(target, key)


def begin(qtbot, kiosk, person: int = 1) -> None:
    kiosk.turn(kiosk.machine.start)
    kiosk.turn(kiosk.machine.choose, person)
    kiosk.test_clock.now += 1
    keys(qtbot, kiosk, Qt.Key.Key_Tab, Qt.Key.Key_Space)
    assert kiosk.machine.state is State.BALLOT


def said(kiosk) -> str:
    found = []
    for widget in [kiosk, *kiosk.findChildren(QWidget)]:
        found += [widget.accessibleName(), widget.accessibleDescription(), widget.toolTip()]
        if isinstance(widget, QLabel):
            found.append(widget.text())
        interface = QAccessible.queryAccessibleInterface(widget)
        if interface is not None:
            found.append(interface.text(QAccessible.Text.Name))
    return "\n".join(found)


def test_a_person_rates_every_card_with_the_keys_one_to_five(qtbot, kiosk, room):
    begin(qtbot, kiosk)
    keys(qtbot, kiosk, "4", "0", Qt.Key.Key_Return, "1", "5", Qt.Key.Key_Return)
    assert kiosk.machine.state is State.CONFIRM
    kiosk.test_clock.now += 1
    keys(qtbot, kiosk, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    assert kiosk.machine.state is State.DONE
    rows = [tuple(row)[1:] for row in room.all("SELECT * FROM rating_count")]
    assert rows == [
        (1, "interest", "", 0, 1),
        (1, "power", "", 4, 1),
        (2, "interest", "", 5, 1),
        (2, "power", "", 1, 1),
    ]
    assert 1 not in {one.id for one in waiting(room, 1)}


def test_a_finger_rates_and_the_same_number_again_takes_it_back(qtbot, kiosk):
    begin(qtbot, kiosk)
    page = kiosk.page
    qtbot.mouseClick(page.rows[0].tiles[2], Qt.MouseButton.LeftButton)
    assert page.paper.rating(1, "power") == 3
    qtbot.mouseClick(page.rows[0].tiles[2], Qt.MouseButton.LeftButton)
    assert page.paper.rating(1, "power") is None


def test_back_leads_to_the_card_before_with_its_numbers(qtbot, kiosk):
    begin(qtbot, kiosk)
    keys(qtbot, kiosk, "4", "2", Qt.Key.Key_Return)
    assert kiosk.page.card == 2
    kiosk.page.before.click()
    assert kiosk.page.card == 1
    assert kiosk.page.rows[0].tiles[3].isChecked()


def test_nothing_of_the_last_person_is_left_in_widgets_or_accessible_text(qtbot, kiosk, room):
    cover = said(kiosk)
    journal = [tuple(row) for row in room.all("SELECT * FROM journal")]
    begin(qtbot, kiosk)
    keys(qtbot, kiosk, "4", "2", Qt.Key.Key_Return, "5", "5", Qt.Key.Key_Return)
    assert "Region" not in said(kiosk), "the question shows no card"
    kiosk.test_clock.now += 1
    keys(qtbot, kiosk, Qt.Key.Key_Tab, Qt.Key.Key_Return)
    kiosk.test_clock.now += 10
    kiosk._tick()
    QApplication.sendPostedEvents(None, 52)  # deferred deletes
    QApplication.processEvents()
    assert kiosk.machine.state is State.COVER
    left = said(kiosk).replace("1 of 7", "0 of 7")
    assert {*left.splitlines(), ""} == {*cover.splitlines(), ""}
    assert (kiosk.machine.paper, kiosk.machine.person, kiosk.machine.kept) == (None, None, None)
    assert [tuple(row) for row in room.all("SELECT * FROM journal")] == journal
    assert room.all("SELECT * FROM undolog") == []


def test_escape_covers_and_nothing_was_counted(qtbot, kiosk, room):
    begin(qtbot, kiosk)
    keys(qtbot, kiosk, "4", Qt.Key.Key_Escape)
    assert kiosk.machine.state is State.COVER
    assert room.all("SELECT * FROM rating_count") == []


def test_every_text_size_shows_all_axes_of_a_card(qtbot, kiosk):
    begin(qtbot, kiosk)
    for size in range(4):
        kiosk._set_size(size)
        shown = {axis for card, axes in kiosk.page.leaves if card == 1 for axis in axes}
        assert shown == {"power", "interest"}
        for row in kiosk.page.rows:
            assert all(kiosk.rect().contains(tile.geometry()) for tile in row.tiles)


@pytest.fixture
def page(qtbot, room):
    made = MapPanel(LiveDocument(room))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    qtbot.waitExposed(made)
    made.show_page("scoring")
    found = made.page("scoring")
    found.sheet = made
    return found


def test_no_kiosk_opens_while_the_room_could_see_this_laptop(page, room):
    page.open_button.click()
    DISPLAYS.answer(screen_facts(), on_the_wall=True)
    page.hand_button.click()
    assert page.hand_over.kiosk is None
    assert page.hand_over.wall.isVisible()


def test_a_picture_that_goes_to_the_wall_in_a_turn_covers_it_and_lets_nobody_begin(page, room):
    page.open_button.click()
    page.hand_button.click()
    page.hand_over._go_on()
    kiosk = page.hand_over.kiosk
    clock = Clock()
    kiosk.machine._clock = clock
    kiosk.turn(kiosk.machine.start)
    kiosk.turn(kiosk.machine.choose, 1)
    clock.now += 10
    kiosk.turn(kiosk.machine.show_ballot)
    assert kiosk.machine.state is State.BALLOT
    DISPLAYS.answer(screen_facts(), on_the_wall=True)
    page.hand_over.wall.answered.emit()
    assert kiosk.machine.state is State.COVER
    kiosk.turn(kiosk.machine.start)
    kiosk.turn(kiosk.machine.choose, 1)
    clock.now += 10
    kiosk.turn(kiosk.machine.show_ballot)
    assert kiosk.machine.state is State.PRIVACY
    assert room.value("SELECT count(*) FROM rating_turn") == 0
    page.hand_over.leave(False)


def test_before_it_is_closed_the_page_shows_turns_and_no_number(page, room):
    page.open_button.click()
    give(room, 1, 1, {(1, "power"): 5, (2, "power"): 1})
    assert page.turns.text() == "1 of 7 have had a turn"
    assert page.results.list.count() == 0
    assert "Person 1," not in page.waiting.text()


def test_closing_asks_once_more_and_then_the_widest_apart_comes_first(page, room):
    page.open_button.click()
    for person, value in enumerate((1, 1, 1, 5, 5, 5), start=1):
        give(room, 1, person, {(1, "power"): 3, (2, "power"): value})
    page.close_button.click()
    assert open_pass(room) is not None
    page.close_button.click()
    assert open_pass(room) is None
    assert page.results.list.current_key == "2.power"
    assert "two minds" in page.results.words.text()


def test_the_facilitator_sets_the_final_value_beside_what_the_room_said(page, room):
    page.open_button.click()
    for person in range(1, 6):
        give(room, 1, person, {(1, "power"): 4})
    room.commit(CloseRatingPass(pass_id=1))
    page.results.choose(1)
    page.results.take_median.click()
    assert stakeholder(room, 1).power == 4
    page.results.final.segment("2").click()
    assert stakeholder(room, 1).power == 2
    assert result(room, closed_passes(room)[0].id).cell(1, "power").median == 4
    page.results.final.segment("").click()
    assert stakeholder(room, 1).power is None, "open again: not rated, not the middle"


def test_a_table_is_keyed_card_by_card_and_a_wrong_number_stays_in_its_field(page, room, qtbot):
    page.set_up.form.segment("tables").click()
    page.open_button.click()
    tables = page.tables
    tables.table.setText("Blue")
    tables.people.setValue(3)
    tables.fields["power"].setText("7")
    tables.add_button.click()
    assert tables.note.isVisible()
    assert tables.fields["power"].text() == "7"
    tables.fields["power"].setText("4 4 2")
    tables.add_button.click()
    rows = [tuple(row)[1:] for row in room.all("SELECT * FROM rating_count")]
    assert rows == [(1, "power", "table:Blue", 2, 1), (1, "power", "table:Blue", 4, 2)]
    assert tables.cards.current_key == "2"


def test_the_room_sees_a_spread_only_by_its_button_and_never_a_name_or_a_final_value(page, room):
    page.open_button.click()
    for person, value in enumerate((1, 1, 5, 5, 5), start=1):
        give(room, 1, person, {(1, "power"): value, (2, "power"): 3})
    room.commit(CloseRatingPass(pass_id=1))
    page.results.choose(1)
    page.show_button.click()
    shown = room.one("SELECT slide, subject, stage FROM room")
    assert tuple(shown) == ("rated", 1, 0)
    slide = spread_slide(room, 1, 0).slide
    assert slide.counts == (2, 0, 0, 0, 3)
    assert "two minds" in slide.sentences()
    assert "Person" not in slide.sentences()


def test_too_few_ratings_are_not_shown_in_the_room_either(page, room):
    page.open_button.click()
    for person in (1, 2):
        give(room, 1, person, {(1, "power"): 5})
    room.commit(CloseRatingPass(pass_id=1))
    assert not page.show_button.isEnabled()
    assert spread_slide(room, 1, 0).slide.counts == ()
