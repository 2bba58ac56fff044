"""The agenda: steps in order, time kept, reasons kept, and templates that add up."""

import datetime

import pytest
from pydantic import ValidationError

from workshop.agenda import queries
from workshop.agenda.changes import (
    AddStep,
    BeginWorkshop,
    EditStep,
    EditWorkshop,
    FinishStep,
    MoveStep,
    RemoveStep,
    ReopenStep,
    SkipStep,
    StartStep,
    WaitInStep,
)
from workshop.agenda.model import KINDS, Step
from workshop.agenda.pause import GoOnWithStep, PauseStep
from workshop.agenda.templates import NAMES, template
from workshop.agenda.timing import minutes_behind, seconds_left
from workshop.document import Change, Refused, Tables

MINUTES = {"mission-workshop": 180, "priority-round": 90, "who-is-missing": 60, "follow-up": 120}


def begin(document, name="blank"):
    document.commit(BeginWorkshop(template=name, title="Vision Zero Cancer", date="2027-02-10"))


@pytest.fixture
def three(document):
    begin(document)
    for title in ("Welcome", "Vote", "Close"):
        document.commit(AddStep(title=title))
    return [one.id for one in queries.steps(document)]


def titles(document):
    return [one.title for one in queries.steps(document)]


class StartedAgo(Change):
    """Puts the start of a step back, as if so many seconds had gone by."""

    step: int
    seconds: int

    def apply(self, tables: Tables) -> None:
        then = datetime.datetime.now().astimezone() - datetime.timedelta(seconds=self.seconds)
        tables.update("step", self.step, started_at=then.isoformat(timespec="seconds"))


@pytest.mark.parametrize(("name", "minutes"), MINUTES.items())
def test_a_template_takes_the_time_it_promises(name, minutes):
    assert template(name).minutes == minutes


@pytest.mark.parametrize("name", NAMES)
def test_every_step_of_a_template_is_of_a_kind_the_desk_knows(name):
    assert {one.kind for one in template(name).steps} <= set(KINDS)
    assert all(one.title and one.minutes > 0 for one in template(name).steps)


@pytest.mark.parametrize("name", NAMES)
def test_a_workshop_begun_from_a_template_has_its_steps_in_order(document, name):
    begin(document, name)
    assert titles(document) == [one.title for one in template(name).steps]
    assert queries.workshop(document).title == "Vision Zero Cancer"


def test_a_template_that_is_not_there_is_refused(document):
    with pytest.raises(Refused):
        begin(document, "surprise")
    assert queries.workshop(document) is None


def test_beginning_is_not_taken_back_by_undo(document):
    begin(document)
    document.undo()
    assert queries.workshop(document) is not None


def test_starting_a_step_finishes_the_one_that_was_live(document, three):
    document.commit(StartStep(step=three[0]))
    document.commit(StartStep(step=three[1]))
    assert [one.state for one in queries.steps(document)] == ["done", "live", "not_started"]
    assert queries.current_step(document).id == three[1]
    assert queries.workshop(document).started_at


def test_what_a_step_took_is_kept_when_it_is_left(document, three):
    document.commit(StartStep(step=three[0]))
    document.commit(StartedAgo(step=three[0], seconds=300))
    document.commit(FinishStep(step=three[0]))
    assert 300 <= queries.step(document, three[0]).spent <= 303


def test_a_step_that_is_come_back_to_adds_to_what_it_took(document, three):
    for _ in range(2):
        document.commit(StartStep(step=three[0]))
        document.commit(StartedAgo(step=three[0], seconds=60))
        document.commit(FinishStep(step=three[0]))
        document.commit(ReopenStep(step=three[0]))
    assert 120 <= queries.step(document, three[0]).spent <= 124
    assert queries.step(document, three[0]).state == "reopened"


def test_a_pause_counts_for_nothing(document, three):
    document.commit(StartStep(step=three[0]))
    document.commit(StartedAgo(step=three[0], seconds=60))
    document.commit(PauseStep(step=three[0]))
    spent = queries.step(document, three[0]).spent
    document.commit(PauseStep(step=three[0]))
    document.commit(FinishStep(step=three[0]))
    assert queries.step(document, three[0]).spent == spent
    assert 60 <= spent <= 62


