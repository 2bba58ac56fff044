"""Which method a room should vote by, from three plain questions and the number of options."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.sentences import Sentence
from workshop.voting.methods import Method
from workshop.voting.timing import Form

Need = Literal["list", "yes_no", "order"]
MOST_TO_ORDER = 10
MOST_AT_ONCE = 15
FEW_ANSWERS = 4
BY_LEVEL = ("gradients",)
SECRET_FORMS: tuple[Form, ...] = ("come_to_laptop", "pass_laptop", "paper")


@dataclass(frozen=True, slots=True)
class Wishes:
    """The three answers: what is needed at the end, whether strength matters, who may see."""

    need: Need = "list"
    strength: bool = True
    neighbours: bool = False


@dataclass(frozen=True, slots=True)
class Recommendation:
    """A method and a form, and a doubt where the number of options does not fit."""

    method: str
    doubt: Sentence | None = None


def recommend(wishes: Wishes, options: int) -> Recommendation:
    """A yes or no: a threshold. A short list: dots, or yes and no where strength does not matter.

    An order: rating, or ranking where strength does not matter. An order of many options is hard
    for anybody, and so is a ballot of many; both are said, and dots stand in for an order.
    """
    if wishes.need == "yes_no":
        return Recommendation("approval", _many(options))
    if wishes.need == "list":
        return Recommendation("dots" if wishes.strength else "approval", _many(options))
    if options > MOST_TO_ORDER:
        return Recommendation("dots", Sentence("voting_rules.doubt.order", n=options))
    return Recommendation("rating" if wishes.strength else "ranking")


def wishes_of(method: str, secret: bool) -> Wishes:
    """The answers that lead to a method, to show them where a round was set up already."""
    need: Need = "list"
    if method in ("rating", "ranking", "resistance", "borda", "schulze", "ranked_pairs"):
        need = "order"
    elif method in ("approval", "gradients"):
        need = "yes_no"
    strength = method in ("dots", "rating", "resistance", "criteria", "majority_judgment")
    return Wishes(need, strength, not secret)


def forms_for(used: Method, *, secret: bool, answers: int) -> tuple[Form, ...]:
    """The forms in which a method can be voted, the usual one first; secret and open never mix."""
    if secret:
        return SECRET_FORMS
    if used.shape == "dots":
        return ("wall", "pad")
    if used.shape == "choices" and (answers <= FEW_ANSWERS or used.key in BY_LEVEL):
        return ("hands", "roll_call", "pad")
    if used.shape == "choices":
        return ("roll_call", "pad")
    return ("wall",)


def _many(options: int) -> Sentence | None:
    return Sentence("voting_rules.doubt.many", n=options) if options > MOST_AT_ONCE else None
