"""What screens and minutes ask about the room's words."""

from __future__ import annotations

from workshop.document import Reader
from workshop.language.model import Term


def terms(reader: Reader) -> list[Term]:
    """All terms in their order."""
    rows = reader.all("SELECT * FROM term ORDER BY position, id")
    return [Term.model_validate(dict(row)) for row in rows]


def agreed_terms(reader: Reader) -> list[Term]:
    """The terms the room agreed, oldest first."""
    return sorted(
        (term for term in terms(reader) if term.status == "agreed"),
        key=lambda term: (term.agreed_at or "", term.position),
    )


def term(reader: Reader, term_id: int) -> Term | None:
    """One term."""
    row = reader.one("SELECT * FROM term WHERE id = :id", id=term_id)
    return None if row is None else Term.model_validate(dict(row))
