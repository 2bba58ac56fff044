"""Acts of the page that says who is missing: inviting with the card, and what the page shows."""

from __future__ import annotations

from typing import Annotated, ClassVar

from pydantic import Field

from workshop.document import Change, Tables
from workshop.document.text import Paragraph
from workshop.stakeholders.changes import EditStakeholder
from workshop.stakeholders.coverage.finding import Check
from workshop.stakeholders.deck_changes import AnswerAlike


class InviteAndMark(Change):
    """Answer findings of one kind with "invite", and mark those of the cards named that are absent.

    One act and one step of undo; whoever is here, spoken for or invited already stays as they are.
    """

    finding: Check
    subjects: Annotated[tuple[Paragraph, ...], Field(max_length=1000)]
    stakeholders: Annotated[tuple[int, ...], Field(max_length=1000)]

    def apply(self, tables: Tables) -> None:
        AnswerAlike(finding=self.finding, subjects=self.subjects, answer="invite").apply(tables)
        for one in dict.fromkeys(self.stakeholders):
            present = tables.value("SELECT present FROM stakeholder WHERE id = :id", id=one)
            if present == "absent":
                EditStakeholder(stakeholder=one, present="invited").apply(tables)


class ShowAllChecks(Change):
    """Show every check, or only those that need the room now; remembered in the file.

    How the desk stands is no act of the room: it is announced, and undo passes it by.
    """

    undoable: ClassVar[bool] = False
    journalled: ClassVar[bool] = False

    shown: bool

    def apply(self, tables: Tables) -> None:
        known = tables.value("SELECT id FROM map_shown")
        if known is None:
            tables.insert("map_shown", id=1, all_checks=int(self.shown))
        else:
            tables.update("map_shown", known, all_checks=int(self.shown))
