"""The washing test names the words it found and where, and says what it did not find."""

import json
from pathlib import Path

import pytest

from workshop.mission.changes import SetMissionField
from workshop.mission.model import Line, Mission
from workshop.mission.washing import CHECKS, washing_test
from workshop.sentences import say

SAMPLE = Path("resources/sample/sample.json")


def passed(mission, lines=(), **more):
    return {one.check for one in washing_test(mission, lines, **more) if one.passed}


def test_an_empty_mission_passes_nothing_and_says_why():
    found = washing_test(Mission())
    assert [one.check for one in found] == list(CHECKS)
    assert not any(one.passed for one in found)
    assert all(say(one.reason).startswith("Not found") for one in found)


def test_a_slogan_is_found_wanting():
    assert passed(Mission(statement="World-class innovation for better health")) == set()


@pytest.mark.parametrize(
    "statement",
    [
        "By the end of 2032, half of all patients are found early; led by the regions.",
        "Senast 2032 ska hälften av alla patienter hittas tidigt, regionerna ansvarar.",
        "Bis 2032 wird die Hälfte der Patienten früh gefunden, verantwortlich sind die Länder.",
    ],
)
def test_number_date_owner_and_who_benefits_are_read_in_three_languages(statement):
    assert {"number", "date", "owner", "beneficiary"} <= passed(Mission(statement=statement))


def test_a_year_is_a_date_and_not_a_number():
    assert passed(Mission(statement="Better by 2032-12-31")) == {"date"}
    assert passed(Mission(statement="Better within 5 years")) == {"date"}
    assert passed(Mission(target="50 % found early")) == {"number"}


def test_the_reason_names_the_words_and_the_box():
    number = washing_test(Mission(target="50 % found early"))[0]
    assert say(number.reason) == "Found: “50 %” in Target."


def lever(line, tag):
    return Line(id=1, uid="a", box="levers", position=1, line=line, lever=tag)


def test_levers_of_technology_alone_are_no_change():
    mission = Mission(levers="Schools with scanners\nRobots")
    only = [lever("Schools with scanners", "technology"), lever("Robots", "technology")]
    change = washing_test(mission, only)[-1]
    assert not change.passed
    assert say(change.reason).startswith("All 2 levers are technology")
    assert "change" in passed(mission, [only[0], lever("Robots", "behaviour")])
    assert "change" in passed(mission.model_copy(update={"beyond_technology": "Habits"}), only)


def test_an_owner_is_a_name_from_the_map_or_of_a_success_measure():
    assert "owner" in passed(Mission(statement="Region Nord finds them"), owners=("Region Nord",))
    assert "owner" not in passed(Mission(statement="Nordic way"), owners=("Nord",))
    measure = Line(id=1, uid="a", box="success_measures", position=1, line="x", owner="The board")
    assert "owner" in passed(Mission(), [measure])


def test_the_room_may_point_to_words_that_are_not_read():
    found = washing_test(Mission(statement="نصف المرضى"), said={"number": "نصف"})[0]
    assert found.passed
    assert "نصف" in say(found.reason)


def test_the_sample_passes_all_but_what_it_does_not_say():
    raw = json.loads(SAMPLE.read_text("utf-8"))["mission"]
    boxes = {name: raw[name] for name in Mission.model_fields}
    texts = {k: v if isinstance(v, str) else "\n".join(v) for k, v in boxes.items()}
    mission = Mission.model_validate(texts)
    assert {"number", "date", "beneficiary", "change"} <= passed(mission)


def test_no_check_is_ever_a_number(document):
    document.commit(SetMissionField(field="statement", text="5"))
    assert not any(hasattr(one, "score") for one in washing_test(Mission(statement="5")))


def test_a_full_page_is_read_within_a_keystroke():
    text = ("half of all patients by 2032 " * 180)[:5000]
    mission = Mission(**dict.fromkeys(Mission.model_fields, text))
    assert len(washing_test(mission, owners=[f"Organisation {n}" for n in range(60)])) == 5
