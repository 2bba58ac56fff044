"""What screens and minutes ask about stances."""

from __future__ import annotations

from dataclasses import dataclass

from workshop.document import Reader
from workshop.stakeholders.coverage.facts import read_cards
from workshop.stakeholders.stances import (
    Coalition,
    OptionStances,
    Pair,
    Stance,
    by_option,
    coalitions,
    pairs,
)


@dataclass(frozen=True)
class StanceMap:
    """The stances of a workshop, and what follows from them."""

    stances: tuple[Stance, ...]
    options: tuple[OptionStances, ...]
    """Open options in their order."""
    pairs: tuple[Pair, ...]
    coalitions: tuple[Coalition, ...]

    def of(self, option: int, stakeholder: int) -> Stance | None:
        """One cell of the grid; None is not asked, which is not neither."""
        key = (option, stakeholder)
        return next((s for s in self.stances if (s.option, s.stakeholder) == key), None)


def stances(reader: Reader) -> list[Stance]:
    """All stances towards open options."""
    rows = reader.all(
        "SELECT s.* FROM stance s JOIN option o ON o.id = s.option_id WHERE o.state = 'open' "
        "ORDER BY o.position, s.id"
    )
    return [
        Stance(row["option_id"], row["stakeholder_id"], row["stance"], row["intensity"])
        for row in rows
    ]


def stance_map(reader: Reader) -> StanceMap:
    """The stances with convergences, divergences and coalitions; forces have none."""
    order = [card.id for card in read_cards(reader)]
    rows = reader.all("SELECT id FROM option WHERE state = 'open' ORDER BY position, id")
    known = stances(reader)
    return StanceMap(
        tuple(known),
        tuple(by_option([row["id"] for row in rows], order, known)),
        tuple(pairs(order, known)),
        tuple(coalitions(order, known)),
    )
