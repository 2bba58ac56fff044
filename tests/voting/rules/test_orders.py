"""Plurality, Borda, sum of ranks, Condorcet, Copeland, Schulze and ranked pairs."""

from fractions import Fraction
from itertools import pairwise as steps
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.rules.examples import expected, fractions, pairs, ranked
from tests.voting.rules.profiles import PROFILES, elections, levels, random_election, renamed
from workshop.voting.rules.pairwise import Pairwise, condorcet_winner, copeland, matrix, schulze
from workshop.voting.rules.positional import borda, plurality, sum_of_ranks
from workshop.voting.rules.profile import Ranked, Uncountable
from workshop.voting.rules.ranked_pairs import ranked_pairs

RULES = {
    "plurality": plurality,
    "borda": borda,
    "borda zero": lambda ballots, options: borda(ballots, options, unranked="zero"),
    "sum of ranks": sum_of_ranks,
    "copeland": lambda ballots, options: copeland(matrix(ballots, options)),
    "schulze": lambda ballots, options: schulze(matrix(ballots, options)).beaten,
    "ranked pairs": lambda ballots, options: {
        option: place
        for place, group in enumerate(ranked_pairs(matrix(ballots, options)).places)
        for option in group
    },
}


def test_tennessee_has_three_winners_by_four_rules():
    ballots, options = ranked("tennessee")
    case = expected("tennessee")
    found = matrix(ballots, options)
    first = plurality(ballots, options)
    assert max(first, key=first.get) == case["plurality_winner"]
    assert borda(ballots, options) == fractions(case["borda_base0"])
    assert found.numbers == pairs(case["pairwise"])
    assert condorcet_winner(found) == case["condorcet_winner"]
    assert [option for (option,) in schulze(found).places] == case["schulze_order"]
    assert [option for (option,) in ranked_pairs(found).places] == case["ranked_pairs_order"]


def test_borda_with_base_one_gives_one_point_more_a_ballot():
    ballots, options = ranked("borda_fr_2")
    assert borda(ballots, options, base=1) == fractions(expected("borda_fr_2"))


def test_borda_of_a_truncated_ballot_by_both_conventions():
    ballots, options = ranked("borda_truncated")
    case = expected("borda_truncated")
    assert borda(ballots, options, base=1) == fractions(case["unranked_average"])
    assert borda(ballots, options, base=1, unranked="zero") == fractions(case["unranked_zero"])


def test_schulze_of_45_voters():
    found = matrix(*ranked("schulze_45"))
    case = expected("schulze_45")
    assert found.numbers == pairs(case["pairwise"])
    assert schulze(found).strongest_paths == pairs(case["strongest_paths"])
    assert [option for (option,) in schulze(found).places] == case["order"]
    assert condorcet_winner(found) is None


def test_the_nominal_group_gives_five_points_to_one():
    ballot = Ranked(2, ((1,), (2,), (3,), (4,), (5,)))
    points = borda([ballot], range(1, 8), base=1, unranked="zero", places=5)
    assert points == {1: 10, 2: 8, 3: 6, 4: 4, 5: 2, 6: 0, 7: 0}


def test_unranked_options_are_ranked_last_or_share_the_places_left():
    ballot = [Ranked(1, ((1,),))]
    assert sum_of_ranks(ballot, [1, 2, 3]) == {1: 1, 2: Fraction(5, 2), 3: Fraction(5, 2)}
    assert sum_of_ranks(ballot, [1, 2, 3], unranked="last") == {1: 1, 2: 3, 3: 3}


@settings(max_examples=30)
@pytest.mark.parametrize("rule", RULES)
@given(elections(), st.randoms())
def test_neither_the_order_of_ballots_nor_the_names_of_options_matter(rule, election, chance):
    options, ballots = election
    name = dict(zip(options, chance.sample(range(100), len(options)), strict=True))
    shuffled = chance.sample(options, len(options))
    mixed = renamed(chance.sample(ballots, len(ballots)), name)
    count = RULES[rule]
    before = count(ballots, options)
    after = count(mixed, [name[option] for option in shuffled])
    assert after == {name[option]: value for option, value in before.items()}


@settings(max_examples=30)
@pytest.mark.parametrize("rule", RULES)
@given(elections())
def test_a_weight_stands_for_so_many_ballots(rule, election):
    options, ballots = election
    single = [Ranked(1, ballot.ranking) for ballot in ballots for _ in range(ballot.weight)]
    assert RULES[rule](single, options) == RULES[rule](ballots, options)


@settings(max_examples=30)
@pytest.mark.parametrize("rule", RULES)
@given(elections())
def test_twice_the_electorate_has_the_same_ranking(rule, election):
    options, ballots = election
    once, twice = RULES[rule](ballots, options), RULES[rule](ballots * 2, options)
    for x in options:
        for y in options:
            assert (once[x] < once[y]) == (twice[x] < twice[y])


@pytest.mark.parametrize("rule", RULES)
@pytest.mark.parametrize("ballots", [[], [Ranked(3, ())], [Ranked(2, ((1, 2, 3),))]])
def test_a_room_that_prefers_nothing_ties_everything(rule, ballots):
    assert len(set(RULES[rule](ballots, [1, 2, 3]).values())) == 1
    assert RULES[rule]([], []) == {}


@pytest.mark.parametrize("rule", RULES)
def test_one_option_alone_is_counted(rule):
    assert list(RULES[rule]([Ranked(4, (("only",),))], ["only"])) == ["only"]


