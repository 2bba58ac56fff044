"""The templates a workshop begins from: data files in `resources/templates`."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from workshop.document.refused import Refused
from workshop.sentences import Sentence

FOLDER = Path(__file__).resolve().parents[2] / "resources" / "templates"
NAMES = ("mission-workshop", "priority-round", "who-is-missing", "follow-up", "blank")


class TemplateStep(BaseModel):
    """A step as a template describes it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    kind: str
    title: str
    minutes: int
    goal: str = ""
    say: str = ""
    inputs: str = ""
    output: str = ""
    done: str = ""
    plan_b: str = ""
    lock: str = ""


class Template(BaseModel):
    """A template: its title, what it is for, its steps."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    title: str
    about: str
    steps: tuple[TemplateStep, ...]
    binding_gates: bool = False
    """Whether no vote opens while an option on its ballot waits for something."""

    @property
    def minutes(self) -> int:
        """How long it is planned to take."""
        return sum(step.minutes for step in self.steps)


@cache
def template(name: str) -> Template:
    """The template of a name.

    Raises:
        Refused: there is no such template.
    """
    if name not in NAMES:
        raise Refused(Sentence("agenda.no-template", name=name, names=list(NAMES)))
    return Template.model_validate(json.loads((FOLDER / f"{name}.json").read_text("utf-8")))
