"""Rating 1 to 9: medians and their ties, COMET with its variants, and disagreement by RAND."""

from __future__ import annotations

from fractions import Fraction
from statistics import median

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.methods.making import CASES, counted, result_of, room, rule_for
from workshop.sentences import say
from workshop.voting.ballot import Mark
from workshop.voting.methods import method
from workshop.voting.roll import Person, draw_up
from workshop.voting.rule_card import card_rows, minutes_rows


def rated(*ratings, **settings_):
    """One option rated by a room, and a second one nobody says anything of."""
    ballots = [{1: number} for number in ratings]
    return result_of("rating", ballots, 2, **settings_)


def verdict(found):
    row = next(row for row in found.rows if row.letter == "A")
    return say(row.verdict)


@settings(max_examples=40, deadline=None)
@given(st.lists(st.integers(1, 9), min_size=2, max_size=15))
def test_the_score_is_the_median_of_what_was_rated(ratings):
    count, *_ = counted("rating", [{1: number} for number in ratings], 2)
    assert count.scores == {1: Fraction(median(ratings))}
    assert count.gave[1] == sum(number >= 7 for number in ratings)


def test_a_median_between_two_ratings_is_shown_as_one():
    assert rated(6, 7, 1, 9).rows[0].shown == "6.5"


def test_cannot_say_and_blank_leave_the_numbers_and_are_counted_apart_from_them():
    count, *_ = counted("rating", [{1: 9}, {1: 9}, {1: Mark.UNABLE}, {}], 2)
    assert (count.scores[1], count.cast[1], count.aside[1], count.blank) == (9, 2, 2, 1)


def test_more_7_to_9_comes_first_then_fewer_1_to_3_and_then_they_are_equal():
    table = {
        1: [6, 6, 6, 9, 9],  # two give 7 to 9
        2: [6, 6, 6, 6, 9],  # one, nobody below 4
        3: [1, 6, 6, 6, 9],  # one, one below 4
        4: [2, 5, 6, 6, 8],  # the same shares as the one above
        5: [6, 6, 6, 6, 6],  # none
    }
    ballots = [{option: row[n] for option, row in table.items()} for n in range(5)]
    found = result_of("rating", ballots, 5)
    assert [(row.letter, row.rank) for row in found.rows] == [
        ("A", "1"), ("B", "2"), ("C", "3="), ("D", "3="), ("E", "5"),
    ]  # fmt: skip


@pytest.mark.parametrize("case", range(3))
def test_comet_to_the_person(case):
    comet = CASES["comet_70_15"]
    ratings = comet["input"]["ratings"][case]
    words = {"in": "Consensus in", "none": "No consensus", "out": "Consensus out"}
    assert verdict(rated(*ratings)).startswith(words[comet["expected"]["verdicts"][case]])


def test_70_percent_counts_and_69_do_not_and_other_limits_can_be_chosen():
    assert verdict(rated(*[7] * 7, 4, 4, 4)).startswith("Consensus in")
    assert verdict(rated(*[7] * 9, *[4] * 4)).startswith("No consensus"), "9 of 13 is 69.2 %"
    assert verdict(rated(*[7] * 9, *[4] * 4, high_percent=69)).startswith("Consensus in")
    assert verdict(rated(*[7] * 8, 1, 1, high_percent=80, low_percent=20)).startswith("No")
    assert verdict(rated(*[7] * 8, 1, 1, high_percent=80, low_percent=21)).startswith(
        "Consensus in"
    )


def test_the_two_rules_for_out():
    room_ = [9, 9, 9, 9, 9, 5, 5, 5, 5, 5]
    assert verdict(rated(*room_, out="half")).startswith("Consensus out"), "half is at most half"
    assert verdict(rated(*room_, out="mirrored")).startswith("No consensus")
    assert verdict(rated(*[9] * 6, *[5] * 4, out="half")).startswith("No consensus")


def by_group(patients, providers, **settings_):
    """The verdict of a room of two sectors; None is somebody who cannot say."""
    people = [
        *(Person(n, "patient") for n in range(1, len(patients) + 1)),
        *(Person(100 + n, "provider") for n in range(1, len(providers) + 1)),
    ]
    roll = draw_up(people, {}, [1, 2])
    rule = rule_for("rating", roll, **settings_)
    assert rule.groups == ("provider", "patient")
    used = method("rating")
    ballots = [
        used.fill(rule, entry, {1: Mark.UNABLE if number is None else number})
        for entry, number in zip(roll.entries, [*patients, *providers], strict=True)
    ]
    return say(used.count(ballots, roll, rule).verdicts[1])


def test_each_large_group_has_to_agree_where_the_card_asks_it():
    providers = [8] * 15
    for patients in ([8, 8, 8, 5, 5], [5] * 5):
        assert by_group(patients, providers, each_group=False).startswith("Consensus in")
        assert by_group(patients, providers, each_group=True).startswith("No consensus")
    assert by_group([8, 8, 8, 8, 5], providers, each_group=True).startswith("Consensus in")


def test_one_rating_in_a_group_is_no_group_whose_answer_could_be_told():
    """Four of five patients cannot say: the verdict would tell what the fifth gave."""
    one = by_group([None] * 4 + [1], [8] * 15, each_group=True)
    other = by_group([None] * 4 + [9], [8] * 15, each_group=True)
    assert one.startswith("Consensus in")
    assert other.startswith("Consensus in")


def test_the_card_says_what_consensus_is():
    rule = rule_for("rating", room("rating", 5), forward="passing", high_percent=75, out="half")
    assert "at least 75 % give 7 to 9 and fewer than 15 % give 1 to 3" in said(card_rows(rule))
    assert "each large group" not in said(card_rows(rule))
    assert "Consensus out: at most half give 7 to 9." in said(minutes_rows(rule))
    each = rule.model_copy(update={"each_group": True, "out": "mirrored"})
    assert "and so in each large group" in said(card_rows(each))
    assert "Consensus out: at least 75 % give 1 to 3" in said(minutes_rows(each))


def said(rows):
    return " ".join(say(row.value) for row in rows)


def test_what_goes_forward_is_what_has_consensus_where_the_card_says_so():
    ballots = [{1: 8, 2: 6}] * 4
    found = result_of("rating", ballots, 2, forward="passing")
    assert found.forward == (1,)
    assert result_of("rating", ballots, 2, forward="first", cut=2).forward == (1, 2)


def test_two_camps_disagree_and_the_published_panel_does_not():
    assert "disagree (RAND)" in verdict(rated(1, 1, 1, 1, 9, 9, 9, 9))
    assert "By panel size: disagreement" in verdict(rated(1, 1, 1, 1, 9, 9, 9, 9))
    panel = CASES["rand_ram_15"]["input"]["ratings"]
    found = rated(*panel)
    assert next(row for row in found.rows if row.letter == "A").shown == "7"
    assert "No disagreement (RAND). By panel size: agreement." in verdict(found)


def test_a_room_that_is_no_panel_is_not_measured_by_panel_size():
    for n in (7, 17):
        assert "panel" not in verdict(rated(*[8] * n))
