"""What people type is plain text in every sheet of mission, map, options and commitments."""

from functools import partial

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractButton, QLabel, QWidget

from tests.exports.test_nasty_map import filled
from ui.commitments.panel import VIEWS, CommitmentsPanel
from ui.desk.window import DeskWindow
from ui.mission.pages import PAGES as MISSION_PAGES
from ui.mission.panel import MissionPanel
from ui.stakeholders.pages import PAGES as MAP_PAGES
from ui.stakeholders.panel import MapPanel
from ui.theme.theme import theme
from workshop.agenda.changes import AddStep
from workshop.agenda.queries import steps

TYPED = "<b>R&D</b> %s 100 % عربى"
KINDS = ("mission", "map", "who_is_missing", "clarify", "commitments")


@pytest.fixture
def desk(qtbot, qapp, document):
    theme().apply(qapp, "light")
    filled(document, TYPED)
    for kind in KINDS:
        document.commit(AddStep(kind=kind, title=kind))
    made = DeskWindow(document)
    qtbot.addWidget(made)
    made.resize(1280, 720)
    made.show()
    yield made
    made.shut()


def turns_of(sheet):
    """What leads to each page or view of a sheet, or nothing where it has one."""
    if isinstance(sheet, MapPanel):
        return [partial(sheet.show_page, one.key) for one in MAP_PAGES]
    if isinstance(sheet, MissionPanel):
        return [partial(sheet.show_page, one.key) for one in MISSION_PAGES]
    if isinstance(sheet, CommitmentsPanel):
        return [partial(sheet.show_view, view) for view in VIEWS]
    return [lambda: None]


def bent(widget):
    """What a widget would show otherwise than typed: rich text, a lost `&`, a bent tool tip."""
    found = []
    for one in [widget, *widget.findChildren(QWidget)]:
        rich = isinstance(one, QLabel) and one.textFormat() is not Qt.TextFormat.PlainText
        if rich and "<b>" in one.text():
            found.append((type(one).__name__, one.text()))
        lost = isinstance(one, QAbstractButton) and "R&D" in one.text()
        if lost and "R&&D" not in one.text():
            found.append((type(one).__name__, one.text()))
        if "<b>" in one.toolTip():
            found.append((type(one).__name__, f"tool tip {one.toolTip()}"))
    return found


def test_no_sheet_bends_what_was_typed(desk, document):
    places = [("run", str(one.id)) for one in steps(document)]
    seen = 0
    for place in places:
        desk.go_to(*place)
        for turn in turns_of(desk.sheet):
            turn()
            assert bent(desk) == [], (place, turn)
            seen += sum("<b>" in one.text() for one in desk.findChildren(QLabel))
    assert seen > 10
