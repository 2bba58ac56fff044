"""Policy packs: which interests weigh how much, what follows for whom, and why.

A pack is a JSON file that can be read and changed in a text editor. Those that come with Plenary
are in `resources/policies`.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from functools import cached_property
from typing import Annotated, Literal, NamedTuple

from pydantic import BaseModel, ConfigDict, Field

from workshop.document.text import Line
from workshop.interests.closure import closure, takes_vote
from workshop.interests.pack_rules import Id, Level, Rule
from workshop.interests.terms import (
    DECISION_CLASSES,
    MEASURES,
    Category,
    Check,
    DecisionClass,
    MeasureName,
    Rung,
    Severity,
)
from workshop.people.model import Role
from workshop.sentences import DEFAULT_LANGUAGE

Months = Annotated[int, Field(ge=0, le=1200)]
Share = Annotated[float, Field(ge=0, le=1)]
Count = Annotated[int, Field(ge=0, le=1000)]
Language = Annotated[str, Field(pattern=r"^[a-z]{2,3}(-[A-Za-z]{2,8})?$")]
Words = dict[Language, Line]
"""One text in several languages; English is always there."""
AS_A_VOTE: frozenset[DecisionClass] = frozenset({"recommendation", "indicative_poll"})
"""Where a pack says nothing else, these are taken as a priority vote, the others as ideation."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class Ladder(_Part):
    """The measures of each severity."""

    none: tuple[MeasureName, ...]
    low: tuple[MeasureName, ...]
    moderate: tuple[MeasureName, ...]
    high: tuple[MeasureName, ...]

    def at(self, severity: Level) -> tuple[MeasureName, ...]:
        """The measures of one severity."""
        found: tuple[MeasureName, ...] = getattr(self, severity)
        return found


class Consequences(_Part):
    """What follows for one role; three kinds of decision are always said, the others may be."""

    priority_vote: Ladder
    ideation: Ladder
    own_commitment: Ladder
    recommendation: Ladder | None = None
    indicative_poll: Ladder | None = None
    discussion: Ladder | None = None
    procedural: Ladder | None = None

    @property
    def listed(self) -> tuple[DecisionClass, ...]:
        """The kinds of decision the pack speaks of for this role."""
        return tuple(kind for kind in DECISION_CLASSES if getattr(self, kind) is not None)

    def ladder(self, decision_class: DecisionClass) -> Ladder:
        """The ladder of a kind of decision, or of the one it is taken as."""
        said: Ladder | None = getattr(self, decision_class)
        return said or (self.priority_vote if decision_class in AS_A_VOTE else self.ideation)


class Layers(_Part):
    """How long a standing declaration is good, and when it is confirmed."""

    standing_valid_months: Months
    reconfirm_each_session: bool
    min_days_before: Count


class Composition(_Part):
    """What the pack asks of the room as a whole; what is None or left out is not asked."""

    max_conflicted_share: Share | None = None
    strict: bool = True
    """Whether the share itself is already too much: exactly half fails a strict half."""
    chair_max_severity: Level | None = None
    cochair_ok: bool = True
    min_sectors: Count | None = None


class Quorum(_Part):
    """How many must be able to decide on an item."""

    base: Literal["appointed", "present"]
    fraction: Share
    min: Count
    recused_count_toward_quorum: bool


class Display(_Part):
    """What the room and the public read, never more."""

    room_screen: Literal["count_only", "name+category"]
    public_minutes: Literal["category+measure", "name+category+measure", "count_only"]
    k_min: Annotated[int, Field(ge=3, le=100)]
    suppress_unanimous: bool


class PackText(NamedTuple):
    """What a person reads about a pack."""

    title: str
    summary: str
    disclaimer: str


class Pack(_Part):
    """A policy pack."""

    id: Annotated[str, Field(pattern=r"^[a-z0-9][a-z0-9-]{0,59}$")]
    version: Id
    title: Words
    summary: Words = {DEFAULT_LANGUAGE: ""}
    disclaimer: Line
    sources: tuple[Line, ...] = ()
    lookback_months: dict[Category | Literal["*"], Months | None]
    layers: Layers
    rules: tuple[Rule, ...]
    consequences: Annotated[dict[Role, Consequences], Field(min_length=1)]
    composition: Composition
    quorum: Quorum
    collapse_ladder: tuple[Rung, ...]
    display: Display
    missing_declaration: tuple[MeasureName, ...]
    late_declaration: Literal["note_and_bound"]
    forbids: tuple[Check, ...] = ()
    """What cannot be overridden with a reason before a round opens."""
    representatives_vote: bool = True
    conflicted_from: Level = "moderate"
    """From which severity on somebody counts as conflicted in the share of the room."""
    decider_max_severity: Level = "low"
    """Up to which severity on the item somebody may decide about others."""

    def lookback(self, category: Category) -> int | None:
        """How many months back a category is asked; None is without end."""
        return self.lookback_months.get(category, self.lookback_months["*"])

    def measures(
        self, role: Role, decision_class: DecisionClass, severity: Severity
    ) -> tuple[MeasureName, ...]:
        """What the pack proposes for somebody of a role when an item is decided on.

        A role the pack does not list is treated as a member. Unassessed proposes nothing, which
        is not the same as none. Nobody loses the vote on a commitment of their own, whatever the
        pack says.
        """
        if severity == "unassessed":
            return ()
        said = self.consequences.get(role, self.consequences["member"])
        measures = said.ladder(decision_class).at(severity)
        return _voting(measures) if decision_class == "own_commitment" else measures

    def text(self, language: str = DEFAULT_LANGUAGE) -> PackText:
        """The pack's words in a language, or in English where it has none."""
        return PackText(_said(self.title, language), _said(self.summary, language), self.disclaimer)

    @property
    def canonical(self) -> str:
        """What the file says, written in the one way that is hashed."""
        return json.dumps(
            self.model_dump(mode="json", exclude_unset=True), sort_keys=True, separators=(",", ":")
        )

    @cached_property
    def sha256(self) -> str:
        """The fingerprint of what the file says, whatever its blanks and the order of its keys."""
        return hashlib.sha256(self.canonical.encode("ascii")).hexdigest()


def _said(words: Mapping[str, str], language: str) -> str:
    return words.get(language, words.get(DEFAULT_LANGUAGE, ""))


def _voting(measures: tuple[MeasureName, ...]) -> tuple[MeasureName, ...]:
    """The measures, with whatever takes the vote replaced by the rest of what it brings."""
    if not takes_vote(measures):
        return measures
    left = [m for m in closure(measures) if not takes_vote((m,))]
    return tuple(sorted(left, key=MEASURES.index))
