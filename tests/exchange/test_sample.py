"""The sample workshop: whole, valid, and its vote is the one the designs show."""

import json
from pathlib import Path

from workshop.commitments import queries as commitments
from workshop.exchange.workshop_json import export_json
from workshop.interests import queries as interests
from workshop.language.queries import agreed_terms, terms
from workshop.options.queries import options
from workshop.sentences import say
from workshop.stakeholders import queries as stakeholders
from workshop.voting.queries import result_of

SAMPLE = Path(__file__).resolve().parents[2] / "resources" / "sample" / "sample.json"


def test_the_vote_is_the_one_the_designs_show(sample):
    result = result_of(sample, 1)
    rows = [
        (row.rank, row.letter, row.shown, row.gave, row.cast, row.recused) for row in result.rows
    ]
    assert rows == [
        ("1", "B", "28", 16, 22, 1),
        ("2=", "C", "21", 15, 23, 0),
        ("2=", "F", "21", 12, 23, 0),
        ("4", "D", "14", 12, 23, 0),
        ("5", "G", "13", 9, 23, 0),
        ("6", "A", "10", 6, 21, 2),
        ("7", "E", "5", 4, 23, 0),
    ]
    assert (result.voted, result.roll) == (23, 24)
    assert (result.given, result.unused, result.blank) == (112, 3, 0)
    assert say(result.groups) == (
        "Academia, care providers and patients each have B among their first three; "
        "the other groups are too small to show."
    )


def test_declarations_stand_as_told(sample):
    stood = {standing: n for standing, n in interests.standings(sample).items() if n}
    assert stood == {"not_asked": 1, "none": 16, "declared": 6, "declined": 1}
    assert interests.to_settle(sample) == []
    assert [count.at_least for count in interests.may_vote(sample)][:3] == [22, 23, 24]


def test_measures_follow_what_the_light_policy_proposes(sample):
    pack = interests.pack_in_force(sample)
    proposed = interests.proposals(sample)
    judged = interests.assessments(sample)
    for measure in interests.measures(sample):
        found = judged[measure.participant_id, measure.option_id]
        proposal = proposed[measure.participant_id, measure.option_id]
        assert (found.proposed, found.rules) == (proposal.severity, proposal.rules)
        assert measure.measures == pack.measures("member", "priority_vote", found.severity)


def test_everything_is_there(sample):
    assert [option.letter for option in options(sample)] == list("ABCDEFGHIJKL")
    counted = stakeholders.presence(sample)
    assert (counted.in_room, counted.invited, counted.absent, counted.total) == (17, 6, 14, 38)
    assert len(stakeholders.links(sample)) == 89
    assert [one.name for one in stakeholders.tray(sample)] == []
    assert (len(terms(sample)), len(agreed_terms(sample))) == (16, 11)
    assert len(commitments.decisions(sample)) == 3
    assert len(commitments.actions(sample)) == 8
    assert [action.mark for action in commitments.without_owner(sample)] == ["A6"]
    assert [late.action.mark for late in commitments.past_its_window(sample)] == ["A8"]
    assert sample.value("SELECT count(*) FROM parked") == 4


def test_the_steps_are_those_of_the_template(sample):
    template = SAMPLE.parents[1] / "templates" / "mission-workshop.json"
    steps = json.loads(template.read_text(encoding="utf-8"))["steps"]
    wanted = [(step["kind"], step["title"], step["minutes"]) for step in steps]
    rows = sample.all("SELECT kind, title, minutes FROM step ORDER BY position")
    assert [tuple(row) for row in rows] == wanted


def test_no_ballot_and_no_badge_code_leaves_or_stays(sample):
    written = json.dumps(export_json(sample))
    assert '"dots": {' not in written
    assert "ballots" not in written
    codes = [row["code"] for row in sample.all("SELECT code FROM participant")]
    assert len(set(codes)) == 24
    assert not any(f'"{code}"' in written for code in codes)
    assert sample.value("SELECT count(*) FROM urn") == 0


def test_the_next_numbers_go_on_after_the_sample(sample):
    rows = sample.all("SELECT name, value FROM counter ORDER BY name")
    assert [tuple(row) for row in rows] == [("A", 8), ("D", 3), ("V", 1)]
