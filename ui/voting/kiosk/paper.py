"""One person's ballot while they fill it in, by the shape of the ballot; kept in memory only."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from workshop.document import new_operation
from workshop.sentences import Sentence, say
from workshop.voting.ballot import Answer, Cell, Mark
from workshop.voting.methods import Possible, method
from workshop.voting.methods.order import Order
from workshop.voting.model import Voter
from workshop.voting.numbers import in_words
from workshop.voting.rule import Rule, RuleOption

LOCKED, REMARK = -1, 0
NUMBER = "voting_methods.answer.number"


class Line(NamedTuple):
    """A sentence of the review: its mark (dots, LOCKED or REMARK) and its words."""

    mark: int
    words: str


@dataclass
class Paper:
    """A ballot being filled in: the person, their order of the options, and what they chose."""

    person: Voter
    options: tuple[RuleOption, ...]
    locked: frozenset[int]
    rule: Rule
    operation: str = field(default_factory=new_operation, repr=False)
    choices: dict[int, Cell] = field(default_factory=dict, repr=False)
    waits: frozenset[int] = frozenset()
    """Options that waited for something when the vote opened; they are voted on all the same."""

    def chosen(self) -> Mapping[int, Cell]:
        """What is put in: nothing for what was left alone."""
        return dict(self.choices)

    def clear(self) -> None:
        """Takes everything back."""
        self.choices.clear()

    def count(self) -> str:
        """How far the person is, in the largest words of the page."""
        open_to = [option for option in self.options if option.id not in self.locked]
        done = sum(1 for option in open_to if self.choices.get(option.id) is not None)
        return say("voting.kiosk.answered", n=len(open_to), done=done)

    def limits(self) -> str:
        """What may be done, in small words."""
        return say("voting.kiosk.may_leave")

    def lines(self) -> list[Line]:
        """The ballot read back, without the options it is not about."""
        return []

    def review(self) -> list[Line]:
        """The whole ballot as sentences."""
        found = self.lines() or [Line(REMARK, say("voting.kiosk.blank"))]
        return found + [
            Line(LOCKED, say("voting.kiosk.you_skip", letter=option.letter, title=option.title))
            for option in self.options
            if option.id in self.locked
        ]


class DotsPaper(Paper):
    """So many dots, so many on one option."""

    def given(self, option: int) -> int:
        """The dots on an option."""
        cell = self.choices.get(option, 0)
        return cell if isinstance(cell, int) else 0

    @property
    def most(self) -> int:
        """The most dots on one option."""
        return self.rule.most_on_one

    @property
    def left(self) -> int:
        """The dots not placed yet."""
        return self.rule.dots - sum(self.given(option) for option in self.choices)

    def set_dots(self, option: int, dots: int) -> Sentence | None:
        """Places dots on an option; gives the sentence that says why not, and then does nothing."""
        if option in self.locked:
            return Sentence("voting.kiosk.locked")
        if dots > self.most:
            return Sentence("voting.kiosk.cap", n=self.most)
        if dots - self.given(option) > self.left:
            return Sentence("voting.kiosk.all_placed", n=self.rule.dots)
        self.choices[option] = max(0, dots)
        return None

    def chosen(self) -> Mapping[int, Cell]:
        """The options that got dots."""
        return {option: dots for option, dots in self.choices.items() if dots}

    def count(self) -> str:
        """How many dots are left."""
        return say("voting.kiosk.left", left=self.left, n=self.rule.dots)

    def limits(self) -> str:
        """The most on one option."""
        if self.rule.most_on_one < self.rule.dots:
            return say("voting.kiosk.at_most", cap=in_words(self.rule.most_on_one))
        return say("voting.kiosk.as_you_like")

    def lines(self) -> list[Line]:
        """Who gets how many, and what is left."""
        found = [
            Line(
                self.given(option.id),
                say(
                    "voting.kiosk.you_give",
                    n=self.given(option.id),
                    letter=option.letter,
                    title=option.title,
                ),
            )
            for option in self.options
            if self.given(option.id)
        ]
        if found and self.left:
            found.append(Line(REMARK, say("voting.kiosk.you_leave", n=self.left)))
        return found


class AnswersPaper(Paper):
    """An answer for each option; with criteria one for each of them."""

    @property
    def parts(self) -> int:
        """How many answers an option gets."""
        return method(self.rule.method).parts(self.rule)

    @cached_property
    def answers(self) -> tuple[Possible, ...]:
        """What can be answered."""
        return method(self.rule.method).answers(self.rule)

    def answer(self, option: int, part: int = 0) -> Possible | None:
        """What was answered, or None."""
        cell = self.choices.get(option)
        value = cell[part] if isinstance(cell, tuple) else cell
        return next((found for found in self.answers if found.value == value), None)

    def set_answer(self, option: int, place: int, part: int = 0) -> Sentence | None:
        """Answers with the n-th answer; the same again takes it back."""
        if option in self.locked:
            return Sentence("voting.kiosk.locked")
        value = self.answers[place].value
        again = self.answer(option, part)
        wanted = Mark.BLANK if again is not None and again.value == value else value
        if self.parts == 1:
            self.choices[option] = wanted
        else:
            cell = self.choices.get(option)
            before: list[Answer] = (
                list(cell) if isinstance(cell, tuple) else [Mark.BLANK] * self.parts
            )
            before[part] = wanted
            self.choices[option] = tuple(before)
        if _is_empty(self.choices[option]):
            del self.choices[option]
        return None

    def count(self) -> str:
        """How many questions are answered, of how many."""
        open_to = [option for option in self.options if option.id not in self.locked]
        parts = range(self.parts)
        done = sum(self.answer(o.id, part) is not None for o in open_to for part in parts)
        return say("voting.kiosk.answered", n=len(open_to) * self.parts, done=done)

    def limits(self) -> str:
        """What the ends of the scale mean, where answers are numbers."""
        scale = method(self.rule.method).scale(self.rule)
        if not scale or scale[0].name == scale[0].short:
            return super().limits()
        if scale[1].name.key == NUMBER:
            return say("voting.kiosk.scale", low=scale[0].name, high=scale[-1].name)
        return super().limits()

    def lines(self) -> list[Line]:
        """One sentence for each option that was answered, and one for all that were not."""
        found = []
        for option in self.options:
            said = [self.answer(option.id, part) for part in range(self.parts)]
            if any(said):
                words = ", ".join(
                    say(one.name) if one else say("voting.kiosk.no_answer") for one in said
                )
                sentence = say(
                    "voting.kiosk.you_answer",
                    letter=option.letter,
                    title=option.title,
                    answer=words,
                )
                found.append(Line(REMARK, sentence))
        left = [
            option.letter
            for option in self.options
            if option.id not in self.locked and option.id not in self.choices
        ]
        if found and left:
            sentence = say("voting.kiosk.you_leave_open", n=len(left), letters=sorted(left))
            found.append(Line(REMARK, sentence))
        return found


class OrderPaper(Paper):
    """Options in order, the best first."""

    @property
    def most(self) -> int:
        """How many options may be ranked."""
        used = method(self.rule.method)
        open_to = len(self.options) - len(self.locked)
        return min(used.most(self.rule), open_to) if isinstance(used, Order) else open_to

    def place(self, option: int) -> int:
        """The place of an option, 0 where it is not ranked."""
        cell = self.choices.get(option, 0)
        return cell if isinstance(cell, int) else 0

    def higher(self, option: int) -> Sentence | None:
        """Ranks an option next, or moves it one place up."""
        if option in self.locked:
            return Sentence("voting.kiosk.locked")
        here = self.place(option)
        if not here:
            if len(self.choices) >= self.most:
                return Sentence("voting.kiosk.all_ranked", n=self.most)
            self.choices[option] = len(self.choices) + 1
        elif here > 1:
            self._swap(option, here - 1)
        return None

    def lower(self, option: int) -> Sentence | None:
        """Moves an option one place down; below the last it is not ranked any more."""
        here = self.place(option)
        if not here:
            return None
        if here == len(self.choices):
            del self.choices[option]
        else:
            self._swap(option, here + 1)
        return None

    def count(self) -> str:
        """How many are ranked, of how many."""
        return say("voting.kiosk.ranked", n=self.most, done=len(self.choices))

    def limits(self) -> str:
        """How places are given."""
        return say("voting.kiosk.plus_ranks")

    def lines(self) -> list[Line]:
        """The order, and that nothing else is ranked."""
        ranked = sorted((o for o in self.options if self.place(o.id)), key=self._place_of)
        found = [
            Line(
                REMARK,
                say(
                    "voting.kiosk.you_rank",
                    n=self.place(option.id),
                    letter=option.letter,
                    title=option.title,
                ),
            )
            for option in ranked
        ]
        if found and len(found) < self.most:
            found.append(Line(REMARK, say("voting.kiosk.not_ranked", n=self.most - len(found))))
        return found

    def _place_of(self, option: RuleOption) -> int:
        return self.place(option.id)

    def _swap(self, option: int, there: int) -> None:
        other = next(found for found in self.choices if self.place(found) == there)
        self.choices[other], self.choices[option] = self.place(option), there


def _is_empty(cell: Cell) -> bool:
    return cell is Mark.BLANK or (
        isinstance(cell, tuple) and all(answer is Mark.BLANK for answer in cell)
    )


PAPERS: dict[str, type[Paper]] = {
    "dots": DotsPaper,
    "choices": AnswersPaper,
    "criteria": AnswersPaper,
    "order": OrderPaper,
}


def fresh_paper(
    person: Voter, options: tuple[RuleOption, ...], locked: frozenset[int], rule: Rule
) -> Paper:
    """An empty ballot of the shape the rule asks for."""
    return PAPERS[method(rule.method).shape](person, options, locked, rule)
