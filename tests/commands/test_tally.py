"""`plenary tally`: every rule on files, its answer as JSON and as a table, and its refusals."""

import json
import sys
from fractions import Fraction
from pathlib import Path

import pytest

import main
from tests.voting.rules.examples import CASES, fractions
from ui.commands import NAMES, run
from workshop.exchange.tally.tally import ALIASES, RULES, json_schema

SCHEMA = Path(__file__).resolve().parents[2] / "docs" / "json-schema" / "tally.json"
APPROVALS = "abcbook_1"


@pytest.fixture
def tally(tmp_path, capsys):
    """Runs the command on a published case or on a text, and gives the answer."""

    def answer(source, rule, *settings, name="ballots.json"):
        path = tmp_path / name
        text = json.dumps(CASES[source]["input"]) if source in CASES else source
        path.write_text(text, encoding="utf-8")
        chosen = [part for one in settings for part in ("--set", one)]
        code = run(["tally", str(path), "--rule", rule, *chosen, "--json"])
        out, err = capsys.readouterr()
        assert (code, err) == (0, "")
        return json.loads(out)

    return answer


@pytest.fixture
def refused(tmp_path, capsys):
    """Runs the command where it refuses, and gives the sentence."""

    def sentence(text, rule, *settings, name="ballots.json"):
        path = tmp_path / name
        path.write_text(text, encoding="utf-8")
        chosen = [part for one in settings for part in ("--set", one)]
        code = run(["tally", str(path), "--rule", rule, *chosen])
        out, err = capsys.readouterr()
        assert (code, out, err.count("\n")) == (2, "", 1)
        return err

    return sentence


def scores(answer):
    return {row["option"]: Fraction(str(row["score"])) for row in answer["results"]}


def order(answer):
    return [row["option"] for row in answer["results"]]


def test_the_command_is_one_of_the_words_that_main_knows():
    assert main.WORDS == NAMES
    assert "tally" in NAMES


def test_tennessee_by_every_rule_of_orders(tally):
    case = CASES["tennessee"]["expected"]
    assert tally("tennessee", "plurality")["winners"] == [case["plurality_winner"]]
    assert scores(tally("tennessee", "borda")) == case["borda_base0"]
    irv = tally("tennessee", "irv")
    assert irv["winners"] == [case["irv_winner"]]
    assert [one["totals"] for one in irv["rounds"]] == case["irv_rounds"]
    assert order(tally("tennessee", "schulze")) == case["schulze_order"]
    assert order(tally("tennessee", "ranked-pairs")) == case["ranked_pairs_order"]
    found = tally("tennessee", "condorcet")
    assert found["winners"] == [case["condorcet_winner"]]
    assert found["statistics"]["pairwise"] == case["pairwise"]


def test_settings_come_from_the_command_then_the_file_then_the_default(tally):
    assert scores(tally("borda_fr_2", "borda")) == CASES["borda_fr_2"]["expected"]
    assert tally("borda_fr_2", "borda", "base=0")["settings"]["base"] == 0
    truncated = CASES["borda_truncated"]["expected"]
    assert scores(tally("borda_truncated", "borda")) == fractions(truncated["unranked_average"])
    zero = tally("borda_truncated", "borda", "unranked=zero")
    assert scores(zero) == fractions(truncated["unranked_zero"])


def test_schulze_tells_its_strongest_paths(tally):
    found = tally("schulze_45", "schulze")
    assert order(found) == CASES["schulze_45"]["expected"]["order"]
    assert (
        found["statistics"]["strongest_paths"] == CASES["schulze_45"]["expected"]["strongest_paths"]
    )
    assert found["statistics"]["condorcet_winner"] is None


