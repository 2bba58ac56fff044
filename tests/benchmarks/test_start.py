"""The start page painted, beside a bare Qt window; the minutes of the sample; a refresh."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from ui.commands.import_command import make
from ui.commands.sample_command import SAMPLE
from workshop.document import Document

BARE = """
from PySide6.QtWidgets import QApplication, QMainWindow
app = QApplication([]); window = QMainWindow(); window.show(); app.processEvents()
"""
START = """
from ui.app import make_application
app = make_application()
from ui.desk.entrance import Entrance
entrance = Entrance(); entrance.show(); app.processEvents()
"""


def run_program(program: str, compiled: str) -> None:
    """A process as at a second start: modules are compiled already."""
    env = {**os.environ, "PYTHONPYCACHEPREFIX": compiled}
    env.pop("PYTHONDONTWRITEBYTECODE", None)
    subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, env=env)


@pytest.mark.benchmark(group="start")
@pytest.mark.parametrize(("name", "program"), [("bare window", BARE), ("start page", START)])
def test_start(benchmark, tmp_path, name, program):
    args = (program, str(tmp_path))
    benchmark.pedantic(run_program, args=args, rounds=7, warmup_rounds=1)
    assert benchmark.stats is None or name


@pytest.fixture
def sample(tmp_path):
    make(SAMPLE, tmp_path / "sample.plenary")
    document = Document.open(tmp_path / "sample.plenary")
    yield document
    document.close()


@pytest.mark.benchmark(group="minutes")
def test_minutes_of_the_sample(benchmark, sample, tmp_path):
    from exports.minutes.minutes import write_minutes

    printed = benchmark.pedantic(
        lambda: write_minutes(sample, tmp_path / "m.pdf"), rounds=5, warmup_rounds=1
    )
    assert printed.pages > 3


@pytest.mark.benchmark(group="gesture")
def test_a_gesture_until_both_windows_are_painted(benchmark, qtbot, sample):
    from PySide6.QtWidgets import QApplication

    from ui.document.live import LiveDocument
    from ui.room.live_room import LiveRoom
    from ui.room.room_view import RoomView
    from ui.stakeholders.panel import MapPanel
    from ui.theme.theme import theme
    from workshop.agenda.changes import ShowOnRoom
    from workshop.stakeholders.changes import RateStakeholder

    theme().apply(QApplication.instance())
    live = LiveDocument(sample)
    panel = MapPanel(live)
    room = LiveRoom(live, panel)
    view = RoomView()
    qtbot.addWidget(panel)
    qtbot.addWidget(view)
    panel.resize(862, 640)
    panel.show()
    live.do(ShowOnRoom, slide="map")
    view.resize(1920, 1080)
    view.show()
    turn = iter(range(10_000))

    def move():
        live.do(RateStakeholder, stakeholder=1, power=1 + next(turn) % 5, interest=3)
        panel.grab()
        view.grab()

    benchmark(move)
    assert room is not None
