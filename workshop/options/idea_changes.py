"""What people do with ideas, until they are options."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Notes
from workshop.options import queries
from workshop.options.pasting import lines_of
from workshop.options.writes import add_options
from workshop.sentences import Sentence


class AddIdeas(Change):
    """Write down ideas, one a line; with the sector they came from if it is known, never a name."""

    text: Notes
    sector: Annotated[str, Field(pattern=r"^[a-z_]*$")] = ""
    spoken: bool = False

    def apply(self, tables: Tables) -> None:
        for line in lines_of(self.text):
            tables.insert(
                "idea",
                position=tables.next_position("idea"),
                text=line,
                state="open",
                sector=self.sector,
                spoken=int(self.spoken),
            )


class EditIdea(Change):
    """Change the words of an idea."""

    idea: int
    text: Line

    @property
    def typing(self) -> str:
        return f"idea.{self.idea}"

    def apply(self, tables: Tables) -> None:
        tables.update("idea", self.idea, text=self.text)


class SetIdeaAside(Change):
    """Put an idea aside, or take it back."""

    idea: int
    aside: bool = True

    def apply(self, tables: Tables) -> None:
        tables.update("idea", self.idea, state="set_aside" if self.aside else "open")


class SpeakIdea(Change):
    """Mark that an idea was read out in the round-robin, or that it was not."""

    idea: int
    spoken: bool = True

    def apply(self, tables: Tables) -> None:
        tables.update("idea", self.idea, spoken=int(self.spoken))


class IdeasToOptions(Change):
    """Make every idea that is still open an option, in the shuffled order the room saw.

    In the order of writing the letters would tell who spoke when.
    """

    def apply(self, tables: Tables) -> None:
        open_ideas = queries.shuffled_ideas(tables)
        if not open_ideas:
            raise Refused(Sentence("options.idea.none-open"))
        for idea in open_ideas:
            add_options(tables, [idea.text], idea=idea.id, sector=idea.sector)
            tables.update("idea", idea.id, state="option")


class IdeaToOption(Change):
    """Make an idea an option; the idea stays and remembers."""

    idea: int

    def apply(self, tables: Tables) -> None:
        row = tables.one("SELECT text, state, sector FROM idea WHERE id = :id", id=self.idea)
        if row is None or row["state"] == "option":
            raise Refused(Sentence("options.idea.already"))
        add_options(tables, [row["text"]], idea=self.idea, sector=row["sector"])
        tables.update("idea", self.idea, state="option")
