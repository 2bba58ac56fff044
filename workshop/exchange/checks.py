"""Checks that go across the parts of a workshop's JSON: names, references, rules of the room."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workshop.exchange import (
    checks_interests,
    import_canvas,
    import_map,
    import_mission,
    words_json,
)
from workshop.exchange.problems import Problem
from workshop.exchange.schema import Workshop
from workshop.mission.model import LINED
from workshop.sentences import Sentence

_REFERENCES = {
    "participants": {"organisation": "organisations"},
    "declarations": {"participant": "participants"},
    "declarations.interests": {"organisation": "organisations", "options": "options"},
    "declarations.interests.matches": {"option": "options"},
    "declarations.assessments": {
        "option": "options",
        "assessor": "participants",
        "second_assessor": "participants",
    },
    "declarations.measures": {"option": "options", "decided_by": "participants"},
    "organisation_aliases": {"organisation": "organisations"},
    "stamps": {"participant": "participants", "option": "options"},
    "steering": {"participant": "participants", "option": "options"},
    "stakeholders": {"represented_by": "stakeholders", "organisation": "organisations"},
    "seat_support": {"stakeholder": "stakeholders"},
    "stances": {"option": "options", "stakeholder": "stakeholders"},
    "links": {"source": "stakeholders", "target": "stakeholders"},
    "map_places": {"stakeholder": "stakeholders"},
    "kept_apart": {"first": "stakeholders", "second": "stakeholders"},
    "room_ratings": {"stakeholders": "stakeholders"},
    "room_ratings.cells": {"stakeholder": "stakeholders"},
    "options": {
        "merged_into": "options",
        "idea": "ideas",
        "affected": "stakeholders",
        "not_same_as": "options",
    },
    "options.organisations": {"organisation": "organisations"},
    "options.stakeholders": {"stakeholder": "stakeholders"},
    "options.pays_and_gains": {"stakeholder": "stakeholders"},
    "rounds": {"step": "agenda", "options": "options"},
    "rounds.roll": {"participant": "participants", "recused": "options"},
    "rounds.ballots": {"participant": "participants", "recused": "options", "dots": "options"},
    "rounds.off_roll": {"participant": "participants"},
    "rounds.notes": {"participant": "participants", "option": "options"},
    "decisions": {"round": "rounds"},
    "actions": {
        "owner": "participants",
        "owner_organisation": "organisations",
        "option": "options",
        "decision": "decisions",
        "budget_window": "budget_windows",
        "manager": "participants",
        "body": "stakeholders",
    },
    "actions.roles": {"participant": "participants", "organisation": "organisations"},
    "actions.parties": {"stakeholder": "stakeholders"},
    "coalition": {
        "option": "options",
        "participant": "participants",
        "organisation": "organisations",
    },
    "contributions": {"organisation": "organisations", "action": "actions"},
    "parking_lot": {"owner": "participants"},
}
_ALONE = {
    "options": ("letter",),
    "decisions": ("number",),
    "actions": ("number",),
    "rounds": ("number",),
}


def problems(workshop: Workshop) -> list[Problem]:
    """Everything that is wrong beyond the shape of the single parts."""
    return [
        *_names_twice(workshop),
        *_unknown(workshop),
        *checks_interests.problems(workshop),
        *import_map.problems(workshop),
        *import_canvas.problems(workshop),
        *words_json.problems(workshop),
        *import_mission.problems(
            workshop.mission, {box: getattr(workshop.mission, box) for box in LINED}
        ),
        *_options(workshop),
        *_stakeholders(workshop),
        *_rounds(workshop),
        *_actions(workshop),
    ]


def _names_twice(workshop: Workshop) -> Iterator[Problem]:
    for part in Workshop.model_fields:
        rows = getattr(workshop, part)
        if not isinstance(rows, list):
            continue
        for field in ("id", *_ALONE.get(part, ())):
            seen: set[Any] = set()
            for place, row in enumerate(rows):
                value = getattr(row, field, None)
                if value is not None and value in seen:
                    yield Problem(
                        f"{part}[{place}].{field}", Sentence("exchange.twice", value=value)
                    )
                seen.add(value)


def _unknown(workshop: Workshop) -> Iterator[Problem]:
    known = {
        part: {row.id for row in getattr(workshop, part)}
        for references in _REFERENCES.values()
        for part in references.values()
    }
    for kind, references in _REFERENCES.items():
        for path, row in _rows(workshop, kind):
            for field, part in references.items():
                value = getattr(row, field)
                named = [] if value is None else [value] if isinstance(value, str) else list(value)
                for name in named:
                    if name not in known[part]:
                        what = Sentence("exchange.unknown", value=name, part=part)
                        yield Problem(f"{path}.{field}", what)


def _rows(workshop: Workshop, kind: str) -> Iterator[tuple[str, Any]]:
    """Every row of a part, or of a part of its rows, with its path."""
    part, *inner = kind.split(".")
    found = [(f"{part}[{place}]", row) for place, row in enumerate(getattr(workshop, part))]
    for name in inner:
        found = [
            (f"{path}.{name}[{place}]", row)
            for path, above in found
            for place, row in enumerate(getattr(above, name) or ())
        ]
    yield from found


def _options(workshop: Workshop) -> Iterator[Problem]:
    gates: set[str] = set()
    for path, gate in _rows(workshop, "options.gates"):
        if gate.id is not None and gate.id in gates:
            yield Problem(f"{path}.id", Sentence("exchange.twice", value=gate.id))
        gates.add(gate.id)
    into = {row.id: row.merged_into for row in workshop.options}
    for place, row in enumerate(workshop.options):
        if (row.state == "merged") != (row.merged_into is not None):
            yield Problem(f"options[{place}].merged_into", Sentence("exchange.merged"))
        if row.merged_into == row.id:
            yield Problem(f"options[{place}].merged_into", Sentence("options.merge.same"))
        elif _runs_in_a_ring(row.id, into):
            yield Problem(f"options[{place}].merged_into", Sentence("exchange.ring"))


def _runs_in_a_ring(uid: str, into: dict[str, str | None]) -> bool:
    seen: set[str] = set()
    here: str | None = uid
    while here is not None and here not in seen:
        seen.add(here)
        here = into.get(here)
    return here is not None


def _rounds(workshop: Workshop) -> Iterator[Problem]:
    for place, row in enumerate(workshop.rounds):
        for number, uid in enumerate(row.options):
            if uid in row.options[:number]:
                what = Sentence("exchange.twice", value=uid)
                yield Problem(f"rounds[{place}].options[{number}]", what)
        listed: set[str] = set()
        for number, entry in enumerate(row.roll):
            if entry.participant in listed:
                what = Sentence("exchange.twice", value=entry.participant)
                yield Problem(f"rounds[{place}].roll[{number}].participant", what)
            listed.add(entry.participant)


def _actions(workshop: Workshop) -> Iterator[Problem]:
    """An action that is called ready has an early check before its date."""
    for place, row in enumerate(workshop.actions):
        in_time = row.early_check and row.due and row.early_check < row.due
        if row.state == "ready" and not in_time:
            yield Problem(f"actions[{place}].state", Sentence("exchange.not-ready"))


def _stakeholders(workshop: Workshop) -> Iterator[Problem]:
    for place, row in enumerate(workshop.stakeholders):
        path = f"stakeholders[{place}].represented_by"
        if (row.present == "represented_by") != (row.represented_by is not None):
            yield Problem(path, Sentence("stakeholders.by-whom"))
        if row.represented_by == row.id:
            yield Problem(path, Sentence("stakeholders.by-itself"))
    for place, link in enumerate(workshop.links):
        if link.source == link.target:
            yield Problem(f"links[{place}].target", Sentence("stakeholders.link.itself"))
