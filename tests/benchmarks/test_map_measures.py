"""Measures of a map of 38 and of 300 stakeholders, betweenness beside a graph library's."""

from __future__ import annotations

import random

import networkx as nx
import pytest

from workshop.stakeholders import graph
from workshop.stakeholders.arcs import Arc, adjacency
from workshop.stakeholders.balance import helix
from workshop.stakeholders.coverage.facts import Card, Facts
from workshop.stakeholders.coverage.queries import look
from workshop.stakeholders.influence import influence_matrix, ism, mactor, micmac
from workshop.stakeholders.measures import MapValues, _influence, _network, measure

SIZES = ((38, 89), (300, 900))
KINDS = ("influence", "funds", "advises", "data", "refers", "tension")
SECTORS = ("academia", "provider", "patient", "authority", "industry", "other")


def room(n, m):
    """A map of n stakeholders and m links, the same each time."""
    dice = random.Random(n)
    cards = tuple(
        Card(
            number,
            f"u{number}",
            f"Stakeholder {number}",
            sector=dice.choice(SECTORS),
            layer=dice.choice(("niche", "regime")),
            power=dice.randint(1, 5),
            interest=dice.randint(1, 5),
            legitimacy=dice.randint(1, 5),
            urgency=dice.randint(1, 5),
            present=dice.choice(("in_room", "absent")),
        )
        for number in range(n)
    )
    arcs = tuple(
        Arc(*dice.sample(range(n), 2), dice.choice(KINDS), dice.randint(1, 4)) for _ in range(m)
    )
    return cards, arcs


@pytest.fixture(params=SIZES, ids=lambda size: f"{size[0]}_{size[1]}")
def size(request):
    return request.param


@pytest.mark.benchmark(group="betweenness")
def test_betweenness_ours(benchmark, size):
    cards, arcs = room(*size)
    near = adjacency([card.id for card in cards], arcs)
    assert benchmark(lambda: graph.betweenness(near))


@pytest.mark.benchmark(group="betweenness")
def test_betweenness_networkx(benchmark, size):
    cards, arcs = room(*size)
    oracle = nx.Graph()
    oracle.add_nodes_from(card.id for card in cards)
    oracle.add_edges_from(arc[:2] for arc in arcs)
    assert benchmark(lambda: nx.betweenness_centrality(oracle, normalized=False))


@pytest.mark.benchmark(group="map measures")
@pytest.mark.parametrize("method", [micmac, ism, mactor])
def test_influence(benchmark, size, method):
    cards, arcs = room(*size)
    matrix = influence_matrix([card.id for card in cards], arcs)
    found = benchmark(lambda: method(matrix))
    assert (found is None) == (method is mactor and size[0] > 60)


@pytest.mark.benchmark(group="map measures")
def test_all_of_a_map_not_seen_before(benchmark, size):
    values = MapValues(*room(*size), helix(""))

    def afresh():
        _network.cache_clear()
        _influence.cache_clear()
        return measure(values)

    assert benchmark(afresh).stakeholders


@pytest.mark.benchmark(group="map measures")
def test_all_of_a_map_after_a_rating(benchmark, size):
    values = MapValues(*room(*size), helix(""))
    measure(values)
    assert benchmark(lambda: measure(values)).stakeholders


@pytest.mark.benchmark(group="map measures")
def test_who_is_missing(benchmark, size):
    cards, arcs = room(*size)
    assert benchmark(lambda: look(Facts(cards=cards, arcs=arcs)))
