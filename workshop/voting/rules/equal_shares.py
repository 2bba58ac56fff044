"""The Method of Equal Shares: a budget that every voter has the same part of."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from fractions import Fraction
from math import gcd, lcm
from typing import Generic, Literal

from workshop.sentences import Sentence
from workshop.voting.rules.elimination import order_of_lot
from workshop.voting.rules.profile import Approved, Option, Uncountable, grouped_approvals

Utility = Literal["cost", "unit"]
Price = tuple[int, int]
"""The most that one supporter pays, as a fraction of the money's unit."""

MOST_STEPS = 10_000
MOST_WORK = 500_000_000
"""How often the start may be raised, and approvals looked at, before it takes too long."""


@dataclass(frozen=True, slots=True)
class Purchase(Generic[Option]):
    """A project that is bought: at which price for a unit of utility, with how many supporters."""

    option: Option
    rho: Fraction
    supporters: int


@dataclass(frozen=True, slots=True)
class EqualShares(Generic[Option]):
    """What the method funds.

    Attributes:
        funded: the projects in the order in which they are bought.
        cost: what they cost together.
        start: what each voter had at the start of the last run.
        raised: how many currency units that is above an equal share of the budget.
        tie_needs_lot: projects of one price and as many supporters, who cannot pay for all of
            them: only a lot can tell which is bought first, and the count stops there.
        drawn: the ties that the lot settled, with the project that was bought first.
    """

    funded: tuple[Purchase[Option], ...]
    cost: Fraction
    start: Fraction
    raised: int
    tie_needs_lot: tuple[Option, ...] = ()
    drawn: tuple[tuple[tuple[Option, ...], Option], ...] = ()


