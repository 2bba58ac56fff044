"""The canvas: dragged by mouse and by two hands, locked, and by keyboard alone."""

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QPointingDevice
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.document.live import LiveDocument
from ui.stakeholders.panel import MapPanel
from ui.stakeholders.views import NAMES
from ui.theme.theme import theme
from workshop.stakeholders.changes import AddLink, AddStakeholder, EditStakeholder, RateStakeholder
from workshop.stakeholders.queries import links, positions, stakeholder, stakeholders


@pytest.fixture
def page(qtbot, document):
    theme().apply(QApplication.instance())
    for n, name in enumerate(("Region", "Clinic", "Relatives", "University")):
        document.commit(AddStakeholder(name=name, present="in_room"))
        document.commit(RateStakeholder(stakeholder=n + 1, power=4 - n, interest=1 + n))
        document.commit(
            EditStakeholder(stakeholder=n + 1, layer="regime", engagement_now="consult")
        )
    made = MapPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    qtbot.waitExposed(made)
    page = made.page("map")
    page.sheet = made
    return page


def middle(page, one) -> QPoint:
    return page.canvas.card(one).middle.toPoint()


def cell(page, power, interest) -> QPoint:
    """The middle of a cell that nobody is in."""
    spots = page.canvas.layout_now.spots
    port = page.canvas.viewport()
    return (
        QPoint(
            36 + int((interest - 0.5) * (port.width() - 38) / 5),
            20 + int((5.5 - power) * (port.height() - 60) / 5),
        )
        if spots
        else QPoint()
    )


def pull(page, start: QPoint, to: QPoint) -> None:
    port = page.canvas.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, start + (to - start) / 2)
    QTest.mouseMove(port, to)


def let_go(page, at: QPoint) -> None:
    QTest.mouseRelease(page.canvas.viewport(), Qt.MouseButton.LeftButton, pos=at)


def test_nothing_is_written_until_the_hand_lets_go_and_then_it_is_one_step(page, document):
    before = document.value("SELECT count(*) FROM journal")
    pull(page, middle(page, 1), cell(page, 5, 5))
    assert document.value("SELECT count(*) FROM journal") == before
    page.canvas.grab()
    let_go(page, cell(page, 5, 5))
    one = stakeholder(document, 1)
    assert (one.power, one.interest) == (5, 5)
    assert document.value("SELECT count(*) FROM journal") == before + 1
    document.undo()
    assert stakeholder(document, 1).power == 4


def test_a_card_dragged_outside_the_axes_is_in_the_tray_again(page, document):
    low = QPoint(300, page.canvas.viewport().height() + 30)
    pull(page, middle(page, 1), low)
    let_go(page, low)
    assert stakeholder(document, 1).power is None
    assert page.tray.count() == 1
    assert page.tray_count.text() == "3 of 4 placed"


def test_a_card_of_the_tray_is_put_down_where_it_is_dropped(page, document):
    document.commit(RateStakeholder(stakeholder=1, power=None, interest=None))
    page.canvas.put(1, QPointF(cell(page, 5, 2)))
    one = stakeholder(document, 1)
    assert (one.power, one.interest) == (5, 2)


def test_two_touches_move_two_cards_at_once(page, document, qtbot):
    screen = QTest.createTouchDevice(QPointingDevice.DeviceType.TouchScreen)
    sheet = page.sheet

    def at(point: QPoint) -> QPoint:
        return page.canvas.viewport().mapTo(sheet, point)

    one, two = middle(page, 1), middle(page, 2)
    to_one, to_two = cell(page, 5, 4), cell(page, 1, 1)
    half_one, half_two = (one + to_one) / 2, (two + to_two) / 2
    QTest.touchEvent(sheet, screen).press(0, at(one)).press(1, at(two)).commit()
    QTest.touchEvent(sheet, screen).move(0, at(half_one)).move(1, at(half_two)).commit()
    QTest.touchEvent(sheet, screen).move(0, at(to_one)).move(1, at(to_two)).commit()
    page.canvas.grab()
    QTest.touchEvent(sheet, screen).release(0, at(to_one)).stationary(1).commit()
    assert (stakeholder(document, 1).power, stakeholder(document, 1).interest) == (5, 4)
    assert stakeholder(document, 2).power == 3, "the other hand still holds its card"
    QTest.touchEvent(sheet, screen).release(1, at(to_two)).commit()
    assert (stakeholder(document, 2).power, stakeholder(document, 2).interest) == (1, 1)


