"""The rule card, what blocks a round, and how long a room needs."""

import pytest
from pydantic import ValidationError

from tests.voting import picture
from tests.voting.rooms import plain_room, rule_for
from workshop.sentences import knows, say
from workshop.voting.checks import blocks, warnings
from workshop.voting.methods import METHODS, method
from workshop.voting.rule import Rule, Settings, half
from workshop.voting.rule_card import card_rows, minutes_rows
from workshop.voting.timing import FORMS, minutes_left, minutes_needed, pace


def words(rows):
    return {say(row.label): say(row.value) for row in rows}


def test_the_card_of_the_pictures_has_its_nine_rows():
    assert words(card_rows(picture.rule())) == {
        "Question": "Which steps should we start with?",
        "Ballot": "5 dots, at most 3 on one option",
        "Options": "7: A B C D E F G, shuffled",
        "Roll": "24; recused: A 2, B 1",
        "Quorum": "12 who may vote, per option",
        "Cut": "the first 3 go forward",
        "Tie": "widen, run-off, then a lot",
        "Form": "secret, come to the laptop",
        "Groups": "shown in words, from 5 people",
    }


def test_the_card_of_the_minutes_has_its_eight_rows():
    assert words(minutes_rows(picture.rule())) == {
        "Question": "Which steps should we start with?",
        "Method": "Five dots each, at most three on one option. Secret; people come to the laptop.",
        "Roll": "24 people: everybody present who may vote.",
        "Recused": "Option A: 2 people. Option B: 1 person. They vote on the rest.",
        "Score": "Dots, evened out for the people who do not vote on an option; printed in whole "
        "dots, exact in the order.",
        "Quorum": "Per option, at least 12 people who may vote on it have voted.",
        "Cut": "The first three go forward.",
        "Ties": "Shown as ties. Across the cut: widen, then run-off, then a lot drawn in the room.",
    }


@pytest.mark.parametrize("form", [form.key for form in FORMS])
@pytest.mark.parametrize("tie", ["widen", "run_off", "lot"])
@pytest.mark.parametrize("dots", [1, 3, 20])
def test_every_card_is_made_of_words_the_catalogue_knows(form, tie, dots):
    rule = rule_for(plain_room(6), form=form, tie=tie, dots=dots, cap=min(3, dots), cut=1)
    for row in (*card_rows(rule), *minutes_rows(rule)):
        assert knows(row.label.key)
        assert "voting_rules." not in say(row.value)


def test_a_question_with_braces_is_shown_as_it_was_typed():
    rule = picture.rule().model_copy(update={"question": "Which {n} & <b>?"})
    assert words(card_rows(rule))["Question"] == "Which {n} & <b>?"


def test_the_frozen_rule_reads_back_and_cannot_be_changed():
    rule = picture.rule()
    assert Rule.model_validate_json(rule.model_dump_json()) == rule
    with pytest.raises(ValidationError):
        rule.dots = 6


def test_two_rules_that_differ_anywhere_have_different_fingerprints():
    other = picture.rule(cut=4)
    assert other.fingerprint() != picture.rule().fingerprint()
    assert picture.rule().fingerprint() == picture.rule().fingerprint()


def test_the_first_run_needs_no_setting():
    settings = Settings()
    assert (settings.dots, settings.cap, settings.cut, settings.quorum) == (5, 3, 3, None)
    assert [half(roll) for roll in (2, 7, 23, 24)] == [1, 4, 12, 12]


@pytest.mark.parametrize("setting", [{"dots": 0}, {"cap": 0}, {"cut": 0}, {"nonsense": 1}])
def test_a_setting_out_of_range_is_refused(setting):
    with pytest.raises(ValidationError):
        Settings(**setting)


def test_too_few_options_or_voters_block_a_round():
    roll = plain_room(1, options=1)
    keys = [sentence.key for sentence in blocks(rule_for(roll), roll)]
    assert keys == ["voting_rules.blocked.options", "voting_rules.blocked.voters"]
    roll = plain_room(2, options=2)
    assert blocks(rule_for(roll), roll) == ()


@pytest.mark.parametrize("form", FORMS, ids=lambda form: form.key)
def test_a_secret_round_is_blocked_in_a_form_that_neighbours_can_see(form):
    roll = plain_room(2, options=2)
    rule = rule_for(roll, form=form.key)
    found = [sentence.key for sentence in blocks(rule, roll)]
    assert found == ([] if form.secret else ["voting_rules.blocked.form"])
    assert blocks(rule.model_copy(update={"secret": False}), roll) == ()


def test_what_looks_wrong_is_a_warning_in_words():
    roll = plain_room(4, options=2, recusals={1: [1], 2: [1], 3: [1]})
    rule = rule_for(roll, dots=8, cap=3, cut=2).model_copy(update={"question": " "})
    found = warnings(rule, roll)
    keys = [sentence.key.rpartition(".")[2] for sentence in found]
    assert keys == ["question", "few", "small_recusals", "dots", "cut", "undecidable"]
    over = rule_for(roll, quorum=9)
    assert "voting_rules.warning.quorum" in [s.key for s in warnings(over, roll)]
    assert all(knows(sentence.key) for sentence in (*found, *warnings(over, roll)))


def test_every_method_is_found_by_its_key():
    assert [method(found.key) for found in METHODS] == list(METHODS)
    with pytest.raises(KeyError):
        method("telepathy")


def test_the_times_of_the_pictures_for_24_people():
    times = {form.key: minutes_needed(form.key, 24) for form in FORMS}
    assert times == {
        "come_to_laptop": 16,
        "pass_laptop": 14,
        "paper": 13,
        "cards": 3,
        "hands": 2,
        "roll_call": 4,
        "pad": 7,
        "wall": 10,
    }


def test_nine_people_at_38_seconds_have_six_minutes_left():
    assert minutes_left(9, 38) == 6


def test_no_pace_is_told_before_the_fourth_ballot():
    assert pace([40, 38, 36]) is None
    assert pace([40, 38, 36, 39]) == 38


def test_what_is_decided_stands_on_the_card_where_it_is_not_priorities():
    plain = words(card_rows(picture.rule()))
    assert "Decided" not in plain
    assert "Interests" not in plain
    found = words(card_rows(picture.rule(decision_class="recommendation")))
    assert found["Decided"] == "a recommendation"


def test_the_card_says_that_nobody_is_kept_from_promising_their_own_work():
    found = words(card_rows(picture.rule(decision_class="own_commitment", provisional=True)))
    assert "nobody is kept from promising their own work" in found["Decided"]
    assert "open question does not vote" in found["Interests"]
