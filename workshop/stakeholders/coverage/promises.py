"""C6 engagement gap and C7 promise kept, over the five levels of IAP2."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.sentences import Sentence
from workshop.stakeholders.coverage.facts import LEVELS, Facts
from workshop.stakeholders.coverage.finding import Finding

WIDE = 2
"""A gap of so many levels is told."""


def level(name: str) -> int | None:
    """The place of a level from 0, or None where none is stated."""
    return LEVELS.index(name) if name in LEVELS else None


def engagement_gap(facts: Facts) -> Iterator[Finding]:
    """C6: the level wanted is two or more above the level now."""
    for card in facts.cards:
        now, target = level(card.engagement_now), level(card.engagement_target)
        if now is not None and target is not None and target - now >= WIDE:
            said = Sentence(
                "coverage.C6",
                name=card.name,
                now=Sentence(f"coverage.level.{card.engagement_now}"),
                target=Sentence(f"coverage.level.{card.engagement_target}"),
            )
            yield Finding("C6", card.uid, (card.id,), said)


def promise_kept(facts: Facts) -> Iterator[Finding]:
    """C7: whoever is consulted or more is told back by some action."""
    for card in facts.cards:
        now = level(card.engagement_now)
        if now is not None and now >= LEVELS.index("consult") and card.id not in facts.told_back:
            name = Sentence(f"coverage.level.{card.engagement_now}")
            said = Sentence("coverage.C7", name=card.name, now=name)
            yield Finding("C7", card.uid, (card.id,), said)
