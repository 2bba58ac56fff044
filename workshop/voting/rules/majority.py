"""Majority judgment: the median grade of each option, and what tells equal medians apart."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import pairwise
from math import lcm
from typing import Any, Generic, Literal, NamedTuple

from workshop.voting.rules.profile import Graded, Option, Ranking, distributions, places


@dataclass(frozen=True, slots=True)
class MajorityJudgment(Generic[Option]):
    """What majority judgment finds.

    Attributes:
        places: the options best first; ungraded options are not among them.
        grades: the majority grade of each option, None where nobody graded it.
        above: the share that graded an option above its majority grade.
        below: the share that graded it below.
        distributions: how many gave each grade.
    """

    places: Ranking[Option]
    grades: Mapping[Option, int | None]
    above: Mapping[Option, Fraction]
    below: Mapping[Option, Fraction]
    distributions: Mapping[Option, Mapping[int, int]]


def majority_judgment(
    ballots: Iterable[Graded[Option]],
    options: Sequence[Option],
    *,
    tie: Literal["removal", "gauge"] = "removal",
) -> MajorityJudgment[Option]:
    """The lower median grade (Balinski and Laraki 2011, Majority Judgment, ch. 1 and 12 to 14).

    Equal medians are told apart by taking one median grade away from each, again and again,
    until they differ (majority value), or by the majority gauge: more people above the grade
    than below it is a plus, ordered by their share, otherwise a minus, ordered by the smaller
    share below. Options graded by different numbers of people are compared by shares.
    """
    given = {o: d for o, d in distributions(ballots, options).items() if d}
    grades = {option: majority_grade(given[option]) for option in given}
    above = {o: _share(d, lambda grade, o=o: grade > grades[o]) for o, d in given.items()}
    below = {o: _share(d, lambda grade, o=o: grade < grades[o]) for o, d in given.items()}
    keys: dict[Option, Any]
    if tie == "removal":
        keys = {}
        for grade in set(grades.values()):
            equal = {option: given[option] for option in given if grades[option] == grade}
            keys |= {option: (grade, value) for option, value in _majority_values(equal).items()}
    else:
        keys = {o: (grades[o], above[o] if above[o] > below[o] else -below[o]) for o in given}
    return MajorityJudgment(
        places=places(keys, given),
        grades={option: grades.get(option) for option in options},
        above=above,
        below=below,
        distributions=given,
    )


def majority_grade(given: Mapping[int, int]) -> int:
    """The best grade that more than half stand at or above; the lower one of two middle ones."""
    n, gone = sum(given.values()), 0
    for grade in sorted(given):
        gone += given[grade]
        if 2 * gone >= n:
            return grade
    raise ValueError("nobody gave a grade")


def _share(given: Mapping[int, int], counts: Any) -> Fraction:
    return Fraction(sum(n for grade, n in given.items() if counts(grade)), sum(given.values()))


def _majority_values(given: Mapping[Option, Mapping[int, int]]) -> dict[Option, Any]:
    """The grades that come up as medians are taken away, in a form that compares.

    They come up from the middle outwards, the lower side first. So an option's value is, at
    each distance from the middle, its grade below the middle and its grade above; between two
    distances at which some option's grade changes nothing changes, so only these are looked at.
    """
    if len(given) == 1:
        return dict.fromkeys(given)
    scale = lcm(*(sum(counts.values()) for counts in given.values()))
    edges = {option: _edges(counts, scale) for option, counts in given.items()}
    # distances are counted in half places, so that the middle of an odd number is one as well,
    # and ends of grades in quarters, so that a step between two distances is one
    distances = {0, scale}
    for rising in edges.values():
        distances.update(abs(end // 2 - scale) for end in rising.ends)
    steps = [(low + high) for low, high in pairwise(sorted(distances))]
    return {
        option: tuple(
            (
                rising.grades[bisect_left(rising.ends, 2 * scale - step)],
                rising.grades[bisect_left(rising.ends, 2 * scale + step)],
            )
            for step in steps
        )
        for option, rising in edges.items()
    }


class _Rising(NamedTuple):
    """The grades an option has from the worst up, and where each ends, in quarters of a place."""

    grades: list[int]
    ends: list[int]


def _edges(counts: Mapping[int, int], scale: int) -> _Rising:
    """The grades of an option on `scale` places."""
    n, gone = sum(counts.values()), 0
    found = _Rising([], [])
    for grade in sorted(counts):
        gone += counts[grade]
        found.grades.append(grade)
        found.ends.append(4 * gone * scale // n)
    return found
