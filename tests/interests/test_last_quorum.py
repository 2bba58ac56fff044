"""What is called robust would also have had enough answers."""

from tests.interests.seats import members
from tests.interests.votes import close, open_vote, vote
from workshop.voting.bounds import verdict
from workshop.voting.queries import result_of


def test_robust_is_not_said_where_too_few_would_have_answered(document):
    members(document, 12)
    opened = open_vote(document, (1, 2), threshold="1/2", beyond=False)
    vote(document, opened, 1, 6, 0)
    done = close(document, opened)
    result = result_of(document, done.id)
    assert result.state == "counted"
    assert verdict(result, done.rule, 1, 1) == "depends"
