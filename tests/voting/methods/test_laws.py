"""Laws of every voting method: nothing depends on order or on who is recused; nothing is bent."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.methods.making import EVERY, choices, filled, room, rule_for, votes
from workshop.sentences import Sentence, knows, say
from workshop.voting.ballot import Mark, read
from workshop.voting.counting import close
from workshop.voting.methods import BallotRefused, method
from workshop.voting.ranks import ranks as by_rank
from workshop.voting.result import Result, row_sentence
from workshop.voting.roll import Entry, Roll
from workshop.voting.rule_card import card_rows, minutes_rows

FEW = settings(max_examples=25, deadline=None)
PER_OPTION = [key for key in EVERY if not method(key).whole_ballot]
ORDERED_BY_LOT = {"irv", "stv", "budget"}
every = pytest.mark.parametrize("key", EVERY)


@every
@FEW
@given(data=st.data())
def test_a_ballot_is_one_line_that_reads_back_and_fits_its_place(key, data):
    _, rule, cast = data.draw(votes(key))
    for ballot in filled(key, rule, cast):
        assert read(ballot.text()) == ballot
        assert len(ballot.text()) <= method(key).longest(rule)


@every
@FEW
@given(data=st.data())
def test_the_order_of_the_ballots_changes_nothing(key, data):
    roll, rule, cast = data.draw(votes(key))
    ballots = filled(key, rule, cast)
    shuffled = data.draw(st.permutations(ballots))
    assert close(ballots, roll, rule) == close(shuffled, roll, rule)


@every
@FEW
@given(data=st.data())
def test_the_order_of_the_options_changes_no_rank(key, data):
    roll, rule, cast = data.draw(votes(key))
    ballots = filled(key, rule, cast)
    turned = data.draw(st.permutations(rule.options))
    other = rule.model_copy(update={"options": tuple(turned)})
    other_roll = Roll(other.option_ids, roll.entries, roll.withheld_groups)
    one, two = close(ballots, roll, rule), close(ballots, other_roll, other)
    assert ranks(one) == ranks(two)
    assert one.forward == two.forward


@every
@FEW
@given(data=st.data())
def test_the_people_add_up(key, data):
    roll, rule, cast = data.draw(votes(key))
    result = close(filled(key, rule, cast), roll, rule)
    assert result.roll == result.voted + result.did_not_vote == roll.size
    for row in result.rows:
        assert row.eligible + row.recused == roll.size
        assert row.gave is None or 0 <= row.gave <= row.cast
        assert row.bar is None or 0 <= row.bar <= 1000
        if row.spread is not None and method(key).shape == "choices":
            recused = sum(row.option in entry.recused for entry in cast)
            assert sum(row.spread) + row.aside == result.voted - recused


@pytest.mark.parametrize("key", PER_OPTION)
@FEW
@given(data=st.data())
def test_whoever_is_recused_cannot_move_that_option_s_score(key, data):
    roll, rule, cast = data.draw(votes(key))
    off = [entry for entry in cast if entry.recused]
    if not off:
        return
    who = data.draw(st.sampled_from(off))
    other = {**cast, who: data.draw(choices(key, rule, who))}
    used = method(key)
    before, after = (used.count(filled(key, rule, one), roll, rule) for one in (cast, other))
    for option in who.recused:
        if used.key in ("schulze", "ranked_pairs"):
            continue  # a place among others, not a score of its own
        assert before.scores.get(option) == after.scores.get(option)
        assert before.spread.get(option) == after.spread.get(option)
        assert (before.gave[option], before.cast[option]) == (
            after.gave[option],
            after.cast[option],
        )


@every
@FEW
@given(data=st.data())
def test_a_room_twice_as_large_that_votes_alike_has_the_same_ranks(key, data):
    if key in ORDERED_BY_LOT:
        return  # whole quotas and units are no share of a room
    roll, rule, cast = data.draw(votes(key, recusing=False))
    ballots = filled(key, rule, cast)
    n = len(roll.entries)
    more = tuple(replace(entry, person=entry.person + n) for entry in roll.entries)
    twice = Roll(roll.options, roll.entries + more, roll.withheld_groups)
    one, two = (method(key).count(b, r, rule) for b, r in ((ballots, roll), (ballots * 2, twice)))
    assert by_rank(one.ranking) == by_rank(two.ranking)


@every
def test_others_options_recusals_and_unknown_answers_are_refused(key):
    used = method(key)
    roll = room(key, 6)
    rule = rule_for(key, roll)
    entry = Entry(1, frozenset({1}))
    answer = {"dots": 1, "order": 1}.get(used.shape) or used.answers(rule)[0].value
    cell = answer if used.parts(rule) == 1 else (answer,) * used.parts(rule)
    for option in (1, 99):
        with pytest.raises(BallotRefused) as refused:
            used.fill(rule, entry, {option: cell})
        assert knows(refused.value.sentence.key)
    wrong = 77 if used.parts(rule) == 1 else (77,) * used.parts(rule)
    if used.shape != "order":
        with pytest.raises(BallotRefused):
            used.fill(rule, entry, {2: wrong})
    with pytest.raises(BallotRefused):
        used.fill(rule, entry, {2: Mark.UNABLE if used.shape in ("dots", "order") else 4.5})


@every
@pytest.mark.parametrize("look_alike", [True, 1.0, "1"])
def test_what_only_looks_like_an_answer_never_gets_into_the_urn(key, look_alike):
    """True and 1.0 equal 1, but their text could not be read again when the round closes."""
    used = method(key)
    rule = rule_for(key, room(key, 6))
    wrong = look_alike if used.parts(rule) == 1 else (look_alike,) * used.parts(rule)
    with pytest.raises(BallotRefused):
        used.fill(rule, Entry(1), {2: wrong})


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
@settings(max_examples=12, deadline=None)
@given(data=st.data())
def test_no_group_is_told_that_is_small_unanimous_or_the_only_one_left(key, data):
    roll = room(key, 17, 2, sectors=("academia", "provider", "patient", "patient"))
    rule = rule_for(key, roll)
    cast = {entry: data.draw(choices(key, rule, entry)) for entry in roll.entries}
    ballots = filled(key, rule, cast)
    result = close(ballots, roll, rule)
    for option in rule.option_ids:
        told = {one.group: one.spread for one in result.by_group if one.option == option}
        for spread in told.values():
            assert sum(spread) >= rule.group_limit
            assert sum(n > 0 for n in spread) > 1
        if told:
            hidden = len(set(rule.groups) - set(told)) + rule.withheld_groups
            whole = next(row.spread for row in result.rows if row.option == option)
            left = [w - sum(s[n] for s in told.values()) for n, w in enumerate(whole)]
            assert hidden != 1
            assert not sum(left) or (sum(left) >= rule.group_limit and sum(n > 0 for n in left) > 1)


def ranks(result):
    return {row.option: row.rank for row in result.rows}


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
