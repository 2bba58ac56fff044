"""What other features' verbs may write here: words of a workshop before this one."""

from __future__ import annotations

from workshop.document import Tables


def add_term(tables: Tables, term: str, plain: str, definition: str, source: str) -> int:
    """Puts a word on the list, open until this room agrees to it, and gives its id."""
    return tables.insert(
        "term",
        position=tables.next_position("term"),
        term=term,
        plain=plain,
        definition=definition,
        status="open",
        agreed_at=None,
        source=source,
    )
