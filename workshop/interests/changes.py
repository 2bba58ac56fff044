"""What people do with interests: a declaration is a fact, a measure is somebody's decision."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from workshop.document import Change, Refused, Tables
from workshop.document.text import Line
from workshop.interests.model import Interest, MeasureKind
from workshop.sentences import Sentence


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")


class RecordDeclaration(Change):
    """Write down what somebody answered; a correction replaces the earlier answer in one step."""

    participant: int
    status: Literal["none", "declared", "declined"]
    interests: tuple[Interest, ...] = ()
    layer: Literal["standing", "session", "oral"] = "session"
    at: str = Field(default_factory=_now)

    def apply(self, tables: Tables) -> None:
        if (self.status == "declared") != bool(self.interests):
            raise Refused(Sentence(f"interests.declaration.{self.status}"))
        declaration = self._declare(tables)
        for interest in self.interests:
            row = tables.insert(
                "interest",
                declaration_id=declaration,
                category=interest.category,
                party=interest.party,
                organisation_id=interest.organisation,
                text=interest.text,
            )
            for option in dict.fromkeys(interest.options):
                tables.insert("interest_option", interest_id=row, option_id=option)

    def _declare(self, tables: Tables) -> int:
        columns = {"layer": self.layer, "status": self.status, "declared_at": self.at}
        known = _declaration_of(tables, self.participant)
        if known is None:
            return tables.insert("declaration", participant_id=self.participant, **columns)
        _forget_interests(tables, known)
        tables.update("declaration", known, **columns)
        return known


class ForgetDeclaration(Change):
    """Take an answer out again: the person counts as not asked."""

    participant: int

    def apply(self, tables: Tables) -> None:
        known = _declaration_of(tables, self.participant)
        if known is not None:
            _forget_interests(tables, known)
            tables.delete("declaration", known)


class DecideMeasure(Change):
    """Decide what an interest means for one person on one option; never the person's own act.

    `decided_by` None is the facilitator of the workshop.
    """

    participant: int
    option: int
    measure: MeasureKind
    reason: Line
    decided_by: int | None = None
    at: str = Field(default_factory=_now)

    def apply(self, tables: Tables) -> None:
        self._check(tables)
        columns = {
            "measure": self.measure,
            "reason": self.reason,
            "decided_by": self.decided_by,
            "decided_at": self.at,
        }
        known = _measure_of(tables, self.participant, self.option)
        if known is None:
            tables.insert(
                "measure", participant_id=self.participant, option_id=self.option, **columns
            )
        else:
            tables.update("measure", known, **columns)

    def _check(self, tables: Tables) -> None:
        role = tables.value("SELECT role FROM participant WHERE id = :id", id=self.participant)
        own = self.decided_by == self.participant
        if own or (self.decided_by is None and role == "facilitator"):
            raise Refused(Sentence("interests.measure.somebody-else"))
        if not self.reason.strip():
            raise Refused(Sentence("interests.measure.reason"))


class RemoveMeasure(Change):
    """Take a measure back: it is to settle again where an interest names the option."""

    participant: int
    option: int

    def apply(self, tables: Tables) -> None:
        known = _measure_of(tables, self.participant, self.option)
        if known is not None:
            tables.delete("measure", known)


def _declaration_of(tables: Tables, participant: int) -> int | None:
    sql = "SELECT id FROM declaration WHERE participant_id = :id"
    found: int | None = tables.value(sql, id=participant)
    return found


def _measure_of(tables: Tables, participant: int, option: int) -> int | None:
    sql = "SELECT id FROM measure WHERE participant_id = :p AND option_id = :o"
    found: int | None = tables.value(sql, p=participant, o=option)
    return found


def _forget_interests(tables: Tables, declaration: int) -> None:
    for row in tables.all("SELECT id FROM interest WHERE declaration_id = :id", id=declaration):
        for link in tables.all(
            "SELECT id FROM interest_option WHERE interest_id = :id", id=row["id"]
        ):
            tables.delete("interest_option", link["id"])
        tables.delete("interest", row["id"])
