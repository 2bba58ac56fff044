"""GEXF 1.3, the format of Gephi; older versions are read too."""

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

NAMESPACE = "http://gexf.net/1.3"
_TYPES = {"whole": "integer", "yes": "boolean"}


def write_gexf(whole: MapData) -> bytes:
    """A directed graph; the id of a node is the id of its card."""
    root = ElementTree.Element("gexf", xmlns=NAMESPACE, version="1.3")
    meta = ElementTree.SubElement(root, "meta")
    ElementTree.SubElement(meta, "creator").text = "Plenary"
    graph = ElementTree.SubElement(root, "graph", mode="static", defaultedgetype="directed")
    for domain, columns in (("node", CARD_COLUMNS), ("edge", TIE_COLUMNS)):
        declared = ElementTree.SubElement(graph, "attributes", {"class": domain})
        for column in columns:
            kind = _TYPES.get(column.shape, "string")
            names = {"id": column.key, "title": column.key, "type": kind}
            ElementTree.SubElement(declared, "attribute", names)
    nodes = ElementTree.SubElement(graph, "nodes")
    for card in whole.cards:
        node = ElementTree.SubElement(nodes, "node", id=card.id, label=coded(card.name))
        _write_values(node, CARD_COLUMNS, card_cells(card))
    edges = ElementTree.SubElement(graph, "edges")
    for tie in whole.ties:
        ends = {"id": tie.id, "source": tie.source, "target": tie.target, "kind": tie.kind}
        if tie.weight is not None:
            ends["weight"] = str(tie.weight)
        edge = ElementTree.SubElement(edges, "edge", ends)
        _write_values(edge, TIE_COLUMNS, tie_cells(tie))
    ElementTree.indent(root, " ")
    return bytes(ElementTree.tostring(root, "utf-8", xml_declaration=True))


def read_gexf(content: bytes, *, link_kind: LinkKind = "influence") -> Read:
    """Reads a graph; nodes within nodes are taken too.

    Raises:
        BadMap: with every problem and its line.
    """
    root = parsed(content)
    graph = root.first("graph") if root.tag == "gexf" else None
    if graph is None:
        raise bad("line 1", "exchange.map.no-graph", format="GEXF")
    declared: dict[str, dict[str, Node]] = {"node": {}, "edge": {}}
    for group in graph.all("attributes"):
        known = declared.setdefault(group.get("class"), {})
        known.update({one.get("id"): one for one in group.all("attribute")})
    cards: list[RawCard] = []
    ties: list[RawTie] = []
    waiting = [graph]
    while waiting:
        here = waiting.pop()
        for node in (node for nodes in here.all("nodes") for node in nodes.all("node")):
            cells = _cells(node, declared["node"])
            cells.setdefault("name", uncoded(node.get("label")))
            cards.append(RawCard(f"line {node.line}", uncoded(node.get("id")), cells))
            waiting.append(node)
        edges = [edge for group in here.all("edges") for edge in group.all("edge")]
        ties += [_tie(edge, declared["edge"], graph) for edge in edges]
    return assemble(cards, ties, link_kind=link_kind)


def _tie(edge: Node, declared: dict[str, Node], graph: Node) -> RawTie:
    cells = _cells(edge, declared)
    ours = bool(cells.get("plenary_id"))
    for name in ("kind", "label", "weight"):
        if edge.get(name) and not cells.get(name) and not ours:
            cells[name] = uncoded(edge.get(name))
    kind = edge.get("type") or graph.get("defaultedgetype") or "undirected"
    ends = (uncoded(edge.get("source")), uncoded(edge.get("target")))
    return RawTie(f"line {edge.line}", *ends, cells, kind == "directed")


def _write_values(
    parent: ElementTree.Element, columns: tuple[Column, ...], cells: dict[str, Any]
) -> None:
    values = ElementTree.SubElement(parent, "attvalues")
    for column in columns:
        value = cells[column.key]
        if value is None or value == "" or value == []:
            continue
        text = coded(as_text(value, yes="true", no="false"))
        ElementTree.SubElement(values, "attvalue", {"for": column.key, "value": text})


def _cells(here: Node, declared: dict[str, Node]) -> dict[str, Raw]:
    cells: dict[str, Raw] = {}
    for one in declared.values():
        default = one.first("default")
        cells[one.get("title") or one.get("id")] = uncoded(default.text) if default else ""
    if not cells.get("name"):
        cells.pop("name", None)
    for values in here.all("attvalues"):
        for value in values.all("attvalue"):
            name = value.get("for") or value.get("id")
            known = declared.get(name)
            title = (known.get("title") if known else "") or name
            cells[title] = uncoded(value.get("value"))
    return cells
