"""The map in the room: everybody rated is on it, and those most affected stand by number."""

from ui.commands.import_command import make
from ui.commands.sample_command import SAMPLE
from ui.room.room_view import RoomView
from ui.stakeholders.slide import map_slide
from ui.theme.theme import theme
from workshop.document import Document
from workshop.stakeholders.changes import AddStakeholder, EditStakeholder


def test_the_patients_most_affected_and_not_here_are_named_and_numbered(tmp_path, qtbot, qapp):
    theme().apply(qapp)
    make(SAMPLE, tmp_path / "sample.plenary")
    document = Document.open(tmp_path / "sample.plenary")
    state = map_slide(document)
    assert state.slide.in_question == (
        "People at high risk who are not in screening",
        "People who never smoked and have symptoms",
        "Residents without transport to a hospital",
    )
    numbered = [mark for mark in state.slide.marks if mark.number]
    assert [mark.sector for mark in numbered] == ["patient"] * 3
    assert not any(mark.here or mark.spoken_for for mark in numbered)
    assert state.slide.key == ("here, 17", "spoken for, 1", "not here, 20")
    view = RoomView()
    qtbot.addWidget(view)
    view.show_state(state)
    assert not view.grab().isNull()
    document.close()


def test_with_nobody_in_question_the_names_of_the_absent_stand_there(document):
    document.commit(AddStakeholder(name="Anna", sector="academia"))
    state = map_slide(document)
    assert state.slide.in_question == ()
    assert state.slide.missing == ("Anna",)
    assert state.header == "0 of 1 placed", "nobody is drawn in the middle unrated"
    document.commit(EditStakeholder(stakeholder=1, present="in_room", power=2, interest=2))
    assert map_slide(document).slide.missing == ()
    assert map_slide(document).header == "Who is here, who is missing"
