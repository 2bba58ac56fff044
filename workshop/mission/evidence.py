"""Cards of evidence and barriers: what is known, what was lived through, what stopped somebody."""

from __future__ import annotations

from typing import Literal

from workshop.document import Change, Refused, Tables
from workshop.document.text import LINE, PARAGRAPH, Line, Paragraph
from workshop.mission import queries
from workshop.mission.changes import CHOICES
from workshop.mission.model import Barrier, Confidence, Evidence, EvidenceKind
from workshop.mission.writes import add_line, write_boxes
from workshop.people.model import Sector
from workshop.sentences import Sentence


class AddEvidence(Change):
    """Put a card on the wall of evidence."""

    kind: EvidenceKind
    text: Line
    number: Line = ""
    source: Line = ""
    confidence: Confidence = ""
    issue: int | None = None

    def apply(self, tables: Tables) -> None:
        """Keeps the card.

        Raises:
            Refused: it says nothing, or its issue is gone.
        """
        if not (self.text.strip() or self.number.strip()):
            raise Refused(Sentence("mission.refused.empty_card"))
        _check_issue(tables, self.issue)
        tables.insert(
            "evidence",
            position=tables.next_position("evidence"),
            issue_id=self.issue,
            **self.model_dump(include={"kind", "text", "number", "source", "confidence"}),
        )


class EditEvidence(Change):
    """Type in a card: its words, number, source, or how sure we are."""

    evidence: int
    field: Literal["kind", "text", "number", "source", "confidence"]
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"evidence.{self.evidence}.{self.field}"

    def apply(self, tables: Tables) -> None:
        """Keeps it.

        Raises:
            Refused: the card is gone, the text too long, or it is none of the choices.
        """
        _card(tables, self.evidence)
        choices = {**CHOICES, "kind": ("data", "experience")}
        if self.field in choices and self.text not in choices[self.field]:
            raise Refused(Sentence("mission.refused.choice"))
        if len(self.text) > LINE:
            raise Refused(Sentence("document.text.long", length=len(self.text), limit=LINE))
        tables.update("evidence", self.evidence, **{self.field: self.text})


class TieEvidence(Change):
    """Tie a card to an issue, or to none."""

    evidence: int
    issue: int | None

    def apply(self, tables: Tables) -> None:
        _card(tables, self.evidence)
        _check_issue(tables, self.issue)
        tables.update("evidence", self.evidence, issue_id=self.issue)


class RemoveEvidence(Change):
    """Take a card off the wall."""

    evidence: int

    def apply(self, tables: Tables) -> None:
        tables.delete("evidence", self.evidence)


class UseEvidence(Change):
    """Write a card into the statement, at its end."""

    evidence: int

    def apply(self, tables: Tables) -> None:
        """Writes number and words.

        Raises:
            Refused: the card is gone, it stands there already, or the statement is full.
        """
        card = _card(tables, self.evidence)
        statement = queries.mission(tables).statement
        if card.said in statement:
            raise Refused(Sentence("mission.refused.used_already"))
        text = f"{statement.rstrip()} {card.said}".strip()
        if len(text) > PARAGRAPH:
            raise Refused(Sentence("document.text.long", length=len(text), limit=PARAGRAPH))
        write_boxes(tables, {"statement": text})


class AddBarrier(Change):
    """Write down what stopped somebody."""

    text: Line
    sector: Sector = "not_stated"

    def apply(self, tables: Tables) -> None:
        """Keeps it.

        Raises:
            Refused: it says nothing.
        """
        if not self.text.strip():
            raise Refused(Sentence("mission.refused.empty_card"))
        tables.insert(
            "barrier",
            position=tables.next_position("barrier"),
            text=self.text,
            sector=self.sector,
            issue_id=None,
        )


class EditBarrier(Change):
    """Type in a barrier."""

    barrier_id: int
    text: Line

    @property
    def typing(self) -> str:
        return f"barrier.{self.barrier_id}"

    def apply(self, tables: Tables) -> None:
        _barrier(tables, self.barrier_id)
        tables.update("barrier", self.barrier_id, text=self.text)


class RemoveBarrier(Change):
    """Take a barrier out; an issue it became stays."""

    barrier_id: int

    def apply(self, tables: Tables) -> None:
        tables.delete("barrier", self.barrier_id)


class BarrierToIssue(Change):
    """Make an issue of a barrier; where it came from stays known."""

    barrier_id: int

    def apply(self, tables: Tables) -> None:
        """Adds the line.

        Raises:
            Refused: the barrier is gone, it is an issue already, or the box is full.
        """
        one = _barrier(tables, self.barrier_id)
        if one.issue_id is not None:
            raise Refused(Sentence("mission.refused.issue_already"))
        line = " ".join(one.text.split())
        length = len(queries.mission(tables).issues) + len(line) + 1
        if length > PARAGRAPH:
            raise Refused(Sentence("document.text.long", length=length, limit=PARAGRAPH))
        same = [issue.id for issue in queries.issues(tables) if issue.line == line]
        issue = same[0] if same else add_line(tables, "issues", line)
        tables.update("barrier", self.barrier_id, issue_id=issue)


def _card(tables: Tables, evidence: int) -> Evidence:
    found = [one for one in queries.evidence(tables) if one.id == evidence]
    if not found:
        raise Refused(Sentence("mission.refused.card_gone"))
    return found[0]


def _barrier(tables: Tables, barrier: int) -> Barrier:
    found = [one for one in queries.barriers(tables) if one.id == barrier]
    if not found:
        raise Refused(Sentence("mission.refused.card_gone"))
    return found[0]


def _check_issue(tables: Tables, issue: int | None) -> None:
    if issue is not None and issue not in {one.id for one in queries.issues(tables)}:
        raise Refused(Sentence("mission.refused.line_gone"))
