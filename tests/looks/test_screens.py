"""Pictures of every desk sheet and every room slide of the sample: `make looks`, then look."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from ui.commands.import_command import make
from ui.commands.sample_command import SAMPLE
from ui.commitments.detail import PARTS
from ui.commitments.panel import VIEWS as RECORD_VIEWS
from ui.commitments.panel import CommitmentsPanel
from ui.desk.entrance import Entrance
from ui.desk.window import DeskWindow
from ui.features import SLIDES
from ui.language.panel import WordsPanel
from ui.mission.panel import MissionPanel
from ui.options.panel import OptionsPanel
from ui.room.live_room import build
from ui.room.room_view import RoomView
from ui.stakeholders.finding_slide import slide_number
from ui.stakeholders.missing.page import VIEWS as MISSING_VIEWS
from ui.stakeholders.pages import PAGES as MAP_PAGES
from ui.stakeholders.panel import MapPanel
from ui.stakeholders.views import VIEWS
from ui.theme.theme import theme
from workshop.agenda.changes import ShowOnRoom
from workshop.agenda.queries import steps
from workshop.document import Document
from workshop.stakeholders.coverage.queries import findings

OUT = Path(__file__).resolve().parents[2] / "out" / "looks"
SIZES = ((1280, 720), (1920, 1080))
SUBJECTS = {"step": 6, "result": 1, "vote": 1, "rule_card": 1}
STAGES = {"result": range(1, 6), "map_working": range(len(VIEWS)), "fist_to_five": (0, 1)}
PAGES = {"mission": 5, "map_working": 2, "who_does_what": 2, "read_back": 2}
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
        for key in pages_of(window.sheet):
            keep(window, f"desk-{name}-{key}-{size[0]}-{dressed}")
    window.shut()


def pages_of(sheet):
    """Brings every page of a sheet into sight, and every view of the map, one after another."""
    if isinstance(sheet, MapPanel):
        for page in MAP_PAGES:
            sheet.show_page(page.key)
            yield page.key
        sheet.show_page("map")
        for view in (*VIEWS, "table"):
            sheet.page("map").show_view(view)
            QTest.qWait(60)  # the network is laid out in a thread of its own
            yield f"map-{view}"
        missing = sheet.page("missing")
        sheet.show_page("missing")
        for view in MISSING_VIEWS:
            missing.views.choose(view)
            missing.refresh()
            yield f"missing-{view}"
    elif isinstance(sheet, MissionPanel | WordsPanel):
        for page in sheet.PAGES:
            sheet.show_page(page.key)
            yield page.key
    elif isinstance(sheet, CommitmentsPanel):
        for view in RECORD_VIEWS:
            sheet.show_view(view)
            yield view
        sheet.show_view("record")
        sheet.action_list.setCurrentCell(0, 1)
        for part in PARTS:
            sheet.detail.parts.choose(part)
            sheet.detail.parts.chosen.emit(part)
            yield f"action-{part}"
    elif isinstance(sheet, OptionsPanel):
        sheet.table.setCurrentCell(0, 1)
        sheet.details.more.emit()
        for part in sheet.more.parts:
            sheet.more.switch.choose(part)
            sheet.more.switch.chosen.emit(part)
            yield part
        sheet.more.closed.emit()


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
    subjects = {**SUBJECTS, "finding": slide_number(findings(sample)[0])}
    for slide in SLIDES:
        for stage in STAGES.get(slide.kind, (0,)):
            for page in range(PAGES.get(slide.kind, 1)):
                subject = subjects.get(slide.kind)
                shown = {"subject": subject, "stage": stage, "page": page}
                sample.commit(ShowOnRoom(slide=slide.kind, **shown))
                view.show_state(build(sample))
                keep(view, f"room-{slide.kind}-{stage}-{page}-{dressed}")
    sample.close()
    QApplication.processEvents()
