"""Who is missing: each check finds what its rule says, and nothing that was only not asked."""

import dataclasses

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.mission.reporting import Involvement
from workshop.sentences import knows, say
from workshop.stakeholders.arcs import Arc
from workshop.stakeholders.balance import helix
from workshop.stakeholders.coverage.equity import KEYS
from workshop.stakeholders.coverage.facts import Card, Choice, DataLink, Facts, Issue, RatedByRoom
from workshop.stakeholders.coverage.finding import CHECKS, rule_of, title_of
from workshop.stakeholders.coverage.queries import look
from workshop.stakeholders.coverage.seats import SUPPORT


def card(number, present="in_room", **more):
    return Card(number, f"u{number}", f"Name {number}", present=present, **more)


def found(check, *cards, **more):
    facts = Facts(cards=cards, **more)
    return [one.subject for one in look(facts) if one.check == check]


def test_an_empty_map_has_nobody_missing():
    assert look(Facts()) == []


def test_every_check_has_a_title_and_a_rule():
    for check in CHECKS:
        assert knows(rule_of(check).key)
        assert knows(title_of(check).key)


def test_c1_flags_a_sector_of_the_helix_without_a_seat_and_one_with_more_than_45_percent():
    room = [card(n, sector=s) for n, s in enumerate(["patient"] * 5 + ["academia"] * 5)]
    marks = found("C1", *room)
    assert marks == [
        "academia:heavy",
        "provider:empty",
        "patient:heavy",
        "authority:empty",
        "industry:empty",
    ]
    assert "patient:heavy" in found("C1", *room, model=helix("triple"))
    assert "provider:empty" not in found("C1", *room, model=helix("triple"))


def test_c1_asks_for_unusual_partners_only_where_the_model_does():
    room = [card(n, sector=s) for n, s in enumerate(helix("penta").sectors)]
    assert found("C1", *room) == []
    assert found("C1", *room, model=helix("penta_unusual")) == ["unusual:empty"]
    assert found("C1", *room, card(9, unusual=True), model=helix("penta_unusual")) == []


@pytest.mark.parametrize(
    ("ratings", "flagged"),
    [
        ({"power": 4}, True),
        ({"power": 3}, False),
        ({"power": 1, "legitimacy": 4, "urgency": 4}, True),  # dependent
        ({"power": 4, "legitimacy": 4, "urgency": 4}, True),  # definitive
        ({"power": 1, "legitimacy": 4, "urgency": 3}, False),
        ({"legitimacy": 5, "urgency": 5}, False),  # no class while power is not rated
        ({}, False),
    ],
)
def test_c2_takes_power_above_three_or_two_classes(ratings, flagged):
    assert bool(found("C2", card(1, "absent", **ratings))) == flagged
    assert bool(found("C2", card(1, "invited", **ratings))) == flagged
    assert found("C2", card(1, "in_room", **ratings)) == []


def test_covered_is_in_the_room_or_spoken_for_by_somebody_who_is():
    spoken = card(1, "represented_by", power=5, represented_by=2)
    assert found("C2", spoken, card(2)) == []
    assert found("C2", spoken, card(2, "absent")) == ["u1"]
    chain = (spoken, card(2, "represented_by", represented_by=3), card(3))
    assert found("C2", *chain) == ["u1"]  # a chain of two covers nobody


def test_c3_names_each_affected_group_of_an_option_that_is_not_covered():
    option = Choice(7, "o7", "B", False, (1, 2, 3), (1, 2, 3), ())
    room = (card(1, "absent"), card(2, "represented_by", represented_by=3), card(3))
    assert found("C3", *room, options=(option,)) == ["o7:u1"]


def test_c4_wants_a_speaker_in_the_room_and_a_group_that_agreed():
    group = {"represented_by": 2}
    assert found("C4", card(1, "represented_by", **group), card(2)) == ["u1:u2:asked"]
    assert found("C4", card(1, "represented_by", asked="asked", **group), card(2)) == [
        "u1:u2:asked"
    ]
    assert found("C4", card(1, "represented_by", asked="agreed", **group), card(2)) == []
    assert found("C4", card(1, "represented_by", asked="refused", **group), card(2)) == [
        "u1:u2:refused"
    ]
    agreed = card(1, "represented_by", asked="agreed", **group)
    assert found("C4", agreed, card(2, "absent")) == ["u1:u2:absent"]
    longer = card(2, "represented_by", represented_by=3, asked="agreed")
    assert found("C4", agreed, longer, card(3)) == ["u1:u2:chain"]
    ring = card(2, "represented_by", represented_by=1, asked="agreed")
    assert found("C4", agreed, ring) == ["u1:u2:chain", "u2:u1:chain"]


def test_c5_tells_never_named_from_named_by_nobody_in_the_room():
    speaker = card(1, equity=("age",))
    group = card(2, "represented_by", represented_by=1, equity=("disability", "age"))
    marks = found("C5", speaker, group)
    assert "age:never" not in marks
    assert "age:absent" not in marks
    assert "disability:absent" in marks  # who speaks for a group does not lend its keys
    assert len(marks) == len(KEYS) - 1


