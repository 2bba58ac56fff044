"""Claims about the private pane when a projector starts to copy the desk while it is open."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

import ui.interests.pane
from tests.interests.seats import members, tells
from ui.document.live import LiveDocument
from ui.interests.pane import InterestPane
from ui.interests.panel import InterestsPanel
from ui.room.displays import DISPLAYS
from ui.room.room_window import screen_facts
from ui.theme.theme import theme
from workshop.agenda.queries import room


@pytest.fixture
def pane(qtbot, document):
    theme().apply(QApplication.instance())
    DISPLAYS.answer(screen_facts(), on_the_wall=False)
    members(document, 3)
    tells(document, 1, 1, text="a private matter")
    made = InterestPane(LiveDocument(document))
    qtbot.addWidget(made)
    assert made.open(1)
    made.show()
    yield made
    DISPLAYS.forget()


def test_a_screen_that_only_moves_closes_the_pane_if_the_room_could_see_it(pane, monkeypatch):
    screen = QApplication.primaryScreen()
    screen.geometryChanged.emit(screen.geometry())
    assert pane.content is not None
    monkeypatch.setattr(ui.interests.pane, "private_is_safe", lambda: False)
    screen.geometryChanged.emit(screen.geometry())
    assert pane.content is None


def test_nothing_private_paints_once_the_room_could_see_it(pane, monkeypatch):
    assert pane.content.isVisible()
    monkeypatch.setattr(ui.interests.pane, "private_is_safe", lambda: False)
    pane.grab()
    assert not pane.content.isVisible()


def test_a_question_left_open_covers_no_room_once_the_panel_is_left(qtbot, document):
    theme().apply(QApplication.instance())
    DISPLAYS.forget()
    members(document, 3)
    panel = InterestsPanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.show()
    panel.open_person(1)
    assert panel.wall.isVisible()
    panel.hide()
    DISPLAYS.answer(screen_facts(), on_the_wall=False)
    panel.wall.answered.emit()
    assert panel.pane.content is None
    assert room(document).cover == "live"
    DISPLAYS.forget()
