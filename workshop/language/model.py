"""The words of the room as rows."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict

TermStatus = Literal["open", "agreed"]


class Term(BaseModel):
    """A word of the trade, and what the room means by it in plain words."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    position: int
    term: str
    plain: str
    definition: str
    status: TermStatus
    agreed_at: str | None
    source: str


class Word(BaseModel):
    """An entry to look for in a text."""

    model_config = ConfigDict(frozen=True)

    term: str
    plain: str
    definition: str = ""
    agreed: bool = False
    """Whether this room agreed the plain words, or they come with Plenary."""


class Found(BaseModel):
    """A word found in a text; start and end count characters."""

    model_config = ConfigDict(frozen=True)

    start: int
    end: int
    text: str
    word: Word
