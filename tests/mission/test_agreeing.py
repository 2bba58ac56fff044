"""Fist to five on the statement, with dissent kept; versions, their difference, and back."""

import pytest

from workshop.document import Refused
from workshop.mission import diff, queries
from workshop.mission.agreeing import CountFists, KeepDissent, RemoveCount
from workshop.mission.changes import BackToVersion, DescribeLine, KeepVersion, SetMissionField
from workshop.mission.fists import agreement, differing, sentence
from workshop.sentences import say

HANDS = (1, 0, 2, 5, 6, 3)


@pytest.fixture
def room(document):
    document.commit(SetMissionField(field="statement", text="Half found early by 2032"))
    return document


def test_three_or_more_carries_and_the_others_are_asked():
    found = agreement(HANDS)
    assert (found.hands, found.carry, found.asked, found.fists) == (17, 14, 3, 1)
    assert say(sentence(HANDS)) == (
        "14 of 17 hands show three or more. "
        "3 hands show two or fewer and are asked what would have to change."
    )
    assert (
        say(sentence((0, 0, 0, 1, 2, 3)))
        == "All 6 hands show three or more: the statement carries."
    )
    assert say(sentence((3, 0, 0, 1, 0, 0))).startswith("Only 1 of 4")


def test_two_counts_that_differ_are_counted_again_and_nothing_is_kept(room):
    second = (1, 0, 2, 4, 7, 3)
    assert differing(HANDS, second) == (3, 4)
    with pytest.raises(Refused) as refused:
        room.commit(CountFists(first=HANDS, second=second))
    assert "3 and 4" in say(refused.value.sentence)
    assert queries.fists(room) == []
    room.commit(CountFists(first=HANDS, second=HANDS))
    assert queries.fists(room)[0].hands == HANDS


def test_hands_are_about_the_words_as_they_stood(room):
    room.commit(CountFists(first=HANDS))
    room.commit(SetMissionField(field="statement", text="All found early by 2030"))
    room.commit(CountFists(first=(0, 0, 0, 0, 0, 3)))
    first, second = queries.fists(room)
    assert queries.version(room, first.version_id).page.statement == "Half found early by 2032"
    assert queries.version(room, second.version_id).page.statement == "All found early by 2030"


def test_the_same_words_asked_twice_are_one_version(room):
    room.commit(KeepVersion())
    room.commit(CountFists(first=HANDS))
    room.commit(CountFists(first=HANDS))
    assert len(queries.versions(room)) == 1


def test_dissent_is_kept_word_for_word_and_goes_with_its_count(room):
    room.commit(CountFists(first=HANDS))
    count = queries.fists(room)[0].id
    room.commit(KeepDissent(fists=count, words="  Not <b>mine</b> & late \n", sector="patient"))
    assert queries.dissents(room, count)[0].words == "  Not <b>mine</b> & late \n"
    room.commit(RemoveCount(fists=count))
    assert queries.fists(room) == []
    room.undo()
    assert len(queries.dissents(room, count)) == 1


def test_no_statement_and_no_hands_are_refused(document):
    with pytest.raises(Refused):
        document.commit(CountFists(first=HANDS))
    document.commit(SetMissionField(field="statement", text="S"))
    with pytest.raises(Refused):
        document.commit(CountFists(first=(0,) * 6))


def test_the_difference_reads_both_ways():
    before, after = "Half found early, by 2032.", "Two thirds found early by 2030."
    pieces = diff.words(before, after)
    assert "".join(one.text for one in pieces if one.kind != "new") == before
    assert "".join(one.text for one in pieces if one.kind != "gone") == after
    assert ("same", " found early") in [(one.kind, one.text) for one in pieces]


def test_going_back_keeps_what_stood_and_is_one_undo_step(room):
    room.commit(SetMissionField(field="levers", text="Scanners\nRules"))
    room.commit(
        DescribeLine(line=queries.lines(room, "levers")[0].id, detail="lever", text="technology")
    )
    room.commit(KeepVersion(reason="pivot"))
    room.commit(SetMissionField(field="levers", text="Rules"))
    room.commit(SetMissionField(field="statement", text="Other"))
    room.commit(BackToVersion(version=queries.versions(room)[0].id))
    assert queries.mission(room).levers == "Scanners\nRules"
    assert [one.lever for one in queries.lines(room, "levers")] == ["technology", ""]
    assert [one.reason for one in queries.versions(room)] == ["pivot", "before_return"]
    assert queries.versions(room)[1].page.statement == "Other"
    room.undo()
    assert queries.mission(room).statement == "Other"
    assert len(queries.versions(room)) == 1
    room.redo()
    changed = [field for field, _ in diff.pages(*(one.page for one in queries.versions(room)))]
    assert changed == ["statement", "levers"]
