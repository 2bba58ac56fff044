"""Rules that count places: plurality, Borda, and the sum of ranks."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from fractions import Fraction
from math import lcm
from operator import itemgetter
from typing import Literal

from workshop.sentences import Sentence
from workshop.voting.rules.profile import Option, Orders, Ranked, Uncountable, orders

Shape = tuple[int, ...]
"""How many options share each place of a ballot, from the best place down."""


def plurality(ballots: Iterable[Ranked[Option]], options: Sequence[Option]) -> dict[Option, int]:
    """First preferences; a first place that options share counts for none of them.

    Only first places are read.

    Raises:
        Uncountable: a weight below zero, or an option that is not asked about.
    """
    totals = dict.fromkeys(options, 0)
    for ballot in ballots:
        if ballot.weight < 0:
            raise Uncountable(Sentence("rules.negative_weight"))
        first = ballot.ranking[0] if ballot.ranking else ()
        if len(first) == 1:
            if first[0] not in totals:
                raise Uncountable(Sentence("rules.unknown_option"))
            totals[first[0]] += ballot.weight
    return totals


def borda(
    ballots: Iterable[Ranked[Option]],
    options: Sequence[Option],
    *,
    base: int = 0,
    unranked: Literal["average", "zero"] = "average",
    places: int | None = None,
) -> dict[Option, Fraction]:
    """Points by place: n-1 down to 0, or n down to 1 with base 1 (Borda 1781).

    Equal ranks share the mean of the places they cover. Unranked options share the mean of the
    places that are left, or get nothing. With `places` the first of so many places gets that
    many points (less one with base 0), and places further down get none: the nominal group's
    five points to one are base 1, zero, 5 places.
    """
    n = len(options)
    top = (n if places is None else places) - 1 + base
    points = [max(top - place, 0) for place in range(n)]
    return _by_place(orders(ballots, options), options, points, share_rest=unranked == "average")


def sum_of_ranks(
    ballots: Iterable[Ranked[Option]],
    options: Sequence[Option],
    *,
    unranked: Literal["average", "last"] = "average",
) -> dict[Option, Fraction]:
    """The ranks added up, 1 the best: the lowest sum comes first (JLA guidebook ch. 8).

    Equal ranks are the mean of the places they cover; so are unranked options, over the places
    that are left, unless each of them is to count as ranked last.
    """
    n = len(options)
    found = orders(ballots, options)
    if unranked == "average":
        return _by_place(found, options, range(1, n + 1), share_rest=True)
    points = _by_place(found, options, [place + 1 - n for place in range(n)], share_rest=False)
    return {option: value + n * found.cast for option, value in points.items()}


def _by_place(
    ballots: Orders[Option],
    options: Sequence[Option],
    points: Sequence[int],
    *,
    share_rest: bool,
) -> dict[Option, Fraction]:
    """What each option gets where each place of an order is worth so many points.

    Ballots of one shape give the same points in each column, so columns are counted whole. The
    points are integers over one denominator, which makes means of shared places exact.
    """
    n = len(options)
    scale = lcm(*range(1, n + 1)) if n else 1
    totals: Counter[Option] = Counter(dict.fromkeys(options, 0))
    for shape, weight, rows in _by_shape(ballots):
        shares = _shares(shape, points, scale)
        given = sum(shape)
        rest = sum(points[given:]) * scale // (n - given) if share_rest and given < n else 0
        for column, share in enumerate(shares):
            worth = weight * (share - rest)
            for option, number in Counter(map(itemgetter(column), rows)).items():
                totals[option] += worth * number
        if rest:
            for option in options:
                totals[option] += weight * rest * len(rows)
    return {option: Fraction(totals[option], scale) for option in options}


def _by_shape(
    ballots: Orders[Option],
) -> Iterator[tuple[Shape, int, list[tuple[Option, ...]]]]:
    """The rows of options, together with those of the same shape and weight."""
    strict: defaultdict[tuple[int, int], list[tuple[Option, ...]]] = defaultdict(list)
    for row, weight in ballots.strict():
        strict[len(row), weight].append(row)
    for (length, weight), rows in strict.items():
        yield (1,) * length, weight, rows
    shared: defaultdict[tuple[Shape, int], list[tuple[Option, ...]]] = defaultdict(list)
    for ranking, row, weight in ballots.shared():
        shared[tuple(map(len, ranking)), weight].append(row)
    for (shape, weight), rows in shared.items():
        yield shape, weight, rows


def _shares(shape: Shape, points: Sequence[int], scale: int) -> list[int]:
    """What each column of a shape is worth, in units of 1/scale."""
    found: list[int] = []
    for size in shape:
        place = len(found)
        found += [sum(points[place : place + size]) * scale // size] * size
    return found
