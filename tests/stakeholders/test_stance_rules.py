"""Stances, spreads of ratings, data chains, offers: against tables made by hand."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.stakeholders.arcs import Arc
from workshop.stakeholders.data_chain import data_chain, gaps
from workshop.stakeholders.offers import lever_matrix, matches
from workshop.stakeholders.spread import agreement, by_disagreement, is_bimodal, spread
from workshop.stakeholders.stances import Stance, by_option, coalitions, pairs

# Options 1, 2, 3 by stakeholders 10 to 14; 14 was not asked.
#      1  2  3
# 10   +  +  0
# 11   +  +  −
# 12   −  +  −
# 13   −  −  ·
HAND = [
    *(Stance(1, 10, 1, 4), Stance(2, 10, 1, 2), Stance(3, 10, 0, 0)),
    *(Stance(1, 11, 1, 3), Stance(2, 11, 1, 1), Stance(3, 11, -1, 1)),
    *(Stance(1, 12, -1), Stance(2, 12, 1, 4), Stance(3, 12, -1, 2)),
    *(Stance(1, 13, -1, 4), Stance(2, 13, -1, 4)),
]
ORDER = [10, 11, 12, 13, 14]


def test_convergences_and_divergences_are_those_of_the_hand_table():
    found = {(p.first, p.second): (p.convergences, p.divergences) for p in pairs(ORDER, HAND)}
    assert found == {
        (10, 11): ((1, 2), ()),
        (10, 12): ((2,), (1,)),
        (10, 13): ((), (1, 2)),
        (11, 12): ((2, 3), (1,)),
        (11, 13): ((), (1, 2)),
        (12, 13): ((1,), (2,)),
    }


def test_intensity_is_the_mean_of_the_two_and_none_if_one_is_not_stated():
    by = {(p.first, p.second): p for p in pairs(ORDER, HAND)}
    assert by[10, 11].convergence_intensity == 3.5 + 1.5
    assert by[11, 12].convergence_intensity == 2.5 + 1.5
    assert by[11, 12].divergence_intensity is None
    assert by[12, 13].convergence_intensity is None


def test_for_against_neither_and_not_asked_are_four_things():
    first, _, third = by_option([1, 2, 3], ORDER, HAND)
    assert (first.in_favour, first.against) == ((10, 11), (12, 13))
    assert (first.neither, first.not_asked) == ((), (14,))
    assert (third.neither, third.not_asked) == ((10,), (13, 14))


def test_a_coalition_agrees_on_something_and_differs_on_nothing():
    found = coalitions(ORDER, HAND)
    assert [(one.members, one.agreed) for one in found] == [((10, 11), ((1, 1), (2, 1)))]


stances = st.lists(
    st.builds(Stance, st.integers(1, 4), st.integers(1, 6), st.sampled_from([-1, 0, 1])),
    unique_by=lambda one: one[:2],
)


@given(stances)
def test_coalitions_are_apart_from_each_other_and_of_one_mind(known):
    order = [1, 2, 3, 4, 5, 6]
    divided = {frozenset((p.first, p.second)) for p in pairs(order, known) if p.divergences}
    seen = set()
    for one in coalitions(order, known):
        assert len(one.members) > 1
        assert not seen & set(one.members)
        seen |= set(one.members)
        assert all(
            frozenset((a, b)) not in divided for a in one.members for b in one.members if a != b
        )
    assert coalitions(order, known) == coalitions(order, list(reversed(known)))


def test_agreement_after_van_der_eijk():
    assert agreement([0, 6, 0, 0, 0]) == 1
    assert agreement([2, 2, 2, 2, 2]) == 0
    assert agreement([3, 0, 0, 0, 3]) == -1
    assert agreement([0, 3, 3, 0, 0]) == pytest.approx(0.75)
    with pytest.raises(ValueError, match="rating"):
        agreement([0, 0, 0, 0, 0])


@pytest.mark.parametrize(
    ("counts", "two_minds"),
    [
        ([3, 0, 0, 0, 3], True),
        ([0, 3, 0, 3, 0], True),
        ([4, 1, 1, 1, 4], True),
        ([1, 0, 0, 0, 1], False),  # one person each is no camp
        ([0, 3, 3, 0, 0], False),  # neighbours
        ([1, 3, 6, 3, 1], False),
        ([2, 2, 2, 2, 2], False),
        ([1, 0, 0, 2, 6], False),  # one of nine stays somebody apart, not a camp
        ([4, 0, 3, 0, 4], True),
        ([4, 3, 3, 3, 4], False),  # no gap
    ],
)
def test_of_two_minds_is_two_camps_with_a_gap(counts, two_minds):
    assert is_bimodal(counts) == two_minds


def test_a_spread_has_its_median_and_quartiles():
    found = spread([1, 1, 1, 1, 0])
    assert (found.median, found.lower, found.upper) == (2.5, 1.75, 3.25)
    assert found.interquartile == 1.5
    assert spread([0, 0, 0, 0, 0]) is None


def test_disagreement_comes_first():
    split, even, agreed = spread([3, 0, 0, 0, 3]), spread([2, 2, 2, 2, 2]), spread([0, 0, 6, 0, 0])
    assert by_disagreement({1: agreed, 2: even, 3: split}) == [3, 2, 1]


@given(st.lists(st.integers(0, 9), min_size=5, max_size=5).filter(any))
def test_agreement_lies_between_minus_one_and_one_and_mirrors(counts):
    assert -1 - 1e-9 <= agreement(counts) <= 1 + 1e-9
    assert agreement(counts) == pytest.approx(agreement(counts[::-1]))
    assert is_bimodal(counts) == is_bimodal(counts[::-1])
    found = spread(counts)
    assert 1 <= found.lower <= found.median <= found.upper <= 5


def test_the_chain_follows_referrals_and_shows_where_no_data_goes():
    sectors = {1: "patient", 2: "provider", 3: "provider", 4: "provider", 5: "industry"}
    arcs = [
        *(Arc(2, 3, "refers"), Arc(3, 4, "refers")),
        *(Arc(1, 2, "data"), Arc(4, 3, "data"), Arc(5, 3, "data")),
    ]
    chain = data_chain(sectors, arcs)
    assert [(hop.sources, hop.target, hop.linked) for hop in chain] == [
        ((1,), 2, True),
        ((2,), 3, False),
        ((3,), 4, True),
    ]
    assert [hop.target for hop in gaps(chain)] == [3]


def test_without_referrals_each_provider_is_a_first_stop_and_a_ring_ends():
    sectors = {1: "patient", 2: "provider", 3: "provider"}
    assert [hop.target for hop in data_chain(sectors, [])] == [2, 3]
    ring = [Arc(2, 3, "refers"), Arc(3, 2, "refers")]
    assert len(data_chain(sectors, ring)) == 3
    assert data_chain({1: "industry"}, []) == []


def test_offers_meet_needs_by_their_words_but_never_ones_own():
    offers = {1: "Trial design, referral paths", 2: "Staff time"}
    needs = {2: "Time, clear referral path", 3: "Nothing of this"}
    assert [(m.giver, m.taker, m.words) for m in matches(offers, needs)] == [
        (1, 2, ("path", "referral"))
    ]


def test_a_lever_nobody_has_in_hand_is_an_empty_column():
    columns = lever_matrix(["Agile public funding", "Schools"], [(1, "Agile funding"), (2, "")])
    assert [(one.stakeholders, one.empty) for one in columns] == [((1,), False), ((), True)]
