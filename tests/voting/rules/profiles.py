"""Small random profiles, for laws and for comparing with other implementations."""

import random

from hypothesis import strategies as st

from workshop.voting.rules.profile import Ranked

PROFILES = 1000


@st.composite
def rankings(draw, options):
    """An order of some of the options, with shared places."""
    order = draw(st.permutations(options))[: draw(st.integers(0, len(options)))]
    groups: list[tuple] = []
    for option in order:
        if groups and draw(st.booleans()) and draw(st.booleans()):
            groups[-1] += (option,)
        else:
            groups.append((option,))
    return tuple(groups)


@st.composite
def elections(draw, most=5, strict=False):
    """Options and ballots with weights."""
    options = list(range(1, draw(st.integers(1, most)) + 1))
    lines = draw(st.lists(st.tuples(st.integers(1, 3), rankings(options)), max_size=8))
    if strict:
        lines = [(weight, tuple((o,) for g in ranking for o in g)) for weight, ranking in lines]
    return options, [Ranked(weight, ranking) for weight, ranking in lines]


def random_election(seed, shared=True):
    """A profile of 3 to 6 options and 1 to 15 ballots, truncated, with equal ranks if wanted."""
    chance = random.Random(seed)
    options = [f"o{n}" for n in range(chance.randint(3, 6))]
    ballots = []
    for _ in range(chance.randint(1, 15)):
        order = chance.sample(options, chance.randint(1, len(options)))
        groups = []
        for option in order:
            if shared and groups and chance.random() < 0.25:
                groups[-1] += (option,)
            else:
                groups.append((option,))
        ballots.append(Ranked(chance.randint(1, 3), tuple(groups)))
    return options, ballots


def renamed(ballots, name):
    """The same ballots with every option called by another id."""
    return [
        Ranked(ballot.weight, tuple(tuple(name[o] for o in group) for group in ballot.ranking))
        for ballot in ballots
    ]


def levels(places):
    """Places without the order inside them, which says nothing."""
    return [frozenset(place) for place in places]