def test_after_a_pause_the_clock_runs_on(document, three):
    document.commit(StartStep(step=three[0]))
    document.commit(PauseStep(step=three[0]))
    document.commit(GoOnWithStep(step=three[0]))
    document.commit(StartedAgo(step=three[0], seconds=30))
    document.commit(FinishStep(step=three[0]))
    assert 30 <= queries.step(document, three[0]).spent <= 32


def test_a_step_can_wait_while_the_room_goes_on(document, three):
    document.commit(StartStep(step=three[0]))
    document.commit(WaitInStep(step=three[0]))
    document.commit(StartStep(step=three[1]))
    assert [one.state for one in queries.steps(document)][:2] == ["waiting", "live"]


def test_a_skipped_step_keeps_its_reason_and_is_passed_over(document, three):
    document.commit(SkipStep(step=three[1], reason="No time left"))
    assert queries.step(document, three[1]).skip_reason == "No time left"
    assert queries.next_step(document, three[0]).id == three[2]
    document.commit(ReopenStep(step=three[1]))
    assert queries.step(document, three[1]).skip_reason == ""


def test_leaving_a_step_is_one_undo_step(document, three):
    document.commit(StartStep(step=three[0]))
    document.commit(StartStep(step=three[1]))
    document.undo()
    assert [one.state for one in queries.steps(document)][:2] == ["live", "not_started"]


@pytest.mark.parametrize(
    ("to", "order"),
    [(0, "Close Welcome Vote"), (1, "Welcome Close Vote"), (-4, "Close Welcome Vote"),
     (99, "Welcome Vote Close")],
)  # fmt: skip
def test_a_step_moves_to_any_place_and_back_by_undo(document, three, to, order):
    document.commit(MoveStep(step=three[2], to=to))
    assert titles(document) == order.split()
    if order != "Welcome Vote Close":
        document.undo()
    assert titles(document) == ["Welcome", "Vote", "Close"]


def test_a_step_can_be_added_after_another(document, three):
    document.commit(AddStep(title="Break", kind="break", after=three[0]))
    assert titles(document) == ["Welcome", "Break", "Vote", "Close"]


def test_a_step_without_a_name_is_refused(document, three):
    with pytest.raises(Refused):
        document.commit(AddStep(title="  "))


def test_a_step_that_began_is_not_removed(document, three):
    document.commit(StartStep(step=three[0]))
    with pytest.raises(Refused):
        document.commit(RemoveStep(step=three[0]))
    document.commit(RemoveStep(step=three[1]))
    assert titles(document) == ["Welcome", "Close"]


@pytest.mark.parametrize("text", ["", "ten", "-1", "601", "1.5"])
def test_minutes_that_are_no_whole_number_are_refused(document, three, text):
    with pytest.raises(Refused):
        document.commit(EditStep(step=three[0], field="minutes", text=text))
    assert queries.step(document, three[0]).minutes == 10


def test_words_and_minutes_of_a_step_can_be_changed(document, three):
    document.commit(EditStep(step=three[0], field="minutes", text=" 25 "))
    document.commit(EditStep(step=three[0], field="plan_b", text="Show of hands"))
    changed = queries.step(document, three[0])
    assert (changed.minutes, changed.plan_b) == (25, "Show of hands")


def test_a_workshop_is_renamed_and_no_other_field_can_be_reached(document, three):
    document.commit(EditWorkshop(field="title", text="Ocean mission"))
    assert queries.workshop(document).title == "Ocean mission"
    with pytest.raises(ValidationError):
        EditWorkshop(field="uid", text="x")


def step_of(state, minutes=10, spent=0):
    texts = ("uid", "title", "goal", "say", "inputs", "output", "done", "plan_b", "lock")
    words = dict.fromkeys((*texts, "skip_reason"), "")
    return Step(
        **words, id=1, position=1, kind="notes", minutes=minutes, state=state, spent=spent,
        started_at=None,
    )  # fmt: skip


def test_a_room_is_behind_by_what_ran_over_and_ahead_by_what_was_skipped():
    assert minutes_behind([step_of("done", 10, 900)]) == 5
    assert minutes_behind([step_of("skipped", 10)]) == -10
    assert minutes_behind([step_of("live", 10)], live_seconds=300) == 0
    assert minutes_behind([step_of("live", 10)], live_seconds=780) == 3
    assert minutes_behind([step_of("not_started", 10)]) == 0
    assert seconds_left(step_of("live", 10, 60), 600) == -60
