"""plenary export and import with the formats of a map; and the same from the desk."""

import json
from pathlib import Path

import pytest

from ui.commands import run
from ui.document.live import LiveDocument
from ui.stakeholders.bring_in import bring
from ui.stakeholders.map_out import save
from workshop.document import Document
from workshop.exchange.maps.of_workshop import map_of
from workshop.exchange.workshop_json import import_json

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "sample.json"


@pytest.fixture
def file(tmp_path):
    path = tmp_path / "sample.plenary"
    made = Document.create(path)
    import_json(made, json.loads(SAMPLE.read_text("utf-8")))
    made.close()
    return path


def map_in(path):
    opened = Document.open(path)
    try:
        return map_of(opened)
    finally:
        opened.close()


@pytest.mark.parametrize(
    "name", ["map.graphml", "map.gexf", "map.canvas", "map.kumu.json", "sheets", "my-elements.csv"]
)
def test_out_of_one_workshop_and_into_another_by_the_ending(file, tmp_path, name):
    out = tmp_path / name
    assert run(["export", str(file), "--to", str(out)]) == 0
    other = tmp_path / "other.plenary"
    Document.create(other).close()
    assert run(["import", str(out), str(other)]) == 0
    assert map_in(other) == map_in(file)


def test_two_sheets_lie_in_a_folder(file, tmp_path):
    assert run(["export", str(file), "--to", str(tmp_path / "sheets")]) == 0
    assert sorted(one.name for one in (tmp_path / "sheets").iterdir()) == [
        "connections.csv",
        "elements.csv",
    ]


def test_every_problem_goes_to_standard_error_and_the_file_stays_as_it_was(file, tmp_path, capsys):
    before = map_in(file)
    bad = tmp_path / "bad.csv"
    bad.write_text("Label,Sector,Power\nA,moon,7\nB,patient,x\n")
    assert run(["import", str(bad), str(file)]) == 2
    lines = capsys.readouterr().err.splitlines()
    assert len(lines) == 3
    assert all(line.startswith("elements.csv, row ") for line in lines)
    assert map_in(file) == before


def test_an_ending_nobody_knows_and_a_workshop_that_is_not_there_are_told_apart(file, tmp_path):
    assert run(["export", str(file), "--to", str(tmp_path / "map.xyz")]) == 2
    good = tmp_path / "map.canvas"
    assert run(["export", str(file), "--to", str(good)]) == 0
    assert run(["import", str(good), str(tmp_path / "none.plenary")]) == 3


def test_links_of_no_type_are_what_the_person_said(file, tmp_path):
    drawn = tmp_path / "drawn.csv"
    drawn.write_text("Label\nNew one\nNew two\n")
    (tmp_path / "links.csv").write_text("")
    folder = tmp_path / "kumu"
    folder.mkdir()
    (folder / "elements.csv").write_text("Label\nNew one\nNew two\n")
    (folder / "connections.csv").write_text("From,To\nNew one,New two\n")
    assert run(["import", str(folder), str(file), "--link-kind", "advises"]) == 0
    assert map_in(file).ties[-1].kind == "advises"


def test_the_desk_saves_and_brings_in_and_says_what_came_of_it(qtbot, document, tmp_path):
    import_json(document, json.loads(SAMPLE.read_text("utf-8")))
    said = save(document, tmp_path / "my map", ".kumu.json")
    assert said.values["names"] == ["my map.kumu.json"]
    whole = map_of(document)
    live = LiveDocument(document)
    (done,) = bring(live, tmp_path / "my map.kumu.json")
    assert done.startswith("39 cards and 89 links")
    assert map_of(document) == whole
    bad = tmp_path / "bad.gexf"
    bad.write_text("<gexf>")
    (only,) = bring(live, bad)
    assert "line 1" in only
