"""How firm a result is: lower bounds from the scores and the roll alone, never from ballots."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from fractions import Fraction
from math import ceil

from workshop.voting.roll import Entry, Roll

MostMoved = Callable[[int, int], Fraction]


def ballots_to_change(
    scores: Mapping[int, Fraction],
    ahead: Iterable[int],
    behind: Iterable[int],
    most_moved: MostMoved,
) -> int | None:
    """How many ballots would at least have to change before one behind caught up.

    The distance between two options is divided by the most that one ballot can move between
    them: fewer ballots than this cannot do it, so many might. None if nobody is behind.
    It comes from exact scores, like the order, and is as coarse: a whole number of ballots.
    """
    rivals = tuple(behind)
    return min(
        (
            ceil((scores[leader] - scores[rival]) / most_moved(leader, rival))
            for leader in ahead
            for rival in rivals
        ),
        default=None,
    )


def most_dots_moved(roll: Roll, cap: int) -> MostMoved:
    """The most that one changed dot ballot can bring a rival nearer to a leader.

    All the dots an option can have from one person, taken from the leader, and as many given to
    the rival; both as they count in this round.
    """
    weight = {
        option: Fraction(roll.size, roll.eligible(option))
        for option in roll.options
        if roll.eligible(option)
    }
    return lambda leader, rival: cap * (weight[leader] + weight[rival])


def recusals_could_matter(
    scores: Mapping[int, Fraction],
    roll: Roll,
    *,
    ahead: Iterable[int],
    behind: Iterable[int],
    dots: int,
    cap: int,
) -> bool:
    """Whether those ahead could have been others, had everybody voted on every option.

    The question asked: the people with recusals place some of their dots on the options they did
    not vote on, taken from any other option. Answered from the scores and the roll alone, at the
    worst they allow; "could" therefore says nothing about anybody's ballot.
    """
    plain = {option: score * roll.eligible(option) / roll.size for option, score in scores.items()}
    affected = [entry for entry in roll.entries if entry.recused]
    rivals = tuple(behind)
    return any(
        plain[leader] - plain[rival]
        <= sum(_worst(entry, roll, leader, rival, dots, cap) for entry in affected)
        for leader in ahead
        for rival in rivals
    )


def _worst(entry: Entry, roll: Roll, leader: int, rival: int, dots: int, cap: int) -> Fraction:
    """The most one person with recusals could have narrowed the distance of two options."""
    n = len(roll.options)
    counted = Fraction(n - len(entry.recused), n)
    cap = min(cap, dots)
    if leader in entry.recused and rival in entry.recused:
        return Fraction(cap)
    if leader in entry.recused:
        return (1 - counted) * cap
    if rival in entry.recused:
        return counted * cap + cap
    rest = min(cap, dots - cap)
    return max(
        counted * cap + (1 - counted) * rest,
        counted * rest + (1 - counted) * cap,
    )
