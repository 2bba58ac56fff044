"""Claims about open rounds in the JSON: ballots with names and hands, only once closed."""

from __future__ import annotations

import copy
import json

import pytest

from tests.voting.open_room import open_round, twice
from tests.voting.room import closed, furnish, opened
from workshop.document import Document, Refused, new_operation
from workshop.exchange.problems import Unimportable
from workshop.exchange.workshop_json import check_json, export_json, import_json
from workshop.sentences import say
from workshop.voting import queries
from workshop.voting.cast import cast
from workshop.voting.changes import OpenRound, SetUpRound, VoidRound
from workshop.voting.hands import counted
from workshop.voting.methods import METHODS, method
from workshop.voting.named import AnswerFor, named_ballots
from workshop.voting.rule import Settings

KEYS = [used.key for used in METHODS]


def out(document):
    return json.loads(json.dumps(export_json(document)))


def again(tmp_path, data, name="again"):
    file = Document.create(tmp_path / f"{name}.plenary")
    import_json(file, data)
    return file


def choices(used, rule, person):
    """Something this person may give, by the shape of the ballot."""
    options = rule.option_ids
    if used.shape == "dots":
        return {options[person % len(options)]: 1 + person % 3}
    if used.shape == "order":
        turned = options[person % 3 :] + options[: person % 3]
        return {option: place for place, option in enumerate(turned, start=1)}
    answers = [possible.value for possible in used.answers(rule)]
    parts = used.parts(rule)
    cells = {}
    for n, option in enumerate(options[: 2 + person % 2]):
        given = tuple(answers[(person + n + part) % len(answers)] for part in range(parts))
        cells[option] = given if parts > 1 else given[0]
    return cells


@pytest.fixture(params=KEYS)
def named(request, document):
    """A closed open round of each method, in which five of six people voted."""
    open_round(document, form="wall", key=request.param, people=6, options=4)
    rule = queries.frozen_rule(queries.round_of(document, 1))
    for person in range(1, 6):
        cast(document, 1, person, choices(method(request.param), rule, person), new_operation())
    closed(document, 1)
    return document


def test_named_ballots_go_out_and_come_in_again_with_their_result(named, tmp_path):
    data = out(named)
    ballots = data["rounds"][0]["ballots"]
    assert [ballot["participant"] for ballot in ballots] == [
        row["id"] for row in data["participants"][:5]
    ]
    copy_ = again(tmp_path, data)
    assert out(copy_) == data
    assert list(named_ballots(copy_, 1).values()) == list(named_ballots(named, 1).values())
    assert queries.result_of(copy_, 1) == queries.result_of(named, 1)
    copy_.close()


def test_named_ballots_without_a_result_are_counted_and_kept(named, tmp_path):
    data = out(named)
    asked = copy.deepcopy(data)
    asked["rounds"][0].update(result=None, rule_card=None)
    copy_ = again(tmp_path, asked)
    kept, first = out(copy_)["rounds"][0], data["rounds"][0]
    assert kept["ballots"] == first["ballots"]
    assert kept["result"]["rows"] == first["result"]["rows"]
    copy_.close()


def test_nothing_of_an_open_round_goes_out_before_it_is_closed(document):
    open_round(document, form="roll_call")
    document.commit(AnswerFor(round_id=1, person=1, option=1, place=0))
    with pytest.raises(Refused):
        export_json(document)
    document.commit(VoidRound(round_id=1, reason="Begun too early"))
    assert "ballots" not in json.dumps(export_json(document))


def test_hands_go_out_and_come_in_again_twice_counted(document, tmp_path):
    open_round(document, recused=((2, 1),))
    twice(document, 1, ("patient", 0, 2), ("provider", 1, 3), ("academia", 2, 1))
    twice(document, 2, ("patient", 1, 1))
    closed(document, 1)
    data = out(document)
    assert "ballots" not in data["rounds"][0]
    assert {"hands", "answer", "option", "sector"} == set(data["rounds"][0]["hands"][0])
    copy_ = again(tmp_path, data)
    assert out(copy_) == data
    for counter in (1, 2):
        assert counted(copy_, 1, counter, 1) == counted(document, 1, counter, 1)
    copy_.close()


def test_a_secret_round_brings_no_ballots_along(document):
    furnish(document)
    round_id = opened(document)
    for person in range(1, 6):
        cast(document, round_id, person, {1: 2}, new_operation())
    closed(document, round_id)
    assert not {"ballots", "hands"} & set(out(document)["rounds"][0])


def wrong(data, change):
    broken = copy.deepcopy(data)
    change(broken["rounds"][0])
    with pytest.raises(Unimportable) as refusal:
        check_json(broken)
    return {problem.path: say(problem.what) for problem in refusal.value.problems}


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("rounds[0].ballots", lambda r: r["ballots"].append(r["ballots"][0])),
        ("rounds[0].ballots[0].participant", lambda r: r["ballots"][0].update(participant=None)),
        ("rounds[0].ballots[0]", lambda r: r["ballots"][0].update(dots={r["options"][0]: 1})),
        ("rounds[0].roll", lambda r: r["ballots"].pop()),
        ("rounds[0].roll", lambda r: r["roll"][0].update(voted=False)),
        ("rounds[0].ballots[0].participant", lambda r: r.update(secret=True, result=None)),
    ],
)
def test_ballots_that_do_not_go_with_their_round_are_refused_with_their_place(
    document, path, change
):
    open_round(document, form="roll_call", people=5)
    for person in range(1, 5):
        document.commit(AnswerFor(round_id=1, person=person, option=1, place=person % 3))
    closed(document, 1)
    assert path in wrong(out(document), change)


@pytest.mark.parametrize("has_result", [True, False], ids=["kept", "counted"])
@pytest.mark.parametrize(
    ("path", "words", "change"),
    [
        ("rounds[0].roll[1].participant", "there twice", {"participant": 0}),
        ("rounds[0].roll[1].recused", "not of this round", {"recused": [2]}),
    ],
)
def test_a_roll_that_cannot_be_is_refused_alike_whether_kept_or_counted(
    document, path, words, change, has_result
):
    furnish(document, people=3, options=3)
    settings = Settings(form="roll_call", cut=1)
    fields = {"method": "approval", "settings": settings, "secret": False}
    document.commit(SetUpRound(title="Vote", question="Do we?", options=(1, 2), **fields))
    document.commit(OpenRound(round_id=1))
    document.commit(AnswerFor(round_id=1, person=1, option=1, place=0))
    closed(document, 1)
    data = out(document)
    people = [row["id"] for row in data["participants"]]
    options = [row["id"] for row in data["options"]]

    def spoil(round_):
        line = round_["roll"][1]
        line["participant"] = people[change.get("participant", 1)]
        line["recused"] = [options[option] for option in change.get("recused", ())]
        if not has_result:
            round_.update(result=None, rule_card=None)

    assert words in wrong(data, spoil)[path]


@pytest.mark.parametrize(
    ("path", "change"),
    [
        ("rounds[0].hands[0]", lambda r: r["hands"][0].update(answer=9)),
        ("rounds[0].hands[1]", lambda r: r["hands"].insert(1, r["hands"][0])),
        ("rounds[0].hands", lambda r: r["hands"][0].update(hands=99)),
        ("rounds[0].hands", lambda r: r["hands"][0].update(sector="industry")),
    ],
)
def test_hands_that_cannot_be_are_refused_with_their_place(document, path, change):
    open_round(document)
    for option in (1, 2):
        twice(document, option, ("patient", 0, 3))
    closed(document, 1)
    assert path in wrong(out(document), change)
