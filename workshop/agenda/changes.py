"""What people do with the workshop, its agenda, the parking lot, the queue and the room screen."""

from __future__ import annotations

import datetime
from typing import ClassVar, Literal

from workshop.agenda.model import Cover
from workshop.agenda.templates import template
from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Name, Paragraph
from workshop.mission.model import FIELDS as MISSION_FIELDS
from workshop.sentences import Sentence

LONGEST = 600
"""The most minutes a step may take."""
_ALWAYS_THERE = 1
"""The id of the one row of workshop, mission and room."""


class BeginWorkshop(Change):
    """Begin a workshop from a template."""

    barrier: ClassVar[bool] = True

    template: str
    title: Line
    date: str
    starts_at: str = ""
    ends_at: str = ""
    place: Line = ""
    facilitator: Name = ""
    secretary: Name = ""
    language: str = "en"

    def apply(self, tables: Tables) -> None:
        if tables.value("SELECT 1 FROM workshop"):
            raise Refused(Sentence("agenda.begun-already"))
        chosen = template(self.template)
        row = self.model_dump(exclude={"operation"})
        tables.insert(
            "workshop",
            id=_ALWAYS_THERE,
            subtitle="",
            sample=0,
            provenance="",
            group_limit=5,
            binding_gates=int(chosen.binding_gates),
            **row,
        )
        tables.insert("mission", id=_ALWAYS_THERE, **dict.fromkeys(MISSION_FIELDS, ""))
        _show(tables, slide="welcome", subject=None, stage=0, page=0, cover="live", message="")
        for position, one in enumerate(chosen.steps, start=1):
            add_step(tables, position=position, **one.model_dump())


class EditWorkshop(Change):
    """Change what the workshop is called, when or where it is, who pays for it."""

    field: Literal["title", "subtitle", "date", "place", "starts_at", "ends_at", "facilitator",
                   "secretary", "language", "sponsor"]  # fmt: skip
    text: Line

    @property
    def typing(self) -> str:
        return f"workshop.{self.field}"

    def apply(self, tables: Tables) -> None:
        tables.update("workshop", _ALWAYS_THERE, **{self.field: self.text})


class StartStep(Change):
    """Go to a step: it is live, and the one that was live is done."""

    step: int

    def apply(self, tables: Tables) -> None:
        for row in tables.all("SELECT id FROM step WHERE state = 'live'"):
            if row["id"] != self.step:
                _leave(tables, row["id"], "done")
        tables.update("step", self.step, state="live", started_at=_now())
        if tables.value("SELECT started_at FROM workshop") is None:
            tables.update("workshop", _ALWAYS_THERE, started_at=_now())


class FinishStep(Change):
    """A step is done."""

    step: int

    def apply(self, tables: Tables) -> None:
        _leave(tables, self.step, "done")


class WaitInStep(Change):
    """A step stays open while the room goes on, as when a vote is open over the break."""

    step: int

    def apply(self, tables: Tables) -> None:
        _leave(tables, self.step, "waiting")


class SkipStep(Change):
    """Skip a step, with the reason."""

    step: int
    reason: Line

    def apply(self, tables: Tables) -> None:
        _leave(tables, self.step, "skipped")
        tables.update("step", self.step, skip_reason=self.reason)


class ReopenStep(Change):
    """Come back to a step that was done or skipped."""

    step: int

    def apply(self, tables: Tables) -> None:
        tables.update("step", self.step, state="reopened", skip_reason="")


class AddStep(Change):
    """Add a step at the end, or after another."""

    title: Line
    minutes: int = 10
    kind: str = "notes"
    after: int | None = None

    def apply(self, tables: Tables) -> None:
        if not self.title.strip():
            raise Refused(Sentence("agenda.no-title"))
        position = tables.next_position("step")
        added = add_step(
            tables, position=position, title=self.title, minutes=self.minutes, kind=self.kind
        )
        if self.after is not None:
            order = [row["id"] for row in tables.all("SELECT id FROM step ORDER BY position, id")]
            order.remove(added)
            order.insert(order.index(self.after) + 1, added)
            _number(tables, order)


class EditStep(Change):
    """Change the words or the minutes of a step."""

    step: int
    field: Literal["title", "minutes", "goal", "say", "inputs", "output", "done", "plan_b", "lock",
                   "kind"]  # fmt: skip
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"step.{self.step}.{self.field}"

    def apply(self, tables: Tables) -> None:
        value: str | int = self.text
        if self.field == "minutes":
            typed = self.text.strip()
            if not typed.isdecimal() or len(typed) > 3 or int(typed) > LONGEST:
                raise Refused(Sentence("agenda.minutes"))
            value = int(typed)
        tables.update("step", self.step, **{self.field: value})


