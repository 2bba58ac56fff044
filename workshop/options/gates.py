"""What an option waits for: needs that are open until they are answered or waived by a role.

A need is open until somebody writes what answers it, or somebody in a named role says that the
option may go on without, and why. An option that creates risk waits for the three usual needs
whether anybody wrote them down or not: whoever finds people at risk has to know who follows them
up, who pays, and who does the work (prioritise follow-up before testing).
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Literal, NamedTuple, get_args

from pydantic import BaseModel, ConfigDict

from workshop.sentences import Sentence

GateKind = Literal["follow_up", "payer", "staff", "results", "backing", "other"]
KINDS: tuple[GateKind, ...] = get_args(GateKind)
TESTING: tuple[GateKind, ...] = ("follow_up", "payer", "staff")
"""What has to be settled before people are tested or found to be at risk."""
USUAL: tuple[GateKind, ...] = (*TESTING, "results", "backing")
FACT_OF: dict[GateKind, str] = {"results": "results_owner", "backing": "backing"}
"""Needs that a fact about the option answers as well."""


class Gate(BaseModel):
    """One need of an option, and how it was settled, if it was."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    option_id: int
    kind: GateKind
    need: str
    answer: str
    waived_by: str
    waived_because: str
    settled_at: str
    letter_from: str = ""
    """The letter of the merged option it came with; empty for the option's own."""

    @property
    def words(self) -> str | Sentence:
        """What is needed: as typed, or the usual words of its kind."""
        return self.need if self.need.strip() else Sentence(f"options.gate.kind.{self.kind}")

    @property
    def waived(self) -> bool:
        """Whether somebody let the option go on without."""
        return bool(self.waived_by.strip())

    @property
    def answered(self) -> bool:
        """Whether somebody wrote what answers it."""
        return bool(self.answer.strip())

    @property
    def open(self) -> bool:
        """Whether the option still waits for it."""
        return not (self.answered or self.waived)


class Need(NamedTuple):
    """Something an option still waits for: a gate, or a usual need nobody wrote down."""

    kind: GateKind
    words: str | Sentence
    gate: int | None = None
    letter_from: str = ""


def by_rule(gates: Iterable[Gate], *, creates_risk: bool) -> tuple[Need, ...]:
    """The usual needs that an option with a risk has by rule and that nobody wrote down."""
    if not creates_risk:
        return ()
    there = {gate.kind for gate in gates}
    return tuple(
        Need(kind, Sentence(f"options.gate.kind.{kind}")) for kind in TESTING if kind not in there
    )


def open_needs(gates: Iterable[Gate], *, creates_risk: bool) -> tuple[Need, ...]:
    """All that an option waits for: its open gates, then what it has by rule."""
    found = list(gates)
    written = (
        Need(gate.kind, gate.words, gate.id, gate.letter_from) for gate in found if gate.open
    )
    return (*written, *by_rule(found, creates_risk=creates_risk))


def mark(gates: Iterable[Gate], *, creates_risk: bool) -> Sentence | None:
    """The words beside the lock of an option; None where nothing was ever asked of it.

    While it waits: for how much. Once settled, who waived what was waived; an option whose needs
    were all answered needs no mark.
    """
    found = list(gates)
    waits = open_needs(found, creates_risk=creates_risk)
    if waits:
        return Sentence("options.gate.mark.waits", n=len(waits))
    roles = list(dict.fromkeys(gate.waived_by.strip() for gate in found if gate.waived))
    return Sentence("options.gate.mark.waived", roles=roles) if roles else None
