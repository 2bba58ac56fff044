"""What is told while a vote is open, and what an open vote hangs on."""

import json

from tests.interests.seats import decide, everybody_declares_nothing, members, tells
from tests.interests.votes import open_vote
from workshop.interests.changes import ChoosePolicy
from workshop.interests.packs import shipped_pack
from workshop.sentences import say
from workshop.voting.while_open import remarks


def said(document, opened):
    return [say(one) for one in remarks(document, opened)]


def test_whoever_may_not_vote_counts_for_the_quorum_where_the_pack_says_so(document):
    members(document, 4)
    body = json.loads(shipped_pack("workshop-light").canonical)
    body["quorum"] = {"base": "present", "fraction": 1, "min": 2} | {
        "recused_count_toward_quorum": True
    }
    document.commit(ChoosePolicy(body=json.dumps(body)))
    everybody_declares_nothing(document, but=(1,))
    tells(document, 1, 1)
    decide(document, 1, 1)
    opened = open_vote(document, (1, 2), reason="as agreed")
    checked = [one.verdict for one in opened.interests.checks if one.check == "quorum"]
    assert checked == ["passes", "passes"]
    assert said(document, opened) == []


def test_what_was_told_and_decided_since_it_opened_is_looked_at_before_it_closes(document):
    members(document, 4)
    everybody_declares_nothing(document)
    opened = open_vote(document, (1, 2))
    assert said(document, opened) == []
    tells(document, 1, 2, layer="late")
    decide(document, 1, 2)
    assert said(document, opened) == [
        "An interest in option B came up since the vote opened. Look at it before you close."
    ]
