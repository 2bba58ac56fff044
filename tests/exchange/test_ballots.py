"""Ballots from PrefLib, Pabulib, BLT and our JSON; what is wrong is told with its line."""

import json
from fractions import Fraction

import pytest

from tests.voting.rules.examples import CASES
from workshop.exchange.ballot_file import BadBallots
from workshop.exchange.ballots import read_ballots
from workshop.sentences import say
from workshop.voting.rules.profile import Approved, Graded, Ranked, Scored

HEADER = """# FILE NAME: rooms.toi
# NUMBER ALTERNATIVES: 3
# NUMBER VOTERS: 6
# ALTERNATIVE NAME 1: Data: a shared registry
# ALTERNATIVE NAME 2: Waiting times
# ALTERNATIVE NAME 3: Home care
"""
PB = '''META
key;value
description;"Toulouse; a ""small"" one"
budget;1000
num_projects;2
num_votes;3
vote_type;approval
PROJECTS
project_id;cost;name;selected
4;600;"Bench; with ""shade""";1
7;500.50;Trees;0
VOTES
voter_id;age;vote
1;34;4
2;;"4,7"
3;20;
'''
BLT = """3 2
-2
2 1 3=2 0
1 0
1 3 0
0
"Anna"   # first
"Bert"
"Carla"
"Board of a club"
"""


@pytest.fixture
def ballots(tmp_path):
    """Writes a file and reads it."""

    def read(name, text):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return read_ballots(path)

    return read


@pytest.fixture
def refusal(ballots):
    """Writes a file that is refused, and gives the line and the sentence."""

    def read(name, text):
        with pytest.raises(BadBallots) as refused:
            ballots(name, text)
        sentence = say(refused.value.sentence)
        assert not sentence.startswith("ballots.")
        what = refused.value.what.values.get("what", refused.value.what)
        return refused.value.line, what.key.removeprefix("ballots.")

    return read


def test_a_preflib_order_has_shared_places_and_leaves_the_rest_unranked(ballots):
    found = ballots("rooms.toi", HEADER + "3: 1,{2,3}\n2: 2\n1:\n")
    assert (found.options[0].id, found.options[0].title) == (1, "Data: a shared registry")
    assert found.cast == 6
    assert found.ranked == (
        Ranked(3, ((1,), (2, 3))),
        Ranked(2, ((2,),)),
        Ranked(1, ()),
    )


@pytest.mark.parametrize("form", ["plain", "windows", "mark", "spaces"])
def test_line_ends_byte_order_mark_and_spaces_do_not_matter(ballots, form):
    text = HEADER + "4: 1, 2, 3\n2: 3,2,1\n"
    data = {
        "plain": text.encode(),
        "windows": text.replace("\n", "\r\n").encode(),
        "mark": b"\xef\xbb\xbf" + text.encode(),
        "spaces": text.replace("4: 1, 2, 3", "  4 :1 ,2,3  ").encode(),
    }[form]
    assert ballots("rooms.soc", data).ranked[0] == Ranked(4, ((1,), (2,), (3,)))


def test_an_option_missing_from_a_category_line_has_no_answer(ballots):
    header = HEADER + "# NUMBER CATEGORIES: 2\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: No\n"
    found = ballots("rooms.cat", header + "2: {1,2},{3}\n3: 1,{}\n1: {},{2}\n")
    assert found.categories == ("Yes", "No")
    assert found.graded == (
        Graded(2, {1: 2, 2: 2, 3: 1}),
        Graded(3, {1: 2}),
        Graded(1, {2: 1}),
    )


