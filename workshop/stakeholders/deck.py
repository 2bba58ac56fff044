"""Who is never in this room? Unusual partners by field, from a file of cards."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

from pydantic import BaseModel, ConfigDict

from workshop.document import Reader
from workshop.stakeholders.model import Sector

FILE = Path(__file__).resolve().parents[2] / "resources" / "partners" / "unusual.json"


class DeckCard(BaseModel):
    """A partner from a field that is seldom asked, and a question that says what for."""

    model_config = ConfigDict(frozen=True, extra="forbid")

    key: str
    name: str
    sector: Sector
    ask: str


@cache
def deck() -> tuple[DeckCard, ...]:
    """All cards, from `resources/partners`."""
    return tuple(DeckCard.model_validate(row) for row in json.loads(FILE.read_text("utf-8")))


def cards_left(reader: Reader) -> list[DeckCard]:
    """The cards of fields nobody in the room comes from."""
    here = {
        row["field"]
        for row in reader.all("SELECT field FROM stakeholder WHERE present = 'in_room'")
    }
    return [card for card in deck() if card.key not in here]


def accepted(reader: Reader) -> frozenset[str]:
    """The fields somebody on the map comes from already, here or not."""
    rows = reader.all("SELECT DISTINCT field FROM stakeholder WHERE field != ''")
    return frozenset(row["field"] for row in rows)
