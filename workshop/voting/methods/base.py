"""What a voting method must be able to do; one file a method beside this one."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Any, ClassVar, Literal

from workshop.sentences import Sentence
from workshop.voting.ballot import Answer, Ballot, Cell, Mark, longest_text
from workshop.voting.display import whole
from workshop.voting.firmness import MostMoved
from workshop.voting.roll import Entry, Roll
from workshop.voting.rule import Rule
from workshop.voting.tally import Count

Choices = Mapping[int, Cell]
Shape = Literal["dots", "choices", "order", "criteria"]


class BallotRefused(Exception):
    """A ballot that the rule does not allow, with the sentence for the person."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.key)
        self.sentence = sentence


@dataclass(frozen=True, slots=True)
class Possible:
    """An answer that can be chosen: what stands in the cell, its name, and its few letters."""

    value: Answer
    name: Sentence
    short: Sentence


class Method(ABC):
    """A voting method: the shape of its ballot, its count, and its words on the rule card.

    Attributes:
        key: the name of the method in the file and in JSON.
        shape: what a ballot looks like, which decides the page it is filled in on.
        fixed_total: whether each ballot has a fixed total: then groups are told in words only.
        evened: whether recusals scale a ballot: then no raw numbers are told in such a round.
        whole_ballot: whether a recusal on one option cannot be cut out of a ballot: whoever has
            one is not on the roll of the round.
        rising: whether later answers of the scale are better ones.
        redrawn: whether its ballots can be redrawn to tell how firm each place is.
        ordered: whether a ballot puts options in an order, so that people's orders can be compared.
        fewest: the fewest options a round needs.
        fields: the settings that matter to it, in the order of the set-up page.
        defaults: the settings it starts with where they differ from everybody's.
    """

    key: ClassVar[str]
    shape: ClassVar[Shape]
    fixed_total: ClassVar[bool] = False
    evened: ClassVar[bool] = False
    whole_ballot: ClassVar[bool] = False
    rising: ClassVar[bool] = False
    redrawn: ClassVar[bool] = True
    ordered: ClassVar[bool] = False
    fewest: ClassVar[int] = 2
    fields: ClassVar[Sequence[str]] = ("cut", "quorum")
    defaults: ClassVar[Mapping[str, Any]] = {}

    @abstractmethod
    def fill(self, rule: Rule, entry: Entry, choices: Choices) -> Ballot:
        """The ballot of somebody on the roll.

        The recusals come from the roll, whatever a screen allowed.

        Raises:
            BallotRefused: the choices are not allowed by the rule or the roll.
        """

    @abstractmethod
    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """The exact count."""

    def order_of(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Mapping[int, Any]:
        """What ranks the options and nothing else, for redraws; greater is better."""
        return self.count(ballots, roll, rule).ranking

    def remarks(self, _count: Count, _ballots: Sequence[Ballot], _rule: Rule) -> Sequence[Sentence]:
        """What else the ballots tell by this method; asked once, when a round closes."""
        return ()

    def longest(self, rule: Rule) -> int:
        """The length no ballot text of this round can exceed; sizes the urn at opening."""
        return longest_text(rule.option_ids, rule.groups, self.largest(rule), self.parts(rule))

    @abstractmethod
    def largest(self, rule: Rule) -> int:
        """The largest number that can stand on a ballot."""

    def parts(self, _rule: Rule) -> int:
        """How many answers an option gets."""
        return 1

    def seconds_more(self, _rule: Rule) -> int:
        """How many seconds a ballot takes over a ballot of dots; rules of thumb."""
        return 0

    def answers(self, _rule: Rule) -> tuple[Possible, ...]:
        """The answers an option can get, in the order of the ballot; none for numbers."""
        return ()

    def scale(self, _rule: Rule) -> tuple[Possible, ...]:
        """The answers that a distribution is told over, in order."""
        return ()

    def most_moved(self, _roll: Roll, _rule: Rule) -> MostMoved | None:
        """The most that one changed ballot can move between two options, where it is known."""
        return None

    def shown(self, option: int, count: Count, _rule: Rule) -> str:
        """The score of an option as people read it."""
        return str(whole(count.scores[option]))

    def length(self, option: int, count: Count, _rule: Rule) -> Fraction:
        """How long its bar is, 0 to 1."""
        most = max(map(whole, count.scores.values()), default=0)
        return Fraction(max(whole(count.scores[option]), 0), most) if most > 0 else Fraction(0)

    def words(self, kind: str, rule: Rule, **values: object) -> Sentence:
        """One of the method's own sentences, with the numbers of the rule."""
        return Sentence(f"voting_methods.{self.key}.{kind}", **self.values(rule), **values)

    def values(self, rule: Rule) -> dict[str, object]:
        """The numbers that the method's sentences may name."""
        return {"n": rule.cut, "cut": rule.cut}

    def ballot_words(self, rule: Rule) -> Sentence:
        """The ballot in a few words: 5 dots, at most 3 on one option."""
        return self.words("ballot", rule)

    def method_words(self, rule: Rule) -> Sentence:
        """The ballot as a sentence for the minutes."""
        return self.in_form(self.words("method", rule), rule)

    def in_form(self, ballot: Sentence, rule: Rule) -> Sentence:
        """The ballot, whether it is secret, and how people come to it."""
        return Sentence(
            "voting_methods.method",
            ballot=ballot,
            secrecy=Sentence(f"voting_rules.secrecy.{'secret' if rule.secret else 'open'}"),
            form=Sentence(f"voting_rules.form_minutes.{rule.form}"),
        )

    def score_words(self, rule: Rule) -> Sentence:
        """How the score is made, as a sentence for the minutes."""
        return self.words("score", rule)

    def passing_words(self, rule: Rule) -> Sentence:
        """What an option needs to pass, where the rule asks that instead of the first few."""
        return self.words("passing", rule)


def check_options(rule: Rule, entry: Entry, choices: Choices) -> None:
    """Refuses answers on options that are not on the ballot, or that the roll has recused.

    So is an answer that is neither a whole number nor a mark: true equals 1 and 7.0 equals 7, but
    what they would write into the urn could not be read again.

    Raises:
        BallotRefused: with the sentence for the person.
    """
    if not set(choices) <= set(rule.option_ids):
        raise BallotRefused(Sentence("voting_rules.refused.unknown_option"))
    if entry.recused & set(choices):
        raise BallotRefused(Sentence("voting_rules.refused.recused"))
    for cell in choices.values():
        answers = cell if isinstance(cell, tuple) else (cell,)
        if any(type(answer) not in (int, Mark) for answer in answers):
            raise BallotRefused(Sentence("voting_rules.refused.not_an_answer"))
