"""Too many options for one ballot: a quick round that narrows them first."""

from __future__ import annotations

from typing import Any

from workshop.agenda.queries import coming_vote
from workshop.document import Reader
from workshop.sentences import Sentence, say
from workshop.voting.queries import rounds
from workshop.voting.rule import Settings

MOST = 12
"""More than this is hard to hold in mind while one votes; a house rule."""

METHOD = "approval"


def advice(options: int) -> Sentence | None:
    """What to say about so many options, or None where they fit one ballot."""
    return Sentence("options.narrow", n=options, most=MOST) if options > MOST else None


def narrowing_settings() -> Settings:
    """Yes or no to each, the most supported go on; nobody is asked how much they want it yet."""
    return Settings(forward="first", cut=MOST, denominator="yes_no")


def quick_round(reader: Reader) -> dict[str, Any]:
    """The fields of `SetUpRound` for a draft that narrows, in the next vote of the agenda."""
    step = coming_vote(reader)
    return {
        "title": say("options.alike.narrow_title"),
        "step_id": step.id if step else None,
        "question": say("options.alike.narrow_question"),
        "method": METHOD,
        "settings": narrowing_settings(),
    }


def set_up_already(reader: Reader) -> bool:
    """Whether a round that narrows is set up, runs or was held; one that was voided is not."""
    return any(
        found.method == METHOD and found.settings == narrowing_settings()
        for found in rounds(reader)
        if found.status != "void"
    )
