"""What the packs propose from the facts."""

import dataclasses
from typing import get_args

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.interests.closure import closure, takes_vote
from workshop.interests.pack_rules import VALUES, FieldName
from workshop.interests.packs import NAMES, shipped, shipped_pack
from workshop.interests.severity import Facts, Proposal, propose
from workshop.interests.terms import CATEGORIES, LEVELS, level

PACKS = st.sampled_from(NAMES).map(shipped_pack)
EVERY = {name: st.sampled_from(values) for name, values in VALUES.items()}
FACTS = st.builds(Facts, sharedness=st.sampled_from(["personal", "shared_class"]), **EVERY)
SPECIFIC = st.builds(Facts, **EVERY | {"specificity": st.just("specific")})
FEE = Facts("speaker", "specific", amount_band="1k_5k")
DECISIONS = ("ideation", "discussion", "indicative_poll", "priority_vote", "recommendation")
PARTNER = Facts("employment", "specific", directness="indirect", party="partner")

FINANCIAL = frozenset(
    {
        "employment",
        "ownership",
        "shares",
        "consulting",
        "advisory_board",
        "speaker",
        "expert_testimony",
        "travel_hospitality",
        "gift_inkind",
        "grant_personal",
        "ip_royalty",
        "clinical_income",
    }
)
"""Categories in which money or its worth comes to the person."""


def proposed(name, *facts):
    return propose(facts, shipped_pack(name)).severity


def follows(name, *facts, role="member", decision="priority_vote"):
    return shipped_pack(name).measures(role, decision, proposed(name, *facts))


def test_a5_a_partner_at_the_supplier_answers_only_or_leaves_as_the_pack_says():
    assert proposed("nice-like", PARTNER) == "moderate"
    assert {"answer_only", "no_vote"} <= set(follows("nice-like", PARTNER))
    assert "leave_room" not in closure(follows("nice-like", PARTNER))
    assert "leave_room" in closure(follows("sv-jav-like", PARTNER))
    assert "disclose" in follows("workshop-light", PARTNER)
    assert not takes_vote(follows("workshop-light", PARTNER))


def test_a6_the_same_fee_is_high_under_one_pack_and_low_under_another():
    assert proposed("nice-like", FEE) == "high"
    assert proposed("awmf-like", FEE) == "low"


@pytest.mark.parametrize("name", NAMES)
def test_a18_what_everybody_with_the_disease_shares_is_never_above_none(name):
    for category in CATEGORIES:
        shared = Facts(category, "specific", amount_band="over_50k", sharedness="shared_class")
        assert propose([shared], shipped_pack(name)) == Proposal("none")


@pytest.mark.parametrize("name", NAMES)
def test_a18_money_for_the_association_fires_a_rule(name):
    proposal = propose([Facts("org_funding", "specific")], shipped_pack(name))
    assert proposal.rules
    assert level(proposal.severity) >= level("moderate")


@pytest.mark.parametrize("name", NAMES)
def test_a24_nobody_loses_the_vote_on_a_promise_of_their_own(name):
    for role in VALUES["role"]:
        for severity in LEVELS:
            measures = shipped_pack(name).measures(role, "own_commitment", severity)
            assert not takes_vote(measures)


@pytest.mark.parametrize("name", NAMES)
def test_no_facts_are_none_and_no_rule_fires(name):
    assert propose([], shipped_pack(name)) == Proposal("none")


@pytest.mark.parametrize("name", NAMES)
def test_an_unanswered_question_leaves_everything_unassessed(name):
    unanswered = Facts("employment", None)
    assert propose([FEE, unanswered], shipped_pack(name)) == Proposal("unassessed")
    assert shipped_pack(name).measures("member", "priority_vote", "unassessed") == ()


def test_all_rules_that_fire_are_named_in_the_order_of_the_pack():
    general = dataclasses.replace(FEE, specificity="non_specific")
    proposal = propose([general, FEE, PARTNER], shipped_pack("nice-like"))
    assert proposal == Proposal("high", ("N2", "N5", "N6", "N12"))


@pytest.mark.parametrize("category", sorted(FINANCIAL))
def test_light_money_of_ones_own_in_this_matter_takes_the_vote_and_never_the_chair_at_the_table(
    category,
):
    fact = Facts(category, "specific", amount_band="under_1k")
    assert proposed("workshop-light", fact) == "high"
    for decision in DECISIONS:
        measures = follows("workshop-light", fact, decision=decision)
        assert takes_vote(measures) is (decision in ("priority_vote", "recommendation"))
        assert "leave_room" not in closure(measures)


@pytest.mark.parametrize(
    ("amount", "severity"),
    [
        ("under_1k", "low"),
        ("1k_5k", "low"),
        ("not_stated", "moderate"),
        ("5k_10k", "high"),
        ("over_50k", "high"),
    ],
)
def test_who_five_thousand_is_the_line_and_an_amount_not_stated_is_not_small(amount, severity):
    fact = Facts("consulting", "specific", amount_band=amount)
    assert proposed("who-like", fact) == severity


def test_who_tobacco_is_high_whether_or_not_it_touches_the_item():
    fact = Facts("tobacco_arms_flag", "non_specific", current=False)
    assert proposed("who-like", fact) == "high"
    assert "exclude" in follows("who-like", fact)


def test_oecd_tells_actual_apparent_and_potential_apart():
    actual = Facts("consulting", "specific")
    apparent = dataclasses.replace(actual, directness="indirect")
    potential = dataclasses.replace(actual, planned=True)
    general = dataclasses.replace(actual, specificity="non_specific")
    found = [
        proposed("oecd-public-servant-like", f) for f in (actual, apparent, potential, general)
    ]
    assert found == ["high", "moderate", "low", "low"]


def test_a_rule_can_ask_about_every_fact_but_what_a_group_shares():
    assert set(get_args(FieldName)) == set(VALUES)
    assert set(VALUES) == {f.name for f in dataclasses.fields(Facts)} - {"sharedness"}


@given(PACKS, st.lists(FACTS, max_size=4), FACTS)
def test_one_more_fact_never_lowers(pack, facts, more):
    before, after = propose(facts, pack), propose([*facts, more], pack)
    assert level(after.severity) >= level(before.severity)
    assert set(after.rules) >= set(before.rules)


@given(PACKS, st.permutations([FEE, PARTNER, Facts("other", "non_specific")]))
def test_the_order_of_the_facts_does_not_matter(pack, facts):
    assert propose(facts, pack) == propose(reversed(facts), pack)


@given(PACKS, SPECIFIC.filter(lambda fact: fact.current))
def test_nothing_specific_that_is_held_now_goes_unseen(pack, fact):
    assert propose([fact], pack).rules


@pytest.mark.parametrize("pack", shipped(), ids=lambda pack: pack.id)
def test_every_rule_of_a_pack_can_fire(pack):
    for rule in pack.rules:
        fact = {"category": "other", "specificity": "specific"}
        for clause in rule.when:
            fits = [value for value in VALUES[clause.field] if clause.holds(value)]
            fact[clause.field] = fits[0]
        assert rule.id in propose([Facts(**fact)], pack).rules
