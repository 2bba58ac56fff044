"""Claims about votes by whole ballot: the checks and the round count those who really vote."""

from tests.interests.seats import decide, everybody_declares_nothing, members, under
from tests.interests.votes import open_vote, set_up
from workshop.voting.prospect import prospect


def test_whoever_does_not_vote_on_one_option_counts_for_none(document):
    members(document, 4)
    under(document, "acp-like")
    everybody_declares_nothing(document)
    for person, option in ((1, 1), (2, 2)):
        decide(document, person, option, second_assessor=4)
    assert not prospect(document, set_up(document, (1, 2))).needs_reason
    draft = set_up(document, (1, 2), whole_ballot=True)
    failing = [one.check for one in prospect(document, draft).findings if one.needs_reason]
    assert failing == ["quorum"], "two of the three who are needed"
    opened = open_vote(document, (1, 2), whole_ballot=True, reason="there are no others")
    kept = opened.interests
    assert [(one.eligible, one.not_voting) for one in kept.items] == [(2, {"recused": 2})] * 2
    assert opened.rule.roll == 2
