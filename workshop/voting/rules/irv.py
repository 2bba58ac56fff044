"""Instant run-off: the lowest option goes out until one has more than half."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain
from typing import Generic

from workshop.voting.rules.elimination import LotNeeded, TieBreak, choose, order_of_lot
from workshop.voting.rules.profile import Option, Orders, Ranked, Ranking, orders, places

Paper = tuple[Iterator[Option], int]
"""The preferences a strict ballot has still to come, and how many such ballots there are."""
Mixed = tuple[Ranking[Option], int]
"""A ballot with shared places, and how many such ballots there are."""


@dataclass(frozen=True, slots=True)
class Round(Generic[Option]):
    """One round of the count.

    Attributes:
        totals: how many ballots count for each continuing option.
        exhausted: how many ballots count for none.
        eliminated: who goes out at the end of the round.
        tie: how a tie for the lowest was settled.
    """

    totals: dict[Option, int]
    exhausted: int
    eliminated: Option | None = None
    tie: TieBreak[Option] | None = None


@dataclass(frozen=True, slots=True)
class InstantRunoff(Generic[Option]):
    """What the count found.

    Attributes:
        rounds: every round.
        winners: the winner; several where the last two are equal; none where a lot is needed.
        places: the options best first, as far as the count came.
        tie_needs_lot: the options that only a lot can tell apart.
        tie: how the lot settled a tie of the last two.
    """

    rounds: tuple[Round[Option], ...]
    winners: tuple[Option, ...]
    places: Ranking[Option]
    tie_needs_lot: tuple[Option, ...] = ()
    tie: TieBreak[Option] | None = None


class _Count(Generic[Option]):
    """The ballots, each with the option it counts for now.

    Strict ballots move down their preferences; ballots with shared places are read from the top
    again, because a shared place counts once only one of its options continues.
    """

    def __init__(self, options: Sequence[Option], found: Orders[Option]) -> None:
        self.piles: dict[Option, list[Paper[Option]]] = {option: [] for option in options}
        self.mixed: dict[Option, list[Mixed[Option]]] = {option: [] for option in options}
        self.overvotes: list[Mixed[Option]] = []
        self.finished = 0
        self._add([(iter(row), weight) for row, weight in found.strict()])
        self._add_mixed([(ranking, weight) for ranking, _, weight in found.shared()])

    def eliminate(self, option: Option) -> None:
        """Takes an option out; its ballots, and overvotes it was part of, are looked at again."""
        again, self.overvotes = self.mixed.pop(option) + self.overvotes, []
        self._add(self.piles.pop(option))
        self._add_mixed(again)

    def round(self) -> Round[Option]:
        """How it stands."""
        totals = {
            option: sum(weight for _, weight in chain(pile, self.mixed[option]))
            for option, pile in self.piles.items()
        }
        return Round(totals, self.finished + sum(weight for _, weight in self.overvotes))

    def _add(self, papers: Iterable[Paper[Option]]) -> None:
        piles = self.piles
        for paper in papers:
            for option in paper[0]:
                if option in piles:
                    piles[option].append(paper)
                    break
            else:
                self.finished += paper[1]

    def _add_mixed(self, ballots: Iterable[Mixed[Option]]) -> None:
        for ballot in ballots:
            for group in ballot[0]:
                on = [option for option in group if option in self.mixed]
                if on:
                    (self.mixed[on[0]] if len(on) == 1 else self.overvotes).append(ballot)
                    break
            else:
                self.finished += ballot[1]


def irv(
    ballots: Iterable[Ranked[Option]],
    options: Sequence[Option],
    *,
    lot: Sequence[Option] | None = None,
) -> InstantRunoff[Option]:
    """Instant run-off voting, one option out a round (Reilly 2002, Soc Choice Welf 19:589).

    A place that two or more continuing options share is an overvote: the ballot is exhausted,
    until only one of them continues, for which it then counts. Ties for the lowest: fewest in
    the most recent earlier round in which they differ, then the lot, an order drawn in the room
    of which the last goes out and the first wins.
    """
    count = _Count(options, orders(ballots, options))
    rounds: list[Round[Option]] = []
    out: list[Option] = []
    while True:
        now = count.round()
        if _is_over(now):
            rounds.append(now)
            return _finish(rounds, out, lot)
        lowest = min(now.totals.values())
        tied = [option for option, total in now.totals.items() if total == lowest]
        tie = None
        try:
            if len(tied) > 1:
                tie = choose(tied, [one.totals for one in rounds], min, lot, last=True)
        except LotNeeded as needed:
            rounds.append(now)
            return InstantRunoff(tuple(rounds), (), _order(now, out), needed.tied)
        goes = tie.chosen if tie else tied[0]
        rounds.append(Round(now.totals, now.exhausted, goes, tie))
        out.append(goes)
        count.eliminate(goes)


def _is_over(now: Round[Option]) -> bool:
    """Whether an option has more than half of the continuing ballots, or two are left."""
    if len(now.totals) <= 2:
        return True
    return 2 * max(now.totals.values()) > sum(now.totals.values())


def _order(now: Round[Option], out: Sequence[Option]) -> Ranking[Option]:
    """Those that are left by their totals, then those that went out, the last one first."""
    return (*places(now.totals, now.totals), *((option,) for option in reversed(out)))


def _finish(
    rounds: list[Round[Option]], out: Sequence[Option], lot: Sequence[Option] | None
) -> InstantRunoff[Option]:
    order = _order(rounds[-1], out)
    winners = order[0] if order else ()
    if len(winners) < 2:
        return InstantRunoff(tuple(rounds), winners, order)
    if lot is None:
        return InstantRunoff(tuple(rounds), winners, order, winners)
    first, *second = order_of_lot(winners, lot)
    below = (*((option,) for option in second), *order[1:])
    tie = TieBreak(winners, first, "lot")
    return InstantRunoff(tuple(rounds), (first,), ((first,), *below), tie=tie)
