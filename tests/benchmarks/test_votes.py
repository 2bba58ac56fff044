"""Casting into a full urn, and counting rounds of every method, 200 voters with 30 options."""

from __future__ import annotations

import itertools
import random
import string

import pytest

from tests.voting.methods.making import rule_for
from tests.voting.room import Furnish, opened
from workshop.document import Document, new_operation
from workshop.voting import urn
from workshop.voting.cast import cast
from workshop.voting.methods import METHODS, method
from workshop.voting.roll import Person, draw_up
from workshop.voting.rule import RuleOption, Settings

IN_THE_URN = 1_000
LETTERS = [a + b for a in string.ascii_uppercase for b in string.ascii_uppercase]


@pytest.mark.benchmark(group="cast")
def test_cast_with_a_thousand_ballots_in_the_urn(benchmark, tmp_path):
    document = Document.create(tmp_path / "w.plenary")
    document.commit(Furnish(people=IN_THE_URN + 400, options=7))
    round_id = opened(document, Settings())
    shuffler = random.Random(1)
    body = document.value("SELECT body FROM urn")
    texts = [
        ",".join(f"{option}={shuffler.randint(0, 3)}" for option in range(1, 8))
        for _ in range(IN_THE_URN)
    ]
    text = b"".join(sorted(f"patient|{line}\n".encode() for line in texts))
    document._connection.execute("UPDATE urn SET body = ?", (text.ljust(len(body), b"\0"),))
    document._connection.commit()
    people = itertools.count(1)
    benchmark.pedantic(
        lambda: cast(document, round_id, next(people), {1: 3, 2: 2}, new_operation()), rounds=100
    )
    assert len(urn.ballots(document.value("SELECT body FROM urn"))) > IN_THE_URN
    document.close()


def full_room(key, voters=200, options=30):
    """A roll without recusals and a ballot from everybody, by a fixed shuffle."""
    used, shuffler = method(key), random.Random(key)
    roll = draw_up([Person(n) for n in range(1, voters + 1)], {}, range(1, options + 1))
    small = draw_up([Person(1), Person(2)], {}, range(1, 3))
    shown = tuple(
        RuleOption(id=n, letter=LETTERS[n], title=f"Step {n}") for n in range(1, options + 1)
    )
    rule = rule_for(key, small).model_copy(update={"options": shown, "roll": voters})
    ballots = []
    for entry in roll.entries:
        if used.shape == "dots":
            chosen = dict.fromkeys(shuffler.sample(roll.options, 2), 2)
        elif used.shape == "order":
            order = shuffler.sample(roll.options, used.most(rule))
            chosen = {option: place for place, option in enumerate(order, start=1)}
        else:
            answers = [answer.value for answer in used.answers(rule)]
            parts = used.parts(rule)
            cells = [tuple(shuffler.choice(answers) for _ in range(parts)) for _ in roll.options]
            chosen = {o: c if parts > 1 else c[0] for o, c in zip(roll.options, cells, strict=True)}
        ballots.append(used.fill(rule, entry, chosen))
    return ballots, roll, rule


@pytest.mark.parametrize("key", [used.key for used in METHODS])
@pytest.mark.benchmark(group="count")
def test_count_of_a_large_round(benchmark, key):
    ballots, roll, rule = full_room(key)
    count = benchmark(lambda: method(key).count(ballots, roll, rule))
    assert len(count.cast) == 30
