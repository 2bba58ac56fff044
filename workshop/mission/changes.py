"""Writing the mission: its boxes, what is known of a line, and its versions."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field as Given

from workshop.document import Change, Refused, Tables
from workshop.document.text import LINE, Paragraph
from workshop.mission.model import FIELDS, LEVERS, Field, Mission
from workshop.mission.queries import details, line, mission, version
from workshop.mission.writes import bring_details, keep_version, now, write_boxes
from workshop.sentences import Sentence

Detail = Literal["lever", "baseline", "source", "owner", "day", "how", "confidence"]
CHOICES: dict[str, tuple[str, ...]] = {
    "lever": ("", *LEVERS),
    "confidence": ("", "low", "medium", "high"),
}


class SetMissionField(Change):
    """Write in one box of the mission on a page."""

    field: Field
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"mission.{self.field}"

    def apply(self, tables: Tables) -> None:
        write_boxes(tables, {self.field: self.text})


class DescribeLine(Change):
    """Say something about one line of a box: which lever, who owns it, how we find out."""

    line: int
    detail: Detail
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"mission_line.{self.line}.{self.detail}"

    def apply(self, tables: Tables) -> None:
        """Keeps the detail.

        Raises:
            Refused: the line is gone, or it is no day, lever or confidence.
        """
        if line(tables, self.line) is None:
            raise Refused(Sentence("mission.refused.line_gone"))
        if self.detail in CHOICES and self.text not in CHOICES[self.detail]:
            raise Refused(Sentence("mission.refused.choice"))
        if len(self.text) > LINE:
            raise Refused(Sentence("document.text.long", length=len(self.text), limit=LINE))
        text = checked_day(self.text) if self.detail == "day" else self.text
        tables.update("mission_line", self.line, **{self.detail: text})


class KeepVersion(Change):
    """Keep the page as it stands now, as it is or because the course changes."""

    reason: Literal["kept", "pivot"] = "kept"
    at: str = Given(default_factory=now)

    def apply(self, tables: Tables) -> None:
        keep_version(tables, self.reason, self.at)


class BackToVersion(Change):
    """Bring the whole page back as it stood in a version; what stands now is kept before."""

    version: int
    at: str = Given(default_factory=now)

    def apply(self, tables: Tables) -> None:
        """Writes all boxes.

        Raises:
            Refused: there is no such version.
        """
        wanted = version(tables, self.version)
        if wanted is None:
            raise Refused(Sentence("mission.refused.version_gone"))
        current = mission(tables)
        newest = tables.value("SELECT id FROM mission_version ORDER BY number DESC")
        last = version(tables, newest) if newest is not None else None
        if last is None or (last.page, last.lines) != (current, details(tables)):
            keep_version(tables, "before_return", self.at)
        texts = {
            field: wanted.page.text(field) for field in _boxes_that_differ(wanted.page, current)
        }
        if texts:
            write_boxes(tables, texts)
        bring_details(tables, wanted.lines)


def _boxes_that_differ(one: Mission, other: Mission) -> list[Field]:
    return [field for field in FIELDS if one.text(field) != other.text(field)]


def checked_day(text: str) -> str:
    """A day such as 2027-02-10, or an empty text.

    Raises:
        Refused: it is no day.
    """
    typed = text.strip()
    try:
        return datetime.date.fromisoformat(typed).isoformat() if typed else ""
    except ValueError:
        raise Refused(Sentence("mission.refused.day", text=typed)) from None
