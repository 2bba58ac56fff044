"""The checks before a round: each says what it found, and none hides what is not known."""

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.interests.composition import (
    Seat,
    Share,
    chair,
    conflicted_share,
    dominant,
    effective_sectors,
    majority,
    quorum,
    quorum_needed,
    sector_counts,
    silenced,
)
from workshop.interests.terms import LEVELS, at_least

HALF = Fraction(1, 2)
seats = st.lists(
    st.builds(
        Seat,
        participant=st.integers(1, 99),
        sector=st.sampled_from(["academia", "patient", "industry", "not_stated"]),
        severity=st.sampled_from([*LEVELS, "unassessed"]),
        declared=st.booleans(),
        votes=st.booleans(),
    ),
    max_size=8,
)
shares = st.fractions(0, 1, max_denominator=12)
conflicted_levels = st.sampled_from(LEVELS[1:])


def room(*severities, declared=True):
    """Seats of one sector; those from moderate on do not vote."""
    return [
        Seat(number, "provider", severity, declared, severity not in ("moderate", "high"))
        for number, severity in enumerate(severities, 1)
    ]


def sectors(**votes):
    """Seats by sector, a 1 for each that may vote and a 0 for each that may not."""
    return [
        Seat(number, sector, "none", declared=True, votes=mark == "1")
        for sector, marks in votes.items()
        for number, mark in enumerate(marks)
    ]


def test_a13_exactly_half_fails_the_majority_and_still_makes_the_quorum():
    ten = room(*["moderate"] * 3, *["high"] * 2, *["low"] * 2, *["none"] * 3)
    eligible = sum(seat.votes for seat in ten)
    needed = quorum_needed(base=10, fraction=HALF, minimum=3)
    assert majority(ten, "moderate", HALF, strict=True) == "fails"
    assert (eligible, needed) == (5, 5)
    assert quorum(eligible, needed) == "passes"


def test_exactly_half_passes_where_half_is_allowed():
    assert majority(room("high", "none"), "moderate", HALF, strict=False) == "passes"


def test_whoever_does_not_vote_still_counts_among_the_conflicted():
    assert conflicted_share(room("high", "none"), "moderate") == Share(HALF, HALF)


def test_a_person_not_assessed_opens_a_range():
    share = conflicted_share(room("high", "unassessed", "none", "none"), "moderate")
    assert share == Share(Fraction(1, 4), HALF)


def test_a_person_who_has_not_declared_is_not_free():
    undeclared = room("none", "none", declared=False)
    assert conflicted_share(undeclared, "moderate") == Share(Fraction(0), Fraction(1))


def test_a_conflict_that_is_known_counts_without_a_declaration():
    undeclared = room("high", declared=False)
    assert conflicted_share(undeclared, "moderate") == Share(Fraction(1), Fraction(1))


def test_a_majority_that_hangs_on_an_assessment_is_open():
    assert majority(room("high", "unassessed", "none"), "moderate", HALF, strict=True) == "open"


def test_a_majority_that_no_assessment_can_change_is_told_at_once():
    sure = room("none", "none", "none", "unassessed")
    lost = room("high", "high", "none", "unassessed")
    assert majority(sure, "moderate", HALF, strict=True) == "passes"
    assert majority(lost, "moderate", HALF, strict=True) == "fails"


def test_a_room_without_seats_is_not_checked():
    assert conflicted_share([], "low") == Share(Fraction(0), Fraction(0))
    assert majority([], "low", HALF, strict=True) == "not_checked"


@pytest.mark.parametrize(
    ("severities", "limit", "verdict"),
    [
        ([], "none", "not_checked"),
        (["none"], "none", "passes"),
        (["high", "none"], "none", "passes"),
        (["low"], "none", "fails"),
        (["low"], "low", "passes"),
        (["unassessed"], "none", "open"),
        (["high", "unassessed"], "none", "open"),
        (["unassessed", "none"], "none", "passes"),
    ],
)
def test_one_chair_or_co_chair_within_the_limit_is_enough(severities, limit, verdict):
    assert chair(severities, limit) == verdict


@pytest.mark.parametrize(
    ("base", "fraction", "minimum", "needed"),
    [
        (10, HALF, 3, 5),
        (9, HALF, 3, 5),
        (3, HALF, 3, 3),
        (0, HALF, 0, 0),
        (7, Fraction(2, 3), 0, 5),
    ],
)
def test_a_quorum_is_rounded_up_and_never_below_the_minimum(base, fraction, minimum, needed):
    assert quorum_needed(base, fraction, minimum) == needed


def test_one_person_short_is_no_quorum():
    assert quorum(4, 5) == "fails"


def test_a_rule_that_needs_nobody_is_never_shown_as_passed():
    assert quorum(0, 0) == "not_checked"


def test_a_sector_whose_voters_are_all_off_is_without_a_vote():
    seats = sectors(industry="00", patient="10", academia="1")
    assert silenced(seats) == ("industry",)
    assert sector_counts(seats) == {"academia": (1, 1), "patient": (2, 1), "industry": (2, 0)}


def test_people_of_no_stated_sector_are_no_sector():
    seats = sectors(not_stated="000")
    assert silenced(seats) == ()
    assert dominant(sectors(not_stated="111", patient="1")) is None


def test_a_sector_dominates_with_more_than_half_of_those_who_vote():
    assert dominant(sectors(industry="11", patient="1")) == "industry"
    assert dominant(sectors(industry="11", patient="11")) is None
    assert dominant(sectors(industry="10", patient="1100")) == "patient"
    assert dominant(sectors(industry="00")) is None
    assert dominant([]) is None


def test_sectors_of_one_size_count_fully_and_small_ones_hardly():
    assert effective_sectors([4, 4, 4]) == pytest.approx(3)
    assert effective_sectors([10, 0]) == pytest.approx(1)
    assert effective_sectors([18, 1, 1]) < 1.3
    assert effective_sectors([]) == effective_sectors([0, 0]) == 0


def test_a_sector_that_is_new_to_the_list_is_told_last():
    assert list(sector_counts(sectors(media="1", other="1", academia="1"))) == [
        "academia",
        "other",
        "media",
    ]


@given(seats, conflicted_levels, shares, st.booleans())
def test_a_majority_is_open_only_while_an_assessment_could_go_either_way(
    room, level, limit, strict
):
    def judged(severity):
        return [
            Seat(one.participant, one.sector, severity, declared=True)
            if one.severity == "unassessed" or not (one.declared or at_least(one.severity, level))
            else one
            for one in room
        ]

    found = majority(room, level, limit, strict)
    ends = {majority(judged(end), level, limit, strict) for end in ("none", "high")}
    assert ends == ({"passes", "fails"} if found == "open" else {found})


@given(seats, conflicted_levels)
def test_the_range_is_never_upside_down_and_stays_between_nothing_and_all(room, level):
    share = conflicted_share(room, level)
    assert 0 <= share.lower <= share.upper <= 1


@given(seats)
def test_every_seat_is_in_exactly_one_sector(room):
    assert sum(total for total, _ in sector_counts(room).values()) == len(room)


@given(seats.flatmap(lambda some: st.tuples(st.just(some), st.permutations(some))))
def test_the_order_of_seats_changes_nothing(rooms):
    room, other = rooms
    assert list(sector_counts(room).items()) == list(sector_counts(other).items())
    assert silenced(room) == silenced(other)
    assert dominant(room) == dominant(other)
