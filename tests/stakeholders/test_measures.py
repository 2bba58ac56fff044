"""The measures of the map: every published example, and a graph library as oracle."""

import random
from collections import Counter

import networkx as nx
import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.sentences import say
from workshop.stakeholders import graph
from workshop.stakeholders.arcs import Arc, adjacency
from workshop.stakeholders.balance import HELIXES, balance, blau, helix, seats_of
from workshop.stakeholders.influence import (
    influence_matrix,
    ism,
    mactor,
    mactor_refusal,
    micmac,
    unweighted,
)
from workshop.stakeholders.placement import quadrant
from workshop.stakeholders.salience import salience

KITE = "AB AC AD AF BD BE BG CD CF DE DF DG EG FG FH GH HI IJ"
M = [[0, 2, 1], [1, 0, 3], [0, 1, 0]]


def undirected(edges):
    nodes = sorted({letter for edge in edges.split() for letter in edge})
    number = {letter: place for place, letter in enumerate(nodes)}
    arcs = [Arc(number[a], number[b], "refers") for a, b in edges.split()]
    return adjacency(range(len(nodes)), arcs), nodes


def test_krackhardt_kite():
    kite, names = undirected(KITE)
    between = [round(value, 3) for value in graph.betweenness(kite).values()]
    assert between == [0.833, 0.833, 0, 3.667, 0, 8.333, 8.333, 14, 8, 0]
    close = [round(value, 3) for value in graph.closeness(kite).values()]
    assert close == [0.529, 0.529, 0.5, 0.6, 0.5, 0.643, 0.643, 0.6, 0.429, 0.310]
    assert graph.density(kite) == pytest.approx(0.4)
    assert {names[node]: n for node, n in graph.cut_points(kite).items()} == {"H": 2, "I": 1}
    assert [names[node] for node in graph.leaves(kite, names.index("H")).cut_off] == ["I", "J"]


def test_micmac_with_the_diagonal_out_and_in():
    found = micmac(M, alpha=0.5, powers=2)
    assert found.total == ((1, 2.5, 4), (1, 2.5, 3.5), (0.5, 1, 1.5))
    assert found.driving_with_diagonal == (7.5, 7, 3)
    assert found.dependence_with_diagonal == (2.5, 6, 9)
    assert found.driving == (6.5, 4.5, 1.5)
    assert found.dependence == (1.5, 3.5, 7.5)
    assert found.roles == ("driving", "driving", "dependent")
    assert "diagonal left out" in say(found.formula)


def test_ism_chain():
    chain = [[0, 1, 0, 0, 0], [0, 0, 1, 0, 0], [0, 0, 0, 1, 1], [0] * 5, [0] * 5]
    found = ism(chain)
    assert found.driving == (5, 4, 3, 1, 1)
    assert found.dependence == (1, 2, 3, 4, 4)
    assert found.levels == ((3, 4), (2,), (1,), (0,))
    assert found.level_of(4) == 1


def test_mactor_after_godet():
    found = mactor(M)
    assert found.mdii == ((1, 3, 3), (1, 2, 4), (1, 1, 1))
    assert found.influence == (6, 5, 2)
    assert found.dependence == (2, 4, 7)
    assert [round(value, 3) for value in found.relative_force] == [1.748, 1.079, 0.173]


def test_mactor_stops_at_sixty_actors_and_says_why():
    assert mactor([[0] * 60] * 60) is not None
    assert mactor([[0] * 61] * 61) is None
    assert "61 actors" in say(mactor_refusal(61))


def test_where_nobody_moves_anybody_there_is_no_average_force_and_no_role():
    assert mactor([[0, 0], [0, 0]]).relative_force == (None, None)
    assert micmac([[0, 0], [0, 0]]).roles == (None, None)


