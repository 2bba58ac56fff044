"""Instant run-off and the single transferable vote."""

import math
from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting.rules.examples import expected, fractions, ranked
from tests.voting.rules.naive import Tied, instant_runoff, scottish
from tests.voting.rules.profiles import PROFILES, elections, levels, random_election, renamed
from workshop.voting.rules.irv import irv
from workshop.voting.rules.profile import Ranked, Uncountable
from workshop.voting.rules.stv import stv


def strict(*lines):
    return [Ranked(count, tuple((option,) for option in order)) for count, order in lines]


def five_decimals(value):
    return Fraction(math.floor(value * 10**5), 10**5)


def test_tennessee_goes_to_knoxville_in_three_rounds():
    found = irv(*ranked("tennessee"))
    case = expected("tennessee")
    assert found.winners == (case["irv_winner"],)
    assert [one.totals for one in found.rounds] == case["irv_rounds"]
    assert [one.eliminated for one in found.rounds] == ["Chattanooga", "Nashville", None]


@pytest.mark.parametrize(
    ("case", "exact", "stages"),
    [
        ("stv_fr_2seats", True, "stages_exact"),
        ("stv_fr_2seats", False, "stages_scottish_5dp"),
        ("stv_food", True, "stages"),
        ("stv_food", False, "stages"),
    ],
)
def test_published_transfers_are_met_stage_by_stage(case, exact, stages):
    ballots, options = ranked(case)
    wanted = expected(case)
    found = stv(ballots, options, 3 if case == "stv_food" else 2, exact=exact)
    assert found.quota == wanted["quota"]
    assert list(found.elected) == wanted["elected"]
    assert [dict(stage.totals) for stage in found.stages] == list(map(fractions, wanted[stages]))


def test_votes_that_truncation_loses_are_said_to_be_non_transferable():
    found = stv(*ranked("stv_fr_2seats"), 2)
    assert found.stages[1].non_transferable == Fraction(26, 100_000)
    assert all(
        sum(stage.totals.values()) + stage.non_transferable == found.valid for stage in found.stages
    )


@pytest.mark.parametrize("seats", [1, 2, 3])
@pytest.mark.parametrize("exact", [True, False])
def test_transfers_agree_with_a_count_ballot_by_ballot(seats, exact):
    for seed in range(PROFILES // 4):
        options, ballots = random_election(seed, shared=False)
        found = stv(ballots, options, seats, exact=exact)
        same = (lambda value: value) if exact else five_decimals
        try:
            elected, history = scottish(options, ballots, seats, same)
        except Tied:
            assert found.tie_needs_lot
            continue
        assert set(found.elected) == elected
        assert [dict(stage.totals) for stage in found.stages] == history


def test_instant_runoff_agrees_with_a_count_ballot_by_ballot():
    for seed in range(PROFILES):
        options, ballots = random_election(seed)
        found = irv(ballots, options)
        try:
            winner, history = instant_runoff(options, ballots)
        except Tied:
            assert found.tie_needs_lot
            continue
        assert found.winners == (winner,)
        assert [one.totals for one in found.rounds] == history


def test_a_shared_place_counts_for_nobody_until_only_one_of_its_options_is_left():
    ballots = [
        Ranked(2, (("a", "b"),)),
        *strict((4, "c"), (3, "a"), (2, "b"), (1, "d")),
    ]
    found = irv(ballots, "abcd")
    assert [one.exhausted for one in found.rounds] == [2, 3, 3]
    assert found.rounds[-1].totals == {"a": 5, "c": 4}
    assert found.winners == ("a",)


def test_a_tie_for_the_lowest_goes_to_the_earlier_round_in_which_they_differ():
    ballots = strict((5, "a"), (4, "b"), (3, "c"), (1, "dc"), (6, "e"))
    found = irv(ballots, "abcde")
    tie = found.rounds[1].tie
    assert set(tie.tied) == {"b", "c"}
    assert (tie.chosen, tie.by, tie.stages) == ("c", "earlier_stage", (1,))


def test_a_tie_at_every_stage_needs_a_lot_and_nothing_is_chosen():
    ballots = strict((4, "a"), (1, "b"), (1, "c"))
    assert set(irv(ballots + strict((2, "d")), "abcd").tie_needs_lot) == {"b", "c"}
    found = stv(ballots + strict((3, "d")), "abcd", 3)
    assert set(found.elected) == {"a", "d"}
    assert set(found.tie_needs_lot) == {"b", "c"}


def test_the_last_of_the_lot_goes_out_and_the_first_wins():
    ballots = strict((2, "a"), (2, "b"))
    assert set(irv(ballots, "ab").winners) == {"a", "b"}
    drawn = irv(ballots, "ab", lot="ba")
    assert drawn.winners == ("b",)
    assert drawn.tie.by == "lot"
    three = irv(strict((3, "a"), (1, "b"), (1, "c"), (1, "d")), "abcd", lot="dcab")
    assert three.rounds[0].eliminated == "b"


def test_the_first_of_the_lot_has_its_surplus_transferred_first():
    ballots = strict((5, "ac"), (5, "bd"), (1, "c"), (1, "d"))
    found = stv(ballots, "abcd", 3, lot="bacd")
    assert found.stages[1].moved == "b"
    assert found.stages[1].tie.by == "lot"
    assert set(stv(ballots, "abcd", 3).tie_needs_lot) == {"a", "b"}


def test_a_lot_that_leaves_somebody_out_is_refused():
    with pytest.raises(Uncountable) as refusal:
        irv(strict((1, "a"), (1, "b")), "ab", lot="a")
    assert refusal.value.sentence.key == "rules.lot_incomplete"


@given(elections(strict=True), st.randoms(), st.integers(1, 3))
def test_neither_the_order_of_ballots_nor_the_names_of_options_matter(election, chance, seats):
    options, ballots = election
    name = dict(zip(options, chance.sample(range(100), len(options)), strict=True))
    mixed = renamed(chance.sample(ballots, len(ballots)), name)
    shuffled = [name[option] for option in chance.sample(options, len(options))]
    for count in (irv, lambda ballots, options: stv(ballots, options, seats)):
        before, after = count(ballots, options), count(mixed, shuffled)
        assert levels(after.places) == [
            frozenset(name[option] for option in place) for place in before.places
        ]
        assert set(after.tie_needs_lot) == {name[option] for option in before.tie_needs_lot}


@given(elections())
def test_instant_runoff_is_the_same_with_weights_and_with_twice_the_electorate(election):
    options, ballots = election
    single = [Ranked(1, ballot.ranking) for ballot in ballots for _ in range(ballot.weight)]
    assert irv(single, options).places == irv(ballots, options).places
    assert irv(ballots * 2, options).places == irv(ballots, options).places


def test_no_voters_no_options_and_too_few_options():
    assert irv([], []).winners == ()
    assert irv([], ["a"]).winners == ("a",)
    assert set(irv([], ["a", "b", "c"]).tie_needs_lot) == {"a", "b", "c"}
    assert stv([], [], 2).elected == ()
    assert set(stv([], ["a", "b"], 2).elected) == {"a", "b"}
    assert stv([], ["a", "b", "c"], 2).quota == 1


def test_transfers_take_strict_orders_and_at_least_one_seat():
    with pytest.raises(Uncountable) as refusal:
        stv([Ranked(1, (("a", "b"),))], "ab", 1)
    assert refusal.value.sentence.key == "rules.strict_orders_only"
    with pytest.raises(Uncountable):
        stv([], "ab", 0)
