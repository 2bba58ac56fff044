"""Single transferable vote by the Scottish rules, and the same with exact fractions."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from typing import Generic, Literal

from workshop.sentences import Sentence
from workshop.voting.rules.elimination import LotNeeded, TieBreak, choose
from workshop.voting.rules.profile import Option, Ranked, Ranking, Uncountable, orders

DECIMALS = 5
UNIT = 10**DECIMALS
"""A whole ballot, in the units that a Scottish count keeps."""

Value = int | Fraction
"""What a ballot is worth, in units."""
Paper = tuple[Iterator[Option], int]
"""The preferences a ballot has still to come, and how many such ballots there are."""
Pile = defaultdict[Value, list[Paper[Option]]]


@dataclass(frozen=True, slots=True)
class Stage(Generic[Option]):
    """One stage of the count: what was transferred, and how it stands then.

    Attributes:
        kind: the first preferences, a surplus, or an exclusion.
        moved: whose ballots were transferred.
        totals: the votes of every option, those elected and excluded included.
        non_transferable: votes that no continuing option gets, what truncation lost included.
        transfers: what each continuing option received in this stage.
        elected: who was elected at the end of the stage, highest total first.
        tie: how a tie over whose ballots to transfer was settled.
    """

    kind: Literal["first_preferences", "surplus", "exclusion"]
    moved: Option | None
    totals: Mapping[Option, Fraction]
    non_transferable: Fraction
    transfers: Mapping[Option, Fraction]
    elected: tuple[Option, ...] = ()
    tie: TieBreak[Option] | None = None


@dataclass(frozen=True, slots=True)
class SingleTransferable(Generic[Option]):
    """What the count found.

    Attributes:
        quota: the Droop quota, fixed for the count.
        valid: how many ballots have a first preference.
        stages: every stage.
        elected: the elected in the order of their election.
        excluded: the excluded in the order in which they went out.
        places: the elected, those still in when the seats were filled, the excluded.
        tie_needs_lot: the options that only a lot can tell apart; the count stops there.
    """

    quota: int
    valid: int
    stages: tuple[Stage[Option], ...]
    elected: tuple[Option, ...]
    excluded: tuple[Option, ...]
    places: Ranking[Option]
    tie_needs_lot: tuple[Option, ...] = ()


def stv(
    ballots: Iterable[Ranked[Option]],
    options: Sequence[Option],
    seats: int,
    *,
    exact: bool = False,
    lot: Sequence[Option] | None = None,
) -> SingleTransferable[Option]:
    """Weighted inclusive Gregory with a Droop quota, by the Scottish rules.

    Scottish Local Government Elections Order 2007, schedule 1, rules 45 to 52.
    The largest surplus goes first, and surpluses go before exclusions; each ballot moves at
    surplus x value / total, truncated to five decimals, or exactly. Ties: the most recent
    earlier stage at which the tied differ, then the lot, an order drawn in the room, whose first
    is transferred first as a surplus and whose last is excluded first.

    Raises:
        Uncountable: ballots with shared places, or no seat.
    """
    if seats < 1:
        raise Uncountable(Sentence("rules.no_seat"))
    found = orders(ballots, options)
    if any(True for _ in found.shared()):
        raise Uncountable(Sentence("rules.strict_orders_only"))
    count = _Count(options, seats, exact=exact, lot=lot)
    count.first_preferences([(iter(row), weight) for row, weight in found.strict()])
    try:
        while len(count.elected) < min(seats, len(options)):
            count.next_stage()
    except LotNeeded as needed:
        return count.outcome(needed.tied)
    return count.outcome(())


class _Count(Generic[Option]):
    """A count under way; totals are kept in units of a hundred-thousandth of a ballot."""

    def __init__(
        self, options: Sequence[Option], seats: int, *, exact: bool, lot: Sequence[Option] | None
    ) -> None:
        self.options = tuple(options)
        self.seats = seats
        self.exact = exact
        self.lot = lot
        self.valid = self.quota = 0
        self.continuing = dict.fromkeys(options)
        self.piles: dict[Option, Pile[Option]] = {o: defaultdict(list) for o in options}
        self.totals: dict[Option, Value] = dict.fromkeys(options, 0)
        self.history: list[dict[Option, Value]] = []
        self.stages: list[Stage[Option]] = []
        self.elected: list[Option] = []
        self.excluded: list[Option] = []
        self.surpluses: list[Option] = []

    def first_preferences(self, papers: list[Paper[Option]]) -> None:
        """The first stage, and the quota."""
        received = self._hand_out(papers, UNIT)
        self.valid = int(sum(self.totals.values())) // UNIT
        self.quota = self.valid // (self.seats + 1) + 1
        self._close_stage("first_preferences", None, received, None)

    def next_stage(self) -> None:
        """The largest surplus, or where there is none the exclusion of the lowest.

        Raises:
            LotNeeded: a tie that nothing settles.
        """
        if self.surpluses:
            highest = max(self.totals[option] for option in self.surpluses)
            tied = [option for option in self.surpluses if self.totals[option] == highest]
            tie = choose(tied, self.history[:-1], max, self.lot, last=False) if tied[1:] else None
            self._transfer_surplus(tie.chosen if tie else tied[0], tie)
        else:
            lowest = min(self.totals[option] for option in self.continuing)
            tied = [option for option in self.continuing if self.totals[option] == lowest]
            tie = choose(tied, self.history[:-1], min, self.lot, last=True) if tied[1:] else None
            self._exclude(tie.chosen if tie else tied[0], tie)

    def _transfer_surplus(self, option: Option, tie: TieBreak[Option] | None) -> None:
        total, quota = self.totals[option], self.quota * UNIT
        self.surpluses.remove(option)
        received: dict[Option, Value] = {}
        for value, papers in self.piles.pop(option).items():
            share = (total - quota) * value
            moved = Fraction(share) / total if self.exact else share // total
            _add(received, self._hand_out(papers, moved))
        self.totals[option] = quota
        self._close_stage("surplus", option, received, tie)

    def _exclude(self, option: Option, tie: TieBreak[Option] | None) -> None:
        del self.continuing[option]
        self.excluded.append(option)
        self.totals[option] = 0
        received: dict[Option, Value] = {}
        for value, papers in self.piles.pop(option).items():
            _add(received, self._hand_out(papers, value))
        self._close_stage("exclusion", option, received, tie)

    def _hand_out(self, papers: list[Paper[Option]], value: Value) -> dict[Option, Value]:
        """Each ballot to its next continuing option; what every option received."""
        received: dict[Option, int] = {}
        continuing, piles = self.continuing, self.piles
        for paper in papers:
            for option in paper[0]:
                if option in continuing:
                    piles[option][value].append(paper)
                    received[option] = received.get(option, 0) + paper[1]
                    break
        worth = {option: number * value for option, number in received.items()}
        _add(self.totals, worth)
        return worth

    def _close_stage(
        self,
        kind: Literal["first_preferences", "surplus", "exclusion"],
        moved: Option | None,
        received: Mapping[Option, Value],
        tie: TieBreak[Option] | None,
    ) -> None:
        """Who is elected now; then the stage is written down."""
        quota = self.quota * UNIT
        elected = [option for option in self.continuing if self.totals[option] >= quota]
        left = self.seats - len(self.elected)
        if len(self.continuing) <= left:
            elected = list(self.continuing)
        elected.sort(key=lambda option: self.totals[option], reverse=True)
        for option in elected:
            del self.continuing[option]
            if self.totals[option] > quota:
                self.surpluses.append(option)
        self.elected += elected
        if len(self.continuing) <= self.seats - len(self.elected):
            rest = sorted(self.continuing, key=lambda option: self.totals[option], reverse=True)
            self.continuing.clear()
            self.elected += rest
            elected += rest
        self.history.append(dict(self.totals))
        lost = self.valid * UNIT - sum(self.totals.values())
        self.stages.append(
            Stage(kind, moved, _votes(self.totals), Fraction(lost) / UNIT, _votes(received),
                  tuple(elected), tie)
        )  # fmt: skip

    def outcome(self, tied: tuple[Option, ...]) -> SingleTransferable[Option]:
        """What was found so far."""
        return SingleTransferable(
            quota=self.quota,
            valid=self.valid,
            stages=tuple(self.stages),
            elected=tuple(self.elected),
            excluded=tuple(self.excluded),
            places=tuple(self._places()),
            tie_needs_lot=tied,
        )

    def _places(self) -> Iterator[tuple[Option, ...]]:
        for stage, totals in zip(self.stages, self.history, strict=True):
            yield from _by_total(stage.elected, totals)
        if self.history:
            left = [option for option in self.options if option in self.continuing]
            yield from _by_total(left, self.history[-1])
        yield from ((option,) for option in reversed(self.excluded))


def _by_total(
    options: Sequence[Option], totals: Mapping[Option, Value]
) -> Iterator[tuple[Option, ...]]:
    for total in sorted({totals[option] for option in options}, reverse=True):
        yield tuple(option for option in options if totals[option] == total)


def _add(totals: dict[Option, Value], more: Mapping[Option, Value]) -> None:
    for option, value in more.items():
        totals[option] = totals.get(option, 0) + value


def _votes(totals: Mapping[Option, Value]) -> dict[Option, Fraction]:
    return {option: Fraction(value) / UNIT for option, value in totals.items()}
