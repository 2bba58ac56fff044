"""What people do with options."""

from __future__ import annotations

from typing import Literal

from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Notes
from workshop.options import queries
from workshop.options.model import Option
from workshop.options.pasting import lines_of
from workshop.options.writes import add_options
from workshop.sentences import Sentence


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


class AddOptions(Change):
    """Add options, one a line; each gets the next letter."""

    text: Notes

    def apply(self, tables: Tables) -> None:
        add_options(tables, lines_of(self.text))


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


def _of(tables: Tables, option_id: int) -> Option:
    found = queries.option(tables, option_id)
    if found is None:
        raise KeyError(("option", option_id))
    return found


def _free(tables: Tables, option_id: int) -> None:
    if queries.in_open_round(tables, option_id):
        raise Refused(Sentence("options.in-open-round"))