@pytest.mark.parametrize(
    ("name", "lines", "line", "key"),
    [
        ("a.toi", "6: 1,9", 7, "unknown"),
        ("a.toi", "6: 1,2,1", 7, "twice"),
        ("a.toi", "6: 1,{2,1}", 7, "twice"),
        ("a.toi", "6: 1,{2,3", 7, "braces"),
        ("a.toi", "6: 1}{2", 7, "braces"),
        ("a.toi", "6: {1,{2}}", 7, "braces"),
        ("a.toi", "6: 1,,2", 7, "option_number"),
        ("a.toi", "6: 1,{2},", 7, "option_number"),
        ("a.toi", "6: one", 7, "option_number"),
        ("a.toi", "6: -1", 7, "option_number"),
        ("a.toi", "6: ²", 7, "option_number"),
        ("a.toi", "0: 1", 7, "count"),
        ("a.toi", "-2: 1", 7, "count"),
        ("a.toi", "2.5: 1", 7, "count"),
        ("a.toi", "99999999999999: 1", 7, "count"),
        ("a.toi", "1,2,3", 7, "no_colon"),
        ("a.toi", "5: 1,2", 3, "stated_voters"),
        ("a.toi", "", 3, "stated_voters"),
        ("a.soc", "6: 1,2", 7, "not_complete"),
        ("a.soc", "6: 1,{2,3}", 7, "not_strict"),
        ("a.soi", "6: {1,2}", 7, "not_strict"),
        ("a.toc", "6: {1,2}", 7, "not_complete"),
        ("a.cat", "6: {1},{2}", None, "no_categories"),
        ("a.toi", "# ALTERNATIVE NAME 3: again\n6: 1", 7, "name_twice"),
        ("a.toi", "# ALTERNATIVE NAME 4: more\n6: 1", 2, "stated_options"),
    ],
)
def test_a_malformed_preflib_line_is_told_with_its_reason(refusal, name, lines, line, key):
    assert refusal(name, HEADER + lines + "\n") == (line, key)


def test_a_pabulib_file_has_quoted_fields_costs_and_blank_votes(ballots):
    for text in (PB, PB.replace("\n", "\r\n")):
        found = ballots("city.pb", text)
        assert [(o.id, o.title) for o in found.options] == [
            ("4", 'Bench; with "shade"'),
            ("7", "Trees"),
        ]
        assert found.costs == {"4": 600, "7": Fraction("500.5")}
        assert found.settings == {"budget": 1000}
        assert found.approved == (
            Approved(1, frozenset("4")),
            Approved(1, frozenset("47")),
            Approved(1, frozenset()),
        )
        assert found.official == ("4",)


def test_pabulib_orders_and_points_are_read_as_what_they_are(ballots):
    order = PB.replace("vote_type;approval", "vote_type;ordinal")
    assert ballots("o.pb", order).ranked[1] == Ranked(1, (("4",), ("7",)))
    points = PB.replace("vote_type;approval", "vote_type;cumulative").replace("age", "points")
    points = points.replace("1;34;4", "1;3;4").replace("2;;", '2;"1,2";').replace("3;20;", "3;;")
    assert ballots("p.pb", points).graded[1] == Graded(1, {"4": 1, "7": 2})


@pytest.mark.parametrize(
    ("old", "new", "line", "key"),
    [
        ("1;34;4", "1;34;9", 14, "unknown"),
        ('"4,7"', '"4,7,4"', 15, "twice"),
        ("7;500.50", "4;500.50", 11, "twice"),
        ("7;500.50", "7;free", 11, "amount"),
        ("7;500.50", "7;0", 11, "amount"),
        ("7;500.50", "7;-5", 11, "amount"),
        ("num_votes;3", "num_votes;4", 6, "stated_votes"),
        ("num_projects;2", "num_projects;x", 5, "count"),
        ("vote_type;approval", "vote_type;shouting", 7, "vote_type"),
        ("vote_type;approval", "vote_type;choose-1", 15, "one_choice"),
        ("vote_type;approval", "vote_type;scoring", 13, "no_column"),
        ("PROJECTS", "PROJECT", 9, "too_many_fields"),
        ("META\n", "", 1, "no_section"),
        ("VOTES", "META", 12, "section_twice"),
        ("1;34;4", "1;34;4;extra", 14, "too_many_fields"),
        ("1;34;4", '1;34;"4', 14, "fields"),
        ("budget;1000", "budget;lots", 4, "amount"),
        ("4;600", ";600", 10, "no_project"),
    ],
)
def test_a_malformed_pabulib_line_is_told_with_its_reason(refusal, old, new, line, key):
    found, reason = refusal("city.pb", PB.replace(old, new, 1))
    assert reason == key
    assert line in (None, found)


