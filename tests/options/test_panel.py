"""Options on the desk: pasted, lettered, put in plain words, merged and taken apart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.document.live import LiveDocument
from ui.options.panel import OptionsPanel
from ui.options.slide import options_slide
from ui.options.table import TAGS
from ui.theme.theme import theme
from workshop.options.changes import AddOptions
from workshop.options.gate_queries import waiting
from workshop.options.queries import all_options, options, tags


@pytest.fixture
def panel(qtbot, document):
    theme().apply(QApplication.instance())
    made = OptionsPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 620)
    made.show()
    made.paste.setPlainText("First <b>thing</b>\n\nSecond & third\nLast")
    qtbot.mouseClick(made.add_button, Qt.MouseButton.LeftButton)
    return made


def choose(panel, *rows: int) -> None:
    panel.table.clearSelection()
    for row in rows:
        for column in range(3):
            panel.table.item(row, column).setSelected(True)


def test_each_pasted_line_is_an_option_with_a_letter_and_one_undo_step(panel, document):
    assert [(one.letter, one.title) for one in options(document)] == [
        ("A", "First <b>thing</b>"),
        ("B", "Second & third"),
        ("C", "Last"),
    ]
    assert panel.paste.toPlainText() == ""
    document.undo()
    assert options(document) == []


def test_two_chosen_options_merge_and_come_apart_with_their_letters(panel, qtbot, document):
    choose(panel, 0, 1)
    qtbot.mouseClick(panel.merge_button, Qt.MouseButton.LeftButton)
    assert [one.letter for one in options(document)] == ["A", "C"]
    assert "B" in [one.letter for one in all_options(document)]
    choose(panel, 1)
    qtbot.mouseClick(panel.unmerge_button, Qt.MouseButton.LeftButton)
    assert [one.letter for one in options(document)] == ["A", "B", "C"]


def test_a_plain_title_typed_here_is_what_the_room_reads(panel, qtbot, document):
    choose(panel, 2)
    panel.details.plain.setFocus()
    qtbot.keyClicks(panel.details.plain, "In plain words")
    qtbot.keyClick(panel.details.plain, Qt.Key.Key_Return)
    assert options(document)[2].plain_title == "In plain words"
    assert "C: In plain words" in options_slide(document, 0).slide.sentences()


def test_nothing_pasted_is_said_and_nothing_is_added(panel, qtbot, document):
    qtbot.mouseClick(panel.add_button, Qt.MouseButton.LeftButton)
    assert len(options(document)) == 3
    assert "first" in panel.bar.findChildren(type(panel.count))[0].text()


def test_tags_typed_between_commas_are_chips_and_choose_what_is_listed(panel, qtbot, document):
    choose(panel, 0)
    panel.details.tags.setFocus()
    qtbot.keyClicks(panel.details.tags, "Travel, <i>costs</i>,")
    qtbot.keyClick(panel.details.tags, Qt.Key.Key_Return)
    choose(panel, 1)
    panel.details.tags.setFocus()
    qtbot.keyClicks(panel.details.tags, "travel")
    qtbot.keyClick(panel.details.tags, Qt.Key.Key_Return)
    assert tags(document) == [("<i>costs</i>", 1), ("Travel", 2)]
    assert panel.table.item(0, 1).data(TAGS) == ["Travel", "<i>costs</i>"]
    panel.tag.choose("Travel")
    panel.tag.chosen.emit("Travel")
    assert [panel.table.item(n, 0).text() for n in range(panel.table.rowCount())] == ["A", "B"]
    panel.grab()
    panel.paste.setPlainText("New one")
    panel.add_button.click()
    assert panel.table.rowCount() == 4, "a new option has no tags and is seen all the same"


def test_what_has_to_happen_first_is_written_beside_the_option(panel, qtbot, document):
    choose(panel, 1)
    panel.details.gate.setFocus()
    qtbot.keyClicks(panel.details.gate, "A new law")
    qtbot.keyClick(panel.details.gate, Qt.Key.Key_Return)
    assert list(waiting(document)) == [2]


def test_after_taking_apart_the_words_from_before_are_shown_and_come_back(panel, qtbot, document):
    choose(panel, 0, 1)
    panel.merge_button.click()
    choose(panel, 0)
    panel.details.title.setFocus()
    panel.details.title.selectAll()
    qtbot.keyClicks(panel.details.title, "Both")
    qtbot.keyClick(panel.details.title, Qt.Key.Key_Return)
    assert "A: First <b>thing</b>" in panel.details.trail.text()
    choose(panel, 1)
    panel.unmerge_button.click()
    choose(panel, 0)
    assert panel.details.trail.text() == "Before it was merged: “First <b>thing</b>”"
    panel.details.own_words.click()
    assert options(document)[0].title == "First <b>thing</b>"
    assert panel.details.own_words.isHidden()


def test_an_option_is_chosen_edited_and_left_by_keys_alone(panel, qtbot, document):
    panel.table.setFocus()
    panel.table.setCurrentCell(0, 0)
    qtbot.keyClick(panel.table, Qt.Key.Key_Down)
    qtbot.keyClick(panel.table, Qt.Key.Key_Return)
    assert panel.details.plain.hasFocus()
    qtbot.keyClicks(panel.details.plain, "Plain")
    qtbot.keyClick(panel.details.plain, Qt.Key.Key_Tab)
    assert panel.details.tags.hasFocus()
    assert options(document)[1].plain_title == "Plain"


def test_words_of_the_trade_are_marked_in_a_title_while_it_is_typed(panel, qtbot, document):
    document.commit(AddOptions(text="Reimbursement models for all"))
    panel.refresh()
    choose(panel, 3)
    details = panel.details
    assert [one.finding.term for one in details.title_marks.all()] == ["reimbursement model"]
    details.plain.setFocus()
    qtbot.keyClicks(details.plain, "A reimbursement model")
    assert [one.finding.text for one in details.plain_marks.all()] == ["reimbursement model"]
    qtbot.keyClick(details.plain, Qt.Key.Key_R, Qt.KeyboardModifier.AltModifier)
    assert "reimbursement" not in options(document)[3].plain_title
    assert options(document)[3].plain_title.startswith("A ")
