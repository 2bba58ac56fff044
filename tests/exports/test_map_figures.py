"""The map on paper in five views: nobody overlaps, nobody is lost, forces are never counted."""

from __future__ import annotations

import random
from itertools import pairwise
from math import dist

import pytest

from exports.figures.map_figure import MapFigure
from exports.figures.map_items import VIEWS, Force, Ghost, MapData, MapItem, Tie
from exports.figures.map_regions import touching
from exports.figures.map_ties import STROKES
from exports.map_sheets import write_map_sheets
from exports.minutes.moved_figure import Before, moved_figure
from exports.minutes.pages import MEASURE
from exports.minutes.paper import Paper
from tests.exports.pdf_text import page_texts, printed
from ui.commands.import_command import make
from ui.commands.sample_command import SAMPLE
from workshop.document import Document
from workshop.people.marks import SECTORS
from workshop.stakeholders.changes import AddStakeholder, RateStakeholder
from workshop.stakeholders.coverage_changes import ChooseHelix
from workshop.stakeholders.network import spread
from workshop.stakeholders.queries import stakeholders

LAYERS = ("niche", "regime", "landscape")
LEVELS = ("inform", "consult", "involve", "collaborate", "empower")


def crowd(count: int) -> MapData:
    """So many stakeholders of every kind, the same ones each time."""
    dice = random.Random(count)
    items = [
        MapItem(
            number,
            dice.choice([*SECTORS, "not_stated"]),
            dice.randint(1, 5),
            dice.randint(1, 5),
            dice.choice(["here", "spoken_for", "not_here"]),
            layer=dice.choice(LAYERS),
            engagement=dice.choice(LEVELS),
            bird=number % 7 == 0,
            hatched=number % 11 == 0,
        )
        for number in range(1, count + 1)
    ]
    ties = [Tie(one.number, dice.randint(1, count), dice.choice(list(STROKES))) for one in items]
    return MapData(items, [Force("Ageing", "landscape"), Force("A pandemic", "regime")], ties)


def set_figure(data: MapData, view) -> tuple[MapFigure, str]:
    figure = MapFigure(data, view)
    pages = page_texts(printed(lambda: [figure])[0])
    return figure, " ".join(pages)


@pytest.mark.parametrize("view", VIEWS)
@pytest.mark.parametrize("count", [1, 5, 40, 60])
def test_up_to_sixty_all_stand_in_the_figure_and_no_two_overlap(view, count):
    figure, page = set_figure(crowd(count), view)
    picture = figure.picture
    assert not picture.left_out
    assert sorted(picture.spots) == list(range(1, count + 1))
    assert not touching(list(picture.spots.values()), picture.print_)
    assert picture.print_.type_size >= 6
    assert all(str(number) in page.split() for number in range(1, count + 1))


@pytest.mark.parametrize("view", VIEWS)
def test_of_three_hundred_each_is_drawn_or_told_under_the_figure(view):
    figure, page = set_figure(crowd(300), view)
    picture = figure.picture
    told = [number for part in picture.left_out for number in part.numbers]
    assert sorted([*picture.spots, *told]) == list(range(1, 301))
    assert not touching(list(picture.spots.values()), picture.print_)
    words = page.replace(",", " ").split()
    assert all(str(number) in words for number in range(1, 301))


@pytest.mark.parametrize("view", VIEWS)
def test_marks_stay_inside_the_figure(view):
    figure, _ = set_figure(crowd(120), view)
    picture = figure.picture
    half = picture.print_.width / 2
    for x, y in picture.spots.values():
        assert half - 1 <= x <= MEASURE - half + picture.print_.side
        assert 0 <= y <= picture.height


def test_whoever_is_not_rated_is_named_as_not_placed_and_never_drawn():
    data = MapData(
        [MapItem(1, "patient", None, 4), MapItem(2, "other", 5, None), MapItem(3, "other", 3, 3)]
    )
    assert data.outside("grid") == [1, 2]
    assert data.outside("rainbow") == [1]
    assert data.outside("lanes") == data.outside("onion") == [1, 2, 3]
    assert data.outside("network") == []
    assert list(set_figure(data, "grid")[0].picture.spots) == [3]


def test_on_the_line_is_drawn_on_the_line_or_below_it():
    items = [MapItem(number, "other", 3, 5) for number in range(1, 5)]
    items += [MapItem(5, "other", 3, 3), MapItem(6, "other", 5, 5), MapItem(7, "other", 1, 1)]
    spots = set_figure(MapData(items), "grid")[0].picture.spots
    line = spots[5][1]
    assert line == pytest.approx((spots[6][1] + spots[7][1]) / 2)
    assert all(spots[number][1] <= line + 0.01 for number in range(1, 5))


def test_a_force_is_a_band_in_its_lane_and_is_not_counted():
    items = [MapItem(1, "other", 3, 3, layer="regime")]
    data = MapData(items, [Force("Ageing <b>society</b>", "regime")])
    _, page = set_figure(data, "lanes")
    assert "Ageing <b>society</b>" in page
    assert "Regime 1 stakeholder" in page
    assert page.count("0 stakeholders") == 2


