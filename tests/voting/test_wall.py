"""Claims about an open vote at the touch wall: the same pages, no privacy page, kept by name."""

from __future__ import annotations

from PySide6.QtWidgets import QLabel

from tests.voting.room import closed, furnish
from ui.document.live import LiveDocument
from ui.voting.kiosk.machine import State
from ui.voting.panel import VotePanel
from workshop.voting import queries
from workshop.voting.changes import OpenRound, SetUpRound
from workshop.voting.rule import Settings


def test_dots_on_the_wall_are_put_in_one_person_at_a_time_without_a_total(qtbot, document):
    furnish(document, people=6, options=3)
    settings = Settings(form="wall")
    document.commit(SetUpRound(title="Warm-up", question="?", settings=settings, secret=False))
    document.commit(OpenRound(round_id=1))
    panel = VotePanel(LiveDocument(document))
    qtbot.addWidget(panel)
    panel.show()
    panel.kiosk_button.click()
    kiosk = panel.hand_over.kiosk
    assert kiosk is not None, "everybody may see it: no question about the wall, no PIN"
    machine = kiosk.machine
    machine._clock = lambda: 10.0**9
    for person in (1, 2):
        kiosk.turn(machine.start)
        kiosk.turn(machine.choose, person)
        assert machine.state is State.BALLOT, "no page warns of neighbours"
        machine.paper.set_dots(1, 3)
        for act in (machine.review, machine.ask):
            kiosk.turn(act)
        machine._entered = 0
        kiosk.turn(machine.put_in)
        machine._entered = 0
        kiosk.turn(machine.back)
    words = " ".join(label.text() for label in kiosk.findChildren(QLabel))
    assert "open vote" in words
    assert "6" not in words.replace("2 of 6", ""), "no total, only how many have voted"
    panel.hand_over.leave(False)
    assert document.value("SELECT count(*) FROM named_ballot") == 2
    assert document.value("SELECT count(*) FROM urn") == 0
    closed(document, 1)
    result = queries.result_of(document, 1)
    assert result is not None
