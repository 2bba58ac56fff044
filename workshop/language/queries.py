"""What screens and minutes ask about the room's words."""

from __future__ import annotations

from collections.abc import Iterable

from workshop.document import Reader, Row
from workshop.language.model import (
    KeptMark,
    Meaning,
    NeighbourCheck,
    OwnWord,
    Term,
    TermName,
    TermStatus,
)


def key(words: str) -> str:
    """Two ways to write one word have one key: case and runs of space do not count."""
    return " ".join(words.split()).casefold()


def meeting_language(reader: Reader) -> str:
    """The language the meeting is held in."""
    return str(reader.value("SELECT language FROM workshop") or "") or "en"


def terms(reader: Reader, language: str | None = None) -> list[Term]:
    """All terms in their order, with what they mean in a language, the meeting's by default."""
    language = language or meeting_language(reader)
    rows = reader.all("SELECT * FROM term ORDER BY position, id")
    said: dict[int, list[Meaning]] = {}
    for one in meanings(reader):
        if one.language == language:
            said.setdefault(one.term_id, []).append(one)
    return [_term(row, language, said.get(row["id"], [])) for row in rows]


def agreed_terms(reader: Reader, language: str | None = None) -> list[Term]:
    """The terms with an agreed wording in force, oldest first."""
    return sorted(
        (term for term in terms(reader, language) if term.revision and term.shelf != "rejected"),
        key=lambda term: (term.agreed_at or "", term.position),
    )


def term(reader: Reader, term_id: int, language: str | None = None) -> Term | None:
    """One term."""
    row = reader.one("SELECT * FROM term WHERE id = :id", id=term_id)
    if row is None:
        return None
    language = language or meeting_language(reader)
    said = [one for one in meanings(reader, term_id) if one.language == language]
    return _term(row, language, said)


def meanings(reader: Reader, term_id: int | None = None) -> list[Meaning]:
    """Every wording, of one term or of all, in the order they were said."""
    rows = reader.all(
        "SELECT * FROM meaning WHERE :term IS NULL OR term_id = :term ORDER BY position, id",
        term=term_id,
    )
    return [Meaning.model_validate(dict(row)) for row in rows]


def meaning(reader: Reader, meaning_id: int) -> Meaning | None:
    """One wording."""
    row = reader.one("SELECT * FROM meaning WHERE id = :id", id=meaning_id)
    return None if row is None else Meaning.model_validate(dict(row))


def names(reader: Reader, term_id: int | None = None) -> list[TermName]:
    """What terms are called besides."""
    rows = reader.all(
        "SELECT * FROM term_name WHERE :term IS NULL OR term_id = :term ORDER BY position, id",
        term=term_id,
    )
    return [TermName.model_validate(dict(row)) for row in rows]


def kept_marks(reader: Reader) -> list[KeptMark]:
    """The marks kept on purpose, oldest first."""
    rows = reader.all("SELECT * FROM kept_mark ORDER BY position, id")
    return [KeptMark.model_validate(dict(row)) for row in rows]


def own_words(reader: Reader, language: str | None = None) -> list[OwnWord]:
    """This room's own list, of one language or whole."""
    rows = reader.all(
        "SELECT * FROM own_word WHERE :language IS NULL OR language = :language "
        "ORDER BY position, id",
        language=language,
    )
    return [OwnWord.model_validate(dict(row)) for row in rows]


def marks_shown(reader: Reader) -> tuple[str, ...]:
    """Which marks stand under words while typing, by the names of their tiers, and `more`."""
    shown = reader.value("SELECT marks_shown FROM workshop")
    return tuple(("ask shorter people" if shown is None else str(shown)).split())


def text_languages(reader: Reader) -> dict[str, str]:
    """By place, the language declared for it where it is not the meeting's."""
    rows = reader.all("SELECT place, language FROM text_language")
    return {row["place"]: row["language"] for row in rows}


def declared_languages(reader: Reader) -> tuple[str, ...]:
    """The meeting's language, and those declared for single texts."""
    return tuple(dict.fromkeys((meeting_language(reader), *text_languages(reader).values())))


def neighbour_checks(reader: Reader) -> list[NeighbourCheck]:
    """The room checks, oldest first."""
    rows = reader.all("SELECT * FROM neighbour_check ORDER BY position, id")
    return [NeighbourCheck.model_validate(dict(row)) for row in rows]


def _term(row: Row, language: str, said: Iterable[Meaning]) -> Term:
    """A term with its wordings in one language, oldest first."""
    proposed = [one for one in said if one.status == "proposed"]
    agreed = max(
        (one for one in said if one.status == "agreed"),
        key=lambda one: one.revision,
        default=None,
    )
    newest = proposed[-1] if proposed else agreed
    status: TermStatus = row["shelf"] or (newest.status if newest else "flagged")
    return Term(
        **dict(row),
        language=language,
        plain=newest.plain if newest else "",
        definition=newest.definition if newest else "",
        status=status,
        agreed_at=(agreed.agreed_at or None) if agreed else None,
        revision=agreed.revision if agreed else 0,
        agreed_plain=agreed.plain if agreed else "",
        agreed_definition=agreed.definition if agreed else "",
    )
