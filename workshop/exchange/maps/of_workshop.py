"""The map of an open workshop as a plain value."""

from __future__ import annotations

import json

from workshop.document import Reader, Row
from workshop.exchange.maps.model import Card, MapData, Tie
from workshop.exchange.schema import Source

_AS_IT_IS = (
    *("name", "short_name", "kind", "sector", "layer", "power", "interest", "legitimacy"),
    *("urgency", "support", "present", "asked", "supporter", "engagement_now"),
    *("engagement_target", "can_offer", "needs", "field", "reason", "seats", "patient_seats"),
)
_FLAGS = ("unusual", "bird", "decides")
HEAVIEST = 4


def map_of(reader: Reader) -> MapData:
    """Everybody on the map, forces too, and all links, in their order."""
    rows = reader.all("SELECT * FROM stakeholder ORDER BY position, id")
    uids = {row["id"]: row["uid"] for row in rows}
    cards = tuple(_card(row, uids) for row in rows)
    links = reader.all("SELECT * FROM link ORDER BY id")
    return MapData(cards=cards, ties=tuple(_tie(row, uids) for row in links))


def _card(row: Row, uids: dict[int, str]) -> Card:
    return Card.model_validate(
        {
            "id": row["uid"],
            "represented_by": uids.get(row["represented_by"]),
            **{name: row[name] for name in _AS_IT_IS},
            **{name: bool(row[name]) for name in _FLAGS},
            "equity": tuple(line for line in row["equity"].split("\n") if line.strip()),
            "sources": _sources(row),
        }
    )


def _tie(row: Row, uids: dict[int, str]) -> Tie:
    weight = row["weight"]
    return Tie(
        id=row["uid"],
        source=uids[row["source_id"]],
        target=uids[row["target_id"]],
        kind=row["kind"],
        weight=None if weight is None else min(weight, HEAVIEST),
        note=row["note"],
        legal_basis=row["legal_basis"],
        sources=_sources(row),
    )


def _sources(row: Row) -> tuple[Source, ...]:
    return tuple(Source.model_validate(one) for one in json.loads(row["sources"] or "[]"))
