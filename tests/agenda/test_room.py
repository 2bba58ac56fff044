"""The parking lot, the speaker queue, the PIN, and a room screen that undo never moves."""

import pytest

from workshop.agenda import queries
from workshop.agenda.changes import (
    AddStep,
    BeginWorkshop,
    CloseParked,
    CoverRoom,
    GiveParkedOwner,
    MessageRoom,
    NextSpeaker,
    ParkThought,
    QueueSpeaker,
    ShowOnRoom,
)
from workshop.agenda.guard import SetPin, has_pin, pin_matches
from workshop.document import Document, Refused
from workshop.people.changes import AddPeople, NewPerson, RemoveParticipant
from workshop.people.queries import participants


@pytest.fixture(autouse=True)
def _begun(document):
    document.commit(BeginWorkshop(template="blank", title="Room", date="2027-02-10"))
    people = (NewPerson(name="Ann", sector="patient"), NewPerson(name="Bo"), NewPerson(name="Cy"))
    document.commit(AddPeople(people=people))


@pytest.fixture
def people(document):
    return [one.id for one in participants(document)]


def test_a_parked_thought_ends_with_an_owner_or_closed_with_a_reason(document, people):
    document.commit(ParkThought(text="Who pays?"))
    document.commit(ParkThought(text="Data law"))
    first, second = queries.parked(document)
    document.commit(GiveParkedOwner(parked=first.id, owner=people[0]))
    document.commit(CloseParked(parked=second.id, reason="Settled in the break"))
    assert [(one.owner, one.closed) for one in queries.parked(document)] == [
        ("Ann", ""),
        ("", "Settled in the break"),
    ]


def test_an_empty_thought_is_not_parked(document):
    with pytest.raises(Refused):
        document.commit(ParkThought(text=" \n"))
    assert queries.parked(document) == []


def test_somebody_who_owns_a_parked_thought_stays_on_the_list(document, people):
    document.commit(ParkThought(text="Who pays?"))
    document.commit(GiveParkedOwner(parked=queries.parked(document)[0].id, owner=people[0]))
    with pytest.raises(Refused):
        document.commit(RemoveParticipant(participant=people[0]))


def test_the_first_in_the_queue_speaks_and_the_others_follow_in_order(document, people):
    for person in (people[2], people[0], people[1]):
        document.commit(QueueSpeaker(participant=person))
    heard = []
    while queue := queries.speakers(document):
        assert [one.state for one in queue] == ["now"] + ["waiting"] * (len(queue) - 1)
        heard.append(queue[0].name)
        document.commit(NextSpeaker())
    assert heard == ["Cy", "Ann", "Bo"]


def test_nobody_stands_in_the_queue_twice(document, people):
    document.commit(QueueSpeaker(participant=people[0]))
    with pytest.raises(Refused):
        document.commit(QueueSpeaker(participant=people[0]))
    assert len(queries.speakers(document)) == 1


def test_nobody_in_the_queue_and_next_is_no_trouble(document):
    document.commit(NextSpeaker())
    assert queries.speakers(document) == []


def test_the_pin_is_four_digits_and_only_it_matches(document):
    assert not has_pin(document)
    assert not pin_matches(document, "0420")
    document.commit(SetPin(pin="0420"))
    assert has_pin(document)
    assert pin_matches(document, "0420")
    assert not pin_matches(document, "420")
    document.commit(SetPin(pin="7777"))
    assert not pin_matches(document, "0420")


@pytest.mark.parametrize("pin", ["", "123", "12345", "12a4", "١٢٣٤", " 123"])
def test_a_pin_that_is_not_four_digits_is_refused(pin):
    with pytest.raises(Refused):
        SetPin(pin=pin)


def test_the_pin_stands_nowhere_in_the_file(document):
    document.commit(SetPin(pin="8351"))
    path = document.path
    document.close()
    assert b"8351" not in b"".join(one.read_bytes() for one in path.parent.glob("room.plenary*"))


def test_what_the_room_shows_is_not_undone_and_survives_reopening(document):
    document.commit(AddStep(title="Vote"))
    document.commit(ShowOnRoom(slide="options", page=2))
    document.undo()
    assert queries.room(document).slide == "options"
    document.close()
    again = Document.open(document.path)
    assert (queries.room(again).slide, queries.room(again).page) == ("options", 2)
    again.close()


def test_a_new_slide_takes_cover_and_message_away(document):
    document.commit(CoverRoom(cover="covered"))
    document.commit(MessageRoom(message="Back at 14.10"))
    assert queries.room(document).cover == "covered"
    document.commit(ShowOnRoom(slide="mission"))
    assert (queries.room(document).cover, queries.room(document).message) == ("live", "")


def test_sending_to_the_room_is_announced(document):
    heard = []
    document.listen(heard.append)
    document.commit(ShowOnRoom(slide="mission"))
    assert heard[-1].touches("room")