@pytest.mark.parametrize(
    ("case", "rule", "stages"),
    [
        ("stv_fr_2seats", "stv_exact", "stages_exact"),
        ("stv_fr_2seats", "stv", "stages_scottish_5dp"),
        ("stv_food", "stv_scottish", "stages"),
    ],
)
def test_transfers_tell_every_stage(tally, case, rule, stages):
    found = tally(case, rule)
    wanted = CASES[case]["expected"]
    assert found["winners"] == wanted["elected"]
    assert found["statistics"]["quota"] == wanted["quota"]
    told = [{o: Fraction(str(n)) for o, n in one["totals"].items()} for one in found["rounds"]]
    assert told == list(map(fractions, wanted[stages]))


@pytest.mark.parametrize(
    ("case", "rule"),
    [(case, rule) for case in ("abcbook_1", "abcbook_5") for rule in CASES[case]["method"]],
)
def test_committees_list_all_that_are_tied(tally, case, rule):
    found = tally(case, rule)
    wanted = CASES[case]["expected"][rule]
    told = {"".join(sorted(one["members"])) for one in found["committees"]}
    assert told == set(wanted["committees"])
    score = Fraction(wanted.get("score") or wanted["max_load"])
    assert {Fraction(str(one["score"])) for one in found["committees"]} == {score}
    if len(told) == 1:
        assert set(found["winners"]) == set(*told)
        assert not found["tie_needs_lot"]


def test_resistance_and_weighted_sums_are_read_from_tables(tally):
    wanted = CASES["syscon_weekend"]["expected"]
    found = tally("syscon_weekend", "systemic_consensing")
    told = {row["option"]: row["detail"]["resistance"] for row in found["results"]}
    assert told == wanted["blank_as_5"]
    assert order(found)[:3] == wanted["top3_blank_as_5"]
    zero = tally("syscon_weekend", "resistance", "blank_as=zero")
    told = {row["option"]: row["detail"]["resistance"] for row in zero["results"]}
    assert told == wanted["blank_as_zero"]
    machines = tally("mcda_machines", "weighted_sum")
    assert scores(machines) == CASES["mcda_machines"]["expected"]
    assert machines["ties"] == [["M1", "M4"]]
    assert [row["rank"] for row in machines["results"]] == ["1", "2", "3=", "3="]


def test_judges_of_ten_projects_agree_as_published(tally):
    found = tally("kendall_10x4", "sum_of_ranks")
    wanted = CASES["kendall_10x4"]["expected"]
    assert [scores(found)[str(n)] for n in range(1, 11)] == wanted["rank_sums"]
    assert found["statistics"]["kendall_w"] == wanted["W"]
    assert found["statistics"]["kendall_s"] == wanted["S"]


def test_ratings_tell_disagreement_and_the_verdict_of_comet_as_published(tally):
    detail = tally("rand_ram_15", "rating")["results"][0]["detail"]
    wanted = CASES["rand_ram_15"]["expected"]
    assert (detail["ipr"], detail["ipras"]) == (wanted["IPR"], wanted["IPRAS"])
    assert detail["disagreement"] is wanted["disagreement"]
    found = {row["option"]: row["detail"] for row in tally("comet_70_15", "rating")["results"]}
    assert [found[n]["comet"] for n in "123"] == ["in", "open", "out"]


def test_people_who_rank_a_few_are_compared_on_what_they_share(tally):
    ballots = [{"ranking": ["a", "b"]}, {"ranking": ["b", "a", "c"]}]
    found = tally(json.dumps({"options": ["a", "b", "c"], "ballots": ballots}), "borda")
    assert found["statistics"]["mean_spearman"] == -1
    tied = [{"ranking": [["a", "b", "c"]]}]
    found = tally(json.dumps({"options": ["a", "b", "c"], "ballots": tied}), "borda")
    assert "kendall_w" not in found["statistics"]


def test_a_score_is_a_number_only_where_its_decimals_are_exact(tally):
    ballots = {"options": ["a", "b", "c"], "ballots": [{"approved": ["a"]}, {"approved": ["a"]},
               {"approved": ["b"]}]}  # fmt: skip
    found = tally(json.dumps(ballots), "approval")
    assert [row["score"] for row in found["results"]] == ["2/3", "1/3", 0]
    ballots["ballots"].append({"approved": []})
    assert [r["score"] for r in tally(json.dumps(ballots), "approval")["results"]] == [0.5, 0.25, 0]


