"""Agreed words that stand on a slide are explained at its foot, where the slide leaves room."""

import pytest

from ui.room.live_room import build
from ui.room.room_view import RoomView
from workshop.agenda.changes import BeginWorkshop, MessageRoom, ShowOnRoom
from workshop.language import queries
from workshop.language.changes import AddTerm, NameTerm
from workshop.language.meaning_changes import AgreeTerm, SayMeaning
from workshop.mission.changes import SetMissionField

PLAIN = "a form in which\npatients say how they are"
TOLD = "PROM: a form in which patients say how they are"


@pytest.fixture
def view(qtbot, qapp):
    made = RoomView()
    qtbot.addWidget(made)
    return made


@pytest.fixture
def room(document):
    document.commit(BeginWorkshop(template="blank", title="Early", date="2002-02-10"))
    document.commit(AddTerm(term="PROM", plain=PLAIN))
    document.commit(AddTerm(term="cohort", plain="a group"))
    document.commit(NameTerm(term=1, text="self-report", kind="also", language="en"))
    document.commit(SetMissionField(field="statement", text="Read each cohort's self-reports."))
    document.commit(ShowOnRoom(slide="mission", page=0))
    return document


def shown(view, document):
    view.show_state(build(document))
    return view.accessibleName()


def test_a_word_is_explained_once_it_is_agreed_and_with_the_words_in_force(view, room):
    assert TOLD not in shown(view, room)
    room.commit(AgreeTerm(term=1))
    assert TOLD in shown(view, room)
    assert "cohort: a group" not in shown(view, room)
    room.commit(SayMeaning(term=1, field="plain", text="another wording"))
    assert TOLD in shown(view, room), "what is only proposed explains nothing"
    room.commit(AgreeTerm(term=2))
    assert build(room).explained == ("cohort: a group", TOLD)


def test_a_full_slide_and_a_slide_without_the_word_stay_as_they_are(view, room):
    room.commit(AgreeTerm(term=1))
    room.commit(ShowOnRoom(slide="mission", page=1))
    assert build(room).explained == ()
    room.commit(ShowOnRoom(slide="mission", page=0))
    on_foot = []
    for lines in range(1, 6):
        text = "\n".join(["A self-report", *("and more" for _ in range(lines))])
        room.commit(SetMissionField(field="story", text=text))
        assert build(room).explained, "the word is on the slide"
        on_foot.append(TOLD in shown(view, room))
    assert on_foot[0]
    assert not on_foot[-1]
    assert on_foot == sorted(on_foot, reverse=True), "it makes way and does not come back"


def test_a_message_is_alone_on_the_screen(view, room):
    room.commit(AgreeTerm(term=1))
    room.commit(MessageRoom(message="Back at ten"))
    assert "Back at ten" in shown(view, room)
    assert TOLD not in view.accessibleName()


def test_the_picture_has_what_the_screen_reader_says(view, room):
    view.resize(1920, 1080)
    before = pictured(view, room)
    room.commit(AgreeTerm(term=1))
    after = pictured(view, room)
    assert before != after
    assert before.copy(0, 0, 1920, 800) == after.copy(0, 0, 1920, 800), "the slide did not move"
    assert queries.terms(room)[0].status == "agreed"


def pictured(view, document):
    view.show_state(build(document))
    return view.grab().toImage()
