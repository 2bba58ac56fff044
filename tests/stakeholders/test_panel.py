"""The map on the desk: placed by mouse and by keyboard, the tray, crowded cells, the table."""

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.document.live import LiveDocument
from ui.stakeholders.layouts.grid import lay_out
from ui.stakeholders.layouts.shapes import Asked
from ui.stakeholders.panel import MapPanel
from ui.theme.theme import theme
from workshop.stakeholders.changes import AddStakeholder, RateStakeholder
from workshop.stakeholders.queries import placed, stakeholder, stakeholders, tray


@pytest.fixture
def panel(qtbot, document):
    theme().apply(QApplication.instance())
    made = MapPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    qtbot.waitExposed(made)
    page = made.page("map")
    page.sheet = made
    return page


def drag(panel, stakeholder_id: int, by: QPoint) -> None:
    card = panel.canvas.card(stakeholder_id)
    start = panel.canvas.mapFromScene(card.pos().x() + 60, card.pos().y() + card.height / 2)
    port = panel.canvas.viewport()
    QTest.mousePress(port, Qt.MouseButton.LeftButton, pos=start)
    QTest.mouseMove(port, start + by / 2)
    QTest.mouseMove(port, start + by)
    QTest.mouseRelease(port, Qt.MouseButton.LeftButton, pos=start + by)


def test_a_name_and_enter_put_somebody_in_the_tray_and_never_in_the_middle(panel, qtbot, document):
    panel.name_field.setFocus()
    qtbot.keyClicks(panel.name_field, "Patient association")
    qtbot.keyClick(panel.name_field, Qt.Key.Key_Return)
    assert [one.name for one in tray(document)] == ["Patient association"]
    assert placed(document) == []
    assert panel.name_field.text() == ""


def test_a_card_dragged_to_a_cell_takes_its_rating_and_undo_takes_it_back(panel, qtbot, document):
    document.commit(AddStakeholder(name="Region"))
    document.commit(RateStakeholder(stakeholder=1, power=1, interest=1))
    qtbot.wait(20)
    cell = panel.canvas.viewport().width() // 5
    drag(panel, 1, QPoint(cell, 0))
    assert (stakeholder(document, 1).power, stakeholder(document, 1).interest) == (1, 2)
    document.undo()
    assert stakeholder(document, 1).interest == 1


def test_alt_arrows_move_the_chosen_card_one_step_and_delete_takes_it_off(panel, qtbot, document):
    document.commit(AddStakeholder(name="Region"))
    document.commit(RateStakeholder(stakeholder=1, power=3, interest=3))
    panel.canvas.choose(1)
    panel.canvas.setFocus()
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Right, Qt.KeyboardModifier.AltModifier)
    assert (stakeholder(document, 1).power, stakeholder(document, 1).interest) == (4, 4)
    qtbot.keyClick(panel.canvas, Qt.Key.Key_Delete)
    assert stakeholder(document, 1).power is None


def test_a_full_cell_says_how_many_wait_and_page_down_brings_each_to_the_front(
    panel, qtbot, document
):
    for n in range(7):
        document.commit(AddStakeholder(name=f"Body {n}"))
        document.commit(RateStakeholder(stakeholder=n + 1, power=5, interest=5))
    qtbot.wait(20)
    panel.canvas.choose(1)
    panel.canvas.setFocus()
    seen = set()
    for _ in range(7):
        assert panel.canvas.card(panel.canvas.current).isVisible()
        seen.add(panel.canvas.current)
        qtbot.keyClick(panel.canvas, Qt.Key.Key_PageDown)
    assert seen == set(range(1, 8))


def test_cards_of_one_cell_never_lie_on_each_other(document):
    for n in range(60):
        document.commit(AddStakeholder(name=f"Body {n}"))
        rating = {"power": 1 + n % 5, "interest": 1 + (n // 5) % 5}
        document.commit(RateStakeholder(stakeholder=n + 1, **rating))
    layout = lay_out(Asked(placed(document), 790, 480))
    shown = list(layout.spots.values())
    for index, one in enumerate(shown):
        for other in shown[index + 1 :]:
            apart = one.x + one.width <= other.x or other.x + other.width <= one.x
            above = one.y + one.height <= other.y or other.y + other.height <= one.y
            assert apart or above
    assert len(shown) + sum(more.waiting for more in layout.more) == 60


def test_the_table_holds_everybody_the_map_holds(panel, document):
    document.commit(AddStakeholder(name="Region & <b>co</b>"))
    document.commit(AddStakeholder(name="Clinic"))
    panel.show_view("table")
    model = panel.table.model()
    assert model.rowCount() == len(stakeholders(document)) == 2
    assert model.index(0, 0).data() == "Region & <b>co</b>"
