"""The laptop between people: covered, three questions, and nothing of the last person left."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton

from tests.mission.desk import opened
from ui.document.live import LiveDocument
from ui.mission.pulse_flow import PulseFlow
from ui.room.displays import DISPLAYS
from ui.room.room_window import screen_facts
from workshop.agenda.guard import SetPin
from workshop.mission.pulses import OpenPulse, result, status


@pytest.fixture
def flow(qtbot, document):
    document.commit(OpenPulse(moment="before"))
    made = PulseFlow(LiveDocument(document), "before")
    qtbot.addWidget(made)
    made.show()
    return made


def press(flow, words):
    next(b for b in flow.findChildren(QPushButton) if b.text() == words).click()


def said(flow):
    labels = [label.text() for label in flow.findChildren(QLabel)]
    return " ".join(labels + [button.text() for button in flow.findChildren(QPushButton)])


def answer(flow, *words):
    press(flow, "I am ready")
    press(flow, "Patients")
    for word in words:
        press(flow, word)


def test_three_answers_go_in_and_the_cover_is_as_it_was(flow, document):
    before = said(flow)
    answer(flow, "Mostly", "Rather not say", "Fully")
    assert flow.state == "done"
    assert "Mostly" not in said(flow)
    press(flow, "Cover for the next person")
    assert said(flow) == before
    rows = document.all("SELECT question, answer, people FROM pulse ORDER BY question")
    assert [tuple(row) for row in rows] == [("open", 5, 1), ("reliable", 4, 1)]


def test_esc_in_the_middle_drops_what_was_answered(qtbot, flow, document):
    answer(flow, "Mostly")
    qtbot.keyClick(flow, Qt.Key.Key_Escape)
    assert flow.state == "cover"
    assert document.value("SELECT count(*) FROM pulse") == 0
    answer(flow, "Hardly")
    qtbot.keyClick(flow, "4")
    qtbot.keyClick(flow, "5")
    assert flow.state == "done"
    assert document.value("SELECT sum(people) FROM pulse") == 3


def test_a_screen_the_room_can_see_covers_it_and_opens_nothing(flow):
    answer(flow, "Mostly")
    DISPLAYS.answer(screen_facts(), on_the_wall=True)
    flow._look_at_screens()
    assert flow.state == "cover"
    press(flow, "I am ready")
    assert flow.state == "cover"


def test_with_a_pin_only_the_pin_gives_the_desk_back(qtbot, flow, document):
    document.commit(SetPin(pin="4711"))
    left = []
    flow.left.connect(lambda: left.append(True))
    flow.close()
    assert flow.isVisible()
    assert flow.state == "pin"
    field = flow.focusWidget()
    qtbot.keyClicks(field, "1234")
    assert not left
    qtbot.keyClicks(field, "4711")
    assert left
    assert not flow.isVisible()


def test_the_desk_hands_over_and_tells_only_what_is_closed_and_enough(qtbot, document):
    panel, page = opened(qtbot, document, "pulse")
    card = page.cards["meeting"]
    card.ask_button.click()
    flow = page.flow
    for _ in range(5):
        answer(flow, "Fully", "Mostly", "Hardly")
        flow.cover()
    assert result(document, "meeting") == ()
    press(flow, "Facilitator: back to the desk")
    assert page.flow is None
    assert status(document, "meeting") == "open"
    assert not card.told.isVisible()
    card.close_button.click()
    assert card.told.isVisible()
    assert not card.ask_button.isVisible()
    assert "I was heard today." in " ".join(one.text() for one in card.findChildren(QLabel))
    panel.close()
