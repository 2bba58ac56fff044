"""Approval rules that choose a committee of a given size; every tied committee is listed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from fractions import Fraction
from itertools import combinations
from math import comb, lcm
from typing import Generic

from workshop.sentences import Sentence
from workshop.voting.rules.profile import Approved, Option, Uncountable, grouped_approvals

MOST_COMMITTEES = 200_000
"""How many committees are compared at most; each rule here looks at all of them."""

Committee = tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Committees(Generic[Option]):
    """The committees a rule chooses; several are tied.

    Attributes:
        committees: each as a set of options.
        scores: the score of each: voters represented, satisfaction, or the largest load, which
            is None where nobody approves a member.
    """

    committees: tuple[frozenset[Option], ...]
    scores: tuple[Fraction | None, ...]


class _Voters(Generic[Option]):
    """Who approves what, with voters as the bits of an integer.

    Voters who approve the same stand for one bit; their number is kept in binary, one integer a
    power of two, so that counting voters is counting bits.
    """

    def __init__(self, ballots: Iterable[Approved[Option]], options: Sequence[Option]) -> None:
        grouped = [(who, n) for who, n in grouped_approvals(ballots, options).items() if n]
        self.options = tuple(options)
        self.approvers = [
            sum(1 << place for place, (who, _) in enumerate(grouped) if option in who)
            for option in options
        ]
        highest = max((n for _, n in grouped), default=0).bit_length()
        self.powers = [
            sum(1 << place for place, (_, n) in enumerate(grouped) if n >> power & 1)
            for power in range(highest)
        ]

    def number(self, voters: int) -> int:
        """How many voters these bits are."""
        return sum((voters & bits).bit_count() << power for power, bits in enumerate(self.powers))

    def chosen(
        self, found: Iterable[Committee], score: Callable[[Committee], Fraction | None]
    ) -> Committees[Option]:
        """Committees by the ids of their members, in the order of the options."""
        rows = sorted(set(found))
        return Committees(
            tuple(frozenset(self.options[member] for member in row) for row in rows),
            tuple(score(row) for row in rows),
        )


def chamberlin_courant(
    ballots: Iterable[Approved[Option]], options: Sequence[Option], size: int
) -> Committees[Option]:
    """The most voters with at least one approved member (Chamberlin and Courant 1983).

    Raises:
        Uncountable: fewer options than members, or too many committees to compare.
    """
    voters = _Voters(ballots, options)

    def represented(committee: Committee) -> int:
        anybody = 0
        for member in committee:
            anybody |= voters.approvers[member]
        return voters.number(anybody)

    best = _best(_all(len(options), size), represented)
    return voters.chosen(best, lambda committee: Fraction(represented(committee)))


def pav(
    ballots: Iterable[Approved[Option]], options: Sequence[Option], size: int
) -> Committees[Option]:
    """Proportional approval voting: 1 + 1/2 + .. + 1/j for a voter with j approved members.

    Thiele 1895; Lackner and Skowron 2023, Multi-Winner Voting with Approval Preferences, ch. 2.

    Raises:
        Uncountable: fewer options than members, or too many committees to compare.
    """
    voters = _Voters(ballots, options)
    satisfaction = _satisfaction(voters, size)
    best = _best(_all(len(options), size), satisfaction)
    scale = lcm(*range(1, size + 1))
    return voters.chosen(best, lambda committee: Fraction(satisfaction(committee), scale))


def seq_pav(
    ballots: Iterable[Approved[Option]], options: Sequence[Option], size: int
) -> Committees[Option]:
    """Sequential PAV: the member that adds most, one after another; ties are all followed.

    Raises:
        Uncountable: fewer options than members, or too many ties to follow.
    """
    voters = _Voters(ballots, options)
    _check(len(options), size)
    satisfaction = _satisfaction(voters, size)
    found: set[Committee] = {()}
    for _ in range(size):
        found = _step(
            found,
            satisfaction,
            lambda have: (
                tuple(sorted((*have, more))) for more in range(len(options)) if more not in have
            ),
        )
    scale = lcm(*range(1, size + 1))
    return voters.chosen(found, lambda committee: Fraction(satisfaction(committee), scale))


def rev_seq_pav(
    ballots: Iterable[Approved[Option]], options: Sequence[Option], size: int
) -> Committees[Option]:
    """Reverse sequential PAV: from all options the least loss goes, one after another.

    Raises:
        Uncountable: fewer options than members, or too many ties to follow.
    """
    voters = _Voters(ballots, options)
    _check(len(options), size)
    satisfaction = _satisfaction(voters, len(options))
    found: set[Committee] = {tuple(range(len(options)))}
    for _ in range(len(options) - size):
        found = _step(
            found,
            satisfaction,
            lambda have: (have[:place] + have[place + 1 :] for place in range(len(have))),
        )
    scale = lcm(*range(1, len(options) + 1))
    return voters.chosen(found, lambda committee: Fraction(satisfaction(committee), scale))


def minimax_phragmen(
    ballots: Iterable[Approved[Option]], options: Sequence[Option], size: int
) -> Committees[Option]:
    """The smallest largest load, each member's cost of 1 spread over those who approve it.

    Brill et al. 2017, Phragmen's voting methods and justified representation. The load of a
    committee is the largest |S| / |approvers of S| over its subsets S: what S costs has to be
    carried by these approvers, and by the theorem of Hall it then can be.

    Raises:
        Uncountable: fewer options than members, or too many committees to compare.
    """
    voters = _Voters(ballots, options)
    n = len(options)
    _check(n, size)
    if sum(comb(n, some) for some in range(size + 1)) > 2 * MOST_COMMITTEES:
        raise Uncountable(Sentence("rules.too_many_committees", options=n, size=size))
    loads: dict[Committee, tuple[int, Fraction]] = {(): (0, Fraction(0))}
    for _ in range(size):
        loads = _larger_loads(voters, loads, n)
    least = min(load for _, load in loads.values())
    best = [committee for committee, (_, load) in loads.items() if load == least]
    return voters.chosen(best, lambda _: None if least == NEVER else least)


NEVER = Fraction(10**30)
"""A load that nobody carries: a member without approval."""


def _larger_loads(
    voters: _Voters[Option], loads: dict[Committee, tuple[int, Fraction]], n: int
) -> dict[Committee, tuple[int, Fraction]]:
    """The approvers and the load of every committee with one member more."""
    larger: dict[Committee, tuple[int, Fraction]] = {}
    for committee, (approvers, _) in loads.items():
        for member in range(committee[-1] + 1 if committee else 0, n):
            whole = (*committee, member)
            everybody = approvers | voters.approvers[member]
            number = voters.number(everybody)
            own = Fraction(len(whole), number) if number else NEVER
            parts = (loads[whole[:i] + whole[i + 1 :]][1] for i in range(len(whole)))
            larger[whole] = (everybody, max(own, *parts))
    return larger


def _satisfaction(voters: _Voters[Option], size: int) -> Callable[[Committee], int]:
    """The PAV score in units of 1/lcm(1..size)."""
    worth = [lcm(*range(1, size + 1)) // j for j in range(1, size + 1)]

    def satisfaction(committee: Committee) -> int:
        levels: list[int] = []
        for member in committee:
            more = voters.approvers[member]
            for level, have in enumerate(levels):
                levels[level], more = have | more, have & more
            levels.append(more)
        return sum(
            each * voters.number(have) for each, have in zip(worth, levels, strict=False) if have
        )

    return satisfaction


def _step(
    found: set[Committee],
    score: Callable[[Committee], int],
    neighbours: Callable[[Committee], Iterable[Committee]],
) -> set[Committee]:
    """The best neighbours of each committee found so far."""
    further: set[Committee] = set()
    for have in found:
        further.update(_best(neighbours(have), score))
        if len(further) > MOST_COMMITTEES // 100:
            raise Uncountable(Sentence("rules.too_many_ties"))
    return further


def _best(committees: Iterable[Committee], score: Callable[[Committee], int]) -> list[Committee]:
    """All committees with the highest score."""
    best: list[Committee] = []
    highest = -1
    for committee in committees:
        value = score(committee)
        if value > highest:
            best, highest = [], value
        if value == highest:
            best.append(committee)
    return best


def _all(n: int, size: int) -> Iterator[Committee]:
    _check(n, size)
    if comb(n, size) > MOST_COMMITTEES:
        raise Uncountable(Sentence("rules.too_many_committees", options=n, size=size))
    return combinations(range(n), size)


def _check(n: int, size: int) -> None:
    if not 1 <= size <= n:
        raise Uncountable(Sentence("rules.committee_size", options=n, size=size))
