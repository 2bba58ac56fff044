"""Files that would harm or mislead are refused with a place; nothing is half-imported."""

import json

import pytest

from workshop.document import Refused
from workshop.exchange.maps.bad import BadMap
from workshop.exchange.maps.changes import ImportMap
from workshop.exchange.maps.formats import FORMATS, read_map
from workshop.exchange.maps.model import Card, MapData, Tie
from workshop.exchange.maps.of_workshop import map_of

LAUGHS = """<?xml version="1.0"?>
<!DOCTYPE lolz [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>
<graphml><graph><node id="n"><data key="k">&b;</data></node></graph></graphml>"""
FETCH = """<!DOCTYPE gexf SYSTEM "file:///etc/passwd"><gexf><graph/></gexf>"""
HEAD = "Label,Type,Sector,Power,Present,Plenary ID\n"


def told(files):
    with pytest.raises(BadMap) as caught:
        read_map(files)
    return [str(problem.sentence) and (problem.path, problem.what.key) for problem in
            caught.value.problems]  # fmt: skip


@pytest.mark.parametrize("text", [LAUGHS, FETCH])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-16"])
def test_a_document_type_is_refused_whatever_the_encoding(text, encoding):
    for ending in (".graphml", ".gexf"):
        ((_, key),) = told({f"map{ending}": text.encode(encoding)})
        assert key == "exchange.map.doctype"


def test_an_encoding_that_hides_a_document_type_is_refused():
    hidden = LAUGHS.replace("1.0", '1.0" encoding="utf-7').encode("utf-7")
    ((_, key),) = told({"map.graphml": hidden})
    assert key in ("exchange.map.doctype", "exchange.map.not-xml")


def test_depth_and_size_have_limits():
    deep = b"<graphml>" + b"<graph>" * 60 + b"</graph>" * 60 + b"</graphml>"
    assert told({"map.graphml": deep}) == [("line 1", "exchange.map.deep")]
    assert told({"map.canvas": b"[" * 200_000})[0][1] == "exchange.map.not-json"
    many = json.dumps({"nodes": [{"id": str(n), "text": "x"} for n in range(5_001)]})
    assert told({"map.canvas": many.encode()}) == [("cards", "exchange.map.too-many")]
    assert told({"map.kumu.json": b'{"elements": [NaN]}'})[0][1] == "exchange.map.not-json"


@pytest.mark.parametrize("one", FORMATS, ids=lambda one: one.ending)
@pytest.mark.parametrize("content", [b"", b"\xff\xfe\xff", b"\0" * 50, b"{}", b"[]", b"<x/>"])
def test_rubbish_is_refused_in_a_sentence(one, content):
    told({f"map{one.ending}": content})


def test_an_unknown_kind_names_its_row_and_heading():
    sheet = HEAD + "A,organisation,patient,3,absent,a\nB,wizard,moon,7,here,b\n"
    found = told({"elements.csv": sheet.encode()})
    assert found == [
        ("elements.csv, row 3, Type", "exchange.map.one-of"),
        ("elements.csv, row 3, Sector", "exchange.map.one-of"),
        ("elements.csv, row 3, Power", "exchange.shape"),
        ("elements.csv, row 3, Present", "exchange.map.one-of"),
    ]


def test_xml_problems_name_their_line():
    text = '<graphml>\n<graph>\n<node id="a"/>\n<edge source="a" target="zz"/>\n</graph></graphml>'
    assert told({"map.graphml": text.encode()}) == [("line 4", "exchange.map.nobody")]


def test_every_problem_is_told_and_nothing_is_written(document):
    sheet = HEAD + "A,body,patient,x,absent,a\nA,body,patient,,absent,a\n ,body,,,absent,c\n"
    keys = [key for _, key in told({"elements.csv": sheet.encode()})]
    assert "exchange.twice" in keys
    assert "exchange.map.value.whole" in keys
    assert "exchange.shape" in keys
    assert map_of(document) == MapData()


def test_somebody_who_speaks_for_themselves_or_is_not_there_is_refused():
    head = "Label,Present,Represented by,Plenary ID\n"
    itself = head + "A,represented_by,a,a\n"
    assert told({"e.csv": itself.encode()})[0][1] == "stakeholders.by-itself"
    nobody = head + "A,represented_by,zz,a\n"
    assert told({"e.csv": nobody.encode()})[0][1] == "exchange.map.nobody"


def test_two_of_one_name_cannot_be_told_apart_by_name():
    files = {"e.csv": b"Label\nUnit\nUnit\nOther\n", "c.csv": b"From,To\nUnit,Other\n"}
    assert told(files) == [("connections.csv, row 2", "exchange.map.which")]


def test_another_ending_is_refused():
    with pytest.raises(Refused):
        read_map({"map.xlsx": b"PK"})


def test_a_refused_change_leaves_the_map_as_it_was(document):
    known = Card(id="a", name="A")
    document.commit(ImportMap(whole=MapData(cards=(known,))))
    other = Card(id="b", name="B", present="represented_by", represented_by="zz")
    with pytest.raises(Refused):
        document.commit(ImportMap(whole=MapData(cards=(Card(id="c", name="C"), other))))
    assert map_of(document).cards == (known,)


def test_a_file_that_lacks_a_column_leaves_that_field_alone_and_takes_nobody_off(document):
    first = Card(id="a", name="A", power=5, sector="patient")
    other = Card(id="b", name="B")
    tie = Tie(id="t", source="a", target="b", kind="funds", weight=3)
    document.commit(ImportMap(whole=MapData(cards=(first, other), ties=(tie,))))
    read = read_map({"elements.csv": b"Label,Interest,Plenary ID\nA renamed,4,a\n"})
    document.commit(ImportMap(whole=read.map))
    now = map_of(document)
    assert now.cards[0] == Card(id="a", name="A renamed", power=5, interest=4, sector="patient")
    assert now.cards[1] == other
    assert now.ties == (tie,)
    document.undo()
    assert map_of(document).cards[0] == first


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("elements.csv", b"Label,Type\n" + b"\n" * 100_001),
        ("map.canvas", b'{"nodes":[' + b"{}," * 100_000 + b"{}]}"),
    ],
    ids=["rows", "objects"],
)
def test_more_parts_than_any_map_has_are_refused_before_they_are_looked_at(name, content):
    ((_, key),) = told({name: content})
    assert key == "exchange.map.too-many"


def test_a_file_far_larger_than_a_map_is_refused_unread(tmp_path):
    from workshop.exchange.maps.files import files_at

    path = tmp_path / "map.graphml"
    with path.open("wb") as file:
        file.truncate(60_000_000)
    with pytest.raises(Refused):
        files_at(path)
