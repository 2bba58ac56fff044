"""Putting an unusual partner on the map, and answering findings of one kind alike."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Name, Paragraph
from workshop.sentences import Sentence
from workshop.stakeholders.changes import AddStakeholder
from workshop.stakeholders.coverage.finding import Answer, Check
from workshop.stakeholders.coverage_changes import AnswerFinding
from workshop.stakeholders.model import Sector


class AddUnusualPartner(Change):
    """Put an unusual partner on the map, with the issue it is for and why."""

    name: Name
    sector: Sector
    field: Line
    reason: Paragraph
    issue: int | None = None

    def apply(self, tables: Tables) -> None:
        if not self.reason.strip():
            raise Refused(Sentence("deck.refused.reason"))
        known = tables.value("SELECT count(*) FROM mission_line WHERE box = 'issues'")
        if known and self.issue is None:
            raise Refused(Sentence("deck.refused.issue"))
        AddStakeholder(name=self.name, sector=self.sector).apply(tables)
        row = tables.value("SELECT max(id) FROM stakeholder")
        tables.update(
            "stakeholder",
            row,
            unusual=1,
            field=self.field,
            reason=self.reason,
            issue_id=self.issue,
        )


class AnswerAlike(Change):
    """Answer several findings of one kind with the same words, in one act."""

    finding: Check
    subjects: Annotated[tuple[Paragraph, ...], Field(max_length=1000)]
    answer: Answer
    reason: Paragraph = ""

    def apply(self, tables: Tables) -> None:
        for subject in self.subjects:
            AnswerFinding(
                finding=self.finding, subject=subject, answer=self.answer, reason=self.reason
            ).apply(tables)
