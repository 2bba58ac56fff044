"""How many minutes a room needs in each form of voting, and how many are left."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil
from statistics import median
from typing import Literal

Form = Literal[
    "come_to_laptop", "pass_laptop", "paper", "cards", "hands", "roll_call", "pad", "wall"
]

FEWEST_FOR_A_PACE = 4


@dataclass(frozen=True, slots=True)
class VotingForm:
    """One form a room can vote in: what it takes, and whether neighbours see the answer."""

    key: Form
    secret: bool
    seconds_at_once: int
    seconds_a_person: int


FORMS: tuple[VotingForm, ...] = (
    VotingForm("come_to_laptop", secret=True, seconds_at_once=0, seconds_a_person=40),
    VotingForm("pass_laptop", secret=True, seconds_at_once=0, seconds_a_person=35),
    VotingForm("paper", secret=True, seconds_at_once=300, seconds_a_person=20),
    VotingForm("cards", secret=False, seconds_at_once=60, seconds_a_person=5),
    VotingForm("hands", secret=False, seconds_at_once=120, seconds_a_person=0),
    VotingForm("roll_call", secret=False, seconds_at_once=30, seconds_a_person=8),
    VotingForm("pad", secret=False, seconds_at_once=60, seconds_a_person=15),
    VotingForm("wall", secret=False, seconds_at_once=0, seconds_a_person=25),
)


def form(key: str) -> VotingForm:
    """The form with this key."""
    return next(found for found in FORMS if found.key == key)


def minutes_needed(key: str, people: int, more: int = 0) -> int:
    """Whole minutes for this many people in this form, rounded up.

    Args:
        key: the form.
        people: how many vote.
        more: seconds that a ballot of the method takes each of them over a ballot of dots.
    """
    chosen = form(key)
    at_once = chosen.seconds_a_person == 0
    everybody = more if at_once else (chosen.seconds_a_person + more) * people
    return ceil((chosen.seconds_at_once + everybody) / 60)


def pace(seconds: Sequence[float]) -> int | None:
    """Seconds a person takes so far: the median, and nothing before the fourth ballot.

    The durations live in the memory of the running round only; they are never written.
    """
    if len(seconds) < FEWEST_FOR_A_PACE:
        return None
    return round(median(seconds))


def minutes_left(waiting: int, seconds_a_person: int) -> int:
    """Whole minutes until everybody has voted, rounded up."""
    return ceil(waiting * seconds_a_person / 60)
