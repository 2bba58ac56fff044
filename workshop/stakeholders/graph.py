"""The map as an undirected graph: who stands between, who holds it together.

All kinds of links count; several links between a pair are one edge. Written out here because the
desktop app carries no graph library; tests compare with one.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from itertools import combinations

from workshop.stakeholders.arcs import INFLUENCE, Arc, counted

Graph = Mapping[int, Sequence[int]]
"""The neighbours of each node, as `arcs.adjacency` gives them."""


def betweenness(graph: Graph) -> dict[int, float]:
    """How many shortest paths between two others go through each, unnormalised.

    Source: Brandes (2001), undirected and unweighted.
    """
    return betweenness_and_closeness(graph)[0]


def closeness(graph: Graph) -> dict[int, float | None]:
    """(n−1) / Σ distances within the connected part of each; None for whoever has no link."""
    return betweenness_and_closeness(graph)[1]


def betweenness_and_closeness(graph: Graph) -> tuple[dict[int, float], dict[int, float | None]]:
    """Both in one walk over all shortest paths."""
    nodes = list(graph)
    place = {node: number for number, node in enumerate(nodes)}
    near = [[place[other] for other in graph[node]] for node in nodes]
    total = [0.0] * len(nodes)
    close: dict[int, float | None] = {}
    for start, node in enumerate(nodes):
        others, far = _brandes(near, start, total)
        close[node] = others / far if far else None
    return {node: total[number] / 2 for number, node in enumerate(nodes)}, close


def _brandes(near: list[list[int]], start: int, total: list[float]) -> tuple[int, int]:
    """Adds the share of each node in the paths from one; how many it reaches, and how far."""
    n = len(near)
    paths, far = [0] * n, [-1] * n
    paths[start], far[start] = 1, 0
    order = [start]
    for here in order:  # grows while it is read: a queue that remembers
        further, ways = far[here] + 1, paths[here]
        for other in near[here]:
            if far[other] < 0:
                far[other] = further
                order.append(other)
            if far[other] == further:
                paths[other] += ways
    share = [0.0] * n
    for here in reversed(order):
        part = (1 + share[here]) / paths[here]
        nearer = far[here] - 1
        for other in near[here]:
            if far[other] == nearer:
                share[other] += paths[other] * part
        if here != start:
            total[here] += share[here]
    return len(order) - 1, sum(far[here] for here in order)


def normalised(betweenness_value: float, nodes: int) -> float | None:
    """Betweenness from 0 to 1: 2b / ((n−1)(n−2)); None under three nodes."""
    return None if nodes < 3 else 2 * betweenness_value / ((nodes - 1) * (nodes - 2))


def density(graph: Graph) -> float | None:
    """The share of pairs that are linked, 0 to 1; None under two nodes."""
    n = len(graph)
    return None if n < 2 else sum(map(len, graph.values())) / (n * (n - 1))


def components(graph: Graph, without: int | None = None) -> list[list[int]]:
    """The connected parts, largest first, then in the order of the nodes."""
    seen: set[int] = set() if without is None else {without}
    found: list[list[int]] = []
    for node in graph:
        if node in seen:
            continue
        seen.add(node)
        part = [node]
        for here in part:
            for other in graph[here]:
                if other not in seen:
                    seen.add(other)
                    part.append(other)
        found.append(part)
    place = {node: number for number, node in enumerate(graph)}
    found = [sorted(part, key=place.__getitem__) for part in found]
    return sorted(found, key=lambda part: (-len(part), place[part[0]]))


@dataclass(frozen=True)
class Leaving:
    """What happens to the map if somebody leaves."""

    node: int
    fall_off: int
    """How many fall off: by how much more than one the largest part shrinks; 0 if none."""
    cut_off: tuple[int, ...]
    """Those who are then no longer joined to the largest part of what was theirs."""


def leaves(graph: Graph, node: int) -> Leaving:
    """Who falls off if this one leaves.

    Raises:
        KeyError: it is not on the map.
    """
    parts = components(graph)
    largest = len(parts[0])
    own = next((part for part in parts if node in part), None)
    if own is None:
        raise KeyError(node)
    after = components(graph, without=node)
    fall_off = largest - 1 - (len(after[0]) if after else 0)
    if fall_off <= 0:
        return Leaving(node, 0, ())
    here = set(own)
    pieces = [piece for piece in after if piece[0] in here]
    return Leaving(node, fall_off, tuple(other for piece in pieces[1:] for other in piece))


def cut_points(graph: Graph) -> dict[int, int]:
    """Those without whom others fall off, and how many, as `leaves` counts them."""
    found = {}
    for node in _articulations(graph):
        gone = leaves(graph, node).fall_off
        if gone > 0:
            found[node] = gone
    return {node: found[node] for node in graph if node in found}


def _articulations(graph: Graph) -> set[int]:
    """Nodes whose removal cuts their part in two. Source: Hopcroft and Tarjan (1973)."""
    number: dict[int, int] = {}
    low: dict[int, int] = {}
    found: set[int] = set()
    for root in graph:
        if root in number:
            continue
        number[root] = low[root] = len(number)
        branches = 0
        stack = [(root, root, iter(graph[root]))]
        while stack:
            here, above, others = stack[-1]
            other = next(others, None)
            if other is None:
                stack.pop()
                if len(stack) > 1:
                    low[above] = min(low[above], low[here])
                    if low[here] >= number[above]:
                        found.add(above)
                elif stack:
                    branches += 1
            elif other not in number:
                number[other] = low[other] = len(number)
                stack.append((other, here, iter(graph[other])))
            elif other != above:
                low[here] = min(low[here], number[other])
        if branches > 1:
            found.add(root)
    return found


def constraint(nodes: Sequence[int], arcs: Iterable[Arc]) -> dict[int, float | None]:
    """Burt's constraint: how much of one's links lead back to each other; None without a link.

    c_i = Σ_j (p_ij + Σ_q p_iq p_qj)², where p is the share of i's links, in either direction and
    of any kind, that go to j. Low means spanning groups that are not linked. Source: Burt (1992).
    """
    ties: dict[int, dict[int, int]] = {node: {} for node in nodes}
    for arc in counted(nodes, arcs):
        for one, other in ((arc.source, arc.target), (arc.target, arc.source)):
            ties[one][other] = ties[one].get(other, 0) + 1
    share = {
        node: {other: n / sum(own.values()) for other, n in own.items()}
        for node, own in ties.items()
    }
    return {node: _constraint(share, node) if share[node] else None for node in nodes}


def _constraint(share: Mapping[int, Mapping[int, float]], node: int) -> float:
    own = share[node]
    return sum(
        (direct + sum(own[q] * share[q].get(j, 0.0) for q in own if q != j)) ** 2
        for j, direct in own.items()
    )


@dataclass(frozen=True)
class Silo:
    """Links across and inside sectors. A link to somebody of no stated sector is neither."""

    across: int
    inside: int
    unknown: int

    @property
    def index(self) -> float | None:
        """The E–I index, −1 all inside to +1 all across; None without a link."""
        both = self.across + self.inside
        return (self.across - self.inside) / both if both else None


def silo(sectors: Mapping[int, str], arcs: Iterable[Arc], unstated: str = "not_stated") -> Silo:
    """Counts links of all kinds by whether they leave a sector. Source: Krackhardt and Stern."""
    across = inside = unknown = 0
    for arc in counted(sectors, arcs):
        one, other = sectors[arc.source], sectors[arc.target]
        if unstated in (one, other):
            unknown += 1
        elif one == other:
            inside += 1
        else:
            across += 1
    return Silo(across, inside, unknown)


def unlinked_sectors(
    sectors: Mapping[int, str], arcs: Iterable[Arc], order: Sequence[str]
) -> list[tuple[str, str]]:
    """Pairs of sectors that are both on the map and have no link of any kind between them."""
    linked = {frozenset((sectors[a.source], sectors[a.target])) for a in counted(sectors, arcs)}
    here = [sector for sector in order if sector in set(sectors.values())]
    return [pair for pair in combinations(here, 2) if frozenset(pair) not in linked]


def advocate_path(
    nodes: Sequence[int], arcs: Iterable[Arc], seats: Iterable[int], target: int
) -> tuple[int, ...] | None:
    """The shortest way from anybody in the room to somebody, along influence, money and advice.

    Starts in the room and ends at the target; of equally short ways the one of the first seat
    counts. Just the target if it is in the room; None if no way leads there.
    """
    return advocate_paths(nodes, arcs, seats).get(target)


def advocate_paths(
    nodes: Sequence[int], arcs: Iterable[Arc], seats: Iterable[int]
) -> dict[int, tuple[int, ...]]:
    """The way to each who can be reached, as `advocate_path` gives it. Breadth first."""
    place = {node: number for number, node in enumerate(nodes)}
    ahead: dict[int, set[int]] = {node: set() for node in nodes}
    for arc in counted(nodes, arcs):
        if arc.kind in INFLUENCE:
            ahead[arc.source].add(arc.target)
    starts = sorted({seat for seat in seats if seat in place}, key=place.__getitem__)
    ways: dict[int, tuple[int, ...]] = {start: (start,) for start in starts}
    queue = deque(starts)
    while queue:
        here = queue.popleft()
        for other in sorted(ahead[here] - ways.keys(), key=place.__getitem__):
            ways[other] = (*ways[here], other)
            queue.append(other)
    return ways
