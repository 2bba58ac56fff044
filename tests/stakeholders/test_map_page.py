"""The page around the canvas: a card in a few keys, its twin, two digits, layers, the table."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QWidget

from ui.document.live import LiveDocument
from ui.stakeholders.panel import MapPanel
from ui.stakeholders.read_panel import Sign
from ui.stakeholders.setup_sentences import sentences
from ui.stakeholders.table import COLUMNS
from ui.theme.theme import theme
from workshop.agenda.queries import room
from workshop.stakeholders import queries
from workshop.stakeholders.changes import AddLink, AddStakeholder, EditStakeholder, RateStakeholder


@pytest.fixture
def page(qtbot, document):
    theme().apply(QApplication.instance())
    made = MapPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    qtbot.waitExposed(made)
    page = made.page("map")
    page.sheet = made
    return page


def add(document, name, **more):
    document.commit(AddStakeholder(name=name, **more))
    return queries.stakeholders(document, forces=True)[-1].id


def test_the_whole_map_without_a_mouse(page, document, qtbot):
    page.canvas.setFocus()
    for name in ("Region", "Clinic"):
        qtbot.keyClick(page.canvas, Qt.Key.Key_N)
        assert page.name_field.hasFocus()
        qtbot.keyClicks(page.name_field, name)
        qtbot.keyClick(page.name_field, Qt.Key.Key_Return)
    assert [one.quadrant for one in queries.stakeholders(document)] == [None, None]
    page.tray.setFocus()
    page.tray.setCurrentRow(0)
    qtbot.keyClick(page.tray, Qt.Key.Key_Return)
    assert queries.placed(document) == [], "Enter puts nobody in the middle"
    qtbot.keyClicks(page.rating.power, "4")
    qtbot.keyClicks(page.rating.interest, "5")
    one = queries.stakeholders(document)[0]
    assert (one.power, one.interest) == (4, 5)
    assert page.tray.hasFocus()
    qtbot.keyClicks(page.tray, "21")
    assert queries.stakeholders(document)[1].interest == 1
    assert page.canvas.hasFocus()
    page.canvas.choose(1)
    qtbot.keyClick(page.canvas, Qt.Key.Key_L)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Tab)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return)
    qtbot.keyClick(page.canvas, Qt.Key.Key_4)
    qtbot.keyClick(page.canvas, Qt.Key.Key_Escape)
    assert queries.links(document)[0].weight == 4
    qtbot.keyClick(page.canvas, Qt.Key.Key_Return)
    assert page.details.lines["name"].hasFocus()


def test_a_new_card_never_takes_the_sector_of_the_chosen_one(page, document, qtbot):
    add(document, "Clinic", sector="provider")
    page.acts.choose(1)
    qtbot.keyClicks(page.name_field, "Schools")
    qtbot.keyClick(page.name_field, Qt.Key.Key_Return)
    assert queries.stakeholder(document, 2).sector == "not_stated"
    assert page.current == 2


def test_the_tray_lights_the_card_that_the_digits_would_rate(page, document, qtbot):
    for name in ("Schools", "Payer", "Clinic"):
        page.name_field.setText(name)
        qtbot.keyClick(page.name_field, Qt.Key.Key_Return)
        assert page.tray.currentItem().text() == name
        assert page.tray.current == page.current
    page.tray.setFocus()
    qtbot.keyClicks(page.tray, "45")
    assert queries.stakeholder(document, 3).power == 4
    assert page.tray.current == page.current == 1, "the next card is up"


def test_a_card_says_its_whole_name_and_what_its_sign_means(page, document, qtbot):
    long = "A very long name of <b>somebody</b> " * 4
    one = add(document, long)
    document.commit(RateStakeholder(stakeholder=one, power=3, interest=3))
    document.commit(EditStakeholder(stakeholder=one, bird=True))
    tip = page.canvas.card(one).toolTip()
    assert "&lt;b&gt;somebody" in tip
    assert "moves between layers" in tip
    document.commit(EditStakeholder(stakeholder=one, bird=False, unusual=True))
    assert "Unusual partner" in page.canvas.card(one).toolTip()
    page.acts.do("keys")
    assert {sign.name for sign in page.read_panel.findChildren(Sign)} == {"bird", "unusual"}


def test_two_digits_are_one_step(page, document, qtbot):
    add(document, "Region")
    page.acts.choose(1)
    page.canvas.setFocus()
    qtbot.keyClicks(page.canvas, "4")
    assert queries.stakeholder(document, 1).power is None, "half a rating is not written"
    qtbot.keyClicks(page.canvas, "2")
    document.undo()
    assert queries.stakeholder(document, 1).interest is None


def test_a_name_that_is_known_offers_a_merge_that_undo_takes_apart(page, document, qtbot):
    add(document, "Cancer Society", sector="patient")
    page.name_field.setFocus()
    qtbot.keyClicks(page.name_field, "Cancer society")
    qtbot.keyClick(page.name_field, Qt.Key.Key_Return)
    assert page.twin.isVisible()
    page.twin.merge_button.click()
    assert [one.name for one in queries.stakeholders(document)] == ["Cancer Society"]
    assert not page.twin.isVisible()
    document.undo()
    assert len(queries.stakeholders(document)) == 2


def test_they_are_two_is_kept_and_not_asked_again(page, document, qtbot):
    add(document, "Cancer Society")
    page.name_field.setFocus()
    qtbot.keyClicks(page.name_field, "Cancer society")
    qtbot.keyClick(page.name_field, Qt.Key.Key_Return)
    page.twin.apart_button.click()
    assert queries.apart(document) == {(1, 2)}
    assert not page.twin.isVisible()


def test_layers_that_are_hidden_leave_the_map_and_come_back(page, document):
    one, two = add(document, "Region", present="in_room"), add(document, "Clinic")
    for here in (one, two):
        document.commit(RateStakeholder(stakeholder=here, power=2, interest=here))
    page.layers.layer("absent").click()
    assert set(page.canvas.layout_now.spots) == {one}
    page.layers.layer("absent").click()
    assert set(page.canvas.layout_now.spots) == {one, two}


def test_the_table_edits_the_same_model_with_the_same_undo(page, document):
    add(document, "Region")
    page.show_view("table")
    model = page.table.people

    def cell(column):
        return model.index(0, COLUMNS.index(column))

    for column, value, words in (
        ("name", "Region & <b>co</b>", "Region & <b>co</b>"),
        ("sector", "authority", "Authorities"),
        ("power", 4, "4"),
        ("layer", "niche", "Niche"),
        ("engagement_now", "involve", "Involve"),
        ("bird", True, "yes"),
        ("kind", "group", "group"),
    ):
        assert model.setData(cell(column), value)
        assert getattr(queries.stakeholder(document, 1), column) == value
        assert cell(column).data() == words
        document.undo()
        assert getattr(queries.stakeholder(document, 1), column) != value


def test_a_cell_is_edited_with_a_choice_in_place(page, document, qtbot):
    add(document, "Region")
    page.show_view("table")
    index = page.table.people.index(0, COLUMNS.index("power"))
    page.table.setCurrentIndex(index)
    qtbot.keyClick(page.table, Qt.Key.Key_Return)
    field = page.table.indexWidget(index) or page.table.viewport().findChild(QWidget)
    field.choose("5")
    field.chosen.emit("5")
    assert queries.stakeholder(document, 1).power == 5


def test_spoken_for_asks_by_whom(page, document):
    one, two = add(document, "Relatives"), add(document, "Association", present="in_room")
    page.acts.choose(one)
    page.show_details(True)
    page.details.box("present").choose("represented_by")
    page.details.box("present").chosen.emit("represented_by")
    assert queries.stakeholder(document, one).present == "absent", "nobody speaks for them yet"
    page.details.speaker.chosen.emit(str(two))
    assert queries.stakeholder(document, one).represented_by == two


def test_details_write_what_is_known_of_a_card(page, document):
    one = add(document, "Schools")
    page.acts.choose(one)
    page.show_details(True)
    page.details.box("support").chosen.emit("-2")
    page.details.box("legitimacy").chosen.emit("5")
    page.details.checks["unusual"].click()
    page.details.checks["age"].click()
    page.details.checks["education"].click()
    page.details.lines["field"].committed.emit("education")
    page.details.texts["needs"].committed.emit("Time")
    found = queries.stakeholder(document, one)
    assert (found.support, found.legitimacy, found.unusual) == (-2, 5, True)
    assert found.equity_keys == ["education", "age"]
    assert (found.field, found.needs) == ("education", "Time")


def test_a_data_link_says_whether_it_has_a_legal_basis(page, document):
    one, two = add(document, "Clinic"), add(document, "Hospital")
    document.commit(AddLink(source=one, target=two, kind="data"))
    page.acts.choose(one)
    page.show_details(True)
    rows = page.details.links
    rows.rows.setCurrentRow(0)
    assert rows.basis.isVisible()
    rows.basis.chosen.emit("unknown")
    rows.weight.chosen.emit("3")
    (link,) = queries.links(document)
    assert (link.legal_basis, link.weight) == ("unknown", 3)


def test_find_chooses_by_part_of_a_name(page, document, qtbot):
    add(document, "Region")
    two = add(document, "University medical faculty", short_name="University")
    page.canvas.setFocus()
    qtbot.keyClick(page.canvas, Qt.Key.Key_Slash)
    qtbot.keyClicks(page.finder.field, "MEDIC")
    assert page.current == two
    qtbot.keyClick(page.finder.field, Qt.Key.Key_Escape)
    assert page.canvas.hasFocus()


def test_the_map_is_read_in_sentences_for_the_room_to_confirm(page, document, qtbot):
    one, two = add(document, "Region", present="in_room"), add(document, "Clinic")
    force = add(document, "Ageing", kind="force", layer="landscape")
    document.commit(RateStakeholder(stakeholder=one, power=5, interest=5))
    document.commit(EditStakeholder(stakeholder=two, layer="niche"))
    document.commit(AddLink(source=one, target=two, kind="funds", weight=4))
    page.canvas.setFocus()
    qtbot.keyClick(page.canvas, Qt.Key.Key_R)
    assert page.read_panel.said == [
        "2 cards, 1 of them rated.",
        "Involve closely: Region.",
        "Not rated yet: Clinic.",
        "In the room: Region.",
        "Not here: Clinic.",
        "Niche: Clinic.",
        "Forces, not counted: Ageing.",
        "Money goes from Region to Clinic. Strength 4.",
    ]
    assert page.canvas.announced.startswith("2 cards, 1 of them rated.")
    assert force not in {o.id for o in queries.stakeholders(document)}
    qtbot.keyClick(page.read_panel, Qt.Key.Key_Escape)
    assert page.stack.currentWidget() is page.canvas_area
    assert sentences([], []) == ["Nobody is on the map yet."]


def test_another_helix_sorts_the_same_cards_anew(page, document):
    for sector in ("academia", "patient", "other"):
        one = add(document, sector, sector=sector)
        document.commit(RateStakeholder(stakeholder=one, power=2, interest=2))
    page.show_view("rainbow")
    assert page.canvas.layout_now.boxed == {3}
    page.tools.helix.chosen.emit("triple")
    assert page.canvas.layout_now.boxed == {2, 3}
    page.tools.helix.chosen.emit("penta_unusual")
    assert page.canvas.layout_now.boxed == set()


def test_the_room_sees_the_view_that_was_sent_and_changes_with_no_other_control(page, document):
    add(document, "Region")
    page.show_view("lanes")
    page.show_button.click()
    assert (room(document).slide, room(document).stage) == ("map_working", 1)
    page.show_view("onion")
    assert room(document).stage == 1


def test_a_card_is_taken_off_the_map_from_its_details(page, document):
    add(document, "Region")
    page.acts.choose(1)
    page.show_details(True)
    page.details.remove_button.click()
    assert queries.stakeholders(document) == []
    document.undo()
    assert len(queries.stakeholders(document)) == 1


def test_the_check_of_who_is_missing_is_one_press_away(page):
    page.missing_button.click()
    assert page.sheet.switch.current == "missing"


def test_every_control_of_the_page_has_a_name(page, document):
    add(document, "Region")
    page.acts.choose(1)
    page.show_details(True)
    for widget in page.findChildren(QWidget):
        if widget.focusPolicy() != Qt.FocusPolicy.NoFocus and widget.isVisible():
            named = widget.accessibleName() or getattr(widget, "text", str)()
            assert named or widget.parent().accessibleName(), widget
