"""A rule as it stands in a file of rules, and as a room's own list holds it."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, ConfigDict, Field

from workshop.language.reading.model import Language

Tier = Literal["ask", "shorter", "people"]
"""Ask the room, could be shorter, care with people."""

Kind = Literal["term", "max_words", "acronym", "passive", "rare"]

Domain = Literal["health", "policy", "research", "innovation", "data", "money", "everyday"]


class Rule(BaseModel):
    """One thing to look for.

    Attributes:
        id: unique in its language, lower case with dots, such as `policy.stakeholder`; it stays.
        kind: `term` looks for words; `max_words` for a sentence over `limit` words; `acronym`
            for a short form not spelled out where it first stands; `passive` for a passive verb;
            `rare` for a word rarer than everyday text, by frequency.
        match: the words as they are written, singular first; plural, hyphen and case are folded.
        case: `exact` where case is part of the word, as in `IP` or `WHO`.
        plain: ways to say it plainly, the best first, each fitting where the words stand.
        definition: what it means, at most 25 words in two sentences.
        why: one line that says why a reader may stumble.
        before, after: a sentence with the words, and the same sentence said plainly.
        unless: phrases in which the words are not meant, such as `stakeholder pension`.
        domain: fields in which the word is at home.
        limit: for `max_words`.
        known: for `acronym`: short forms that need no spelling out.
        source: where the entry comes from; `own` for our own text.
        since: the version of the list that first held it.
    """

    model_config = ConfigDict(frozen=True, extra="forbid")

    id: str = Field(pattern=r"^[a-z0-9][a-z0-9._-]*$", max_length=80)
    kind: Kind = "term"
    match: tuple[str, ...] = ()
    case: Literal["fold", "exact"] = "fold"
    tier: Tier = "ask"
    plain: tuple[str, ...] = ()
    definition: str = ""
    why: str = ""
    before: str = ""
    after: str = ""
    unless: tuple[str, ...] = ()
    domain: tuple[Domain, ...] = ()
    limit: int | None = Field(default=None, ge=1, le=200)
    known: tuple[str, ...] = ()
    source: str = "own"
    since: str = "2026.1"


class RuleFile(BaseModel):
    """A file of rules: `resources/language/<lang>/rules.json` or one beside it."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    schema_version: Literal[1] = 1
    lang: Language
    version: str
    licence: str
    rules: tuple[Rule, ...]