def test_approvals_come_from_the_categories_that_mean_yes(tally):
    text = (
        "# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n"
        "# NUMBER CATEGORIES: 3\n# CATEGORY NAME 1: Yes\n# CATEGORY NAME 2: Maybe\n"
        "# CATEGORY NAME 3: No\n4: 1,2,{}\n3: {},1,2\n2: 1,{},{}\n"
    )
    found = tally(text, "approval", "abstain=1", name="a.cat")
    assert [(row["option"], row["score"]) for row in found["results"]] == [(1, 1), (2, 0)]
    assert found["results"][0]["detail"] == {"yes": 6, "no": 0, "abstained": 3}
    assert found["results"][1]["detail"] == {"yes": 0, "no": 3, "abstained": 4}
    assert scores(tally(text, "approval", "yes=2", name="a.cat")) == {1: 1, 2: Fraction(4, 7)}
    graded = tally(text, "majority_judgment", name="a.cat")
    assert graded["results"][0]["detail"]["grade"] == "Yes"


def test_a_threshold_decides_who_wins_and_a_cut_takes_ties_along(tally):
    ballots = {
        "options": ["a", "b", "c", "d"],
        "ballots": [{"count": 2, "approved": ["a"]}, {"approved": ["b", "c"]}],
    }
    text = json.dumps(ballots)
    assert tally(text, "approval", "threshold=2/3")["winners"] == []
    assert tally(text, "approval", "threshold=2/3", "beyond=no")["winners"] == ["a"]
    assert tally(text, "approval", "cut=2")["winners"] == ["a", "b", "c"]
    assert tally(text, "approval")["ties"] == [["b", "c"]]


def test_a_budget_is_shared_equally_and_compared_with_the_official_result(tally):
    text = (
        "META\nkey;value\nbudget;100\nvote_type;approval\nPROJECTS\nproject_id;cost;selected\n"
        'p;60;1\nq;50;0\nr;30;0\nVOTES\nvoter_id;vote\n1;p\n2;p\n3;"p,q"\n4;r\n'
    )
    found = tally(text, "equal-shares", name="city.pb")
    assert found["winners"] == ["p"]
    assert found["statistics"]["same_as_official"] is True
    assert found["statistics"]["left"] == 40
    assert found["rounds"] == [
        {"round": 1, "bought": "p", "cost": 60, "rho": "1/3", "supporters": 3}
    ]
    assert tally(text, "budget", "completion=add1", name="city.pb")["winners"] == ["p", "r"]


def test_a_tie_needs_a_lot_and_the_number_of_the_room_settles_it_for_anybody(tally):
    text = json.dumps({"options": ["a", "b"], "ballots": [{"ranking": ["a"]}, {"ranking": ["b"]}]})
    assert set(tally(text, "irv")["tie_needs_lot"]) == {"a", "b"}
    drawn = [tally(text, "irv", f"lot_number={number}")["winners"][0] for number in range(12)]
    again = [tally(text, "irv", f"lot_number={number}")["winners"][0] for number in range(12)]
    assert drawn == again
    assert set(drawn) == {"a", "b"}
    assert tally(text, "irv", "lot=b,a")["winners"] == ["b"]
    assert tally(text, "irv", "lot=declared")["winners"] == ["a"]


def test_dots_are_evened_for_people_who_do_not_vote_on_every_option(tally):
    ballots = [{"dots": {"a": 4}, "recused": ["b"]}, {"dots": {"b": 4}}]
    round_ = {"options": ["a", "b"], "settings": {"dots": 4}, "ballots": ballots}
    found = tally(json.dumps(round_), "dots")
    assert scores(found) == {"a": 2, "b": 8}
    plain = [{"dots": ballot["dots"]} for ballot in ballots]
    found = tally(json.dumps({**round_, "ballots": plain}), "dots")
    assert scores(found) == {"a": 4, "b": 4}


