"""The map in the room while it is made: read from the back row, every name on it or by number."""

import itertools

import pytest
from PySide6.QtWidgets import QApplication

from tests.stakeholders.test_layouts import person
from ui.commands.import_command import make
from ui.commands.sample_command import SAMPLE
from ui.room.live_room import build
from ui.room.room_view import RoomView
from ui.room.slide import ROLES
from ui.stakeholders.layouts.labels import overlap
from ui.stakeholders.room_layout import draw
from ui.stakeholders.views import VIEWS
from ui.stakeholders.working_slide import NAME, name_pages, working_slide
from ui.theme.theme import theme
from workshop.agenda.changes import ShowOnRoom
from workshop.document import Document
from workshop.people.marks import SECTORS

LETTER = 20.0
"""About how wide a letter of the room's smallest text is."""


@pytest.mark.parametrize("view", VIEWS)
def test_at_40_every_one_has_a_name_or_a_number_and_no_two_overlap(view):
    people = [person(n, name="A name of a body"[: 6 + n % 11]) for n in range(40)]
    size = (1728.0, 812.0)
    drawn = draw(view, people, size, SECTORS, {}, lambda words: LETTER * len(words))
    assert set(drawn.labels) | set(drawn.numbered) == set(drawn.marks)
    assert not set(drawn.labels) & set(drawn.numbered)
    assert sorted([*drawn.marks, *drawn.waiting]) == list(range(1, 41))
    assert len(drawn.marks) >= 33
    for one, other in itertools.combinations(drawn.labels.values(), 2):
        assert not overlap(one, other)
    assert ROLES[NAME][0] >= 18


def test_the_sample_is_shown_in_every_view_and_its_names_by_page(tmp_path, qtbot):
    theme().apply(QApplication.instance())
    path = tmp_path / "sample.plenary"
    make(SAMPLE, path)
    document = Document.open(path)
    view = RoomView()
    qtbot.addWidget(view)
    view.resize(960, 540)
    for stage, _name in enumerate(VIEWS):
        for page in range(1 + name_pages(document, stage)):
            document.commit(ShowOnRoom(slide="map_working", stage=stage, page=page))
            state = build(document)
            view.show_state(state)
            view.grab()
            assert "Vinnova" in state.slide.sentences()
    document.close()


def test_short_names_stand_in_the_room_and_a_view_that_is_none_is_the_grid(document):
    assert working_slide(document, 99).slide.view == "grid"
    assert working_slide(document, 1).slide.view == "lanes"
    assert working_slide(document, 0).slide.sentences() == "0 cards on the map: ."
