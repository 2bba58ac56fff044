"""What is marked in a field, in numbers and in words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from ui.language.paragraphs import Read
from workshop.language.rules.model import Tier
from workshop.sentences import Sentence, say

TIERS: tuple[Tier, ...] = ("ask", "shorter", "people")
NAMED = 12
"""So many words of a tier are named to a screen reader; the rest are counted."""


@dataclass(frozen=True)
class Summary:
    """The marks of a field.

    Attributes:
        words: by tier, what is marked, each once, in order.
        counts: by tier, how many marks.
        kept: how many are kept on purpose.
        notes: what cannot be checked, or not yet.
    """

    words: dict[Tier, tuple[str, ...]] = field(default_factory=dict)
    counts: dict[Tier, int] = field(default_factory=dict)
    kept: int = 0
    notes: tuple[Sentence, ...] = ()

    @property
    def empty(self) -> bool:
        """Whether nothing is marked."""
        return not any(self.counts.values())


def summary(found: Iterable[Read], notes: tuple[Sentence, ...] = ()) -> Summary:
    """The marks of all paragraphs together."""
    words: dict[Tier, dict[str, None]] = {}
    counts: dict[Tier, int] = {}
    kept = 0
    for read in found:
        kept += read.kept
        for mark in read.marks:
            one, tier = mark.finding, mark.finding.tier
            name = say("words.card.max_words") if one.kind == "max_words" else one.text
            words.setdefault(tier, {})[name] = None
            counts[tier] = counts.get(tier, 0) + 1
    return Summary({tier: tuple(each) for tier, each in words.items()}, counts, kept, notes)


def count_words(marks: Summary) -> list[tuple[Tier | None, str]]:
    """Each count in words with its tier; the last may be what is kept on purpose."""
    told: list[tuple[Tier | None, str]] = [
        (tier, say(f"words.count.{tier}", n=marks.counts[tier]))
        for tier in TIERS
        if marks.counts.get(tier)
    ]
    if marks.kept:
        told.append((None, say("words.count.kept", n=marks.kept)))
    return told


def description(marks: Summary) -> str:
    """What a screen reader says: how many of each, and which words."""
    told = []
    for tier, count in count_words(marks):
        words = marks.words[tier][:NAMED] if tier else ()
        named = say("words.marks.named", count=count, words=", ".join(words)) if words else count
        told.append(f"{named}.")
    return " ".join(told)
