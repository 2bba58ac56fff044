"""Decisions, actions and budget windows as rows."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import BaseModel, ConfigDict

Basis = Literal["vote", "no_objection", "chair", "not_stated"]


def day_of(text: str) -> datetime.date | None:
    """The day a text stands for, or None."""
    try:
        return datetime.date.fromisoformat(text)
    except ValueError:
        return None


class Decision(BaseModel):
    """What the room decided, in the words of the minutes."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    number: int
    text: str
    basis: Basis
    round_id: int | None
    dissent: str
    decided_at: str

    @property
    def mark(self) -> str:
        """Its name in the room: D1."""
        return f"D{self.number}"


class Action(BaseModel):
    """Who does what by when."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    number: int
    text: str
    owner_id: int | None
    owner_organisation_id: int | None
    due: str
    first_step: str
    early_check: str
    evidence: str
    option_id: int | None
    decision_id: int | None
    budget_window_id: int | None
    supports: str
    feedback_to: str
    learning_shared_with: str

    @property
    def mark(self) -> str:
        """Its name in the room: A1."""
        return f"A{self.number}"

    @property
    def due_day(self) -> datetime.date | None:
        """The day it is due, or None."""
        return day_of(self.due)

    @property
    def has_owner(self) -> bool:
        """Whether somebody answers for it."""
        return self.owner_id is not None or self.owner_organisation_id is not None


class BudgetWindow(BaseModel):
    """When money can be asked for, and from when it flows."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    name: str
    holder: str
    opens: str
    closes: str
    decides: str
    money_from: str


class PastWindow(BaseModel):
    """An action whose date comes after its budget window has closed."""

    model_config = ConfigDict(frozen=True)

    action: Action
    window: BudgetWindow
    next_window: BudgetWindow | None
