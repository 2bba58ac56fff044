"""Supporter slips: one each, four to a page, with the statement in full or the rest told."""

from __future__ import annotations

from exports.printpack.supporter_slips import slip_names, write_supporter_slips
from tests.exports.nasty import MARKUP
from tests.exports.pdf_text import page_texts
from workshop.mission.changes import SetMissionField
from workshop.stakeholders.changes import AddStakeholder, EditStakeholder
from workshop.stakeholders.queries import stakeholders


def pages_of(document, tmp_path) -> list[str]:
    path = tmp_path / "slips.pdf"
    assert write_supporter_slips(document, path) == len(slip_names(document))
    return page_texts(path.read_bytes())


def test_an_empty_workshop_gives_one_page_of_slips_without_a_name(document, tmp_path):
    (page,) = pages_of(document, tmp_path)
    assert page.count("Supporter slip") == 4
    assert page.count("Organisation or group") == 4
    assert page.count("The statement is not written yet.") == 4


def test_everybody_who_is_not_confirmed_has_a_slip_and_forces_have_none(document, tmp_path):
    for name in ("Åsa & <b>Öberg</b>", "Confirmed already", "Care", "Schools", "Transport"):
        document.commit(AddStakeholder(name=name))
    document.commit(AddStakeholder(name="Ageing", kind="force"))
    confirmed = stakeholders(document)[1]
    document.commit(EditStakeholder(stakeholder=confirmed.id, supporter="confirmed"))
    document.commit(SetMissionField(field="statement", text="Half of them found early by 2032."))
    assert slip_names(document) == ["Åsa & <b>Öberg</b>", "Care", "Schools", "Transport"]
    (page,) = pages_of(document, tmp_path)
    assert "Åsa & <b>Öberg</b>" in page
    assert page.count("Half of them found early by 2032.") == 4
    assert "Ageing" not in page


def test_a_long_name_and_a_long_statement_stay_on_their_slip_and_the_rest_is_told(
    document, tmp_path
):
    document.commit(AddStakeholder(name="A name of many words " * 9))
    document.commit(SetMissionField(field="title", text=MARKUP["nested colour"]))
    document.commit(SetMissionField(field="statement", text="A statement that goes on. " * 180))
    (page,) = pages_of(document, tmp_path)
    assert page.count("A name of many words") == 9
    assert "lines of “Statement” do not fit; they stand in the minutes." in page
    assert page.count("We can give") == 4
