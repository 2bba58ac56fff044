"""Declarations, interests and measures as rows; what is in an interest is private."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

from workshop.document.text import Paragraph

Standing = Literal["not_asked", "none", "declared", "declined"]
"""The four kinds of nothing and something; not asked is the absence of a row."""
Category = Literal[
    "employment",
    "ownership",
    "consulting",
    "board_office",
    "grant",
    "ip_royalty",
    "speaker_travel",
    "patient_org_role",
    "org_funding",
    "advocacy_position",
    "family_tie",
    "competitor",
    "other",
]
Party = Literal["self", "relative"]
MeasureKind = Literal["discloses", "answers", "recused", "not_relevant"]
NOT_VOTING: tuple[MeasureKind, ...] = ("answers", "recused")
"""Measures that take the vote on the option away."""


class Interest(BaseModel):
    """What somebody told us; a relative or partner is never named."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    category: Category
    party: Party = "self"
    text: Paragraph = ""
    organisation: int | None = None
    options: tuple[int, ...] = ()


class Declaration(BaseModel):
    """What one person declared, and whether they were asked at all."""

    model_config = ConfigDict(frozen=True)

    participant: int
    name: str
    sector: str
    present: bool
    status: Standing
    interests: int = 0


class Measure(BaseModel):
    """What changes for one person on one option, decided by somebody else."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    participant_id: int
    option_id: int
    measure: MeasureKind
    reason: str
    decided_by: int | None
    decided_at: str


class Cell(BaseModel):
    """One person on one option."""

    model_config = ConfigDict(frozen=True)

    told: bool = False
    """Whether an interest names this option."""
    measure: MeasureKind | None = None

    @property
    def to_settle(self) -> bool:
        """Whether somebody must still decide what it means."""
        return self.told and self.measure is None


class Matrix(BaseModel):
    """People with something declared by the open options."""

    model_config = ConfigDict(frozen=True)

    people: tuple[Declaration, ...]
    options: tuple[int, ...]
    cells: dict[tuple[int, int], Cell]

    def cell(self, participant: int, option: int) -> Cell:
        """The cell of a person and an option; empty where nothing ties them."""
        return self.cells.get((participant, option), Cell())


class MayVote(BaseModel):
    """How many may vote on an option: a range while something is to settle."""

    model_config = ConfigDict(frozen=True)

    option: int
    at_least: int
    at_most: int
    of: int