@pytest.mark.parametrize(
    ("there", "name"),
    [
        ((1, 1, 1), "definitive"),
        ((1, 1, 0), "dominant"),
        ((1, 0, 1), "dangerous"),
        ((0, 1, 1), "dependent"),
        ((1, 0, 0), "dormant"),
        ((0, 1, 0), "discretionary"),
        ((0, 0, 1), "demanding"),
        ((0, 0, 0), "non_stakeholder"),
    ],
)
def test_salience_truth_table_and_its_edge(there, name):
    assert salience(*(4 if one else 3 for one in there)).name == name
    assert salience(*(5 if one else 1 for one in there)).name == name


def test_a_class_says_why_and_not_rated_has_none():
    assert salience(4, 5, 5).why == "P 4, L 5, U 5"
    for place in range(3):
        ratings = [5, 5, 5]
        ratings[place] = None
        assert salience(*ratings) is None


def test_blau():
    assert blau([2, 3, 5]) == pytest.approx(0.62)
    assert blau([1] * 5) == pytest.approx(0.8)
    assert blau([]) is None
    assert blau([0, 0]) is None


def test_quadrant_edges():
    assert quadrant(3, 5) == "keep_informed"
    assert quadrant(5, 3) == "keep_satisfied"
    assert quadrant(3, 3) == "keep_in_touch"
    assert quadrant(4, 4) == "involve_closely"
    assert quadrant(None, 5) is None


def test_the_matrix_takes_the_largest_of_three_kinds_and_a_link_without_weight_counts_one():
    arcs = [
        Arc(1, 2, "influence", 2),
        Arc(1, 2, "funds", 4),
        Arc(2, 1, "advises"),
        Arc(2, 3, "data", 4),
        Arc(3, 9, "influence", 4),  # a force is no actor
    ]
    assert influence_matrix([1, 2, 3], arcs) == [[0, 4, 0], [1, 0, 0], [0, 0, 0]]
    assert unweighted([1, 2, 3], arcs) == 1


def rooms():
    dice = random.Random(5)
    for _ in range(200):
        n = dice.randint(1, 14)
        arcs = [
            Arc(*dice.sample(range(n), 2), dice.choice(["influence", "data", "funds", "tension"]))
            for _ in range(dice.randint(0, 2 * n) if n > 1 else 0)
        ]
        yield n, arcs


def test_200_random_maps_agree_with_a_graph_library():
    for n, arcs in rooms():
        own = adjacency(range(n), arcs)
        oracle = nx.Graph()
        oracle.add_nodes_from(range(n))
        oracle.add_edges_from((arc.source, arc.target) for arc in arcs)
        assert graph.betweenness(own) == pytest.approx(
            nx.betweenness_centrality(oracle, normalized=False)
        )
        close = {node: value or 0 for node, value in graph.closeness(own).items()}
        assert close == pytest.approx(nx.closeness_centrality(oracle, wf_improved=False))
        assert (graph.density(own) or 0) == pytest.approx(nx.density(oracle))
        assert {frozenset(part) for part in graph.components(own)} == {
            frozenset(part) for part in nx.connected_components(oracle)
        }
        assert graph._articulations(own) == set(nx.articulation_points(oracle))
        assert graph.cut_points(own) == fall_offs(oracle)
        weighted = nx.Graph()
        for pair, times in Counter(frozenset(arc[:2]) for arc in arcs).items():
            weighted.add_edge(*pair, weight=times)
        burt = {node: value for node, value in graph.constraint(range(n), arcs).items() if value}
        assert burt == pytest.approx(nx.constraint(weighted, weight="weight"))


def fall_offs(oracle):
    largest = max(map(len, nx.connected_components(oracle)))
    found = {}
    for node in sorted(oracle):
        rest = oracle.subgraph(set(oracle) - {node})
        gone = largest - 1 - max(map(len, nx.connected_components(rest)), default=0)
        if gone > 0:
            found[node] = gone
    return found