@pytest.mark.parametrize(
    ("now", "target", "flagged"),
    [
        ("inform", "involve", True),
        ("inform", "consult", False),
        ("consult", "collaborate", True),
        ("involve", "collaborate", False),
        ("", "empower", False),  # not stated is no gap
        ("empower", "inform", False),
    ],
)
def test_c6_is_a_gap_of_two_levels(now, target, flagged):
    gap = found("C6", card(1, "absent", engagement_now=now, engagement_target=target))
    assert bool(gap) == flagged


def test_c7_wants_whoever_is_consulted_told_back():
    assert found("C7", card(1, engagement_now="consult")) == ["u1"]
    assert found("C7", card(1, engagement_now="consult"), told_back=frozenset({1})) == []
    assert found("C7", card(1, engagement_now="inform")) == []
    assert found("C7", card(1)) == []


def test_c8_names_empty_lanes_pairs_without_a_link_and_cut_points():
    room = (
        card(1, sector="patient", layer="niche"),
        card(2, sector="patient", layer="niche"),
        card(3, sector="industry", layer="regime"),
        card(4, sector="provider"),
    )
    arcs = (Arc(1, 2, "tension"), Arc(2, 3, "data"))
    assert found("C8", *room, arcs=arcs) == [
        "lane:landscape",
        "pair:provider:patient",
        "pair:provider:industry",
        "leaves:u2",
    ]


def test_c8_says_nothing_of_lanes_or_links_nobody_has_drawn():
    assert found("C8", card(1, sector="patient"), card(2, sector="industry")) == []


def test_c9_counts_patient_seats_bodies_and_parts_of_the_workshop():
    assert found("C9", card(1, sector="industry")) == ["few"]
    assert found("C9", card(1, sector="patient")) == ["few"]
    two = (card(1, sector="patient"), card(2, sector="patient"))
    assert found("C9", *two) == []
    same = [card(n, sector="patient", organisation_id=5) for n in (1, 2)]
    assert found("C9", *same) == ["one-body"]
    parts = (Involvement("framing", "no", 0), Involvement("vote", "not_yet", 0))
    assert found("C9", *two, involvement=parts) == ["part:framing"]


def test_c9_says_one_voice_or_none():
    one, none = (look(Facts(cards=(card(1, sector=s),))) for s in ("patient", "industry"))
    assert "One patient voice among 1 seats." in [say(f.sentence) for f in one]
    assert "No patient voice among 1 seats." in [say(f.sentence) for f in none]


def test_c10_asks_of_each_seat_what_is_not_settled():
    settled = {(1, item): "ready" for item in SUPPORT} | {(1, "pay"): "not_needed"}
    assert found("C10", card(1), card(2, "absent")) == ["u1"]
    assert found("C10", card(1), support=settled) == []
    for state in ("asked_for", "not_given"):
        assert found("C10", card(1), support=settled | {(1, "pay"): state}) == ["u1"]


def test_c11_compares_unusual_partners_and_looks_for_one_on_each_issue():
    issue = Issue(4, "i4", "No way to get there")
    assert found("C11", card(1)) == ["none"]
    assert found("C11", card(1, unusual=True)) == []
    assert found("C11", card(1, "absent", unusual=True)) == ["away"]
    bus = card(1, unusual=True, sector="other", issue_id=4)
    assert found("C11", bus, issues=(issue,)) == []
    assert found("C11", card(1, sector="provider", unusual=True), issues=(issue,)) == ["issue:i4"]
    away = card(1, "invited", unusual=True, issue_id=4)
    assert found("C11", away, issues=(issue,)) == ["away", "issue:i4"]


def test_c12_tells_who_rated_those_who_were_not_there():
    rated = RatedByRoom(((1, "power"), (1, "interest"), (2, "power")), {"patient": 6}, 3)
    facts = Facts(cards=(card(1, "absent"), card(2)), rated=(rated,))
    (one,) = [finding for finding in look(facts) if finding.check == "C12"]
    assert one.subjects == (1,)
    assert say(one.sentence) == (
        "Power and Interest of Name 1: set by people who are not Name 1. "
        "Who rated: patients (6) and others (3)."
    )


def test_c13_lists_what_is_not_reported():
    assert found("C13", card(1), reported=frozenset({"aim", "methods", "results"})) == [
        "influence",
        "reflection",
    ]


def test_skills_are_asked_for_where_a_lever_needs_another_behaviour():
    levers = ("Change in referral habits",)
    assert found("skills", card(1), behaviour_levers=levers) == ["behaviour"]
    assert found("skills", card(1)) == []
    sociologist = Card(1, "u1", "Behavioural sociology research group")
    assert found("skills", sociologist, behaviour_levers=levers) == []


