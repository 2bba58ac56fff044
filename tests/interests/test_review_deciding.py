"""Claims about deciding: no way round a decider without an interest, or a second assessor."""

import pytest
from PySide6.QtWidgets import QApplication

from tests.interests.seats import decide, everybody_declares_nothing, seat, tells
from ui.document.live import LiveDocument
from ui.interests.measure_form import EVERYWHERE, MeasureForm
from ui.theme.theme import theme
from workshop.document import Refused
from workshop.interests import queries
from workshop.interests.changes import RecordDeclaration
from workshop.interests.deciding import HandOverSteering
from workshop.interests.model import Interest

FACILITATOR = 3


@pytest.fixture
def room(document):
    seat(document, "chair", "member", "facilitator", "member")
    return document


def test_a_decider_with_an_interest_in_one_option_does_not_decide_on_the_whole_workshop(room):
    tells(room, FACILITATOR, 1)
    decide(room, FACILITATOR, 1, decided_by=2)
    tells(room, 1, 1)
    with pytest.raises(Refused):
        decide(room, 1, None, decided_by=FACILITATOR)
    decide(room, 1, None, decided_by=2)


def test_an_interest_of_the_decider_that_nobody_has_judged_is_not_nothing(room):
    tells(room, FACILITATOR, 1)
    tells(room, 2, 1)
    with pytest.raises(Refused):
        decide(room, 2, 1, decided_by=FACILITATOR)
    with pytest.raises(Refused):
        decide(room, 2, 1)
    with pytest.raises(Refused):
        room.commit(HandOverSteering(option=1, to=2))


def test_the_chair_who_is_not_named_does_not_decide_about_themselves(room):
    tells(room, 1, 1)
    with pytest.raises(Refused):
        decide(room, 1, 1, authority="chair")


def test_the_facilitator_who_is_not_named_is_no_second_assessor(room):
    tells(room, 1, 1)
    lower = {"severity": "none", "measures": ()}
    with pytest.raises(Refused):
        decide(room, 1, 1, **lower, second_assessor=FACILITATOR)
    decide(room, 1, 1, **lower, second_assessor=2)


def test_the_whole_workshop_is_no_way_round_the_second_assessor(room):
    tells(room, 1, 2)
    for more in ({"override_reason": ""}, {}):
        with pytest.raises(Refused):
            decide(room, 1, None, severity="none", measures=(), **more)
    decide(room, 1, None, severity="none", measures=(), second_assessor=2)
    assert queries.to_settle(room) == []


def test_what_is_told_after_the_whole_workshop_was_decided_is_to_settle(room):
    tells(room, 1, 2, category="other")
    decide(room, 1, None, severity="low", measures=("disclose",))
    assert queries.to_settle(room) == []
    kept = queries.interests_of(room, 1)
    more = Interest(category="shares", options=(3,))
    room.commit(RecordDeclaration(participant=1, status="declared", interests=(*kept, more)))
    assert queries.to_settle(room) == [(1, 3)]


def test_the_order_in_which_interests_were_told_settles_nothing_again(room):
    told = Interest(category="consulting", options=(1,)), Interest(category="shares", options=(1,))
    room.commit(RecordDeclaration(participant=1, status="declared", interests=told))
    decide(room, 1, 1)
    first, second = queries.interests_of(room, 1)
    fuller = first.model_copy(update={"text": "twice a year"})
    room.commit(RecordDeclaration(participant=1, status="declared", interests=(fuller, second)))
    assert queries.to_settle(room) == []


@pytest.fixture
def form(qtbot, room):
    theme().apply(QApplication.instance())

    def made(person, *marked):
        found = MeasureForm(LiveDocument(room), person, marked)
        qtbot.addWidget(found)
        return found

    return made


def test_the_form_asks_for_what_any_of_the_marked_options_needs(room, form):
    told = Interest(category="other", options=(1,)), Interest(category="shares", options=(2,))
    room.commit(RecordDeclaration(participant=2, status="declared", interests=told))
    both = form(2, 1, 2)
    both.severity.choose("low")
    both._ask_for_override()
    assert not both.why_other.isHidden()
    assert not both.who_agrees.isHidden()


def test_the_form_shows_what_stands_for_the_whole_workshop(room, form):
    everybody_declares_nothing(room)
    decide(room, 2, None, severity="high")
    whole = form(2)
    whole.option.choose(EVERYWHERE)
    whole._show_known()
    assert whole.severity.current == "high"
