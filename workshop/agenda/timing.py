"""Ahead or behind: pure arithmetic over planned minutes and seconds spent."""

from __future__ import annotations

from collections.abc import Sequence

from workshop.agenda.model import Step

ATTENTION_FROM = 3
"""Minutes behind from which the desk says so in its attention colour."""


def minutes_behind(steps: Sequence[Step], live_seconds: int = 0) -> int:
    """How many minutes the workshop is behind its plan; negative when ahead.

    A step that is over counts its actual time against its plan; the live one counts only what
    runs over its plan. `live_seconds` is how long the live step has run since it was started.
    """
    slip = 0.0
    for step in steps:
        if step.state in ("done", "waiting", "reopened"):
            slip += step.spent / 60 - step.minutes
        elif step.state == "skipped":
            slip -= step.minutes - step.spent / 60
        elif step.state == "live":
            slip += max(0.0, (step.spent + live_seconds) / 60 - step.minutes)
    return round(slip)


def seconds_left(step: Step, live_seconds: int) -> int:
    """What is left of a step's time; negative when it ran over."""
    return step.minutes * 60 - step.spent - live_seconds
