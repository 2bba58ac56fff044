"""Gradients of agreement: eight levels, from full support to a veto (Kaner, 2014, ch. 20).

It is a check on what the room is about to agree, not a contest: nothing is added up into a score,
and the level that still carries a proposal is agreed before anybody votes.
"""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction
from typing import Any, ClassVar

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot
from workshop.voting.methods.base import Possible
from workshop.voting.methods.choices import OneAnswer, named
from workshop.voting.roll import Roll
from workshop.voting.rule import Rule
from workshop.voting.tally import Count

STRONGEST, VETO = 1, 8


class Gradients(OneAnswer):
    """One of eight levels for each proposal; told as a distribution only."""

    key = "gradients"
    redrawn = False
    fewest = 1
    fields = ("acceptable", "quorum")
    defaults: ClassVar[dict[str, Any]] = {"forward": "passing"}

    def answers(self, _rule: Rule) -> tuple[Possible, ...]:
        """From endorse to veto."""
        return named(self.key, range(STRONGEST, VETO + 1))

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """A proposal is carried when nobody stands below the acceptable level.

        The share who do not is its score, so that proposals with the most doubt come last.
        """
        added = self.add_up(ballots, roll, rule)
        told = [option for option in roll.options if added.given(option)]
        carry = {option: sum(added.spread[option][: rule.acceptable]) for option in roll.options}
        return Count(
            scores={option: Fraction(carry[option], added.given(option)) for option in told},
            gave=carry,
            cast={option: added.given(option) for option in roll.options},
            given=0,
            unused=0,
            blank=added.blank,
            spread=added.spread,
            aside=added.aside,
            passing=frozenset(o for o in told if carry[o] == added.given(o)),
            verdicts={option: self._verdict(added.spread[option], rule) for option in told},
        )

    def shown(self, option: int, count: Count, _rule: Rule) -> str:
        """How many stand at the acceptable level or above it."""
        return f"{count.gave[option]}/{count.cast[option]}"

    def length(self, option: int, count: Count, _rule: Rule) -> Fraction:
        """The share who do."""
        return count.scores[option]

    def values(self, rule: Rule) -> dict[str, object]:
        """The level that still carries a proposal, by its name."""
        level = Sentence(f"voting_methods.gradients.answer_{rule.acceptable}")
        return {**super().values(rule), "level": level}

    def _verdict(self, spread: Sequence[int], rule: Rule) -> Sentence:
        vetoes, below = spread[VETO - STRONGEST], sum(spread[rule.acceptable :])
        if vetoes:
            return Sentence("voting_methods.gradients.verdict_veto", n=vetoes)
        if below:
            return Sentence("voting_methods.gradients.verdict_below", n=below)
        return Sentence("voting_methods.gradients.verdict_carried")
