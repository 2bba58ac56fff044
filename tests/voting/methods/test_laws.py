"""Laws of every voting method: nothing depends on order or on who is recused; nothing is bent."""

from __future__ import annotations

from dataclasses import replace
from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.methods.making import EVERY, choices, filled, room, rule_for, votes
from workshop.sentences import knows, say
from workshop.voting.ballot import Mark, read
from workshop.voting.counting import close
from workshop.voting.methods import BallotRefused, method
from workshop.voting.ranks import ranks as by_rank
from workshop.voting.roll import Entry, Roll

FEW = settings(max_examples=12, deadline=None)
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
        assert about(option, before) == about(option, after)
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
def test_what_an_option_is_numbered_inside_the_file_changes_nothing(key, data):
    """By its letter each option has the same row, ties and all; only a lot goes by the number."""
    roll, rule, cast = data.draw(votes(key))
    rule = rule.model_copy(update={"lot_number": ""})
    ids = data.draw(st.permutations([50 + option for option in rule.option_ids]))
    new = dict(zip(rule.option_ids, ids, strict=True))
    entries = {
        entry: replace(entry, recused=frozenset(new[o] for o in entry.recused))
        for entry in roll.entries
    }
    turned = tuple(option.model_copy(update={"id": new[option.id]}) for option in rule.options)
    other = rule.model_copy(update={"options": turned})
    other_roll = Roll(
        other.option_ids, tuple(entries.values()), roll.withheld_groups, roll.withheld_are_small
    )
    other_cast = {
        entries[entry]: {new[option]: cell for option, cell in chosen.items()}
        for entry, chosen in cast.items()
    }
    one = close(filled(key, rule, cast), roll, rule)
    two = close(filled(key, other, other_cast), other_roll, other)
    if one.state == "counted" and method(key).redrawn:
        one, two = without_redraws(one), without_redraws(two)
    assert by_letter(one) == by_letter(two)
    assert (one.headline, one.outcome, one.stages) == (two.headline, two.outcome, two.stages)


def by_letter(result):
    return {row.letter: row.model_copy(update={"option": 0}) for row in result.rows}


def without_redraws(result):
    """Redraws are seeded by the ballots as they are written, numbers of options and all."""
    rows = tuple(row.model_copy(update={"places": None}) for row in result.rows)
    return result.model_copy(update={"rows": rows})


@pytest.mark.parametrize("key", ["dots", "approval", "rating", "ranking", "borda", "resistance"])
@FEW
@given(data=st.data())
def test_without_recusals_each_score_is_the_plain_one(key, data):
    roll, rule, cast = data.draw(votes(key, recusing=False))
    ballots = filled(key, rule, cast)
    plain = {
        option: PLAIN[key](option, [ballot.given for ballot in ballots], rule)
        for option in rule.option_ids
    }
    found = method(key).count(ballots, roll, rule).scores
    assert found == {option: score for option, score in plain.items() if score is not None}


def plain_points(option, ballots, rule):
    """Each place is worth one less than the one above; shared and unranked ones share theirs."""
    n, total = len(rule.option_ids), Fraction(0)
    for given_ in ballots:
        if given_:
            place = {other: given_.get(other, n + 1) for other in rule.option_ids}
            better = sum(other < place[option] for other in place.values())
            same = sum(other == place[option] for other in place.values())
            total += n - 1 - better - Fraction(same - 1, 2)
    return total


def plain_mean(option, ballots, of=1):
    said = [given_[option] for given_ in ballots if option in given_]
    return Fraction(sum(said), len(said) * of) if said else None


def plain_median(option, ballots, _rule):
    said = [given_[option] for given_ in ballots if option in given_]
    return Fraction(median(said)) if said else None


PLAIN = {
    "dots": lambda option, ballots, _rule: sum(given_.get(option, 0) for given_ in ballots),
    "approval": lambda option, ballots, _rule: plain_mean(option, ballots),
    "rating": plain_median,
    "ranking": plain_points,
    "borda": plain_points,
    "resistance": lambda option, ballots, _rule: (
        None if plain_mean(option, ballots) is None else 1 - plain_mean(option, ballots, 10)
    ),
}


def about(option, count):
    """The comparisons two by two that an option is one side of."""
    return {pair: n for pair, n in count.pairwise.items() if option in pair}


def ranks(result):
    return {row.option: row.rank for row in result.rows}


@pytest.mark.parametrize(
    ("key", "choice"),
    [("dots", Mark.ABSTAIN), ("approval", 7), ("borda", 0), ("criteria", 3), ("rating", "many")],
)
def test_an_answer_the_ballot_does_not_have_is_refused_with_what_to_give_instead(key, choice):
    roll = room(key, 4)
    with pytest.raises(BallotRefused) as refused:
        method(key).fill(rule_for(key, roll), roll.entries[0], {1: choice})
    assert "Give one that the ballot offers" in say(refused.value.sentence)
