"""Claims about exceptions: once made, they are told."""

from tests.interests.seats import decide, everybody_declares_nothing, members
from workshop.interests.public import public_interests

EARLIER = "2026-01-01T10:00:00+01:00"
LATER = "2127-03-01T10:00:00+01:00"


def seated(document, *tellers):
    members(document, 5)
    everybody_declares_nothing(document, but=tellers)


def test_an_exception_that_another_decision_followed_stays_public(document):
    seated(document)
    decide(document, 1, 1, measures=("disclose",), exception="nobody else can", at=EARLIER)
    decide(document, 1, 1, measures=("disclose",), exception="nobody else could", at=EARLIER)
    said = [line.exception for line in public_interests(document).lines]
    assert said == ["nobody else could"], "the same one in other words is told once"
    decide(document, 1, 1, at=LATER)
    ended = {(one.exception, one.ended) for one in public_interests(document).lines}
    assert ended == {("", ""), ("nobody else could", "10:00")}
