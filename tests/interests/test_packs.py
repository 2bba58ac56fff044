"""Policy packs: what those that come with Plenary keep, and how a pack is read."""

import json
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workshop.interests.closure import closure, takes_vote
from workshop.interests.mapping import AS_KNOWN_ELSEWHERE, STANDARDS
from workshop.interests.packs import FOLDER, NAMES, PackRefused, read_pack, shipped, shipped_pack
from workshop.interests.terms import CATEGORIES, DECISION_CLASSES, LEVELS
from workshop.people.model import ROLES

TEXT = (FOLDER / "nice-like.json").read_text("utf-8")


def changed(change):
    data = json.loads(TEXT)
    change(data)
    return json.dumps(data, indent=1)


def test_a_text_editor_may_leave_its_mark_and_its_line_ends():
    assert read_pack("\ufeff" + TEXT.replace("\n", "\r\n")).sha256 == read_pack(TEXT).sha256


def test_the_fingerprint_is_of_what_the_file_says():
    pack = read_pack(TEXT)
    assert read_pack(pack.canonical).sha256 == pack.sha256
    assert read_pack(changed(lambda data: data.update(version="1.1"))).sha256 != pack.sha256
    assert len({pack.sha256 for pack in shipped()}) == len(NAMES)


def test_seven_packs_come_with_plenary_and_the_light_one_is_first():
    assert tuple(pack.id for pack in shipped()) == NAMES
    assert {path.stem for path in FOLDER.glob("*.json")} == set(NAMES)
    assert NAMES[0] == "workshop-light"
    with pytest.raises(PackRefused):
        shipped_pack("no-such-pack")


@given(st.sampled_from(NAMES), st.sampled_from(ROLES), st.sampled_from(DECISION_CLASSES))
def test_a_higher_severity_never_asks_less(name, role, decision):
    pack = shipped_pack(name)
    asked = [closure(pack.measures(role, decision, severity)) for severity in LEVELS]
    for lower, higher in pairwise(asked):
        assert lower - {"disclose"} <= higher


@pytest.mark.parametrize("pack", shipped(), ids=lambda pack: pack.id)
def test_every_rule_cites_a_source_and_no_pack_claims_to_be_the_body(pack):
    assert all(rule.source and rule.basis != "verbatim" for rule in pack.rules)
    assert "not issued or endorsed" in pack.text().disclaimer
    assert pack.sources
    assert pack.text("sv").title != pack.text("en").title == pack.text("fi").title


@pytest.mark.parametrize("pack", shipped(), ids=lambda pack: pack.id)
def test_what_a_pack_leaves_out_is_taken_from_the_nearest(pack):
    for severity in LEVELS:
        said = pack.consequences["member"]
        assert pack.measures("member", "recommendation", severity) == said.priority_vote.at(
            severity
        )
        assert pack.measures("member", "procedural", severity) == said.ideation.at(severity)
        if "representative" not in pack.consequences:
            args = ("priority_vote", severity)
            assert pack.measures("representative", *args) == pack.measures("member", *args)


def test_own_commitments_keep_the_vote_even_where_a_pack_takes_it():
    def take(data):
        data["consequences"]["member"]["own_commitment"]["high"] = ["disclose", "leave_room"]

    measures = read_pack(changed(take)).measures("member", "own_commitment", "high")
    assert not takes_vote(measures)
    assert "no_discussion" in measures


def test_look_backs_fall_back_on_the_star_and_null_is_without_end():
    pack = shipped_pack("nice-like")
    assert pack.lookback("speaker") == 12
    assert pack.lookback("publication_position") == 36
    assert pack.lookback("tobacco_arms_flag") is None
    assert shipped_pack("sv-jav-like").lookback("speaker") == 0


def test_who_does_not_let_representatives_vote_and_light_only_reminds():
    who, light = shipped_pack("who-like"), shipped_pack("workshop-light")
    assert not who.representatives_vote
    assert takes_vote(who.missing_declaration)
    assert light.representatives_vote
    assert light.missing_declaration == ()
    assert light.display.room_screen == "count_only"
    assert light.display.public_minutes == "category+measure"


@pytest.mark.parametrize("role", ["facilitator", "co_facilitator"])
@pytest.mark.parametrize("pack", shipped(), ids=lambda pack: pack.id)
def test_a14_a_facilitator_with_an_interest_hands_over_steering_and_wording(pack, role):
    asked = closure(pack.measures(role, "priority_vote", "high"))
    assert {"no_lead", "no_chair", "no_draft", "no_vote", "alternate"} <= asked


def test_every_category_is_known_elsewhere_by_some_name():
    assert set(AS_KNOWN_ELSEWHERE) == set(CATEGORIES)
    for names in AS_KNOWN_ELSEWHERE.values():
        assert set(names) == set(STANDARDS)
        assert all(names.values())
