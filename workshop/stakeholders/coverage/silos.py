"""C8: empty lanes, sectors without a link between them, and who holds the map together."""

from __future__ import annotations

from collections.abc import Iterator

from workshop.sentences import Sentence
from workshop.stakeholders.arcs import adjacency, counted
from workshop.stakeholders.balance import SECTORS
from workshop.stakeholders.coverage.facts import Facts, sector_name
from workshop.stakeholders.coverage.finding import Finding
from workshop.stakeholders.graph import cut_points, unlinked_sectors

LANES = ("niche", "regime", "landscape")


def lanes_and_silos(facts: Facts) -> Iterator[Finding]:
    """C8 in its three parts; what was not asked yet (no lane, no link at all) is not a gap."""
    yield from _lanes(facts)
    if counted(facts.nodes, facts.arcs):
        yield from _pairs(facts)
        yield from _cut_points(facts)


def _lanes(facts: Facts) -> Iterator[Finding]:
    used = {card.layer for card in facts.cards if card.layer}
    for lane in LANES if used else ():
        if lane not in used:
            said = Sentence("coverage.C8.lane", lane=Sentence(f"coverage.lane.{lane}"))
            yield Finding("C8", f"lane:{lane}", (), said)


def _pairs(facts: Facts) -> Iterator[Finding]:
    for one, other in unlinked_sectors(facts.sectors, facts.arcs, SECTORS):
        said = Sentence("coverage.C8.pair", first=sector_name(one), second=sector_name(other))
        yield Finding("C8", f"pair:{one}:{other}", (), said)


def _cut_points(facts: Facts) -> Iterator[Finding]:
    cards = facts.by_id
    for node, gone in cut_points(adjacency(facts.nodes, facts.arcs)).items():
        said = Sentence("coverage.C8.leaves", n=gone, name=cards[node].name)
        yield Finding("C8", f"leaves:{cards[node].uid}", (node,), said)
