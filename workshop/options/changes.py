"""What people do with ideas and options."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field, TypeAdapter

from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Name, Notes
from workshop.options import queries
from workshop.options.model import Option
from workshop.options.writes import add_options
from workshop.people.writes import organisation_named
from workshop.sentences import Sentence

_LINE: TypeAdapter[str] = TypeAdapter(Line)


class AddIdeas(Change):
    """Write down ideas, one a line; with the sector they came from if it is known, never a name."""

    text: Notes
    sector: Annotated[str, Field(pattern=r"^[a-z_]*$")] = ""
    spoken: bool = False

    def apply(self, tables: Tables) -> None:
        for line in _lines(self.text):
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


class KeepApart(Change):
    """Say that two options that look alike are not the same; they are not suggested again."""

    first: int
    second: int

    def apply(self, tables: Tables) -> None:
        one, other = sorted((self.first, self.second))
        if one == other:
            raise Refused(Sentence("options.merge.same"))
        if queries.kept_apart(tables, one, other):
            return
        tables.insert("kept_apart", first_id=one, second_id=other)


class IdeaToOption(Change):
    """Make an idea an option; the idea stays and remembers."""

    idea: int

    def apply(self, tables: Tables) -> None:
        row = tables.one("SELECT text, state, sector FROM idea WHERE id = :id", id=self.idea)
        if row is None or row["state"] == "option":
            raise Refused(Sentence("options.idea.already"))
        add_options(tables, [row["text"]], idea=self.idea, sector=row["sector"])
        tables.update("idea", self.idea, state="option")


class AddOptions(Change):
    """Add options, one a line; each gets the next letter."""

    text: Notes

    def apply(self, tables: Tables) -> None:
        add_options(tables, _lines(self.text))


class EditOption(Change):
    """Change the words of an option. What a closed round froze stays as it was.

    While somebody else must lead on an option, its wording stays as it is; tags do not matter.
    """

    option: int
    field: Literal["title", "plain_title", "layer", "tags"]
    text: Line

    @property
    def typing(self) -> str:
        return f"option.{self.option}.{self.field}"

    def apply(self, tables: Tables) -> None:
        if self.field in queries.WORDING and self.option in queries.wording_locked(tables):
            raise Refused(Sentence("options.locked", letter=_of(tables, self.option).letter))
        tables.update("option", self.option, **{self.field: self.text})


class MergeOptions(Change):
    """Merge one option into another; both keep their letter, and their words from before."""

    keep: int
    absorb: int

    def apply(self, tables: Tables) -> None:
        if self.keep == self.absorb:
            raise Refused(Sentence("options.merge.same"))
        for option_id in (self.keep, self.absorb):
            _free(tables, option_id)
            if _of(tables, option_id).state != "open":
                raise Refused(Sentence("options.merge.not-open"))
        kept = _of(tables, self.keep)
        tables.update("option", self.keep, before_merge=kept.own_words)
        tables.update("option", self.absorb, state="merged", merged_into=self.keep)


class UnmergeOption(Change):
    """Take a merged option out again, with the letter it had.

    What the other one says stays as it was edited; its words from before the merge stay with it.
    """

    option: int

    def apply(self, tables: Tables) -> None:
        found = _of(tables, self.option)
        if found.merged_into is None:
            raise Refused(Sentence("options.unmerge.not-merged", letter=found.letter))
        _free(tables, found.merged_into)
        tables.update("option", self.option, state="open", merged_into=None)
        kept = _of(tables, found.merged_into)
        if kept.before_merge == kept.title and not queries.absorbed(tables, kept.id):
            tables.update("option", kept.id, before_merge="")


class DropOption(Change):
    """Drop an option; its letter is not given to another."""

    option: int

    def apply(self, tables: Tables) -> None:
        _free(tables, self.option)
        if _of(tables, self.option).state != "open":
            raise Refused(Sentence("options.drop.not-open"))
        tables.update("option", self.option, state="dropped")


class RestoreOption(Change):
    """Bring a dropped option back, with the letter it had."""

    option: int

    def apply(self, tables: Tables) -> None:
        if _of(tables, self.option).state != "dropped":
            raise Refused(Sentence("options.restore.not-dropped"))
        tables.update("option", self.option, state="open")


class MoveOption(Change):
    """Move an option to another place in the list, counted from 0; its letter stays."""

    option: int
    to: int

    def apply(self, tables: Tables) -> None:
        order = [found.id for found in queries.all_options(tables)]
        if self.option not in order:
            raise KeyError(("option", self.option))
        order.remove(self.option)
        order.insert(max(0, self.to), self.option)
        for position, option_id in enumerate(order, start=1):
            tables.update("option", option_id, position=position)


class LinkOrganisation(Change):
    """Say how an organisation is tied to an option; an empty relation takes the tie away."""

    option: int
    organisation: int
    relation: Line = "named"

    def apply(self, tables: Tables) -> None:
        known = tables.value(
            "SELECT id FROM option_organisation "
            "WHERE option_id = :option AND organisation_id = :organisation",
            option=self.option,
            organisation=self.organisation,
        )
        if not self.relation:
            if known is not None:
                tables.delete("option_organisation", known)
        elif known is not None:
            tables.update("option_organisation", known, relation=self.relation)
        else:
            tables.insert(
                "option_organisation",
                option_id=self.option,
                organisation_id=self.organisation,
                relation=self.relation,
            )


class LinkStakeholder(Change):
    """Say how a stakeholder is tied to an option; an empty relation takes the tie away."""

    option: int
    stakeholder: int
    relation: Line = "affected"

    def apply(self, tables: Tables) -> None:
        known = tables.value(
            "SELECT id FROM option_stakeholder "
            "WHERE option_id = :option AND stakeholder_id = :stakeholder",
            option=self.option,
            stakeholder=self.stakeholder,
        )
        if not self.relation:
            if known is not None:
                tables.delete("option_stakeholder", known)
        elif known is not None:
            tables.update("option_stakeholder", known, relation=self.relation)
        else:
            tables.insert(
                "option_stakeholder",
                option_id=self.option,
                stakeholder_id=self.stakeholder,
                relation=self.relation,
            )


def _lines(text: str) -> list[str]:
    """The lines of a paste that hold words, without the space around them."""
    lines = [_LINE.validate_python(line.strip()) for line in text.splitlines() if line.strip()]
    if not lines:
        raise Refused(Sentence("options.nothing-pasted"))
    return lines


def _of(tables: Tables, option_id: int) -> Option:
    found = queries.option(tables, option_id)
    if found is None:
        raise KeyError(("option", option_id))
    return found


def _free(tables: Tables, option_id: int) -> None:
    if queries.in_open_round(tables, option_id):
        raise Refused(Sentence("options.in-open-round"))


class NameOrganisationIn(Change):
    """Say that an option names an organisation, and how; an unknown one is added."""

    option: int
    name: Name
    relation: Line = "named"

    def apply(self, tables: Tables) -> None:
        organisation = organisation_named(tables, self.name)
        if organisation is None:
            raise Refused(Sentence("options.organisation.name"))
        link = LinkOrganisation(
            option=self.option, organisation=organisation, relation=self.relation
        )
        link.apply(tables)
