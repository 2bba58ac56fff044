"""The mission on a page: its boxes, and which of them say something."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

Field = Literal[
    "title",
    "statement",
    "baseline",
    "target",
    "deadline",
    "story",
    "issues",
    "system_problems",
    "opportunity_areas",
    "levers",
    "success_measures",
    "uncertainty",
    "beyond_technology",
    "layers",
]
FIELDS: tuple[Field, ...] = get_args(Field)
PAGE: tuple[Field, ...] = (
    "layers",
    "story",
    "issues",
    "system_problems",
    "opportunity_areas",
    "levers",
    "success_measures",
)
"""The seven parts of a mission on a page."""
NEEDED: tuple[Field, ...] = ("story", "issues", "success_measures")
"""The parts that a round waits for, unless the facilitator goes on without."""


class Mission(BaseModel):
    """The mission as typed; every box is a text of one line an item."""

    model_config = ConfigDict(frozen=True)

    title: str = ""
    statement: str = ""
    baseline: str = ""
    target: str = ""
    deadline: str = ""
    story: str = ""
    issues: str = ""
    system_problems: str = ""
    opportunity_areas: str = ""
    levers: str = ""
    success_measures: str = ""
    uncertainty: str = ""
    beyond_technology: str = ""
    layers: str = ""

    def text(self, field: Field) -> str:
        """What stands in one box, as typed."""
        text: str = getattr(self, field)
        return text

    def lines(self, field: Field) -> list[str]:
        """The items of one box."""
        return [line.strip() for line in self.text(field).splitlines() if line.strip()]


class Completeness(BaseModel):
    """How much of the page is there."""

    model_config = ConfigDict(frozen=True)

    filled: int
    of: int
    missing: tuple[Field, ...]
    needed: tuple[Field, ...]
    """The missing ones that a round waits for."""
