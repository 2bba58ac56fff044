"""Ballots on which options are put in an order, the best first, all of them or the first few."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import ClassVar

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot, Cell, Mark
from workshop.voting.methods.base import BallotRefused, Choices, Method, check_options
from workshop.voting.roll import Entry
from workshop.voting.rule import Rule
from workshop.voting.rules.profile import Ranked


class Order(Method):
    """A place for each option that is ranked; what is not ranked is behind all that are.

    Attributes:
        equal: whether two options may share a place.
    """

    shape = "order"
    evened = True
    ordered = True
    equal: ClassVar[bool] = True
    fields: ClassVar[Sequence[str]] = ("top", "cut", "quorum")

    def fill(self, rule: Rule, entry: Entry, choices: Choices) -> Ballot:
        """The ballot of somebody on the roll; places are counted from 1 without gaps.

        Raises:
            BallotRefused: more options than the card asks for, or a shared place where each has
                to have its own.
        """
        placed = {option: cell for option, cell in choices.items() if cell is not Mark.BLANK}
        check_options(rule, entry, placed)
        places = {o: cell for o, cell in placed.items() if isinstance(cell, int) and cell > 0}
        if len(places) < len(placed):
            raise BallotRefused(Sentence("voting_rules.refused.not_an_answer"))
        if len(places) > self.most(rule):
            raise BallotRefused(Sentence("voting_rules.refused.too_many_ranked", n=self.most(rule)))
        used = sorted(set(places.values()))
        if not self.equal and len(used) < len(places):
            raise BallotRefused(Sentence("voting_rules.refused.shared_place"))
        cells: dict[int, Cell] = {
            option: Mark.RECUSED
            if option in entry.recused
            else used.index(places[option]) + 1
            if option in places
            else Mark.BLANK
            for option in rule.option_ids
        }
        return Ballot.of(cells, entry.group)

    def seconds_more(self, rule: Rule) -> int:
        """Five seconds a place."""
        return 5 * self.most(rule)

    def largest(self, rule: Rule) -> int:
        """The last place."""
        return len(rule.options)

    def most(self, rule: Rule) -> int:
        """How many options may be ranked."""
        return min(rule.top or len(rule.options), len(rule.options))

    def values(self, rule: Rule) -> dict[str, object]:
        """How many are ranked."""
        return {"n": self.most(rule), "top": self.most(rule), "cut": rule.cut}

    def ballot_words(self, rule: Rule) -> Sentence:
        """The ballot in a few words."""
        return Sentence(f"voting_methods.order.ballot_{self._how_many(rule)}", **self.values(rule))

    def method_words(self, rule: Rule) -> Sentence:
        """The ballot as a sentence for the minutes."""
        key = f"voting_methods.order.method_{self._how_many(rule)}"
        return self.in_form(Sentence(key, **self.values(rule)), rule)

    def _how_many(self, rule: Rule) -> str:
        return "all" if self.most(rule) == len(rule.options) else "top"


def ranking_of(ballot: Ballot) -> tuple[tuple[int, ...], ...]:
    """The options of a ballot from the best place down, those that share a place together."""
    by_place: dict[int, list[int]] = {}
    for option, place in ballot.given.items():
        by_place.setdefault(place, []).append(option)
    return tuple(tuple(sorted(by_place[place])) for place in sorted(by_place))


def as_orders(ballots: Iterable[Ballot]) -> list[Ranked[int]]:
    """Ballots as the rules take them, equal ones together."""
    return [Ranked(n, order) for order, n in Counter(map(ranking_of, ballots)).items()]


def position_spread(
    ballots: Sequence[Ballot], options: Sequence[int], places: int
) -> Mapping[int, tuple[int, ...]]:
    """How often each option stood at each place."""
    counted = {option: [0] * places for option in options}
    for ballot in ballots:
        for option, place in ballot.given.items():
            counted[option][place - 1] += 1
    return {option: tuple(found) for option, found in counted.items()}
