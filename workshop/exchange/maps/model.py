"""A map as one plain value, the same for every format: who is on it, and what links them."""

from __future__ import annotations

from typing import Annotated

from pydantic import AfterValidator, BaseModel, ConfigDict, Field

from workshop.exchange.fields import Kept, Line, Name, Paragraph, Rating, Uid
from workshop.exchange.schema import Source
from workshop.stakeholders.coverage_changes import Asked
from workshop.stakeholders.model import Basis, Kind, Layer, LinkKind, Presence, Sector, Weight

MOST_CARDS, MOST_TIES = 5_000, 20_000


def _said(text: str) -> str:
    if not text.strip():
        raise ValueError("is empty")
    return text


def _of_one_line(text: str) -> str:
    if "\n" in text:
        raise ValueError("is more than one line")
    return _said(text)


Said = Annotated[str, Field(max_length=5_000), Kept, AfterValidator(_of_one_line)]
Seats = Annotated[int, Field(ge=0, le=10_000)]


class Card(BaseModel):
    """One stakeholder or force. A field that was not in a file is not in `model_fields_set`."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    id: Uid
    name: Annotated[Name, AfterValidator(_said)]
    short_name: Name = ""
    kind: Kind = "organisation"
    sector: Sector = "not_stated"
    layer: Layer = ""
    power: Rating | None = None
    interest: Rating | None = None
    legitimacy: Rating | None = None
    urgency: Rating | None = None
    support: Annotated[int, Field(ge=-2, le=2)] | None = None
    present: Presence = "absent"
    represented_by: Uid | None = None
    asked: Asked = ""
    unusual: bool = False
    bird: bool = False
    decides: bool = False
    supporter: Line = "no"
    engagement_now: Line = ""
    engagement_target: Line = ""
    can_offer: Paragraph = ""
    needs: Paragraph = ""
    field: Line = ""
    reason: Paragraph = ""
    seats: Seats | None = None
    patient_seats: Seats | None = None
    equity: tuple[Said, ...] = ()
    sources: tuple[Source, ...] = ()


class Tie(BaseModel):
    """What goes from one stakeholder to another; `weight` is 1 to 4, None not said."""

    model_config = ConfigDict(frozen=True, extra="forbid", strict=True)

    id: Uid
    source: Uid
    target: Uid
    kind: LinkKind
    weight: Weight | None = None
    note: Line = ""
    legal_basis: Basis = ""
    sources: tuple[Source, ...] = ()


class MapData(BaseModel):
    """A whole map.

    `here_by_name` are cards of a file that has no ids of ours: one that bears the exact name of
    somebody who is on the map already stands for them, and changes nothing about them.
    """

    model_config = ConfigDict(frozen=True)

    cards: tuple[Card, ...] = ()
    ties: tuple[Tie, ...] = ()
    here_by_name: frozenset[str] = frozenset()
