"""Minutes and letters: what was agreed, in the words of the room; no name where none may stand."""

import datetime
import io

import pytest

from exports.letters import desk_paragraph, write_letters
from exports.minutes.minutes import set_minutes
from tests.commitments.test_json import fill
from tests.exports.pdf_text import page_texts
from tests.interests.seats import SeatPeople
from workshop.commitments.after_vote_changes import RaiseHand
from workshop.commitments.changes import AddAction, EditAction, SetOwner
from workshop.commitments.detail_changes import AddParty, SetActionDay
from workshop.commitments.queries import actions
from workshop.commitments.telling import desk_notes, letters, public_owner
from workshop.people.changes import AddPeople, EveryoneIsHere, SetPresent
from workshop.sentences import say

PERSON = "University researcher 2"


def minutes(document, edition="organiser"):
    file = io.BytesIO()
    set_minutes(document, file, edition)
    return " ".join(" ".join(page_texts(file.getvalue())).split())


def test_the_minutes_tell_what_is_known_of_an_action(sample):
    fill(sample)
    sample.commit(SetActionDay(action=4, field="money_ends_on", day=datetime.date(2027, 12, 31)))
    told = minutes(sample)
    for words in (
        "Ready. Early check 22 March 2027.",
        f"Consulted: {PERSON}.",
        f"Alliance manager: {PERSON}",
        "Decided by: European Commission cancer mission",
        "Who feels a loss: the clinics",
        "Review on 1 September 2027.",
        "Change if: no payer",
        "Told back",
        "Who else should hear this",
        "Money ends within 12 months: A4 (31 December 2027).",
        "Who would carry it",
        "money: 5 EUR",
        "space: one, without an amount",
        "A donor",
        "Its holder has no later one; next is Regional budget for 2028",
    ):
        assert words in told, words


def test_the_public_minutes_name_organisations_only(sample):
    fill(sample)
    sample.commit(SetOwner(action=2, owner=3))
    assert PERSON in minutes(sample)
    told = minutes(sample, "public")
    assert PERSON not in told
    assert "A donor" not in told
    assert "one person" in told
    assert "An alliance manager is named." in told


def test_a_letter_says_what_was_told_decided_and_what_happens_next(sample):
    found = {one.group: one for one in letters(sample)}
    assert len(found) == 8
    patients = found["Lung cancer patient association"]
    assert [one.action.mark for one in patients.next] == ["A1", "A3", "A4", "A6"]
    assert [one.mark for one in patients.decided] == ["D2", "D3"]


def test_what_somebody_of_a_sector_said_is_not_put_in_a_groups_mouth(sample, tmp_path):
    path = tmp_path / "letters.pdf"
    write_letters(sample, path)
    told = " ".join(page_texts(path.read_bytes())[0].split())
    assert "What stopped somebody from your sector, in their words “The last bus leaves" in told
    assert "you told us" not in told


def test_who_is_alone_of_a_sector_is_not_given_away_by_a_letter(sample):
    assert stopped(sample)
    patients = sample.all("SELECT id FROM participant WHERE sector = 'patient' AND present")
    for one in patients[2:]:
        sample.commit(SetPresent(participant=one["id"], present=False))
    assert stopped(sample) == ()


def stopped(sample):
    to = "Lung cancer patient association"
    return next(one.stopped for one in letters(sample) if one.group == to)


def test_letters_hold_no_name_of_a_person(sample, tmp_path):
    fill(sample)
    sample.commit(SetOwner(action=1, owner=3))
    sample.commit(AddAction(text="Ask <b>once</b> & again", owner=3))
    last = actions(sample)[-1].id
    sample.commit(AddParty(action=last, relation="feedback_to", name="Relatives عائلة"))
    path = tmp_path / "letters.pdf"
    write_letters(sample, path)
    told = " ".join(" ".join(page_texts(path.read_bytes())).split())
    names = [row["name"] for row in sample.all("SELECT name FROM participant")]
    assert not [name for name in names if name in told]
    assert "Ask <b>once</b> & again" in told


def test_a_note_tells_an_organisation_what_it_means_for_its_desk(sample):
    fill(sample)
    (home,) = [one for one in desk_notes(sample) if one.brings]
    words = desk_paragraph(home)
    assert "You do the work in: Write down, for every test" in words
    assert "You bring: money, 5 EUR." in words
    assert not home.carries, "ready if is not ready"


@pytest.mark.parametrize(
    ("sectors", "words"),
    [
        (("patient",) * 3, "somebody from Patients"),
        (("patient",) * 2 + ("industry",) * 3, "a participant"),
        (("not_stated",) * 3, "a participant"),
    ],
)
def test_an_owner_without_an_organisation_is_told_by_sector_only_among_three(
    document, sectors, words
):
    document.commit(SeatPeople(roles=("member",) * len(sectors), sectors=sectors))
    document.commit(EveryoneIsHere())
    document.commit(AddAction(text="Ask", owner=1))
    assert say(public_owner(document, actions(document)[0])) == words


def test_the_organisation_of_a_person_is_told_only_where_it_does_not_name_the_person(document):
    person = {"name": "Ada Ek", "organisation": "Small Ltd", "sector": "industry"}
    document.commit(AddPeople(people=(person,)))
    document.commit(EveryoneIsHere())
    document.commit(AddAction(text="Ask", owner=1))
    assert say(public_owner(document, actions(document)[0])) == "a participant"
    document.commit(AddAction(text="Ask", organisation=1))
    assert public_owner(document, actions(document)[1]) == "Small Ltd"


def test_a_hand_of_a_person_is_no_word_of_the_organisation(sample):
    home = sample.value("SELECT id FROM participant WHERE organisation_id IS NOT NULL")
    option = sample.value("SELECT id FROM option WHERE state = 'open'")
    sample.commit(RaiseHand(option=option, participant=home, state="ready"))
    assert not any(one.carries for one in desk_notes(sample))


def test_an_empty_workshop_has_letters_that_say_so(document, tmp_path):
    path = tmp_path / "letters.pdf"
    write_letters(document, path)
    assert "No action is told back" in page_texts(path.read_bytes())[0]


def test_very_long_words_go_on_over_the_page(sample):
    sample.commit(EditAction(action=1, field="habit", text="long words " * 440))
    sample.commit(EditAction(action=1, field="text", text="more words " * 440))
    assert "long words" in minutes(sample)
