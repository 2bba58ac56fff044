"""Policy packs that are not read: what is wrong is told by name and line."""

import contextlib
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.interests.pack_text import LIMIT
from workshop.interests.packs import FOLDER, PackRefused, read_pack
from workshop.sentences import knows, say

TEXT = (FOLDER / "nice-like.json").read_text("utf-8")


def changed(change):
    data = json.loads(TEXT)
    change(data)
    return json.dumps(data, indent=1)


def refusal(text):
    with pytest.raises(PackRefused) as refused:
        read_pack(text)
    assert knows(refused.value.sentence.key)
    assert say(refused.value.sentence)
    return refused.value.sentence


def line_of(text, part):
    return next(n for n, line in enumerate(text.splitlines(), 1) if part in line)


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("disclaimer", "disclamer"),
        ("chair_max_severity", "chair_max_severty"),
        ("priority_vote", "priority_vot"),
        ("facilitator", "fasilitator"),
        ("publication_position", "publication_positon"),
        ("op", "operator"),
    ],
)
def test_a22_a_misspelt_key_is_refused_by_name_and_line(right, wrong):
    text = TEXT.replace(f'"{right}":', f'"{wrong}":', 1)
    told = refusal(text)
    assert told.key == "interest_packs.unknown_key"
    assert told.values == {"word": wrong, "line": line_of(text, f'"{wrong}"')}
    assert wrong in say(told)


def test_v8_a_pack_that_lifts_a_measure_is_refused_with_all_four_names():
    def trap(data):
        data["consequences"]["member"]["priority_vote"]["high"] = ["leave_room", "no_papers"]

    told = refusal(changed(trap))
    assert told.key == "interest_packs.lifts"
    assert {k: v for k, v in told.values.items() if k != "line"} == {
        "role": "member",
        "decision_class": "priority_vote",
        "severity": "high",
        "lower": "moderate",
        "measure": "no_draft",
    }


def test_disclose_alone_may_drop_out_at_a_higher_severity():
    def drop(data):
        data["consequences"]["member"]["priority_vote"]["moderate"].append("disclose")

    pack = read_pack(changed(drop))
    assert "disclose" in pack.measures("member", "priority_vote", "moderate")
    assert "disclose" not in pack.measures("member", "priority_vote", "high")


def test_a_missing_severity_is_refused_by_name():
    told = refusal(changed(lambda data: data["consequences"]["chair"]["ideation"].pop("moderate")))
    assert told.key == "interest_packs.missing_in"
    assert (told.values["word"], told.values["part"]) == ("moderate", "ideation")


def test_a_rule_without_severity_is_refused_with_its_line():
    text = changed(lambda data: data["rules"][1].pop("severity"))
    line = refusal(text).values["line"]
    assert line < line_of(text, '"N2"') == line + 1


@pytest.mark.parametrize(
    ("part", "key"), [("lookback_months", "*"), ("title", "en"), ("consequences", "member")]
)
def test_what_an_open_table_must_have_is_asked_for(part, key):
    told = refusal(changed(lambda data: data[part].pop(key)))
    assert (told.values["word"], told.values["part"]) == (key, part)


def test_a_missing_part_is_named():
    assert refusal(changed(lambda data: data.pop("quorum"))).values == {"word": "quorum"}


def test_two_rules_of_one_name_are_refused():
    text = changed(lambda data: data["rules"][4].update(id="N1"))
    told = refusal(text)
    assert told.key == "interest_packs.rule_twice"
    assert "N1" in text.splitlines()[told.values["line"] - 1]
    assert told.values["line"] > line_of(text, '"N1"')


def test_a_key_that_stands_twice_is_refused_with_the_line_of_the_second():
    text = TEXT.replace('"rules":', '"version": "1.1",\n  "rules":', 1)
    told = refusal(text)
    assert told.values == {"word": "version", "line": line_of(text, '"1.1"')}


@pytest.mark.parametrize(
    ("clause", "wrong"),
    [
        ({"field": "category", "op": "eq", "value": "speeker"}, "speeker"),
        ({"field": "category", "op": "in", "value": []}, "[]"),
        ({"field": "category", "op": "in", "value": "speaker"}, "speaker"),
        ({"field": "party", "op": "eq", "value": ["self"]}, "self"),
        ({"field": "current", "op": "eq", "value": "true"}, "true"),
        ({"field": "current", "op": "like", "value": True}, "like"),
    ],
)
def test_a_rule_that_could_never_fire_is_refused(clause, wrong):
    told = refusal(changed(lambda data: data["rules"][0]["when"].append(clause)))
    assert told.key == "interest_packs.value"
    assert wrong in told.values["value"]


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ('"severity": "high"', '"severity": "unassessed"'),
        ('"fraction": 0.5', '"fraction": 1.5'),
        ('"fraction": 0.5', '"fraction": "0.5"'),
        ('"k_min": 5', '"k_min": 2'),
        ('"*": 12', '"*": -1'),
        ('"no_vote", "no_discussion"]', '"no_vot"]'),
    ],
)
def test_a_value_that_is_not_known_is_refused_with_its_line(right, wrong):
    text = TEXT.replace(right, wrong, 1)
    assert text != TEXT
    told = refusal(text)
    assert told.key == "interest_packs.value"
    assert told.values["line"] == line_of(text, wrong)


@pytest.mark.parametrize(
    "text",
    ["", "{", "not json", '{"a": NaN}', '{"a": 1,}', "[" * 100_000, '{"a": ' + "9" * 5000 + "}"],
    ids=["empty", "cut", "words", "nan", "comma", "deep", "number"],
)
def test_what_is_not_json_is_refused(text):
    assert refusal(text).key == "interest_packs.not_json"


def test_brackets_too_deep_and_files_too_large_are_refused():
    assert refusal("[" * 40 + "]" * 40).key == "interest_packs.deep"
    assert refusal(TEXT + " " * LIMIT).key == "interest_packs.large"
    assert refusal(TEXT + "å" * (LIMIT // 2)).key == "interest_packs.large"


@pytest.mark.parametrize("text", ["[]", "3", '"pack"', "null", "{}"])
def test_json_that_is_no_pack_is_refused(text):
    assert refusal(text).key in ("interest_packs.not_object", "interest_packs.missing")


def test_text_that_cannot_be_kept_is_refused():
    refusal(changed(lambda data: data.update(disclaimer="\x00")))
    refusal(changed(lambda data: data["sources"].append("\ud800")))
    refusal(changed(lambda data: data.update(disclaimer="x" * 501)))


@given(st.text(max_size=80))
def test_any_text_is_read_or_refused_in_a_sentence(text):
    with pytest.raises(PackRefused):
        read_pack(text)


@given(st.integers(0, len(TEXT) - 1), st.characters(codec="utf-8"))
def test_one_wrong_character_is_read_or_refused_in_a_sentence(place, character):
    with contextlib.suppress(PackRefused):
        read_pack(TEXT[:place] + character + TEXT[place + 1 :])
