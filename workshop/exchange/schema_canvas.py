"""What a workshop's JSON holds of the map as it was drawn: kept places, and names that are two."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workshop.exchange.fields import Part, Uid

Unit = Annotated[float, Field(ge=0, le=1)]


class MapPlace(Part):
    """Where a card was put in a view without axes, from 0 to 1 each way."""

    view: Literal["network"]
    stakeholder: Uid
    x: Unit
    y: Unit


class KeptApart(Part):
    """Two stakeholders with names alike of whom the room said that they are two."""

    first: Uid
    second: Uid
