"""C1 sector balance, C9 tokenism, C10 support: what the seats in the room say."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.sentences import Sentence
from workshop.stakeholders.balance import UNUSUAL
from workshop.stakeholders.coverage.facts import Card, Facts, sector_name
from workshop.stakeholders.coverage.finding import Finding

FEWEST_PATIENTS = 2
SUPPORT = ("travel", "pay", "interpreter", "preparation", "plain_language")
"""What a seat may need (UK Standards for Public Involvement 1, 3 and 4)."""
SETTLED = ("ready", "not_needed")
"""States of support that leave nothing to ask."""


def sector_balance(facts: Facts) -> Iterator[Finding]:
    """C1: a sector of the helix without a seat, or any sector with more than 45 % of them."""
    if not facts.cards:
        return
    room = facts.balance
    for one in room.segments:
        if one.empty:
            who = () if one.sector == UNUSUAL else _absent(facts, one.sector)
            said = Sentence("coverage.C1.empty", sector=sector_name(one.sector))
            yield Finding("C1", f"{one.sector}:empty", who, said)
        elif one.heavy:
            said = Sentence(
                "coverage.C1.heavy",
                n=one.seats,
                seats=room.seats,
                sector=sector_name(one.sector),
            )
            yield Finding("C1", f"{one.sector}:heavy", (), said)


def _absent(facts: Facts, sector: str) -> tuple[int, ...]:
    return tuple(card.id for card in facts.cards if card.sector == sector and not card.in_room)


def tokenism(facts: Facts) -> Iterator[Finding]:
    """C9: fewer than two patient seats, one body for all of them, or a part without patients."""
    if not facts.cards:
        return
    patients = [card for card in facts.seats if card.sector == "patient"]
    ids = tuple(card.id for card in patients)
    if len(patients) < FEWEST_PATIENTS:
        said = Sentence("coverage.C9.few", n=len(patients), seats=len(facts.seats))
        yield Finding("C9", "few", ids, said)
    elif len({_body(card) for card in patients}) == 1:
        said = Sentence("coverage.C9.one-body", name=patients[0].name)
        yield Finding("C9", "one-body", ids, said)
    for part in facts.involvement:
        if part.present == "no":
            name = Sentence(f"coverage.part.{part.part}")
            yield Finding("C9", f"part:{part.part}", (), Sentence("coverage.C9.part", part=name))


def _body(card: Card) -> tuple[str, int]:
    """The organisation a seat belongs to, or the seat itself where none is stated."""
    if card.organisation_id is None:
        return "seat", card.id
    return "organisation", card.organisation_id


def support(facts: Facts) -> Iterator[Finding]:
    """C10: a seat of which some support is not answered, not there yet, or not given."""
    for card in facts.seats:
        states = {item: facts.support.get((card.id, item), "") for item in SUPPORT}
        open_items = [item for item, state in states.items() if state not in SETTLED]
        if open_items:
            named = [Sentence(f"coverage.support.{item}") for item in open_items]
            said = Sentence("coverage.C10", name=card.name, items=named)
            yield Finding("C10", card.uid, (card.id,), said)
