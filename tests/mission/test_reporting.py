"""What paper and the checks ask of the mission: presence of patients, GRIPP2, warnings, minutes."""

from __future__ import annotations

import io
import json

import pytest

from exports.minutes.minutes import set_minutes
from tests.exports.pdf_text import page_texts
from tests.mission.desk import bring_sample
from tests.voting.room import furnish
from workshop.agenda.changes import AddStep, FinishStep, StartStep
from workshop.document import Document
from workshop.exchange.problems import Unimportable
from workshop.exchange.workshop_json import check_json, export_json, import_json
from workshop.mission import queries
from workshop.mission.changes import KeepVersion, SetMissionField
from workshop.mission.learning import AddLesson, WriteReflection
from workshop.mission.pulses import ClosePulse, GivePulse, OpenPulse
from workshop.mission.reporting import gripp2, involvement
from workshop.people.changes import AddPeople, NewPerson, SetPresent
from workshop.sentences import say
from workshop.voting.changes import OpenRound, SetUpRound
from workshop.voting.prospect import prospect
from workshop.voting.queries import rounds


def steps(document, *kinds):
    for kind in kinds:
        document.commit(AddStep(title=kind, kind=kind))
    rows = document.all("SELECT id FROM step ORDER BY position")
    return [row["id"] for row in rows][-len(kinds) :]


def told(document):
    return {one.part: (one.present, one.people) for one in involvement(document)}


def test_a_part_that_has_not_begun_is_not_yet_and_never_no(document):
    document.commit(AddPeople(people=(NewPerson(name="Ada", sector="patient"),)))
    assert set(told(document).values()) == {("not_yet", 0)}


def test_patients_are_counted_where_they_were_here_while_the_step_ran(document):
    furnish(document, people=3)
    document._connection.execute("UPDATE participant SET sector = 'patient' WHERE id = 1")
    document._connection.execute("UPDATE participant SET sector = 'industry' WHERE id != 1")
    mission, vote = steps(document, "mission", "vote")
    document.commit(SetPresent(participant=1, present=True))
    document.commit(StartStep(step=mission))
    document.commit(FinishStep(step=mission))
    assert told(document)["framing"] == ("yes", 1)
    assert told(document)["vote"] == ("not_yet", 0)
    later = "2099-01-01T10:00:00+00:00"
    document._connection.execute(
        "UPDATE participant SET present = 0, arrived_at = NULL WHERE id = 1"
    )
    document.commit(StartStep(step=vote))
    assert told(document)["vote"] == ("no", 0)
    document._connection.execute("UPDATE step SET started_at = ? WHERE id = ?", (later, vote))
    assert told(document)["vote"] == ("no", 0)


def test_an_empty_workshop_records_none_of_the_five(document):
    found = gripp2(document)
    assert [one.item for one in found] == ["aim", "methods", "results", "influence", "reflection"]
    assert not any(one.recorded for one in found)


def test_what_the_room_wrote_stands_before_the_facts(document):
    bring_sample(document)
    assert say(gripp2(document)[1].facts[0]).startswith("6 of 24 people")
    document.commit(WriteReflection(frame="involvement", prompt="methods", text="By phone"))
    assert gripp2(document)[1].text == "By phone"


def test_a_round_opened_without_story_issues_or_measures_is_one_warning_kept(document):
    furnish(document)
    document.commit(SetUpRound(title="Priorities", question="Which?"))
    draft = rounds(document)[-1]

    def warned():
        found = prospect(document, draft).findings
        return [say(f.sentence) for f in found if f.sentence.key == "voting.warning.mission"]

    assert warned() == []
    steps(document, "mission")
    assert warned() == ["The mission says nothing yet under Story, Issues and Success measures."]
    document.commit(SetMissionField(field="story", text="S"))
    document.commit(SetMissionField(field="issues", text="I"))
    assert warned() == ["The mission says nothing yet under Success measures."]
    document.commit(OpenRound(round_id=draft.id))
    kept = document.value("SELECT warnings FROM round WHERE id = :id", id=draft.id)
    assert "voting.warning.mission" in kept


def test_everything_but_the_pulse_travels_and_comes_back_equal(document, tmp_path):
    bring_sample(document)
    document.commit(AddLesson(kind="keep", text="Bus money"))
    document.commit(WriteReflection(frame="washing", prompt="owner", text="the board"))
    document.commit(KeepVersion(reason="pivot"))
    document.commit(OpenPulse(moment="before"))
    for _ in range(5):
        document.commit(GivePulse(moment="before", answers=(4, 5, 3)))
    document.commit(ClosePulse(moment="before"))
    out = json.loads(json.dumps(export_json(document)))
    assert "pulse" not in json.dumps(out)
    other = Document.create(tmp_path / "other.plenary")
    import_json(other, out)
    assert export_json(other) == export_json(document)
    assert [one.lever for one in queries.lines(other, "levers")].count("policy") == 3
    other.close()


def test_json_that_points_nowhere_is_told_with_its_path():
    whole = {"schema_version": 1, "title": "T", "date": "2027-02-10"}
    line = {"id": "l1", "box": "issues", "line": "late"}
    broken = [
        ({"lines": [line]}, "mission.lines[0].line"),
        ({"issues": ["late"], "lines": [line, line]}, "mission.lines[1].id"),
        ({"evidence": [{"id": "e", "kind": "data", "issue": "x"}]}, "mission.evidence[0].issue"),
        (
            {"fists_to_five": [{"id": "f", "version": "v", "hands": [0] * 6}]},
            "mission.fists_to_five[0].version",
        ),
        (
            {"reflections": [{"frame": "responsible", "prompt": "aim", "text": "x"}]},
            "mission.reflections[0].prompt",
        ),
    ]
    for mission, path in broken:
        with pytest.raises(Unimportable) as refusal:
            check_json({**whole, "mission": mission})
        assert path in [problem.path for problem in refusal.value.problems], path


def test_the_minutes_tell_reasons_dissent_versions_and_what_is_not_recorded(document):
    bring_sample(document)
    document.commit(SetMissionField(field="statement", text="All by 2030 & <b>more</b>"))
    file = io.BytesIO()
    set_minutes(document, file)
    text = " ".join(page_texts(file.getvalue()))
    for words in (
        "What the statement says",
        "“2030” in Statement",
        "number without a source",
        "14 of 16 hands show three or more",
        "I cannot stand behind a date while nobody says who pays for the follow-up.",
        "Version 1, 09:31, hands counted",
        "& <b>more</b>",
        "How patients and public took part",
        "Not recorded",
    ):
        assert words in text, words


def test_a_pulse_of_too_few_is_told_as_too_few(document):
    bring_sample(document)
    document.commit(OpenPulse(moment="meeting"))
    for _ in range(4):
        document.commit(GivePulse(moment="meeting", answers=(1, 1, 1)))
    document.commit(ClosePulse(moment="meeting"))
    file = io.BytesIO()
    set_minutes(document, file, edition="public")
    text = " ".join(page_texts(file.getvalue()))
    assert "Fewer than 5 answered, so nothing is told." in text
    assert "I was heard today" not in text
