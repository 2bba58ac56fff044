"""JSON Canvas 1.0: every card as a text node where it lies on the grid, links as edges.

What a canvas has no place for stands in a field `plenary` beside it. Where the words of a node
were changed in another program, the words count.
"""

from __future__ import annotations

from collections import Counter
from pathlib import PurePosixPath
from typing import Any

from workshop.exchange.maps.columns import CARD_COLUMNS, TIE_COLUMNS, column_of
from workshop.exchange.maps.json_text import objects, parsed, written
from workshop.exchange.maps.model import Card, MapData
from workshop.exchange.maps.out import card_cells, tie_cells
from workshop.exchange.maps.reading import RawCard, RawTie
from workshop.exchange.maps.rows import Read, assemble
from workshop.stakeholders.model import LinkKind
from workshop.stakeholders.placement import cell

WIDTH, HEIGHT, GAP = 220, 90, 20
STEP = 520
"""From one step of the scale to the next, in the canvas's pixels: two cards a row."""
_COLOURS = {
    "academia": "5",
    "provider": "4",
    "patient": "1",
    "authority": "6",
    "industry": "2",
    "other": "3",
}


def write_canvas(whole: MapData) -> bytes:
    """A canvas: power upwards, interest to the right; those not rated stand at the left."""
    used: Counter[tuple[int, int] | None] = Counter()
    nodes = []
    for card in whole.cards:
        place = None if card.kind == "force" else cell(card.power, card.interest)
        x, y = _spot(place, used[place])
        used[place] += 1
        node = {"id": card.id, "type": "text", "x": x, "y": y, "width": WIDTH, "height": HEIGHT}
        colour = {"color": _COLOURS[card.sector]} if card.sector in _COLOURS else {}
        nodes.append({**node, **colour, "text": _words(card), "plenary": card_cells(card)})
    edges = [
        {
            "id": tie.id,
            "fromNode": tie.source,
            "toNode": tie.target,
            "toEnd": "arrow",
            "label": _label(tie.kind, tie.weight),
            "plenary": tie_cells(tie),
        }
        for tie in whole.ties
    ]
    return written({"nodes": nodes, "edges": edges})


def read_canvas(content: bytes, *, link_kind: LinkKind = "influence") -> Read:
    """Reads a canvas: text nodes, files and addresses are cards; groups are frames only.

    Raises:
        BadMap: with every problem and its place.
    """
    data = parsed(content, "JSON")
    cards = [
        RawCard(f"nodes[{place}]", _text(node, "id"), _card_cells(node))
        for place, node in enumerate(objects(data, "nodes"))
        if node.get("type") != "group"
    ]
    ties = [
        RawTie(
            f"edges[{place}]",
            _text(edge, "fromNode"),
            _text(edge, "toNode"),
            _tie_cells(edge),
            edge.get("toEnd", "arrow") == "arrow" or edge.get("fromEnd") == "arrow",
        )
        for place, edge in enumerate(objects(data, "edges"))
    ]
    return assemble(cards, ties, link_kind=link_kind)


def _spot(place: tuple[int, int] | None, number: int) -> tuple[int, int]:
    """Left and top of a card: within its cell two in a row, those not rated in a column."""
    if place is None:
        return -2 * (WIDTH + GAP), number * (HEIGHT + GAP)
    column, row = place
    across, down = number % 2, number // 2
    return column * STEP + across * (WIDTH + GAP), (4 - row) * STEP + down * (HEIGHT + GAP)


def _words(card: Card) -> str:
    return card.name


def _label(kind: str, weight: int | None) -> str:
    return kind if weight is None else f"{kind} {weight}"


def _card_cells(node: dict[str, Any]) -> dict[str, Any]:
    ours = node.get("plenary")
    words = _shown(node)
    if isinstance(ours, dict):
        known = {key: value for key, value in ours.items() if column_of(key, CARD_COLUMNS)}
        return known if words == known.get("name") else {**known, "name": _first_line(words)}
    return {"name": _first_line(words), "description": _rest(words)}


def _tie_cells(edge: dict[str, Any]) -> dict[str, Any]:
    ours, label = edge.get("plenary"), _text(edge, "label")
    if isinstance(ours, dict):
        known = {key: value for key, value in ours.items() if column_of(key, TIE_COLUMNS)}
        if label == _label(str(known.get("kind")), known.get("weight")):
            return known
        kind, _, weight = label.rpartition(" ")
        changed = {"kind": kind, "weight": weight} if weight.isdecimal() else {"kind": label}
        return {**known, "weight": None, **changed}
    return {"type": label} if label else {}


def _shown(node: dict[str, Any]) -> str:
    if node.get("type") == "file":
        return PurePosixPath(_text(node, "file")).stem
    return _text(node, "url") if node.get("type") == "link" else _text(node, "text")


def _first_line(words: str) -> str:
    return next((line.strip("#*_ \t") for line in words.splitlines() if line.strip("#*_ \t")), "")


def _rest(words: str) -> str:
    lines = [line for line in words.splitlines() if line.strip()]
    return "\n".join(lines[1:]).strip()


def _text(one: dict[str, Any], key: str) -> str:
    found = one.get(key, "")
    return found if isinstance(found, str) else ""
