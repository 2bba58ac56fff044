"""What verbs here and elsewhere write: words, and wordings of what they mean."""

from __future__ import annotations

import datetime

from workshop.document import Tables
from workshop.language.queries import meeting_language


def now() -> str:
    """This moment with its offset, to the second."""
    return datetime.datetime.now().astimezone().isoformat(timespec="seconds")


def add_term(
    tables: Tables,
    term: str,
    plain: str,
    definition: str,
    source: str,
    *,
    language: str = "",
    said_by: str = "",
) -> int:
    """Puts a word on the list, proposed until this room agrees to it, and gives its id."""
    term_id = tables.insert("term", position=tables.next_position("term"), term=term, source=source)
    if plain or definition:
        propose(tables, term_id, plain, definition, language, said_by)
    return term_id


def propose(
    tables: Tables, term_id: int, plain: str, definition: str, language: str, said_by: str
) -> int:
    """Writes a proposed wording, in the meeting's language unless another is named."""
    return tables.insert(
        "meaning",
        position=tables.next_position("meaning"),
        term_id=term_id,
        language=language or meeting_language(tables),
        plain=plain,
        definition=definition,
        status="proposed",
        revision=0,
        said_by=said_by,
        said_at=now(),
        agreed_at="",
        agreed_how="",
        note="",
        accepted="",
    )
