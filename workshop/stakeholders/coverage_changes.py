"""What the room answers to what is missing, and what it says of seats, support and the helix."""

from __future__ import annotations

import datetime
from typing import Annotated, Literal

from pydantic import Field

from workshop.document import Change, Refused, Tables
from workshop.document.text import Paragraph
from workshop.sentences import Sentence
from workshop.stakeholders.balance import HelixName
from workshop.stakeholders.coverage.finding import Answer, Check

Asked = Literal["", "asked", "agreed", "refused"]
"""Whether a group was asked that somebody speaks for it: not yet, no answer yet, yes, no."""
SupportItem = Literal["travel", "pay", "interpreter", "preparation", "plain_language"]
SupportState = Literal["", "asked_for", "ready", "not_needed", "not_given"]
"""Not asked, asked for and not there yet, there, not needed, not given."""
Seats = Annotated[int, Field(ge=0, le=1_000)]


def now() -> str:
    """The moment, with its offset."""
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")


class AnswerFinding(Change):
    """Answer a finding: invite, accept with a reason, or not relevant with a reason.

    It sets nothing else: who is invited is set on their card.
    """

    finding: Check
    subject: Paragraph
    answer: Answer
    reason: Paragraph = ""
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        if self.answer != "invite" and not self.reason.strip():
            raise Refused(Sentence("coverage.refused.reason"))
        known = _answer(tables, self.finding, self.subject)
        columns = {"answer": self.answer, "reason": self.reason, "answered_at": self.at}
        if known is None:
            tables.insert("finding_answer", finding=self.finding, subject=self.subject, **columns)
        else:
            tables.update("finding_answer", known, **columns)


class TakeBackAnswer(Change):
    """Leave a finding unanswered again."""

    finding: Check
    subject: Paragraph

    def apply(self, tables: Tables) -> None:
        known = _answer(tables, self.finding, self.subject)
        if known is not None:
            tables.delete("finding_answer", known)


class SetSupport(Change):
    """Say how things stand with one kind of support for a seat."""

    stakeholder: int
    item: SupportItem
    state: SupportState

    def apply(self, tables: Tables) -> None:
        _refuse_force(tables, self.stakeholder)
        known = tables.value(
            "SELECT id FROM seat_support WHERE stakeholder_id = :id AND item = :item",
            id=self.stakeholder,
            item=self.item,
        )
        if not self.state:
            if known is not None:
                tables.delete("seat_support", known)
        elif known is None:
            tables.insert(
                "seat_support", stakeholder_id=self.stakeholder, item=self.item, state=self.state
            )
        else:
            tables.update("seat_support", known, state=self.state)


class ChooseHelix(Change):
    """Choose the model of which sectors belong in the room; no card changes."""

    helix: HelixName

    def apply(self, tables: Tables) -> None:
        known = tables.value("SELECT id FROM map_setting ORDER BY id")
        if known is None:
            tables.insert("map_setting", helix=self.helix)
        else:
            tables.update("map_setting", known, helix=self.helix)


class SetAsked(Change):
    """Say whether a group was asked that somebody speaks for it, and what it answered."""

    stakeholder: int
    asked: Asked

    def apply(self, tables: Tables) -> None:
        tables.update("stakeholder", self.stakeholder, asked=self.asked)


class SetBodySeats(Change):
    """Say how many seats a body that decides has, and how many of them are patients'.

    None is not stated, which is not 0.
    """

    stakeholder: int
    seats: Seats | None
    patient_seats: Seats | None

    def apply(self, tables: Tables) -> None:
        if None not in (self.seats, self.patient_seats) and (self.patient_seats or 0) > (
            self.seats or 0
        ):
            raise Refused(Sentence("coverage.refused.seats"))
        tables.update(
            "stakeholder", self.stakeholder, seats=self.seats, patient_seats=self.patient_seats
        )


def _answer(tables: Tables, finding: str, subject: str) -> int | None:
    known: int | None = tables.value(
        "SELECT id FROM finding_answer WHERE finding = :finding AND subject = :subject",
        finding=finding,
        subject=subject,
    )
    return known


def _refuse_force(tables: Tables, stakeholder: int) -> None:
    kind = tables.value("SELECT kind FROM stakeholder WHERE id = :id", id=stakeholder)
    if kind == "force":
        raise Refused(Sentence("coverage.refused.force"))
