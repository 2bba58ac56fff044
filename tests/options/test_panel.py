"""Options on the desk: pasted, lettered, put in plain words, merged and taken apart."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from ui.document.live import LiveDocument
from ui.options.panel import OptionsPanel
from ui.options.slide import options_slide
from ui.theme.theme import theme
from workshop.options.queries import all_options, options


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
    panel.plain_field.setFocus()
    qtbot.keyClicks(panel.plain_field, "In plain words")
    qtbot.keyClick(panel.plain_field, Qt.Key.Key_Return)
    assert options(document)[2].plain_title == "In plain words"
    assert "C: In plain words" in options_slide(document, 0).slide.sentences()


def test_nothing_pasted_is_said_and_nothing_is_added(panel, qtbot, document):
    qtbot.mouseClick(panel.add_button, Qt.MouseButton.LeftButton)
    assert len(options(document)) == 3
    assert "first" in panel.bar.findChildren(type(panel.count))[0].text()
