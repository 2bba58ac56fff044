"""The roll: who may vote on what, and which groups a ballot may name."""

from hypothesis import given
from hypothesis import strategies as st

from tests.voting import picture
from workshop.voting.groups import turnout_groups
from workshop.voting.roll import (
    Entry,
    Person,
    alone,
    draw_up,
    group_labels,
    recused_from,
)

SIZES = st.dictionaries(
    st.sampled_from(["academia", "provider", "patient", "authority", "industry", "not_stated"]),
    st.integers(1, 9),
)


def test_only_groups_at_the_limit_enter_ballots():
    roll = picture.roll()
    assert roll.groups == ("academia", "provider", "patient")
    assert roll.withheld_groups == 3
    assert {entry.group for entry in roll.entries if entry.person > 16} == {""}


def test_recusals_lower_who_may_vote_on_an_option_only():
    roll = picture.roll()
    assert [roll.eligible(option) for option in roll.options] == [22, 23, 24, 24, 24, 24, 24]
    assert roll.size == 24


def test_the_person_alone_with_their_recusals_is_named_before_opening():
    assert alone(picture.roll()) == (6, 7)


def test_whoever_could_vote_on_nothing_is_not_on_the_roll():
    roll = draw_up([Person(1), Person(2)], {1: [5, 6]}, [5, 6])
    assert [entry.person for entry in roll.entries] == [2]
    assert roll.not_voting == (1,)


def test_a_recusal_on_an_option_of_another_round_does_not_enter_this_one():
    assert draw_up([Person(1)], {1: [9]}, [5, 6]).entries == (Entry(1),)


@given(SIZES, st.integers(3, 6))
def test_what_is_left_without_a_label_is_never_one_group_or_fewer_than_the_limit(sizes, limit):
    labels = group_labels(sizes, limit)
    left = {sector: n for sector, n in sizes.items() if sector not in labels}
    assert all(sizes[label] >= limit and label != "not_stated" for label in labels)
    if labels and left:
        assert len(left) > 1
        assert sum(left.values()) >= limit


@given(SIZES)
def test_turnout_shows_no_sector_under_three_and_none_to_find_by_subtraction(sizes):
    shown = turnout_groups(sizes)
    assert all(sum(sizes[sector] for sector in joined) >= 3 for joined in shown)
    if sum(sizes.values()) >= 3:
        assert sorted(sector for joined in shown for sector in joined) == sorted(sizes)


def test_industry_and_other_are_joined_in_the_turnout_of_the_picture():
    assert turnout_groups(picture.SECTORS)[-1] == ("industry", "other")


@given(st.frozensets(st.integers(1, 99)))
def test_the_roll_cell_reads_back(recused):
    assert recused_from(Entry(1, recused).recused_text()) == recused
