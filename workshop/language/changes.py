"""What people do with the room's words."""

from __future__ import annotations

import datetime
from typing import Literal

from pydantic import Field, TypeAdapter

from workshop.document import Change, Refused, Tables
from workshop.document.text import Name, Paragraph
from workshop.language import queries
from workshop.sentences import Sentence

_NAME: TypeAdapter[str] = TypeAdapter(Name)


def _now() -> str:
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")


class AddTerm(Change):
    """Put a word on the list."""

    term: Name
    plain: Paragraph = ""
    definition: Paragraph = ""
    source: Name = "room"

    def apply(self, tables: Tables) -> None:
        _check_new(tables, self.term)
        tables.insert(
            "term",
            position=tables.next_position("term"),
            term=self.term,
            plain=self.plain,
            definition=self.definition,
            status="open",
            agreed_at=None,
            source=self.source,
        )


class EditTerm(Change):
    """Type in a term; new plain words are open until the room agrees again."""

    term: int
    field: Literal["term", "plain", "definition"]
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"term.{self.term}.{self.field}"

    def apply(self, tables: Tables) -> None:
        known = queries.term(tables, self.term)
        if self.field == "term":
            _check_new(tables, self.text, besides=self.term)
        columns: dict[str, str | None] = {self.field: self.text}
        if self.field == "plain" and known is not None and known.plain != self.text:
            columns |= {"status": "open", "agreed_at": None}
        tables.update("term", self.term, **columns)


class AgreeTerm(Change):
    """Keep what the room agreed a word means."""

    term: int
    agreed: bool = True
    at: str = Field(default_factory=_now)

    def apply(self, tables: Tables) -> None:
        known = queries.term(tables, self.term)
        if self.agreed and known is not None and not known.plain.strip():
            raise Refused(Sentence("language.term.no-plain"))
        tables.update(
            "term",
            self.term,
            status="agreed" if self.agreed else "open",
            agreed_at=self.at if self.agreed else None,
        )


class RemoveTerm(Change):
    """Take a word off the list."""

    term: int

    def apply(self, tables: Tables) -> None:
        tables.delete("term", self.term)


def _check_new(tables: Tables, words: str, besides: int | None = None) -> None:
    key = " ".join(_NAME.validate_python(words).split()).casefold()
    if not key:
        raise Refused(Sentence("language.term.empty"))
    for known in queries.terms(tables):
        if known.id != besides and " ".join(known.term.split()).casefold() == key:
            raise Refused(Sentence("language.term.known"))
