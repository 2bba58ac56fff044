"""What is known of a line follows it when somebody types in its box."""

import sqlite3

import pytest

from workshop.document import Refused
from workshop.mission.changes import DescribeLine, SetMissionField
from workshop.mission.evidence import AddBarrier, AddEvidence, BarrierToIssue
from workshop.mission.lines import realign
from workshop.mission.model import FIELDS
from workshop.mission.queries import barriers, evidence, issues, lines, needs_behaviour


@pytest.mark.parametrize(
    ("before", "after", "went"),
    [
        (["a", "b"], ["a", "b"], [0, 1]),
        (["a", "b"], ["b", "a"], [1, 0]),
        (["late scans", "far away"], ["late scans, again", "far away"], [0, 1]),
        (["late scans", "far away"], ["new", "late scans", "far away"], [None, 0, 1]),
        (["late scans", "far away"], ["far away"], [1]),
        (["one", "two", "three"], ["one", "xyzzy", "three"], [0, 1, 2]),
        (["same", "same"], ["same", "same", "same"], [0, 1, None]),
        ([], ["a"], [None]),
    ],
)
def test_a_line_goes_on_as_the_line_it_was(before, after, went):
    assert realign(before, after) == went


def test_many_lines_are_compared_by_place_only():
    before, after = [f"{n}" for n in range(60)], [f"x{n}" for n in range(60)]
    assert realign(before, after) == list(range(60))


def write(document, **boxes):
    for box, text in boxes.items():
        document.commit(SetMissionField(field=box, text=text))


def test_a_tag_follows_its_lever_when_it_is_edited_and_moved(document):
    write(document, levers="Funding rules\nScanners")
    document.commit(
        DescribeLine(line=lines(document, "levers")[0].id, detail="lever", text="policy")
    )
    write(document, levers="Scanners\nNew funding rules")
    found = {one.line: one.lever for one in lines(document, "levers")}
    assert found == {"Scanners": "", "New funding rules": "policy"}
    assert [one.position for one in lines(document, "levers")] == [1, 2]


def test_undo_brings_a_line_back_with_what_was_known_of_it(document):
    write(document, success_measures="Stage at diagnosis\nDays to scan")
    line = lines(document, "success_measures")[1]
    document.commit(DescribeLine(line=line.id, detail="owner", text="Region"))
    write(document, success_measures="Stage at diagnosis")
    document.undo()
    assert lines(document, "success_measures")[1].owner == "Region"


def test_an_issue_that_goes_leaves_evidence_barrier_and_stakeholder_without_it(document):
    from workshop.stakeholders.changes import AddStakeholder

    write(document, issues="Cannot get there")
    document.commit(AddStakeholder(name="Bus company"))
    issue = issues(document)[0]
    document.commit(AddEvidence(kind="data", text="no bus", issue=issue.id))
    document.commit(AddBarrier(text="Cannot get there"))
    document.commit(BarrierToIssue(barrier_id=barriers(document)[0].id))
    assert barriers(document)[0].issue_id == issue.id
    document._connection.execute("UPDATE stakeholder SET issue_id = ?", (issue.id,))
    write(document, issues="")
    assert issues(document) == []
    assert evidence(document)[0].issue_id is None
    assert document.value("SELECT issue_id FROM stakeholder") is None
    document.undo()
    assert evidence(document)[0].issue_id == issue.id


def test_an_older_file_gets_a_row_for_each_line(tmp_path):
    from sqlite_utils import Database

    from workshop.document.migrations import migrate

    database = Database(sqlite3.connect(tmp_path / "old.db"), execute_plugins=False)
    database.conn.row_factory = sqlite3.Row
    migrate(database, version=4)
    values = dict.fromkeys(FIELDS, "") | {"issues": " late \n\nfar\r\naway"}
    names, places = ", ".join(values), ", ".join(f":{name}" for name in values)
    database.conn.execute(f"INSERT INTO mission ({names}) VALUES ({places})", values)
    database.conn.commit()
    migrate(database)
    rows = database.conn.execute("SELECT box, position, line FROM mission_line").fetchall()
    assert [tuple(row) for row in rows] == [
        ("issues", 1, "late"),
        ("issues", 2, "far"),
        ("issues", 3, "away"),
    ]


def test_a_day_that_is_none_and_an_unknown_lever_are_refused(document):
    write(document, levers="Scanners")
    line = lines(document, "levers")[0].id
    for detail, text in (("day", "soon"), ("lever", "magic"), ("confidence", "very")):
        with pytest.raises(Refused):
            document.commit(DescribeLine(line=line, detail=detail, text=text))
    document.commit(DescribeLine(line=line, detail="day", text=" 2027-02-10 "))
    assert lines(document, "levers")[0].day == "2027-02-10"


def test_levers_that_ask_for_behaviour_are_found_by_tag_and_by_words(document):
    write(document, levers="Scanners\nSchools and public communication\nRota\nHabits")
    _first, _, third, fourth = lines(document, "levers")
    document.commit(DescribeLine(line=third.id, detail="lever", text="behaviour"))
    document.commit(DescribeLine(line=fourth.id, detail="lever", text="policy"))
    assert [one.line for one in needs_behaviour(document)] == [
        "Schools and public communication",
        "Rota",
    ]


def test_a_line_wiped_and_typed_anew_in_one_go_is_undone_to_what_it_was(document):
    write(document, levers="Funding rules")
    line = lines(document, "levers")[0]
    document.commit(DescribeLine(line=line.id, detail="lever", text="policy"))
    for text in ("", "Qx", "Qx\nZzzz", "Zzzz"):
        write(document, levers=text)
    document.undo()
    assert [(one.uid, one.lever) for one in lines(document, "levers")] == [(line.uid, "policy")]
    document.redo()
    assert [one.line for one in lines(document, "levers")] == ["Zzzz"]
    document.check_digests()
