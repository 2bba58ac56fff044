"""What screens, rounds and the minutes ask about interests. What is in an interest is private."""

from workshop.interests.judging import (
    assessments,
    cells,
    facts,
    matrix,
    measure,
    measures,
    proposal,
    proposals,
    to_settle,
    touching,
)
from workshop.interests.people import (
    all_interests,
    declarations,
    declared,
    history,
    interests_of,
    matches,
    standings,
)
from workshop.interests.policy import may_change, pack_in_force, policy
from workshop.interests.rolls import (
    appointed,
    may_vote,
    off_the_roll,
    recusals,
    rulings,
    seats,
)
from workshop.interests.touching import linked, names_to_ask, own_prompts, prompts, ties

__all__ = [
    "all_interests",
    "appointed",
    "assessments",
    "cells",
    "declarations",
    "declared",
    "facts",
    "history",
    "interests_of",
    "linked",
    "matches",
    "matrix",
    "may_change",
    "may_vote",
    "measure",
    "measures",
    "names_to_ask",
    "off_the_roll",
    "own_prompts",
    "pack_in_force",
    "policy",
    "prompts",
    "proposal",
    "proposals",
    "recusals",
    "rulings",
    "seats",
    "standings",
    "ties",
    "to_settle",
    "touching",
]