def test_two_by_two_counts_only_those_who_vote_on_both(tally):
    ballots = [
        {"count": 2, "ranking": ["a", "b"]},
        {"count": 3, "ranking": ["c", "b"], "recused": ["a"]},
    ]
    found = tally(json.dumps({"options": ["a", "b", "c"], "ballots": ballots}), "copeland")
    pairwise = found["statistics"]["pairwise"]
    assert pairwise["a"]["b"] == 1
    assert pairwise["c"]["b"] == 0.6
    assert found["winners"] == ["a"]


def test_nothing_on_a_recused_ballot_changes_the_option_it_leaves_out(tally):
    fixed = [{"count": 3, "ranking": ["a", "c", "b"]}, {"ranking": ["b", "c"]}]
    for rule in ("borda", "sum_of_ranks"):
        told = {
            str(scores(tally(json.dumps({"options": list("abc"), "ballots": ballots}), rule))["a"])
            for order in (["b", "c"], ["c", "b"], [["b", "c"]], [])
            for ballots in [[*fixed, {"ranking": order, "recused": ["a"]}]]
        }
        assert told == {"3/4"}


def test_a_ballot_on_one_option_alone_compares_nothing(tally):
    ballots = [{"ranking": ["a"], "recused": ["b"]}, {"ranking": ["b", "a"]}]
    assert scores(tally(json.dumps({"options": ["a", "b"], "ballots": ballots}), "borda")) == {
        "b": 1,
        "a": 0,
    }


def test_criteria_tell_means_and_agreement(tally):
    ballots = [{"count": 2, "scores": {"a": [1, 0.5]}}, {"scores": {"a": [0, None]}}]
    found = tally(json.dumps({"options": ["a"], "ballots": ballots}), "chnri")
    assert found["results"][0]["score"] == "175/3"
    assert found["results"][0]["detail"]["means"] == ["2/3", 0.5]
    assert found["settings"]["weights"] is None


def test_levels_of_agreement_are_a_distribution_with_an_acceptable_level(tally):
    ballots = [{"count": 3, "level": 2}, {"level": 5}]
    text = json.dumps({"options": ["a"], "ballots": ballots})
    assert tally(text, "gradients")["winners"] == []
    found = tally(text, "gradients", "acceptable=5")
    assert found["winners"] == ["a"]
    assert found["statistics"]["distribution"] == {"a": {"2": 3, "5": 1}}


@pytest.mark.parametrize("rule", RULES)
def test_no_ballots_and_one_option_give_an_answer_under_every_rule(tally, rule):
    data = {"options": ["a"], "ballots": [], "costs": {"a": 1}, "budget": 5}
    found = tally(json.dumps(data), rule)
    assert found["ballots"] == 0
    assert order(found) == ["a"]
    data["options"] = ["a", "b", "c"]
    data["costs"] = {"a": 1, "b": 1, "c": 1}
    found = tally(json.dumps(data), rule)
    assert len(found["ties"]) <= 1
    assert found["winners"] == []


def test_nobody_having_voted_is_said(tmp_path, capsys):
    path = tmp_path / "t.json"
    path.write_text(json.dumps({"options": ["a", "b"], "ballots": []}), encoding="utf-8")
    assert run(["tally", str(path), "--rule", "borda"]) == 0
    assert capsys.readouterr().out.splitlines()[-1] == "Nobody voted."


@pytest.mark.parametrize(("alias", "rule"), ALIASES.items())
def test_methods_of_a_workshop_have_their_rule(alias, rule):
    assert rule in RULES
    assert alias not in RULES


def test_the_schema_in_the_documents_is_the_one_of_the_answer():
    assert json.loads(SCHEMA.read_text(encoding="utf-8")) == json_schema()


