"""Rooms and ballots of any method, for laws that hold in all of them."""

from __future__ import annotations

import string

from hypothesis import strategies as st

from workshop.voting.ballot import Mark
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
