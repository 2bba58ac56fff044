"""Kumu's blueprint: one JSON of elements and connections. Its shape is that of kumu's own docs."""

from __future__ import annotations

from typing import Any

from workshop.exchange.maps.columns import CARD_COLUMNS, TIE_COLUMNS, as_text, plain_head
from workshop.exchange.maps.json_text import objects, parsed, written
from workshop.exchange.maps.model import MapData
from workshop.exchange.maps.out import card_cells, tags_of, tie_cells
from workshop.exchange.maps.reading import RawCard, RawTie
from workshop.exchange.maps.rows import Read, assemble
from workshop.stakeholders.model import LinkKind

_IDS = ("id", "_id")
_ENDS = ("from", "to", "direction")
_DRAWN = ("pinned", "color", "shape", "image", "position", "style", "attributes")


def write_kumu(whole: MapData) -> bytes:
    """A blueprint; the id of an element is the one its connections name."""
    elements = []
    for card in whole.cards:
        cells = card_cells(card)
        row = {_key(column.head): cells[column.key] for column in CARD_COLUMNS}
        elements.append({"id": card.id, **row, "tags": tags_of(card)})
    connections = []
    for tie in whole.ties:
        cells = tie_cells(tie)
        row = {_key(column.head): cells[column.key] for column in TIE_COLUMNS}
        ends = {"from": tie.source, "to": tie.target, "direction": "directed"}
        connections.append({"id": tie.id, **ends, **row})
    return written({"elements": elements, "connections": connections})


def read_kumu(content: bytes, *, link_kind: LinkKind = "influence") -> Read:
    """Reads a blueprint, or a whole project as Kumu exports it.

    Raises:
        BadMap: with every problem and its place.
    """
    data = parsed(content, "JSON")
    cards = [
        RawCard(f"elements[{place}]", _id(one), _cells(one, _IDS))
        for place, one in enumerate(objects(data, "elements"))
    ]
    ties = []
    for place, one in enumerate(objects(data, "connections")):
        ends = {plain_head(str(key)): as_text(value) for key, value in one.items()}
        directed = ends.get("direction", "directed") == "directed"
        cells = _cells(one, (*_IDS, *_ENDS))
        path = f"connections[{place}]"
        ties.append(RawTie(path, ends.get("from", ""), ends.get("to", ""), cells, directed))
    return assemble(cards, ties, link_kind=link_kind)


def _key(head: str) -> str:
    return "plenary_id" if head == "Plenary ID" else head.casefold()


def _id(one: dict[str, Any]) -> str:
    found = next((one[key] for key in _IDS if one.get(key) not in (None, "")), "")
    return as_text(found) if isinstance(found, (str, int)) else ""


def _cells(one: dict[str, Any], left: tuple[str, ...]) -> dict[str, Any]:
    """The values of an element; those of a whole project stand in `attributes`."""
    inner = one.get("attributes")
    flat = {**one, **(inner if isinstance(inner, dict) else {})}
    return {
        key: value
        for key, value in flat.items()
        if key not in left and key not in _DRAWN and not key.startswith("_")
    }
