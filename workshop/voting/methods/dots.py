"""Dots: everybody has the same number of dots, with a limit on one option."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot, Cell, Mark
from workshop.voting.firmness import MostMoved, most_dots_moved
from workshop.voting.methods.base import BallotRefused, Choices, Method, check_options
from workshop.voting.numbers import in_words
from workshop.voting.roll import Entry, Roll
from workshop.voting.rule import Rule
from workshop.voting.tally import Count, count_dots


class Dots(Method):
    """The dot vote."""

    key = "dots"
    shape = "dots"
    fixed_total = True
    evened = True
    fields = ("dots", "cap", "cut", "quorum")

    def fill(self, rule: Rule, entry: Entry, choices: Choices) -> Ballot:
        """The ballot of somebody on the roll: no dot on an option is a zero.

        A ballot without any dot is a blank ballot.

        Raises:
            BallotRefused: the dots are not allowed by the rule or the roll.
        """
        placed = {option: dots for option, dots in choices.items() if dots}
        check_options(rule, entry, placed)
        _check_dots(rule, placed)
        nothing: Cell = 0 if placed else Mark.BLANK
        cells: dict[int, Cell] = {
            option: Mark.RECUSED if option in entry.recused else placed.get(option, nothing)
            for option in rule.option_ids
        }
        return Ballot.of(cells, entry.group)

    def largest(self, rule: Rule) -> int:
        """The most dots on one option."""
        return rule.most_on_one

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """The dots, evened out for recusals."""
        return count_dots(ballots, roll, rule.dots)

    def most_moved(self, roll: Roll, rule: Rule) -> MostMoved:
        """All the dots one option can have, taken from one and given to another."""
        return most_dots_moved(roll, rule.most_on_one)

    def ballot_words(self, rule: Rule) -> Sentence:
        """The ballot in a few words."""
        return Sentence(
            f"voting_rules.dots.ballot_{_capped(rule)}", n=rule.dots, cap=rule.most_on_one
        )

    def method_words(self, rule: Rule) -> Sentence:
        """The ballot as a sentence for the minutes."""
        return Sentence(
            f"voting_rules.dots.method_{_capped(rule)}",
            n=rule.dots,
            dots=in_words(rule.dots, first=True),
            cap=in_words(rule.most_on_one),
            secrecy=Sentence(f"voting_rules.secrecy.{'secret' if rule.secret else 'open'}"),
            form=Sentence(f"voting_rules.form_minutes.{rule.form}"),
        )

    def score_words(self, rule: Rule) -> Sentence:
        """How the score is made."""
        recused = any(option.recused for option in rule.options)
        return Sentence(f"voting_rules.dots.score_{'evened' if recused else 'plain'}")


def _capped(rule: Rule) -> str:
    return "capped" if rule.most_on_one < rule.dots else "free"


def _check_dots(rule: Rule, placed: Choices) -> None:
    dots = [number for number in placed.values() if isinstance(number, int)]
    if len(dots) < len(placed):
        raise BallotRefused(Sentence("voting_rules.refused.not_an_answer"))
    if any(number < 0 for number in dots):
        raise BallotRefused(Sentence("voting_rules.refused.below_zero"))
    if any(number > rule.most_on_one for number in dots):
        raise BallotRefused(Sentence("voting_rules.refused.too_many_on_one", n=rule.most_on_one))
    if sum(dots) > rule.dots:
        raise BallotRefused(Sentence("voting_rules.refused.too_many", n=rule.dots))
