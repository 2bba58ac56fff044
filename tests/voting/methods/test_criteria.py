"""Scoring on criteria: weighted sums, CHNRI, agreement, and how far a weight could change."""

from __future__ import annotations

from fractions import Fraction

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.voting.methods.making import CASES, counted, result_of, room, rule_for
from workshop.sentences import say
from workshop.voting.ballot import Mark, read
from workshop.voting.methods import method
from workshop.voting.methods.criteria import agreement
from workshop.voting.ranks import first
from workshop.voting.rule import Criterion
from workshop.voting.weights import steady_between

YES, UNDECIDED, NO = 2, 1, 0


def machines():
    case = CASES["mcda_machines"]["input"]
    criteria = tuple(Criterion(name=f"c{n}", weight=w) for n, w in enumerate(case["weights"]))
    return {n: tuple(scores) for n, scores in enumerate(case["scores"].values(), 1)}, criteria


def test_the_machines_stand_in_the_order_of_their_weighted_sums_with_a_tie():
    ballot, criteria = machines()
    found = result_of("criteria", [ballot], 4, criteria=criteria, criteria_scale="five")
    assert [(row.letter, row.rank) for row in found.rows] == [
        ("B", "1"), ("C", "2"), ("A", "3="), ("D", "3="),
    ]  # fmt: skip
    assert [row.shown for row in found.rows] == ["3", "2.8", "2.1", "2.1"], "mean of 1 to 5"


def test_a_research_priority_score_by_hand():
    """Answerable: yes, yes, undecided, no = 5/8. Equitable: yes, no, not informed, blank = 1/2."""
    criteria = (Criterion(name="Answerable", weight=3), Criterion(name="Equitable", weight=1))
    ballots = [
        {1: (YES, YES)},
        {1: (YES, NO)},
        {1: (UNDECIDED, Mark.UNABLE)},
        {1: (NO, Mark.BLANK)},
    ]
    count, _, rule, _ = counted("criteria", ballots, 2, criteria=criteria)
    assert count.scores == {1: (3 * Fraction(5, 8) + Fraction(1, 2)) / 4}
    assert method("criteria").shown(1, count, rule) == "59", "19/32 of 100"
    assert (count.gave[1], count.cast[1], count.answers(2)) == (2, 4, 0)
    assert "Answerable 63 % and Equitable 50 %" in say(count.verdicts[1])


def test_agreement_is_the_mean_share_of_the_commonest_answer():
    assert agreement([[2, 2, 1, 0], [2, 0]]) == (Fraction(2, 4) + Fraction(1, 2)) / 2
    assert agreement([[2, 2, 2], [0, 0, 0]]) == 1
    assert agreement([[2, 2, 1], []]) == Fraction(2, 3), "a criterion nobody answered is left out"
    count, *_ = counted("criteria", [{1: (2, 2)}, {1: (2, 0)}, {1: (1, 0)}], 2)
    assert "agreement 67 %" in say(count.verdicts[1])


def test_no_is_an_answer_and_not_informed_is_none():
    zero, *_ = counted("criteria", [{1: (NO, NO)}], 2)
    assert zero.scores == {1: 0}
    none, *_ = counted("criteria", [{1: (Mark.UNABLE, Mark.UNABLE)}], 2)
    assert none.scores == {}
    assert none.blank == 0, "somebody who says that they cannot say has not left it empty"


def test_without_criteria_the_question_is_the_one_criterion():
    count, _, rule, cast = counted("criteria", [{1: YES, 2: NO}, {1: (YES,)}], 2, criteria=())
    assert count.scores == {1: 1, 2: 0}
    for entry, choices in cast.items():
        ballot = method("criteria").fill(rule, entry, choices)
        assert read(ballot.text()) == ballot, "one answer is one cell, however it was given"


def test_weights_are_told_on_the_card():
    rule = rule_for("criteria", room("criteria", 5))
    words = say(method("criteria").method_words(rule))
    assert "Soon (weight 2)" in words
    assert "Fair (weight 1)" in words


@st.composite
def tables(draw):
    options, parts = draw(st.integers(2, 4)), draw(st.integers(2, 3))
    share = st.fractions(0, 1, max_denominator=6)
    means = {o: [draw(share) for _ in range(parts)] for o in range(1, options + 1)}
    weights = [draw(st.integers(1, 5)) for _ in range(parts)]
    return means, weights, draw(st.integers(0, parts - 1)), draw(st.integers(1, options - 1))


@settings(max_examples=60, deadline=None)
@given(tables())
def test_between_the_weights_that_are_told_the_first_stay_and_just_outside_they_do_not(table):
    """Every weight in steps of a sixteenth is tried, and points just beside both ends."""
    means, weights, place, k = table
    low, high = steady_between(*table)

    def first_at(weight):
        tried = [*weights]
        tried[place] = weight
        return first(
            {o: sum(w * m for w, m in zip(tried, row, strict=True)) for o, row in means.items()}, k
        )

    now = first_at(weights[place])
    assert 0 <= low <= weights[place]
    assert high is None or high >= weights[place]
    near = Fraction(1, 10**6)
    for weight in (Fraction(n, 16) for n in range(16 * 12)):
        if low < weight and (high is None or weight < high):
            assert first_at(weight) == now
    if high is not None:
        assert {first_at(high), first_at(high + near)} != {now}
    if low:
        assert {first_at(low), first_at(low - near)} != {now}


def test_the_room_is_told_how_far_each_weight_could_change():
    ballot, criteria = machines()
    found = result_of("criteria", [ballot], 4, criteria=criteria, criteria_scale="five", cut=1)
    told = [say(note) for note in found.notes]
    steady = [words for words in told if "stays first" in words]
    assert len(steady) == 3
    assert '"c2" weighs' in steady[2]


def test_a_tie_that_any_other_weight_would_break_is_not_called_steady():
    criteria = (Criterion(name="Soon"), Criterion(name="Fair"))
    found = result_of("criteria", [{1: (YES, NO), 2: (NO, YES)}], 2, criteria=criteria, cut=1)
    assert found.tied_at_cut == (1, 2)
    told = [say(note) for note in found.notes]
    assert any('any other weight of "Soon" (now 1)' in words for words in told)
    assert not any("stays first" in words for words in told)
