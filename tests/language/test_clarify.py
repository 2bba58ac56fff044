"""Clarify: one option after another; own words stay, the plain title beside them changes."""

import pytest
from PySide6.QtCore import Qt

from ui.document.live import LiveDocument
from ui.language.clarify.panel import ClarifyPanel
from ui.theme.theme import theme
from workshop.agenda.queries import room
from workshop.language.queries import terms
from workshop.options.changes import AddOptions, EditOption
from workshop.options.queries import options


@pytest.fixture
def panel(qtbot, qapp, document):
    theme().apply(qapp, "light")
    document.commit(AddOptions(text="Use a biomarker 🫁 and ABCD\nAsk people at home"))
    made = ClarifyPanel(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(816, 640)
    made.show()
    return made


def test_an_option_is_said_plainly_and_its_own_words_stay(panel, qtbot, document):
    page = panel.page("words")
    page.plain.setFocus()
    qtbot.keyClicks(page.plain, "Look for a sign of the illness")
    page.next_button.click()
    assert page.title.toPlainText() == "Ask people at home"
    first = options(document)[0]
    assert first.title == "Use a biomarker 🫁 and ABCD"
    assert first.plain_title == "Look for a sign of the illness"
    page.before_button.click()
    assert "1 of 2" in page.where.text()


def test_the_room_is_asked_about_the_words_of_a_title_in_one_press(panel, document):
    page = panel.page("words")
    assert "2 words" in page.ask_button.words()
    page.ask_button.click()
    assert [one.term for one in terms(document)] == ["biomarker", "ABCD"]
    assert room(document).slide == "words"
    assert not page.ask_button.isVisible()


def test_replace_writes_beside_the_own_words(panel, qtbot, document):
    document.commit(EditOption(option=1, field="plain_title", text=""))
    page = panel.page("words")
    page.title.setFocus()
    qtbot.keyClick(page.title, Qt.Key.Key_F7)
    assert page.card.act("replace")
    page.title.clearFocus()
    page.plain.committed.emit(page.plain.toPlainText())
    one = options(document)[0]
    assert one.title == "Use a biomarker 🫁 and ABCD"
    assert "biomarker" not in one.plain_title
    assert "🫁 and ABCD" in one.plain_title


def test_the_whole_list_is_one_press_away(panel, document):
    panel.show_page("list")
    assert panel.page("list").panel.table.rowCount() == 2
    assert not panel.bar.isVisible()
    panel.show_page("words")
    assert panel.bar.isVisible()


def test_a_long_title_is_seen_whole_and_typing_it_does_not_move_what_stands_beside(panel, qtbot):
    page = panel.page("words")
    low, beside = page.title.height(), page.words.lengths.y()
    page.title.setFocus()
    qtbot.keyClicks(page.title, ", and everybody else who has a say in what is done about it" * 3)
    qtbot.waitUntil(lambda: page.title.height() > low)
    assert page.title.verticalScrollBar().maximum() == 0
    assert page.words.lengths.y() == beside
