"""Each tally rule at 1,000, 10,000 and 100,000 ballots of 20 options, beside votelib in one run.

The ballots are complete strict orders, nearly all different, so that grouping equal ones saves
nothing. The largest size is only run when timed. Both sides begin with a list of ballots: votelib
with plain tuples or sets, which it wants counted by what is on them.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable
from functools import cache
from typing import Any

import pytest
from votelib.component.rankscore import Borda
from votelib.convert import (
    RankedToCondorcetVotes,
    RankedToFirstPreference,
    RankedToPositionalVotes,
)
from votelib.evaluate.approval import ProportionalApproval
from votelib.evaluate.cardinal import MajorityJudgment
from votelib.evaluate.condorcet import Copeland, RankedPairs, Schulze
from votelib.evaluate.sequential import TransferableVoteSelector

from workshop.voting.rules.committees import (
    chamberlin_courant,
    minimax_phragmen,
    pav,
    rev_seq_pav,
    seq_pav,
)
from workshop.voting.rules.equal_shares import equal_shares
from workshop.voting.rules.grades import approval, rating, systemic_consensing, total
from workshop.voting.rules.irv import irv
from workshop.voting.rules.majority import majority_judgment
from workshop.voting.rules.pairwise import copeland, matrix, schulze
from workshop.voting.rules.positional import borda, plurality, sum_of_ranks
from workshop.voting.rules.profile import Approved, Graded, Ranked
from workshop.voting.rules.ranked_pairs import ranked_pairs
from workshop.voting.rules.stv import stv

OPTIONS = tuple(range(1, 21))
SIZES = (1_000, 10_000, 100_000)
LARGE = 100_000
SEATS = 3
COSTS = {option: 1_000 + 613 * option for option in OPTIONS}
ONE = {option: (option,) for option in OPTIONS}

ORDER_RULES: dict[str, Callable[[Any], Any]] = {
    "plurality": lambda ballots: plurality(ballots, OPTIONS),
    "borda": lambda ballots: borda(ballots, OPTIONS),
    "sum of ranks": lambda ballots: sum_of_ranks(ballots, OPTIONS),
    "copeland": lambda ballots: copeland(matrix(ballots, OPTIONS)),
    "schulze": lambda ballots: schulze(matrix(ballots, OPTIONS)),
    "ranked pairs": lambda ballots: ranked_pairs(matrix(ballots, OPTIONS)),
    "irv": lambda ballots: irv(ballots, OPTIONS),
    "stv": lambda ballots: stv(ballots, OPTIONS, SEATS),
    "stv exact": lambda ballots: stv(ballots, OPTIONS, SEATS, exact=True),
}
VOTELIB_ORDER_RULES: dict[str, Callable[[Any], Any]] = {
    "plurality": lambda votes: RankedToFirstPreference().convert(votes),
    "borda": lambda votes: RankedToPositionalVotes(Borda(base=0)).convert(votes),
    "copeland": lambda votes: Copeland().evaluate(RankedToCondorcetVotes().convert(votes)),
    "schulze": lambda votes: Schulze().evaluate(RankedToCondorcetVotes().convert(votes)),
    "ranked pairs": lambda votes: RankedPairs().evaluate(RankedToCondorcetVotes().convert(votes)),
    "irv": lambda votes: TransferableVoteSelector(transferer="Gregory").evaluate(votes, 1),
    "stv exact": lambda votes: TransferableVoteSelector(transferer="Gregory").evaluate(
        votes, SEATS
    ),
}
APPROVAL_RULES: dict[str, Callable[[Any], Any]] = {
    "approval": lambda ballots: approval(ballots, OPTIONS),
    "chamberlin courant": lambda ballots: chamberlin_courant(ballots, OPTIONS, SEATS),
    "pav": lambda ballots: pav(ballots, OPTIONS, SEATS),
    "sequential pav": lambda ballots: seq_pav(ballots, OPTIONS, SEATS),
    "reverse sequential pav": lambda ballots: rev_seq_pav(ballots, OPTIONS, SEATS),
    "minimax phragmen": lambda ballots: minimax_phragmen(ballots, OPTIONS, SEATS),
    "equal shares": lambda ballots: equal_shares(ballots, COSTS, 50_000),
    "equal shares add1": lambda ballots: equal_shares(ballots, COSTS, 50_000, completion="add1"),
}
GRADE_RULES: dict[str, Callable[[Any], Any]] = {
    "dots": lambda ballots: total(ballots, OPTIONS),
    "rating": lambda ballots: rating(ballots, OPTIONS),
    "systemic consensing": lambda ballots: systemic_consensing(ballots, OPTIONS),
    "majority judgment": lambda ballots: majority_judgment(ballots, OPTIONS),
}


@cache
def orders(size: int) -> tuple[tuple[int, ...], ...]:
    """Orders in which some options are liked more, by Plackett and Luce's model.

    The seed is one without ties in a transfer count, which votelib gives up on.
    """
    chance = random.Random(3)
    rates = [(option, 1.12**option) for option in OPTIONS]
    draw = chance.expovariate
    return tuple(
        tuple(option for _, option in sorted((draw(rate), option) for option, rate in rates))
        for _ in range(size)
    )


@cache
def ranked(size: int) -> list[Ranked[int]]:
    return [Ranked(1, tuple(ONE[option] for option in order)) for order in orders(size)]


@cache
def approvals(size: int) -> list[Approved[int]]:
    chance = random.Random(size)
    return [Approved(1, frozenset(order[: chance.randint(1, 8)])) for order in orders(size)]


@cache
def graded(size: int) -> list[Graded[int]]:
    chance = random.Random(size)
    return [Graded(1, {option: chance.randint(1, 9) for option in OPTIONS}) for _ in range(size)]


@cache
def votelib_graded(size: int) -> list[frozenset[tuple[int, int]]]:
    return [frozenset(ballot.grades.items()) for ballot in graded(size)]


def timed(benchmark, count, ballots, size):
    """A few rounds; the largest size once, and only when timed."""
    if size == LARGE and benchmark.disabled:
        pytest.skip("100,000 ballots are counted when timed")
    made = ballots(size)
    return benchmark.pedantic(count, args=(made,), rounds=1 if size == LARGE else 3)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("rule", ORDER_RULES)
def test_orders(benchmark, rule, size):
    benchmark.group = f"tally {rule}, {size} ballots"
    assert timed(benchmark, ORDER_RULES[rule], ranked, size)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("rule", VOTELIB_ORDER_RULES)
def test_orders_by_votelib(benchmark, rule, size):
    benchmark.group = f"tally {rule}, {size} ballots"
    count = VOTELIB_ORDER_RULES[rule]
    assert timed(benchmark, lambda ballots: count(dict(Counter(ballots))), orders, size)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("rule", APPROVAL_RULES)
def test_approvals(benchmark, rule, size):
    benchmark.group = f"tally {rule}, {size} ballots"
    assert timed(benchmark, APPROVAL_RULES[rule], approvals, size)


def test_proportional_approval_by_votelib(benchmark):
    benchmark.group = "tally pav, 1000 ballots"
    votes = dict(Counter(ballot.approved for ballot in approvals(1_000)))
    assert benchmark.pedantic(ProportionalApproval().evaluate, args=(votes, SEATS), rounds=1)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("rule", GRADE_RULES)
def test_grades(benchmark, rule, size):
    benchmark.group = f"tally {rule}, {size} ballots"
    assert timed(benchmark, GRADE_RULES[rule], graded, size)


@pytest.mark.parametrize("size", SIZES)
def test_majority_judgment_by_votelib(benchmark, size):
    benchmark.group = f"tally majority judgment, {size} ballots"
    count = MajorityJudgment().evaluate
    assert timed(benchmark, lambda ballots: count(dict(Counter(ballots))), votelib_graded, size)


def test_a_room_of_200_with_30_options_is_counted_in_50_ms(benchmark):
    chance = random.Random(200)
    options = tuple(range(30))
    ballots = [
        Ranked(1, tuple((option,) for option in chance.sample(options, 30))) for _ in range(200)
    ]
    benchmark.group = "tally a room"

    def every_rule():
        borda(ballots, options)
        schulze(matrix(ballots, options))
        irv(ballots, options)
        stv(ballots, options, SEATS)

    benchmark(every_rule)
    if benchmark.enabled:
        assert benchmark.stats.stats.median < 0.2  # four rules of 50 ms
