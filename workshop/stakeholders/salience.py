"""Salience after Mitchell, Agle and Wood: power, legitimacy and urgency, each there or not.

It says nothing of whether somebody is for or against; `support` stays a mark of its own.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.sentences import Sentence

SalienceClass = Literal[
    "definitive",
    "dominant",
    "dangerous",
    "dependent",
    "dormant",
    "discretionary",
    "demanding",
    "non_stakeholder",
]
THRESHOLD = 4
"""An attribute is there from this rating up."""

_CLASSES: dict[tuple[bool, bool, bool], SalienceClass] = {
    (True, True, True): "definitive",
    (True, True, False): "dominant",
    (True, False, True): "dangerous",
    (False, True, True): "dependent",
    (True, False, False): "dormant",
    (False, True, False): "discretionary",
    (False, False, True): "demanding",
    (False, False, False): "non_stakeholder",
}


@dataclass(frozen=True)
class Salience:
    """A class and the three ratings it comes from."""

    name: SalienceClass
    power: int
    legitimacy: int
    urgency: int

    @property
    def why(self) -> str:
        """The ratings behind the class, "P 4, L 5, U 5"."""
        return f"P {self.power}, L {self.legitimacy}, U {self.urgency}"

    @property
    def sentence(self) -> Sentence:
        """The class with its ratings."""
        return Sentence(
            "analysis.salience.why", name=Sentence(f"analysis.salience.{self.name}"), why=self.why
        )


def salience(power: int | None, legitimacy: int | None, urgency: int | None) -> Salience | None:
    """The class of somebody rated 1 to 5 on all three; None if one of them is not rated.

    Source: Mitchell, Agle and Wood (1997), table 1; the threshold of 4 is Plenary's.
    """
    if power is None or legitimacy is None or urgency is None:
        return None
    there = (power >= THRESHOLD, legitimacy >= THRESHOLD, urgency >= THRESHOLD)
    return Salience(_CLASSES[there], power, legitimacy, urgency)