def test_more_power_is_nearer_to_the_middle_of_the_rainbow():
    items = [MapItem(number, "patient", number, 3) for number in range(1, 6)]
    picture = set_figure(MapData(items), "rainbow")[0].picture
    x, y = MEASURE / 2, min(y for _, y in picture.spots.values()) * 0
    away = {n: (a - x) ** 2 + (b - y) ** 2 for n, (a, b) in picture.spots.items()}
    assert max(away[4], away[5]) < away[3] < min(away[1], away[2])


def test_who_is_of_no_chosen_sector_stands_apart():
    data = MapData([MapItem(1, "not_stated", 3, 3), MapItem(2, "patient", 3, 3)])
    _, page = set_figure(data, "rainbow")
    assert "Other sectors" in page


def test_the_more_one_takes_part_the_nearer_to_the_middle_of_the_onion():
    items = [MapItem(n, "other", 3, 3, engagement=level) for n, level in enumerate(LEVELS, 1)]
    picture = set_figure(MapData(items), "onion")[0].picture
    x, y = MEASURE / 2, picture.height / 2
    away = [(picture.spots[n][0] - x) ** 2 + (picture.spots[n][1] - y) ** 2 for n in range(1, 6)]
    assert all(outer > inner for outer, inner in pairwise(away))


def test_the_same_links_give_the_same_network_and_the_linked_stand_near():
    pairs = ((1, 2), (2, 3), (4, 5))
    places = spread((1, 2, 3, 4, 5), pairs)
    near = dist(places[4], places[5])
    assert near < dist(places[4], places[1])
    figures = [set_figure(crowd(40), "network")[0].picture.spots for _ in range(2)]
    assert figures[0] == figures[1]


def test_kinds_of_links_differ_without_colour():
    strokes = [look for kind, look in STROKES.items() if kind != "tension"]
    assert len(set(strokes)) == len(strokes)
    _, page = set_figure(crowd(40), "network")
    assert all(kind in page for kind in STROKES)


def test_the_key_names_birds_and_those_rated_by_others_only_when_there_are_any():
    _, page = set_figure(crowd(40), "grid")
    assert "moves between layers" in page
    assert "rated by others" in page
    _, page = set_figure(MapData([MapItem(1, "other", 3, 3)]), "grid")
    assert "moves between layers" not in page
    assert "rated by others" not in page


def pages_of(document) -> list[str]:
    file = document.path.with_suffix(".pdf")
    write_map_sheets(document, file)
    return page_texts(file.read_bytes())


def test_an_empty_map_says_so_on_each_page(document):
    pages = pages_of(document)
    assert len(pages) == len(VIEWS)
    assert all("Nobody is placed in this view yet." in page for page in pages)


def test_the_sample_has_a_page_a_view_and_every_name(tmp_path):
    make(SAMPLE, tmp_path / "sample.plenary")
    sample = Document.open(tmp_path / "sample.plenary")
    pages = pages_of(sample)
    sample.close()
    for title, page in zip(
        ("Power by interest", "Three layers", "Sectors by power", "How far", "Who is linked"),
        pages,
        strict=False,
    ):
        assert title in page
        assert "nobody’s real position" in page
    assert "38 Schools and education service" in " ".join(pages)


def test_names_of_two_hundred_characters_in_any_script_are_printed_in_full(document):
    long = "Myndigheten för vård och omsorg i Östergötland " * 4
    document.commit(AddStakeholder(name=long.strip()))
    document.commit(AddStakeholder(name="جمعية المرضى & <i>x</i>"))
    pages = " ".join(pages_of(document))
    assert long.strip() in pages
    assert "from right to left is printed letter by letter" in pages


def test_who_moved_is_drawn_with_an_arrow_from_where_they_stood(document):
    for name in ("Clinic", "Union", "Region"):
        document.commit(AddStakeholder(name=name))
    for who in (1, 2):
        document.commit(RateStakeholder(stakeholder=who, power=5, interest=5))
    uids = [one.uid for one in stakeholders(document)]
    before = [Before(uids[0], 1, 2), Before(uids[1], None, 3), Before(uids[2], 2, 2)]
    paper = Paper(document)
    page = " ".join(page_texts(printed(lambda: moved_figure(paper, before))[0]))
    assert "stood here before" in page
    assert "1 Clinic" in page
    assert "Union" not in page
    assert "Region" not in page
    assert moved_figure(paper, before[1:]) == []


def test_places_of_before_overlap_nobody():
    data = crowd(20)
    ghosts = [Ghost(one.number, one.interest or 1, one.power or 1) for one in data.items]
    picture = set_figure(MapData(data.items, ghosts=ghosts), "grid")[0].picture
    assert len(picture.spots) == 40
    assert not touching(list(picture.spots.values()), picture.print_)


def test_the_rainbow_has_the_sectors_of_the_chosen_helix_and_the_others_apart(document):
    document.commit(AddStakeholder(name="Clinic", sector="provider"))
    document.commit(RateStakeholder(stakeholder=1, power=5, interest=5))
    rainbow = pages_of(document)[2]
    assert "care providers, 1" in rainbow
    assert "Other sectors" not in rainbow
    document.commit(ChooseHelix(helix="triple"))
    assert "Other sectors" in pages_of(document)[2]
