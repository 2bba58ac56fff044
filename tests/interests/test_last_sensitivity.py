"""An open vote hangs on those who voted on an option they told of an interest in."""

from tests.voting.open_room import open_round
from tests.voting.room import closed
from tests.voting.test_sensitivity import YES, answers, tell
from workshop.voting import queries
from workshop.voting.sensitivity import sensitivity


def test_whoever_did_not_vote_on_that_option_is_not_counted(document):
    open_round(document, "roll_call", people=9, recused=((1, 1),))
    answers(document, (None, YES), *[(YES, YES)] * 8)
    closed(document, 1)
    tell(document, 1)
    assert sensitivity(document, queries.round_of(document, 1)).tied == 0
