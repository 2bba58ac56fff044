"""Judging an interest and deciding what it changes: never the person it is about."""

from __future__ import annotations

import json

from pydantic import Field

from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Paragraph
from workshop.interests.changes import now
from workshop.interests.judging import (
    assessments,
    cells,
    facts,
    facts_of,
    facts_text,
    measure,
    proposals,
)
from workshop.interests.packs import Pack
from workshop.interests.policy import pack_in_force
from workshop.interests.severity import Proposal, propose
from workshop.interests.steering import too_tied
from workshop.interests.terms import Authority, MeasureName, Severity, level
from workshop.sentences import Sentence

FACILITATORS = ("facilitator",)
CHAIRS = ("chair",)
OUTSIDE: tuple[Authority, ...] = ("panel_vote", "external")
"""Those who may decide when every possible decider has an interest too."""


class DecideMeasure(Change):
    """Judge how far an interest goes and decide what it changes, on one or several options.

    The program proposes a severity and measures; what is kept is what somebody decided.

    Attributes:
        options: the options; None in it is the whole workshop.
        severity: how far it goes; one that differs from the proposal needs `override_reason`.
        reason: printed in the minutes.
        decided_by: None is the facilitator of the workshop.
        second_assessor: somebody who agrees, needed where a high severity is made lower.
        exception: the name of an exception that was made, such as necessity; always public.
    """

    participant: int
    options: tuple[int | None, ...]
    severity: Severity
    measures: tuple[MeasureName, ...]
    reason: Line = ""
    reason_private: Paragraph = ""
    override_reason: Paragraph = ""
    decided_by: int | None = None
    second_assessor: int | None = None
    authority: Authority = "facilitator"
    exception: Line = ""
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        pack = pack_in_force(tables)
        self._check_decider(tables, pack)
        self._check_reasons()
        told = facts(tables, pack=pack)
        for option in dict.fromkeys(self.options):
            those = facts_of(told, self.participant, option)
            proposal = propose(those, pack)
            self._check_override(tables, proposal)
            assessment = self._assess(tables, pack, option, proposal, facts_text(those))
            self._decide(tables, option, assessment)

    def _check_decider(self, tables: Tables, pack: Pack) -> None:
        if self.decided_by == self.participant or self.second_assessor == self.participant:
            raise Refused(Sentence("interests.measure.somebody-else"))
        deciding = _deciding(tables, self.decided_by, self.authority)
        if self.participant in deciding and self.authority not in OUTSIDE:
            raise Refused(Sentence("interests.measure.somebody-else"))
        if self.authority in OUTSIDE:
            return
        for (who, option), cell in cells(tables).items():
            asked = option in self.options or None in self.options
            if who in deciding and asked and too_tied(cell, pack.decider_max_severity):
                raise Refused(Sentence("interests.measure.decider_has_interest"))

    def _check_reasons(self) -> None:
        if not (self.reason.strip() or self.reason_private.strip()):
            raise Refused(Sentence("interests.measure.reason"))
        if self.exception and not self.reason.strip():
            raise Refused(Sentence("interests.measure.public_reason"))
        if self.severity == "unassessed":
            raise Refused(Sentence("interests.measure.severity"))

    def _check_override(self, tables: Tables, proposal: Proposal) -> None:
        if proposal.severity in ("unassessed", self.severity):
            return
        if not self.override_reason.strip():
            raise Refused(Sentence("interests.measure.override"))
        lower = level(self.severity) < level("high")
        second = self.second_assessor
        same = second is None or second in _deciding(tables, self.decided_by, self.authority)
        if proposal.severity == "high" and lower and same:
            raise Refused(Sentence("interests.measure.second"))

    def _assess(
        self, tables: Tables, pack: Pack, option: int | None, proposal: Proposal, told: str
    ) -> int:
        known = assessments(tables).get((self.participant, option))
        return tables.insert(
            "assessment",
            participant_id=self.participant,
            option_id=option,
            pack=pack.id,
            pack_version=pack.version,
            facts=told,
            proposed=proposal.severity,
            rules=json.dumps(proposal.rules),
            severity=self.severity,
            override_reason=self.override_reason,
            assessor_id=self.decided_by,
            second_assessor_id=self.second_assessor,
            assessed_at=self.at,
            supersedes_id=known.id if known else None,
        )

    def _decide(self, tables: Tables, option: int | None, assessment: int) -> None:
        known = measure(tables, self.participant, option)
        tables.insert(
            "measure",
            participant_id=self.participant,
            option_id=option,
            assessment_id=assessment,
            measures=json.dumps(self.measures),
            reason_public=self.reason,
            reason_private=self.reason_private,
            decided_by=self.decided_by,
            authority=self.authority,
            decided_at=self.at,
            ended_at="",
            exception=self.exception,
            supersedes_id=known.id if known else None,
        )


class TakeProposals(Change):
    """Decide several places at once as the policy pack proposes, with one reason for all."""

    places: tuple[tuple[int, int], ...]
    reason: Line
    decided_by: int | None = None
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        pack = pack_in_force(tables)
        roles = {row["id"]: row["role"] for row in tables.all("SELECT id, role FROM participant")}
        proposed = proposals(tables, pack=pack)
        for who, option in dict.fromkeys(self.places):
            severity = proposed[who, option].severity if (who, option) in proposed else "none"
            one = DecideMeasure(
                participant=who,
                options=(option,),
                severity=severity,
                measures=pack.measures(roles[who], "priority_vote", severity),
                reason=self.reason,
                decided_by=self.decided_by,
                at=self.at,
            )
            one.apply(tables)


class TakeBackMeasure(Change):
    """End a measure: it is to settle again where an interest touches the option."""

    participant: int
    option: int | None
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        known = measure(tables, self.participant, self.option)
        if known is not None:
            tables.update("measure", known.id, ended_at=self.at)


class HandOverSteering(Change):
    """Let somebody else lead the room on an option; the facilitator has an interest in it."""

    option: int
    to: int
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        cell = cells(tables).get((self.to, self.option))
        pack = pack_in_force(tables)
        if cell and too_tied(cell, pack.decider_max_severity):
            raise Refused(Sentence("interests.steering.has_interest"))
        _end_steering(tables, self.option, self.at)
        tables.insert(
            "steering",
            option_id=self.option,
            participant_id=self.to,
            began_at=self.at,
            ended_at="",
        )


class TakeBackSteering(Change):
    """The facilitator leads the room on an option again."""

    option: int
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        _end_steering(tables, self.option, self.at)


def _end_steering(tables: Tables, option: int, at: str) -> None:
    for row in tables.all(
        "SELECT id FROM steering WHERE option_id = :option AND ended_at = ''", option=option
    ):
        tables.update("steering", row["id"], ended_at=at)


def _deciding(tables: Tables, decided_by: int | None, authority: Authority) -> set[int]:
    """The participants a decision comes from: no name is the facilitator, or the chair."""
    if decided_by is not None:
        return {decided_by}
    roles = CHAIRS if authority == "chair" else FACILITATORS
    marks = ", ".join(f"'{role}'" for role in roles)
    return {row["id"] for row in tables.all(f"SELECT id FROM participant WHERE role IN ({marks})")}
