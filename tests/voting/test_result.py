"""Closing a round: the numbers of the pictures, and honest sentences at every edge."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting import picture
from tests.voting.rooms import ballots_of, fill, plain_room, rule_for, votes
from workshop.sentences import Sentence, knows, say
from workshop.voting.counting import UrnDisagrees, close
from workshop.voting.result import Result, row_sentence
from workshop.voting.settle import by_run_off, drawn, widened


@pytest.fixture
def result():
    return close(picture.ballots(), picture.roll(), picture.rule())


def small(*choices, voters=4, options=4, recusals=None, **settings):
    roll = plain_room(voters, options, recusals)
    rule = rule_for(roll, **settings)
    return close(fill(rule, roll, *choices), roll, rule), rule


def said(result):
    everything = [result.headline, *result.outcome, result.room_line, *result.account]
    everything += [*result.firm, *(row_sentence(row, result.method) for row in result.rows)]
    return [*everything, *filter(None, (result.groups, result.differ))]


def test_the_vote_of_the_pictures_comes_out_to_the_last_number(result):
    rows = [(r.rank, r.letter, r.shown, r.gave, r.cast, r.recused, r.forward) for r in result.rows]
    assert rows == [
        ("1", "B", "28", 16, 22, 1, True),
        ("2=", "C", "21", 15, 23, 0, True),
        ("2=", "F", "21", 12, 23, 0, True),
        ("4", "D", "14", 12, 23, 0, False),
        ("5", "G", "13", 9, 23, 0, False),
        ("6", "A", "10", 6, 21, 2, False),
        ("7", "E", "5", 4, 23, 0, False),
    ]
    totals = (result.roll, result.voted, result.did_not_vote, result.blank)
    assert totals == (24, 23, 1, 0)
    assert (result.given, result.unused) == (112, 3)


def test_the_words_of_the_pictures_come_out_to_the_last_letter(result):
    assert say(result.headline) == "One option leads; two share second place."
    assert [say(sentence) for sentence in result.outcome] == [
        "23 of 24 people voted.",
        "Options B, C and F go forward; the tie does not touch the cut.",
    ]
    assert say(result.room_line) == "Three go forward. One leads; two share second place."
    assert [say(sentence) for sentence in result.firm] == [
        "At least 2 of the 23 ballots would have to change before another option came first.",
        "The recusals cannot have changed the first three (shown from totals alone).",
    ]
    assert say(result.groups) == (
        "Academia, care providers and patients each have B among their first three; "
        "the other groups are too small to show."
    )
    assert [say(sentence) for sentence in result.account] == [
        "112 dots given, 3 not used.",
        "Evened out for recusals, shown whole.",
    ]


def test_a_row_reads_as_a_sentence(result):
    assert say(row_sentence(result.rows[1], "dots")) == (
        "Rank 2, tied. Option C. 21 dots. 15 of 23 people gave it dots."
    )


def test_what_is_kept_holds_whole_numbers_and_no_ballot(result):
    kept = result.model_dump_json()
    assert "/" not in kept.replace('"title":"', "")
    assert not any(f'"{ballot.text()}"' in kept for ballot in picture.ballots())
    assert all(row.shown is None or row.shown.isdecimal() for row in result.rows)


def test_what_is_kept_reads_back_as_the_same_result(result):
    assert Result.model_validate_json(result.model_dump_json()) == result


@given(votes(), st.randoms(use_true_random=False))
def test_the_order_of_ballots_changes_no_result(vote, shuffler):
    roll, rule, choices = vote
    ballots = ballots_of(roll, rule, choices)
    before = close(ballots, roll, rule)
    shuffler.shuffle(ballots)
    assert close(ballots, roll, rule) == before


@given(votes())
def test_every_round_ends_in_sentences_that_the_catalogue_knows(vote):
    roll, rule, choices = vote
    result = close(ballots_of(roll, rule, choices), roll, rule)
    for sentence in said(result):
        assert knows(sentence.key), sentence
        assert "voting_rules." not in say(sentence)
        assert "{" not in say(sentence)
    assert result.voted + result.did_not_vote == result.roll


@given(votes())
def test_ranks_shown_never_contradict_the_dots_shown(vote):
    roll, rule, choices = vote
    rows = close(ballots_of(roll, rule, choices), roll, rule).rows
    dots = [int(row.shown) for row in rows if row.shown is not None]
    assert dots == sorted(dots, reverse=True)


@given(votes())
def test_nothing_by_option_is_told_below_the_quorum(vote):
    roll, rule, choices = vote
    result = close(ballots_of(roll, rule, choices), roll, rule)
    for row in result.rows:
        assert row.decidable == (row.cast >= rule.quorum and row.eligible > 0)
        if not row.decidable or result.state != "counted":
            assert row.rank is row.shown is row.gave is None
            assert not row.forward


def test_a_round_below_its_quorum_has_no_result_and_tells_no_total():
    result, _ = small({1: 3}, voters=8)
    assert result.state == "below_quorum"
    assert (result.blank, result.given, result.unused) == (None, None, None)
    assert say(result.headline) == "No result: fewer than 4 people voted."


def test_a_round_without_ballots_says_so():
    result, _ = small()
    assert [say(sentence) for sentence in result.outcome] == [
        "0 of 4 people voted.",
        "Nobody voted, so there is no result.",
    ]


def test_blank_ballots_are_cast_counted_and_give_nothing():
    result, _ = small({}, {}, {})
    assert (result.state, result.voted, result.blank) == ("no_dots", 3, 3)
    assert result.forward == ()


@pytest.mark.parametrize(("voted", "decidable"), [(3, False), (4, True)])
def test_an_option_is_decidable_from_exactly_half_the_roll(voted, decidable):
    votes_for_two = [{}] + [{2: 3}] * voted
    result, _ = small(*votes_for_two, voters=8, recusals={1: [1]})
    row = next(row for row in result.rows if row.option == 1)
    assert row.decidable is decidable
    assert (result.rows[-1].option == 1) or decidable


def test_all_tied_is_said_as_it_is():
    result, _ = small({1: 2}, {2: 2}, {3: 2}, {4: 2}, cut=4)
    assert say(result.headline) == "Four options share first place: nothing sets them apart."
    assert [row.rank for row in result.rows] == ["1="] * 4


def test_a_tie_across_the_cut_names_the_act_of_the_rule_card():
    result, _ = small({1: 3}, {2: 2}, {3: 2}, cut=2)
    assert [say(sentence) for sentence in result.outcome[1:]] == [
        "Option A goes forward; B and C are tied across the cut.",
        "The rule says: widen the cut, or hold a run-off, or draw a lot in the room, "
        "in this order.",
    ]
    assert result.tied_at_cut == (2, 3)
    assert result.firmness.cut == 0


def test_a_tie_is_settled_beside_the_result_and_never_in_it():
    result, rule = small({1: 3}, {2: 2}, {3: 2}, cut=2)
    before = result.model_dump_json()
    assert widened(result, rule).forward == (1, 2, 3)
    lot = drawn(result, rule, "4711")
    assert lot.forward == (1, lot.order[0])
    assert result.model_dump_json() == before
    assert "4711" in say(lot.sentence)


def test_a_run_off_settles_a_tie_unless_it_is_tied_itself():
    result, rule = small({1: 3}, {2: 2}, {3: 2}, cut=2)
    run_off, _ = small({2: 3}, {2: 3}, {3: 1}, cut=1)
    assert by_run_off(result, rule, run_off).forward == (1, 2)
    assert by_run_off(result, rule, small({2: 1}, {3: 1}, cut=1)[0]) is None


def test_ballots_that_cannot_come_from_the_roll_are_not_counted():
    ballots = picture.ballots()
    with pytest.raises(UrnDisagrees):
        close([*ballots, *ballots], picture.roll(), picture.rule())


def test_the_minutes_can_be_told_which_options_split_the_room(result):
    assert result.differ == Sentence("voting_methods.dots.differ", n=2, letters=["D", "F"])


@given(votes())
def test_only_as_many_go_forward_as_the_rule_says(vote):
    roll, rule, choices = vote
    result = close(ballots_of(roll, rule, choices), roll, rule)
    assert len(result.forward) <= rule.cut
    assert Counter(row.option for row in result.rows) == Counter(rule.option_ids)
