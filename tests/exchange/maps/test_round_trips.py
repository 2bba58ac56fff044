"""Out and in again gives the same map: ids, kinds, weights, every field, whatever was typed."""

import csv
import io
from pathlib import Path
from typing import get_args

import networkx
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from workshop.document import Document
from workshop.exchange.maps.changes import ImportMap
from workshop.exchange.maps.csv_pair import read_pair, restored, safe, write_pair
from workshop.exchange.maps.formats import FORMATS, read_map
from workshop.exchange.maps.graphml import write_graphml
from workshop.exchange.maps.model import Card, MapData, Tie
from workshop.exchange.maps.of_workshop import map_of
from workshop.stakeholders.coverage_changes import Asked

SAMPLE = Path(__file__).resolve().parents[3] / "resources" / "sample" / "sample.json"
NASTY = (
    "=1+1", "+46 70", "-2", "@SUM(A1)", "\tTab", "\rReturn", "'=quoted", "''", "a|b\\|c", "\\",
    "två\nrader\r\noch\rtill", "المرضى والأقارب", "<!DOCTYPE x>", "]]>", "&lt;", '"quoted"',
    " , ; ",
    "_x000D_", "_x_x0041_", "\x01\x1f\x7f\x85", "\ufffe", "\u2028", "😀", "＝1", " padded ", "[",
    "[]",
    "null", "true", "1.0", "# head", "Kumu, Ltd", '[{"doc": 1}]',
)  # fmt: skip
letters = st.characters(exclude_categories=("Cs",), exclude_characters="\0")
texts = st.one_of(st.sampled_from(NASTY), st.text(letters, max_size=20))
said = texts.filter(lambda text: text.strip())
ratings = st.one_of(st.none(), st.integers(1, 5))
seats = st.one_of(st.none(), st.integers(0, 40))
sources = st.lists(
    st.fixed_dictionaries({"doc": texts, "note": texts}), max_size=2
).map(tuple)  # fmt: skip
cards = st.fixed_dictionaries(
    {
        "name": said,
        "short_name": texts,
        "kind": st.sampled_from(["organisation", "group", "network", "person", "body", "force"]),
        "sector": st.sampled_from(["academia", "patient", "other", "not_stated"]),
        "layer": st.sampled_from(["", "niche", "regime", "landscape"]),
        "power": ratings,
        "interest": ratings,
        "legitimacy": ratings,
        "urgency": ratings,
        "support": st.one_of(st.none(), st.integers(-2, 2)),
        "present": st.sampled_from(["in_room", "invited", "absent"]),
        "asked": st.sampled_from(get_args(Asked)),
        "unusual": st.booleans(),
        "bird": st.booleans(),
        "decides": st.booleans(),
        "supporter": st.sampled_from(["no", "applied", "confirmed"]),
        "engagement_now": st.sampled_from(["", "inform", "empower"]),
        "engagement_target": st.sampled_from(["", "consult", "the room decides"]),
        "can_offer": texts,
        "needs": texts,
        "field": texts,
        "reason": texts,
        "seats": seats,
        "patient_seats": seats,
        "equity": st.lists(said.filter(lambda text: "\n" not in text), max_size=3).map(tuple),
        "sources": sources,
    }
)
ties = st.fixed_dictionaries(
    {
        "weight": st.one_of(st.none(), st.integers(1, 4)),
        "note": texts,
        "legal_basis": st.sampled_from(["", "yes", "no", "unknown"]),
        "sources": sources,
    }
)


@st.composite
def maps(draw):
    count = draw(st.integers(1, 4))
    made = [Card(id=f"card-{n}", **draw(cards)) for n in range(count)]
    if count > 1 and draw(st.booleans()):
        spoken = {"present": "represented_by", "represented_by": "card-1"}
        made[0] = Card(**{**dict(made[0]), **spoken})
    ways = [(a, b) for a in range(count) for b in range(count) if a != b]
    kinds = ("influence", "funds", "advises", "data", "refers", "tension")
    chosen = draw(
        st.lists(st.tuples(st.sampled_from(ways), st.sampled_from(kinds)), unique=True, max_size=4)
        if ways
        else st.just([])
    )
    drawn = [
        Tie(id=f"tie.{n}", source=f"card-{a}", target=f"card-{b}", kind=kind, **draw(ties))
        for n, ((a, b), kind) in enumerate(chosen)
    ]
    return MapData(cards=tuple(made), ties=tuple(drawn))


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.ending)
@given(whole=maps())
@settings(max_examples=40, deadline=None)
def test_a_map_that_is_written_and_read_is_the_same_map(one, whole):
    read = one.read(one.write(whole))
    assert read.map == whole
    assert read.remarks == ()


@given(whole=maps())
@settings(max_examples=40, deadline=None)
def test_the_two_sheets_give_the_same_map_and_no_cell_is_a_formula(whole):
    pair = write_pair(whole)
    assert read_pair(*pair.values()).map == whole
    for sheet in pair.values():
        for row in csv.reader(io.StringIO(sheet.decode("utf-8-sig"), newline="")):
            assert not any(cell.startswith(("=", "+", "-", "@", "\t", "\r")) for cell in row)


@given(texts)
def test_what_makes_a_cell_safe_is_taken_away_again(text):
    assert restored(safe(text)) == text


@given(whole=maps())
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
def test_brought_into_an_empty_workshop_and_out_again_it_is_the_same_map(tmp_path_factory, whole):
    document = Document.create(tmp_path_factory.mktemp("map") / "room.plenary")
    try:
        document.commit(ImportMap(whole=whole))
        assert map_of(document) == whole
        document.undo()
        assert map_of(document) == MapData()
    finally:
        document.close()


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.ending)
def test_the_sample_comes_back_from_every_format_and_changes_nothing(one, sample):
    whole = map_of(sample)
    assert len(whole.cards) > 30
    read = read_map({f"map{one.ending}": one.write(whole)})
    sample.commit(ImportMap(whole=read.map))
    assert map_of(sample) == whole


def test_a_graph_library_reads_the_graphml_as_the_same_graph(sample):
    whole = map_of(sample)
    graph = networkx.parse_graphml(write_graphml(whole).decode(), force_multigraph=True)
    assert graph.is_directed()
    assert set(graph.nodes) == {card.id for card in whole.cards}
    assert {(a, b, row["kind"], row.get("weight")) for a, b, row in graph.edges(data=True)} == {
        (tie.source, tie.target, tie.kind, tie.weight) for tie in whole.ties
    }
    assert {name: row.get("power") for name, row in graph.nodes(data=True)} == {
        card.id: card.power for card in whole.cards
    }


def test_a_graph_library_reads_the_gexf_as_the_same_graph(sample):
    from workshop.exchange.maps.gexf import write_gexf

    whole = map_of(sample)
    graph = networkx.read_gexf(io.BytesIO(write_gexf(whole)), version="1.3")
    assert set(graph.nodes) == {card.id for card in whole.cards}
    assert {name: row["label"] for name, row in graph.nodes(data=True)} == {
        card.id: card.name for card in whole.cards
    }
    assert {(a, b) for a, b, *_ in graph.edges} == {(t.source, t.target) for t in whole.ties}
