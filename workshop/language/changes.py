"""What people do with the list of the room's words."""

from __future__ import annotations

from typing import Literal

from pydantic import Field, TypeAdapter

from workshop.agenda.writes import set_flag_limit
from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Name, Paragraph
from workshop.language import queries
from workshop.language.model import NameKind, Shelf
from workshop.language.reading.model import Language
from workshop.language.writes import add_term
from workshop.sentences import Sentence

_NAME: TypeAdapter[str] = TypeAdapter(Name)


class AddTerm(Change):
    """Put a word on the list, with a first wording of what it means if there is one."""

    term: Name
    plain: Paragraph = ""
    definition: Paragraph = ""
    language: Language | Literal[""] = ""
    source: Name = "room"
    said_by: Name = ""

    def apply(self, tables: Tables) -> None:
        _check_new(tables, self.term)
        add_term(
            tables,
            self.term,
            self.plain,
            self.definition,
            self.source,
            language=self.language,
            said_by=self.said_by,
        )


class RenameTerm(Change):
    """Type in the word itself; what was agreed of it stays."""

    term: int
    text: Name

    @property
    def typing(self) -> str:
        return f"term.{self.term}.term"

    def apply(self, tables: Tables) -> None:
        _check_new(tables, self.text, besides=self.term)
        tables.update("term", self.term, term=self.text)


class RemoveTerm(Change):
    """Take a word off the list, with every wording of it."""

    term: int

    def apply(self, tables: Tables) -> None:
        for table in ("meaning", "term_name"):
            for row in tables.all(f"SELECT id FROM {table} WHERE term_id = :term", term=self.term):
                tables.delete(table, row["id"])
        tables.delete("term", self.term)


class ShelveTerm(Change):
    """Park a word for later, say that it needs no explanation, or take it up again."""

    term: int
    shelf: Shelf
    note: Line = ""

    def apply(self, tables: Tables) -> None:
        tables.update("term", self.term, shelf=self.shelf, shelf_note=self.note)


class NameTerm(Change):
    """Say what a term is called in another language, in short, or written another way."""

    term: int
    text: Name
    kind: NameKind
    language: Language

    def apply(self, tables: Tables) -> None:
        """Writes it; a term has one name a language.

        Raises:
            Refused: nothing was typed.
        """
        if not self.text.strip():
            raise Refused(Sentence("language.term.empty"))
        if self.kind == "term":
            for known in queries.names(tables, self.term):
                if (known.kind, known.language) == ("term", self.language):
                    tables.update("term_name", known.id, text=self.text)
                    return
        tables.insert(
            "term_name",
            position=tables.next_position("term_name"),
            term_id=self.term,
            language=self.language,
            text=self.text,
            kind=self.kind,
        )


class RemoveName(Change):
    """Take a name of a term away."""

    name: int

    def apply(self, tables: Tables) -> None:
        tables.delete("term_name", self.name)


class LiftFlags(Change):
    """Let the room see how many did not understand a word, though they are few; or not."""

    term: int
    lifted: bool = True

    def apply(self, tables: Tables) -> None:
        tables.update("term", self.term, lifted=int(self.lifted))


class SetFlagLimit(Change):
    """Choose how many must say "I don't understand" before the room screen shows it."""

    people: int = Field(ge=1, le=60)

    def apply(self, tables: Tables) -> None:
        set_flag_limit(tables, self.people)


class CarryTerms(Change):
    """Take words from a file or another workshop that are not on the list; all are proposed."""

    words: tuple[tuple[Name, Paragraph, Paragraph], ...] = Field(max_length=2_000)
    language: Language | Literal[""] = ""
    source: Name = "file"

    def apply(self, tables: Tables) -> None:
        known = {queries.key(one.term) for one in queries.terms(tables)}
        for term, plain, definition in self.words:
            if queries.key(term) and queries.key(term) not in known:
                known.add(queries.key(term))
                add_term(tables, term, plain, definition, self.source, language=self.language)


def _check_new(tables: Tables, words: str, besides: int | None = None) -> None:
    key = queries.key(_NAME.validate_python(words))
    if not key:
        raise Refused(Sentence("language.term.empty"))
    for known in queries.terms(tables):
        if known.id != besides and queries.key(known.term) == key:
            raise Refused(Sentence("language.term.known"))
