"""Gradients of agreement: a distribution, the level that was agreed before, and a veto."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.methods.making import counted, result_of, room, rule_for
from workshop.sentences import say
from workshop.voting.ballot import Mark
from workshop.voting.methods import method
from workshop.voting.rule_card import card_rows

VETO = 8


def rows_of(*levels, **settings_):
    found = result_of("gradients", [{1: level} for level in levels], 2, **settings_)
    return {row.letter: row for row in found.rows}


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 8), min_size=2, max_size=9), st.integers(1, 8))
def test_a_proposal_is_carried_when_nobody_stands_below_the_agreed_level(levels, acceptable):
    a = rows_of(*levels, acceptable=acceptable)["A"]
    assert a.forward is (max(levels) <= acceptable)
    assert a.spread == tuple(levels.count(level) for level in range(1, 9))
    assert a.shown == f"{sum(level <= acceptable for level in levels)}/{len(levels)}"


def test_one_veto_is_told_as_a_veto_however_many_support_it():
    a = rows_of(*[1] * 8, VETO)["A"]
    assert say(a.verdict) == "1 person blocks it."
    assert not a.forward
    assert a.shown == "8/9"


def test_how_many_stand_below_is_told_where_nobody_blocks():
    assert say(rows_of(1, 4, 5, 6)["A"].verdict) == "2 people stand below the agreed level."
    assert say(rows_of(1, 4, 4, 2)["A"].verdict).startswith("Carried")


def test_who_leaves_a_proposal_empty_neither_carries_nor_blocks_it():
    count, *_ = counted("gradients", [{1: 1}, {1: Mark.BLANK}, {}], 2)
    assert (count.scores[1], count.cast[1], count.aside[1], count.blank) == (1, 1, 2, 2)
    assert count.passing == {1}
    assert 2 not in count.scores, "a proposal nobody answered on is not carried by silence"


@pytest.mark.parametrize(
    ("level", "words"), [(1, "I fully support it"), (4, "I can live with it"), (8, "I block it")]
)
def test_the_card_names_the_level_that_was_agreed_before(level, words):
    rule = rule_for("gradients", room("gradients", 5), acceptable=level)
    assert f'nobody below "{words}"' in " ".join(say(row.value) for row in card_rows(rule))


def test_there_are_eight_levels_each_with_a_name_of_its_own():
    rule = rule_for("gradients", room("gradients", 5))
    names = [say(answer.name) for answer in method("gradients").answers(rule)]
    assert len(set(names)) == len(names) == 8
    assert (names[0], names[-1]) == ("I fully support it", "I block it")


def test_one_proposal_by_itself_can_be_asked():
    found = result_of("gradients", [{1: 1}, {1: 4}], 1)
    assert found.forward == (1,)
    assert method("gradients").fewest == 1
