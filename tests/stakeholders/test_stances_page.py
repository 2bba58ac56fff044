"""Stances by key: for, against, neither and not asked stay apart; who agrees and who differs."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from tests.voting.room import furnish
from ui.document.live import LiveDocument
from ui.stakeholders.panel import MapPanel
from ui.theme.theme import theme
from workshop.stakeholders.changes import AddStakeholder
from workshop.stakeholders.stance_changes import SetStance
from workshop.stakeholders.stance_queries import stances

ACCESSIBLE = Qt.ItemDataRole.AccessibleTextRole


@pytest.fixture
def room(document):
    furnish(document, people=1, options=3)
    for name in ("Region", "Clinic & <i>co</i>", "Patients"):
        document.commit(AddStakeholder(name=name, sector="provider"))
    return document


@pytest.fixture
def page(qtbot, room):
    theme().apply(QApplication.instance())
    made = MapPanel(LiveDocument(room))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    qtbot.waitActive(made)
    made.show_page("stances")
    found = made.page("stances")
    found.sheet = made
    found.grid.setFocus()
    return found


def press(qtbot, page, *keys) -> None:
    for key in keys:
        if isinstance(key, str):
            qtbot.keyClicks(page.grid, key)
        else:
            qtbot.keyClick(page.grid, key)


def test_keys_set_for_against_neither_and_take_a_stance_away(page, room, qtbot):
    for key, kept in (("+", [1]), ("-", [-1]), ("0", [0])):
        press(qtbot, page, key)
        assert [one.stance for one in stances(room)] == kept
    press(qtbot, page, Qt.Key.Key_Delete)
    assert stances(room) == []


def test_not_asked_is_not_neither_to_the_eye_and_to_the_ear(page, room, qtbot):
    model = page.grid.model_
    cell = model.index(0, 0)
    assert (model.data(cell), model.data(cell, ACCESSIBLE)) == ("", "Region, option A: not asked")
    press(qtbot, page, "0")
    assert (model.data(cell), model.data(cell, ACCESSIBLE)) == ("0", "Region, option A: neither")
    assert page.asked.text() == "2 not asked"


def test_arrows_move_and_each_gesture_is_one_step_of_undo(page, room, qtbot):
    press(qtbot, page, "+", Qt.Key.Key_Down, "-", Qt.Key.Key_Right, "+")
    found = {(one.stakeholder, one.option): one.stance for one in stances(room)}
    assert found == {(1, 1): 1, (2, 1): -1, (2, 2): 1}
    room.undo()
    assert len(stances(room)) == 2
    assert page.grid.currentIndex().row() == 1, "the cell stays where it was"


def test_how_much_is_at_stake_is_a_choice_of_its_own_and_follows_the_stance(page, room, qtbot):
    assert not page.strength.isEnabled()
    press(qtbot, page, "+")
    page.strength.segment("4").click()
    assert stances(room)[0].intensity == 4
    assert "existence" in page.strength_says.text()
    press(qtbot, page, "-")
    assert stances(room)[0].intensity is None, "another side is another strength"


def test_the_option_of_the_current_column_is_told_by_name(page, room, qtbot):
    press(qtbot, page, "+", Qt.Key.Key_Down, "-")
    assert page.option.text().startswith("A  ")
    assert page.sides["in_favour"].text() == "1 for: Region"
    assert page.sides["against"].text() == "1 against: Clinic & <i>co</i>"
    assert not page.sides["neither"].isVisible()


def test_agreement_difference_and_groups_equal_the_hand_table(page, room):
    table = {(1, 1): 1, (2, 1): 1, (3, 1): -1, (1, 2): 1, (2, 2): 1, (3, 2): 0, (3, 3): 1}
    for (card, option), stance in table.items():
        room.commit(SetStance(option=option, stakeholder=card, stance=stance))
    page.views.segment("together").click()
    together = page.together
    rows = [together.pairs.item(n).data(ACCESSIBLE) for n in range(together.pairs.count())]
    assert rows == [
        "Region and Patients, agree 0 · differ 1",
        "Clinic & <i>co</i> and Patients, agree 0 · differ 1",
    ]
    together.order.segment("agree").click()
    assert together.pairs.count() == 1
    assert together.pair.text() == "They agree on A and B."
    said = [row.text() for row in together._rows]
    assert said == ["Region and Clinic & <i>co</i>", "all: for A and for B"]


def test_sixty_options_scroll_and_an_empty_map_says_what_to_do(qtbot, document):
    made = MapPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    made.show_page("stances")
    page = made.page("stances")
    assert page.nothing.isVisible()
    furnish(document, people=1, options=16)
    for n in range(17, 61):
        document._connection.execute(
            "INSERT INTO option (uid, position, letter, title, plain_title, layer, "
            "state) VALUES (:u, :n, :l, 'x', '', '', 'open')",
            {"u": f"u{n}", "n": n, "l": f"A{n}"},
        )
    document.commit(AddStakeholder(name="Region"))
    assert page.grid.model_.columnCount() == 60
    assert page.grid.horizontalScrollBar().maximum() > 0
