"""Claims about what becomes known after a vote: what is late, and what is not."""

from tests.interests.seats import decide, everybody_declares_nothing, members, tells
from tests.interests.votes import close, open_vote, vote
from workshop.interests.changes import ConfirmDeclaration
from workshop.voting.late import late

EARLIER = "2026-01-01T10:00:00+01:00"
LATER = "2127-03-01T10:00:00+01:00"


def seated(document, *tellers):
    members(document, 5)
    everybody_declares_nothing(document, but=tellers)


def voted(document, **more):
    opened = open_vote(document, (1, 2), reason="nobody minds", **more)
    vote(document, opened, 1, 3, 2)
    close(document, opened)


def late_places(document):
    return [(one.participant, one.option) for one in late(document)]


def test_a_measure_on_the_whole_workshop_comes_too_late_like_any_other(document):
    seated(document)
    voted(document)
    decide(document, 2, None, at=LATER)
    assert late_places(document) == [(2, 1), (2, 2)]


def test_an_interest_told_before_the_vote_and_confirmed_after_it_is_not_late(document):
    seated(document, 2)
    tells(document, 2, 1, at=EARLIER)
    voted(document)
    document.commit(ConfirmDeclaration(participant=2, at=LATER))
    assert late(document) == []
    tells(document, 2, 1, category="shares", at=LATER)
    assert late_places(document) == [(2, 1)]


def test_nothing_is_too_late_for_promises_of_ones_own(document):
    seated(document)
    voted(document, decision_class="own_commitment")
    tells(document, 2, 1, at=LATER)
    decide(document, 2, 1, at=LATER)
    assert late(document) == []
