"""What the mission may write here: a stakeholder no longer stands for an issue that is gone."""

from __future__ import annotations

from workshop.document import Tables


def let_go_of_issue(tables: Tables, issue: int) -> None:
    """Stakeholders brought in for this issue stay, without it."""
    for row in tables.all("SELECT id FROM stakeholder WHERE issue_id = :issue", issue=issue):
        tables.update("stakeholder", row["id"], issue_id=None)
