"""What people do with decisions, actions and budget windows."""

from __future__ import annotations

import datetime
from typing import Any, Literal

from pydantic import Field

from workshop.commitments.model import Basis, day_of
from workshop.commitments.writes import add_action, draft_again
from workshop.document import Change, Refused, Tables
from workshop.document.text import Name, Paragraph
from workshop.sentences import Sentence


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")


class MakeDecision(Change):
    """Write down a decision; its number is never given again."""

    text: Paragraph
    basis: Basis = "not_stated"
    round: int | None = None
    dissent: Paragraph = ""
    at: str = Field(default_factory=_now)

    def apply(self, tables: Tables) -> None:
        _check_text(self.text)
        tables.insert(
            "decision",
            number=tables.take_number("D"),
            text=self.text,
            basis=self.basis,
            round_id=self.round,
            dissent=self.dissent,
            decided_at=self.at,
        )


class EditDecision(Change):
    """Type in a decision."""

    decision: int
    field: Literal["text", "dissent", "change_if"]
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"decision.{self.decision}.{self.field}"

    def apply(self, tables: Tables) -> None:
        tables.update("decision", self.decision, **{self.field: self.text})


class SetBasis(Change):
    """Say how a decision was made, and by which round."""

    decision: int
    basis: Basis
    round: int | None = None

    def apply(self, tables: Tables) -> None:
        tables.update("decision", self.decision, basis=self.basis, round_id=self.round)


class SetReview(Change):
    """Say when a decision is looked at again, or that it has no such day."""

    decision: int
    day: datetime.date | None

    def apply(self, tables: Tables) -> None:
        tables.update("decision", self.decision, review_on=_written(self.day))


class RemoveDecision(Change):
    """Take a decision out; its actions stay, and its number is not given again."""

    decision: int

    def apply(self, tables: Tables) -> None:
        sql = "SELECT id FROM action WHERE decision_id = :id"
        for row in tables.all(sql, id=self.decision):
            tables.update("action", row["id"], decision_id=None)
        tables.delete("decision", self.decision)


class AddAction(Change):
    """Write down an action; its number is never given again."""

    text: Paragraph
    owner: int | None = None
    organisation: int | None = None
    due: datetime.date | None = None
    option: int | None = None
    decision: int | None = None
    budget_window: int | None = None

    def apply(self, tables: Tables) -> None:
        _check_text(self.text)
        add_action(
            tables,
            self.text,
            owner_id=self.owner,
            owner_organisation_id=self.organisation,
            due=_written(self.due),
            option_id=self.option,
            decision_id=self.decision,
            budget_window_id=self.budget_window,
        )


class EditAction(Change):
    """Type in an action."""

    action: int
    field: Literal["text", "first_step", "evidence", "waits_for", "habit", "loss", "no_manager"]
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"action.{self.action}.{self.field}"

    def apply(self, tables: Tables) -> None:
        tables.update("action", self.action, **{self.field: self.text})


class SetOwner(Change):
    """Say who answers for an action, a person or an organisation; neither is nobody yet."""

    action: int
    owner: int | None = None
    organisation: int | None = None

    def apply(self, tables: Tables) -> None:
        tables.update(
            "action",
            self.action,
            owner_id=self.owner,
            owner_organisation_id=self.organisation,
        )
        draft_again(tables, self.action)


class SetDue(Change):
    """Say when an action is due, or that it has no date."""

    action: int
    due: datetime.date | None

    def apply(self, tables: Tables) -> None:
        tables.update("action", self.action, due=_written(self.due))
        draft_again(tables, self.action)


class SetEarlyCheck(Change):
    """Say when somebody looks whether an action is under way; before it is due."""

    action: int
    day: datetime.date | None

    def apply(self, tables: Tables) -> None:
        due = tables.value("SELECT due FROM action WHERE id = :id", id=self.action)
        last = day_of(due or "")
        if self.day and last and self.day >= last:
            raise Refused(Sentence("commitments.action.check-after-due"))
        tables.update("action", self.action, early_check=_written(self.day))
        draft_again(tables, self.action)


class TieAction(Change):
    """Say which option, decision, budget window, manager or deciding body an action has."""

    action: int
    to: Literal["option", "decision", "budget_window", "manager", "body"]
    id: int | None

    def apply(self, tables: Tables) -> None:
        tables.update("action", self.action, **{f"{self.to}_id": self.id})


class RemoveAction(Change):
    """Take an action out with its roles and promises; its number is not given again.

    What was brought for it stays in the ledger.
    """

    action: int

    def apply(self, tables: Tables) -> None:
        for table in ("action_role", "action_party"):
            for row in tables.all(f"SELECT id FROM {table} WHERE action_id = :id", id=self.action):
                tables.delete(table, row["id"])
        for row in tables.all("SELECT id FROM contribution WHERE action_id = :id", id=self.action):
            tables.update("contribution", row["id"], action_id=None)
        tables.delete("action", self.action)


class AddBudgetWindow(Change):
    """Write down when money can be asked for."""

    name: Name
    holder: Name = ""
    opens: datetime.date | None = None
    closes: datetime.date | None = None
    decides: datetime.date | None = None
    money_from: datetime.date | None = None

    def apply(self, tables: Tables) -> None:
        _check_text(self.name)
        tables.insert("budget_window", **_window(self))


class EditBudgetWindow(AddBudgetWindow):
    """Change a budget window as a whole."""

    window: int

    def apply(self, tables: Tables) -> None:
        _check_text(self.name)
        tables.update("budget_window", self.window, **_window(self))


class RemoveBudgetWindow(Change):
    """Take a budget window out; its actions stay."""

    window: int

    def apply(self, tables: Tables) -> None:
        sql = "SELECT id FROM action WHERE budget_window_id = :id"
        for row in tables.all(sql, id=self.window):
            tables.update("action", row["id"], budget_window_id=None)
        tables.delete("budget_window", self.window)


def _window(change: AddBudgetWindow) -> dict[str, Any]:
    if change.opens and change.closes and change.closes < change.opens:
        raise Refused(Sentence("commitments.window.order"))
    days = ("opens", "closes", "decides", "money_from")
    return {
        "name": change.name,
        "holder": change.holder,
        **{day: _written(getattr(change, day)) for day in days},
    }


def _check_text(text: str) -> None:
    if not text.strip():
        raise Refused(Sentence("commitments.empty"))


def _written(day: datetime.date | None) -> str:
    return "" if day is None else day.isoformat()
