"""C11 unusual partners, skills for levers of behaviour, and education in prevention."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workshop.sentences import Sentence
from workshop.stakeholders.coverage.facts import Card, Facts
from workshop.stakeholders.coverage.finding import Finding

BEHAVIOUR = re.compile(
    r"behavio|sociolog|psycholog|communicat|anthropolog|beteende|kommunika|verhalten",
    re.IGNORECASE,
)
"""How somebody with this competence is told: by name, field or offer (English, Swedish, German)."""
EDUCATION = re.compile(
    r"\b(?:schools?|education|teach|universit|skol|utbildning|lärar|schule|bildung)",
    re.IGNORECASE,
)


def unusual_partners(facts: Facts) -> Iterator[Finding]:
    """C11: unusual partners who are not here, and issues without any partner from outside health.

    An issue has one if somebody tied to it, unusual or of sector other, is covered.
    """
    if not facts.cards:
        return
    unusual = [card for card in facts.cards if card.unusual]
    away = [card for card in unusual if not card.in_room]
    if not unusual:
        yield Finding("C11", "none", (), Sentence("coverage.C11.none"))
    elif away:
        here = len(unusual) - len(away)
        said = Sentence("coverage.C11.away", n=len(unusual), here=here)
        yield Finding("C11", "away", tuple(card.id for card in away), said)
    for issue in facts.issues:
        if not any(_helps(facts, card, issue.id) for card in facts.cards):
            said = Sentence("coverage.C11.issue", issue=issue.text)
            yield Finding("C11", f"issue:{issue.uid}", (), said)


def _helps(facts: Facts, card: Card, issue: int) -> bool:
    outside = card.unusual or card.sector == "other"
    return card.issue_id == issue and outside and facts.covered(card)


def skills(facts: Facts) -> Iterator[Finding]:
    """Levers that ask for another behaviour while nobody on the map knows about behaviour."""
    competent = any(BEHAVIOUR.search(card.text) for card in facts.cards)
    if facts.cards and facts.behaviour_levers and not competent:
        said = Sentence("coverage.skills", lever=facts.behaviour_levers[0])
        yield Finding("skills", "behaviour", (), said)


def prevention(facts: Facts) -> Iterator[Finding]:
    """An option of prevention to which no partner in education is tied."""
    cards = facts.by_id
    for option in facts.options:
        tied = [cards[one] for one in option.tied]
        if option.prevention and not any(EDUCATION.search(_about(card)) for card in tied):
            said = Sentence("coverage.prevention", letter=option.letter)
            yield Finding("prevention", option.uid, (), said, (option.id,))


def _about(card: Card) -> str:
    return f"{card.name} {card.field}"
