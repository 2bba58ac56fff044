"""The templates as data: each step tells a first-time facilitator what to do."""

import pytest

from workshop.agenda.changes import BeginWorkshop, EditStep
from workshop.agenda.queries import steps, workshop
from workshop.agenda.templates import NAMES, template
from workshop.document import Refused
from workshop.document.text import LINE

GUIDED = [name for name in NAMES if name != "blank"]


@pytest.mark.parametrize("name", GUIDED)
def test_every_step_says_its_goal_what_to_say_when_it_is_done_and_what_to_do_when_time_is_short(
    name,
):
    for step in template(name).steps:
        for field in ("goal", "say", "done", "plan_b"):
            assert getattr(step, field), (step.title, field)
            assert len(getattr(step, field)) <= LINE


@pytest.mark.parametrize("name", GUIDED)
def test_every_step_between_welcome_and_close_says_what_it_needs_and_what_it_makes(name):
    quiet = ("doors", "welcome", "what_changed", "talk", "break", "close")
    for step in template(name).steps:
        if step.kind not in quiet:
            assert step.inputs, step.title
            assert step.output, step.title


def test_a_second_workshop_does_not_begin_in_the_same_file(document):
    document.commit(BeginWorkshop(template="blank", title="First", date="2027-02-10"))
    with pytest.raises(Refused):
        document.commit(BeginWorkshop(template="follow-up", title="Second", date="2027-03-10"))
    assert workshop(document).title == "First"
    assert steps(document) == []


@pytest.mark.parametrize("text", ["²", "9" * 4999, "6 0", "٩٩٩"])
def test_odd_digits_are_refused_and_never_a_crash(document, text):
    document.commit(BeginWorkshop(template="follow-up", title="Room", date="2027-02-10"))
    first = steps(document)[0]
    with pytest.raises(Refused):
        document.commit(EditStep(step=first.id, field="minutes", text=text))
    assert steps(document)[0] == first
