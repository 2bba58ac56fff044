"""Rows of interests: what somebody told us is private, what was decided about it less so."""

from __future__ import annotations

import datetime
import json
from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from workshop.document.text import Line, Name, Paragraph
from workshop.interests.closure import closure
from workshop.interests.lookback import Period
from workshop.interests.terms import (
    AmountBand,
    Authority,
    Category,
    DatePrecision,
    Directness,
    How,
    Layer,
    MeasureName,
    Method,
    Party,
    Recipient,
    Severity,
    Sharedness,
    Specificity,
    Stamp,
    Standing,
)
from workshop.people.model import Role


class Interest(BaseModel):
    """A fact that somebody told us. A relative or partner is never named: there is no field.

    Attributes:
        organisation: an organisation of the workshop, when it was picked from the list.
        entity: the organisation as it was said, where the workshop does not know it.
        started_on, ended_on: no end means it is still held.
        planned: it has not begun, and is expected to.
        sensitive: the public line says no more than that there is an interest.
        public_wording: what the person wants the public line to say, in their own words.
        options: the options the person says it touches.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: int | None = None
    uid: str = ""
    category: Category
    party: Party = "self"
    organisation: int | None = None
    entity: Name = ""
    text: Paragraph = ""
    started_on: datetime.date | None = None
    ended_on: datetime.date | None = None
    end_precision: DatePrecision = "unknown"
    planned: bool = False
    amount_band: AmountBand = "not_stated"
    recipient: Recipient = "self"
    sharedness: Sharedness = "personal"
    sensitive: bool = False
    public_wording: Line = ""
    options: tuple[int, ...] = ()

    @property
    def directness(self) -> Directness:
        """Direct is one's own; what comes by somebody else, or by the unit one works in, is not."""
        return "direct" if self.party == "self" else "indirect"

    @property
    def period(self) -> Period:
        """When it is held."""
        return Period(self.started_on, self.ended_on, self.end_precision, self.planned)


class Declaration(BaseModel):
    """What one person declared, and whether they were asked at all."""

    model_config = ConfigDict(frozen=True)

    participant: int
    name: str
    sector: str
    role: Role
    present: bool
    status: Standing
    id: int | None = None
    layer: Layer | None = None
    method: Method | None = None
    declared_at: str = ""
    expires_on: datetime.date | None = None
    privately: bool = False
    interests: int = 0


class Match(BaseModel):
    """What was answered when somebody asked whether an interest touches an option."""

    model_config = ConfigDict(frozen=True)

    interest: int
    option: int
    state: Literal["confirmed", "dismissed"]
    specificity: Specificity
    how: How
    relation: str = ""
    reason: str = ""


class Prompt(BaseModel):
    """A question nobody has answered yet: does this interest touch this option?

    Attributes:
        interest: the interest; None where only the person's own organisation is tied to it.
        organisation: the organisation that both name, as the workshop calls it.
        relation: how it is tied to the option: supplier, competitor, funds and so on.
        how: how the two were brought together.
    """

    model_config = ConfigDict(frozen=True)

    participant: int
    interest: int | None
    option: int
    organisation: str
    relation: str
    how: How


class Assessment(BaseModel):
    """A judgement on one person and one option, or on the whole workshop."""

    model_config = ConfigDict(frozen=True)

    id: int
    participant_id: int
    option_id: int | None
    pack: str
    pack_version: str
    facts: str = Field(repr=False)
    proposed: Severity
    rules: tuple[str, ...]
    severity: Severity
    override_reason: str
    assessor_id: int | None
    second_assessor_id: int | None
    assessed_at: str


class Measure(BaseModel):
    """What changes for one person on one option, or on all; decided by somebody else."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    participant_id: int
    option_id: int | None
    assessment_id: int | None
    measures: tuple[MeasureName, ...]
    reason_public: str
    reason_private: str
    decided_by: int | None
    authority: Authority
    decided_at: str
    exception: str

    @property
    def effects(self) -> frozenset[MeasureName]:
        """Everything the measures bring with them."""
        return closure(self.measures)

    @property
    def no_vote(self) -> bool:
        """Whether the vote on the option is taken away."""
        return "no_vote" in self.effects


class Stamped(BaseModel):
    """What was seen of one person while an option was talked about, and when."""

    model_config = ConfigDict(frozen=True)

    participant_id: int
    option_id: int | None
    kind: Stamp
    stamped_at: str


class Cell(BaseModel):
    """One person on one option.

    Attributes:
        told: an interest was said to touch this option, or nobody has answered whether it does.
        asking: how many questions nobody has answered.
        changed: what was told is no longer what it was when this was assessed.
        proposed: what the policy pack proposes.
        severity: what was assessed, if anything was.
        measure: what was decided, if anything was.
    """

    model_config = ConfigDict(frozen=True)

    told: bool = False
    asking: int = 0
    changed: bool = False
    proposed: Severity = "none"
    severity: Severity = "unassessed"
    measures: tuple[MeasureName, ...] | None = None

    @property
    def to_settle(self) -> bool:
        """Whether somebody must still answer or decide what it means."""
        return bool(self.asking) or self.changed or (self.told and self.measures is None)

    @property
    def effects(self) -> frozenset[MeasureName]:
        """Everything that was decided, with what it brings along."""
        return closure(self.measures or ())

    @property
    def kind(self) -> Literal["", "discloses", "answers", "recused", "leaves", "not_relevant"]:
        """What changes, in one word: the strongest that a reader asks for."""
        if self.measures is None:
            return ""
        effects = self.effects
        if "leave_room" in effects:
            return "leaves"
        if "no_vote" in effects:
            return "answers" if "answer_only" in effects else "recused"
        return "discloses" if effects else "not_relevant"


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


class Policy(BaseModel):
    """The policy pack in force, as the file keeps it."""

    model_config = ConfigDict(frozen=True)

    pack: str
    version: str
    sha256: str
    body: str = Field(repr=False)
    chosen_at: str


def measures_from(text: str) -> tuple[MeasureName, ...]:
    """The measures as a row keeps them."""
    return tuple(json.loads(text or "[]"))