def test_200_shortest_paths_agree_with_a_graph_library():
    for n, arcs in rooms():
        oracle = nx.DiGraph()
        oracle.add_nodes_from(range(n))
        oracle.add_edges_from(a[:2] for a in arcs if a.kind in ("influence", "funds"))
        seats, target = {0, n // 3}, n - 1
        own = graph.advocate_path(range(n), arcs, seats, target)
        lengths = nx.multi_source_dijkstra_path_length(oracle, seats)
        assert (own and len(own) - 1) == lengths.get(target)
        if own:
            assert own[0] in seats
            assert own[-1] == target
            assert nx.is_path(oracle, own)


def test_who_falls_off_is_named_and_numbered_alike():
    for n, arcs in rooms():
        own = adjacency(range(n), arcs)
        for node, gone in graph.cut_points(own).items():
            assert len(graph.leaves(own, node).cut_off) >= gone


def test_silo_counts_links_and_leaves_out_whom_no_sector_is_known_of():
    sectors = {1: "patient", 2: "patient", 3: "industry", 4: "not_stated"}
    arcs = [Arc(1, 2, "data"), Arc(1, 3, "data"), Arc(3, 1, "funds"), Arc(1, 4, "data")]
    found = graph.silo(sectors, arcs)
    assert (found.across, found.inside, found.unknown) == (2, 1, 1)
    assert found.index == pytest.approx(1 / 3)
    assert graph.silo(sectors, []).index is None
    assert graph.silo(sectors, arcs[:1]).index == -1
    assert graph.silo(sectors, arcs[1:2]).index == 1


def test_unlinked_pairs_are_of_sectors_on_the_map():
    sectors = {1: "patient", 2: "provider", 3: "industry"}
    order = ("academia", "provider", "patient", "industry")
    found = graph.unlinked_sectors(sectors, [Arc(1, 2, "tension")], order)
    assert found == [("provider", "industry"), ("patient", "industry")]


def test_balance_of_the_penta_helix():
    room = balance(helix("penta"), {"academia": 5, "patient": 4, "other": 1})
    marks = {one.sector: (one.seats, one.empty, one.heavy) for one in room.segments}
    assert marks["academia"] == (5, False, True)
    assert marks["patient"] == (4, False, False)
    assert marks["industry"] == (0, True, False)
    assert marks["other"] == (1, False, False)
    assert room.blau == pytest.approx(0.58)
    assert balance(helix("triple"), {"academia": 5}).segment("patient") is None


def test_exactly_45_percent_is_not_flagged_and_no_seat_has_no_share():
    room = balance(helix("penta"), {"patient": 9, "industry": 11})
    assert not room.segment("patient").heavy
    assert room.segment("industry").heavy
    assert balance(helix("penta"), {}).segment("patient").share is None
    assert balance(helix("penta"), {}).blau is None


def test_seats_of_no_stated_sector_make_nobody_heavy():
    room = balance(helix("penta"), {"patient": 4, "not_stated": 6})
    assert not room.segment("patient").heavy
    assert room.not_stated == 6


def test_unusual_partners_have_a_segment_where_the_model_has_one():
    seats, unusual = seats_of([("other", True), ("patient", False)])
    room = balance(helix("penta_unusual"), seats, unusual)
    assert room.segment("unusual").seats == 1
    assert all(say(helix(name).title) != f"analysis.helix.{name}" for name in HELIXES)
    assert helix("no such model").name == "penta"


@given(st.lists(st.lists(st.integers(0, 4), min_size=4, max_size=4), min_size=4, max_size=4))
def test_relative_forces_are_1_on_average_and_levels_hold_everybody_once(matrix):
    for place, row in enumerate(matrix):
        row[place] = 0
    found = mactor(matrix)
    if found.relative_force[0] is not None:
        assert sum(found.relative_force) == pytest.approx(4)
    assert sorted(place for level in ism(matrix).levels for place in level) == [0, 1, 2, 3]


@given(st.lists(st.integers(0, 20), min_size=6, max_size=6))
def test_blau_lies_between_nought_and_five_sixths(counts):
    found = blau(counts)
    assert (found is None) == (sum(counts) == 0)
    if found is not None:
        assert -1e-9 <= found <= 5 / 6 + 1e-9
