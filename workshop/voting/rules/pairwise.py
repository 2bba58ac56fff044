"""Rules that compare two by two: Condorcet, Copeland, Schulze; ranked pairs is in its own file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic

from workshop.voting.rules.profile import Option, Ranked, Ranking, orders, places

Number = int | Fraction


@dataclass(frozen=True, slots=True)
class Pairwise(Generic[Option]):
    """How many, or what share, put one option over another."""

    options: tuple[Option, ...]
    numbers: Mapping[tuple[Option, Option], Number]

    @classmethod
    def of(
        cls, numbers: Mapping[tuple[Option, Option], Number], options: Sequence[Option]
    ) -> Pairwise[Option]:
        """From any numbers; a pair that is not there is nobody."""
        pairs = {(x, y): numbers.get((x, y), 0) for x in options for y in options if x != y}
        return cls(tuple(options), pairs)

    def prefer(self, x: Option, y: Option) -> Number:
        """How many put x over y."""
        return self.numbers[x, y]

    def beats(self, x: Option, y: Option) -> bool:
        """Whether more put x over y than y over x."""
        return self.numbers[x, y] > self.numbers[y, x]


def matrix(ballots: Iterable[Ranked[Option]], options: Sequence[Option]) -> Pairwise[Option]:
    """The pairwise matrix: every ranked option is over every unranked one, equal ones over none.

    One row of the matrix is kept in one long integer, a field of bits for each option, so that
    a ballot adds all its comparisons with an option in one addition.
    """
    found = orders(ballots, options)
    width = found.cast.bit_length() + 1
    unit = {option: 1 << (width * place) for place, option in enumerate(options)}
    everybody = sum(unit.values())
    rows = dict.fromkeys(options, 0)
    for row, weight in found.strict():
        below = everybody
        for option in row:
            below -= unit[option]
            rows[option] += below if weight == 1 else below * weight
    for ranking, _, weight in found.shared():
        below = everybody
        for group in ranking:
            for option in group:
                below -= unit[option]
            for option in group:
                rows[option] += below if weight == 1 else below * weight
    field = (1 << width) - 1
    return Pairwise(
        tuple(options),
        {
            (x, y): rows[x] >> (width * place) & field
            for x in options
            for place, y in enumerate(options)
            if x != y
        },
    )


def condorcet_winner(pairwise: Pairwise[Option]) -> Option | None:
    """The option that beats every other one, if there is one."""
    for x in pairwise.options:
        if all(pairwise.beats(x, y) for y in pairwise.options if y != x):
            return x
    return None


def copeland(pairwise: Pairwise[Option]) -> dict[Option, int]:
    """How many options each one beats, less those that beat it (Copeland 1951)."""
    options = pairwise.options
    return {
        x: sum(pairwise.beats(x, y) - pairwise.beats(y, x) for y in options if y != x)
        for x in options
    }


@dataclass(frozen=True, slots=True)
class Schulze(Generic[Option]):
    """What the Schulze rule finds.

    Attributes:
        places: the options best first; those of a tuple beat equally many others.
        winners: the options that nobody beats.
        beaten: how many options each one beats by stronger paths.
        strongest_paths: the strength of the strongest path from one option to another.
    """

    places: Ranking[Option]
    winners: tuple[Option, ...]
    beaten: Mapping[Option, int]
    strongest_paths: Mapping[tuple[Option, Option], Number]


def schulze(pairwise: Pairwise[Option]) -> Schulze[Option]:
    """The Schulze rule with winning votes (Schulze 2011, Soc Choice Welf 36:267, section 2).

    A link is as strong as the number who prefer it, a path as its weakest link; x beats y if
    the strongest path from x to y is stronger than the one back.
    """
    paths = _strongest_paths(pairwise)
    others = [(x, y) for x in pairwise.options for y in pairwise.options if x != y]
    beaten = dict.fromkeys(pairwise.options, 0)
    losers = set()
    for x, y in others:
        if paths[x, y] > paths[y, x]:
            beaten[x] += 1
            losers.add(y)
    return Schulze(
        places=places(beaten, pairwise.options),
        winners=tuple(option for option in pairwise.options if option not in losers),
        beaten=beaten,
        strongest_paths=paths,
    )


def _strongest_paths(pairwise: Pairwise[Option]) -> dict[tuple[Option, Option], Number]:
    """Floyd and Warshall's algorithm, with the weakest link for the length of a path."""
    options = pairwise.options
    paths: dict[tuple[Option, Option], Number] = {
        (x, y): pairwise.prefer(x, y) if pairwise.beats(x, y) else 0
        for x in options
        for y in options
        if x != y
    }
    for by in options:
        for x in options:
            if x == by or not paths[x, by]:
                continue
            first = paths[x, by]
            for y in options:
                if y not in (x, by):
                    strength = min(first, paths[by, y])
                    if strength > paths[x, y]:
                        paths[x, y] = strength
    return paths
