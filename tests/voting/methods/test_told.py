"""What a result of any method may tell: only what the disclosure rules let through, in words."""

from __future__ import annotations

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.methods.making import EVERY, choices, filled, rule_for, votes
from workshop.sentences import Sentence, knows, say
from workshop.voting.counting import close
from workshop.voting.methods import method
from workshop.voting.result import Result, row_sentence
from workshop.voting.roll import Person, draw_up
from workshop.voting.rule_card import card_rows, minutes_rows

FEW = settings(max_examples=12, deadline=None)
every = pytest.mark.parametrize("key", EVERY)


@every
@FEW
@given(data=st.data())
def test_every_result_is_kept_and_read_back_and_all_its_words_are_known(key, data):
    roll, rule, cast = data.draw(votes(key))
    result = close(filled(key, rule, cast), roll, rule)
    assert Result.model_validate_json(result.model_dump_json()) == result
    sentences = [*(row_sentence(row, key) for row in result.rows)]
    sentences += [row.value for row in (*card_rows(rule), *minutes_rows(rule))]
    for sentence in (*keys_in(json.loads(result.model_dump_json())), *sentences):
        words = say(sentence)
        assert knows(sentence.key), sentence.key
        assert "{" not in words
        assert "voting_" not in words, "a key instead of words"


@every
@FEW
@given(data=st.data())
def test_what_few_recusals_could_tell_is_not_kept(key, data):
    roll, rule, cast = data.draw(votes(key))
    result = close(filled(key, rule, cast), roll, rule)
    for row in result.rows:
        if 0 < row.recused < rule.group_limit:
            assert row.spread is None
            assert not [one for one in result.by_group if one.option == row.option]
    if method(key).evened and rule.few_recused:
        assert all(row.spread is None for row in result.rows)
        assert result.pairwise is None


@every
@settings(max_examples=10, deadline=None)
@given(data=st.data())
def test_no_group_is_told_that_is_small_unanimous_or_could_be_worked_out(key, data):
    sizes = data.draw(st.tuples(*[st.integers(0, 8)] * 3).filter(lambda n: sum(n) > 1))
    sectors = ("patient", "provider", "not_stated")
    people = [
        Person(100 * place + n, sector)
        for place, sector in enumerate(sectors)
        for n in range(sizes[place])
    ]
    off = {person.id: [1] for person in people if data.draw(st.integers(0, 9)) == 0}
    roll = draw_up(people, off, [1, 2], whole_ballot=method(key).whole_ballot)
    if roll.size < 2:
        return
    rule = rule_for(key, roll)
    stayed_out = data.draw(st.integers(0, 2))
    cast = {entry: data.draw(choices(key, rule, entry)) for entry in roll.entries[stayed_out:]}
    result = close(filled(key, rule, cast), roll, rule)
    for option in rule.option_ids:
        told = {one.group: one.spread for one in result.by_group if one.option == option}
        for spread in told.values():
            assert tellable(spread, rule)
        if told:
            whole = next(row.spread for row in result.rows if row.option == option)
            left = [w - sum(s[n] for s in told.values()) for n, w in enumerate(whole)]
            hidden = len(set(rule.groups) - set(told)) + rule.withheld_groups
            assert hidden != 1
            assert hidden == 0 or tellable(left, rule)


def tellable(spread, rule):
    return sum(spread) >= rule.group_limit and sum(n > 0 for n in spread) > 1


def test_some_groups_are_told_at_all():
    """The law above would hold of a program that never says anything."""
    people = [Person(n, "patient" if n <= 6 else "provider") for n in range(1, 13)]
    roll = draw_up(people, {}, [1, 2])
    rule = rule_for("rating", roll)
    cast = {entry: {1: 1 + entry.person % 9} for entry in roll.entries}
    result = close(filled("rating", rule, cast), roll, rule)
    assert {one.group for one in result.by_group} == {"patient", "provider"}


def keys_in(kept):
    """Every sentence in a kept result, however deep."""
    if isinstance(kept, dict):
        if set(kept) == {"key", "values"}:
            yield Sentence.from_json(kept)
        else:
            for value in kept.values():
                yield from keys_in(value)
    elif isinstance(kept, list):
        for value in kept:
            yield from keys_in(value)
