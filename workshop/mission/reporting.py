"""How patients took part, step by step; and the five items of GRIPP2 from what the file holds."""

from __future__ import annotations

import datetime
from dataclasses import dataclass
from typing import Literal

from workshop.agenda.model import Step
from workshop.agenda.queries import steps
from workshop.document import Reader
from workshop.mission.learning import PROMPTS
from workshop.mission.pulses import result
from workshop.mission.queries import evidence, lessons, mission, reflections
from workshop.people.model import Participant
from workshop.people.queries import participants
from workshop.sentences import Sentence

Presence = Literal["yes", "no", "not_yet"]
Part = Literal["framing", "options", "vote", "actions"]
PARTS: dict[Part, tuple[str, ...]] = {
    "framing": ("mission", "map", "who_is_missing"),
    "options": ("ideas", "round_robin", "merge", "clarify", "read_options"),
    "vote": ("vote",),
    "actions": ("commitments", "actions_review", "invitations"),
}
"""The parts of a workshop, by the kinds of steps that make them up."""


@dataclass(frozen=True, slots=True)
class Involvement:
    """Whether patients were there in one part of the workshop, and how many."""

    part: Part
    present: Presence
    people: int


@dataclass(frozen=True, slots=True)
class Item:
    """One item of the report: what the room wrote, else what the file knows, else nothing."""

    item: str
    text: str
    facts: tuple[Sentence, ...]

    @property
    def recorded(self) -> bool:
        """Whether anything is known of it."""
        return bool(self.text or self.facts)


def involvement(reader: Reader) -> tuple[Involvement, ...]:
    """Patients at framing, options, vote and actions, from when they were here and steps ran.

    A part none of whose steps has begun is "not yet", whoever is in the room.
    """
    patients = [one for one in participants(reader) if one.sector == "patient"]
    found = []
    for part, kinds in PARTS.items():
        begun = [one for one in steps(reader) if one.kind in kinds and one.started_at]
        here = sum(any(_was_at(person, step) for step in begun) for person in patients)
        present: Presence = "not_yet" if not begun else "yes" if here else "no"
        found.append(Involvement(part, present, here))
    return tuple(found)


def gripp2(reader: Reader) -> tuple[Item, ...]:
    """The five items of the short form of GRIPP2: aim, methods, results, influence, reflection.

    What the room wrote stands; where it wrote nothing, facts of the workshop are suggested.
    """
    written = reflections(reader, "involvement")
    facts = {
        "aim": _aim(reader),
        "methods": _methods(reader),
        "results": _results(reader),
        "influence": _influence(reader),
        "reflection": _reflection(reader),
    }
    return tuple(
        Item(item, written.get(item, "").strip(), facts[item]) for item in PROMPTS["involvement"]
    )


def _was_at(person: Participant, step: Step) -> bool:
    """Whether somebody was here while a step ran; without times, whoever is here was."""
    begin = _moment(step.started_at)
    arrived, left = _moment(person.arrived_at), _moment(person.left_at)
    if begin is None or not (person.present or arrived):
        return False
    running = step.state in ("live", "reopened", "waiting")
    end = None if running else begin + datetime.timedelta(seconds=max(1, step.spent))
    before_end = arrived is None or end is None or arrived < end
    return before_end and (left is None or left > begin)


def _moment(text: str | None) -> datetime.datetime | None:
    return datetime.datetime.fromisoformat(text).astimezone() if text else None


def _aim(reader: Reader) -> tuple[Sentence, ...]:
    statement = mission(reader).statement.strip()
    return (Sentence("mission.gripp2.aim", statement=statement),) if statement else ()


def _methods(reader: Reader) -> tuple[Sentence, ...]:
    here = [one for one in participants(reader) if one.present or one.arrived_at]
    if not here:
        return ()
    patients = sum(one.sector == "patient" for one in here)
    found = [Sentence("mission.gripp2.people", n=patients, people=len(here))]
    present = [one.part for one in involvement(reader) if one.present == "yes"]
    absent = [one.part for one in involvement(reader) if one.present == "no"]
    for key, parts in (("present_at", present), ("absent_at", absent)):
        if parts:
            names = [Sentence(f"mission.part.{part}") for part in parts]
            found.append(Sentence(f"mission.gripp2.{key}", parts=names))
    lived = sum(one.kind == "experience" for one in evidence(reader))
    if lived:
        found.append(Sentence("mission.gripp2.experience", n=lived))
    return tuple(found)


def _results(reader: Reader) -> tuple[Sentence, ...]:
    counted = {
        "options": "SELECT count(*) FROM option WHERE state != 'dropped'",
        "votes": "SELECT count(*) FROM round WHERE status = 'closed'",
        "decisions": "SELECT count(*) FROM decision",
        "actions": "SELECT count(*) FROM action",
    }
    numbers = {name: int(reader.value(sql)) for name, sql in counted.items()}
    return tuple(Sentence(f"mission.gripp2.{name}", n=n) for name, n in numbers.items() if n)


def _influence(reader: Reader) -> tuple[Sentence, ...]:
    """Only what the file ties to patients: options from their ideas, issues from their barriers."""
    options = int(reader.value("SELECT count(*) FROM option WHERE sector = 'patient'"))
    issues = int(
        reader.value(
            "SELECT count(*) FROM barrier WHERE sector = 'patient' AND issue_id IS NOT NULL"
        )
    )
    counted = {"patient_options": options, "patient_issues": issues}
    return tuple(Sentence(f"mission.gripp2.{name}", n=n) for name, n in counted.items() if n)


def _reflection(reader: Reader) -> tuple[Sentence, ...]:
    found = []
    counted = {
        kind: sum(one.kind == kind for one in lessons(reader)) for kind in ("stop", "change")
    }
    if any(counted.values()):
        found.append(Sentence("mission.gripp2.lessons", n=sum(counted.values())))
    heard = [one for one in result(reader, "meeting") if one.question == "heard" and one.enough]
    if heard:
        found.append(Sentence("mission.gripp2.heard", n=heard[0].agree, people=heard[0].people))
    return tuple(found)
