"""Claims about the counts in the room: those of a roll."""

from tests.interests.seats import decide, everybody_declares_nothing, members
from workshop.interests.deciding import TakeBackMeasure
from workshop.interests.room_view import room_interests
from workshop.people.changes import SetPresent


def seated(document, *tellers):
    members(document, 5)
    everybody_declares_nothing(document, but=tellers)


def test_the_room_counts_those_whom_a_roll_would_leave_out(document):
    seated(document)
    decide(document, 1, None)
    decide(document, 2, 1)
    decide(document, 3, 2, exception="necessity")
    document.commit(TakeBackMeasure(participant=3, option=2))
    assert room_interests(document).not_voting == (("A", 2), ("B", 1), ("C", 1))
    document.commit(SetPresent(participant=2, present=False))
    assert room_interests(document).not_voting == (("A", 1), ("B", 1), ("C", 1))
