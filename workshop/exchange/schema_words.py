"""What a workshop's JSON holds of the room's words."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workshop.exchange.fields import Line, Moment, Name, Paragraph, Part, Uid
from workshop.language.flagging import MOST
from workshop.language.model import (
    AgreedHow,
    KeepReason,
    MeaningStatus,
    NameKind,
    OwnKind,
    Shelf,
    TermStatus,
)
from workshop.language.reading.model import Language

People = Annotated[int, Field(ge=0, le=MOST)]
Revision = Annotated[int, Field(ge=0, le=10_000)]


class TermName(Part):
    """What a term is called besides."""

    id: Uid
    language: Language
    text: Name
    kind: NameKind


class Meaning(Part):
    """One wording of what a term means."""

    id: Uid
    language: Name
    plain: Paragraph = ""
    definition: Paragraph = ""
    status: MeaningStatus = "proposed"
    revision: Revision = 0
    said_by: Name = ""
    said_at: Moment = ""
    agreed_at: Moment = ""
    agreed_how: AgreedHow = ""
    thumbs_up: People | None = None
    thumbs_down: People | None = None
    note: Paragraph = ""
    accepted: Line = ""


class Term(Part):
    """A word and what the room means by it.

    `plain`, `definition`, `status` and `agreed_at` say what stands in the meeting's language; where
    `meanings` are given they are read from those, and an older file gives no others.
    """

    id: Uid
    term: Name
    plain: Paragraph = ""
    definition: Paragraph = ""
    status: TermStatus | Literal["open"] = "proposed"
    agreed_at: Moment | None = None
    source: Line = "room"
    shelf: Shelf = ""
    shelf_note: Line = ""
    lifted: bool = False
    names: list[TermName] = []
    meanings: list[Meaning] = []


class KeptMark(Part):
    """A mark kept on purpose."""

    id: Uid
    place: Line
    rule: Name
    word: Name
    reason: KeepReason
    note: Line = ""
    kept_by: Name = ""
    kept_at: Moment = ""


class TextLanguage(Part):
    """The language declared for one text."""

    place: Line
    language: Language


class OwnWord(Part):
    """An entry of the room's own list."""

    id: Uid
    language: Language
    kind: OwnKind
    word: Name
    plain: Line = ""
    definition: Paragraph = ""
    why: Line = ""


class NeighbourCheck(Part):
    """What came back when the room was asked what it would tell a neighbour."""

    id: Uid
    place: Line
    shown: Paragraph
    got_it: People | None = None
    partly: People | None = None
    not_yet: People | None = None
    told: Paragraph = ""
    asked_at: Moment = ""


class WordFlag(Part):
    """How many did not understand a word at one place."""

    word: Name
    place: Line = ""
    people: Annotated[int, Field(ge=1, le=MOST)]
