"""Settling a tie across the cut by an act of the room; the closed result itself stays as it is."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from workshop.sentences import Sentence
from workshop.voting import lot
from workshop.voting.result import Result
from workshop.voting.rule import Rule
from workshop.voting.said import Said


class Settlement(BaseModel):
    """What the room did about a tie across the cut, with all that is needed to redo a lot."""

    model_config = ConfigDict(frozen=True)

    act: Literal["widen", "run_off", "lot"]
    forward: tuple[int, ...]
    number: str = ""
    order: tuple[int, ...] = ()
    sentence: Said


def widened(result: Result, rule: Rule) -> Settlement:
    """Everybody tied across the cut goes forward."""
    letters = sorted(rule.letter(option) for option in result.tied_at_cut)
    return Settlement(
        act="widen",
        forward=(*result.forward, *result.tied_at_cut),
        sentence=Sentence("voting_rules.settled.widen", n=len(letters), letters=letters),
    )


def drawn(result: Result, rule: Rule, number: str) -> Settlement:
    """A lot among the tied, from a number produced in the room."""
    order = lot.order(number, result.tied_at_cut)
    taken = order[: max(rule.cut - len(result.forward), 0)]
    letters = [rule.letter(option) for option in taken]
    return Settlement(
        act="lot",
        forward=(*result.forward, *taken),
        number=number,
        order=order,
        sentence=Sentence(
            "voting_rules.settled.lot",
            n=len(letters),
            letters=letters,
            number=number,
            order=[rule.letter(option) for option in order],
        ),
    )


def by_run_off(result: Result, rule: Rule, run_off: Result) -> Settlement | None:
    """The cut as a run-off among the tied settled it; None if that one is tied as well."""
    if run_off.tied_at_cut or run_off.state != "counted":
        return None
    letters = sorted(rule.letter(option) for option in run_off.forward)
    return Settlement(
        act="run_off",
        forward=(*result.forward, *run_off.forward),
        sentence=Sentence("voting_rules.settled.run_off", n=len(letters), letters=letters),
    )
