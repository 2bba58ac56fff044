"""What the rating kiosk fills in: the open pass of a file, and one person's ratings in memory."""

from __future__ import annotations

from dataclasses import dataclass

from ui.voting.kiosk.machine import Machine, State
from ui.voting.kiosk.paper import Paper
from workshop.agenda.queries import is_sample
from workshop.document import Document
from workshop.sentences import say
from workshop.stakeholders.model import Stakeholder
from workshop.stakeholders.queries import stakeholders
from workshop.stakeholders.rating.gathering import give
from workshop.stakeholders.rating.model import CANNOT_SAY, RatingPass
from workshop.stakeholders.rating.queries import open_pass, raters, waiting
from workshop.voting.ballot import Answer, Mark
from workshop.voting.methods import Choices
from workshop.voting.model import Voter
from workshop.voting.roll import Entry, Roll
from workshop.voting.rule import Rule, RuleOption, Settings, freeze


class RatingBooth:
    """The open pass of a file."""

    practice = False
    on_wall = False
    waits: frozenset[int] = frozenset()

    def __init__(self, document: Document, found: RatingPass) -> None:
        self._document, self._pass = document, found
        self.axes = found.axes
        self.cards: dict[int, Stakeholder] = {
            one.id: one for one in stakeholders(document) if one.id in found.stakeholders
        }
        self.rule = _rule(list(self.cards.values()), len(raters(document, found.id)))
        self.sample = is_sample(document)

    def status(self) -> str:
        """Open, or closed."""
        found = open_pass(self._document)
        return "open" if found is not None and found.id == self._pass.id else "closed"

    def turnout(self) -> tuple[int, int]:
        """How many had a turn, of how many who are here or had one."""
        everybody = raters(self._document, self._pass.id)
        return sum(one.had_turn for one in everybody), len(everybody)

    def voters(self) -> list[Voter]:
        """Whoever is here and had no turn yet."""
        return waiting(self._document, self._pass.id)

    def locked(self, _person: int) -> frozenset[int]:
        """Everybody rates everybody."""
        return frozenset()

    def given(self, _person: int) -> Choices:
        """Nothing is kept under a name."""
        return {}

    def place(self, _person: int, _choices: Choices) -> None:
        """Nothing is placed before it is put in."""

    def cast(self, person: int, choices: Choices, _operation: str) -> None:
        """Adds these ratings to the counts."""
        ratings = {}
        for stakeholder, cell in choices.items():
            answers = cell if isinstance(cell, tuple) else (cell,)
            for axis, answer in zip(self.axes, answers, strict=True):
                if answer is Mark.UNABLE:
                    ratings[stakeholder, str(axis)] = CANNOT_SAY
                elif isinstance(answer, int):
                    ratings[stakeholder, str(axis)] = answer
        give(self._document, self._pass.id, person, ratings)


@dataclass
class RatingPaper(Paper):
    """One person's ratings: a cell a stakeholder, in it an answer an axis; memory only."""

    axes: tuple[str, ...] = ()
    at: int | None = None
    """The stakeholder the person was at, so that Help or another text size leads back there."""

    def rating(self, stakeholder: int, axis: str) -> int | None:
        """What stands there: 1 to 5, 0 for "can't say", None where nothing was said."""
        cell = self.choices.get(stakeholder)
        if not isinstance(cell, tuple):
            return None
        answer = cell[self.axes.index(axis)]
        if answer is Mark.UNABLE:
            return CANNOT_SAY
        return answer if isinstance(answer, int) else None

    def rate(self, stakeholder: int, axis: str, value: int) -> None:
        """Rates; the same rating again takes it back."""
        same = self.rating(stakeholder, axis) == value
        answer = Mark.BLANK if same else (value or Mark.UNABLE)
        cell = self.choices.get(stakeholder)
        answers: list[Answer] = (
            list(cell) if isinstance(cell, tuple) else [Mark.BLANK] * len(self.axes)
        )
        answers[self.axes.index(axis)] = answer
        self.choices[stakeholder] = tuple(answers)

    def is_whole(self, stakeholder: int) -> bool:
        """Whether every axis has an answer."""
        return all(self.rating(stakeholder, axis) is not None for axis in self.axes)


class RatingMachine(Machine):
    """The states of the kiosk without a page to read it all again: a short question instead."""

    booth: RatingBooth

    def review(self) -> None:
        """BALLOT to CONFIRM."""
        if self.state is State.BALLOT:
            self._go(State.CONFIRM)

    def back(self) -> None:
        """One page back; from the question to the ratings."""
        if self.state is State.CONFIRM and self.ready():
            self._go(State.BALLOT)
        else:
            super().back()

    def _fresh(self, person: Voter) -> RatingPaper:
        options = list(self.booth.rule.options)
        self._shuffle(options)
        return RatingPaper(
            person, tuple(options), frozenset(), self.booth.rule, axes=tuple(self.booth.axes)
        )


def _rule(cards: list[Stakeholder], people: int) -> Rule:
    options = tuple(RuleOption(id=one.id, letter="", title=one.name) for one in cards)
    return freeze(
        question=say("rating.kiosk.title"),
        title=say("rating.kiosk.title"),
        method="rating",
        settings=Settings(cut=1, quorum=1),
        secret=True,
        options=options,
        roll=Roll(tuple(one.id for one in cards), tuple(map(Entry, range(people)))),
    )
