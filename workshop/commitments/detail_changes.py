"""What people say about one action: its days, its tags, its roles, and whom it is told to."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field

from workshop.commitments.model import Action, Lever, Raci, Relation
from workshop.commitments.readiness import not_ready
from workshop.commitments.writes import add_party
from workshop.document import Change, Refused, Tables
from workshop.document.text import Name
from workshop.sentences import Sentence
from workshop.stakeholders.model import Layer


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")


class MarkReady(Change):
    """Call an action ready, or a draft again."""

    action: int
    ready: bool = True

    def apply(self, tables: Tables) -> None:
        row = tables.one("SELECT * FROM action WHERE id = :id", id=self.action)
        if row is None:
            raise KeyError(("action", self.action))
        why = not_ready(Action.model_validate(dict(row))) if self.ready else None
        if why is not None:
            raise Refused(why)
        tables.update("action", self.action, state="ready" if self.ready else "draft")


class SetActionDay(Change):
    """Say until when an action waits, or when its money ends; no day takes it away."""

    action: int
    field: Literal["waits_until", "money_ends_on"]
    day: datetime.date | None

    def apply(self, tables: Tables) -> None:
        day = self.day.isoformat() if self.day else ""
        tables.update("action", self.action, **{self.field: day})


class PlaceAction(Change):
    """Say on which layer an action works."""

    action: int
    layer: Layer

    def apply(self, tables: Tables) -> None:
        tables.update("action", self.action, layer=self.layer)


class SetLever(Change):
    """Say by what an action changes something: technology, infrastructure, behaviour, policy."""

    action: int
    lever: Lever

    def apply(self, tables: Tables) -> None:
        tables.update("action", self.action, lever=self.lever)


class SetLeadTime(Change):
    """Say how many weeks an action takes; None when nobody has said."""

    action: int
    weeks: int | None = Field(ge=0, le=1000)

    def apply(self, tables: Tables) -> None:
        tables.update("action", self.action, lead_weeks=self.weeks)


class GiveRole(Change):
    """Make a person or an organisation responsible, consulted or informed.

    The one accountable is the owner; the owner may be responsible as well.
    """

    action: int
    role: Raci
    participant: int | None = None
    organisation: int | None = None

    def apply(self, tables: Tables) -> None:
        if (self.participant is None) == (self.organisation is None):
            raise Refused(Sentence("commitments.role.who"))
        give_role(tables, self.action, self.role, self.participant, self.organisation)


class TakeRole(Change):
    """Take a role back."""

    role: int

    def apply(self, tables: Tables) -> None:
        tables.delete("action_role", self.role)


class AddParty(Change):
    """Say whom an action supports, who is told back, or who else should hear of it."""

    action: int
    relation: Relation
    stakeholder: int | None = None
    name: Name = ""
    by_day: datetime.date | None = None

    def apply(self, tables: Tables) -> None:
        if self.stakeholder is None and not self.name.strip():
            raise Refused(Sentence("commitments.party.who"))
        known = tables.value(
            "SELECT 1 FROM action_party WHERE action_id = :action AND relation = :relation "
            "AND stakeholder_id IS :stakeholder AND name = :name",
            action=self.action,
            relation=self.relation,
            stakeholder=self.stakeholder,
            name=self.name if self.stakeholder is None else "",
        )
        if known:
            raise Refused(Sentence("commitments.party.known"))
        add_party(
            tables,
            self.action,
            self.relation,
            stakeholder=self.stakeholder,
            name=self.name,
            by_day=self.by_day.isoformat() if self.by_day else "",
        )


class PromiseBy(Change):
    """Say by which day somebody is told back."""

    party: int
    day: datetime.date | None

    def apply(self, tables: Tables) -> None:
        tables.update("action_party", self.party, by_day=self.day.isoformat() if self.day else "")


class KeepPromise(Change):
    """Tick that somebody was told, or take the tick away."""

    party: int
    done: bool = True
    at: str = Field(default_factory=_now)

    def apply(self, tables: Tables) -> None:
        tables.update("action_party", self.party, done_at=self.at if self.done else "")


class RemoveParty(Change):
    """Take somebody off the list of an action."""

    party: int

    def apply(self, tables: Tables) -> None:
        tables.delete("action_party", self.party)


def give_role(
    tables: Tables, action: int, role: Raci, participant: int | None, organisation: int | None
) -> bool:
    """Gives a role once; False when it was given already."""
    known = tables.value(
        "SELECT 1 FROM action_role WHERE action_id = :action AND role = :role "
        "AND participant_id IS :person AND organisation_id IS :organisation",
        action=action,
        role=role,
        person=participant,
        organisation=organisation,
    )
    if known:
        return False
    tables.insert(
        "action_role",
        action_id=action,
        role=role,
        participant_id=participant,
        organisation_id=organisation,
    )
    return True
