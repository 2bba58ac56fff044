"""Rooms of any size and votes of any kind, for laws that must hold in all of them."""

import string

from hypothesis import strategies as st

from workshop.voting.methods import method
from workshop.voting.roll import Person, draw_up
from workshop.voting.rule import RuleOption, Settings, freeze

SECTORS = ("academia", "provider", "patient", "authority", "industry", "other", "not_stated")


def rule_for(roll, **settings):
    return freeze(
        question="What first?",
        title="Vote",
        method="dots",
        settings=Settings(**settings),
        secret=True,
        options=[
            RuleOption(id=option, letter=string.ascii_uppercase[place], title=f"Step {option}")
            for place, option in enumerate(roll.options)
        ],
        roll=roll,
    )


def plain_room(voters, options=4, recusals=None, sector="not_stated"):
    people = [Person(number, sector) for number in range(1, voters + 1)]
    return draw_up(people, recusals or {}, range(1, options + 1))


def fill(rule, roll, *choices):
    return [
        method("dots").fill(rule, entry, chosen)
        for entry, chosen in zip(roll.entries, choices, strict=False)
    ]


@st.composite
def choices_of(draw, entry, rule):
    """A ballot this person may put in."""
    left, chosen = rule.dots, {}
    for option in draw(st.permutations(rule.option_ids)):
        if option in entry.recused:
            continue
        chosen[option] = draw(st.integers(0, min(left, rule.most_on_one)))
        left -= chosen[option]
    return chosen


@st.composite
def votes(draw, recusing=True, most_voters=12):
    """A roll, a rule, and what each person who voted chose, by place on the roll."""
    options = draw(st.integers(2, 6))
    voters = draw(st.integers(2, most_voters))
    people = [Person(n, draw(st.sampled_from(SECTORS))) for n in range(1, voters + 1)]
    ids = range(1, options + 1)
    recusals = {
        person.id: draw(st.sets(st.sampled_from(ids), max_size=options - 1))
        for person in people
        if recusing and draw(st.booleans())
    }
    roll = draw_up(people, recusals, ids)
    rule = rule_for(
        roll,
        dots=draw(st.integers(1, 6)),
        cap=draw(st.integers(1, 6)),
        cut=draw(st.integers(1, options)),
        quorum=draw(st.sampled_from([None, 1, 2])),
    )
    cast = draw(st.lists(st.sampled_from(range(roll.size)), unique=True))
    choices = {place: draw(choices_of(roll.entries[place], rule)) for place in cast}
    return roll, rule, choices


def ballots_of(roll, rule, choices):
    return [
        method("dots").fill(rule, roll.entries[place], chosen) for place, chosen in choices.items()
    ]
