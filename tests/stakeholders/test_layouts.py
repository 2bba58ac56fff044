"""Every view is a pure function of the same people: nothing lies on anything, nobody is lost."""

import itertools

import pytest

from ui.stakeholders.layouts import grid, lanes, network, onion, rainbow
from ui.stakeholders.layouts.labels import Label, inside, overlap, place_labels
from ui.stakeholders.layouts.shapes import Asked, Spot, Words
from ui.stakeholders.views import VIEWS
from workshop.people.marks import SECTORS
from workshop.stakeholders.model import ENGAGEMENTS, LAYERS, Stakeholder

EMPTY = {
    "uid": "",
    "short_name": "",
    "legitimacy": None,
    "urgency": None,
    "support": None,
    "represented_by": None,
    "organisation_id": None,
    "unusual": False,
    "bird": False,
    "supporter": "no",
    "engagement_target": "",
    "can_offer": "",
    "needs": "",
    "equity": "",
    "sources": "[]",
}


def person(n, **more):
    made = {
        "id": n + 1,
        "position": n,
        "name": f"Body {n}",
        "kind": "organisation",
        "sector": SECTORS[n % 6],
        "layer": LAYERS[n % 3],
        "power": 1 + n % 5,
        "interest": 1 + n // 5 % 5,
        "present": "absent",
        "engagement_now": ENGAGEMENTS[n % 5],
    }
    return Stakeholder.model_validate({**EMPTY, **made, **more})


def asked(count, width=790.0, height=420.0, **more):
    return Asked([person(n) for n in range(count)], width, height, sectors=SECTORS[:5], **more)


@pytest.mark.parametrize("name", VIEWS)
@pytest.mark.parametrize("count", [5, 40, 300])
def test_everybody_has_a_place_or_is_counted_and_no_two_cards_overlap(name, count):
    here = asked(count)
    layout = VIEWS[name].lay_out(here)
    waiting = sum(more.waiting for more in layout.more)
    assert len(layout.spots) + waiting == count
    if count > 60 and name == "network":
        return  # clusters of small marks may touch
    for one, other in itertools.combinations(layout.spots.values(), 2):
        assert not overlap(one, other)


@pytest.mark.parametrize("name", VIEWS)
def test_the_chosen_one_never_waits(name):
    for chosen in (1, 150, 300):
        assert chosen in VIEWS[name].lay_out(asked(300, chosen=chosen)).spots


@pytest.mark.parametrize("name", ["grid", "lanes", "onion", "rainbow"])
def test_a_card_dropped_where_it_lies_changes_nothing(name):
    here = asked(40)
    layout = VIEWS[name].lay_out(here)
    for one in here.people:
        if one.id in layout.spots and not (name == "rainbow" and one.sector == "other"):
            fields = VIEWS[name].drop(here, *layout.spots[one.id].middle, one)
            assert {field: getattr(one, field) for field in fields} == fields


@pytest.mark.parametrize("name", ["grid", "lanes", "onion", "rainbow"])
def test_what_is_not_said_is_outside_and_never_in_the_middle(name):
    unsaid = person(0, power=None, interest=None, layer="", engagement_now="")
    assert VIEWS[name].outside(unsaid)
    layout = VIEWS[name].lay_out(Asked([unsaid], 790, 420, sectors=SECTORS))
    assert layout.spots == {}


def test_the_dividing_lines_run_through_three():
    layout = grid.lay_out(Asked([person(0, power=3, interest=3)], 790, 420))
    spot = layout.spots[1]
    broken = [rule for rule in layout.ground if getattr(rule, "broken", False)]
    assert len(broken) == 2
    across, down = broken
    assert spot.middle == pytest.approx((across.x, down.y))


def test_a_force_is_a_band_of_its_lane_and_never_counted():
    force = person(1, kind="force", power=None, interest=None, layer="landscape")
    layout = lanes.lay_out(Asked([person(0, layer="landscape"), force], 790, 420))
    assert layout.spots[force.id].width > 4 * layout.spots[1].width / 2
    assert next(band.below for band in layout.ground) == "1 card"
    assert force.id not in onion.lay_out(Asked([force], 790, 420)).spots