@pytest.mark.parametrize(
    ("ballot", "key"),
    [
        (Ranked(1, ((1,), (1,))), "rules.twice_in_a_ranking"),
        (Ranked(1, ((9,),)), "rules.unknown_option"),
        (Ranked(-1, ((1,),)), "rules.negative_weight"),
    ],
)
def test_a_ballot_that_cannot_be_is_refused(ballot, key):
    with pytest.raises(Uncountable) as refusal:
        matrix([ballot], [1, 2])
    assert refusal.value.sentence.key == key
    if key != "rules.twice_in_a_ranking":
        with pytest.raises(Uncountable):
            plurality([ballot], [1, 2])


@given(elections())
def test_the_matrix_counts_every_pair_as_the_ballots_say(election):
    options, ballots = election
    found = matrix(ballots, options)
    for x, y in permutations(options, 2):
        assert found.prefer(x, y) == sum(
            ballot.weight for ballot in ballots if place(ballot, x) < place(ballot, y)
        )


def place(ballot, option):
    return next((n for n, group in enumerate(ballot.ranking) if option in group), 99)


@pytest.mark.parametrize("seed", range(0, PROFILES, 100))
def test_schulze_is_its_definition_over_all_paths(seed):
    for one in range(seed, seed + 100):
        options, ballots = random_election(one)
        pairwise = matrix(ballots, options)
        found = schulze(pairwise)
        for x, y in permutations(options, 2):
            assert found.strongest_paths[x, y] == best_path(pairwise, x, y)
        assert set(found.winners) == {
            x
            for x in options
            if all(
                best_path(pairwise, x, y) >= best_path(pairwise, y, x) for y in options if y != x
            )
        }


def best_path(pairwise, x, y):
    """The strongest of all ways from x to y, each as strong as its weakest link."""
    between = [option for option in pairwise.options if option not in (x, y)]
    best = 0
    for length in range(len(between) + 1):
        for middle in permutations(between, length):
            way = [x, *middle, y]
            links = [link(pairwise, *two) for two in steps(way)]
            best = max(best, min(links))
    return best


def link(pairwise, x, y):
    return pairwise.prefer(x, y) if pairwise.prefer(x, y) > pairwise.prefer(y, x) else 0


def test_ranked_pairs_wins_under_some_order_of_equal_links():
    for seed in range(PROFILES):
        options, ballots = random_election(seed)
        pairwise = matrix(ballots, options)
        links = sorted(
            (pair for pair in permutations(options, 2) if link(pairwise, *pair)),
            key=lambda pair: link(pairwise, *pair),
            reverse=True,
        )
        found = ranked_pairs(pairwise)
        assert found.followed
        if len({link(pairwise, *pair) for pair in links}) == len(links):
            assert not found.conflicting
            assert set(found.winners) == locked_winners(options, links)
            continue
        orders = equal_orders(pairwise, links, limit=300)
        if orders is not None:
            every = set().union(*(locked_winners(options, order) for order in orders))
            assert set(found.winners) == every


def equal_orders(pairwise, links, limit):
    """All orders of the links from strong to weak; None if there are too many to try."""
    orders = [[]]
    for strength in sorted({link(pairwise, *pair) for pair in links}, reverse=True):
        equal = [pair for pair in links if link(pairwise, *pair) == strength]
        if len(equal) > 5 or len(orders) * len(equal) > limit:
            return None
        orders = [order + list(more) for order in orders for more in permutations(equal)]
    return orders


def locked_winners(options, order):
    """Who nothing is locked above, when links are locked one by one."""
    locked = set()
    for x, y in order:
        if x not in reachable(y, locked):
            locked.add((x, y))
    return {option for option in options if all(y != option for _, y in locked)}


def reachable(start, locked):
    found, waiting = {start}, [start]
    while waiting:
        here = waiting.pop()
        for x, y in locked:
            if x == here and y not in found:
                found.add(y)
                waiting.append(y)
    return found


def test_a_circle_of_equal_links_ties_all_three():
    circle = {("a", "b"): 6, ("b", "a"): 3, ("b", "c"): 6, ("c", "b"): 3, ("c", "a"): 6}
    found = ranked_pairs(Pairwise.of(circle, ["a", "b", "c"]))
    assert levels(found.places) == [{"a", "b", "c"}]
    assert set(found.conflicting) == {("a", "b"), ("b", "c"), ("c", "a")}


def test_more_ways_than_can_be_followed_are_said_and_stay_ties():
    n = 14
    circle = {(x, (x + step) % n): 6 for x in range(n) for step in range(1, n // 2)}
    found = ranked_pairs(Pairwise.of(circle, range(n)))
    assert not found.followed
    assert levels(found.places) == [set(range(n))]


def test_shares_are_compared_exactly_where_people_stay_out_of_some_pairs():
    shares = {
        (1, 2): Fraction(1, 3),
        (2, 1): Fraction(333, 1000),
        (1, 3): Fraction(2, 3),
        (3, 1): Fraction(1, 3),
        (2, 3): Fraction(1, 2),
        (3, 2): Fraction(1, 2),
    }
    pairwise = Pairwise.of(shares, [1, 2, 3])
    assert condorcet_winner(pairwise) == 1
    assert copeland(pairwise) == {1: 2, 2: -1, 3: -1}
    assert levels(ranked_pairs(pairwise).places) == [{1}, {2, 3}]
