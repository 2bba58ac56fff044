"""All measures of the map at once, as one value that never changes.

`read_map` reads, `measure` computes from plain values: above 60 stakeholders call it away from
the window's thread. What only hangs on the links is kept for the last few maps, so that a rating
or a name costs nothing.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workshop.document import Reader
from workshop.mission.queries import mission
from workshop.sentences import Sentence
from workshop.stakeholders import graph
from workshop.stakeholders.arcs import INFLUENCE, Arc, adjacency, counted
from workshop.stakeholders.balance import SECTORS, Balance, Helix, balance, seats_of
from workshop.stakeholders.coverage.facts import Card, read_arcs, read_cards, read_helix
from workshop.stakeholders.data_chain import Hop, data_chain
from workshop.stakeholders.graph import Leaving, Silo
from workshop.stakeholders.influence import (
    Ism,
    Mactor,
    Micmac,
    Role,
    influence_matrix,
    ism,
    mactor,
    mactor_refusal,
    micmac,
    unweighted,
)
from workshop.stakeholders.offers import LeverColumn, Match, lever_matrix, matches
from workshop.stakeholders.placement import Quadrant, quadrant
from workshop.stakeholders.salience import Salience

IN_A_WORKER = 60
"""Above so many stakeholders `measure` runs away from the window's thread."""


@dataclass(frozen=True)
class MapValues:
    """The map as plain values."""

    cards: tuple[Card, ...]
    arcs: tuple[Arc, ...]
    model: Helix


@dataclass(frozen=True)
class StakeholderMeasures:
    """What the measures say of one stakeholder.

    Attributes:
        quadrant: None in the tray.
        salience: None if not rated on power, legitimacy and urgency.
        betweenness: unnormalised, over all kinds of links; `between` is the same from 0 to 1.
        degree: how many others it is linked with.
        links_in: links that end at it; `links_out`: that begin at it.
        closeness: None without a link.
        constraint: Burt's; None without a link.
        fall_off: how many fall off the map if it leaves; 0 if nobody does.
        cut_off: who they are.
        lanes: the lanes of its neighbours that are not its own.
        driving: MICMAC, the diagonal left out; `dependence` alike.
        role: MICMAC's quadrant, None where there is no influence on the map.
        level: the level of ISM, from 1, the ones that move nobody further.
        influence: MACTOR's I; None above the cap; `dependence_on` is D.
        relative_force: MACTOR's R*, 1 is average; None above the cap or without influence.
    """

    id: int
    uid: str
    quadrant: Quadrant | None
    salience: Salience | None
    betweenness: float
    between: float | None
    degree: int
    links_in: int
    links_out: int
    closeness: float | None
    constraint: float | None
    fall_off: int
    cut_off: tuple[int, ...]
    lanes: tuple[str, ...]
    driving: float
    dependence: float
    role: Role | None
    level: int
    influence: float | None
    dependence_on: float | None
    relative_force: float | None

    @property
    def is_cut_point(self) -> bool:
        """Whether others fall off if it leaves."""
        return self.fall_off > 0


@dataclass(frozen=True)
class Measures:
    """Everything the measures say of a map."""

    stakeholders: tuple[StakeholderMeasures, ...]
    balance: Balance
    silo: Silo
    unlinked: tuple[tuple[str, str], ...]
    density: float | None
    parts: int
    """Connected parts of the map."""
    micmac: Micmac
    ism: Ism
    mactor: Mactor | None
    mactor_refusal: Sentence | None
    unweighted: int
    """Links of influence, money and advice without a weight, which count 1."""
    brokers: tuple[int, ...]
    """Who stands between lanes: more betweenness than the mean, and linked to another lane."""

    def of(self, stakeholder: int) -> StakeholderMeasures | None:
        """The measures of one."""
        return next((one for one in self.stakeholders if one.id == stakeholder), None)


def read_map(reader: Reader) -> MapValues:
    """The map as plain values, forces left out of the cards."""
    return MapValues(read_cards(reader), read_arcs(reader), read_helix(reader))


def measures(reader: Reader) -> Measures:
    """All measures of the map now."""
    return measure(read_map(reader))


def measure(values: MapValues) -> Measures:
    """All measures of a map: pure."""
    cards, nodes = values.cards, tuple(card.id for card in values.cards)
    sectors = {card.id: card.sector for card in cards}
    net = _network(nodes, values.arcs)
    push = _influence(nodes, values.arcs)
    lane = {card.id: card.layer for card in cards}
    found = tuple(_one(card, place, lane, net, push) for place, card in enumerate(cards))
    mean = sum(one.betweenness for one in found) / len(found) if found else 0
    seats = seats_of((card.sector, card.unusual) for card in cards if card.in_room)
    return Measures(
        found,
        balance(values.model, *seats),
        graph.silo(sectors, values.arcs),
        tuple(graph.unlinked_sectors(sectors, values.arcs, SECTORS)),
        graph.density(net.graph),
        len(net.parts),
        push.micmac,
        push.ism,
        push.mactor,
        mactor_refusal(len(nodes)),
        unweighted(nodes, values.arcs),
        tuple(one.id for one in found if one.betweenness > mean and one.lanes),
    )