def test_a_force_stands_beside_the_rainbow_is_never_counted_and_cannot_be_dropped():
    force = person(60, kind="force", power=None, name="Ageing")
    plain = asked(30)
    with_force = Asked([*plain.people, force], *plain[1:])
    found = rainbow.lay_out(with_force)
    assert overlap(found.spots[force.id], Spot(395, 0, 395, 100))
    counts = [shape.words for shape in found.ground if isinstance(shape, Words)]
    assert counts == [
        shape.words for shape in rainbow.lay_out(plain).ground if isinstance(shape, Words)
    ]
    others = [spot for one, spot in found.spots.items() if one != force.id]
    assert not any(overlap(found.spots[force.id], spot) for spot in others)
    assert rainbow.drop(with_force, 200, 200, force) is None


def test_a_sector_outside_the_helix_stands_apart_and_comes_in_without_another_entry():
    people = [person(n) for n in range(12)]
    triple = rainbow.lay_out(Asked(people, 790, 420, sectors=("academia", "industry", "authority")))
    assert {people[one - 1].sector for one in triple.boxed} == {"provider", "patient", "other"}
    whole = rainbow.lay_out(Asked(people, 790, 420, sectors=SECTORS))
    assert whole.boxed == frozenset()
    waiting = {one for more in triple.more for one in more.ids}
    assert set(whole.spots) == set(triple.spots) | waiting


def test_a_drop_in_another_arc_takes_the_nearest_power_of_it():
    here = asked(1)
    low = person(0, power=1)
    wedge = rainbow.lay_out(here).ground[0]
    inner = wedge.x - wedge.across * 0.36 * 0.8, wedge.y - wedge.down * 0.36 * 0.6
    fields = rainbow.drop(here, *inner, low)
    assert fields["power"] == 4


def test_the_two_counts_of_the_onion_stand_apart():
    people = [person(n, decides=n < 2) for n in range(5)]
    words = [getattr(shape, "words", "") for shape in onion.lay_out(Asked(people, 790, 420)).ground]
    assert "5 take part" in words
    assert "2 decide" in words


def test_the_network_is_the_same_each_time_and_linked_ones_are_near():
    ids = tuple(range(1, 31))
    pairs = tuple((n, n + 1) for n in range(1, 30) if n % 10)
    places = dict(network.spread(ids, pairs))
    network.spread.cache_clear()
    assert network.spread(ids, pairs) == places
    apart = lambda a, b: sum((p - q) ** 2 for p, q in zip(places[a], places[b], strict=True))  # noqa: E731
    near = sum(apart(*pair) for pair in pairs) / len(pairs)
    far = [apart(a, b) for a, b in itertools.combinations(ids, 2) if (a, b) not in pairs]
    assert near < sum(far) / len(far) / 2
    assert all(0 <= part <= 1 for place in places.values() for part in place)


def test_a_place_that_was_kept_is_kept():
    layout = network.lay_out(asked(10, places={1: (0.0, 1.0)}))
    fields = network.drop(asked(10), *layout.spots[1].middle, person(0))
    assert (fields["x"], fields["y"]) == pytest.approx((0.0, 1.0))


@pytest.mark.parametrize("count", [40, 300])
def test_labels_never_lie_on_each_other_nor_on_a_mark(count):
    marks = [Spot(40 + (n * 397) % 1700, 40 + (n * 211) % 950, 24, 24) for n in range(count)]
    labels = [Label(n, mark, ((90.0 + n % 60, 18.0), (70.0, 18.0))) for n, mark in enumerate(marks)]
    bounds = Spot(0, 0, 1920, 1080)
    placed = place_labels(labels, bounds)
    for one, other in itertools.combinations(placed.values(), 2):
        assert not overlap(one, other)
    assert not any(overlap(spot, mark) for spot in placed.values() for mark in marks)
    assert all(inside(spot, bounds) for spot in placed.values())
    assert len(placed) == count if count == 40 else len(placed) > 200
