"""A gesture until both windows are painted, in a full workshop."""

from __future__ import annotations

import itertools

import pytest
from PySide6.QtWidgets import QApplication

from ui.document.live import LiveDocument
from ui.options.panel import OptionsPanel
from ui.room.live_room import LiveRoom
from ui.room.room_view import RoomView
from ui.stakeholders.panel import MapPanel
from ui.theme.theme import theme
from workshop.agenda.changes import BeginWorkshop, ShowOnRoom
from workshop.options.changes import AddOptions, EditOption
from workshop.stakeholders.changes import AddStakeholder, RateStakeholder

OPTIONS, STAKEHOLDERS = 60, 100


@pytest.fixture
def room(qtbot, document):
    """A workshop of 60 options and 100 stakeholders, and a room screen of full size."""
    theme().apply(QApplication.instance())
    document.commit(BeginWorkshop(template="mission-workshop", title="Full", date="2027-02-10"))
    document.commit(AddOptions(text="\n".join(f"Option {n} with words" for n in range(OPTIONS))))
    for n in range(STAKEHOLDERS):
        document.commit(AddStakeholder(name=f"Body {n}", sector="patient"))
        rating = {"power": 1 + n % 5, "interest": 1 + (n // 5) % 5}
        document.commit(RateStakeholder(stakeholder=n + 1, **rating))
    live = LiveDocument(document)
    view = RoomView()
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    live_room = LiveRoom(live, view)
    live_room.shown.connect(view.show_state)
    view.show()
    return live, view


def shown(qtbot, panel):
    qtbot.addWidget(panel)
    panel.resize(862, 640)
    panel.show()
    qtbot.waitExposed(panel)
    return panel


@pytest.mark.benchmark(group="gesture to both windows painted")
def test_a_card_rated(benchmark, qtbot, room):
    live, view = room
    sheet = shown(qtbot, MapPanel(live))
    panel = sheet.page("map")
    live.do(ShowOnRoom, slide="map")
    turn = itertools.count()

    def move():
        live.do(RateStakeholder, stakeholder=1, power=1 + next(turn) % 5, interest=3)
        panel.grab()
        view.grab()

    benchmark(move)
    assert len(panel.canvas.people) == STAKEHOLDERS


@pytest.mark.benchmark(group="gesture to both windows painted")
def test_an_option_reworded(benchmark, qtbot, room):
    live, view = room
    panel = shown(qtbot, OptionsPanel(live))
    live.do(ShowOnRoom, slide="options")
    turn = itertools.count()

    def reword():
        live.do(EditOption, option=1, field="plain_title", text=f"In plain words {next(turn)}")
        panel.grab()
        view.grab()

    benchmark(reword)
    assert panel.table.rowCount() == OPTIONS