def leaves(reader: Reader, stakeholder: int) -> Leaving | None:
    """Who falls off the map if this one leaves; None for a force or nobody."""
    nodes = tuple(card.id for card in read_cards(reader))
    if stakeholder not in nodes:
        return None
    return graph.leaves(adjacency(nodes, read_arcs(reader)), stakeholder)


def advocate_path(reader: Reader, stakeholder: int) -> tuple[int, ...] | None:
    """The shortest way from somebody in the room to this one; its first two shake hands first.

    Just this one if it is in the room; None if no way leads there.
    """
    return advocate_paths(reader).get(stakeholder)


def advocate_paths(reader: Reader) -> dict[int, tuple[int, ...]]:
    """The way to each who can be reached from the room, as `advocate_path` gives it."""
    cards = read_cards(reader)
    seats = [card.id for card in cards if card.in_room]
    return graph.advocate_paths([card.id for card in cards], read_arcs(reader), seats)


def offers_for_needs(reader: Reader) -> list[Match]:
    """Who offers what somebody else needs, by words both use."""
    cards = read_cards(reader)
    return matches({c.id: c.can_offer for c in cards}, {c.id: c.needs for c in cards})


def levers_in_hand(reader: Reader) -> list[LeverColumn]:
    """The levers of the mission by who has them in hand: by offer, or an action of that lever."""
    cards = read_cards(reader)
    held = [(card.id, f"{card.can_offer} {card.field}") for card in cards]
    own = {card.organisation_id: card.id for card in cards if card.organisation_id is not None}
    rows = reader.all("SELECT owner_organisation_id, text, lever FROM action ORDER BY number")
    held += [
        (own[row["owner_organisation_id"]], f"{row['text']} {row['lever']}")
        for row in rows
        if row["owner_organisation_id"] in own
    ]
    return lever_matrix(mission(reader).lines("levers"), held)


def chain(reader: Reader) -> list[Hop]:
    """The chain of data from patients to hospitals with its gaps."""
    return data_chain({card.id: card.sector for card in read_cards(reader)}, read_arcs(reader))


@dataclass(frozen=True)
class _Network:
    graph: Mapping[int, Sequence[int]]
    parts: tuple[tuple[int, ...], ...]
    betweenness: Mapping[int, float]
    closeness: Mapping[int, float | None]
    constraint: Mapping[int, float | None]
    leaving: Mapping[int, Leaving]
    links_in: Mapping[int, int]
    links_out: Mapping[int, int]


@lru_cache(maxsize=4)
def _network(nodes: tuple[int, ...], arcs: tuple[Arc, ...]) -> _Network:
    near = adjacency(nodes, arcs)
    ends = dict.fromkeys(nodes, 0)
    starts = dict.fromkeys(nodes, 0)
    for arc in counted(nodes, arcs):
        ends[arc.target] += 1
        starts[arc.source] += 1
    between, close = graph.betweenness_and_closeness(near)
    return _Network(
        near,
        tuple(map(tuple, graph.components(near))),
        between,
        close,
        graph.constraint(nodes, arcs),
        {node: graph.leaves(near, node) for node in graph.cut_points(near)},
        ends,
        starts,
    )


@dataclass(frozen=True)
class _Influence:
    micmac: Micmac
    roles: tuple[Role | None, ...]
    ism: Ism
    levels: Mapping[int, int]
    mactor: Mactor | None


@lru_cache(maxsize=4)
def _influence(nodes: tuple[int, ...], arcs: tuple[Arc, ...]) -> _Influence:
    matrix = influence_matrix(nodes, [arc for arc in arcs if arc.kind in INFLUENCE])
    power, structure = micmac(matrix), ism(matrix)
    levels = {place: n for n, level in enumerate(structure.levels, 1) for place in level}
    return _Influence(power, power.roles, structure, levels, mactor(matrix))


def _one(
    card: Card, place: int, lane: Mapping[int, str], net: _Network, push: _Influence
) -> StakeholderMeasures:
    force, gone = push.mactor, net.leaving.get(card.id)
    near = net.graph[card.id]
    lanes = {lane[other] for other in near if lane[other]} if card.layer else set()
    return StakeholderMeasures(
        id=card.id,
        uid=card.uid,
        quadrant=quadrant(card.power, card.interest),
        salience=card.salience,
        betweenness=net.betweenness[card.id],
        between=graph.normalised(net.betweenness[card.id], len(lane)),
        degree=len(near),
        links_in=net.links_in[card.id],
        links_out=net.links_out[card.id],
        closeness=net.closeness[card.id],
        constraint=net.constraint[card.id],
        fall_off=gone.fall_off if gone else 0,
        cut_off=gone.cut_off if gone else (),
        lanes=tuple(sorted(lanes - {card.layer})),
        driving=push.micmac.driving[place],
        dependence=push.micmac.dependence[place],
        role=push.roles[place],
        level=push.levels[place],
        influence=force.influence[place] if force else None,
        dependence_on=force.dependence[place] if force else None,
        relative_force=force.relative_force[place] if force else None,
    )
