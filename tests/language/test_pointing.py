"""Pointing at words: what is counted, and how the texts come page by page."""

import pytest
from PySide6.QtCore import Qt

from ui.document.live import LiveDocument
from ui.language.pointing.window import PointWindow, pages_of
from ui.theme.theme import theme
from workshop.language.changes import AddTerm, NameTerm
from workshop.language.flagging import flagged
from workshop.language.places import Text, shared_texts
from workshop.language.queries import terms
from workshop.language.queue import queue, unlisted
from workshop.options.changes import AddOptions


@pytest.fixture
def window(qtbot, qapp, document):
    theme().apply(qapp, "light")
    document.commit(AddOptions(text="Read 🧬 PROMs and\nAsk the McBoard about self-reports"))
    document.commit(AddTerm(term="patient-reported outcome"))
    document.commit(NameTerm(term=1, text="PROM", kind="short", language="en"))
    made = PointWindow(LiveDocument(document))
    qtbot.addWidget(made)
    made.resize(1366, 768)
    made.show()
    return made


def point_at(qtbot, window, words):
    window.read()
    box = window.view.box_of(words)
    qtbot.mouseClick(window.view, Qt.MouseButton.LeftButton, pos=box.center().toPoint())
    assert f"“{words}”" in window.page.accessibleName(), "it is asked as it stands in the text"
    qtbot.keyClick(window.focusWidget(), Qt.Key.Key_Return)


def test_a_plural_or_short_form_is_counted_with_its_word_and_goes_to_the_head(
    qtbot, window, document
):
    document.commit(AddTerm(term="aardvark"))
    for _ in range(2):
        point_at(qtbot, window, "PROMs")
    assert [(one.word, one.people) for one in flagged(document)] == [
        ("patient-reported outcome", 2)
    ]
    first = queue(document)[0]
    assert (first.term.term, first.people) == ("patient-reported outcome", 2)


def test_a_word_on_no_list_is_offered_as_it_is_written(qtbot, window, document):
    point_at(qtbot, window, "McBoard")
    first = unlisted(document)[0]
    assert (first.term, first.people) == ("McBoard", 1)
    assert "McBoard" not in [one.term for one in terms(document)], "nothing is listed by itself"


def test_going_back_counts_nothing(qtbot, window, document):
    window.read()
    qtbot.keyClick(window.view, Qt.Key.Key_Right)
    qtbot.keyClick(window.view, Qt.Key.Key_Return)
    assert window.state == "ask"
    qtbot.keyClick(window.page, Qt.Key.Key_Escape)
    assert window.state == "cover"
    assert flagged(document) == []


def test_sixty_options_come_page_by_page_each_once_and_in_order(qtbot, window, document):
    document.commit(AddOptions(text="\n".join(f"{n} " + "word " * (n % 40) for n in range(60))))
    window = PointWindow(window.live)
    qtbot.addWidget(window)
    assert [one for page in window.pages for one in page] == window.texts
    assert len(window.texts) == len(shared_texts(document))
    assert 10 < len(window.pages) < 40
    window.show()
    window.read()
    qtbot.keyClick(window.view, Qt.Key.Key_PageDown)
    assert window.number == 1
    for _ in window.pages:
        window._turn(1)
    assert window.number == len(window.pages) - 1


def test_a_text_longer_than_a_page_has_one_to_itself():
    short, long = (
        Text(f"option:{n}:title", "option", n, "title", n * times, True, "en")
        for n, times in (("a", 10), ("b", 3_000))
    )
    assert pages_of([short, long, short]) == [[short], [long], [short]]
    assert pages_of([]) == [[]]
