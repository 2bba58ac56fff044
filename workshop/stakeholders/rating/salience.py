"""Salience from what many people rated: each attribute present, undecided or absent.

After `R/kod_do_11.R` of the R package StakeholderAnalysis: the mean of the ratings is tested
against the middle of the scale.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from math import erf, sqrt
from typing import Literal, NamedTuple

from workshop.stakeholders.salience import salience

Sign = Literal["+", "0", "-"]
MIDDLE, LEVEL = 3.0, 0.1


class Tested(NamedTuple):
    """One attribute: its mean, how far apart the ratings lie (standard deviation), and its sign."""

    mean: float
    deviation: float
    n: int
    sign: Sign


def test_of(counts: Sequence[int]) -> Tested | None:
    """An attribute tested against 3: a two-sided z test of the mean, p < .1.

    Args:
        counts: how many gave 1, 2, 3, 4 and 5.

    None where fewer than two rated. Where all agree there is no spread to test: the side of 3 is
    the answer.
    """
    n = sum(counts)
    if n < 2:
        return None
    mean = sum(value * people for value, people in enumerate(counts, start=1)) / n
    squares = sum(people * (value - mean) ** 2 for value, people in enumerate(counts, start=1))
    deviation = sqrt(squares / (n - 1))
    if deviation == 0:
        sign: Sign = "0" if mean == MIDDLE else ("+" if mean > MIDDLE else "-")
        return Tested(mean, 0.0, n, sign)
    z = (mean - MIDDLE) / (deviation / sqrt(n))
    p = 1 - erf(abs(z) / sqrt(2))
    sign = "0" if p >= LEVEL else ("+" if z > 0 else "-")
    return Tested(mean, deviation, n, sign)


def room_class(attributes: Mapping[str, Sequence[int]]) -> tuple[str, dict[str, Tested]] | None:
    """The class the room's ratings give, with the test of each attribute.

    Undecided counts as absent. None where power, legitimacy or urgency was not rated by two.
    """
    found = {axis: test_of(attributes.get(axis, ())) for axis in ("power", "legitimacy", "urgency")}
    known = {axis: test for axis, test in found.items() if test is not None}
    if len(known) < 3:
        return None
    there = [5 if known[axis].sign == "+" else 1 for axis in ("power", "legitimacy", "urgency")]
    name = salience(*there)
    return (name.name, known) if name is not None else None
