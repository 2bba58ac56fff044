"""Workshop JSON: what goes out comes in again, and nothing is half-imported."""

import contextlib
import copy
import json
import tempfile
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.exchange.test_sample import SAMPLE
from workshop.document import Document, Refused
from workshop.exchange.changes import ImportWorkshop
from workshop.exchange.problems import Unimportable
from workshop.exchange.workshop_json import check_json, export_json, import_json, json_schema
from workshop.sentences import say
from workshop.voting.changes import OpenRound, SetUpRound
from workshop.voting.queries import result_of

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "json-schema" / "workshop.json"
SMALL = {"schema_version": 1, "title": "Small", "date": "2027-02-10"}


@pytest.fixture
def sample():
    return json.loads(SAMPLE.read_text(encoding="utf-8"))


def problems(data):
    with pytest.raises(Unimportable) as refusal:
        check_json(data)
    return {problem.path: say(problem.what) for problem in refusal.value.problems}


def round_trip(data):
    """Export of the import, and export of the import of that."""
    with tempfile.TemporaryDirectory() as folder:
        found = []
        for name in ("first", "second"):
            document = Document.create(Path(folder) / f"{name}.plenary")
            import_json(document, data)
            data = json.loads(json.dumps(export_json(document)))
            found.append(data)
            document.close()
    return found


def test_the_sample_comes_in_again_as_it_went_out(sample):
    first, second = round_trip(sample)
    assert second == first
    for part in ("mission", "participants", "stakeholders", "options", "agenda", "actions"):
        assert first[part] == sample[part], part


_KEPT = round_trip(json.loads(SAMPLE.read_text(encoding="utf-8")))[0]
texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\x00"), max_size=20)
ratings = st.one_of(st.none(), st.integers(1, 5))


@st.composite
def workshops(draw):
    count = draw(st.integers(0, 4))
    uids = [f"x{n}" for n in range(count)]
    people = [{"id": uid, "name": draw(texts), "note": draw(texts)} for uid in uids]
    stakeholders = [
        {"id": uid, "name": draw(texts), "power": draw(ratings), "equity": draw(st.lists(texts))}
        for uid in uids
    ]
    options = [
        {
            "id": uid,
            "letter": "ABCD"[n],
            "title": draw(texts),
            "affected": [draw(st.sampled_from(uids))],
        }
        for n, uid in enumerate(uids)
    ]
    declarations = [
        {
            "participant": uid,
            "status": "declared",
            "interests": [{"category": "other", "text": draw(texts), "options": [uid]}],
            "measures": [{"option": uid, "measure": "recused", "reason": draw(texts)}],
        }
        for uid in uids
        if draw(st.booleans())
    ]
    lines = st.lists(texts, max_size=3)
    mission = {"story": draw(texts), "issues": draw(lines), "levers": draw(lines)}
    return {
        **SMALL,
        "title": draw(texts),
        "numbers": {"D": draw(st.integers(0, 9))},
        "mission": mission,
        "participants": people,
        "stakeholders": stakeholders,
        "options": options,
        "declarations": declarations,
        "ideas": [{"id": uid, "text": draw(texts)} for uid in uids],
        "glossary": [{"id": uid, "term": draw(texts)} for uid in uids],
        "agenda": [{"id": uid, "kind": "talk", "title": draw(texts)} for uid in uids],
    }


@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(workshops())
def test_export_of_import_of_an_export_is_the_export(data):
    first, second = round_trip(data)
    assert second == first


def test_every_problem_is_told_with_its_path(sample):
    wrong = copy.deepcopy(sample)
    wrong["options"][2]["colour"] = "red"
    wrong["stakeholders"][0]["power"] = 6
    wrong["actions"][1]["due"] = "30 April"
    del wrong["title"]
    assert set(problems(wrong)) == {
        "options[2].colour",
        "stakeholders[0].power",
        "actions[1].due",
        "title",
    }


def test_references_and_rules_are_checked_across_parts(sample):
    wrong = copy.deepcopy(sample)
    wrong["links"][3]["target"] = "nobody"
    wrong["options"][1]["letter"] = "A"
    wrong["declarations"][0]["interests"] = [{"category": "other"}]
    row = next(d for d in wrong["declarations"] if d["measures"])
    row["measures"][0]["decided_by"] = row["participant"]
    place = wrong["declarations"].index(row)
    assert problems(wrong) == {
        "links[3].target": "“nobody” is not among the stakeholders",
        "options[1].letter": "“A” is there twice",
        "declarations[0].interests": "somebody with nothing to declare has no interests",
        f"declarations[{place}].measures[0].decided_by": (
            "Somebody else decides this: nobody decides about their own interest."
        ),
    }


def places(data, path=()):
    """Every place in a JSON."""
    yield path
    inner = data.items() if isinstance(data, dict) else enumerate(data)
    for key, value in inner if isinstance(data, dict | list) else ():
        if isinstance(value, dict | list):
            yield from places(value, (*path, key))
        else:
            yield (*path, key)


