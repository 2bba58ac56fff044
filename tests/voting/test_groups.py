"""What is said about groups: words by rule, never a figure, never one group left over."""

from hypothesis import given

from tests.voting import picture
from tests.voting.rooms import ballots_of, rule_for, votes
from workshop.sentences import say
from workshop.voting.counting import close
from workshop.voting.groups import shown_groups
from workshop.voting.methods import method
from workshop.voting.roll import Person, draw_up


def room(votes_by_sector, cut=1, options=3):
    sectors = [sector for sector, chosen in votes_by_sector.items() for _ in chosen]
    people = [Person(number, sector) for number, sector in enumerate(sectors, 1)]
    roll = draw_up(people, {}, range(1, options + 1))
    rule = rule_for(roll, cut=cut)
    choices = [chosen for cast in votes_by_sector.values() for chosen in cast]
    ballots = [
        method("dots").fill(rule, entry, chosen)
        for entry, chosen in zip(roll.entries, choices, strict=True)
        if chosen is not None
    ]
    return close(ballots, roll, rule), ballots, rule


MIXED_1 = [{1: 3}, {1: 3}, {1: 2}, {1: 1, 2: 1}, {2: 1}]
MIXED_2 = [{2: 3}, {2: 3}, {2: 2}, {1: 1, 2: 1}, {1: 1}]


def test_groups_that_agree_are_named_with_what_they_share():
    result, _, _ = room({"academia": MIXED_1, "patient": MIXED_1})
    assert say(result.groups) == "Academia and patients each have A as their first choice."
    assert result.show_groups


def test_groups_that_differ_are_not_told_apart():
    result, _, _ = room({"academia": MIXED_1, "patient": MIXED_2})
    assert say(result.groups) == "The groups large enough to show differ in their first choice."


def test_a_group_of_one_mind_is_not_spoken_of():
    result, ballots, rule = room({"academia": [{1: 3}] * 5, "patient": MIXED_1})
    assert shown_groups(ballots, rule) == ()
    assert say(result.groups) == "No group can be shown by itself."


def test_a_group_whose_ballots_fall_below_the_limit_is_not_spoken_of():
    _, ballots, rule = room(
        {"academia": [*MIXED_1[:4], None], "patient": MIXED_1, "provider": MIXED_1}
    )
    assert "academia" not in shown_groups(ballots, rule)


def test_small_groups_are_said_to_be_too_small_and_the_stage_is_left_out():
    result, _, _ = room({"academia": MIXED_1[:3], "patient": MIXED_1[:3]})
    assert say(result.groups) == "All groups are too small to show."
    assert not result.show_groups


def test_a_room_whose_sectors_are_not_stated_has_no_sentence():
    result, _, _ = room({"not_stated": MIXED_1})
    assert result.groups is None


@given(votes(most_voters=20))
def test_never_exactly_one_group_is_left_out(vote):
    roll, rule, choices = vote
    shown = shown_groups(ballots_of(roll, rule, choices), rule)
    assert not shown or rule.withheld_groups + len(rule.groups) - len(shown) != 1


def test_the_sentence_of_a_dot_vote_holds_no_figures():
    result = close(picture.ballots(), picture.roll(), picture.rule())
    assert not any(character.isdigit() for character in say(result.groups))