def test_the_table_tells_ranks_scores_rounds_and_who_is_chosen(tmp_path, capsys):
    path = tmp_path / "t.json"
    path.write_text(json.dumps(CASES["tennessee"]["input"]), encoding="utf-8")
    assert run(["tally", str(path), "--rule", "irv"]) == 0
    lines = capsys.readouterr().out.splitlines()
    assert lines[0] == "100 ballots, tallied by irv"
    assert lines[2].split() == ["1", "58", "Knoxville"]
    assert "Round 3: Memphis 42; Knoxville 58" in lines
    assert lines[-1] == "Chosen: Knoxville"


def test_titles_from_a_file_cannot_steer_the_terminal(tmp_path, capsys):
    path = tmp_path / "t.json"
    options = [{"id": "a", "title": "\x1b[2Jnothing"}]
    path.write_text(json.dumps({"options": options, "ballots": []}), encoding="utf-8")
    assert run(["tally", str(path), "--rule", "borda"]) == 0
    assert "\x1b" not in capsys.readouterr().out


ORDERS = json.dumps({"options": ["a", "b"], "ballots": [{"ranking": ["a"]}]})
DOTS = json.dumps({"options": ["a"], "ballots": [{"dots": {"a": 4}}]})
YES = json.dumps({"options": ["a"], "ballots": [{"approved": ["a"]}]})
OFF = json.dumps({"options": ["a", "b"], "ballots": [{"ranking": ["a"], "recused": ["b"]}]})


@pytest.mark.parametrize(
    ("text", "rule", "settings", "words"),
    [
        (ORDERS, "fairest", (), "equal_shares"),
        (ORDERS, "irv", ("seats=2",), "it has lot and lot_number"),
        (ORDERS, "schulze", ("cut=2",), "has no settings"),
        (ORDERS, "stv", ("seats=0",), "“0” is not a value of seats"),
        (ORDERS, "stv", ("seats=two",), "“two” is not a value of seats"),
        (ORDERS, "irv", ("lot=a,z",), "“z” is not one of the options"),
        (ORDERS, "pav", (), "counts approvals; this file holds orders"),
        (YES, "borda", (), "counts orders; this file holds approvals"),
        (YES, "pav", ("size=2",), "A committee of 2 cannot be chosen from 1 options"),
        (YES, "approval", ("threshold=1/0",), "“1/0” is not a value of threshold"),
        (YES, "approval", ("threshold=120%",), "“120%” is not a value of threshold"),
        (YES, "equal_shares", (), "names no budget"),
        (YES, "equal_shares", ("budget=5",), "needs its cost"),
        (DOTS, "dots", ("dots=3",), "more than 3 dots"),
        (DOTS, "dots", ("cap=3",), "an option more than 3 dots"),
        (DOTS, "rating", ("cut",), "a key, an equals sign and a value"),
        (DOTS, "systemic_consensing", ("blank_as=ten",), "five | skipped | zero"),
        (OFF, "irv", (), "counts whole ballots"),
        (OFF, "plurality", (), "counts whole ballots"),
        ("{", "borda", (), "Line 1: This is not JSON."),
    ],
)
def test_what_cannot_be_counted_is_refused_in_one_sentence(refused, text, rule, settings, words):
    assert words in refused(text, rule, *settings)


def test_more_options_than_are_compared_two_by_two_are_refused_by_these_rules_only(refused, tally):
    text = json.dumps({"options": list(range(201)), "ballots": [{"ranking": [1]}]})
    assert "not compared two by two" in refused(text, "schulze")
    found = tally(text, "borda")
    assert found["winners"] == [1]
    assert "pairwise" not in found["statistics"]


def test_a_malformed_line_is_told_with_its_reason(refused):
    text = "# NUMBER ALTERNATIVES: 2\n2: 1,2\n1: 1,3\n"
    assert refused(text, "borda", name="x.soi") == "Line 3: “3” is not one of the options.\n"


def test_main_runs_the_command(tmp_path, monkeypatch, capsys):
    path = tmp_path / "t.json"
    path.write_text(ORDERS, encoding="utf-8")
    monkeypatch.setattr(sys, "argv", ["plenary", "tally", str(path), "--rule", "borda"])
    assert main.main() == 0
    assert "Chosen: a" in capsys.readouterr().out
