"""A pasted list: every line that holds anything gives one reading, and nothing blocks."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.document.text import storable
from workshop.people.adding import is_added, new_people
from workshop.people.changes import AddPeople
from workshop.people.names import read_names, role_named, stated_sector
from workshop.people.queries import organisations, participants

CHARACTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\0")
LINES = st.text(CHARACTERS | st.sampled_from(",;\t\n AHPGIUN"), max_size=200)


@given(LINES)
def test_every_line_that_is_not_blank_gives_exactly_one_reading(text):
    lines = [n for n, line in enumerate(text.splitlines(), start=1) if line.strip()]
    assert [one.line for one in read_names(text)] == lines


@given(LINES)
def test_no_word_of_a_list_is_lost(text):
    for one in read_names(text):
        line = text.splitlines()[one.line - 1]
        mark = next((sign for sign in ("\t", ";", ",") if sign in line), None)
        for part in (word.strip() for word in line.split(mark or "\0")):
            kept = part in (one.name, one.organisation) or part in one.note
            assert kept or stated_sector(part) == one.sector or role_named(part) == one.role
        assert one.name or one.question == "no-name"


@given(st.lists(st.text(CHARACTERS, max_size=600), max_size=6).map("\n".join))
def test_whatever_is_read_can_be_added(text):
    read = read_names(text)
    people = new_people(read)
    assert len(people) == sum(is_added(one) for one in read)
    assert all(storable(one.name) for one in people)


@pytest.mark.parametrize(
    ("line", "sector", "guessed"),
    [
        ("Chair, School of Economics, academia", "academia", False),
        ("University researcher 1, Medical faculty, A", "academia", False),
        ("Oncologist 1; Cancer centre; provider", "provider", False),
        ("Patient representative 1, Patient association", "patient", True),
        ("Carer 1, Relatives' group", "patient", True),
        ("Industry representative 1\tPharma\tI", "industry", False),
        ("Librarian 1, City library, culture", "not_stated", False),
        ("Municipal planner 1", "not_stated", False),
    ],
)
def test_a_sector_is_read_by_name_by_letter_or_by_a_word_of_the_organisation(line, sector, guessed):
    (one,) = read_names(line)
    assert (one.sector, one.guessed) == (sector, guessed)


def test_an_unknown_word_stays_as_a_note_and_is_asked_about():
    (one,) = read_names("Librarian 1, City library, culture")
    assert (one.note, one.question) == ("culture", "not-a-sector")


def test_the_same_name_twice_is_two_people_until_somebody_says_otherwise():
    read = read_names("Patient 2, Association\nPatient 2, Relatives' group")
    assert read[1].question == "same-name"
    assert read[1].same_as == 1
    assert len(new_people(read)) == 2
    (one,) = new_people(read, one_person={2})
    assert "Relatives' group" in one.note


def test_a_name_longer_than_a_name_goes_on_in_the_note(document):
    document.commit(AddPeople(people=new_people(read_names("x" * 250))))
    (one,) = participants(document)
    assert (len(one.name), one.note) == (200, "x" * 50)


def test_people_of_one_organisation_share_it(document):
    text = "Ann, SALAR, authority\nBo, salar , G"
    document.commit(AddPeople(people=new_people(read_names(text))))
    assert len(organisations(document)) == 1
    assert [one.organisation for one in participants(document)] == ["SALAR", "SALAR"]


def test_a_name_that_is_in_the_workshop_already_is_skipped():
    read = read_names("Ann\nBo", known=("ann",))
    assert [one.question for one in read] == ["here-already", ""]
    assert [one.name for one in new_people(read)] == ["Bo"]
