"""Firmness: the bounds hold against every change of ballots that can be tried."""

import random
from itertools import combinations, product

from tests.voting import picture
from tests.voting.rooms import ballots_of, fill, plain_room, rule_for
from workshop.voting.counting import close
from workshop.voting.firmness import ballots_to_change
from workshop.voting.methods import method
from workshop.voting.ranks import cut, first
from workshop.voting.ranks import places as places_of
from workshop.voting.tally import count_dots


def scores_of(roll, rule, choices):
    return count_dots(ballots_of(roll, rule, choices), roll, rule.dots).scores


def every_ballot(entry, rule):
    open_to = [option for option in rule.option_ids if option not in entry.recused]
    for dots in product(range(rule.most_on_one + 1), repeat=len(open_to)):
        if sum(dots) <= rule.dots:
            yield dict(zip(open_to, dots, strict=True))


def test_fewer_ballots_than_the_bound_cannot_change_first_place():
    """Every change of one or two ballots is tried in small rooms with recusals."""
    shuffler = random.Random(3)
    tried = 0
    while tried < 12:
        recusals = {1: [shuffler.randint(1, 3)]}
        roll = plain_room(5, options=3, recusals=recusals)
        rule = rule_for(roll, dots=2, cap=2, cut=1)
        choices = {
            place: shuffler.choice([*every_ballot(entry, rule)])
            for place, entry in enumerate(roll.entries)
        }
        fewest = bound(roll, rule, choices)
        if fewest in {2, 3}:
            tried += 1
            _no_change_of(fewest - 1, roll, rule, choices)


def bound(roll, rule, choices):
    """The bound from the exact scores: a room so small is not told it when somebody is recused."""
    scores = scores_of(roll, rule, choices)
    leaders = places_of(scores)[0]
    if len(leaders) > 1:
        return 0
    moved = method("dots").most_moved(roll, rule)
    return ballots_to_change(scores, leaders, set(scores) - set(leaders), moved)


def _no_change_of(ballots, roll, rule, choices):
    leader = first(scores_of(roll, rule, choices), 1)
    for places in combinations(choices, ballots):
        for new in product(*(every_ballot(roll.entries[place], rule) for place in places)):
            changed = choices | dict(zip(places, new, strict=True))
            assert first(scores_of(roll, rule, changed), 1) == leader


def test_the_bound_is_reached_where_one_ballot_can_do_it():
    roll = plain_room(3, options=2)
    rule = rule_for(roll, cut=1)
    result = close(fill(rule, roll, {1: 3}, {1: 2}, {2: 3}), roll, rule)
    assert (result.firmness.first, result.firmness.cut) == (1, 1)


def test_two_options_apart_by_more_than_one_ballot_need_two():
    roll = plain_room(3, options=2)
    rule = rule_for(roll, cut=1)
    result = close(fill(rule, roll, {1: 3}, {1: 3}, {1: 1}), roll, rule)
    assert result.firmness.first == 2


def test_a_shared_first_place_is_not_called_firm():
    roll = plain_room(2, options=3)
    rule = rule_for(roll)
    result = close(fill(rule, roll, {1: 2}, {2: 2}), roll, rule)
    assert result.firmness.first == 0


def test_a_round_without_recusals_says_nothing_about_them():
    roll = plain_room(3)
    rule = rule_for(roll)
    result = close(fill(rule, roll, {1: 2}, {2: 1}), roll, rule)
    assert result.firmness.recusals == "none"
    assert len(result.firm) == 1


def test_a_narrow_cut_with_recusals_could_have_been_another():
    roll = plain_room(4, options=3, recusals={1: [2]})
    rule = rule_for(roll, cut=1)
    result = close(fill(rule, roll, {1: 3}, {2: 3}, {1: 1}), roll, rule)
    assert result.firmness.recusals == "could"


def test_recusals_said_not_to_matter_do_not_however_the_recused_would_have_voted():
    shuffler = random.Random(5)
    told = 0
    while told < 150:
        recusals = {n: shuffler.sample(range(1, 4), shuffler.randint(0, 2)) for n in (1, 2)}
        roll = plain_room(12, options=3, recusals=recusals)
        rule = rule_for(roll, dots=3, cap=shuffler.randint(1, 3), cut=1)
        favourites = {1: 3, shuffler.randint(2, 3): 1}
        choices = {
            place: _leaning(entry, favourites, rule, shuffler)
            for place, entry in enumerate(roll.entries)
        }
        result = close(ballots_of(roll, rule, choices), roll, rule)
        if result.firmness.recusals == "no":
            told += 1
            _unmoved(result, roll, rule, choices, shuffler)


def _leaning(entry, favourites, rule, shuffler):
    ballots = [*every_ballot(entry, rule)]
    return max(
        shuffler.choices(ballots, k=3),
        key=lambda chosen: sum(favourites.get(option, 0) * n for option, n in chosen.items()),
    )


def _unmoved(result, roll, rule, choices, shuffler):
    """The recused place dots on what they did not vote on, taken from anything else."""
    everybody = plain_room(roll.size, len(roll.options))
    for _ in range(30):
        moved = {
            place: _spread(chosen, roll.entries[place].recused, rule, shuffler)
            for place, chosen in choices.items()
        }
        scores = scores_of(everybody, rule, moved)
        assert cut(scores, rule.cut).forward == set(result.forward)


def _spread(chosen, recused, rule, shuffler):
    if not recused:
        return chosen
    kept = {option: shuffler.randint(0, dots) for option, dots in chosen.items()}
    left = rule.dots - sum(kept.values())
    for option in sorted(recused):
        kept[option] = shuffler.randint(0, min(left, rule.most_on_one))
        left -= kept[option]
    return kept


def test_the_bound_of_the_pictures_is_not_above_what_brute_force_needs():
    """One ballot of the 23, changed in any way, leaves B alone in front."""
    roll, rule = picture.roll(), picture.rule()
    lines = {entry.person: entry for entry in roll.entries}
    ballots = picture.ballots()
    for place, person in enumerate(picture.BALLOTS):
        for rival in set(rule.option_ids) - {2} - lines[person].recused:
            best = method("dots").fill(rule, lines[person], {rival: 3})
            changed = [*ballots[:place], best, *ballots[place + 1 :]]
            assert first(count_dots(changed, roll, 5).scores, 1) == {2}
