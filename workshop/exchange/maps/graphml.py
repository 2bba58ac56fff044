"""GraphML: nodes and edges with typed keys, as yEd, Gephi and graph libraries read it."""

from __future__ import annotations

from typing import Any
from xml.etree import ElementTree

from workshop.exchange.maps.bad import bad
from workshop.exchange.maps.columns import CARD_COLUMNS, TIE_COLUMNS, Column, Raw, as_text
from workshop.exchange.maps.model import MapData
from workshop.exchange.maps.out import card_cells, tie_cells
from workshop.exchange.maps.reading import RawCard, RawTie
from workshop.exchange.maps.rows import Read, assemble
from workshop.exchange.maps.xml_tree import Node, coded, parsed, uncoded
from workshop.stakeholders.model import LinkKind

NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_TYPES = {"whole": "int", "yes": "boolean"}


def write_graphml(whole: MapData) -> bytes:
    """A directed graph; the id of a node is the id of its card."""
    root = ElementTree.Element("graphml", xmlns=NAMESPACE)
    for domain, columns in (("node", CARD_COLUMNS), ("edge", TIE_COLUMNS)):
        for column in columns:
            ElementTree.SubElement(
                root,
                "key",
                {
                    "id": _key(domain, column),
                    "for": domain,
                    "attr.name": column.key,
                    "attr.type": _TYPES.get(column.shape, "string"),
                },
            )
    graph = ElementTree.SubElement(root, "graph", id="map", edgedefault="directed")
    for card in whole.cards:
        node = ElementTree.SubElement(graph, "node", id=card.id)
        _write_data(node, "node", CARD_COLUMNS, card_cells(card))
    for tie in whole.ties:
        ends = {"id": tie.id, "source": tie.source, "target": tie.target}
        edge = ElementTree.SubElement(graph, "edge", ends)
        _write_data(edge, "edge", TIE_COLUMNS, tie_cells(tie))
    ElementTree.indent(root, " ")
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True))


def read_graphml(content: bytes, *, link_kind: LinkKind = "influence") -> Read:
    """Reads a graph; nodes of a graph within a node are taken too.

    Raises:
        BadMap: with every problem and its line.
    """
    root = parsed(content)
    graph = root.first("graph") if root.tag == "graphml" else None
    if graph is None:
        raise bad("line 1", "exchange.map.no-graph", format="GraphML")
    keys = {key.get("id"): key for key in root.all("key")}
    default = graph.get("edgedefault") != "undirected"
    cards: list[RawCard] = []
    ties: list[RawTie] = []
    waiting = [graph]
    while waiting:
        here = waiting.pop()
        for node in here.all("node"):
            cells = _cells(node, keys, "node")
            cards.append(RawCard(f"line {node.line}", uncoded(node.get("id")), cells))
            waiting += node.all("graph")
        for edge in here.all("edge"):
            directed = {"true": True, "false": False}.get(edge.get("directed"), default)
            ends = (uncoded(edge.get("source")), uncoded(edge.get("target")))
            cells = _cells(edge, keys, "edge")
            ties.append(RawTie(f"line {edge.line}", *ends, cells, directed))
    return assemble(cards, ties, link_kind=link_kind)


def _key(domain: str, column: Column) -> str:
    return f"{domain[0]}_{column.key}"


def _write_data(
    parent: ElementTree.Element, domain: str, columns: tuple[Column, ...], cells: dict[str, Any]
) -> None:
    for column in columns:
        value = cells[column.key]
        if value is None or value == "" or value == []:
            continue
        data = ElementTree.SubElement(parent, "data", key=_key(domain, column))
        data.text = coded(as_text(value, yes="true", no="false"))


def _cells(here: Node, keys: dict[str, Node], domain: str) -> dict[str, Raw]:
    """What a node or edge says by the names of its keys; a key it lacks has its default."""
    cells: dict[str, Raw] = {}
    for key in keys.values():
        if key.get("for") in (domain, "all", ""):
            default = key.first("default")
            cells[_name(key)] = uncoded(default.text) if default else ""
    for data in here.all("data"):
        key = keys.get(data.get("key"), data)
        drawn = next(iter(_labels(data)), "")
        if drawn:
            cells.setdefault("label", "")
            cells["label"] = cells["label"] or drawn
        elif not data.children:
            cells[_name(key)] = uncoded(data.text)
    return cells


def _name(key: Node) -> str:
    return key.get("attr.name") or key.get("id") or key.get("key")


def _labels(data: Node) -> list[str]:
    """The words on a shape that yEd draws."""
    found: list[str] = []
    waiting = list(data.children)
    while waiting:
        node = waiting.pop(0)
        if node.tag in ("NodeLabel", "EdgeLabel") and node.text.strip():
            found.append(node.text.strip())
        waiting += node.children
    return found
