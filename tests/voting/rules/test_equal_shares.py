"""The Method of Equal Shares beside a plain count with fractions, voter by voter."""

import random
from fractions import Fraction

import pytest

from workshop.voting.rules.equal_shares import equal_shares
from workshop.voting.rules.profile import Approved, Uncountable


def random_budget(seed):
    chance = random.Random(seed)
    costs = {f"p{n}": chance.randint(5, 40) for n in range(chance.randint(1, 6))}
    ballots = [
        Approved(chance.randint(1, 3), frozenset(p for p in costs if chance.random() < 0.5))
        for _ in range(chance.randint(1, 8))
    ]
    return ballots, costs, chance.randint(20, 100)


class Tied(Exception):
    """Several are equal in price and approvals."""


def price(project, costs, utility, voters, money):
    u = Fraction(costs[project]) if utility == "cost" else Fraction(1)
    backers = sorted((money[i] for i, approved in enumerate(voters) if project in approved))
    if sum(backers) < costs[project]:
        return None
    for gone in range(len(backers)):
        rho = (costs[project] - sum(backers[:gone])) / (u * (len(backers) - gone))
        if rho * u <= backers[gone]:
            return rho
    return None


def plain(ballots, costs, budget, utility, start=None):
    """What is funded, in order; ties are not settled."""
    voters = [ballot.approved for ballot in ballots for _ in range(ballot.weight)]
    money = [Fraction(budget, len(voters)) if start is None else start] * len(voters)
    left, funded = set(costs), []
    while True:
        rho = {p: price(p, costs, utility, voters, money) for p in left}
        rho = {p: value for p, value in rho.items() if value is not None}
        if not rho:
            return funded
        lowest = [p for p in rho if rho[p] == min(rho.values())]
        backing = {p: sum(p in approved for approved in voters) for p in lowest}
        most = [p for p in lowest if backing[p] == max(backing.values())]
        if len(most) > 1:
            raise Tied
        funded.append(most[0])
        left.remove(most[0])
        u = costs[most[0]] if utility == "cost" else 1
        for i, approved in enumerate(voters):
            if most[0] in approved:
                money[i] -= min(money[i], rho[most[0]] * u)


def names(found):
    return [purchase.option for purchase in found.funded]


@pytest.mark.parametrize("utility", ["cost", "unit"])
def test_it_agrees_with_a_plain_count_voter_by_voter(utility):
    compared = 0
    for seed in range(1000):
        ballots, costs, budget = random_budget(seed)
        try:
            wanted = plain(ballots, costs, budget, utility)
        except Tied:
            continue
        assert names(equal_shares(ballots, costs, budget, utility=utility)) == wanted, seed
        compared += 1
    assert compared > 500


@pytest.mark.parametrize("utility", ["cost", "unit"])
def test_add1_agrees_with_raising_everyone_by_one_and_counting_anew(utility):
    compared = 0
    for seed in range(500):
        ballots, costs, budget = random_budget(seed)
        voters = sum(ballot.weight for ballot in ballots)
        liked = set().union(*(ballot.approved for ballot in ballots))
        try:
            wanted, raised = plain(ballots, costs, budget, utility), 0
            while any(
                costs[p] <= budget - sum(costs[q] for q in wanted) for p in liked - set(wanted)
            ):
                raised += 1
                start = Fraction(budget, voters) + raised
                further = plain(ballots, costs, budget, utility, start)
                if sum(costs[p] for p in further) > budget:
                    break
                wanted = further
        except Tied:
            continue
        found = equal_shares(ballots, costs, budget, utility=utility, completion="add1")
        assert names(found) == wanted, seed
        compared += 1
    assert compared > 150


def test_the_utility_decides_between_one_large_and_many_small():
    ballots = [Approved(3, frozenset({"large", "small"})), Approved(1, frozenset({"small"}))]
    costs = {"large": 90, "small": 30}
    assert names(equal_shares(ballots, costs, 100, utility="unit"))[0] == "small"
    assert equal_shares(ballots, costs, 100, utility="unit").funded[0].rho == Fraction(30, 4)


def test_a_tie_whose_order_cannot_matter_is_no_tie():
    ballots = [Approved(2, frozenset("a")), Approved(2, frozenset("b"))]
    found = equal_shares(ballots, {"a": 10, "b": 10}, 40)
    assert set(names(found)) == {"a", "b"}
    assert not found.tie_needs_lot
    rich = equal_shares([Approved(4, frozenset("ab"))], {"a": 10, "b": 10}, 40)
    assert set(names(rich)) == {"a", "b"}


def test_a_tie_that_matters_needs_the_lot():
    ballots = [
        Approved(1, frozenset("ab")),
        Approved(1, frozenset("a")),
        Approved(1, frozenset("b")),
    ]
    costs = {"a": 12, "b": 12}
    found = equal_shares(ballots, costs, 24)
    assert set(found.tie_needs_lot) == {"a", "b"}
    assert not found.funded
    for lot in ("ab", "ba"):
        drawn = equal_shares(ballots, costs, 24, lot=lot)
        assert names(drawn) == [lot[0]]
        assert drawn.drawn[0][1] == lot[0]


def test_names_order_and_weights_do_not_matter():
    for seed in range(100):
        ballots, costs, budget = random_budget(seed)
        single = [Approved(1, b.approved) for b in reversed(ballots) for _ in range(b.weight)]
        turned = dict(reversed(costs.items()))
        one = equal_shares(ballots, costs, budget, completion="add1")
        other = equal_shares(single, turned, budget, completion="add1")
        assert set(names(one)) == set(names(other))
        assert set(one.tie_needs_lot) == set(other.tie_needs_lot)
        twice = equal_shares(ballots * 2, costs, budget)
        assert set(names(twice)) == set(names(equal_shares(ballots, costs, budget)))


def test_projects_that_nobody_approves_do_not_keep_add1_going():
    found = equal_shares([Approved(2, frozenset("a"))], {"a": 10, "b": 1}, 100, completion="add1")
    assert names(found) == ["a"]
    assert found.raised == 0


def test_nobody_nothing_and_prices_that_cannot_be():
    assert equal_shares([], {"a": 1}, 10).funded == ()
    assert equal_shares([Approved(1, frozenset())], {}, 10).funded == ()
    with pytest.raises(Uncountable):
        equal_shares([], {"a": 0}, 10)
    with pytest.raises(Uncountable):
        equal_shares([Approved(1, frozenset("x"))], {"a": 1}, 10)


def test_costs_in_cents_are_exact():
    found = equal_shares([Approved(3, frozenset("a"))], {"a": Fraction("0.1")}, Fraction("0.1"))
    assert found.cost == Fraction(1, 10)
