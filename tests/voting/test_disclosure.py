"""What an outsider can work out who knows names, sectors, recusals and turnout: never one ballot.

Every way the room could have voted is tried. Two ways that publish the same result cannot be told
apart; in each such set every voter must have put in at least two different ballots, unless the
total itself says what everybody did.
"""

from __future__ import annotations

from collections import defaultdict
from itertools import combinations_with_replacement, product

import pytest

from tests.voting.methods.making import rule_for
from workshop.voting.ballot import Mark
from workshop.voting.checks import warnings
from workshop.voting.counting import close
from workshop.voting.methods import method
from workshop.voting.roll import Person, draw_up


def ballots_of(key, rule, entry):
    """Every ballot somebody could put in."""
    used = method(key)
    free = [option for option in rule.option_ids if option not in entry.recused]
    if used.shape == "dots":
        sums = product(range(rule.most_on_one + 1), repeat=len(free))
        every = [dict(zip(free, c, strict=True)) for c in sums if sum(c) <= rule.dots]
    elif used.shape == "order":
        every = [{option: 1} for option in free] + [{}]
    else:
        answers = [possible.value for possible in used.answers(rule)][:3]
        every = [dict(zip(free, c, strict=True)) for c in product(answers, repeat=len(free))]
    return sorted({used.fill(rule, entry, choices) for choices in every}, key=str)


def published(key, roll, rule):
    """Every way to vote, by the result that it publishes.

    People of the same class change places without a trace, so a way is one multiset a class.
    """
    classes = defaultdict(list)
    for entry in roll.entries:
        classes[entry.group, entry.recused].append(entry)
    each = [
        list(combinations_with_replacement(ballots_of(key, rule, entries[0]), len(entries)))
        for entries in classes.values()
    ]
    found = defaultdict(list)
    for way in product(*each):
        ballots = [ballot for together in way for ballot in together]
        found[close(ballots, roll, rule).model_dump_json()].append(way)
    return found


def told(ways):
    """Whether some class of people has put in one and the same ballot in every way that fits."""
    return any(
        len({ballot for together in cells for ballot in together}) == 1
        for cells in zip(*ways, strict=True)
    )


def is_unanimous(way):
    """Whether everybody gave the same on some option, or nobody anything: its total says it."""
    cells = defaultdict(set)
    for ballot in (ballot for together in way for ballot in together):
        for option, cell in ballot.cells:
            if option not in ballot.recused:
                cells[option].add(0 if cell is Mark.BLANK else cell)
    return any(len(values) == 1 for values in cells.values())


ROOMS = [
    ("dots", 4, 2, {}, {"dots": 2, "cap": 2}),
    ("dots", 5, 2, {}, {"dots": 1, "cap": 1}),
    ("dots", 6, 3, {1: [1], 2: [1]}, {"dots": 1, "cap": 1}),
    ("approval", 4, 2, {}, {}),
    ("approval", 5, 2, {1: [1]}, {"denominator": "with_abstentions"}),
    ("ranking", 5, 2, {}, {"top": 1, "unranked": "zero"}),
    ("gradients", 5, 1, {}, {}),
]


@pytest.mark.parametrize(("key", "voters", "options", "recusals", "settings"), ROOMS)
def test_no_ballot_can_be_worked_out_unless_the_total_itself_is_unanimous(
    key, voters, options, recusals, settings
):
    people = [Person(n) for n in range(1, voters + 1)]
    roll = draw_up(people, recusals, range(1, options + 1))
    rule = rule_for(key, roll, **settings)
    if key == "approval":
        rule = rule.model_copy(update={"forward": "first", "cut": 1})
    for ways in published(key, roll, rule).values():
        if told(ways):
            assert all(is_unanimous(way) for way in ways), (key, ways[0])


@pytest.mark.parametrize("key", ["dots", "ranking"])
def test_a_small_room_with_recusals_is_warned_that_the_order_itself_can_tell(key):
    """Ranks are exact, and in a handful of ballots a fraction apart is a person's ballot."""
    people = [Person(n) for n in range(1, 15)]
    warned, large = (
        [one.key for one in warnings(rule_for(key, roll), roll)]
        for roll in (
            draw_up(people, {1: [1], 2: [1]}, [1, 2, 3]),
            draw_up([*people, Person(15)], {1: [1], 2: [1]}, [1, 2, 3]),
        )
    )
    assert "voting_rules.warning.small_recusals" in warned
    assert "voting_rules.warning.small_recusals" not in large


def test_a_group_s_figures_never_tell_what_the_rest_or_one_of_them_gave():
    people = [Person(n, "patient" if n <= 5 else "provider") for n in range(1, 11)]
    roll = draw_up(people, {}, [1])
    rule = rule_for("gradients", roll)
    seen = defaultdict(set)
    for split in product(range(6), repeat=2):
        ballots = []
        for n, entry in enumerate(roll.entries):
            first = n % 5 < split[0 if entry.group == "patient" else 1]
            ballots.append(method("gradients").fill(rule, entry, {1: 1 if first else 4}))
        result = close(ballots, roll, rule)
        told_groups = {one.group: one.spread for one in result.by_group}
        seen[tuple(sorted(told_groups))].add(split)
        for spread in told_groups.values():
            assert sum(n > 0 for n in spread) > 1
        if told_groups:
            assert set(told_groups) == {"patient", "provider"}, "never exactly one left out"
    assert len(seen) > 1
