"""Decisions, actions, budget windows and what hangs on an action, as rows."""

from __future__ import annotations

import datetime
from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

from workshop.stakeholders.model import Layer

Basis = Literal["vote", "no_objection", "chair", "not_stated"]
ActionState = Literal["draft", "ready"]
Lever = Literal["technology", "infrastructure", "behaviour", "policy", ""]
Raci = Literal["R", "C", "I"]
"""Responsible, consulted, informed; accountable is the owner of the action."""
Relation = Literal["supports", "feedback_to", "shared_with"]
"""Whom an action supports, who is told back, who else should hear of it."""
Standing = Literal["ready", "if", "no"]
"""A hand after a vote: ready now, ready if, no."""
Giving = Literal["money", "people_days", "data", "space"]
RACI: tuple[Raci, ...] = get_args(Raci)
RELATIONS: tuple[Relation, ...] = get_args(Relation)
STANDINGS: tuple[Standing, ...] = get_args(Standing)
GIVINGS: tuple[Giving, ...] = get_args(Giving)
LEVERS: tuple[Lever, ...] = get_args(Lever)


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
    review_on: str = ""
    change_if: str = ""
    carried_from: str = ""

    @property
    def mark(self) -> str:
        """Its name in the room: D1."""
        return f"D{self.number}"

    @property
    def review_day(self) -> datetime.date | None:
        """The day it is looked at again, or None."""
        return day_of(self.review_on)


class Action(BaseModel):
    """Who does what by when, and what it waits for."""

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
    state: ActionState = "draft"
    layer: Layer = ""
    lead_weeks: int | None = None
    waits_for: str = ""
    waits_until: str = ""
    money_ends_on: str = ""
    habit: str = ""
    loss: str = ""
    lever: Lever = ""
    manager_id: int | None = None
    no_manager: str = ""
    body_id: int | None = None
    carried_from: str = ""

    @property
    def mark(self) -> str:
        """Its name in the room: A1."""
        return f"A{self.number}"

    @property
    def due_day(self) -> datetime.date | None:
        """The day it is due, or None."""
        return day_of(self.due)

    @property
    def check_day(self) -> datetime.date | None:
        """The day of the early check, or None."""
        return day_of(self.early_check)

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

    @property
    def same_holder(self) -> bool:
        """Whether the next window is offered by whoever holds the missed one."""
        return self.next_window is not None and self.next_window.holder == self.window.holder


class Role(BaseModel):
    """A person or an organisation that is responsible, consulted or informed."""

    model_config = ConfigDict(frozen=True)

    id: int
    action_id: int
    role: Raci
    participant_id: int | None
    organisation_id: int | None
    name: str
    """Of the person, else of the organisation."""
    home_id: int | None
    """The organisation: itself, or the one the person comes from."""


class Party(BaseModel):
    """A group or somebody that an action supports, tells back to, or shares what it learned with.

    `stakeholder_id` is set when it stands on the map; `name` is then its name there.
    """

    model_config = ConfigDict(frozen=True)

    id: int
    position: int
    action_id: int
    relation: Relation
    stakeholder_id: int | None
    name: str
    by_day: str
    done_at: str


class Hand(BaseModel):
    """What somebody said after a vote: would they carry this option."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    position: int
    option_id: int
    participant_id: int | None
    organisation_id: int | None
    state: Standing
    needs: str
    name: str
    home_id: int | None


class Contribution(BaseModel):
    """What somebody brings: money, days of people, data or space."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    position: int
    organisation_id: int | None
    giver: str
    """The name of the organisation, else the name as it was written."""
    action_id: int | None
    kind: Giving
    amount: str
    text: str
