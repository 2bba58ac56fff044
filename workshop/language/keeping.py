"""Marks kept on purpose, languages declared, words of this room's own: each with its reason."""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from workshop.agenda.writes import set_marks_shown
from workshop.document import Change, Refused, Tables
from workshop.document.text import Line, Name, Paragraph
from workshop.language.model import KeepReason, OwnKind
from workshop.language.queries import key
from workshop.language.reading.model import Language
from workshop.language.writes import now
from workshop.sentences import Sentence


class KeepWord(Change):
    """Keep a word at one place though it is marked: it is exact, explained there, or a name."""

    place: Line
    rule: Name
    word: Name
    reason: KeepReason
    note: Line = ""
    kept_by: Name = ""
    at: str = Field(default_factory=now)

    def apply(self, tables: Tables) -> None:
        """Keeps it, once.

        Raises:
            Refused: the reason is another one and was not said.
        """
        if self.reason == "other" and not self.note.strip():
            raise Refused(Sentence("language.keep.reason"))
        word = key(self.word)
        again = tables.value(
            "SELECT id FROM kept_mark WHERE place = :place AND rule = :rule AND word = :word",
            place=self.place,
            rule=self.rule,
            word=word,
        )
        columns = {"reason": self.reason, "note": self.note, "kept_by": self.kept_by}
        if again is not None:
            tables.update("kept_mark", again, kept_at=self.at, **columns)
            return
        tables.insert(
            "kept_mark",
            position=tables.next_position("kept_mark"),
            place=self.place,
            rule=self.rule,
            word=word,
            kept_at=self.at,
            **columns,
        )


class MarkAgain(Change):
    """Let a word that was kept be marked again."""

    kept: int

    def apply(self, tables: Tables) -> None:
        tables.delete("kept_mark", self.kept)


class DeclareLanguage(Change):
    """Say which language a text is written in; the meeting's own needs no declaration."""

    place: Line
    language: Language | Literal[""]

    def apply(self, tables: Tables) -> None:
        known = tables.value("SELECT id FROM text_language WHERE place = :at", at=self.place)
        if known is not None:
            if self.language:
                tables.update("text_language", known, language=self.language)
            else:
                tables.delete("text_language", known)
        elif self.language:
            tables.insert("text_language", place=self.place, language=self.language)


class AddOwnWord(Change):
    """Put a word on this room's own list: always known here, or looked for here."""

    word: Name
    kind: OwnKind
    language: Language
    plain: Line = ""
    definition: Paragraph = ""
    why: Line = ""

    def apply(self, tables: Tables) -> None:
        """Puts it there; a word that is there already is said anew.

        Raises:
            Refused: nothing was typed.
        """
        _add_own(tables, self)


class AddOwnWords(Change):
    """Put a whole list there, as from a file."""

    words: tuple[AddOwnWord, ...] = Field(max_length=5_000)

    def apply(self, tables: Tables) -> None:
        for one in self.words:
            _add_own(tables, one)


class RemoveOwnWord(Change):
    """Take a word off this room's own list."""

    own_word: int

    def apply(self, tables: Tables) -> None:
        tables.delete("own_word", self.own_word)


class ShowMarks(Change):
    """Choose which marks stand under words while typing; none hides them all."""

    tiers: tuple[Literal["ask", "shorter", "people", "more"], ...]

    def apply(self, tables: Tables) -> None:
        set_marks_shown(tables, " ".join(dict.fromkeys(self.tiers)))


def _add_own(tables: Tables, one: AddOwnWord) -> None:
    if not key(one.word):
        raise Refused(Sentence("language.term.empty"))
    columns = {
        "kind": one.kind,
        "plain": one.plain,
        "definition": one.definition,
        "why": one.why,
    }
    for row in tables.all(
        "SELECT id, word FROM own_word WHERE language = :language", language=one.language
    ):
        if key(row["word"]) == key(one.word):
            tables.update("own_word", row["id"], **columns)
            return
    tables.insert(
        "own_word",
        position=tables.next_position("own_word"),
        language=one.language,
        word=one.word,
        **columns,
    )
