"""The JSON of what was decided and who does what: decisions, actions, hands, contributions."""

from __future__ import annotations

from typing import Annotated, Self

from pydantic import Field, model_validator

from workshop.commitments.model import (
    ActionState,
    Basis,
    Giving,
    Lever,
    Raci,
    Relation,
    Standing,
)
from workshop.exchange.fields import Day, Line, Moment, Name, Number, Paragraph, Part, Uid
from workshop.stakeholders.model import Layer


class Decision(Part):
    """A decision of the room, and when it is looked at again."""

    id: Uid
    number: Number
    text: Paragraph
    basis: Basis = "not_stated"
    round: Uid | None = None
    dissent: Paragraph = ""
    decided_at: Moment = ""
    review_on: Day = ""
    change_if: Paragraph = ""
    carried_from: Paragraph = ""


class _OnePart(Part):
    """A person or an organisation, one of the two."""

    participant: Uid | None = None
    organisation: Uid | None = None

    @model_validator(mode="after")
    def _one_of_two(self) -> Self:
        if (self.participant is None) == (self.organisation is None):
            raise ValueError("needs a participant or an organisation, one of the two")
        return self


class ActionRole(_OnePart):
    """Who is responsible (R), consulted (C) or informed (I); accountable is the owner."""

    role: Raci


class ActionParty(Part):
    """Whom an action supports, tells back to or shares with: on the map, or by name."""

    relation: Relation
    stakeholder: Uid | None = None
    name: Paragraph = ""
    by_day: Day = ""
    done_at: Moment = ""

    @model_validator(mode="after")
    def _somebody(self) -> Self:
        if (self.stakeholder is None) == (not self.name.strip()):
            raise ValueError("needs a stakeholder or a name, one of the two")
        return self


class Action(Part):
    """Who does what by when."""

    id: Uid
    number: Number
    text: Paragraph
    owner: Uid | None = None
    owner_organisation: Uid | None = None
    due: Day = ""
    first_step: Paragraph = ""
    early_check: Day = ""
    evidence: Paragraph = ""
    option: Uid | None = None
    decision: Uid | None = None
    budget_window: Uid | None = None
    state: ActionState = "draft"
    layer: Layer = ""
    lead_weeks: Annotated[int, Field(ge=0, le=1000)] | None = None
    waits_for: Paragraph = ""
    waits_until: Day = ""
    money_ends_on: Day = ""
    habit: Paragraph = ""
    loss: Paragraph = ""
    lever: Lever = ""
    manager: Uid | None = None
    no_manager: Paragraph = ""
    body: Uid | None = None
    carried_from: Paragraph = ""
    roles: list[ActionRole] = []
    parties: list[ActionParty] = []
    supports: list[Paragraph] = []
    """Read from older files, as names; written as `parties`. So are the two lists below."""
    feedback_to: list[Paragraph] = []
    learning_shared_with: list[Paragraph] = []


class Hand(_OnePart):
    """What somebody said of an option after a vote."""

    id: Uid
    option: Uid
    state: Standing
    needs: Line = ""


class Contribution(Part):
    """What somebody brings."""

    id: Uid
    organisation: Uid | None = None
    giver: Name = ""
    action: Uid | None = None
    kind: Giving
    amount: Name = ""
    text: Paragraph = ""
