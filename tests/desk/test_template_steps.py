"""Each step of each template opens a sheet, and Show sends the picture that belongs to it."""

import pytest

from ui.desk.window import DeskWindow
from ui.features import slide_of
from ui.room.live_room import build
from workshop.agenda.changes import BeginWorkshop
from workshop.agenda.queries import room, steps
from workshop.agenda.templates import NAMES

SLIDES = {
    "mission": "mission",
    "map": "map",
    "who_is_missing": "map",
    "what_changed": "then",
    "actions_review": "who_does_what",
    "invitations": "who_does_what",
    "read_back": "read_back",
    "close": "step",
}


@pytest.mark.parametrize("name", [one for one in NAMES if one != "blank"])
def test_every_step_opens_a_sheet_and_shows_its_picture(qtbot, document, name):
    document.commit(BeginWorkshop(template=name, title="Room", date="2027-02-10"))
    window = DeskWindow(document)
    qtbot.addWidget(window)
    window.resize(1280, 720)
    window.show()
    for step in steps(document):
        window.go_to("run", str(step.id))
        assert window.sheet.isVisible()
        window.column.show_now()
        expected = SLIDES.get(step.kind, slide_of(step.kind))
        assert room(document).slide == expected, step.kind
        shown = build(document)
        assert shown.slide.sentences() or shown.header, step.kind
    window.shut()
