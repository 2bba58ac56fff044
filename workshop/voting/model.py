"""What a round is to those who ask: its state, its roll, its turnout, and what to look at first."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from workshop.interests.snapshot import RoundInterests
from workshop.interests.terms import Check, Rung
from workshop.sentences import Sentence
from workshop.voting.rule import Rule, RuleOption, Settings
from workshop.voting.settle import Settlement

Status = Literal["draft", "open", "stopped", "closed", "void"]

RUNNING: tuple[Status, ...] = ("open", "stopped")


@dataclass(frozen=True, slots=True)
class Round:
    """A round as the file keeps it; the result is asked for separately, and only once closed."""

    id: int
    number: int | None
    step_id: int | None
    title: str
    question: str
    method: str
    settings: Settings
    secret: bool
    status: Status
    rule: Rule | None
    opened_at: datetime.datetime | None
    closed_at: datetime.datetime | None
    void_reason: str
    warnings: tuple[Sentence, ...]
    chosen: tuple[int, ...]
    repeats: int | None = None
    settlement: Settlement | None = None
    screen: str = ""
    interests: RoundInterests | None = None
    """What was known of interests when it opened; None for a draft, and for older rounds."""

    @property
    def is_running(self) -> bool:
        """Whether ballots are in the urn: open, or stopped and not yet counted."""
        return self.status in RUNNING


@dataclass(frozen=True, slots=True)
class Voter:
    """Somebody on the roll of a round, as the kiosk's list shows them."""

    id: int
    name: str
    sector: str
    code: str
    voted: bool


@dataclass(frozen=True, slots=True)
class GroupTurnout:
    """How many of one or several sectors together have voted; never a group under three."""

    sectors: tuple[str, ...]
    voted: int
    roll: int


@dataclass(frozen=True, slots=True)
class Turnout:
    """All that anybody may know of an open round."""

    voted: int
    roll: int
    groups: tuple[GroupTurnout, ...]

    @property
    def waiting(self) -> int:
        """How many have not voted yet."""
        return self.roll - self.voted


@dataclass(frozen=True, slots=True)
class Finding:
    """Something to look at before opening: what the facilitator reads, and what is kept.

    What is kept goes into shared copies and holds no name. `needs_reason`: opening in spite of it
    is recorded with a reason. `check`: the check of interests it comes from, where it does.
    """

    sentence: Sentence
    kept: Sentence
    needs_reason: bool = False
    check: Check | None = None


@dataclass(frozen=True, slots=True)
class Prospect:
    """A draft as it would open now: the rule card, who may vote, what blocks, what to look at."""

    rule: Rule
    options: tuple[RuleOption, ...]
    blockers: tuple[Sentence, ...]
    findings: tuple[Finding, ...]
    minutes: int
    rungs: tuple[Rung, ...] = ()
    """What the room may do where too few are left to decide."""
    forbidden: bool = False
    """A check did not pass that the policy pack lets nobody pass over."""

    @property
    def needs_reason(self) -> bool:
        """Whether opening this round now takes a recorded reason."""
        return any(finding.needs_reason for finding in self.findings)
