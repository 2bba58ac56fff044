"""What was decided, who does what, who carries it and what they bring, read as JSON parts."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from workshop.document import Reader, Row
from workshop.exchange.export_people import Names, Rows, taken

_DECISION = [
    *("number", "text", "basis", "dissent", "decided_at", "review_on", "change_if"),
    "carried_from",
]
_ACTION = [
    *("number", "text", "due", "first_step", "early_check", "evidence", "state", "layer"),
    *("lead_weeks", "waits_for", "waits_until", "money_ends_on", "habit", "loss", "lever"),
    *("no_manager", "carried_from"),
]


def decisions(reader: Reader, names: Names) -> Rows:
    """The decisions."""
    return [
        {"id": row["uid"], **taken(row, _DECISION), "round": names.of("round", row["round_id"])}
        for row in reader.all("SELECT * FROM decision ORDER BY number, id")
    ]


def actions(reader: Reader, names: Names) -> Rows:
    """The actions with their roles and promises."""
    return [
        {
            "id": row["uid"],
            **taken(row, _ACTION),
            "owner": names.of("participant", row["owner_id"]),
            "owner_organisation": names.of("organisation", row["owner_organisation_id"]),
            "option": names.of("option", row["option_id"]),
            "decision": names.of("decision", row["decision_id"]),
            "budget_window": names.of("budget_window", row["budget_window_id"]),
            "manager": names.of("participant", row["manager_id"]),
            "body": names.of("stakeholder", row["body_id"]),
            "roles": _roles(reader, names, row["id"]),
            "parties": _parties(reader, names, row["id"]),
        }
        for row in reader.all("SELECT * FROM action ORDER BY number, id")
    ]


def coalition(reader: Reader, names: Names) -> Rows:
    """The hands after a vote."""
    return [
        {
            "id": row["uid"],
            "option": names.of("option", row["option_id"]),
            **_who(row, names),
            **taken(row, ["state", "needs"]),
        }
        for row in reader.all("SELECT * FROM coalition ORDER BY position, id")
    ]


def contributions(reader: Reader, names: Names) -> Rows:
    """The ledger."""
    return [
        {
            "id": row["uid"],
            "organisation": names.of("organisation", row["organisation_id"]),
            "action": names.of("action", row["action_id"]),
            **taken(row, ["giver", "kind", "amount", "text"]),
        }
        for row in reader.all("SELECT * FROM contribution ORDER BY position, id")
    ]


def _roles(reader: Reader, names: Names, action: int) -> Rows:
    rows = reader.all("SELECT * FROM action_role WHERE action_id = :id ORDER BY id", id=action)
    return [{"role": row["role"], **_who(row, names)} for row in rows]


def _parties(reader: Reader, names: Names, action: int) -> Rows:
    rows = reader.all(
        "SELECT * FROM action_party WHERE action_id = :id ORDER BY position, id", id=action
    )
    return [
        {
            **taken(row, ["relation", "name", "by_day", "done_at"]),
            "stakeholder": names.of("stakeholder", row["stakeholder_id"]),
        }
        for row in rows
    ]


def _who(row: Row, names: Names) -> dict[str, Any]:
    return {
        "participant": names.of("participant", row["participant_id"]),
        "organisation": names.of("organisation", row["organisation_id"]),
    }


PARTS: tuple[Callable[[Reader, Names], Rows], ...] = (
    decisions,
    actions,
    coalition,
    contributions,
)
"""The lists of the JSON, each under the name of its function."""
