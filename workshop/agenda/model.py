"""The workshop itself, its steps, the parking lot and what the room screen shows, as rows."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

StepState = Literal["not_started", "ready", "live", "waiting", "done", "skipped", "reopened"]
Kind = Literal[
    "doors",
    "welcome",
    "interests",
    "mission",
    "words",
    "map",
    "ideas",
    "round_robin",
    "merge",
    "clarify",
    "read_options",
    "talk",
    "vote",
    "discuss",
    "break",
    "commitments",
    "read_back",
    "close",
    "what_changed",
    "actions_review",
    "who_is_missing",
    "invitations",
    "notes",
]
KINDS: tuple[Kind, ...] = get_args(Kind)
Cover = Literal["live", "blank", "covered"]


class Workshop(BaseModel):
    """What the workshop is called, when and where it is."""

    model_config = ConfigDict(frozen=True)

    uid: str
    title: str
    subtitle: str
    date: str
    place: str
    language: str
    starts_at: str
    ends_at: str
    template: str
    facilitator: str
    secretary: str
    sample: bool
    provenance: str
    group_limit: int
    started_at: str | None
    closed_at: str | None
    approved_at: str | None
    sponsor: str = ""


class Step(BaseModel):
    """One step of the agenda; `spent` are the seconds it has taken so far."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    position: int
    kind: str
    title: str
    minutes: int
    goal: str
    say: str
    inputs: str
    output: str
    done: str
    plan_b: str
    lock: str
    state: StepState
    skip_reason: str
    spent: int
    started_at: str | None


class RoomRow(BaseModel):
    """What the room screen is asked to show."""

    model_config = ConfigDict(frozen=True)

    slide: str = ""
    subject: int | None = None
    stage: int = 0
    page: int = 0
    cover: Cover = "live"
    message: str = ""


class Parked(BaseModel):
    """A parked thought: it ends with an owner, or closed with a reason."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    position: int
    text: str
    owner_id: int | None
    owner: str
    closed: str


class Speaker(BaseModel):
    """Somebody in the speaker queue."""

    model_config = ConfigDict(frozen=True)

    id: int
    participant_id: int
    name: str
    sector: str
    state: Literal["waiting", "now"]