def test_a_blt_file_leaves_withdrawn_options_out(ballots):
    found = ballots("club.blt", BLT)
    assert [(o.id, o.title) for o in found.options] == [(1, "Anna"), (3, "Carla")]
    assert found.ranked == (Ranked(2, ((1,), (3,))), Ranked(1, ()), Ranked(1, ((3,),)))
    assert found.settings == {"seats": 2}


@pytest.mark.parametrize(
    ("old", "new", "line", "key"),
    [
        ("3 2\n", "three 2\n", 1, "blt_first"),
        ("2 1 3=2 0", "2 1 4 0", 3, "unknown"),
        ("2 1 3=2 0", "2 1 1 0", 3, "twice"),
        ("2 1 3=2 0", "2 1 3", 3, "blt_ballot"),
        ("2 1 3=2 0", "0.5 1 0", 3, "count"),
        ("\n0\n", "\n", 6, "blt_end"),
        ('"Bert"', '"Bert', 8, "quotes"),
    ],
)
def test_a_malformed_blt_line_is_told_with_its_reason(refusal, old, new, line, key):
    found, reason = refusal("club.blt", BLT.replace(old, new, 1))
    assert reason == key
    if line != 8:  # names are read after the ballots
        assert found == line


def test_every_published_case_with_ballots_is_read_as_it_stands(ballots):
    for case in CASES.values():
        if "ballots" in case["input"]:
            found = ballots("case.json", json.dumps(case))
            assert found.cast == sum(line["count"] for line in case["input"]["ballots"])


def test_json_ballots_of_every_kind_become_what_they_are(ballots):
    def read(line, options=("a", "b")):
        return ballots("x.json", json.dumps({"options": list(options), "ballots": [line]}))

    assert read({"count": 2, "ranking": [["a", "b"]]}).ranked == (Ranked(2, (("a", "b"),)),)
    assert read({"approved": ["a"]}).approved == (Approved(1, frozenset("a")),)
    assert read({"approve": {"a": "yes"}}).approved == (
        Approved(1, frozenset("a"), unanswered=frozenset("b")),
    )
    assert read({"approve": {"a": "abstain", "b": "no"}}).approved == (
        Approved(1, frozenset(), abstained=frozenset("a")),
    )
    assert read({"dots": {"a": 3, "b": 0}}).graded == (Graded(1, {"a": 3, "b": 0}),)
    assert read({"ratings": {"a": 9, "b": "unable"}}).graded == (Graded(1, {"a": 9}),)
    assert read({"level": 4}, ["a"]).graded == (Graded(1, {"a": 4}),)
    assert read({"scores": {"a": [1, 0.5, None]}}).scored == (
        Scored(1, {"a": (1, Fraction(1, 2), None)}),
    )


def test_a_round_of_a_workshop_is_read_with_its_recusals(ballots):
    round_ = {
        "id": "V1",
        "title": "First",
        "method": "dots",
        "settings": {"dots": 5},
        "options": ["a", "b"],
        "ballots": [{"dots": {"a": 5}, "recused": ["b"]}, {"participant": "p", "dots": {"b": 5}}],
    }
    found = ballots("round.json", json.dumps(round_))
    assert found.off == (frozenset("b"), frozenset())
    assert found.settings["dots"] == 5


