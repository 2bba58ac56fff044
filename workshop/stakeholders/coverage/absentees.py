"""C2 high-stake absentees, C3 affected but absent, C4 represented by whom, and were they asked."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.sentences import Sentence
from workshop.stakeholders.coverage.facts import AGREED, Card, Facts
from workshop.stakeholders.coverage.finding import Finding
from workshop.stakeholders.placement import is_high

HIGH_STAKES = ("definitive", "dependent")


def high_stake(facts: Facts) -> Iterator[Finding]:
    """C2: not covered, and power above 3 or class definitive or dependent."""
    for card in facts.cards:
        if facts.covered(card):
            continue
        strong = card.power is not None and is_high(card.power)
        found = card.salience
        stakes = found is not None and found.name in HIGH_STAKES
        if strong and stakes:
            said = Sentence(
                "coverage.C2.both", name=card.name, power=card.power, salience=_class(card)
            )
        elif strong:
            said = Sentence("coverage.C2.power", name=card.name, power=card.power)
        elif stakes:
            said = Sentence("coverage.C2.class", name=card.name, salience=_class(card))
        else:
            continue
        yield Finding("C2", card.uid, (card.id,), said)


def _class(card: Card) -> Sentence:
    found = card.salience
    return Sentence("coverage.not-rated") if found is None else found.sentence


def affected(facts: Facts) -> Iterator[Finding]:
    """C3: per option, each affected group that is not covered."""
    cards = facts.by_id
    for option in facts.options:
        for group in (cards[one] for one in option.affected):
            if not facts.covered(group):
                said = Sentence("coverage.C3", letter=option.letter, name=group.name)
                subject = f"{option.uid}:{group.uid}"
                yield Finding("C3", subject, (group.id,), said, (option.id,))


def represented(facts: Facts) -> Iterator[Finding]:
    """C4: whoever speaks for a group is in the room themselves, and the group has agreed."""
    cards = facts.by_id
    for group in facts.cards:
        speaker = cards.get(group.represented_by or 0)
        if group.present != "represented_by" or speaker is None:
            continue
        both, who = (group.id, speaker.id), {"body": speaker.name, "group": group.name}
        subject = f"{group.uid}:{speaker.uid}"
        if speaker.present == "represented_by":
            said = Sentence("coverage.C4.chain", **who)
            yield Finding("C4", f"{subject}:chain", both, said)
        elif not speaker.in_room:
            yield Finding("C4", f"{subject}:absent", both, Sentence("coverage.C4.absent", **who))
        if group.asked == "refused":
            yield Finding("C4", f"{subject}:refused", both, Sentence("coverage.C4.refused", **who))
        elif group.asked != AGREED:
            yield Finding("C4", f"{subject}:asked", both, Sentence("coverage.C4.asked", **who))
