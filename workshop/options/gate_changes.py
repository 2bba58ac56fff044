"""What people do with gates: write down a need, answer it, or let an option go on without."""

from __future__ import annotations

import datetime

from pydantic import Field

from workshop.agenda.writes import bind_gates
from workshop.document import Change, Refused, Row, Tables
from workshop.document.text import Line, Name, Paragraph
from workshop.options import queries
from workshop.options.gates import TESTING, USUAL, GateKind
from workshop.sentences import Sentence


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")


class AddGate(Change):
    """Write down what has to be settled before an option is voted on."""

    option: int
    need: Line = ""
    kind: GateKind = "other"

    def apply(self, tables: Tables) -> None:
        if self.kind == "other" and not self.need.strip():
            raise Refused(Sentence("options.gate.no-need"))
        _free_to_word(tables, self.option)
        _add(tables, self.option, self.kind, self.need)


class AddUsualGates(Change):
    """Write down the usual needs that are not there yet; those of testing alone, or all five."""

    option: int
    all_five: bool = True

    def apply(self, tables: Tables) -> None:
        _free_to_word(tables, self.option)
        if not _add_missing(tables, self.option, USUAL if self.all_five else TESTING):
            raise Refused(Sentence("options.gate.usual-there"))


class EditGate(Change):
    """Change the words of a need."""

    gate: int
    need: Line

    @property
    def typing(self) -> str:
        return f"gate.{self.gate}"

    def apply(self, tables: Tables) -> None:
        row = _row(tables, self.gate)
        _free_to_word(tables, row["option_id"])
        if row["kind"] == "other" and not self.need.strip():
            raise Refused(Sentence("options.gate.no-need"))
        tables.update("gate", self.gate, need=self.need)


class AnswerGate(Change):
    """Write what settles a need; no words open it again."""

    gate: int
    answer: Paragraph
    at: str = Field(default_factory=_now)

    @property
    def typing(self) -> str:
        return f"gate.{self.gate}.answer"

    def apply(self, tables: Tables) -> None:
        _free_to_word(tables, _row(tables, self.gate)["option_id"])
        at = self.at if self.answer.strip() else ""
        columns = {"answer": self.answer, "settled_at": at, "waived_by": "", "waived_because": ""}
        tables.update("gate", self.gate, **columns)


class WaiveGate(Change):
    """Let an option go on without a need: which role says so, and why. A role, never a name."""

    gate: int
    role: Name
    because: Paragraph = ""
    at: str = Field(default_factory=_now)

    def apply(self, tables: Tables) -> None:
        if not self.role.strip():
            raise Refused(Sentence("options.gate.no-role"))
        _free_to_word(tables, _row(tables, self.gate)["option_id"])
        columns = {"waived_by": self.role, "waived_because": self.because, "settled_at": self.at}
        tables.update("gate", self.gate, answer="", **columns)


class ReopenGate(Change):
    """Take back the answer or the waiver: the option waits again."""

    gate: int

    def apply(self, tables: Tables) -> None:
        _free_to_word(tables, _row(tables, self.gate)["option_id"])
        blank = dict.fromkeys(("answer", "waived_by", "waived_because", "settled_at"), "")
        tables.update("gate", self.gate, **blank)


class RemoveGate(Change):
    """Take a need away. What an option with a risk needs by rule stays needed."""

    gate: int

    def apply(self, tables: Tables) -> None:
        _free_to_word(tables, _row(tables, self.gate)["option_id"])
        tables.delete("gate", self.gate)


class MarkRisk(Change):
    """Say that an option creates risk for people; it then waits for the three usual needs."""

    option: int
    creates_risk: bool

    def apply(self, tables: Tables) -> None:
        tables.update("option", self.option, creates_risk=int(self.creates_risk))
        if self.creates_risk:
            _add_missing(tables, self.option, TESTING)


class BindGates(Change):
    """Say whether a vote may open while an option on its ballot waits for something."""

    binding: bool

    def apply(self, tables: Tables) -> None:
        bind_gates(tables, binding=self.binding)


def _add(tables: Tables, option: int, kind: str, need: str) -> None:
    blank = dict.fromkeys(("answer", "waived_by", "waived_because", "settled_at"), "")
    place = tables.next_position("gate")
    tables.insert("gate", position=place, option_id=option, kind=kind, need=need, **blank)


def _add_missing(tables: Tables, option: int, kinds: tuple[GateKind, ...]) -> int:
    """Adds the kinds that are not there, and gives how many they were."""
    rows = tables.all("SELECT kind FROM gate WHERE option_id = :id", id=option)
    missing = [kind for kind in kinds if kind not in {row["kind"] for row in rows}]
    for kind in missing:
        _add(tables, option, kind, "")
    return len(missing)


def _row(tables: Tables, gate: int) -> Row:
    row = tables.one("SELECT option_id, kind FROM gate WHERE id = :id", id=gate)
    if row is None:
        raise KeyError(("gate", gate))
    return row


def _free_to_word(tables: Tables, option: int) -> None:
    """While somebody else must lead on an option, what it waits for is theirs to settle too."""
    if option in queries.wording_locked(tables):
        found = queries.option(tables, option)
        raise Refused(Sentence("options.locked", letter=found.letter if found else ""))
