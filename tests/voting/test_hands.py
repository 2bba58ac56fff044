"""Claims about a show of hands: counted twice by sector, added up exactly, and nothing before."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.interests.seats import decide, everybody_declares_nothing, members, tells
from tests.interests.votes import open_vote
from tests.voting.open_room import count, open_round, twice
from tests.voting.room import closed
from workshop.document import Document, Refused
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.changes import CloseRound, StopRound, VoidRound
from workshop.voting.counting import close
from workshop.voting.hands import (
    CountHands,
    ballots_of_hands,
    counted,
    differing,
    unsettled,
    who_may,
    without_a_hand,
)

SECTORS = ("academia", "patient", "provider")
CELLS = st.tuples(st.sampled_from(SECTORS), st.integers(0, 2))
HANDS = st.dictionaries(CELLS, st.integers(0, 3))


def test_an_open_round_has_a_roll_and_no_urn(document):
    open_round(document)
    assert document.value("SELECT count(*) FROM urn") == 0
    assert document.value("SELECT count(*) FROM roll") == 9


def test_hands_counted_twice_alike_are_the_result(document):
    open_round(document)
    twice(document, 1, ("patient", 0, 3), ("provider", 0, 3), ("academia", 1, 2))
    twice(document, 2, ("patient", 2, 1), ("provider", 1, 3))
    closed(document, 1)
    result = queries.result_of(document, 1)
    rows = {row.letter: row for row in result.rows}
    assert rows["A"].spread == (6, 2)
    assert (rows["A"].shown, rows["A"].forward) == ("75 %", True)
    assert result.voted == 8


def test_a_round_is_not_closed_while_two_counts_differ(document):
    open_round(document)
    twice(document, 1, ("patient", 0, 3))
    count(document, 1, 2, ("patient", 0, 2))
    count(document, 2, 2, ("patient", 0, 3))
    document.commit(StopRound(round_id=1))
    with pytest.raises(Refused) as refused:
        document.commit(CloseRound(round_id=1))
    assert "B is not counted twice" in say(refused.value.sentence)
    first, second = (counted(document, 1, counter, 2) for counter in (1, 2))
    assert differing(first, second) == ("patient",)


def test_more_hands_than_people_who_may_vote_are_refused(document):
    round_ = open_round(document, recused=((2, 1),))
    assert who_may(document, round_)[1]["patient"] == 2
    with pytest.raises(Refused) as refused:
        count(document, 1, 1, ("patient", 0, 2), ("patient", 1, 1))
    assert say(refused.value.sentence) == (
        "3 hands among patients, 1 more than the 2 people there who may vote on this option. "
        "Count again; nothing was changed."
    )
    count(document, 1, 2, ("patient", 0, 3))


def test_a17_eleven_hands_of_nine_people_are_refused_and_never_trimmed(document):
    members(document, 10)
    everybody_declares_nothing(document, but=(10,))
    tells(document, 10, 1, category="employment")
    decide(document, 10, 1)
    opened = open_vote(document, (1, 2), secret=False, form="hands")
    place = {"round_id": opened.id, "counter": 1, "option": 1}
    document.commit(CountHands(**place, hands=(("patient", 0, 5), ("patient", 1, 4))))
    with pytest.raises(Refused) as refused:
        document.commit(CountHands(**place, hands=(("patient", 0, 7), ("patient", 1, 4))))
    assert say(refused.value.sentence) == (
        "11 hands, 2 more than the 9 people who may vote on this option. "
        "Count again; nothing was changed."
    )
    assert counted(document, opened.id, 1, 1) == {("patient", 0): 5, ("patient", 1): 4}
    document.commit(CountHands(**{**place, "option": 2}, hands=(("patient", 0, 10),)))


@pytest.mark.parametrize(
    ("option", "hands"),
    [
        (7, ("patient", 0, 1)),
        (1, ("patient", 3, 1)),
        (1, ("patient", 0, -1)),
        (1, ("nobody", 0, 1)),
    ],
)
def test_hands_that_nobody_can_have_raised_are_refused(document, option, hands):
    open_round(document)
    with pytest.raises(Refused):
        count(document, 1, option, hands)
    assert document.value("SELECT count(*) FROM hand_count") == 0


def test_a_roll_call_and_a_void_round_take_no_hands_and_say_what_to_do(document):
    open_round(document, form="roll_call")
    with pytest.raises(Refused) as refused:
        count(document, 1, 1, ("patient", 0, 1))
    assert "Vote in the form its rule card says" in say(refused.value.sentence)
    document.commit(VoidRound(round_id=1, reason="Wrong form"))
    with pytest.raises(Refused):
        count(document, 1, 1, ("patient", 0, 1))


def test_counting_a_sector_again_replaces_the_same_count_of_it_only(document):
    open_round(document)
    count(document, 1, 1, ("patient", 0, 3), ("provider", 0, 2))
    count(document, 1, 1, ("patient", 0, 1))
    assert counted(document, 1, 1, 1) == {("patient", 0): 1, ("provider", 0): 2}
    assert counted(document, 1, 2, 1) == {}


def test_an_option_nobody_may_vote_on_needs_no_count(document):
    round_ = open_round(document, people=3, recused=((1, 1), (2, 1), (3, 1)))
    assert unsettled(document, round_) == (2,)
    twice(document, 2, ("patient", 0, 1))
    closed(document, 1)
    assert queries.result_of(document, 1) is not None


def test_hands_are_counted_by_the_same_rule_as_ballots(document):
    round_ = open_round(document, recused=((2, 1), (5, 2)))
    twice(document, 1, ("patient", 0, 2), ("provider", 1, 3), ("academia", 2, 1))
    twice(document, 2, ("patient", 1, 1), ("academia", 0, 3))
    ballots = ballots_of_hands(document, round_)
    roll, rule = queries.roll_of(document, round_), queries.frozen_rule(round_)
    closed(document, 1)
    assert queries.result_of(document, 1) == close(ballots, roll, rule)
    assert close(ballots[::-1], roll, rule) == close(ballots, roll, rule)


def test_nothing_of_a_count_is_in_the_journal(document):
    open_round(document)
    twice(document, 1, ("patient", 0, 3))
    kept = str([tuple(row) for row in document.all("SELECT * FROM journal")])
    assert "patient" not in kept
    assert document.undo_label is None


@given(HANDS, HANDS)
def test_two_counts_match_when_no_sector_differs(first, second):
    same = {c: n for c, n in first.items() if n} == {c: n for c, n in second.items() if n}
    assert same == (not differing(first, second))
    assert differing(first, second) == differing(second, first)


@given(HANDS, st.dictionaries(st.sampled_from(SECTORS), st.integers(0, 3)))
def test_a_row_adds_up_once_whoever_is_in_no_hand_is_not_voting(hands, may):
    short = without_a_hand(hands, {}, may)
    assert without_a_hand(hands, short, may) == {}
    assert all(n > 0 for n in short.values())


@settings(max_examples=15, deadline=None)
@given(st.lists(st.lists(st.integers(0, 2), max_size=3), min_size=3, max_size=3))
def test_hands_of_every_sector_add_up_in_the_result(tmp_path_factory, raised):
    path = tmp_path_factory.mktemp("hands") / "w.plenary"
    with_file = Document.create(path)
    try:
        open_round(with_file, options=2)
        hands = [
            (sector, place, places.count(place))
            for sector, places in zip(("patient", "provider", "academia"), raised, strict=True)
            for place in range(3)
        ]
        for option in (1, 2):
            twice(with_file, option, *hands)
        closed(with_file, 1)
        result = queries.result_of(with_file, 1)
        for_, against = (sum(places.count(n) for places in raised) for n in (0, 1))
        for row in result.rows:
            assert row.spread in ((for_, against), None)
    finally:
        with_file.close()


def test_hands_say_nothing_of_how_one_person_s_answers_go_together(document):
    open_round(document)
    for option in (1, 2):
        twice(document, option, ("patient", 0, 3), ("provider", 0, 2), ("academia", 1, 3))
    closed(document, 1)
    result = queries.result_of(document, 1)
    assert all(row.places is None for row in result.rows), "no ballots, so none are redrawn"
