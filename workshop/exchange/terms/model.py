"""A glossary as it travels: terms with their names and what they mean in each language."""

from __future__ import annotations

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field

from workshop.document import Reader
from workshop.exchange.fields import Kept, Line, Moment, Name, Paragraph, Uid
from workshop.language import queries
from workshop.language.model import Meaning as MeaningRow
from workshop.language.model import NameKind, TermStatus

MOST_TERMS = 5_000
MOST_PARTS = 40
Code = Annotated[str, Field(pattern=r"^[a-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$", max_length=20), Kept]
"""A language as `en`, `sv` or `pt-BR`."""


class _Part(BaseModel):
    model_config = ConfigDict(frozen=True, extra="forbid")


class NameEntry(_Part):
    """What a term is called besides: in another language, in short, or written another way."""

    language: Code
    text: Name
    kind: NameKind


class MeaningEntry(_Part):
    """What a term means in one language; `revision` counts what was agreed there."""

    language: Code
    plain: Paragraph = ""
    definition: Paragraph = ""
    status: TermStatus = "proposed"
    revision: Annotated[int, Field(ge=0, le=10_000)] = 0
    agreed_at: Moment = ""
    note: Paragraph = ""


class Entry(_Part):
    """One term."""

    id: Uid
    term: Name
    names: Annotated[tuple[NameEntry, ...], Field(max_length=MOST_PARTS)] = ()
    meanings: Annotated[tuple[MeaningEntry, ...], Field(max_length=MOST_PARTS)] = ()
    source: Line = "file"

    def languages(self, own: str) -> tuple[str, ...]:
        """The languages it has something in, that of the headwords first."""
        said = (one.language for one in self.meanings)
        return tuple(dict.fromkeys((own, *said, *(one.language for one in self.names))))


class Glossary(_Part):
    """All terms, in the language their headwords are in."""

    title: Line = ""
    language: Code = "en"
    entries: Annotated[tuple[Entry, ...], Field(max_length=MOST_TERMS)] = ()


def glossary_of(reader: Reader) -> Glossary:
    """The words of a room: of each language what is agreed, or the newest that is proposed."""
    said: dict[int, list[MeaningRow]] = {}
    for one in queries.meanings(reader):
        said.setdefault(one.term_id, []).append(one)
    names = queries.names(reader)
    title = reader.value("SELECT title FROM workshop") or ""
    return Glossary(
        title=title,
        language=queries.meeting_language(reader),
        entries=tuple(
            Entry(
                id=term.uid,
                term=term.term,
                source=term.source,
                names=tuple(
                    NameEntry(language=one.language, text=one.text, kind=one.kind)
                    for one in names
                    if one.term_id == term.id
                ),
                meanings=tuple(_newest(said.get(term.id, []))),
            )
            for term in queries.terms(reader)
        ),
    )


def _newest(said: list[MeaningRow]) -> list[MeaningEntry]:
    found = []
    for language in dict.fromkeys(one.language for one in said):
        here = [one for one in said if one.language == language and one.status != "rejected"]
        agreed = [one for one in here if one.status == "agreed"]
        chosen = max(agreed, key=lambda one: one.revision) if agreed else here[-1] if here else None
        if chosen is not None:
            found.append(
                MeaningEntry(
                    language=language,
                    plain=chosen.plain,
                    definition=chosen.definition,
                    status=chosen.status,
                    revision=chosen.revision,
                    agreed_at=chosen.agreed_at,
                    note=chosen.note,
                )
            )
    return found
