"""Which boxes a ballot has on each row, and how it is filled in, by voting method."""

from __future__ import annotations

from dataclasses import dataclass

from exports.minutes.styles import PX
from workshop.sentences import Sentence
from workshop.voting.methods import Method, method
from workshop.voting.numbers import in_words
from workshop.voting.rule import Rule

SIDE, GAP = 40 * PX, 12 * PX
MOST_BOXES = 5
FEW_WORDS = 4
NUMBER = "voting_methods.answer.number"


@dataclass(frozen=True)
class Boxes:
    """The boxes of a row: how many, what stands above them, and the instruction of the ballot."""

    number: int
    instruction: Sentence
    heads: tuple[Sentence | str, ...] = ()
    gap: float = GAP
    side: float = SIDE

    @property
    def width(self) -> float:
        """What the boxes take of a row."""
        return self.number * self.side + (self.number - 1) * self.gap


def boxes_for(rule: Rule) -> Boxes:
    """A box a dot, a box an answer that is a word, or one box to write in."""
    used = method(rule.method)
    if used.shape == "dots":
        return _dots(rule)
    if used.shape == "order":
        return Boxes(1, Sentence("printpack.how.order", n=used.values(rule)["n"]))
    if used.shape == "criteria":
        return _criteria(rule, used)
    answers = used.answers(rule)
    if len(answers) <= FEW_WORDS:
        heads = tuple(answer.short for answer in answers)
        return Boxes(len(answers), Sentence("printpack.how.cross"), heads, gap=GAP * 1.5)
    return Boxes(1, Sentence("printpack.how.number", answers=_told(rule, used)))


def _dots(rule: Rule) -> Boxes:
    words = {"dots": in_words(rule.dots), "cap": in_words(rule.most_on_one)}
    if rule.most_on_one <= MOST_BOXES:
        key = "dots" if rule.most_on_one < rule.dots else "dots_free"
        return Boxes(rule.most_on_one, Sentence(f"printpack.how.{key}", n=rule.dots, **words))
    return Boxes(1, Sentence("printpack.how.dots_number", n=rule.dots, **words))


def _criteria(rule: Rule, used: Method) -> Boxes:
    parts = used.parts(rule)
    asked = [
        Sentence("printpack.how.criterion", n=n, name=criterion.name)
        for n, criterion in enumerate(rule.criteria, start=1)
    ]
    how = Sentence("printpack.how.criteria", criteria=asked, answers=_told(rule, used))
    heads = tuple(str(n) for n in range(1, parts + 1)) if parts > 1 else ()
    return Boxes(parts, how, heads)


def _told(rule: Rule, used: Method) -> list[Sentence]:
    """What may be written, with its meaning where it is not the number itself."""
    found = []
    for answer in used.answers(rule):
        code = answer.value if isinstance(answer.value, int) else answer.value.value
        if answer.short.key != NUMBER:
            found.append(Sentence("printpack.how.code", code=code, name=answer.name))
        elif answer.name.key != NUMBER:
            found.append(answer.name)
    return found
