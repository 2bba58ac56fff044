"""The public edition of a workshop's JSON: only what may leave the room.

It is built from a list of what goes along, so that something new stays inside until it is named.
"""

from __future__ import annotations

from collections.abc import Mapping
from hashlib import sha256
from typing import Any, Literal

Edition = Literal["organiser", "public"]

_TOP = (
    *("schema_version", "id", "title", "subtitle", "date", "place", "language", "starts_at"),
    *("ends_at", "template", "sample", "provenance", "group_limit", "started_at", "closed_at"),
    *("approved_at", "numbers", "mission", "organisations", "stakeholders", "links", "ideas"),
    *("options", "glossary", "decisions", "budget_windows", "agenda", "sponsor", "policy"),
    *("helix", "binding_gates"),
)
_PERSON = ("sector", "role", "capacity", "present")
_ROUND = (
    *("id", "number", "step", "title", "question", "method", "settings", "secret", "options"),
    *("status", "opened_at", "closed_at", "void_reason", "warnings", "rule_card", "result"),
    "interests",
)


def public(whole: Mapping[str, Any]) -> dict[str, Any]:
    """The workshop without names of people, declarations, notes, rolls and owners.

    Of interests there is what a round counted when it opened, and the policy pack: who declared
    what, why, other names of organisations, who left the room and what was noted later stay inside.

    People get new ids: an imported id may be a name. Ideas are shuffled: in the order they were
    said they would tell who said them.
    """
    return {
        **{name: whole[name] for name in _TOP if name in whole},
        "participants": [
            {"id": f"person-{place}", "name": "", **{name: row[name] for name in _PERSON}}
            for place, row in enumerate(whole["participants"], start=1)
        ],
        "ideas": sorted(whole["ideas"], key=lambda idea: sha256(idea["id"].encode()).digest()),
        "declarations": [],
        "rounds": [{name: row[name] for name in _ROUND} for row in whole["rounds"]],
        "actions": [_action(row) for row in whole["actions"]],
        "parking_lot": [{**row, "owner": None} for row in whole["parking_lot"]],
    }


def _action(row: Mapping[str, Any]) -> dict[str, Any]:
    """An action with the organisations that carry it, without the people."""
    roles = [role for role in row["roles"] if role["participant"] is None]
    return {**row, "owner": None, "manager": None, "roles": roles}
