"""Links as plain values, the only thing the measures know of a map.

A measure takes `nodes`, the stakeholders that count (never a force), in their order, and `arcs`;
arcs to or from anything else, and to itself, are left out.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

INFLUENCE = ("influence", "funds", "advises")
"""The kinds of links by which one stakeholder moves another."""
UNWEIGHTED = 1
"""What a link without a weight counts in the influence matrix: it is there, no more is known."""


class Arc(NamedTuple):
    """A link: from whom, to whom, of which kind, and how strong (1 to 4, or not stated)."""

    source: int
    target: int
    kind: str
    weight: int | None = None


def counted(nodes: Iterable[int], arcs: Iterable[Arc]) -> list[Arc]:
    """The arcs between two different nodes."""
    known = frozenset(nodes)
    return [
        arc
        for arc in arcs
        if arc.source in known and arc.target in known and arc.source != arc.target
    ]


def adjacency(nodes: Sequence[int], arcs: Iterable[Arc]) -> dict[int, list[int]]:
    """The neighbours of each node, undirected; several links between a pair are one edge."""
    place = {node: number for number, node in enumerate(nodes)}
    found: dict[int, set[int]] = {node: set() for node in nodes}
    for arc in counted(nodes, arcs):
        found[arc.source].add(arc.target)
        found[arc.target].add(arc.source)
    return {node: sorted(others, key=place.__getitem__) for node, others in found.items()}
