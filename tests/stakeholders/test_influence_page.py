"""Influence: salience with its reasons, cut points, MICMAC, MACTOR, silos; large maps aside."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.document.live import LiveDocument
from ui.stakeholders.panel import MapPanel
from ui.theme.theme import theme
from workshop.commitments.queries import actions
from workshop.mission.changes import SetMissionField
from workshop.stakeholders.changes import (
    AddLink,
    AddStakeholder,
    EditStakeholder,
    RateStakeholder,
    WriteStakeholder,
)
from workshop.stakeholders.influence import MACTOR_CAP

TALK = "A neutral place to talk"


@pytest.fixture
def room(document):
    for name, sector in (("A", "academia"), ("B", "provider"), ("C", "provider"), ("D", "other")):
        document.commit(AddStakeholder(name=name, sector=sector))
    weights = {(1, 2): 2, (1, 3): 1, (2, 1): 1, (2, 3): 3, (3, 2): 1}
    for (source, target), weight in weights.items():
        document.commit(AddLink(source=source, target=target, kind="influence", weight=weight))
    document.commit(AddLink(source=3, target=4, kind="data"))
    document.commit(RateStakeholder(stakeholder=1, power=4, interest=1))
    document.commit(EditStakeholder(stakeholder=1, legitimacy=5, urgency=5))
    return document


def opened(qtbot, document):
    theme().apply(QApplication.instance())
    made = MapPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    qtbot.waitExposed(made)
    made.show_page("influence")
    found = made.page("influence")
    found.sheet = made
    return found


@pytest.fixture
def page(qtbot, room):
    return opened(qtbot, room)


def rows(table) -> list[tuple[str, ...]]:
    return [
        tuple(table.item(row, column).text() for column in range(table.columnCount()))
        for row in range(table.rowCount())
    ]


def test_every_class_shows_why_and_who_is_not_rated_has_none(page):
    found = {row[0]: row[1:3] for row in rows(page.table)}
    assert found["A"] == ("definitive", "P 4, L 5, U 5")
    assert found["B"] == ("not rated", "")


def test_who_holds_the_map_together_is_told_with_how_many_fall_off(page):
    assert page.cuts.text() == "Without these, others fall off the map: C (1)."
    page.choose(3)
    assert "1 other falls off the map: D" in page.detail.text()


def test_micmac_shows_driving_by_dependence_its_formula_and_the_rule_of_the_diagonal(page):
    page.views.segment("drives").click()
    found = {row[0]: row[1:3] for row in rows(page.micmac.table)}
    assert {"A", "B", "C", "D"} == set(found)
    assert found["A"] == ("10", "2")
    assert "the diagonal left out" in page.micmac.formula.text()
    assert "α = 1" in page.micmac.formula.text()


def test_a_mark_in_the_picture_chooses_its_row_in_the_table(page):
    page.views.segment("drives").click()
    scatter = page.micmac.scatter
    dot = next(one for one in scatter._dots if one.name == "B")
    QTest.mouseClick(scatter, Qt.MouseButton.LeftButton, pos=scatter.spot(dot).toPoint())
    assert page.micmac.table.card == 2
    assert scatter.rect().contains(QPointF(scatter.spot(dot)).toPoint())


def test_mactor_of_the_worked_example_after_godet(page):
    page.views.segment("power").click()
    found = {row[0]: row[1:3] for row in rows(page.power)}
    assert (found["A"], found["B"], found["C"]) == (("6", "2"), ("5", "4"), ("2", "7"))
    assert page.power_says.text().startswith("After Godet")


def test_silos_are_an_index_with_its_counts_and_the_pairs_without_a_link(page):
    page.views.segment("silos").click()
    assert "E–I +0.33: 4 links across sectors, 2 inside" in page.silos.index.text()
    assert "Academia – Other" in page.silos.unlinked.text()
    assert page.silos.no_levers.isVisible()


def test_a_chosen_row_is_the_chosen_card_of_the_sheet(page, qtbot):
    page.table.setFocus()
    qtbot.waitUntil(page.table.hasFocus)
    qtbot.keyClick(page.table, Qt.Key.Key_Down)
    assert page.sheet.current == page.table.card
    page.to_card.click()
    assert page.sheet.switch.current == "map"


def test_above_sixty_it_counts_aside_and_mactor_says_why_not(qtbot, document):
    for n in range(MACTOR_CAP + 1):
        document.commit(AddStakeholder(name=f"Body {n}"))
    document.commit(AddLink(source=1, target=2, kind="influence"))
    page = opened(qtbot, document)
    assert page.counting_line.isVisible()
    with qtbot.waitSignal(page.counting.counted, timeout=20_000):
        pass
    assert not page.counting_line.isVisible()
    assert page.table.rowCount() == MACTOR_CAP + 1
    assert not page.power.isVisibleTo(page)
    assert "61" in page.power_says.text()


def test_an_empty_map_says_what_to_draw(qtbot, document):
    page = opened(qtbot, document)
    assert page.nothing.isVisible()
    assert not page.stack.isVisible()


def test_a_need_stands_beside_the_offer_that_speaks_of_it_and_becomes_an_action(page, room):
    room.commit(EditStakeholder(stakeholder=1, present="in_room"))
    written = ((1, "can_offer", "A neutral arena"), (2, "needs", TALK), (3, "needs", "Staff"))
    for one, field, text in written:
        room.commit(WriteStakeholder(stakeholder=one, field=field, text=text))
    page.refresh()
    page.views.choose("offers")
    page.views.chosen.emit("offers")
    offers = page.offers
    assert rows(offers.table) == [
        (f"B: {TALK}", "A: A neutral arena"),
        ("C: Staff", "no offer speaks of it yet"),
    ]
    assert offers.seats.text() == "Of 1 seat not said yet: an offer 0, a need 1."
    offers.table.setCurrentCell(1, 0)
    assert not offers.draft.isEnabled()
    offers.table.setCurrentCell(0, 0)
    assert page.table.card == 2
    offers.draft.click()
    (action,) = actions(room)
    assert action.text == f"A and B talk about: {TALK}"


def test_without_a_need_it_says_what_to_ask_each_seat(page):
    assert page.offers.empty.isVisibleTo(page.offers)
    assert not page.offers.draft.isVisibleTo(page.offers)


def test_levers_stand_against_holders_and_a_column_of_nobody_says_so(page, room):
    room.commit(WriteStakeholder(stakeholder=1, field="can_offer", text="Public funding"))
    room.commit(SetMissionField(field="levers", text="Agile funding\nRules of payment"))
    page.refresh()
    grid = page.silos.levers
    heads = [grid.horizontalHeaderItem(column).text() for column in range(grid.columnCount())]
    assert heads == ["Name", "Agile funding", "Rules of payment"]
    assert rows(grid) == [("Who has it in hand", "1", "nobody on the map"), ("A", "●", "")]
