"""What was found in a text, and what a whole text is like."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from workshop.language.reading.model import Counts, Language, Score
from workshop.language.rules.model import Kind, Tier
from workshop.sentences import Sentence


@dataclass(frozen=True, slots=True)
class Finding:
    """One place in a text that somebody may stumble over.

    Attributes:
        start, end: the place, in characters of the text.
        text: what is written there.
        tier: ask the room, could be shorter, care with people.
        rule: the id of the rule that found it.
        kind: what kind of rule it is.
        term: the word as a list has it, the same for every plural and capital of it.
        plain: ways to say it plainly, the best first; empty where only people can say.
        why: one line, from the rule's own text or from the catalogue.
        definition: what it means, where a list says so.
        agreed: whether this room agreed the plain words.
        fits: whether the plain words fit the form that stands here; lists of other languages than
            English name every form, and their plain words fit the first.
        weight: how much explaining it would help, higher first; the flood guard keeps the highest.
    """

    start: int
    end: int
    text: str
    tier: Tier
    rule: str
    kind: Kind
    term: str
    plain: tuple[str, ...] = ()
    why: str | Sentence = ""
    definition: str = ""
    before: str = ""
    after: str = ""
    agreed: bool = False
    fits: bool = True
    weight: float = 1.0


class SentenceRead(NamedTuple):
    """One sentence: its place, its words, and how hard it may be to read (about 1 to 6)."""

    start: int
    end: int
    words: int
    difficulty: float | None
    """None while no word list is loaded, and for a sentence without a word."""


@dataclass(frozen=True, slots=True)
class FamiliarRead:
    """The second axis: how familiar the words are.

    Attributes:
        mean: mean Zipf value over all words, about 1 (hardly ever seen) to 8; None without a list.
        unfamiliar_per_100: words below the limit of the list, in 100 words.
        words_list: `large`, `small` (Danish: nothing finer than Zipf 3.0) or `none`.
    """

    mean: float | None
    unfamiliar_per_100: float | None
    words_list: str


@dataclass(frozen=True, slots=True)
class Reading:
    """A text read: two axes, never one number, and what was found."""

    language: Language
    sentences: tuple[SentenceRead, ...]
    counts: Counts
    readability: dict[str, Score]
    familiarity: FamiliarRead
    findings: tuple[Finding, ...]
    more: tuple[Finding, ...] = ()
    """What the flood guard keeps back until somebody asks for more."""
    notes: tuple[Sentence, ...] = field(default=())
    """What could not be checked, in words."""