def test_of_a_whole_workshop_the_one_round_with_ballots_is_read(ballots, refusal):
    option = {"id": "o1", "title": "Shared registry", "plain_title": "One list of patients"}
    round_ = {"id": "V1", "options": ["o1"], "ballots": [{"dots": {"o1": 2}}]}
    whole = {"options": [option, {"id": "o2"}], "rounds": [{"id": "V0"}, round_]}
    found = ballots("w.json", json.dumps(whole))
    assert [(o.id, o.title) for o in found.options] == [("o1", "One list of patients")]
    assert found.graded == (Graded(1, {"o1": 2}),)
    whole["rounds"].append(round_)
    assert refusal("w.json", json.dumps(whole)) == (None, "rounds")


def test_a_table_has_one_column_a_voter(ballots):
    found = ballots("t.json", json.dumps(CASES["syscon_weekend"]["input"]))
    assert found.cast == 4
    assert "Tea time" not in found.graded[3].grades


@pytest.mark.parametrize(
    ("ballot", "key"),
    [
        ({"ranking": ["a", "z"]}, "unknown"),
        ({"ranking": ["a", "a"]}, "twice"),
        ({"ranking": [["a"], "a"]}, "twice"),
        ({"ranking": "a"}, "value"),
        ({"count": 0, "ranking": ["a"]}, "count"),
        ({"count": -3, "ranking": ["a"]}, "count"),
        ({"count": True, "ranking": ["a"]}, "count"),
        ({"count": 1.5, "ranking": ["a"]}, "count"),
        ({"rankings": ["a"]}, "ballot_key"),
        ({}, "ballot_kind"),
        ({"ranking": [], "dots": {}}, "ballot_kind"),
        ({"dots": {"a": 1}}, "several_kinds"),
        ({"ranking": ["a"], "recused": ["a"]}, "answers_recused"),
        ([], "ballot_object"),
    ],
)
def test_a_malformed_json_ballot_is_told_with_its_line(refusal, ballot, key):
    data = {"options": ["a", "b"], "ballots": [{"ranking": ["b"]}, ballot]}
    text = json.dumps(data, indent=1)
    before = text.count("\n", 0, text.index("}") + 2)
    assert refusal("x.json", text) == (before + 2, key)


@pytest.mark.parametrize(
    ("text", "key"),
    [
        ("{", "not_json"),
        ("[1]", "no_options"),
        ('{"options": []}', "no_options"),
        ('{"options": ["a", "a"]}', "twice"),
        ('{"options": [1, "1"]}', "twice"),
        ('{"options": [null]}', "option_id"),
        ('{"options": ["a"]}', "no_ballots"),
        ('{"options": ["a"], "ballots": 3}', "ballots_list"),
        ('{"options": ["a"], "ballots": [{"dots": {"a": 1, "a": 2}}]}', "twice"),
        ('{"options": ["a"], "ballots": [], "x": 1e999999999}', "not_json"),
        ('{"options": ["a"], "ballots": [], "x": NaN}', "not_json"),
        ('{"options": ["a"], "ballots": [], "x": ' + "9" * 5000 + "}", "not_json"),
        ("[" * 100_000, "not_json"),
        ('{"options": ["a"], "costs": {"a": 0}}', "amount"),
        (json.dumps({"options": list(range(1001))}), "too_many_options"),
    ],
)
def test_a_malformed_json_file_is_refused(refusal, text, key):
    assert refusal("x.json", text)[1] == key


def test_other_files_and_broken_texts_are_refused(refusal, ballots, tmp_path):
    assert refusal("x.odt", "")[1] == "ending"
    assert refusal("x.toi", HEADER.encode() + b"1: \xff\xfe")[1] == "not_text"
    assert refusal("x.toi", HEADER + "1: \x00") == (7, "not_text")
    with pytest.raises(BadBallots) as refused:
        read_ballots(tmp_path / "missing.toi")
    assert refused.value.what.key == "ballots.unreadable"


def test_more_options_than_are_read_are_refused_before_they_are_made(refusal):
    assert refusal("x.soi", "# NUMBER ALTERNATIVES: 99999999\n1: 1\n") == (1, "too_many_options")
    assert refusal("x.blt", "99999999 1\n1 1 0\n0\n") == (1, "too_many_options")
