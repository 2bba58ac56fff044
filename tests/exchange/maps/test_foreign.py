"""Plain files of Kumu, Gephi, yEd and Obsidian come in sensibly; what has no place is told."""

import networkx

from workshop.exchange.maps.canvas import read_canvas, write_canvas
from workshop.exchange.maps.changes import ImportMap
from workshop.exchange.maps.csv_pair import write_pair
from workshop.exchange.maps.formats import read_map
from workshop.exchange.maps.model import Card, MapData, Tie
from workshop.exchange.maps.of_workshop import map_of

KUMU = {
    "my elements.csv": "\ufeffLabel;Type;Description;Tags;Colour\n"
    "Lung clinic;Hospital;Sees everybody;bird|urgent;red\n"
    "Relatives;Group;;;\nAgeing;Trend;;;\n".encode(),
    "my links.csv": b"From;To;Type;Weight\nLung clinic;relatives;Funding;2\n"
    b"Relatives;Lung clinic;shouts at;9\nRelatives;Relatives;Power;\n",
}


def by_name(read):
    return {card.name: card for card in read.map.cards}


def test_sheets_of_kumu():
    read = read_map(KUMU)
    cards = by_name(read)
    assert cards["Lung clinic"].kind == "organisation"
    assert cards["Lung clinic"].sector == "provider"
    assert cards["Lung clinic"].reason == "Sees everybody"
    assert cards["Lung clinic"].bird
    assert cards["Lung clinic"].power is None
    assert (cards["Relatives"].kind, cards["Ageing"].kind) == ("group", "force")
    ids = {card.id: card.name for card in read.map.cards}
    links = [(ids[t.source], ids[t.target], t.kind, t.weight, t.note) for t in read.map.ties]
    assert links == [
        ("Lung clinic", "Relatives", "funds", 2, ""),
        ("Relatives", "Lung clinic", "influence", None, "shouts at"),
    ]
    told = {remark.key.rpartition(".")[2] for remark in read.remarks}
    assert told == {"column", "tag", "link", "weight", "loop"}


def test_links_of_unknown_kind_are_what_the_person_said():
    assert {tie.kind for tie in read_map(KUMU, link_kind="advises").map.ties} == {
        "funds",
        "advises",
    }


def test_a_graph_of_gephi_with_numbers_as_ids_gets_new_ids():
    graph = networkx.Graph()
    graph.add_node(0, label="Region", Eigenvector=0.3)
    graph.add_node(1, label="University of the North")
    graph.add_edge(0, 1, weight=0.5)
    text = "\n".join(networkx.generate_gexf(graph))
    read = read_map({"graph.gexf": text.encode()})
    assert set(by_name(read)) == {"Region", "University of the North"}
    assert all(len(card.id) == 26 for card in read.map.cards)
    assert [(tie.kind, tie.weight) for tie in read.map.ties] == [("influence", None)]
    assert {r.key.rpartition(".")[2] for r in read.remarks} >= {"direction", "weight", "column"}


def test_the_words_on_the_shapes_of_yed_are_names():
    text = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns" xmlns:y="http://x/y">
    <key for="node" id="d6" yfiles.type="nodegraphics"/><key for="edge" id="d9"/>
    <graph edgedefault="directed"><node id="n0"><data key="d6"><y:ShapeNode>
    <y:NodeLabel>Clinic</y:NodeLabel></y:ShapeNode></data></node>
    <node id="n1"><data key="d6"><y:ShapeNode><y:NodeLabel>Payer</y:NodeLabel></y:ShapeNode></data>
    </node><edge id="e0" source="n1" target="n0"><data key="d9"><y:PolyLineEdge><y:EdgeLabel>Pays
    </y:EdgeLabel></y:PolyLineEdge></data></edge></graph></graphml>"""
    read = read_map({"drawing.graphml": text.encode()})
    assert set(by_name(read)) == {"Clinic", "Payer"}
    assert [tie.kind for tie in read.map.ties] == ["funds"]


def test_a_canvas_drawn_elsewhere_gives_a_card_a_node_and_no_card_a_frame():
    read = read_map(
        {
            "room.canvas": b'{"nodes": [{"id": "a", "type": "text", "text": "# Clinic\\nSees all"},'
            b'{"id": "b", "type": "file", "file": "people/Region.md"},'
            b'{"id": "g", "type": "group", "label": "Here"}],'
            b'"edges": [{"id": "e", "fromNode": "a", "toNode": "b", "label": "advice"}]}'
        }
    )
    assert [(card.name, card.reason) for card in read.map.cards] == [
        ("Clinic", "Sees all"),
        ("Region", ""),
    ]
    assert [tie.kind for tie in read.map.ties] == ["advises"]


def test_words_changed_on_our_canvas_elsewhere_count():
    ours = MapData(
        cards=(Card(id="a", name="Clinic", power=4), Card(id="b", name="Region")),
        ties=(Tie(id="t", source="a", target="b", kind="funds", weight=2),),
    )
    text = write_canvas(ours).decode()
    changed = text.replace('"text": "Clinic"', '"text": "Lung clinic"')
    changed = changed.replace('"label": "funds 2"', '"label": "advises"')
    now = read_canvas(changed.encode()).map
    assert (now.cards[0].name, now.cards[0].power) == ("Lung clinic", 4)
    assert (now.ties[0].kind, now.ties[0].weight) == ("advises", None)


def test_a_row_added_to_our_sheet_is_new_and_the_others_stay_who_they_are(document):
    ours = MapData(cards=(Card(id="a", name="Clinic", power=4),))
    document.commit(ImportMap(whole=ours))
    sheets = write_pair(ours)
    sheets["elements.csv"] += b"Ny granne,,,\r\n"
    read = read_map(sheets)
    document.commit(ImportMap(whole=read.map))
    assert [card.name for card in map_of(document).cards] == ["Clinic", "Ny granne"]
    assert map_of(document).cards[0] == ours.cards[0]


def test_a_foreign_card_with_the_name_of_one_here_is_that_one_and_changes_nothing(document):
    here = Card(id="a", name="Lung  Clinic", sector="patient", power=4)
    document.commit(ImportMap(whole=MapData(cards=(here,))))
    document.commit(ImportMap(whole=read_map(KUMU).map))
    now = map_of(document)
    assert now.cards[0] == here
    assert [card.name for card in now.cards] == ["Lung  Clinic", "Relatives", "Ageing"]
    assert {tie.source for tie in now.ties} == {"a", now.cards[1].id}
    document.commit(ImportMap(whole=read_map(KUMU).map))
    assert map_of(document) == now
