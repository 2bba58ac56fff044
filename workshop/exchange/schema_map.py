"""What a workshop's JSON holds of what was said about the map: answers, support, stances."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workshop.exchange.fields import Moment, Paragraph, Part, Uid
from workshop.stakeholders.coverage.finding import Answer, Check
from workshop.stakeholders.coverage_changes import SupportItem

Seats = Annotated[int, Field(ge=0, le=1_000)]


class FindingAnswer(Part):
    """What the room answered to a finding about who is missing."""

    id: Uid
    finding: Check
    subject: Annotated[Paragraph, Field(min_length=1)]
    """The claim it answers, by ids of this JSON and kinds."""
    answer: Answer
    reason: Paragraph = ""
    answered_at: Moment = ""


class SeatSupport(Part):
    """How things stand with one kind of support for a seat."""

    stakeholder: Uid
    item: SupportItem
    state: Literal["asked_for", "ready", "not_needed", "not_given"]


class Stance(Part):
    """Where a stakeholder stands towards an option: 1 for, -1 against, 0 neither."""

    option: Uid
    stakeholder: Uid
    stance: Literal[-1, 0, 1]
    intensity: Annotated[int, Field(ge=0, le=4)] | None = None
