"""Claims about times in a workshop's JSON: one that is missing or absurd stops nothing later."""

import pytest

from tests.exchange.test_interests_json import BASE, TOLD
from tests.interests.votes import close, open_vote
from workshop.document import Document
from workshop.exchange.workshop_json import import_json
from workshop.interests.public import public_interests
from workshop.voting.interests_report import leads_without_a_vote, public_round
from workshop.voting.late import late
from workshop.voting.queries import rounds

PRESENT = [{**one, "present": True} for one in BASE["participants"]]


def brought(tmp_path, **more):
    document = Document.create(tmp_path / "w.plenary")
    import_json(document, {**BASE, "participants": PRESENT, **more})
    return document


def test_somebody_who_led_at_an_unknown_time_stops_no_report(tmp_path):
    document = brought(tmp_path, steering=[{"option": "a", "participant": "p2"}])
    try:
        close(document, open_vote(document, (1, 2), reason="so it is"))
        (lead,) = public_round(document, rounds(document)[0]).leads
        assert (lead.letter, lead.began, lead.ended) == ("A", "", "")
        assert leads_without_a_vote(document) == ()
    finally:
        document.close()


@pytest.mark.parametrize("moment", ["0001-01-01T00:00:00", "9999-12-31T23:59:59"])
def test_a_time_that_no_clock_reaches_stops_no_report(tmp_path, moment):
    declaration = {"participant": "p1", "status": "declared", "declared_at": moment}
    told = {**declaration, "interests": [{**TOLD, "options": ["a"]}]}
    led = {"option": "a", "participant": "p2", "began_at": moment}
    document = brought(tmp_path, declarations=[told], steering=[led])
    try:
        close(document, open_vote(document, (1, 2), reason="so it is"))
        assert len(late(document)) == (moment > "2027")
        assert len(public_round(document, rounds(document)[0]).leads) == (moment < "2027")
        public_interests(document)
    finally:
        document.close()
