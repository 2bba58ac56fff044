"""The voting methods Plenary knows; a new one is one file and one line here."""

from __future__ import annotations

from workshop.voting.methods.approval import Approval
from workshop.voting.methods.base import BallotRefused, Choices, Method, Possible
from workshop.voting.methods.budget import Budget
from workshop.voting.methods.criteria import Criteria
from workshop.voting.methods.dots import Dots
from workshop.voting.methods.elections import InstantRunOff, SingleTransferableVote
from workshop.voting.methods.gradients import Gradients
from workshop.voting.methods.judgment import MajorityJudgment
from workshop.voting.methods.ranking import Ranking
from workshop.voting.methods.rating import Rating
from workshop.voting.methods.resistance import Resistance
from workshop.voting.methods.two_by_two import Borda, Copeland, RankedPairs, Schulze

METHODS: tuple[Method, ...] = (
    Dots(),
    Approval(),
    Rating(),
    Ranking(),
    Gradients(),
    Resistance(),
    Criteria(),
    Budget(),
    InstantRunOff(),
    SingleTransferableVote(),
    Schulze(),
    RankedPairs(),
    Copeland(),
    Borda(),
    MajorityJudgment(),
)


def method(key: str) -> Method:
    """The method with this key.

    Raises:
        KeyError: there is no such method.
    """
    for found in METHODS:
        if found.key == key:
            return found
    raise KeyError(key)


__all__ = ["METHODS", "BallotRefused", "Choices", "Method", "Possible", "method"]