junk = st.sampled_from([None, True, -1, 10**30, 1.5, "", "o01", "x" * 6000, "\x00", [], {}, [{}]])


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.data())
def test_a_workshop_with_junk_in_it_is_taken_or_refused_and_never_breaks(data):
    whole = _KEPT if data.draw(st.booleans()) else json.loads(SAMPLE.read_text(encoding="utf-8"))
    whole = copy.deepcopy(whole)
    part = data.draw(st.sampled_from(sorted(whole)))
    here = whole[part]
    found = [path for path in places(here) if path] if isinstance(here, dict | list) else []
    if found:
        *way, last = data.draw(st.sampled_from(found))
        for key in way:
            here = here[key]
        here[last] = data.draw(junk)
    else:
        whole[part] = data.draw(junk)
    with contextlib.suppress(Unimportable):
        taken = check_json(whole)
        with (
            tempfile.TemporaryDirectory() as folder,
            contextlib.closing(Document.create(Path(folder) / "w.plenary")) as document,
        ):
            document.commit(ImportWorkshop(whole=taken))
            assert check_json(export_json(document))


def test_options_merged_in_a_ring_are_refused(sample):
    for one, other in ((0, 1), (1, 0)):
        row = sample["options"][one]
        row |= {"state": "merged", "merged_into": sample["options"][other]["id"]}
    assert set(problems(sample)) == {"options[0].merged_into", "options[1].merged_into"}


@pytest.mark.parametrize("data", [None, [], "x", 3, {}, {**SMALL, "schema_version": 2}])
def test_what_is_no_workshop_is_refused(data):
    assert problems(data)


def test_nothing_is_written_when_something_is_wrong(document, sample):
    sample["rounds"][0]["ballots"][4]["dots"]["o02"] = 4
    with pytest.raises(Unimportable):
        import_json(document, sample)
    assert document.value("SELECT count(*) FROM participant") == 0
    assert document.value("SELECT count(*) FROM journal") == 0


def test_a_workshop_is_imported_only_into_an_empty_file(document):
    import_json(document, SMALL)
    with pytest.raises(Refused):
        import_json(document, SMALL)
    assert document.undo() is None


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"ballots": None}, "rounds[0].rule_card"),
        ({"status": "draft"}, "rounds[0].status"),
        ({"status": "void"}, "rounds[0].ballots"),
        ({"ballots": []}, "rounds[0].roll"),
        ({"secret": False}, "rounds[0].ballots[0].participant"),
        ({"options": ["o01", "o02"]}, "rounds[0].ballots[0]"),
    ],
)
def test_a_round_that_does_not_add_up_is_refused(sample, change, path):
    sample["rounds"][0].update(change)
    assert path in problems(sample)


def test_ballots_must_fit_the_roll(sample):
    for ballot in sample["rounds"][0]["ballots"]:
        ballot["recused"] = []
    sample["rounds"][0]["ballots"][0]["recused"] = ["o03"]
    sample["rounds"][0]["ballots"][0]["dots"] = {"o02": 1}
    assert "rounds[0].ballots" in problems(sample)


def test_a_result_for_an_option_of_another_round_is_refused(sample):
    kept, _ = round_trip(sample)
    kept["rounds"][0]["result"]["rows"][0]["option"] = "o12"
    kept["rounds"][0]["rule_card"].pop("question")
    assert "rounds[0].rule_card" in problems(kept)


def test_nobody_is_on_a_roll_twice_also_where_only_the_result_is_kept(sample):
    kept, _ = round_trip(sample)
    kept["rounds"][0]["roll"].append(kept["rounds"][0]["roll"][0])
    assert set(problems(kept)) == {"rounds[0].roll[24].participant"}


def named(sample):
    """The round as a named one: the ballot of each voter, recusals from the roll."""
    votes = sample["rounds"][0]
    votes["secret"] = False
    votes["ballots"] = [
        {"participant": row["participant"], "dots": {"o03": 2}} for row in votes["roll"][:20]
    ]
    return sample


def test_paper_votes_of_a_named_round_are_counted(document, sample):
    import_json(document, named(sample))
    result = result_of(document, 1)
    assert (result.voted, result.rows[0].letter, result.rows[0].shown) == (20, "C", "40")


def test_a_second_ballot_of_a_person_is_refused(sample):
    votes = named(sample)["rounds"][0]
    votes["ballots"].append(votes["ballots"][0])
    assert "rounds[0].ballots" in problems(sample)


def test_an_open_vote_is_not_exported(document, sample):
    import_json(document, sample)
    document.commit(SetUpRound(title="Again", question="And now?"))
    assert export_json(document)["rounds"][1]["status"] == "draft"
    document.commit(OpenRound(round_id=2, reason="We know of these interests"))
    with pytest.raises(Refused):
        export_json(document)


def test_the_public_edition_holds_nothing_about_a_person(document, sample):
    canary = "Zyzzyva"
    for row in sample["participants"]:
        row["name"] += canary
        row["note"] = canary
    for row in sample["declarations"]:
        for inner in (*row["interests"], *row["measures"]):
            inner["text" if "text" in inner else "reason"] = canary
    sample["facilitator"] = sample["secretary"] = canary
    import_json(document, sample)
    told = export_json(document, "public")
    written = json.dumps(told)
    assert canary in json.dumps(export_json(document))
    assert canary not in written
    assert not any(f'"{row["id"]}"' in written for row in sample["participants"])
    first, second = round_trip(told)
    assert second == first
    assert first["rounds"][0]["result"] == told["rounds"][0]["result"]


def test_the_written_schema_is_the_one_of_the_models():
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json_schema()
