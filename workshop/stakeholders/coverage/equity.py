"""C5: the PROGRESS-Plus keys nobody on the map, or nobody in the room, can speak for.

The keys are about groups and seats, never about persons.
"""

from __future__ import annotations

from collections.abc import Iterator

from workshop.sentences import Sentence
from workshop.stakeholders.coverage.facts import Facts
from workshop.stakeholders.coverage.finding import Finding

KEYS = (
    "place_of_residence",
    "race_ethnicity_culture_language",
    "occupation",
    "gender_sex",
    "religion",
    "education",
    "socioeconomic_status",
    "social_capital",
    "age",
    "disability",
)


def equity(facts: Facts) -> Iterator[Finding]:
    """C5: keys never named, and keys named but by nobody in the room.

    Whoever speaks for a group does not lend its keys to the room.
    """
    if not facts.cards:
        return
    for key in KEYS:
        carriers = [card for card in facts.cards if key in card.equity]
        name = Sentence(f"coverage.equity.{key}")
        if not carriers:
            yield Finding("C5", f"{key}:never", (), Sentence("coverage.C5.never", what=name))
        elif not any(card.in_room for card in carriers):
            said = Sentence("coverage.C5.absent", what=name, names=[card.name for card in carriers])
            yield Finding("C5", f"{key}:absent", tuple(card.id for card in carriers), said)