def test_a_body_without_patient_seats_is_told_apart_from_one_nobody_asked():
    assert found("body", card(1, decides=True, patient_seats=0)) == ["u1:none"]
    assert found("body", card(1, decides=True)) == ["u1:unknown"]
    assert found("body", card(1, decides=True, patient_seats=1)) == []
    assert found("body", card(1, patient_seats=0)) == []


def test_a_regulator_and_whom_it_regulates_need_a_neutral_chair():
    room = (card(1, sector="authority"), card(2, sector="industry"))
    assert found("neutral_chair", *room, arcs=(Arc(1, 2, "influence", 4),)) == ["u1:u2"]
    assert found("neutral_chair", *room, arcs=(Arc(2, 1, "tension"),)) == ["u1:u2"]
    assert found("neutral_chair", *room, arcs=(Arc(1, 2, "funds"),)) == []
    away = (room[0], card(2, "invited", sector="industry"))
    assert found("neutral_chair", *away, arcs=(Arc(1, 2, "influence", 4),)) == []


def test_prevention_wants_education_and_more_than_three_levels_are_told():
    school = Card(1, "u1", "Schools and education service")
    plain = Choice(7, "o7", "B", True, (), (), ("clinic", "region", "state", "union"))
    assert found("prevention", school, options=(plain,)) == ["o7"]
    assert found("levels", school, options=(plain,)) == ["o7"]
    tied = Choice(7, "o7", "B", True, (), (1,), ("clinic", "region", "state"))
    assert found("prevention", school, options=(tied,)) == []
    assert found("levels", school, options=(tied,)) == []


@pytest.mark.parametrize(
    ("basis", "marks"),
    [("yes", []), ("no", ["no"]), ("unknown", ["unknown"]), ("", ["not-asked"])],
)
def test_a_data_link_without_a_legal_basis_is_told_by_what_was_said(basis, marks):
    links = (DataLink(1, 2, basis),)
    subjects = found("legal_basis", card(1), card(2), data_links=links)
    assert subjects == [f"u1:u2:{mark}" for mark in marks]


def test_the_chain_is_looked_at_once_a_data_link_is_drawn():
    room = (card(1, sector="patient"), card(2, sector="provider"), card(3, sector="provider"))
    arcs = (Arc(2, 3, "refers"), Arc(1, 2, "data"))
    links = (DataLink(1, 2, "yes"),)
    assert found("data_chain", *room, arcs=arcs, data_links=links) == ["u2:u3"]
    assert found("data_chain", *room, arcs=arcs[:1]) == []


scores = st.one_of(st.none(), st.integers(1, 5))
presences = st.sampled_from(["in_room", "represented_by", "invited", "absent"])
sectors = st.sampled_from([*helix("penta").sectors, "other", "not_stated"])


@st.composite
def rooms(draw):
    numbers = range(1, draw(st.integers(1, 6)) + 1)
    cards = tuple(
        card(
            n,
            draw(presences),
            sector=draw(sectors),
            power=draw(scores),
            legitimacy=draw(scores),
            urgency=draw(scores),
            represented_by=draw(st.one_of(st.none(), st.sampled_from(list(numbers)))),
            unusual=draw(st.booleans()),
            equity=tuple(draw(st.sets(st.sampled_from(KEYS), max_size=2))),
            engagement_now=draw(st.sampled_from(["", "inform", "consult", "empower"])),
        )
        for n in numbers
    )
    ends = st.sampled_from([*numbers])
    kinds = st.sampled_from(["influence", "data", "refers", "tension"])
    arcs = tuple(draw(st.lists(st.builds(Arc, ends, ends, kinds), max_size=8)))
    links = tuple(DataLink(a.source, a.target, "") for a in arcs if a.kind == "data")
    affected = tuple(draw(st.sets(ends)))
    return Facts(
        cards=cards,
        arcs=arcs,
        data_links=links,
        options=(Choice(1, "o1", "A", True, affected, affected, ()),),
    )


@given(rooms())
def test_no_claim_is_made_twice_and_each_can_be_said(facts):
    found = look(facts)
    assert len({one.key for one in found}) == len(found)
    for one in found:
        words = say(one.sentence)
        assert words != one.sentence.key
        assert "{" not in words
        assert set(one.subjects) <= {one.id for one in facts.cards}


@given(rooms(), st.data())
def test_somebody_who_comes_in_is_missing_no_more_and_makes_nobody_else_missing(facts, data):
    who = data.draw(st.sampled_from(facts.cards))
    came = tuple(
        dataclasses.replace(one, present="in_room") if one.id == who.id else one
        for one in facts.cards
    )

    def missing(cards):
        checked = look(dataclasses.replace(facts, cards=cards))
        return {one.key: one.subjects for one in checked if one.check in ("C2", "C3")}

    after = missing(came)
    assert after.keys() <= missing(facts.cards).keys()
    assert not any(who.id in subjects for subjects in after.values())