def equal_shares(
    ballots: Iterable[Approved[Option]],
    costs: Mapping[Option, Fraction | int],
    budget: Fraction | int,
    *,
    utility: Utility = "cost",
    completion: Literal["add1"] | None = None,
    lot: Sequence[Option] | None = None,
) -> EqualShares[Option]:
    """The Method of Equal Shares (Peters and Skowron 2020; Peters, Pierczynski, Skowron 2021).

    Everyone starts with the same part of the budget. A project that its supporters can pay has
    the price rho at which sum of min(money left, rho * u) is its cost, u being its cost or 1;
    the lowest price is bought. Ties: more approvals; then all of them are bought if their common
    supporters can pay for all, since the order cannot matter; then the lot, drawn in the room.
    With add1 everyone's start is raised by one unit and all is counted anew, for as long as the
    result stays within the budget and something approved would still fit (equalshares.net).

    Raises:
        Uncountable: a cost that is not above zero, or add1 takes too many steps.
    """
    if any(cost <= 0 for cost in costs.values()) or budget < 0:
        raise Uncountable(Sentence("rules.cost_above_zero"))
    market = _Market(ballots, costs, utility, lot)
    if not market.voters:
        return EqualShares((), Fraction(0), Fraction(0), 0)
    share = Fraction(budget) / market.voters
    found = market.run(share, 0)
    steps = min(MOST_STEPS, MOST_WORK // market.approvals) if market.approvals else 1
    for raised in range(1, steps + 1 if completion else 0):
        if found.tie_needs_lot or market.is_exhaustive(found, Fraction(budget)):
            return found
        further = market.run(share + raised, raised)
        if further.cost > budget:
            return found
        found = further
    if completion:
        raise Uncountable(Sentence("rules.too_many_steps"))
    return found


class _Market(Generic[Option]):
    """Projects, and voters grouped by what they approve: equal ballots have equal money left.

    All money is kept as integers over one denominator, which grows with each price.
    """

    def __init__(
        self,
        ballots: Iterable[Approved[Option]],
        costs: Mapping[Option, Fraction | int],
        utility: Utility,
        lot: Sequence[Option] | None,
    ) -> None:
        grouped = grouped_approvals(ballots, tuple(costs))
        self.voters = sum(grouped.values())
        sets = [(approved, n) for approved, n in grouped.items() if approved and n]
        self.numbers = [n for _, n in sets]
        self.supporters: dict[Option, list[int]] = {option: [] for option in costs}
        for place, (approved, _) in enumerate(sets):
            for option in approved:
                self.supporters[option].append(place)
        self.size = {
            option: sum(self.numbers[place] for place in places)
            for option, places in self.supporters.items()
        }
        self.approvals = sum(map(len, self.supporters.values()))
        self.costs = {option: Fraction(cost) for option, cost in costs.items()}
        self.cents = lcm(*(cost.denominator for cost in self.costs.values()))
        self.utility = utility
        self.lot = lot

    def is_exhaustive(self, found: EqualShares[Option], budget: Fraction) -> bool:
        """Whether no unfunded project that anybody approves would still fit."""
        funded = {purchase.option for purchase in found.funded}
        return not any(
            self.size[option] and cost <= budget - found.cost
            for option, cost in self.costs.items()
            if option not in funded
        )

    def run(self, start: Fraction, raised: int) -> EqualShares[Option]:
        """One run from the start: everybody has so much money."""
        unit = lcm(start.denominator, self.cents)
        money = [int(start * unit)] * len(self.numbers)
        funded: list[Purchase[Option]] = []
        drawn: list[tuple[tuple[Option, ...], Option]] = []
        waiting = {option: Fraction(0) for option, size in self.size.items() if size}
        tied: tuple[Option, ...] = ()
        while True:
            cheapest = self._cheapest(waiting, money, unit)
            if not cheapest:
                break
            rho = waiting[cheapest[0]]
            owed = {option: self._owed(option, rho, unit) for option in cheapest}
            bought = self._in_turn(cheapest, owed, money, drawn)
            if not bought:
                tied = tuple(cheapest)
                break
            for option in bought:
                funded.append(Purchase(option, rho, self.size[option]))
                unit = self._pay(option, rho, money, unit)
                del waiting[option]
        cost = sum((self.costs[purchase.option] for purchase in funded), Fraction(0))
        return EqualShares(tuple(funded), cost, start, raised, tied, tuple(drawn))

    def _cheapest(
        self, waiting: dict[Option, Fraction], money: Sequence[int], unit: int
    ) -> list[Option]:
        """The projects of the lowest price, with the most approvals among them.

        A price never falls while money is spent: what was the price before is a lower bound, so
        that projects whose bound is above the best price need not be looked at.
        """
        best: Fraction | None = None
        found: list[Option] = []
        for option in sorted(waiting, key=waiting.__getitem__):
            if best is not None and waiting[option] > best:
                break
            price = self._price(option, money, unit)
            if price is None:
                del waiting[option]
                continue
            waiting[option] = price
            if best is None or price < best:
                best, found = price, []
            if price == best:
                found.append(option)
        most = max((self.size[option] for option in found), default=0)
        return [option for option in found if self.size[option] == most]

    def _price(self, option: Option, money: Sequence[int], unit: int) -> Fraction | None:
        """Rho, or None where the supporters cannot pay together."""
        cost = int(self.costs[option] * unit)
        utility = self.costs[option] if self.utility == "cost" else Fraction(1)
        left = self.size[option]
        purses: Counter[int] = Counter()
        for place in self.supporters[option]:
            purses[money[place]] += self.numbers[place]
        for purse, number in sorted(purses.items()):
            if purse * left >= cost:
                return Fraction(cost, left * unit) / utility
            cost -= purse * number
            left -= number
        return None

    def _in_turn(
        self,
        tied: list[Option],
        owed: Mapping[Option, Fraction],
        money: Sequence[int],
        drawn: list[tuple[tuple[Option, ...], Option]],
    ) -> list[Option]:
        """What is bought now: all, if their order cannot matter, else the first of the lot."""
        if len(tied) == 1 or self._can_all_be_paid(owed, money):
            return tied
        if self.lot is None:
            return []
        first = order_of_lot(tied, self.lot)[0]
        drawn.append((tuple(tied), first))
        return [first]

    def _can_all_be_paid(self, owed: Mapping[Option, Fraction], money: Sequence[int]) -> bool:
        """Whether nobody who supports several of these projects would run out of money."""
        due: dict[int, list[Fraction]] = {}
        for option, most in owed.items():
            for place in self.supporters[option]:
                due.setdefault(place, []).append(most)
        return all(len(dues) == 1 or sum(dues) <= money[place] for place, dues in due.items())

    def _owed(self, option: Option, rho: Fraction, unit: int) -> Fraction:
        """The most that a supporter pays at this price."""
        return rho * (self.costs[option] if self.utility == "cost" else 1) * unit

    def _pay(self, option: Option, rho: Fraction, money: list[int], unit: int) -> int:
        """Takes what each supporter pays; gives the unit of the money, finer if need be."""
        most = self._owed(option, rho, unit)
        finer = most.denominator
        if finer > 1:
            money[:] = [purse * finer for purse in money]
        price = most.numerator
        for place in self.supporters[option]:
            money[place] = max(money[place] - price, 0)
        shared = gcd(unit * finer // self.cents, *money)
        if shared > 1:
            money[:] = [purse // shared for purse in money]
        return unit * finer // shared
