"""Ballots: values kept apart, one canonical text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting import picture
from tests.voting.rooms import ballots_of, fill, plain_room, rule_for, votes
from workshop.voting.ballot import Ballot, Mark, read
from workshop.voting.methods import BallotRefused, method

CELLS = st.one_of(st.integers(0, 20), st.sampled_from(Mark))


@given(st.dictionaries(st.integers(1, 500), CELLS, min_size=1), st.sampled_from(["", "patient"]))
def test_a_ballot_reads_back_as_it_was_written(cells, group):
    ballot = Ballot.of(cells, group)
    assert read(ballot.text()) == ballot


def test_zero_blank_abstain_unable_and_recused_are_five_different_texts():
    texts = {Ballot.of({1: cell}).text() for cell in (0, *Mark)}
    assert len(texts) == 5


@given(st.permutations(list({1: 2, 2: 0, 3: Mark.RECUSED, 10: 1}.items())))
def test_the_order_of_choosing_leaves_no_trace_in_the_text(cells):
    assert Ballot.of(dict(cells)).text() == "|1=2,2=0,3=x,10=1"


@pytest.mark.parametrize("text", ["|2=1,1=1", "|1=01", "|1=z", "|1", "Patient|1=1", "|1=1,"])
def test_a_text_that_is_not_canonical_is_refused(text):
    with pytest.raises(ValueError, match=r".*"):
        read(text)


def test_a_ballot_without_dots_is_blank_and_not_a_row_of_zeros():
    roll = plain_room(2)
    blank, given = fill(rule_for(roll), roll, {}, {1: 1})
    assert blank.is_blank
    assert blank.given == {}
    assert given.given == {1: 1, 2: 0, 3: 0, 4: 0}


def test_recusals_come_from_the_roll_whatever_a_screen_allowed():
    roll, rule = picture.roll(), picture.rule()
    recused = next(entry for entry in roll.entries if entry.person == 7)
    with pytest.raises(BallotRefused) as refused:
        method("dots").fill(rule, recused, {1: 1})
    assert refused.value.sentence.key == "voting_rules.refused.recused"
    assert method("dots").fill(rule, recused, {3: 1}).recused == {1, 2}


@pytest.mark.parametrize(
    ("choices", "key"),
    [
        ({1: 3, 2: 3}, "too_many"),
        ({1: 4}, "too_many_on_one"),
        ({1: -1}, "below_zero"),
        ({99: 1}, "unknown_option"),
    ],
)
def test_what_the_rule_does_not_allow_is_refused_in_a_sentence(choices, key):
    roll = plain_room(3)
    with pytest.raises(BallotRefused) as refused:
        fill(rule_for(roll), roll, choices)
    assert refused.value.sentence.key == f"voting_rules.refused.{key}"


@given(votes())
def test_no_ballot_is_longer_than_the_longest(vote):
    roll, rule, choices = vote
    longest = method("dots").longest(rule)
    assert all(len(ballot.text()) <= longest for ballot in ballots_of(roll, rule, choices))
