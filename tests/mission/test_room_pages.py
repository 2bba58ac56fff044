"""The mission in the room: too much of it pages and never shrinks, and no word is left out."""

import math

import pytest
from PySide6.QtGui import QPainter

from ui.mission.agree_slide import statement_slide
from ui.mission.slide import WALL, mission_slide, next_page
from ui.mission.slide_pages import TOP
from ui.room.slide import BOTTOM, HEIGHT, ROLES, Page
from ui.theme.theme import theme
from workshop.mission.changes import SetMissionField
from workshop.mission.evidence import AddEvidence

SEATS, LEAST = 6, 22
"""The furthest seat, in image heights; the least visual angle of text, in minutes of arc."""


@pytest.mark.parametrize("role", ROLES)
def test_every_role_of_the_room_has_22_minutes_of_arc_at_the_furthest_seat(role):
    px, _leading = ROLES[role]
    assert math.degrees(math.atan(px / HEIGHT / SEATS)) * 60 >= LEAST


def pages(document):
    shown, page = [], 0
    while page < WALL:
        shown.append(mission_slide(document, page).slide)
        page = next_page(document, page)
        if page == 0:
            break
    return shown


def low_edge(slide):
    page = Page(QPainter(), {}, theme().tokens.type.family)
    for box in slide.boxes:
        y = TOP + page.leading("small") + 16 + 32
        for item in box.items:
            y += page.height_of(item, box.width) + 32
        yield y - 32


def test_short_boxes_stand_two_to_a_page(qapp, document):
    document.commit(SetMissionField(field="issues", text="One\nTwo"))
    found = pages(document)
    assert [len(slide.boxes) for slide in found] == [2] * 5
    assert mission_slide(document, 1).header_right == "2 of 5"
    assert "Next: " in mission_slide(document, 1).footer_right
    assert mission_slide(document, 4).footer_right == ""


@pytest.mark.parametrize(
    "text",
    [
        "\n".join(f"Issue {n}: people with symptoms are not suspected" for n in range(40)),
        " ".join(f"Sentence {n} says why the mission is hard." for n in range(80)),
        " ".join(f"word{n}" for n in range(600)),
    ],
    ids=["many lines", "one long story", "no full stop"],
)
def test_a_box_that_is_too_long_pages_at_full_width_and_loses_no_word(qapp, document, text):
    document.commit(SetMissionField(field="issues", text=text))
    mine = [slide for slide in pages(document) if slide.boxes[0].name.startswith("Issues")]
    assert len(mine) > 1
    assert all(len(slide.boxes) == 1 and slide.boxes[0].whole for slide in mine)
    assert mine[1].boxes[0].name == "Issues, continued"
    shown = " ".join(item for slide in mine for item in slide.boxes[0].items)
    assert shown.split() == text.split()
    for slide in mine:
        assert max(low_edge(slide)) <= BOTTOM


def test_the_wall_keeps_its_number_however_many_pages_come_before(qapp, document):
    document.commit(AddEvidence(kind="experience", text="I waited for a year"))
    assert "I waited" in mission_slide(document, WALL).slide.sentences()
    document.commit(SetMissionField(field="story", text="A long story. " * 90))
    assert "I waited" in mission_slide(document, WALL).slide.sentences()
    assert next_page(document, WALL) == 0


@pytest.mark.parametrize(
    ("typed", "shown"),
    [("2032-12-31", "31 December 2032"), ("end of 2032", "end of 2032"), ("", "")],
)
def test_the_day_of_the_mission_is_read_in_words_and_what_is_no_day_as_typed(
    document, typed, shown
):
    document.commit(SetMissionField(field="deadline", text=typed))
    assert statement_slide(document).header_right == shown
