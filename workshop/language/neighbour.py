"""What would you tell a neighbour? Only readers prove that a text is understood.

After ISO 24495-1:2023 (Plain language): readers get what they need, find it, understand it and
can use it; no formula shows that.
"""

from __future__ import annotations

from pydantic import Field

from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Paragraph
from workshop.language.writes import now
from workshop.sentences import Sentence


class AskNeighbour(Change):
    """Ask the room what it would tell a neighbour about a text, as it stands now."""

    place: Line
    shown: Paragraph
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        """Begins a check.

        Raises:
            Refused: there is no text to tell about.
        """
        if not self.shown.strip():
            raise Refused(Sentence("language.neighbour.empty"))
        tables.insert(
            "neighbour_check",
            position=tables.next_position("neighbour_check"),
            place=self.place,
            shown=self.shown,
            told="",
            asked_at=self.at,
        )


class CountNeighbour(Change):
    """Write down the hands: got it, partly, not yet; None where it was not counted."""

    check: int
    got_it: int | None = Field(default=None, ge=0, le=1_000)
    partly: int | None = Field(default=None, ge=0, le=1_000)
    not_yet: int | None = Field(default=None, ge=0, le=1_000)

    def apply(self, tables: Tables) -> None:
        tables.update(
            "neighbour_check",
            self.check,
            got_it=self.got_it,
            partly=self.partly,
            not_yet=self.not_yet,
        )


class NoteNeighbour(Change):
    """Type what people told, in their own words and without their names."""

    check: int
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"neighbour.{self.check}.told"

    def apply(self, tables: Tables) -> None:
        tables.update("neighbour_check", self.check, told=self.text)


class RemoveNeighbour(Change):
    """Take a check away."""

    check: int

    def apply(self, tables: Tables) -> None:
        tables.delete("neighbour_check", self.check)
