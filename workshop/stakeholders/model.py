"""Stakeholders and the links between them as rows."""

from __future__ import annotations

import json
from typing import Annotated, Literal, get_args

from pydantic import BaseModel, ConfigDict, Field

from workshop.stakeholders.placement import Quadrant, quadrant

Kind = Literal["organisation", "group", "network", "person", "body", "force"]
Sector = Literal["academia", "provider", "patient", "authority", "industry", "other", "not_stated"]
Layer = Literal["niche", "regime", "landscape", ""]
Presence = Literal["in_room", "represented_by", "invited", "absent"]
LinkKind = Literal["influence", "funds", "advises", "data", "refers", "tension"]
Rating = Annotated[int, Field(ge=1, le=5)]
Support = Annotated[int, Field(ge=-2, le=2)]
Weight = Annotated[int, Field(ge=1, le=4)]
Engagement = Literal["", "inform", "consult", "involve", "collaborate", "empower"]
Basis = Literal["", "yes", "no", "unknown"]
Unit = Annotated[float, Field(ge=0, le=1)]
ENGAGEMENTS: tuple[Engagement, ...] = ("inform", "consult", "involve", "collaborate", "empower")
LAYERS: tuple[Layer, ...] = ("landscape", "regime", "niche")
LINK_KINDS: tuple[LinkKind, ...] = get_args(LinkKind)


class Stakeholder(BaseModel):
    """A person or group who can move the mission, or who lives with it."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    position: int
    name: str
    short_name: str
    kind: Kind
    sector: Sector
    layer: Layer
    power: int | None
    interest: int | None
    legitimacy: int | None
    urgency: int | None
    support: int | None
    present: Presence
    represented_by: int | None
    organisation_id: int | None
    unusual: bool
    bird: bool
    supporter: str
    engagement_now: str
    engagement_target: str
    can_offer: str
    needs: str
    equity: str
    sources: str
    asked: str = ""
    field: str = ""
    reason: str = ""
    issue_id: int | None = None
    decides: bool = False
    patient_seats: int | None = None
    seats: int | None = None

    @property
    def quadrant(self) -> Quadrant | None:
        """The place on the map, or None in the tray; a force has none."""
        return None if self.is_force else quadrant(self.power, self.interest)

    @property
    def is_force(self) -> bool:
        """Whether this is a force: drawn, never counted as a stakeholder."""
        return self.kind == "force"

    @property
    def called(self) -> str:
        """The short name where there is one."""
        return self.short_name or self.name

    @property
    def equity_keys(self) -> list[str]:
        """For whom this group can speak, by the keys of the equity check."""
        return self.equity.split("\n") if self.equity else []

    @property
    def source_notes(self) -> list[dict[str, str]]:
        """Where what we know comes from."""
        notes: list[dict[str, str]] = json.loads(self.sources or "[]")
        return notes


class Link(BaseModel):
    """What goes from one stakeholder to another."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    source_id: int
    target_id: int
    kind: LinkKind
    weight: int | None
    note: str
    sources: str
    legal_basis: Basis = ""


class PresenceCount(BaseModel):
    """How many stakeholders are here, spoken for, invited, absent; forces are not counted."""

    model_config = ConfigDict(frozen=True)

    in_room: int = 0
    represented_by: int = 0
    invited: int = 0
    absent: int = 0

    @property
    def total(self) -> int:
        """All of them."""
        return self.in_room + self.represented_by + self.invited + self.absent
