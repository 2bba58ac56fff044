"""What other features write about commitments, and what their own verbs share."""

from __future__ import annotations

from typing import Any

from workshop.commitments.model import Action, Relation
from workshop.commitments.readiness import not_ready
from workshop.document import Tables

_TEXTS = (
    *("due", "first_step", "early_check", "evidence", "layer", "waits_for", "waits_until"),
    *("money_ends_on", "habit", "loss", "lever", "no_manager", "carried_from"),
)
_TIES = (
    *("owner_id", "owner_organisation_id", "option_id", "decision_id", "budget_window_id"),
    *("lead_weeks", "manager_id", "body_id"),
)


def add_action(tables: Tables, text: str, **columns: Any) -> int:
    """Adds an action with the next number, as a draft; what is not named stays empty."""
    empty = {**dict.fromkeys(_TEXTS, ""), **dict.fromkeys(_TIES)}
    row = {**empty, "state": "draft", **columns, "number": tables.take_number("A"), "text": text}
    return tables.insert("action", **row)


def add_carried_action(
    tables: Tables,
    text: str,
    carried_from: str,
    *,
    due: str = "",
    first_step: str = "",
    early_check: str = "",
    evidence: str = "",
) -> int:
    """Adds an action of a workshop before this one, as a draft without owner, and gives its id.

    `carried_from` says where it comes from, as people read it: "A3, 10 February 2027". Days are
    written as 2027-02-10, or left empty.
    """
    return add_action(
        tables,
        text,
        carried_from=carried_from,
        due=due,
        first_step=first_step,
        early_check=early_check,
        evidence=evidence,
    )


def add_carried_decision(
    tables: Tables,
    text: str,
    carried_from: str,
    *,
    decided_at: str,
    review_on: str = "",
    change_if: str = "",
) -> int:
    """Adds a decision of a workshop before this one to look at again, and gives its id."""
    return tables.insert(
        "decision",
        number=tables.take_number("D"),
        text=text,
        basis="not_stated",
        round_id=None,
        dissent="",
        decided_at=decided_at,
        review_on=review_on,
        change_if=change_if,
        carried_from=carried_from,
    )


def add_party(
    tables: Tables,
    action: int,
    relation: Relation,
    *,
    stakeholder: int | None = None,
    name: str = "",
    by_day: str = "",
    done_at: str = "",
) -> int:
    """Adds whom an action supports, tells back to or shares with: from the map, or by name."""
    return tables.insert(
        "action_party",
        position=tables.next_position("action_party"),
        action_id=action,
        relation=relation,
        stakeholder_id=stakeholder,
        name="" if stakeholder is not None else name,
        by_day=by_day,
        done_at=done_at,
    )


def draft_again(tables: Tables, action: int) -> None:
    """An action that is no longer ready by the rule is a draft again."""
    row = tables.one("SELECT * FROM action WHERE id = :id", id=action)
    if row is None or row["state"] != "ready":
        return
    if not_ready(Action.model_validate(dict(row))) is not None:
        tables.update("action", action, state="draft")


def hand_stakeholder_over(tables: Tables, keep: int, absorb: int) -> None:
    """What actions say of `absorb` they say of `keep`."""
    for row in tables.all("SELECT id FROM action_party WHERE stakeholder_id = :id", id=absorb):
        tables.update("action_party", row["id"], stakeholder_id=keep)
    for row in tables.all("SELECT id FROM action WHERE body_id = :id", id=absorb):
        tables.update("action", row["id"], body_id=keep)


def let_stakeholder_go(tables: Tables, stakeholder: int, name: str) -> None:
    """Unties actions from a stakeholder; whom they support or tell back to stays, by name."""
    here = {"id": stakeholder}
    for row in tables.all("SELECT * FROM action_party WHERE stakeholder_id = :id", **here):
        tables.update("action_party", row["id"], stakeholder_id=None, name=row["name"] or name)
    for row in tables.all("SELECT id FROM action WHERE body_id = :id", **here):
        tables.update("action", row["id"], body_id=None)
