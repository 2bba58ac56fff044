"""Claims about who leads on an option: not declared is not free, and whoever left leads nothing."""

import pytest

from tests.interests.seats import everybody_declares_nothing, seat, under
from workshop.interests.changes import RecordDeclaration
from workshop.interests.deciding import HandOverSteering
from workshop.interests.opening import checks
from workshop.people.changes import SetPresent


def verdict(document):
    return next(one.verdict for one in checks(document, [1]) if one.check == "chair")


@pytest.fixture
def room(document):
    seat(document, "chair", "member", "member")
    return document


def test_a_chair_who_has_not_declared_is_not_found_free(room):
    under(room, "who-like")
    assert verdict(room) == "open"
    room.commit(RecordDeclaration(participant=1, status="none"))
    assert verdict(room) == "passes"


def test_the_light_pack_asks_nothing_of_a_room_that_was_not_asked(room):
    assert verdict(room) == "passes"


def test_whoever_it_was_handed_to_and_left_does_not_lead(room):
    under(room, "who-like")
    everybody_declares_nothing(room)
    room.commit(HandOverSteering(option=1, to=2))
    assert verdict(room) == "passes"
    room.commit(SetPresent(participant=2, present=False))
    assert verdict(room) == "not_checked"
