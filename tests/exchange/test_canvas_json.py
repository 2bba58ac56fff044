"""Kept places and names that are two go out in the workshop's JSON and come in again."""

import pytest

from tests.exchange.test_workshop_json import problems, round_trip
from workshop.exchange.editions import public

PLACES = [
    {"view": "network", "stakeholder": "two", "x": 0.25, "y": 1},
    {"view": "network", "stakeholder": "one", "x": 0, "y": 0.5},
]
WHOLE = {
    "schema_version": 1,
    "title": "Map",
    "date": "2027-02-10",
    "stakeholders": [{"id": "one", "name": "EMA"}, {"id": "two", "name": "Ema"}],
    "map_places": PLACES,
    "kept_apart": [{"first": "two", "second": "one"}],
}


def test_it_goes_out_as_it_came_in():
    first, second = round_trip(WHOLE)
    assert first == second
    assert [place["stakeholder"] for place in first["map_places"]] == ["one", "two"]
    assert first["kept_apart"] == [{"first": "one", "second": "two"}]
    assert not {"map_places", "kept_apart"} & public(first).keys()


@pytest.mark.parametrize(
    ("part", "rows", "path"),
    [
        ("map_places", PLACES * 2, "map_places[2].stakeholder"),
        ("map_places", [{**PLACES[0], "x": 1.5}], "map_places[0].x"),
        ("map_places", [{**PLACES[0], "stakeholder": "three"}], "map_places[0].stakeholder"),
        ("kept_apart", [{"first": "one", "second": "one"}], "kept_apart[0].second"),
        ("kept_apart", [{"first": "one", "second": "none"}], "kept_apart[0].second"),
    ],
)
def test_what_cannot_be_is_told_with_its_place(part, rows, path):
    assert path in problems({**WHOLE, part: rows})
