"""The people panel in a real file: paste, add, everyone is here, and one undo step each."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt

from ui.document.live import LiveDocument
from ui.people.panel import PeoplePanel
from ui.people.people_table import HERE, NAME, SECTOR
from ui.people.slide import people_slide
from ui.theme.theme import theme
from ui.widgets.buttons import LinkButton
from workshop.people.queries import counts, participants

TWELVE = """Chair, School of Economics, academia
Lung study member 1, Lung cancer study group, A
Oncologist 1, Cancer centre, provider
Primary care nurse 1, Primary care, H
Patient representative 1, Patient association
Patient representative 2, Patient association
Patient representative 2, Relatives' group
Regional officer 1, SALAR, authority
Industry representative 1, Pharma, I
Librarian 1, City library, culture
Municipal planner 1
Regional officer 2; SALAR; G; observer"""


@pytest.fixture
def panel(qapp, qtbot, document):
    theme().apply(qapp, "light")
    made = PeoplePanel(LiveDocument(document))
    qtbot.addWidget(made)
    qtbot.addWidget(made.after)
    made.resize(816, 600)
    made.show()
    return made


def press(button, qtbot):
    assert button.isVisible()
    assert button.isEnabled()
    qtbot.mouseClick(button, Qt.MouseButton.LeftButton)


def paste(panel, qtbot, text=TWELVE):
    panel.show_way("paste")
    with qtbot.waitSignal(panel.bring_in.field.paused):
        panel.bring_in.field.setPlainText(text)


def test_an_empty_list_opens_at_pasting_and_offers_nothing_to_add(panel):
    assert panel.ways.current == "paste"
    assert not panel.add_button.isEnabled()


def test_twelve_pasted_names_are_added_and_all_here_in_one_undo_step_each(panel, qtbot, document):
    paste(panel, qtbot)
    assert panel.add_button.words() == "Add 12 people"
    press(panel.add_button, qtbot)
    assert counts(document) == (0, 12)
    press(panel.here_button, qtbot)
    assert counts(document) == (12, 12)
    panel.live.undo()
    assert counts(document) == (0, 12)
    panel.live.undo()
    assert counts(document) == (0, 0)


def test_what_is_asked_about_blocks_nothing_and_a_link_answers_it(panel, qtbot, document):
    paste(panel, qtbot)
    assert panel.bring_in.reading.questions() == [7, 10]
    for words in ("Other", "One person"):
        links = panel.bring_in.reading.findChildren(LinkButton)
        press(next(one for one in links if one.words() == words and one.isVisible()), qtbot)
        qtbot.wait(1)
    press(panel.add_button, qtbot)
    people = {one.name: one for one in participants(document)}
    assert len(people) == 11
    assert people["Librarian 1"].sector == "other"
    assert "Relatives' group" in people["Patient representative 2"].note


def test_a_letter_states_the_sector_of_a_line_that_is_read(panel, qtbot):
    paste(panel, qtbot, "Ann\nBo")
    view = panel.bring_in.reading
    view.setCurrentCell(1, NAME)
    qtbot.keyClick(view, Qt.Key.Key_G)
    assert [one.sector for one in view.people()] == ["not_stated", "authority"]
    assert view.currentRow() == 1


def test_control_enter_adds(panel, qtbot, document):
    panel.bring_in.field.setPlainText("Ann, A\nBo")
    qtbot.keyClick(panel.bring_in.field, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert counts(document) == (0, 2)
    assert panel.ways.current == "list"


def test_space_marks_who_is_here_and_a_letter_sets_the_sector(panel, qtbot, document):
    paste(panel, qtbot, "Ann\nBo")
    press(panel.add_button, qtbot)
    panel.table.setCurrentCell(1, NAME)
    qtbot.keyClick(panel.table, Qt.Key.Key_Space)
    qtbot.keyClick(panel.table, Qt.Key.Key_I)
    assert [(one.present, one.sector) for one in participants(document)] == [
        (False, "not_stated"),
        (True, "industry"),
    ]
    panel.table.item(0, HERE).setCheckState(Qt.CheckState.Checked)
    assert counts(document) == (2, 2)


def test_a_name_edited_to_nothing_comes_back_with_a_sentence(panel, qtbot, document):
    paste(panel, qtbot, "Ann")
    press(panel.add_button, qtbot)
    panel.table.item(0, NAME).setText("  ")
    assert participants(document)[0].name == "Ann"
    assert panel.table.item(0, NAME).text() == "Ann"


def test_a_choice_in_the_sector_menu_is_one_step(panel, qtbot, document):
    paste(panel, qtbot, "Ann")
    press(panel.add_button, qtbot)
    panel.table.setCurrentCell(0, SECTOR)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    menu = next(one for one in panel.table.children() if one.inherits("QMenu"))
    menu.actions()[2].trigger()
    menu.close()
    assert participants(document)[0].sector == "patient"
    panel.live.undo()
    assert participants(document)[0].sector == "not_stated"


def test_a_latecomer_is_added_from_the_line_under_the_list(panel, qtbot, document):
    paste(panel, qtbot, "Ann")
    press(panel.add_button, qtbot)
    panel.one_more.setText("Bo, Agency, G")
    qtbot.keyClick(panel.one_more, Qt.Key.Key_Return)
    assert [one.name for one in participants(document)] == ["Ann", "Bo"]
    assert panel.one_more.text() == ""


def test_a_file_is_seen_as_it_is_read_before_anybody_is_added(panel, qtbot, document, tmp_path):
    path = tmp_path / "people.csv"
    path.write_bytes("Name;Sector\nÅsa;A\nBo;culture\n".encode("cp1252"))
    panel.show_way("file")
    panel.bring_in.read_file(path)
    assert counts(document) == (0, 0)
    assert panel.add_button.words() == "Add 2 people"
    press(panel.add_button, qtbot)
    assert [one.name for one in participants(document)] == ["Åsa", "Bo"]


def test_a_file_that_is_not_there_is_refused_in_a_sentence(panel, tmp_path):
    panel.show_way("file")
    panel.bring_in.read_file(tmp_path / "gone.csv")
    assert not panel.add_button.isEnabled()


def test_a_list_typed_just_before_the_workshop_is_closed_troubles_nobody(panel, qtbot, document):
    panel.bring_in.field.setPlainText("Ann")
    panel.hide()
    document.close()
    qtbot.wait(400)


def test_the_room_sees_sectors_and_no_names(panel, qtbot, document):
    paste(panel, qtbot)
    press(panel.add_button, qtbot)
    assert sum(count for _sector, count in people_slide(document, 0).slide.sectors) == 0
    press(panel.here_button, qtbot)
    state = people_slide(document, 0)
    assert sum(count for _sector, count in state.slide.sectors) == 12
    assert "Librarian" not in state.slide.sentences()


def test_every_word_of_the_panel_is_in_the_catalogue(panel):
    from PySide6.QtWidgets import QLabel, QPushButton

    for one in [*panel.findChildren(QLabel), *panel.findChildren(QPushButton)]:
        assert not one.text().startswith("people.")
