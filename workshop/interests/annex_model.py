"""What the organiser's annex holds: everything that was told, judged and decided."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.interests.model import Declaration, Interest, Match
from workshop.interests.pack_rules import Basis, Level
from workshop.interests.terms import Authority, MeasureName, Severity, Stamp

Values = tuple[tuple[str, str], ...]
"""Fields with their values, in order."""


@dataclass(frozen=True, slots=True)
class AnnexTouch:
    """What was answered when somebody asked whether an interest touches an option."""

    item: str
    answer: Match


@dataclass(frozen=True, slots=True)
class AnnexInterest:
    """One interest with everything that was told of it."""

    told: Interest
    organisation: str
    elsewhere: Values
    """What its kind is called on the forms of others, by the body."""
    touches: tuple[AnnexTouch, ...]


@dataclass(frozen=True, slots=True)
class AnnexDeclaration:
    """One declaration; an earlier one stays beside the one that followed it."""

    answer: Declaration
    stands: bool
    interests: tuple[AnnexInterest, ...]


@dataclass(frozen=True, slots=True)
class AnnexRule:
    """A rule that fired; one that the pack in force does not have is only named."""

    id: str
    severity: Level | None = None
    source: str = ""
    basis: Basis | None = None


@dataclass(frozen=True, slots=True)
class AnnexDecision:
    """What was decided on an assessment, by whom, and why; and whether it still holds."""

    item: str
    measures: tuple[MeasureName, ...]
    reason_public: str
    reason_private: str
    decided_by: str
    authority: Authority
    decided_at: str
    ended_at: str
    exception: str
    stands: bool


@dataclass(frozen=True, slots=True)
class AnnexAssessment:
    """One judgement: what was known, what the pack proposed and why, what was decided.

    Attributes:
        item: the option with its letter; empty for the whole workshop.
        facts: one set of fields for each interest the rules were asked about.
    """

    item: str
    pack: str
    pack_version: str
    facts: tuple[Values, ...]
    rules: tuple[AnnexRule, ...]
    proposed: Severity | None
    severity: Severity
    override_reason: str
    assessor: str
    second_assessor: str
    assessed_at: str
    stands: bool
    decisions: tuple[AnnexDecision, ...]


@dataclass(frozen=True, slots=True)
class AnnexStamp:
    """What was seen of a person on an option, and when."""

    item: str
    kind: Stamp
    at: str


@dataclass(frozen=True, slots=True)
class AnnexPerson:
    """Everything the file holds of one person's interests."""

    person: Declaration
    declarations: tuple[AnnexDeclaration, ...]
    assessments: tuple[AnnexAssessment, ...]
    decisions: tuple[AnnexDecision, ...]
    """What was decided without an assessment, as in files of the first format."""
    stamps: tuple[AnnexStamp, ...]

    @property
    def has_details(self) -> bool:
        """Whether there is more to tell of than where the person stands."""
        told = any(one.interests or not one.stands for one in self.declarations)
        return bool(told or self.assessments or self.decisions or self.stamps)


@dataclass(frozen=True, slots=True)
class OrganiserAnnex:
    """The whole register and the policy it was kept under."""

    pack_title: str
    pack_version: str
    pack_sha256: str
    disclaimer: str
    sources: tuple[str, ...]
    people: tuple[AnnexPerson, ...]
