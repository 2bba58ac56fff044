"""The public edition of a workshop's JSON: only what may leave the room.

It is built from a list of what goes along, so that something new stays inside until it is named.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256
from typing import Any, Literal

from workshop.mission.model import FIELDS

Edition = Literal["organiser", "public"]

_TOP = (
    *("schema_version", "id", "title", "subtitle", "date", "place", "language", "starts_at"),
    *("ends_at", "template", "sample", "provenance", "group_limit", "started_at", "closed_at"),
    *("approved_at", "numbers", "mission", "organisations", "stakeholders", "links", "ideas"),
    *("options", "decisions", "budget_windows", "agenda", "sponsor", "policy"),
    *("helix", "binding_gates", "text_languages", "own_words", "flags_shown_from", "marks_shown"),
)
_SAID = ("said_by", "note", "accepted")
"""Who said it, what somebody objected, and why the room takes a definition as it is."""
_PERSON = ("sector", "role", "capacity", "present")
_ROUND = (
    *("id", "number", "step", "title", "question", "method", "settings", "secret", "options"),
    *("status", "opened_at", "closed_at", "void_reason", "warnings", "rule_card", "result"),
    "interests",
)


_MISSION = (*FIELDS, "evidence", "lessons", "reflections")
_CARD = (
    *("id", "name", "short_name", "kind", "sector", "layer", "present", "represented_by"),
    *("organisation", "unusual", "bird", "supporter", "can_offer", "needs", "equity", "sources"),
    *("issue", "decides", "patient_seats", "seats"),
)
"""Nobody's place on the map: how they were judged stays inside, as in the minutes."""


def public(whole: Mapping[str, Any]) -> dict[str, Any]:
    """The workshop without names of people, declarations, notes, rolls and owners.

    Of interests there is what a round counted when it opened, and the policy pack: who declared
    what, why, other names of organisations, who left the room and what was noted later stay inside.

    Of the mission nobody is told who owns a measure or which sector dissented, and of the map
    nobody's power, interest, engagement or the reason they were sought out.

    People get new ids: an imported id may be a name. Ideas are shuffled: in the order they were
    said they would tell who said them.
    """
    return {
        **{name: whole[name] for name in _TOP if name in whole},
        "participants": [
            {"id": f"person-{place}", "name": "", **{name: row[name] for name in _PERSON}}
            for place, row in enumerate(whole["participants"], start=1)
        ],
        "mission": _mission(whole.get("mission", {})),
        "stakeholders": [
            {name: row[name] for name in _CARD if name in row} for row in whole["stakeholders"]
        ],
        "ideas": sorted(whole["ideas"], key=lambda idea: sha256(idea["id"].encode()).digest()),
        "declarations": [],
        "rounds": [{name: row[name] for name in _ROUND} for row in whole["rounds"]],
        "actions": [_action(row) for row in whole["actions"]],
        "glossary": [
            {
                **_less(row, "shelf_note"),
                "meanings": [_less(one, *_SAID) for one in row["meanings"]],
            }
            for row in whole["glossary"]
        ],
        "kept_marks": _without(_without(whole["kept_marks"], "kept_by"), "note"),
        "neighbour_checks": _without(whole["neighbour_checks"], "told"),
        "parking_lot": [{**row, "owner": None} for row in whole["parking_lot"]],
    }


def _mission(whole: Mapping[str, Any]) -> dict[str, Any]:
    """The mission without who owns a measure, who met a barrier and who dissented."""
    told = {name: whole[name] for name in _MISSION if name in whole}
    for name, person in (("lines", "owner"), ("barriers", "sector")):
        if name in whole:
            told[name] = _without(whole[name], person)
    for name, inner, person in (
        ("versions", "lines", "owner"),
        ("fists_to_five", "dissent", "sector"),
    ):
        if name in whole:
            told[name] = [{**row, inner: _without(row[inner], person)} for row in whole[name]]
    return told


def _without(rows: Iterable[Mapping[str, Any]], name: str) -> list[dict[str, Any]]:
    return [{key: value for key, value in row.items() if key != name} for row in rows]


def _less(row: Mapping[str, Any], *names: str) -> dict[str, Any]:
    return {key: value for key, value in row.items() if key not in names}


def _action(row: Mapping[str, Any]) -> dict[str, Any]:
    """An action with the organisations that carry it, without the people."""
    roles = [role for role in row["roles"] if role["participant"] is None]
    return {**row, "owner": None, "manager": None, "roles": roles}
