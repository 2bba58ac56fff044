"""What the room learns: stop, keep, change; and what it writes to the prompts of a frame."""

from __future__ import annotations

from typing import Literal

from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Paragraph
from workshop.mission.model import LessonKind
from workshop.mission.washing import CHECKS
from workshop.sentences import Sentence

Frame = Literal["responsible", "involvement", "washing"]
PROMPTS: dict[Frame, tuple[str, ...]] = {
    "responsible": ("anticipate", "include", "reflect", "respond"),
    "involvement": ("aim", "methods", "results", "influence", "reflection"),
    "washing": CHECKS,
}
"""The frames: responsible research and innovation; the five items of GRIPP2, short form; and what
the room points to itself where the words of the mission do not show it."""


class AddLesson(Change):
    """Say what to stop, keep or change."""

    kind: LessonKind
    text: Line

    def apply(self, tables: Tables) -> None:
        """Keeps it.

        Raises:
            Refused: it says nothing.
        """
        if not self.text.strip():
            raise Refused(Sentence("mission.refused.empty_card"))
        position = tables.next_position("lesson")
        tables.insert("lesson", position=position, kind=self.kind, text=self.text)


class EditLesson(Change):
    """Type in what to stop, keep or change."""

    lesson: int
    text: Line

    @property
    def typing(self) -> str:
        return f"lesson.{self.lesson}"

    def apply(self, tables: Tables) -> None:
        tables.update("lesson", self.lesson, text=self.text)


class RemoveLesson(Change):
    """Take out what was to stop, keep or change."""

    lesson: int

    def apply(self, tables: Tables) -> None:
        tables.delete("lesson", self.lesson)


class WriteReflection(Change):
    """Write to one prompt of a frame."""

    frame: Frame
    prompt: str
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"reflection.{self.frame}.{self.prompt}"

    def apply(self, tables: Tables) -> None:
        """Keeps the words; none take them out.

        Raises:
            Refused: the frame has no such prompt.
        """
        if self.prompt not in PROMPTS[self.frame]:
            raise Refused(Sentence("mission.refused.choice"))
        known = tables.value(
            "SELECT id FROM reflection WHERE frame = :frame AND prompt = :prompt",
            frame=self.frame,
            prompt=self.prompt,
        )
        if known is None:
            tables.insert("reflection", frame=self.frame, prompt=self.prompt, text=self.text)
        elif self.text:
            tables.update("reflection", known, text=self.text)
        else:
            tables.delete("reflection", known)
