"""Approval: the threshold to the person, what the share is of, and answers that are none."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.methods.making import counted, result_of, room, rule_for
from workshop.sentences import say
from workshop.voting.ballot import Mark
from workshop.voting.methods import method
from workshop.voting.rule_card import card_rows, minutes_rows

YES, NO = 1, 0


def passes(yes, no, **settings_):
    ballots = [{1: YES}] * yes + [{1: NO}] * no
    return 1 in result_of("approval", ballots, 2, **settings_).forward


@pytest.mark.parametrize("n", [3, 6, 9, 30, 99])
def test_two_thirds_exactly_is_at_least_two_thirds_and_not_more(n):
    two_thirds = n * 2 // 3
    assert not passes(two_thirds, n - two_thirds, threshold="2/3", beyond=True)
    assert passes(two_thirds + 1, n - two_thirds - 1, threshold="2/3", beyond=True)
    assert passes(two_thirds, n - two_thirds, threshold="2/3", beyond=False)
    assert not passes(two_thirds - 1, n - two_thirds + 1, threshold="2/3", beyond=False)


@settings(max_examples=40, deadline=None)
@given(st.integers(0, 30), st.integers(0, 30), st.integers(1, 9), st.integers(0, 8), st.booleans())
def test_the_threshold_counts_whole_people_never_rounded_percent(yes, no, above, more, beyond):
    if yes + no < 2:
        return
    below = above + more
    left, right = yes * below, above * (yes + no)
    expected = left > right if beyond else left >= right
    assert passes(yes, no, threshold=f"{above}/{below}", beyond=beyond) is expected


def test_the_same_room_passes_or_fails_by_what_the_share_is_of():
    """Four yes, two no, one abstains, one is blank, one does not come, one is recused: 10."""
    ballots = [{1: YES}] * 4 + [{1: NO}] * 2 + [{1: Mark.ABSTAIN}, {}]
    roll = room("approval", 10, 2, {10: [1]})
    for denominator, of, forward in (("yes_no", 6, True), ("with_abstentions", 7, True),
                                     ("may_vote", 9, False)):  # fmt: skip
        rule = rule_for(
            "approval", roll, denominator=denominator, threshold="1/2", beyond=True, quorum=1
        )
        used = method("approval")
        filled = [used.fill(rule, e, c) for e, c in zip(roll.entries[:8], ballots, strict=True)]
        count = used.count(filled, roll, rule)
        assert (count.scores[1], count.cast[1]) == (Fraction(4, of), of)
        assert (1 in count.passing) is forward
        assert used.shown(1, count, rule) == {6: "67 %", 7: "57 %", 9: "44 %"}[of]


def test_abstained_blank_and_not_voting_are_three_different_things():
    ballots = [{1: YES, 2: NO}, {1: Mark.ABSTAIN, 2: NO}, {2: NO}, {2: NO}]
    count, roll, rule, cast = counted("approval", ballots, 2, recusals={4: [1]})
    entries = list(cast)
    written = [method("approval").fill(rule, e, cast[e]).cell(1) for e in entries]
    assert written == [YES, Mark.ABSTAIN, Mark.BLANK, Mark.RECUSED]
    assert count.answers(1) == 2, "who abstains is there; who leaves it blank has not answered"
    assert count.aside[1] == 2
    assert count.blank == 0
    assert roll.eligible(1) == 3


def test_abstaining_on_everything_is_not_a_blank_ballot():
    ballots = [{1: Mark.ABSTAIN, 2: Mark.ABSTAIN}, {}, {1: Mark.BLANK}]
    count, *_ = counted("approval", ballots, 2)
    assert count.blank == 2


def test_abstentions_fill_the_quorum_of_an_option_and_blanks_do_not():
    ballots = [{1: YES, 2: YES}, {1: Mark.ABSTAIN}, {1: Mark.ABSTAIN}, {}]
    found = result_of("approval", ballots, 2, quorum=3)
    rows = {row.letter: row for row in found.rows}
    assert rows["A"].decidable
    assert not rows["B"].decidable


def test_an_option_on_which_everybody_abstains_has_no_share():
    ballots = [{1: Mark.ABSTAIN, 2: YES}] * 4
    found = result_of("approval", ballots, 2)
    a = next(row for row in found.rows if row.letter == "A")
    assert (a.shown, a.decidable, a.forward) == (None, False, False)
    with_them, *_ = counted("approval", ballots, 2, denominator="with_abstentions")
    assert with_them.scores[1] == 0, "of four who said something nobody said yes"


def test_the_card_says_threshold_operator_and_denominator():
    for beyond, words in ((True, "more than 3/5 yes"), (False, "at least 3/5 yes")):
        rule = rule_for("approval", room("approval", 5), threshold="3/5", beyond=beyond)
        assert words in " ".join(say(row.value) for row in card_rows(rule))
    for denominator, words in (("yes_no", "among yes and no"), ("may_vote", "all who may vote"),
                               ("with_abstentions", "among yes, no and abstain")):  # fmt: skip
        rule = rule_for("approval", room("approval", 5), denominator=denominator)
        assert words in " ".join(say(row.value) for row in minutes_rows(rule))
