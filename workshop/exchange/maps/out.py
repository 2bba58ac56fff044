"""The cells of cards and links on their way into a file."""

from __future__ import annotations

from typing import Any

from workshop.exchange.maps.model import Card, Tie


def card_cells(card: Card) -> dict[str, Any]:
    """The values of a card by the keys of its columns."""
    cells = card.model_dump(mode="json", exclude={"id"})
    return {**cells, "plenary_id": card.id}


def tie_cells(tie: Tie) -> dict[str, Any]:
    """The values of a link by the keys of its columns, without its ends."""
    cells = tie.model_dump(mode="json", exclude={"id", "source", "target"})
    return {**cells, "plenary_id": tie.id}


def tags_of(card: Card) -> list[str]:
    """The flags of a card as tags."""
    return [name for name in ("unusual", "bird", "decides") if getattr(card, name)]
