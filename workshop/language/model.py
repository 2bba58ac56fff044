"""The words of the room as rows."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

TermStatus = Literal["flagged", "proposed", "agreed", "parked", "rejected"]
"""Flagged: nobody has said what it means. Rejected: the room needs no explanation."""
MeaningStatus = Literal["proposed", "agreed", "rejected"]
Shelf = Literal["", "parked", "rejected"]
NameKind = Literal["term", "short", "also"]
"""Its name in a language, its short form, another way to write it."""
AgreedHow = Literal["", "no_objection", "thumbs", "vote", "objection"]
"""`objection`: agreed although somebody objects; the note says what they said."""
KeepReason = Literal["exact", "explained", "name", "other"]
OwnKind = Literal["known", "ask", "shorter", "people"]
"""`known` is never marked; the others are the tier of the mark."""


class _Row(BaseModel):
    model_config = ConfigDict(frozen=True)

    id: int
    uid: str


class Meaning(_Row):
    """One wording of what a term means, in one language.

    Attributes:
        revision: 0 while proposed; agreed wordings count from 1 in their language.
        said_by: the role of whoever proposed it, never a name.
        accepted: why the room takes the definition although a check remarked on it.
    """

    position: int
    term_id: int
    language: str
    plain: str
    definition: str
    status: MeaningStatus
    revision: int
    said_by: str
    said_at: str
    agreed_at: str
    agreed_how: AgreedHow
    thumbs_up: int | None
    thumbs_down: int | None
    note: str
    accepted: str


class TermName(_Row):
    """What a term is called besides."""

    position: int
    term_id: int
    language: str
    text: str
    kind: NameKind


class Term(_Row):
    """A word of the trade, and what the room means by it.

    Attributes:
        shelf: parked for later, or rejected: no explanation needed.
        lifted: whether the facilitator lets the room see how many did not understand it, below
            the number from which it is shown.
        language: the language the rest speaks in.
        plain, definition: the newest wording that is proposed or agreed.
        status: of the newest wording, or of the shelf.
        agreed_at: when the newest agreed wording was agreed, or None.
        revision: of the agreed wording in force, 0 for none.
        agreed_plain, agreed_definition: the agreed wording in force, which stands while a newer
            one is only proposed.
    """

    position: int
    term: str
    source: str
    shelf: Shelf
    shelf_note: str
    lifted: bool
    language: str
    plain: str = ""
    definition: str = ""
    status: TermStatus = "flagged"
    agreed_at: str | None = None
    revision: int = 0
    agreed_plain: str = ""
    agreed_definition: str = ""


class KeptMark(_Row):
    """A mark kept on purpose: one rule's word at one place."""

    position: int
    place: str
    rule: str
    word: str
    reason: KeepReason
    note: str
    kept_by: str
    kept_at: str


class OwnWord(_Row):
    """An entry of this room's own list."""

    position: int
    language: str
    kind: OwnKind
    word: str
    plain: str
    definition: str
    why: str


class NeighbourCheck(_Row):
    """What came back when the room was asked what it would tell a neighbour."""

    position: int
    place: str
    shown: str
    got_it: int | None
    partly: int | None
    not_yet: int | None
    told: str
    asked_at: str
