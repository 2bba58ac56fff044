"""Committees from approvals: published profiles, definitions, and votelib."""

import random
from fractions import Fraction
from itertools import combinations

import networkx
import pytest

from tests.voting.rules.examples import CASES, approved, expected
from workshop.voting.rules.committees import (
    chamberlin_courant,
    minimax_phragmen,
    pav,
    rev_seq_pav,
    seq_pav,
)
from workshop.voting.rules.profile import Approved, Uncountable

votelib_approval = pytest.importorskip("votelib.evaluate.approval")

RULES = {
    "chamberlin_courant": chamberlin_courant,
    "pav": pav,
    "seq_pav": seq_pav,
    "rev_seq_pav": rev_seq_pav,
    "minimax_phragmen": minimax_phragmen,
}


def random_approvals(seed, options="abcdef"):
    chance = random.Random(seed)
    return [
        Approved(chance.randint(1, 3), frozenset(o for o in options if chance.random() < 0.4))
        for _ in range(chance.randint(1, 9))
    ]


def satisfaction(ballots, committee):
    return sum(
        ballot.weight * sum(Fraction(1, j + 1) for j in range(len(ballot.approved & committee)))
        for ballot in ballots
    )


def best(options, size, score):
    rated = {frozenset(c): score(frozenset(c)) for c in combinations(options, size)}
    return {c for c, value in rated.items() if value == max(rated.values())}


@pytest.mark.parametrize(
    ("case", "rule"),
    [(case, rule) for case in ("abcbook_1", "abcbook_5") for rule in CASES[case]["method"]],
)
def test_published_committees_and_scores_are_met(case, rule):
    ballots, options = approved(case)
    found = RULES[rule](ballots, options, CASES[case]["input"]["committee_size"])
    wanted = expected(case)[rule]
    assert {"".join(sorted(c)) for c in found.committees} == set(wanted["committees"])
    assert set(found.scores) == {Fraction(wanted.get("score") or wanted["max_load"])}


@pytest.mark.parametrize("size", [1, 2, 3])
def test_all_best_committees_are_found(size):
    for seed in range(150):
        ballots = random_approvals(seed)
        found = chamberlin_courant(ballots, "abcdef", size)
        assert set(found.committees) == best(
            "abcdef", size, lambda c, b=ballots: sum(x.weight for x in b if x.approved & c)
        )
        found = pav(ballots, "abcdef", size)
        assert set(found.committees) == best(
            "abcdef", size, lambda c, b=ballots: satisfaction(b, c)
        )
        assert set(found.scores) == {satisfaction(ballots, found.committees[0])}


@pytest.mark.parametrize("size", [1, 2, 3])
def test_sequential_rules_follow_every_tie(size):
    for seed in range(150):
        ballots = random_approvals(seed)
        up, down = {frozenset()}, {frozenset("abcdef")}
        for _ in range(size):
            up = steps(up, lambda have: [have | {o} for o in "abcdef" if o not in have], ballots)
        for _ in range(6 - size):
            down = steps(down, lambda have: [have - {o} for o in have], ballots)
        assert set(seq_pav(ballots, "abcdef", size).committees) == up
        assert set(rev_seq_pav(ballots, "abcdef", size).committees) == down


def steps(found, neighbours, ballots):
    further = set()
    for have in found:
        rated = {next_: satisfaction(ballots, next_) for next_ in neighbours(have)}
        further |= {next_ for next_, value in rated.items() if value == max(rated.values())}
    return further


def test_proportional_approval_agrees_with_votelib():
    compared = 0
    for seed in range(1000):
        ballots = random_approvals(seed)
        options = sorted(set().union(*(ballot.approved for ballot in ballots)))
        if len(options) < 3:
            continue
        given: dict = {}
        for ballot in ballots:
            given[ballot.approved] = given.get(ballot.approved, 0) + ballot.weight
        found = pav(ballots, options, 2)
        try:
            wanted = votelib_approval.ProportionalApproval().evaluate(given, 2)
        except NotImplementedError:
            assert len(found.committees) > 1
            continue
        assert found.committees == (frozenset(wanted),)
        compared += 1
    assert compared > 500


def test_the_largest_load_is_what_a_flow_can_carry_and_no_more():
    for seed in range(25):
        ballots = random_approvals(seed, "abcde")
        found = minimax_phragmen(ballots, "abcde", 3)
        load = found.scores[0]
        for committee in map(frozenset, combinations("abcde", 3)):
            if load is None:
                assert not carries(ballots, committee, Fraction(1000))
            else:
                assert carries(ballots, committee, load) == (committee in found.committees)
                assert not carries(ballots, committee, load - Fraction(1, 10**6))


def carries(ballots, committee, load):
    """Whether nobody need bear more than this, by a flow from members to their approvers."""
    flow = networkx.DiGraph()
    for member in committee:
        flow.add_edge("source", member, capacity=load.denominator)
    for place, ballot in enumerate(ballots):
        flow.add_edge(place, "sink", capacity=load.numerator * ballot.weight)
        for member in committee & ballot.approved:
            flow.add_edge(member, place)
    carried = networkx.maximum_flow_value(flow, "source", "sink") if "sink" in flow else 0
    return carried == len(committee) * load.denominator


@pytest.mark.parametrize("rule", RULES)
def test_names_and_order_do_not_matter_and_weights_are_ballots(rule):
    count = RULES[rule]
    for seed in range(30):
        ballots = random_approvals(seed)
        single = [Approved(1, b.approved) for b in reversed(ballots) for _ in range(b.weight)]
        found = set(count(ballots, "abcdef", 3).committees)
        assert set(count(single, "fdbeca", 3).committees) == found
        assert set(count(ballots * 2, "abcdef", 3).committees) == found


@pytest.mark.parametrize("rule", RULES)
def test_a_room_without_approvals_ties_every_committee(rule):
    assert len(RULES[rule]([], "abc", 2).committees) == 3
    assert len(RULES[rule]([Approved(4, frozenset())], "abc", 2).committees) == 3
    assert RULES[rule]([Approved(1, frozenset("a"))], "a", 1).committees == (frozenset("a"),)


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("size", [0, 4])
def test_a_committee_that_cannot_be_chosen_is_refused(rule, size):
    with pytest.raises(Uncountable) as refusal:
        RULES[rule]([], "abc", size)
    assert refusal.value.sentence.key == "rules.committee_size"


def test_more_committees_than_can_be_compared_are_refused():
    for rule in (chamberlin_courant, pav, minimax_phragmen):
        with pytest.raises(Uncountable) as refusal:
            rule([], range(60), 10)
        assert refusal.value.sentence.key == "rules.too_many_committees"
    with pytest.raises(Uncountable) as refusal:
        seq_pav([], range(60), 10)
    assert refusal.value.sentence.key == "rules.too_many_ties"