class MoveStep(Change):
    """Move a step to another place, counted from 0."""

    step: int
    to: int

    def apply(self, tables: Tables) -> None:
        order = [row["id"] for row in tables.all("SELECT id FROM step ORDER BY position, id")]
        order.remove(self.step)
        order.insert(max(0, self.to), self.step)
        _number(tables, order)


class RemoveStep(Change):
    """Take a step out of the agenda, if it never began."""

    step: int

    def apply(self, tables: Tables) -> None:
        row = tables.one("SELECT state FROM step WHERE id = :id", id=self.step)
        used = tables.value("SELECT 1 FROM round WHERE step_id = :id", id=self.step)
        if row is None or row["state"] not in ("not_started", "ready") or used:
            raise Refused(Sentence("agenda.step-began"))
        tables.delete("step", self.step)


class ParkThought(Change):
    """Park a thought, so that it is not lost and does not stop the room."""

    text: Line

    def apply(self, tables: Tables) -> None:
        if not self.text.strip():
            raise Refused(Sentence("agenda.park-empty"))
        position = tables.next_position("parked")
        tables.insert("parked", position=position, text=self.text, owner_id=None, closed="")


class GiveParkedOwner(Change):
    """Say who takes a parked thought."""

    parked: int
    owner: int | None

    def apply(self, tables: Tables) -> None:
        tables.update("parked", self.parked, owner_id=self.owner)


class CloseParked(Change):
    """Close a parked thought, with the reason."""

    parked: int
    reason: Line

    def apply(self, tables: Tables) -> None:
        tables.update("parked", self.parked, closed=self.reason)


class QueueSpeaker(Change):
    """Somebody wants to speak."""

    participant: int

    def apply(self, tables: Tables) -> None:
        waits = tables.value(
            "SELECT 1 FROM speaker WHERE participant_id = :id", id=self.participant
        )
        if waits:
            raise Refused(Sentence("agenda.queue-twice"))
        first = tables.value("SELECT count(*) FROM speaker") == 0
        tables.insert(
            "speaker",
            position=tables.next_position("speaker"),
            participant_id=self.participant,
            state="now" if first else "waiting",
        )


class NextSpeaker(Change):
    """The next one speaks."""

    def apply(self, tables: Tables) -> None:
        rows = tables.all("SELECT id FROM speaker ORDER BY position, id")
        if rows:
            tables.delete("speaker", rows[0]["id"])
        if len(rows) > 1:
            tables.update("speaker", rows[1]["id"], state="now")


class _RoomChange(Change):
    """What the room screen shows: announced, but never undone and not in the journal."""

    undoable: ClassVar[bool] = False
    journalled: ClassVar[bool] = False


class ShowOnRoom(_RoomChange):
    """Send a slide to the room screen; a cover or message that was on it goes."""

    slide: str
    subject: int | None = None
    stage: int = 0
    page: int = 0

    def apply(self, tables: Tables) -> None:
        shown = self.model_dump(exclude={"operation"})
        _show(tables, cover="live", message="", **shown)


class CoverRoom(_RoomChange):
    """Blank or cover the room screen, or take the cover away."""

    cover: Cover

    def apply(self, tables: Tables) -> None:
        _show(tables, cover=self.cover)


class MessageRoom(_RoomChange):
    """Put one sentence on the room screen; an empty one takes it away."""

    message: Line

    def apply(self, tables: Tables) -> None:
        _show(tables, message=self.message)


def add_step(tables: Tables, **columns: str | int) -> int:
    """Adds a step with every column it was not given at its beginning value."""
    empty = dict.fromkeys(
        ("goal", "say", "inputs", "output", "done", "plan_b", "lock", "skip_reason"), ""
    )
    start = {"state": "not_started", "spent": 0, "started_at": None}
    return tables.insert("step", **{**empty, **start, **columns})


def _show(tables: Tables, **columns: object) -> None:
    if tables.value("SELECT 1 FROM room"):
        tables.update("room", _ALWAYS_THERE, **columns)
    else:
        empty = {"slide": "", "subject": None, "stage": 0, "page": 0, "cover": "live"}
        tables.insert("room", id=_ALWAYS_THERE, **{"message": "", **empty, **columns})


def _leave(tables: Tables, step: int, state: str) -> None:
    row = tables.one("SELECT spent, started_at, state FROM step WHERE id = :id", id=step)
    if row is None:
        raise KeyError(("step", step))
    spent = row["spent"]
    if row["state"] == "live" and row["started_at"]:
        since = datetime.datetime.fromisoformat(row["started_at"])
        spent += max(0, int((datetime.datetime.now().astimezone() - since).total_seconds()))
    tables.update("step", step, state=state, spent=spent)


def _number(tables: Tables, order: list[int]) -> None:
    for position, step in enumerate(order, start=1):
        tables.update("step", step, position=position)


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")
