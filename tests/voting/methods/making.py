"""Rooms and ballots of any method, for laws of all of them and for cases worked out by hand."""

from __future__ import annotations

import json
import string
from pathlib import Path

from hypothesis import strategies as st

from workshop.voting.ballot import Mark
from workshop.voting.counting import close
from workshop.voting.methods import METHODS, method
from workshop.voting.roll import Person, draw_up
from workshop.voting.rule import Criterion, RuleOption, Settings, freeze

SECTORS = ("academia", "provider", "patient")
EVERY = [used.key for used in METHODS]
MORE = {
    "criteria": (Criterion(name="Soon", weight=2), Criterion(name="Fair")),
    "budget": 90,
    "lot_number": "3 5 1",
}


def rule_for(key, roll, **settings):
    used = method(key)
    letters = string.ascii_uppercase
    costs = {letters[n]: 20 + 10 * n for n in range(len(roll.options))}
    chosen = {**MORE, "costs": costs, "cut": 2, "quorum": 1, **used.defaults, **settings}
    return freeze(
        question="What first?",
        title="Vote",
        method=key,
        settings=Settings(**chosen),
        secret=True,
        options=[
            RuleOption(id=option, letter=letters[n], title=f"Step {option}")
            for n, option in enumerate(roll.options)
        ],
        roll=roll,
    )


def room(key, voters, options=4, recusals=None, sectors=SECTORS):
    people = [Person(n, sectors[n % len(sectors)]) for n in range(1, voters + 1)]
    return draw_up(
        people, recusals or {}, range(1, options + 1), whole_ballot=method(key).whole_ballot
    )


@st.composite
def choices(draw, key, rule, entry):
    """What somebody may put in: any ballot of the method, blank ones included."""
    used = method(key)
    free = [option for option in rule.option_ids if option not in entry.recused]
    if used.shape == "dots":
        found, left = {}, rule.dots
        for option in draw(st.permutations(free)):
            found[option] = draw(st.integers(0, min(left, rule.most_on_one)))
            left -= found[option]
        return found
    if used.shape == "order":
        ranked = draw(st.permutations(free))[: draw(st.integers(0, used.most(rule)))]
        if used.equal and draw(st.booleans()):
            return {option: draw(st.integers(1, len(ranked))) for option in ranked}
        return {option: place for place, option in enumerate(ranked, start=1)}
    answers = st.sampled_from([*(possible.value for possible in used.answers(rule)), Mark.BLANK])
    parts = used.parts(rule)
    cell = answers if parts == 1 else st.tuples(*[answers] * parts)
    return {option: draw(cell) for option in draw(st.permutations(free))}


@st.composite
def votes(draw, key, recusing=True, most=9):
    """A roll, its rule, and ballots of some of the people on it, by entry."""
    voters, options = draw(st.integers(2, most)), draw(st.integers(2, 5))
    ids = range(1, options + 1)
    recusals = {
        person: draw(st.sets(st.sampled_from(ids), max_size=options - 1))
        for person in range(1, voters + 1)
        if recusing and draw(st.booleans())
    }
    roll = room(key, voters, options, recusals)
    rule = rule_for(key, roll)
    cast = [entry for entry in roll.entries if draw(st.booleans())]
    return roll, rule, {entry: draw(choices(key, rule, entry)) for entry in cast}


def filled(key, rule, cast):
    return [method(key).fill(rule, entry, chosen) for entry, chosen in cast.items()]


CASES = {
    case["id"]: case
    for case in json.loads(
        (Path(__file__).parents[1] / "data" / "voting_examples.json").read_text(encoding="utf-8")
    )["cases"]
}


def counted(key, ballots, options, recusals=None, **settings):
    roll = room(key, len(ballots), options, recusals)
    rule = rule_for(key, roll, **settings)
    cast = dict(zip(roll.entries, ballots, strict=True))
    return method(key).count(filled(key, rule, cast), roll, rule), roll, rule, cast


def result_of(key, ballots, options, recusals=None, **settings):
    _, roll, rule, cast = counted(key, ballots, options, recusals, **settings)
    return close(filled(key, rule, cast), roll, rule)


def places(order):
    return {option: place for place, option in enumerate(order, start=1)}


def profile(case):
    options = case["input"]["options"]
    return [
        places([options.index(name) + 1 for name in ballot["ranking"]])
        for ballot in case["input"]["ballots"]
        for _ in range(ballot["count"])
    ], options
