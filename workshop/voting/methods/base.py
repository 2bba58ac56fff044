"""What a voting method must be able to do; one file a method beside this one."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from workshop.sentences import Sentence
from workshop.voting.ballot import Ballot
from workshop.voting.firmness import MostMoved
from workshop.voting.roll import Entry, Roll
from workshop.voting.rule import Rule
from workshop.voting.tally import Count


class BallotRefused(Exception):
    """A ballot that the rule does not allow, with the sentence for the person."""

    def __init__(self, sentence: Sentence) -> None:
        super().__init__(sentence.key)
        self.sentence = sentence


class Method(Protocol):
    """A voting method: the shape of its ballot, its count, and its words on the rule card."""

    @property
    def key(self) -> str:
        """The name of the method in the file and in JSON."""

    @property
    def fixed_total(self) -> bool:
        """Whether each ballot has a fixed total: then groups are told in words only."""

    def fill(self, rule: Rule, entry: Entry, choices: Mapping[int, int]) -> Ballot:
        """The ballot of somebody on the roll.

        Raises:
            BallotRefused: the choices are not allowed by the rule or the roll.
        """

    def longest(self, rule: Rule) -> int:
        """The length no ballot text of this round can exceed; sizes the urn at opening."""

    def count(self, ballots: Sequence[Ballot], roll: Roll, rule: Rule) -> Count:
        """The exact count."""

    def most_moved(self, roll: Roll, rule: Rule) -> MostMoved:
        """The most that one changed ballot can move between two options."""

    def ballot_words(self, rule: Rule) -> Sentence:
        """The ballot in a few words: 5 dots, at most 3 on one option."""

    def method_words(self, rule: Rule) -> Sentence:
        """The ballot as a sentence for the minutes."""

    def score_words(self, rule: Rule) -> Sentence:
        """How the score is made, as a sentence for the minutes."""
