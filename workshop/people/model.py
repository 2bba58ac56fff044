"""Participants and organisations as rows, and who votes."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

Sector = Literal["academia", "provider", "patient", "authority", "industry", "other", "not_stated"]
SECTORS: tuple[Sector, ...] = get_args(Sector)
Role = Literal[
    "chair",
    "facilitator",
    "co_facilitator",
    "member",
    "representative",
    "invited_specialist",
    "observer",
    "secretary",
]
ROLES: tuple[Role, ...] = get_args(Role)
VOTING_ROLES: frozenset[Role] = frozenset({"chair", "member", "representative"})
Consent = Literal["not_asked", "yes", "no"]


class Organisation(BaseModel):
    """An organisation that people, options and stakeholders point to."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    name: str
    short_name: str
    sector: Sector


class Participant(BaseModel):
    """Somebody on the list, here or not."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    position: int
    name: str
    sector: Sector
    organisation_id: int | None
    organisation: str
    role: Role
    capacity: str
    present: bool
    arrived_at: str | None
    left_at: str | None
    consent_name: Consent
    consent_photo: Consent
    note: str

    @property
    def votes(self) -> bool:
        """Whether this role votes; facilitators, observers and invited specialists do not."""
        return self.role in VOTING_ROLES
