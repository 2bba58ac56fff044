"""Claims about ties across the cut, run-offs, asking again, and what then goes forward."""

from __future__ import annotations

import pytest

from tests.voting.room import closed, furnish, opened
from workshop.document import Refused, new_operation
from workshop.sentences import say
from workshop.voting import lot, queries
from workshop.voting.cast import cast
from workshop.voting.changes import OpenRound, SetUpRound
from workshop.voting.repeats import compared, largest_change, stop_advice
from workshop.voting.rule import Settings
from workshop.voting.settling import AskAgain, SettleTie, SetUpRunOff, goes_forward, is_run_off


@pytest.fixture
def tied(document):
    """Six people: A has six dots; B and C have three each and are tied across a cut of two."""
    furnish(document, people=6, options=3)
    round_id = opened(document, Settings(dots=2, cap=2, cut=2))
    for person in range(1, 7):
        put_in(document, round_id, person, {1: 1, 2 if person % 2 else 3: 1})
    closed(document, round_id)
    return document


def put_in(document, round_id, person, choices):
    cast(document, round_id, person, choices, new_operation())


def settle(document, act, **fields):
    document.commit(SettleTie(round_id=1, act=act, **fields))
    return queries.round_of(document, 1)


def test_a_tie_across_the_cut_is_left_to_the_room(tied):
    result = queries.result_of(tied, 1)
    assert (result.forward, result.tied_at_cut) == ((1,), (2, 3))
    assert goes_forward(tied, queries.round_of(tied, 1)) == (1,)


def test_widening_takes_everybody_who_is_tied(tied):
    round_ = settle(tied, "widen")
    assert goes_forward(tied, round_) == (1, 2, 3)
    assert "B and C" in say(round_.settlement.sentence)


def test_a_lot_can_be_drawn_again_from_what_the_minutes_print(tied):
    round_ = settle(tied, "lot", number=" 3 5 1 ")
    first = min((2, 3), key=lambda option: lot.ticket("3 5 1", option))
    assert goes_forward(tied, round_) == (1, first)
    assert "3 5 1" in say(round_.settlement.sentence)


def test_settling_is_undone_like_anything_else_and_the_result_stays(tied):
    before = queries.result_of(tied, 1)
    settle(tied, "widen")
    tied.undo()
    assert queries.round_of(tied, 1).settlement is None
    assert queries.result_of(tied, 1) == before


def test_a_tie_is_settled_once_and_a_lot_needs_a_number(tied):
    with pytest.raises(Refused) as refused:
        settle(tied, "lot", number="  ")
    assert "number" in say(refused.value.sentence)
    settle(tied, "widen")
    with pytest.raises(Refused):
        settle(tied, "widen")


def test_the_rule_card_decides_which_acts_there_are_and_a_refusal_names_them(document):
    furnish(document, people=2, options=2)
    round_id = opened(document, Settings(dots=1, cap=1, cut=1, tie="lot"))
    for person in (1, 2):
        put_in(document, round_id, person, {person: 1})
    closed(document, round_id)
    for act in ("widen", "run_off"):
        with pytest.raises(Refused) as refused:
            settle(document, act)
        assert "It was fixed as: a lot drawn in the room." in say(refused.value.sentence)
    assert len(goes_forward(document, settle(document, "lot", number="7"))) == 1


def run_off(document, first_votes, second_votes):
    document.commit(SetUpRunOff(round_id=1, title="Run-off"))
    draft = queries.rounds(document)[-1]
    assert (draft.chosen, draft.settings.cut, draft.repeats) == ((2, 3), 1, 1)
    document.commit(OpenRound(round_id=draft.id))
    for person in range(1, 7):
        put_in(document, draft.id, person, {2 if person <= first_votes else 3: 1})
    closed(document, draft.id)
    assert first_votes + second_votes == 6
    return queries.round_of(document, draft.id)


def test_a_run_off_among_the_tied_settles_the_places_that_are_left(tied):
    held = run_off(tied, 2, 4)
    assert is_run_off(tied, held)
    round_ = settle(tied, "run_off", run_off=held.id)
    assert goes_forward(tied, round_) == (1, 3)
    assert not is_run_off(tied, held)


def test_a_run_off_that_is_tied_too_says_so(tied):
    held = run_off(tied, 3, 3)
    with pytest.raises(Refused) as refused:
        settle(tied, "run_off", run_off=held.id)
    assert "tied as well" in say(refused.value.sentence)


def test_the_same_question_asked_again_is_compared_as_a_whole_never_by_person(document):
    furnish(document, people=6, options=2)
    settings = Settings(cut=1, stable_percent=15, most_rounds=2)
    first = rated(document, settings, [(9, 1), (9, 1), (8, 2), (8, 2), (1, 5), (2, 5)])
    document.commit(AskAgain(round_id=first, title="Asked again"))
    draft = queries.rounds(document)[-1]
    assert (draft.method, draft.settings, draft.chosen) == ("rating", settings, (1, 2))
    second = filled(document, draft.id, [(9, 1), (9, 1), (9, 1), (9, 1), (9, 1), (9, 1)])
    before, now = (queries.result_of(document, one) for one in (first, second))
    words = [say(sentence) for sentence in compared(before, now)]
    assert words[0].startswith("A: 8 before, 9 now")
    assert largest_change(before, now) == pytest.approx(1 / 8)
    round_ = queries.round_of(document, second)
    asked = queries.times_asked(document, round_)
    advice = " ".join(say(one) for one in stop_advice(round_.rule, before, now, asked))
    assert asked == 2
    assert "2 rounds at most" in advice
    assert "No median moved by more than 15 %" in advice
    assert "Every option has consensus" in advice


def rated(document, settings, ballots):
    document.commit(
        SetUpRound(title="Rating", question="?", method="rating", settings=settings, options=(1, 2))
    )
    return filled(document, queries.rounds(document)[-1].id, ballots)


def filled(document, round_id, ballots):
    document.commit(OpenRound(round_id=round_id))
    for person, (one, other) in enumerate(ballots, start=1):
        put_in(document, round_id, person, {1: one, 2: other})
    closed(document, round_id)
    return round_id
