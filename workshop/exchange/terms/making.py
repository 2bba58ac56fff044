"""A glossary made of what a file held: all of it, or every problem with its place."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from pydantic import ValidationError

from workshop.document import new_uid
from workshop.exchange.problems import Problem, Unimportable
from workshop.exchange.terms.model import MOST_TERMS, Entry, Glossary
from workshop.language.queries import key
from workshop.sentences import Sentence


def made(title: str, language: str, rows: Iterable[tuple[str, Mapping[str, Any]]]) -> Glossary:
    """A glossary of rows, each with its place in the file; a row without an id gets one.

    Raises:
        Unimportable: with every problem and its place; nothing is half-taken.
    """
    problems: list[Problem] = []
    entries: list[Entry] = []
    seen: set[str] = set()
    for place, row in rows:
        if len(entries) >= MOST_TERMS:
            raise Unimportable(
                [Problem(place, Sentence("exchange.terms.too-many", most=MOST_TERMS))]
            )
        if not key(str(row.get("term", ""))):
            problems.append(Problem(place, Sentence("language.term.empty")))
            continue
        try:
            entry = Entry.model_validate({**row, "id": row.get("id") or new_uid()})
        except ValidationError as error:
            problems += _told(place, error)
            continue
        if entry.id in seen:
            problems.append(Problem(place, Sentence("exchange.twice", value=entry.id[:40])))
        seen.add(entry.id)
        entries.append(entry)
    if problems:
        raise Unimportable(problems)
    if not entries:
        raise Unimportable([Problem("1", Sentence("exchange.terms.none"))])
    try:
        return Glossary(title=title[:500], language=language, entries=tuple(entries))
    except ValidationError as error:
        raise Unimportable(_told("1", error)) from error


def _told(place: str, error: ValidationError) -> list[Problem]:
    return [
        Problem(
            f"{place}, {'.'.join(map(str, one['loc']))}",
            Sentence(f"exchange.terms.{_kind(one['type'])}"),
        )
        for one in error.errors(include_url=False, include_input=False)
    ]


def _kind(found: str) -> str:
    return {"string_too_long": "long", "too_long": "too-many-parts"}.get(found, "value")
