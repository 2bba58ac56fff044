"""Stances of stakeholders towards options: who agrees with whom, and who could go together.

A stance is 1 for, −1 against, 0 neither; who was not asked has no stance, which is not 0.
After MACTOR's matrices of actors × objectives: 1MAO signs, 2MAO intensities of 0 to 4.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations
from typing import NamedTuple


class Stance(NamedTuple):
    """Where a stakeholder stands towards an option."""

    option: int
    stakeholder: int
    stance: int
    intensity: int | None = None
    """From 0, little, to 4, its existence is at stake; None if not stated."""


@dataclass(frozen=True)
class Pair:
    """What two stakeholders have in common and what divides them."""

    first: int
    second: int
    convergences: tuple[int, ...]
    """Options both are for, or both against."""
    divergences: tuple[int, ...]
    """Options one is for and the other against."""
    convergence_intensity: float | None
    """2MAO: the mean intensity of the two, added up over the convergences; None if one of these
    intensities is not stated."""
    divergence_intensity: float | None


@dataclass(frozen=True)
class OptionStances:
    """Who is for an option, against it, and neither; in the order of the stakeholders."""

    option: int
    in_favour: tuple[int, ...]
    against: tuple[int, ...]
    neither: tuple[int, ...]
    not_asked: tuple[int, ...]


@dataclass(frozen=True)
class Coalition:
    """Stakeholders who agree pair by pair on at least one option and differ on none."""

    members: tuple[int, ...]
    agreed: tuple[tuple[int, int], ...]
    """Options on which all members hold the same stance, each with that stance."""


_Grid = Mapping[int, Mapping[int, Stance]]


def pairs(order: Sequence[int], stances: Iterable[Stance]) -> list[Pair]:
    """Every pair with a stance in common or apart, in the order of the stakeholders."""
    grid = _grid(order, stances)
    found = [_pair(grid, one, other) for one, other in combinations(order, 2)]
    return [pair for pair in found if pair.convergences or pair.divergences]


def by_option(
    options: Sequence[int], order: Sequence[int], stances: Iterable[Stance]
) -> list[OptionStances]:
    """The stances on each option."""
    grid = _grid(order, stances)
    found = []
    for option in options:
        sides: dict[int | None, list[int]] = {1: [], -1: [], 0: [], None: []}
        for one in order:
            stance = grid[one].get(option)
            sides[None if stance is None else stance.stance].append(one)
        found.append(
            OptionStances(
                option, tuple(sides[1]), tuple(sides[-1]), tuple(sides[0]), tuple(sides[None])
            )
        )
    return found


def coalitions(order: Sequence[int], stances: Iterable[Stance]) -> list[Coalition]:
    """Groups of two and more who could go together; each stakeholder is in one at most.

    Greedy and the same each time: the two who agree on most options, of those not yet in a group,
    begin one; then whoever agrees most with its members joins, as long as they agree with each
    member on something and differ from none; ties go by the order of the stakeholders.
    """
    known = list(stances)
    grid = _grid(order, known)
    shared = {
        (pair.first, pair.second): len(pair.convergences)
        for pair in pairs(order, known)
        if not pair.divergences
    }
    place = {one: number for number, one in enumerate(order)}
    free = dict.fromkeys(order)
    found = []
    for first, second in sorted(shared, key=lambda pair: -shared[pair]):
        if first in free and second in free:
            members = tuple(sorted(_group(first, second, free, shared), key=place.__getitem__))
            free = {one: None for one in free if one not in members}
            found.append(Coalition(members, _agreed(grid, members)))
    return found


def _group(
    first: int, second: int, free: Iterable[int], shared: Mapping[tuple[int, int], int]
) -> list[int]:
    """The two, and whoever joins them one by one."""

    def common(one: int, other: int) -> int:
        return shared.get((one, other)) or shared.get((other, one)) or 0

    group, together = [first, second], dict.fromkeys(free, 0)
    for member in group:  # grows while it is read
        together = {
            one: known + common(one, member)
            for one, known in together.items()
            if one != member and common(one, member)
        }
        if member != first and together:
            group.append(max(together, key=together.__getitem__))
    return group


def _agreed(grid: _Grid, members: Sequence[int]) -> tuple[tuple[int, int], ...]:
    first, *rest = members
    return tuple(
        (option, stance.stance)
        for option, stance in sorted(grid[first].items())
        if stance.stance
        and all(option in grid[one] and grid[one][option].stance == stance.stance for one in rest)
    )


def _grid(order: Sequence[int], stances: Iterable[Stance]) -> dict[int, dict[int, Stance]]:
    grid: dict[int, dict[int, Stance]] = {one: {} for one in order}
    for stance in stances:
        if stance.stakeholder in grid:
            grid[stance.stakeholder][stance.option] = stance
    return grid


def _pair(grid: _Grid, one: int, other: int) -> Pair:
    same: list[tuple[Stance, Stance]] = []
    apart: list[tuple[Stance, Stance]] = []
    for option, stance in sorted(grid[one].items()):
        against = grid[other].get(option)
        if against is not None and stance.stance * against.stance:
            (same if stance.stance == against.stance else apart).append((stance, against))
    return Pair(
        one,
        other,
        tuple(a.option for a, _ in same),
        tuple(a.option for a, _ in apart),
        _intensity(same),
        _intensity(apart),
    )


def _intensity(both: Sequence[tuple[Stance, Stance]]) -> float | None:
    total = 0.0
    for one, other in both:
        if one.intensity is None or other.intensity is None:
            return None
        total += (one.intensity + other.intensity) / 2
    return total
