"""What happens to the list of people, in a real file: attendance, edits, leaving the list."""

import pytest

from workshop.agenda.changes import ParkThought, QueueSpeaker
from workshop.agenda.queries import parked
from workshop.document import Refused
from workshop.people.changes import (
    _NAMED_IN,
    AddPeople,
    EditParticipant,
    EveryoneIsHere,
    NewPerson,
    RemoveParticipant,
    SetPresent,
    WriteNote,
)
from workshop.people.model import ROLES, SECTORS, VOTING_ROLES
from workshop.people.queries import by_sector, counts, organisations, participants, present


@pytest.fixture
def three(document):
    people = tuple(
        NewPerson(name=name, organisation="SALAR", sector="authority") for name in ("Ann", "Bo")
    )
    document.commit(AddPeople(people=(*people, NewPerson(name="Cy"))))
    return [one.id for one in participants(document)]


def test_many_people_are_one_undo_step_and_their_organisation_goes_with_them(document, three):
    assert len(three) == 3
    assert [one.name for one in organisations(document)] == ["SALAR"]
    document.undo()
    assert participants(document) == []
    assert organisations(document) == []
    document.redo()
    assert [one.id for one in participants(document)] == three


def test_a_list_without_a_single_name_is_refused(document):
    with pytest.raises(Refused):
        document.commit(AddPeople(people=(NewPerson(name="  "),)))


def test_an_organisation_is_found_whatever_its_case(document, three):
    document.commit(AddPeople(people=(NewPerson(name="Di", organisation=" salar "),)))
    assert len(organisations(document)) == 1


def test_who_leaves_keeps_the_time_of_arrival(document, three):
    document.commit(EveryoneIsHere())
    assert counts(document) == (3, 3)
    document.commit(SetPresent(participant=three[0], present=False))
    gone = participants(document)[0]
    assert gone.arrived_at
    assert gone.left_at
    assert [one.id for one in present(document)] == three[1:]
    document.commit(SetPresent(participant=three[0], present=True))
    assert participants(document)[0].arrived_at == gone.arrived_at
    assert participants(document)[0].left_at is None


def test_everyone_is_here_does_not_touch_those_who_are(document, three):
    document.commit(SetPresent(participant=three[0], present=True))
    changed = document.commit(EveryoneIsHere())
    assert ("participant", three[0]) not in changed.rows
    assert len(changed.rows) == 2


def test_an_edit_changes_what_it_names_and_nothing_else(document, three):
    before = participants(document)[2]
    document.commit(EditParticipant(participant=three[2], sector="patient", consent_photo="no"))
    after = participants(document)[2]
    assert after == before.model_copy(update={"sector": "patient", "consent_photo": "no"})


def test_a_name_is_not_edited_away(document, three):
    with pytest.raises(Refused):
        document.commit(EditParticipant(participant=three[0], name="   "))
    assert participants(document)[0].name == "Ann"


def test_typing_a_note_is_one_undo_step(document, three):
    for text in ("speaks", "speaks for", "speaks for the carers"):
        document.commit(WriteNote(participant=three[0], text=text))
    document.undo()
    assert participants(document)[0].note == ""


def test_somebody_nothing_names_can_be_taken_off_the_list(document, three):
    document.commit(RemoveParticipant(participant=three[1]))
    assert [one.id for one in participants(document)] == [three[0], three[2]]
    document.undo()
    assert [one.id for one in participants(document)] == three


def test_somebody_in_the_queue_stays_on_the_list(document, three):
    document.commit(QueueSpeaker(participant=three[0]))
    with pytest.raises(Refused):
        document.commit(RemoveParticipant(participant=three[0]))
    assert len(participants(document)) == 3


def test_every_place_that_can_name_a_person_is_asked_before_one_is_removed(document):
    tables = [row["name"] for row in document.all("SELECT name FROM sqlite_schema")]
    naming = {
        (table, row["from"])
        for table in tables
        for row in document.all(f'PRAGMA foreign_key_list("{table}")')
        if row["table"] == "participant"
    }
    assert naming == set(_NAMED_IN)


def test_each_sector_is_counted_also_when_nobody_is_of_it(document, three):
    counted = by_sector(participants(document))
    assert tuple(counted) == SECTORS
    assert sum(counted.values()) == 3
    assert counted["not_stated"] == 1


def test_facilitators_secretaries_observers_and_invited_specialists_do_not_vote(document):
    people = tuple(NewPerson(name=role, role=role) for role in ROLES)
    document.commit(AddPeople(people=people))
    voting = {one.role for one in participants(document) if one.votes}
    assert voting == {"chair", "member", "representative"} == set(VOTING_ROLES)


def test_badge_codes_are_different_for_everybody(document):
    document.commit(AddPeople(people=tuple(NewPerson(name=f"P{n}") for n in range(200))))
    codes = [row["code"] for row in document.all("SELECT code FROM participant")]
    assert len(set(codes)) == 200


def test_a_parked_thought_survives_the_list(document, three):
    document.commit(ParkThought(text="Who pays?"))
    document.commit(RemoveParticipant(participant=three[2]))
    assert [one.text for one in parked(document)] == ["Who pays?"]
