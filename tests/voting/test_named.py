"""Claims about ballots by name: roll call, number pad and wall are counted by the one rule."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.voting.open_room import open_round
from tests.voting.room import closed, opened
from workshop.document import Refused, new_operation
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.ballot import Mark
from workshop.voting.cast import cast
from workshop.voting.changes import OpenRound, SetUpRound, StopRound
from workshop.voting.counting import close
from workshop.voting.methods import METHODS, method
from workshop.voting.named import (
    AnswerFor,
    DotFor,
    TakeBack,
    answered_on,
    ballot_of,
    dots_placed,
    keyed,
    named_ballots,
    numbers,
    same_answer,
)
from workshop.voting.recommend import forms_for
from workshop.voting.rule import Settings


def answer(document, person, place, option=1):
    document.commit(AnswerFor(round_id=1, person=person, option=option, place=place))


def test_answers_by_name_can_be_changed_until_the_round_is_closed(document):
    open_round(document, form="roll_call")
    for place in (1, 0):
        answer(document, 3, place)
    ballot = ballot_of(document, 1, 3)
    assert (ballot.cell(1), ballot.cell(2)) == (1, Mark.BLANK)
    assert queries.turnout(document, 1).voted == 1
    assert "AnswerFor" not in str([tuple(row) for row in document.all("SELECT * FROM journal")])


def test_an_answer_taken_back_is_no_answer_and_no_vote(document):
    open_round(document, form="roll_call")
    answer(document, 3, 1)
    answer(document, 3, None)
    assert ballot_of(document, 1, 3) is None
    assert queries.turnout(document, 1).voted == 0
    answer(document, 3, 0)
    answer(document, 3, 1, option=2)
    answer(document, 3, None)
    assert ballot_of(document, 1, 3).cell(2) == 0
    assert answered_on(document, 1, 1) == frozenset()
    assert queries.turnout(document, 1).voted == 1


def test_nobody_answers_for_an_option_they_are_recused_on(document):
    open_round(document, form="roll_call", recused=((3, 1),))
    with pytest.raises(Refused):
        answer(document, 3, 0)
    answer(document, 3, 0, option=2)
    assert ballot_of(document, 1, 3).cell(1) is Mark.RECUSED
    assert answered_on(document, 1, 1) == frozenset()


@pytest.mark.parametrize("place", [3, 99, -1])
def test_an_answer_the_ballot_does_not_have_is_refused_in_words(document, place):
    open_round(document, form="pad")
    with pytest.raises(Refused) as refused:
        answer(document, 1, place)
    assert "There are 3 answers" in say(refused.value.sentence)


def test_an_answer_before_the_opening_or_after_the_close_is_refused(document):
    open_round(document, form="roll_call")
    answer(document, 1, 0)
    document.commit(StopRound(round_id=1))
    with pytest.raises(Refused):
        answer(document, 2, 0)
    document.commit(SetUpRound(title="Next", secret=False))
    with pytest.raises(Refused):
        document.commit(AnswerFor(round_id=2, person=1, option=1, place=0))


def test_a_secret_round_takes_no_answer_by_name(document):
    open_round(document, form="roll_call")
    closed(document, 1)
    round_id = opened(document)
    for verb in (
        DotFor(round_id=round_id, person=1, option=1),
        TakeBack(round_id=round_id, person=1),
    ):
        with pytest.raises(Refused):
            document.commit(verb)
    assert document.value("SELECT count(*) FROM named_ballot") == 0
    assert queries.turnout(document, round_id).voted == 0


def test_dots_are_added_one_by_one_within_the_rule_and_taken_back_together(document):
    open_round(document, form="pad", key="dots", options=3)
    for _ in range(3):
        document.commit(DotFor(round_id=1, person=2, option=1))
    with pytest.raises(Refused) as refused:
        document.commit(DotFor(round_id=1, person=2, option=1))
    assert "At most 3" in say(refused.value.sentence)
    assert ballot_of(document, 1, 2).given == {1: 3, 2: 0, 3: 0}
    assert dots_placed(document, 1) == {2: 3}
    document.commit(TakeBack(round_id=1, person=2))
    assert ballot_of(document, 1, 2) is None
    assert queries.turnout(document, 1).voted == 0


def test_dots_on_the_wall_are_kept_by_name_and_counted_by_the_same_rule(document):
    open_round(document, form="wall", key="dots")
    for person in range(1, 7):
        cast(document, 1, person, {1: 3, 2: 2}, new_operation())
    ballots = named_ballots(document, 1)
    round_ = queries.round_of(document, 1)
    roll, rule = queries.roll_of(document, round_), queries.frozen_rule(round_)
    closed(document, 1)
    assert queries.result_of(document, 1) == close(list(ballots.values()), roll, rule)


@pytest.mark.parametrize("key", ["approval", "gradients", "rating"])
def test_the_same_answers_give_the_same_result_in_a_secret_round(document, key):
    open_round(document, form="roll_call", key=key)
    answers = method(key).answers(queries.frozen_rule(queries.round_of(document, 1)))
    places = {person: person * 5 % min(len(answers), 9) for person in range(1, 10)}
    for person, place in places.items():
        for option in (1, 2):
            answer(document, person, (place + option) % len(answers), option)
    closed(document, 1)
    settings = Settings(**{"cut": 1, **method(key).defaults})
    document.commit(SetUpRound(title="Vote", question="Do we?", method=key, settings=settings))
    document.commit(OpenRound(round_id=2))
    for person, place in places.items():
        chosen = {o: answers[(place + o) % len(answers)].value for o in (1, 2)}
        cast(document, 2, person, chosen, new_operation())
    closed(document, 2)
    by_name, secret = (queries.result_of(document, n) for n in (1, 2))
    assert by_name.rows == secret.rows
    assert (by_name.voted, by_name.blank) == (secret.voted, secret.blank)


def test_a_person_called_again_answers_the_same_or_not(document):
    round_ = open_round(document, form="roll_call")
    assert same_answer(document, round_, 3, 1, 0) is None
    answer(document, 3, 0)
    assert same_answer(document, round_, 3, 1, 0) is True
    assert same_answer(document, round_, 3, 1, 1) is False


def test_the_pad_is_read_as_person_star_answer():
    assert keyed("17*3") == keyed(" 17 × 3 ") == (17, 3)
    assert keyed("ab7x*2") == ("AB7X", 2)
    assert keyed("4711*2") == ("4711", 2), "four digits are a badge code"
    for text in ("", "17", "17*", "*3", "17*3*1", "seven*1", "1.7*3", "17*-3"):
        with pytest.raises(Refused):
            keyed(text)


@given(st.integers(1, 999), st.integers(0, 99), st.sampled_from("*x×"))
def test_whatever_number_and_answer_are_keyed_are_read_back(number, place, star):
    assert keyed(f"{number}{star}{place}") == (number, place)


@given(st.text(max_size=12))
def test_anything_at_all_on_the_pad_is_read_or_refused(text):
    try:
        who, place = keyed(text)
    except Refused:
        return
    assert who
    assert 0 <= place <= 99


def test_everybody_keeps_their_number_whoever_may_vote(document):
    open_round(document, form="pad", recused=((1, 1), (1, 2)))
    assert numbers(document) == {person: person for person in range(1, 10)}
    assert 1 not in [voter.id for voter in queries.voters(document, 1)]


@pytest.mark.parametrize("used", METHODS, ids=lambda used: used.key)
def test_every_method_has_an_open_form_it_can_be_voted_in(used, document):
    open_round(document, form="wall", key="dots")
    rule = queries.frozen_rule(queries.round_of(document, 1))
    answers = len(used.answers(rule)) if used.shape == "choices" else 0
    forms = forms_for(used, secret=False, answers=answers)
    assert forms
    if used.shape == "dots":
        assert "hands" not in forms, "hands count people, not dots"
    if {"hands", "roll_call"} & set(forms):
        assert answers, "who is called must have something to answer"
