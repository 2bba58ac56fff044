"""What the kiosk votes into: the open round of a file, or a practice vote that is kept nowhere."""

from __future__ import annotations

from typing import Protocol

from workshop.agenda.queries import is_sample
from workshop.document import Document, Refused
from workshop.options.opening import letters_waiting
from workshop.sentences import Sentence, say
from workshop.voting import queries
from workshop.voting.cast import cast, place
from workshop.voting.methods import BallotRefused, Choices, method
from workshop.voting.model import Voter
from workshop.voting.named import given_by
from workshop.voting.roll import Entry, Roll
from workshop.voting.rule import Rule, RuleOption, Settings, freeze


class Booth(Protocol):
    """What the pages of the kiosk ask, and the one thing they do."""

    @property
    def rule(self) -> Rule:
        """The frozen rule: question, options, dots."""

    @property
    def practice(self) -> bool:
        """Whether nothing is kept."""

    @property
    def sample(self) -> bool:
        """Whether the sample line stands on each page."""

    @property
    def on_wall(self) -> bool:
        """Whether each dot is placed at once, by name, where everybody may see it."""

    @property
    def waits(self) -> frozenset[int]:
        """The options that waited for something when the round was opened all the same."""

    def status(self) -> str:
        """The state of the round: open, stopped, closed, and so on."""

    def turnout(self) -> tuple[int, int]:
        """How many have voted, of how many."""

    def voters(self) -> list[Voter]:
        """The roll of this round and nothing else."""

    def locked(self, person: int) -> frozenset[int]:
        """The options this person is not voting on."""

    def cast(self, person: int, choices: Choices, operation: str) -> None:
        """Puts a ballot in; raises Refused or DiskTrouble."""

    def given(self, person: int) -> Choices:
        """On the wall: what this person has placed so far."""

    def place(self, person: int, choices: Choices) -> None:
        """On the wall: keeps the dots as they are now; raises Refused or DiskTrouble."""


class RoundBooth:
    """The open round of a file."""

    practice = False

    def __init__(self, document: Document, round_id: int) -> None:
        self._document = document
        self._round_id = round_id
        round_ = queries.round_of(document, round_id)
        self.rule = queries.frozen_rule(round_)
        letters = letters_waiting(round_.warnings)
        self.waits = frozenset(one.id for one in self.rule.options if one.letter in letters)
        self.sample = is_sample(document)
        by_dots = method(self.rule.method).shape == "dots"
        self.on_wall = self.rule.form == "wall" and not self.rule.secret and by_dots

    def status(self) -> str:
        """The state of the round."""
        return queries.round_of(self._document, self._round_id).status

    def turnout(self) -> tuple[int, int]:
        """How many have voted, of how many."""
        found = queries.turnout(self._document, self._round_id)
        return found.voted, found.roll

    def voters(self) -> list[Voter]:
        """The roll of this round."""
        return queries.voters(self._document, self._round_id)

    def locked(self, person: int) -> frozenset[int]:
        """The options this person is not voting on."""
        entry = queries.entry_of(self._document, self._round_id, person)
        return entry.recused if entry else frozenset()

    def cast(self, person: int, choices: Choices, operation: str) -> None:
        """Puts a ballot in the urn."""
        cast(self._document, self._round_id, person, choices, operation)

    def given(self, person: int) -> Choices:
        """What this person has placed so far."""
        return given_by(self._document, self._round_id, person) if self.on_wall else {}

    def place(self, person: int, choices: Choices) -> None:
        """Keeps the dots as they are now."""
        place(self._document, self._round_id, person, choices)


class PracticeBooth:
    """Three everyday options and the same pages; its ballots are checked and forgotten."""

    practice = True
    sample = False
    on_wall = False
    waits: frozenset[int] = frozenset()

    def __init__(self, people: list[Voter], settings: Settings, method: str = "dots") -> None:
        self._people = [person for person in people if not person.voted] or [_SOMEBODY]
        self.rule = practice_rule(settings, len(self._people), method)

    def status(self) -> str:
        """A practice vote is always open."""
        return "open"

    def turnout(self) -> tuple[int, int]:
        """Nothing is counted."""
        return 0, len(self._people)

    def voters(self) -> list[Voter]:
        """Everybody may practise, as often as they like."""
        return self._people

    def locked(self, person: int) -> frozenset[int]:
        """Everyday options are open to all."""
        return frozenset()

    def cast(self, person: int, choices: Choices, operation: str) -> None:
        """Checks the ballot as a real one would be, and keeps nothing."""
        try:
            method(self.rule.method).fill(self.rule, Entry(person), choices)
        except BallotRefused as refusal:
            raise Refused(refusal.sentence) from refusal

    def given(self, person: int) -> Choices:
        """Nothing is kept of a practice vote."""
        return {}

    def place(self, person: int, choices: Choices) -> None:
        """Nothing is placed in a practice vote."""


_SOMEBODY = Voter(0, say("voting.practice.somebody"), "not_stated", "", False)


def practice_rule(settings: Settings, people: int, method: str = "dots") -> Rule:
    """The rule of a practice vote: the ballot of the real one, on everyday options."""
    options = tuple(
        RuleOption(id=n, letter=letter, title=say(Sentence(f"voting.practice.option_{n}")))
        for n, letter in enumerate("ABC", start=1)
    )
    chosen = settings.model_copy(update={"cut": 1, "quorum": 1, "costs": {"A": 1, "B": 1, "C": 1}})
    return freeze(
        question=say("voting.practice.question"),
        title=say("voting.practice.title"),
        method=method,
        settings=chosen,
        secret=True,
        options=options,
        roll=Roll(tuple(option.id for option in options), tuple(map(Entry, range(people)))),
    )
