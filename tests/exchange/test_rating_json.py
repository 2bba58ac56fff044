"""What the room rated travels as it was frozen; what is being gathered does not."""

import json

import pytest

from tests.voting.room import furnish
from workshop.document import Document, Refused
from workshop.exchange.problems import Unimportable
from workshop.exchange.workshop_json import check_json, export_json, import_json
from workshop.stakeholders.changes import AddStakeholder, RemoveStakeholder
from workshop.stakeholders.rating.changes import CloseRatingPass, OpenRatingPass
from workshop.stakeholders.rating.gathering import give
from workshop.stakeholders.rating.queries import closed_passes, result


@pytest.fixture
def rated(document):
    furnish(document, people=6)
    for name in ("Region", "Clinic"):
        document.commit(AddStakeholder(name=name))
    document.commit(OpenRatingPass(form="kiosk", axes=("power",)))
    for person in range(1, 6):
        give(document, 1, person, {(1, "power"): person, (2, "power"): 0 if person < 3 else 4})
    document.commit(CloseRatingPass(pass_id=1))
    return document


def again(data, tmp_path) -> Document:
    made = Document.create(tmp_path / "again.plenary")
    import_json(made, data)
    return made


def test_a_closed_pass_goes_out_and_comes_in_the_same(rated, tmp_path):
    data = json.loads(json.dumps(export_json(rated)))
    made = again(data, tmp_path)
    assert export_json(made)["room_ratings"] == data["room_ratings"]
    assert result(made, closed_passes(made)[0].id) == result(rated, 1)
    made.close()


def test_an_open_pass_stops_the_export(rated):
    rated.commit(OpenRatingPass(form="kiosk", axes=("power",)))
    with pytest.raises(Refused):
        export_json(rated)


def test_whoever_was_taken_off_the_map_since_is_left_out(rated, tmp_path):
    rated.commit(RemoveStakeholder(stakeholder=2))
    made = again(export_json(rated), tmp_path)
    assert len(export_json(made)["room_ratings"][0]["cells"]) == 1
    made.close()


def test_counts_that_do_not_add_up_are_refused_with_their_path(rated):
    data = export_json(rated)
    data["room_ratings"][0]["cells"][0]["counts"] = [9, 0, 0, 0, 0]
    with pytest.raises(Unimportable) as refusal:
        check_json(data)
    assert refusal.value.problems[0].path.startswith("room_ratings[0].cells[0]")
