"""Pictures of every desk sheet and every room slide of the sample: `make looks`, then look."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.commands.import_command import make
from ui.commands.sample_command import SAMPLE
from ui.desk.entrance import Entrance
from ui.desk.window import DeskWindow
from ui.features import SLIDES
from ui.room.live_room import build
from ui.room.room_view import RoomView
from ui.theme.theme import theme
from workshop.agenda.changes import ShowOnRoom
from workshop.agenda.queries import steps
from workshop.document import Document

OUT = Path(__file__).resolve().parents[2] / "out" / "looks"
SIZES = ((1280, 720), (1920, 1080))
SUBJECTS = {"step": 6, "result": 1, "vote": 1, "rule_card": 1}
pytestmark = pytest.mark.looks


@pytest.fixture(params=["light", "dark", "high_contrast"])
def dressed(request, qapp):
    OUT.mkdir(parents=True, exist_ok=True)
    theme().apply(qapp, request.param)
    yield request.param
    theme().apply(qapp, "light")


@pytest.fixture
def sample(tmp_path):
    make(SAMPLE, tmp_path / "sample.plenary")
    return Document.open(tmp_path / "sample.plenary")


def keep(widget, name: str) -> None:
    QTest.qWait(40)
    assert widget.grab().save(str(OUT / f"{name}.png"))


@pytest.mark.parametrize("size", SIZES)
def test_every_sheet_of_the_desk(qtbot, dressed, sample, size):
    window = DeskWindow(sample)
    qtbot.addWidget(window)
    window.resize(*size)
    window.show()
    places = [("run", str(one.id), f"{one.position:02}-{one.kind}") for one in steps(sample)]
    for door in ("prepare", "record", "deliver"):
        places += [(door, row.key, f"{door}-{row.key}") for row in window.doors[door].entries()]
    for door, page, name in places:
        window.go_to(door, page)
        keep(window, f"desk-{name}-{size[0]}-{dressed}")
    window.shut()


@pytest.mark.parametrize("size", SIZES)
def test_the_start_page(qtbot, dressed, size):
    entrance = Entrance()
    qtbot.addWidget(entrance)
    entrance.resize(*size)
    entrance.show()
    keep(entrance, f"start-{size[0]}-{dressed}")


def test_every_slide_of_the_room(qtbot, dressed, sample):
    view = RoomView()
    qtbot.addWidget(view)
    view.resize(1920, 1080)
    for slide in SLIDES:
        for stage in range(1, 6) if slide.kind == "result" else (0,):
            subject = SUBJECTS.get(slide.kind)
            sample.commit(ShowOnRoom(slide=slide.kind, subject=subject, stage=stage))
            view.show_state(build(sample))
            keep(view, f"room-{slide.kind}-{stage}-{dressed}")
    sample.close()
    QApplication.processEvents()
