"""What the desk does with steps: start one, go on to the next, show one to the room."""

from __future__ import annotations

from ui.document.live import LiveDocument
from ui.features import slide_of
from workshop.agenda.changes import FinishStep, ShowOnRoom, StartStep
from workshop.agenda.model import Step
from workshop.agenda.queries import next_step, steps


def live_step(live: LiveDocument) -> Step | None:
    """The step the room is in."""
    return next((one for one in steps(live.document) if one.state == "live"), None)


def start_step(live: LiveDocument, step: int) -> None:
    """Makes a step live and shows its title to the room."""
    if live.do(StartStep, step=step) is not None:
        live.do(ShowOnRoom, slide="step", subject=step)


def go_on(live: LiveDocument) -> None:
    """Goes on to the next step and shows it; after the last one the agenda is done."""
    now = live_step(live)
    if now is None:
        first = next((s for s in steps(live.document) if s.state in ("not_started", "ready")), None)
        if first is not None:
            start_step(live, first.id)
        return
    following = next_step(live.document, now.id)
    if following is None:
        live.do(FinishStep, step=now.id)
    else:
        start_step(live, following.id)


def show_step(live: LiveDocument, step: Step) -> None:
    """Shows the picture that belongs to a step."""
    kind = slide_of(step.kind)
    if kind == "step":
        live.do(ShowOnRoom, slide="step", subject=step.id)
    else:
        live.do(ShowOnRoom, slide=kind)
