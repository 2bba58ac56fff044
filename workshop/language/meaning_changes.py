"""How a room comes to one wording: proposed, said anew, agreed; an agreed one is never edited."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Name, Paragraph
from workshop.language import queries
from workshop.language.model import AgreedHow, Meaning
from workshop.language.reading.model import Language
from workshop.language.writes import now, propose
from workshop.sentences import Sentence


class ProposeMeaning(Change):
    """Say what a term means; several wordings may stand side by side until the room chooses."""

    term: int
    plain: Paragraph = ""
    definition: Paragraph = ""
    language: Language | Literal[""] = ""
    said_by: Name = ""

    def apply(self, tables: Tables) -> None:
        propose(tables, self.term, self.plain, self.definition, self.language, self.said_by)
        _take_up(tables, self.term)


class SayMeaning(Change):
    """Type what a term means: into the newest proposal, or into a new one beside what is agreed."""

    term: int
    field: Literal["plain", "definition"]
    text: Paragraph
    language: Language | Literal[""] = ""

    @property
    def typing(self) -> str:
        return f"term.{self.term}.{self.language}.{self.field}"

    def apply(self, tables: Tables) -> None:
        language = self.language or queries.meeting_language(tables)
        said = [one for one in queries.meanings(tables, self.term) if one.language == language]
        proposed = [one for one in said if one.status == "proposed"]
        if proposed:
            tables.update("meaning", proposed[-1].id, **{self.field: self.text})
            return
        agreed = _in_force(said)
        texts = {
            "plain": agreed.plain if agreed else "",
            "definition": agreed.definition if agreed else "",
        } | {self.field: self.text}
        propose(tables, self.term, texts["plain"], texts["definition"], language, "")
        _take_up(tables, self.term)


class EditMeaning(Change):
    """Type in one proposed wording."""

    meaning: int
    field: Literal["plain", "definition"]
    text: Paragraph

    @property
    def typing(self) -> str:
        return f"meaning.{self.meaning}.{self.field}"

    def apply(self, tables: Tables) -> None:
        """Writes it.

        Raises:
            Refused: the wording is not a proposal any more.
        """
        _proposed(tables, self.meaning)
        tables.update("meaning", self.meaning, **{self.field: self.text})


class AgreeMeaning(Change):
    """Keep a wording the room agreed on: it gets the next revision, other proposals are set aside.

    Attributes:
        how: by nobody objecting, by thumbs, by a vote, or although somebody objects.
        accepted: why the room takes it although a check of the definition remarked on it.
        note: what an objection said, in its own words.
    """

    meaning: int
    how: AgreedHow = "no_objection"
    thumbs_up: int | None = Field(default=None, ge=0, le=1_000)
    thumbs_down: int | None = Field(default=None, ge=0, le=1_000)
    note: Paragraph = ""
    accepted: Line = ""
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        """Agrees.

        Raises:
            Refused: it says nothing yet, or it is not a proposal any more.
        """
        chosen = _proposed(tables, self.meaning)
        if not chosen.plain.strip():
            raise Refused(Sentence("language.term.no-plain"))
        beside = [
            one
            for one in queries.meanings(tables, chosen.term_id)
            if one.language == chosen.language and one.id != chosen.id
        ]
        for one in beside:
            if one.status == "proposed":
                tables.update("meaning", one.id, status="rejected")
        tables.update(
            "meaning",
            chosen.id,
            status="agreed",
            revision=max((one.revision for one in beside), default=0) + 1,
            agreed_at=self.at,
            agreed_how=self.how,
            thumbs_up=self.thumbs_up,
            thumbs_down=self.thumbs_down,
            note=self.note,
            accepted=self.accepted,
        )
        _take_up(tables, chosen.term_id)


class AgreeTerm(Change):
    """Keep the newest proposed wording of a term, as nobody objects."""

    term: int
    language: Language | Literal[""] = ""
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        """Agrees.

        Raises:
            Refused: nobody has said yet what it means.
        """
        language = self.language or queries.meeting_language(tables)
        proposed = [
            one.id
            for one in queries.meanings(tables, self.term)
            if (one.language, one.status) == (language, "proposed")
        ]
        if not proposed:
            raise Refused(Sentence("language.term.no-plain"))
        AgreeMeaning(meaning=proposed[-1], at=self.at).apply(tables)


class RejectMeaning(Change):
    """Set a proposed wording aside; it stays readable."""

    meaning: int
    note: Line = ""

    def apply(self, tables: Tables) -> None:
        """Sets it aside.

        Raises:
            Refused: the wording is not a proposal any more.
        """
        _proposed(tables, self.meaning)
        tables.update("meaning", self.meaning, status="rejected", note=self.note)


def _in_force(said: list[Meaning]) -> Meaning | None:
    agreed = [one for one in said if one.status == "agreed"]
    return max(agreed, key=lambda one: one.revision, default=None)


def _proposed(tables: Tables, meaning_id: int) -> Meaning:
    found = queries.meaning(tables, meaning_id)
    if found is None or found.status != "proposed":
        raise Refused(Sentence("language.meaning.settled"))
    return found


def _take_up(tables: Tables, term_id: int) -> None:
    tables.update("term", term_id, shelf="", shelf_note="")
