"""Votes for tests of interests: opened, voted in by ballot or by hand, closed."""

from tests.interests.seats import everybody_declares_nothing, members
from workshop.document import new_operation
from workshop.interests.opening import checks
from workshop.voting import queries
from workshop.voting.cast import cast
from workshop.voting.changes import CloseRound, OpenRound, SetUpRound, StopRound
from workshop.voting.methods import method
from workshop.voting.rule import Settings

YES, NO = 1, 0


def set_up(document, options=(), key="approval", secret=True, **settings):
    """A draft vote."""
    chosen = Settings(**{**method(key).defaults, **settings})
    document.commit(
        SetUpRound(
            title="Vote", question="Do we?", method=key, settings=chosen, secret=secret,
            options=tuple(options),
        )
    )  # fmt: skip
    return queries.rounds(document)[-1]


def open_vote(document, options=(), *, reason="", rung=None, **more):
    """An open vote."""
    draft = set_up(document, options, **more)
    document.commit(OpenRound(round_id=draft.id, reason=reason, rung=rung))
    return queries.round_of(document, draft.id)


def vote(document, round_, option, yes, no):
    """So many people say yes to one option and so many no, in the order of the roll."""
    roll = queries.roll_of(document, round_).entries
    people = [entry.person for entry in roll if option not in entry.recused]
    for person, answer in zip(people, [YES] * yes + [NO] * no, strict=False):
        cast(document, round_.id, person, {option: answer}, new_operation())


def close(document, round_):
    """Both acts of closing."""
    document.commit(StopRound(round_id=round_.id))
    document.commit(CloseRound(round_id=round_.id))
    return queries.round_of(document, round_.id)


def verdicts(document, option, **more):
    """What each check on one option comes to."""
    return {one.check: one.verdict for one in checks(document, [option], **more)}


def closed_vote(document, yes, no, **settings):
    """A closed vote of so many who say yes and no to the first option; nobody has an interest."""
    members(document, yes + no)
    everybody_declares_nothing(document)
    opened = open_vote(document, (1, 2), **settings)
    vote(document, opened, 1, yes, no)
    return close(document, opened)
