"""Taking over a glossary from a file."""

from __future__ import annotations

from pydantic import Field

from workshop.document import Change, Tables
from workshop.exchange.terms.model import Entry, Glossary
from workshop.language import queries
from workshop.language.writes import add_term, propose


class TakeGlossary(Change):
    """Put the terms of a file on the list; what was agreed elsewhere is only proposed here.

    A term that is on the list already, by its own word, keeps what this room said; a language it
    says nothing in yet is added.
    """

    glossary: Glossary = Field(repr=False)

    def apply(self, tables: Tables) -> None:
        known = {queries.key(one.term): one.id for one in queries.terms(tables)}
        for entry in self.glossary.entries:
            term = known.get(queries.key(entry.term))
            if term is None:
                term = add_term(tables, entry.term, "", "", entry.source)
                known[queries.key(entry.term)] = term
            _add_names(tables, term, entry)
            said = {one.language for one in queries.meanings(tables, term)}
            for one in entry.meanings:
                if one.language not in said and (one.plain or one.definition):
                    propose(tables, term, one.plain, one.definition, one.language, "")


def _add_names(tables: Tables, term: int, entry: Entry) -> None:
    known = {(one.language, one.kind, queries.key(one.text)) for one in queries.names(tables, term)}
    named = {language for language, kind, _ in known if kind == "term"}
    for one in entry.names:
        name = (one.language, one.kind, queries.key(one.text))
        if not name[2] or name in known or (one.kind == "term" and one.language in named):
            continue
        known.add(name)
        if one.kind == "term":
            named.add(one.language)
        tables.insert(
            "term_name",
            position=tables.next_position("term_name"),
            term_id=term,
            language=one.language,
            text=one.text,
            kind=one.kind,
        )
