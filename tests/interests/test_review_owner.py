"""A claim about whose an interest is: a declaration never takes over somebody else's."""

from tests.interests.seats import members, tells
from workshop.interests import queries
from workshop.interests.changes import RecordDeclaration


def test_an_interest_of_somebody_else_is_written_down_as_ones_own(document):
    members(document, 3)
    tells(document, 1, 1)
    (one,) = queries.interests_of(document, 1)
    document.commit(RecordDeclaration(participant=2, status="declared", interests=(one,)))
    (first,), (second,) = queries.interests_of(document, 1), queries.interests_of(document, 2)
    assert first.id == one.id != second.id
