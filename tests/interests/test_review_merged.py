"""Claims about options that are merged, dropped and taken out again: interests follow the words."""

import pytest

from tests.interests.seats import (
    NameInOption,
    decide,
    everybody_declares_nothing,
    members,
    tells,
)
from workshop.interests import queries
from workshop.interests.changes import AnswerPrompt
from workshop.interests.opening import checks
from workshop.options.changes import DropOption, MergeOptions, UnmergeOption


@pytest.fixture
def room(document):
    members(document, 4)
    everybody_declares_nothing(document, but=(1,))
    return document


def merge(document):
    document.commit(MergeOptions(keep=1, absorb=2))


def unassessed(document):
    return next(one.verdict for one in checks(document, [1]) if one.check == "unassessed")


def test_an_interest_in_what_was_merged_is_to_settle_on_the_option_it_is_in_now(room):
    tells(room, 1, 2)
    decide(room, 1, 2)
    merge(room)
    assert queries.to_settle(room) == [(1, 1)]
    assert unassessed(room) == "fails"
    assert len(queries.touching(room, 1, 1)) == 1, "the pane shows what it is about"
    decide(room, 1, 1)
    assert queries.to_settle(room) == []
    assert queries.recusals(room, [1]) == {1: frozenset({1})}
    room.commit(UnmergeOption(option=2))
    assert queries.recusals(room, [2]) == {1: frozenset({2})}


def test_what_was_said_of_the_option_that_stays_holds(room):
    tells(room, 1, 2)
    (one,) = queries.interests_of(room, 1)
    room.commit(
        AnswerPrompt(interest=one.id, options=(1,), answer="not_relevant", reason="another site")
    )
    merge(room)
    assert queries.to_settle(room) == []


def test_the_organisations_of_what_was_merged_are_named_by_what_it_is_in(room):
    room.commit(NameInOption(option=2, name="Novo Test"))
    tells(room, 1, entity="Novo Test")
    merge(room)
    assert queries.linked(room) == {1}
    assert [one.option for one in queries.prompts(room)] == [1]


def test_a_dropped_option_and_what_was_merged_into_it_ask_nothing(room):
    tells(room, 1, 2)
    merge(room)
    room.commit(DropOption(option=1))
    assert queries.to_settle(room) == []
