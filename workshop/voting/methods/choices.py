"""Ballots on which every option gets one answer of a short list."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot, Cell, Mark
from workshop.voting.methods.base import (
    BallotRefused,
    Choices,
    Method,
    Possible,
    check_options,
)
from workshop.voting.roll import Entry, Roll
from workshop.voting.rule import Rule
from workshop.voting.tally import set_aside, spread_of, voted_on

ABSTAIN = Possible(
    Mark.ABSTAIN,
    Sentence("voting_methods.answer.abstain"),
    Sentence("voting_methods.answer.abstain"),
)
UNABLE = Possible(
    Mark.UNABLE,
    Sentence("voting_methods.answer.unable"),
    Sentence("voting_methods.answer.unable"),
)


@dataclass(frozen=True, slots=True)
class Answered:
    """What every method of this shape adds up first, by option."""

    spread: dict[int, tuple[int, ...]]
    voted: dict[int, int]
    aside: dict[int, int]
    blank: int

    def given(self, option: int) -> int:
        """How many gave a number."""
        return sum(self.spread[option])


class OneAnswer(Method):
    """One answer an option; what is not answered is blank, which is no answer at all."""

    shape = "choices"

    def fill(self, rule: Rule, entry: Entry, choices: Choices) -> Ballot:
        """The ballot of somebody on the roll.

        Raises:
            BallotRefused: an answer that the ballot does not offer, or on another's option.
        """
        answered = {option: cell for option, cell in choices.items() if cell is not Mark.BLANK}
        check_options(rule, entry, answered)
        allowed = {possible.value for possible in self.answers(rule)}
        if any(isinstance(cell, tuple) or cell not in allowed for cell in answered.values()):
            raise BallotRefused(Sentence("voting_rules.refused.not_an_answer"))
        cells: dict[int, Cell] = {
            option: Mark.RECUSED if option in entry.recused else answered.get(option, Mark.BLANK)
            for option in rule.option_ids
        }
        return Ballot.of(cells, entry.group)

    def largest(self, rule: Rule) -> int:
        """The largest answer."""
        return max(self.numbers(rule))

    def seconds_more(self, rule: Rule) -> int:
        """Two seconds an option."""
        return 2 * len(rule.options)

    def numbers(self, rule: Rule) -> tuple[int, ...]:
        """The numbers of the scale, in order."""
        return tuple(p.value for p in self.scale(rule) if isinstance(p.value, int))

    def scale(self, rule: Rule) -> tuple[Possible, ...]:
        """The answers that are numbers."""
        return tuple(p for p in self.answers(rule) if isinstance(p.value, int))

    def add_up(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Answered:
        """The distributions, and how many did not give a number."""
        return Answered(
            spread=spread_of(ballots, roll.options, self.numbers(rule)),
            voted=voted_on(ballots, roll.options),
            aside=set_aside(ballots, roll.options),
            blank=sum(ballot.is_blank for ballot in ballots),
        )


def numbered(key: str, lowest: int, highest: int) -> tuple[Possible, ...]:
    """Answers that are called by their number; the method names both ends."""
    found = []
    for n in range(lowest, highest + 1):
        end = {lowest: "low", highest: "high"}.get(n)
        plain = Sentence("voting_methods.answer.number", value=n)
        name = Sentence(f"voting_methods.{key}.{end}", value=n) if end else plain
        found.append(Possible(n, name, plain))
    return tuple(found)


def named(key: str, values: Sequence[int]) -> tuple[Possible, ...]:
    """Answers that are called by a word."""
    return tuple(
        Possible(
            value,
            Sentence(f"voting_methods.{key}.answer_{value}"),
            Sentence(f"voting_methods.{key}.short_{value}"),
        )
        for value in values
    )