def test_while_locked_nothing_moves_and_the_keyboard_says_so(page, document, qtbot):
    page.tools.lock_button.click()
    assert page.canvas.announced == "Locked: nothing moves until you unlock it."
    pull(page, middle(page, 1), cell(page, 5, 5))
    let_go(page, cell(page, 5, 5))
    assert stakeholder(document, 1).power == 4
    assert page.canvas.current == 1
    page.canvas.setFocus()
    qtbot.keyClick(page.canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert stakeholder(document, 1).power == 4
    assert page.canvas.announced.startswith("Locked")


def test_a_press_near_a_mark_means_it(page):
    page.show_view("onion")
    at = page.canvas.card(2).middle + QPointF(20, 0)
    assert page.canvas.hit(at) == 2


def test_switching_keeps_who_is_chosen_and_the_same_people(page, document):
    page.acts.choose(3)
    everybody = {one.id for one in stakeholders(document)}
    for name in NAMES:
        page.show_view(name)
        assert page.current == 3
        if name == "table":
            assert {one.id for one in page.table.people.people} == everybody
            assert page.table.currentIndex().data(int(Qt.ItemDataRole.UserRole)) == 3
        else:
            assert page.canvas.current == 3
            assert set(page.canvas.layout_now.spots) == everybody


@pytest.mark.parametrize(
    ("view", "field", "value"),
    [("lanes", "layer", "landscape"), ("onion", "engagement_now", "empower")],
)
def test_a_drag_in_each_view_writes_what_the_view_is_about(page, document, view, field, value):
    page.show_view(view)
    port = page.canvas.viewport()
    to = QPoint(port.width() // 2, 12) if view == "lanes" else port.rect().center()
    pull(page, middle(page, 1), to)
    let_go(page, to)
    assert getattr(stakeholder(document, 1), field) == value
    document.undo()
    assert getattr(stakeholder(document, 1), field) != value


def test_the_rainbow_writes_sector_and_power_and_the_network_a_place(page, document):
    document.commit(EditStakeholder(stakeholder=1, sector="academia"))
    page.show_view("rainbow")
    port = page.canvas.viewport()
    to = QPoint(port.width() // 2, 60)
    pull(page, middle(page, 1), to)
    let_go(page, to)
    one = stakeholder(document, 1)
    assert (one.sector, one.power) == ("patient", 2)
    page.show_view("network")
    to = QPoint(port.width() // 2, port.height() // 2)
    pull(page, middle(page, 2), to)
    let_go(page, to)
    assert set(positions(document, "network")) == {2}
    page.tools.again_button.click()
    assert positions(document, "network") == {}


def test_tab_goes_by_power_and_each_card_is_said_aloud(page, document, qtbot):
    document.commit(AddLink(source=1, target=2, kind="funds", weight=4))
    page.canvas.setFocus(Qt.FocusReason.TabFocusReason)
    assert page.canvas.announced == (
        "Region, power 4, interest 1, keep satisfied, 1 link, in the room"
    )
    order = [page.canvas.current]
    for _ in range(3):
        qtbot.keyClick(page.canvas, Qt.Key.Key_Tab)
        order.append(page.canvas.current)
    assert order == [1, 2, 3, 4]
    qtbot.keyClick(page.canvas, Qt.Key.Key_Tab)
    assert not page.canvas.hasFocus(), "past the last card Tab leaves the map"


def test_arrows_go_to_the_nearest_card_that_way(page, qtbot):
    page.canvas.choose(2)
    page.canvas.setFocus()
    qtbot.keyClick(page.canvas, Qt.Key.Key_Right)
    assert page.canvas.current == 3
    qtbot.keyClick(page.canvas, Qt.Key.Key_Left)
    assert page.canvas.current == 2


@pytest.mark.parametrize(("view", "field"), [("lanes", "layer"), ("onion", "engagement_now")])
def test_alt_arrows_move_one_step_in_each_view(page, document, qtbot, view, field):
    page.show_view(view)
    page.canvas.choose(1)
    page.canvas.setFocus()
    before = getattr(stakeholder(document, 1), field)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert getattr(stakeholder(document, 1), field) != before
    qtbot.keyClick(page.canvas, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert getattr(stakeholder(document, 1), field) == before


def test_links_are_drawn_by_key_one_kind_at_a_time(page, document, qtbot):
    page.canvas.choose(1)
    page.canvas.setFocus()
    qtbot.keyClick(page.canvas, Qt.Key.Key_L)
    page.link_bar.kind.choose("tension")
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return)
    assert links(document) == []
    assert page.link_bar.words.text() == "A link goes from one stakeholder to another."
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return)
    page.canvas.choose(3)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return)
    qtbot.keyClick(page.canvas, Qt.Key.Key_3)
    (link,) = links(document)
    assert (link.source_id, link.target_id, link.kind, link.weight) == (1, 3, "tension", 3)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert not page.canvas.picking
    assert page.editor.isVisible()


def test_links_are_drawn_by_mouse_and_weighed_by_a_button(page, document, qtbot):
    page.link_button.click()
    port = page.canvas.viewport()
    for one in (2, 4):
        QTest.mouseClick(port, Qt.MouseButton.LeftButton, pos=middle(page, one))
    page.link_bar.weight.segment("2").click()
    (link,) = links(document)
    assert (link.source_id, link.target_id, link.kind, link.weight) == (2, 4, "influence", 2)


def test_which_links_are_drawn_is_chosen(page, document):
    document.commit(AddLink(source=1, target=2, kind="funds"))
    document.commit(AddLink(source=3, target=4, kind="data"))
    page.acts.choose(1)
    assert [k.kind for k in page.canvas.shown_links()] == ["funds"]
    for key, kinds in (("all", ["funds", "data"]), ("none", []), ("data", ["data"])):
        page.acts.links.show(key) if page.tools.links.choose(key) is None else None
        assert [k.kind for k in page.canvas.shown_links()] == kinds


def test_who_falls_off_if_somebody_leaves_is_greyed_until_esc(page, document, qtbot):
    for target in (2, 3, 4):
        document.commit(AddLink(source=1, target=target, kind="advises"))
    page.canvas.choose(1)
    page.canvas.setFocus()
    qtbot.keyClick(page.canvas, Qt.Key.Key_W)
    assert [one for one in (1, 2, 3, 4) if page.canvas.card(one).faded] == [1, 3, 4]
    assert page.canvas.announced == (
        "Without Region, 2 others fall off the map. Esc brings them back."
    )
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert not any(page.canvas.card(one).faded for one in (1, 2, 3, 4))
    assert len(links(document)) == 3, "it is a question, not a change"
