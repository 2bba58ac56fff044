"""Not asked, asked and none, nought: they stay apart in the file, the JSON and on paper."""

import io

from exports.minutes.minutes import set_minutes
from tests.exports.pdf_text import page_texts
from workshop.agenda.changes import BeginWorkshop
from workshop.commitments.after_vote_changes import AddContribution
from workshop.commitments.changes import AddAction
from workshop.commitments.detail_changes import SetLeadTime
from workshop.document import Document
from workshop.exchange.workshop_json import export_json, import_json
from workshop.options.changes import AddOptions
from workshop.options.fact_changes import SayNoneYet
from workshop.options.ready_queries import results_owners
from workshop.stakeholders.changes import AddStakeholder, RateStakeholder
from workshop.stakeholders.coverage_changes import SetBodySeats
from workshop.stakeholders.map_answer import map_answer
from workshop.stakeholders.stance_changes import SetStance


def furnished(document):
    for change in (
        BeginWorkshop(template="blank", title="Lungs", date="2027-02-10"),
        *(AddStakeholder(name=name) for name in ("Asked neither", "Not asked", "Rated three")),
        RateStakeholder(stakeholder=3, power=3, interest=None),
        SetBodySeats(stakeholder=1, seats=None, patient_seats=0),
        AddOptions(text="Bus\nScanner"),
        SetStance(option=1, stakeholder=1, stance=0),
        SayNoneYet(option=1, fact="results_owner"),
        AddAction(text="At once"),
        AddAction(text="Some day"),
        SetLeadTime(action=1, weeks=0),
        AddContribution(giver="A donor", kind="money"),
        AddContribution(giver="Another", kind="money", amount="0 EUR"),
    ):
        document.commit(change)


def test_the_json_keeps_them_apart_and_they_come_back(document, tmp_path):
    furnished(document)
    told = export_json(document)
    assert [row["stance"] for row in told["stances"]] == [0]
    assert [(row["power"], row["interest"]) for row in told["stakeholders"]] == [
        (None, None),
        (None, None),
        (3, None),
    ]
    first = told["stakeholders"][0]
    assert (first["seats"], first["patient_seats"]) == (None, 0)
    assert [row["lead_weeks"] for row in told["actions"]] == [0, None]
    assert [row["amount"] for row in told["contributions"]] == ["", "0 EUR"]
    assert [option["known"] for option in told["options"]] == [{"results_owner": ""}, {}]
    again = Document.create(tmp_path / "again.plenary")
    import_json(again, told)
    assert export_json(again) == told
    assert results_owners(again) == results_owners(document) == {1: "", 2: None}
    again.close()


def test_the_map_puts_nobody_in_the_middle_who_was_not_rated(document):
    furnished(document)
    told = map_answer(document).stakeholders
    assert [(one.power, one.interest, one.quadrant) for one in told] == [
        (None, None, None),
        (None, None, None),
        (3, None, None),
    ]


def test_the_minutes_tell_not_asked_and_nought_apart(document):
    furnished(document)
    file = io.BytesIO()
    set_minutes(document, file, "organiser")
    told = " ".join(" ".join(page_texts(file.getvalue())).split())
    assert "Asked neither 2" in told, "one is neither, two were not asked"
    assert "money not said" in told
    assert "money: 0 EUR, and one without an amount" in told
