"""Writing the mission."""

from __future__ import annotations

from workshop.document import Change, Tables
from workshop.document.text import Paragraph
from workshop.mission.model import FIELDS, Field


class SetMissionField(Change):
    """Write in one box of the mission on a page."""

    field: Field
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"mission.{self.field}"

    def apply(self, tables: Tables) -> None:
        known = tables.value("SELECT id FROM mission ORDER BY id")
        if known is None:
            empty: dict[str, str] = dict.fromkeys(FIELDS, "")
            tables.insert("mission", **{**empty, self.field: self.text})
        else:
            tables.update("mission", known, **{self.field: self.text})
