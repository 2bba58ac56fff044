"""Claims about promises of one's own: an open question takes no vote on them."""

from tests.interests.seats import everybody_declares_nothing, members, tells
from workshop.interests import queries


def seated(document, *tellers):
    members(document, 5)
    everybody_declares_nothing(document, but=tellers)


def test_an_open_question_keeps_nobody_from_promising_their_own_work(document):
    seated(document, 1)
    tells(document, 1, 1)
    own = queries.recusals(document, [1], "own_commitment", provisional=True)
    assert own == {}
    assert queries.recusals(document, [1], provisional=True) == {1: frozenset({1})}
