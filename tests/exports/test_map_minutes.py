"""The minutes on who is here and who is missing: findings with rule and answer, no single score."""

from __future__ import annotations

import io

from exports.minutes.minutes import set_minutes
from tests.exports.pdf_text import page_texts
from workshop.options.changes import AddOptions
from workshop.options.queries import all_options
from workshop.people.changes import AddPeople, EveryoneIsHere
from workshop.stakeholders.changes import (
    AddLink,
    AddStakeholder,
    EditStakeholder,
    RateStakeholder,
)
from workshop.stakeholders.coverage.queries import findings
from workshop.stakeholders.coverage_changes import AnswerFinding
from workshop.stakeholders.queries import stakeholders
from workshop.stakeholders.rating.changes import CloseRatingPass, OpenRatingPass
from workshop.stakeholders.rating.gathering import give
from workshop.stakeholders.rating.queries import open_pass
from workshop.stakeholders.stance_changes import SetStance


def minutes_of(document, edition: str = "organiser") -> str:
    file = io.BytesIO()
    set_minutes(document, file, edition)
    return " ".join(page_texts(file.getvalue()))


def add(document, *names: str, **fields) -> list[int]:
    for name in names:
        document.commit(AddStakeholder(name=name, **fields))
    return [one.id for one in stakeholders(document)[-len(names) :]]


def rate(document, who: int, power: int, interest: int, legitimacy: int, urgency: int) -> None:
    document.commit(RateStakeholder(stakeholder=who, power=power, interest=interest))
    document.commit(EditStakeholder(stakeholder=who, legitimacy=legitimacy, urgency=urgency))


def test_an_empty_map_is_one_sentence(document):
    from workshop.agenda.changes import AddStep

    document.commit(AddStep(kind="map", title="Map"))
    assert "Nobody was placed on the map." in minutes_of(document)


def test_presence_is_told_in_layers_with_who_speaks_for_whom(document):
    speaker, group = add(document, "Patient association", "Carers")
    document.commit(EditStakeholder(stakeholder=speaker, present="in_room", sector="patient"))
    document.commit(
        EditStakeholder(stakeholder=group, present="represented_by", represented_by=speaker)
    )
    add(document, "Regulator", present="invited")
    read = minutes_of(document)
    assert "3 stakeholders on the map: 1 in the room, 1 spoken for, 1 not here." in read
    assert "Carers, by Patient association" in read
    assert "Invited 1 Regulator" in read
    assert "Not here 0 nobody" in read
    assert "Academia 0 no seat in the room" in read
    assert "Not placed: 1, 2, 3" not in read  # nobody is placed: there is no figure to miss from


def test_each_finding_stands_with_its_rule_and_the_answer_of_the_room(document):
    (regulator,) = add(document, "Regulator")
    rate(document, regulator, 5, 5, 5, 5)
    finding = next(one for one in findings(document) if one.check == "C2")
    read = minutes_of(document)
    assert "C2 High stakes, not here" in read
    assert "Not in the room and not spoken for by somebody who is" in read
    assert "No answer yet" in read
    document.commit(
        AnswerFinding(
            finding="C2",
            subject=finding.subject,
            answer="accept",
            reason="They <b>cannot</b> take sides & said so",
        )
    )
    assert "Accepted: They <b>cannot</b> take sides & said so" in minutes_of(document)


def test_an_answer_to_what_is_no_longer_found_is_kept_apart(document):
    (regulator,) = add(document, "Regulator")
    rate(document, regulator, 5, 5, 5, 5)
    subject = next(one.subject for one in findings(document) if one.check == "C2")
    document.commit(AnswerFinding(finding="C2", subject=subject, answer="invite"))
    document.commit(EditStakeholder(stakeholder=regulator, present="in_room"))
    read = minutes_of(document)
    assert "Answered earlier, and no longer found" in read
    assert "High stakes, not here. To be invited" in read


def test_many_findings_of_one_check_are_told_by_whom_they_are_about(sample):
    read = minutes_of(sample)
    found = [one for one in findings(sample) if one.check == "C7"]
    assert f"And {len(found) - 1} more like it. They are about" in read
    for check in {one.check for one in findings(sample) if one.check.startswith("C")}:
        assert f" {check} " in read


def test_salience_stands_with_its_reasons_and_who_is_not_rated_has_no_class(document):
    one, other = add(document, "Regulator", "Schools")
    rate(document, one, 4, 5, 5, 3)
    document.commit(RateStakeholder(stakeholder=other, power=2, interest=2))
    read = minutes_of(document)
    assert "dominant 1 Regulator (P 4, L 5, U 3)" in read
    assert "1 is not rated on all three and has no class." in read


def test_who_holds_the_map_together_and_which_sectors_have_no_link_is_said_in_words(document):
    ends = add(document, "A", "B", sector="patient") + add(document, "C", sector="industry")
    middle = add(document, "Middle", sector="patient")[0]
    add(document, "D", sector="academia")
    for end in ends[:2]:
        document.commit(AddLink(source=end, target=middle, kind="influence"))
    document.commit(AddLink(source=ends[2], target=middle, kind="funds"))
    read = minutes_of(document)
    assert "Without Middle, 2 others fall off the map" in read
    assert "Links inside a sector: 2. Links between sectors: 1." in read
    assert "Academia and Patients" in read


def test_stances_tell_who_could_go_together_who_stands_apart_and_who_was_not_asked(document):
    who = add(document, "Clinic", "Union", "Region", "School")
    document.commit(AddOptions(text="Travel vouchers\nMore beds"))
    option = all_options(document)[0]
    for one, sign in zip(who, (1, 1, -1), strict=False):
        document.commit(SetStance(option=option.id, stakeholder=one, stance=sign))
    read = minutes_of(document)
    assert f"Clinic; Union: for {option.letter}." in read
    assert f"Clinic and Region: {option.letter}." in read
    assert f"{option.letter} Clinic; Union Region – 1" in read


def test_what_the_room_rated_and_what_was_set_stand_side_by_side(document):
    people = [{"name": f"Person {n}", "sector": "academia"} for n in range(1, 7)]
    document.commit(AddPeople(people=people))
    document.commit(EveryoneIsHere())
    region, _clinic = add(document, "Region", "Clinic")
    document.commit(OpenRatingPass(form="kiosk", axes=("power",)))
    number = open_pass(document).id
    for person, power in enumerate((1, 1, 1, 5, 5, 5), start=1):
        give(document, number, person, {(region, "power"): power})
    assert "Rated together" not in minutes_of(document)
    document.commit(CloseRatingPass(pass_id=number))
    document.commit(RateStakeholder(stakeholder=region, power=4, interest=2))
    read = minutes_of(document)
    assert "6 people rated privately." in read
    assert "Region Power, two camps 3 0 0 0 3 0 4" in read
    assert "rated by others" in read
    assert "C12 Who rated whom" in read


def test_the_public_edition_names_who_is_missing_and_nobodys_place_on_the_map(sample):
    read = minutes_of(sample, "public")
    assert "Not here 14" in read
    assert "C2 High stakes, not here" in read
    assert "Found: 12" in read
    for hidden in ("Salience", "can block", "P 4", "more power", "What holds the map", "falls off"):
        assert hidden not in read


def test_no_single_score_stands_for_the_make_up_of_the_room(sample):
    read = minutes_of(sample)
    assert "0.79" not in read
    assert "Blau" not in read
    assert "representativeness" not in read
