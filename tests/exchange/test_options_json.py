"""What the JSON keeps of ideas and options, and what it takes from files that knew less."""

from __future__ import annotations

from tests.exchange.test_workshop_json import SMALL, problems, round_trip
from workshop.exchange.editions import public
from workshop.exchange.workshop_json import check_json

OPTION = {"id": "a", "letter": "A", "title": "One"}


def test_sectors_tags_words_before_a_merge_and_pairs_kept_apart_come_back():
    data = {
        **SMALL,
        "ideas": [{"id": "i", "text": "One", "sector": "patient", "spoken": True}],
        "options": [
            {**OPTION, "idea": "i", "sector": "patient", "tags": "travel, costs"},
            {**OPTION, "id": "b", "letter": "B", "before_merge": "Two", "not_same_as": ["a"]},
        ],
    }
    first, second = round_trip(data)
    assert second == first
    one, other = first["options"]
    assert (one["sector"], one["tags"], one["not_same_as"]) == ("patient", "travel, costs", ["b"])
    assert (other["before_merge"], other["not_same_as"]) == ("Two", [])
    assert first["ideas"][0]["spoken"] is True


def test_a_json_that_knows_nothing_of_sectors_and_tags_is_taken():
    data = {**SMALL, "ideas": [{"id": "i", "text": "One"}], "options": [OPTION]}
    first, second = round_trip(data)
    assert second == first
    assert (first["options"][0]["sector"], first["options"][0]["tags"]) == ("", "")
    assert (first["ideas"][0]["sector"], first["ideas"][0]["spoken"]) == ("", False)


def test_a_pair_kept_apart_names_options_that_are_there():
    wrong = {**SMALL, "options": [{**OPTION, "not_same_as": ["nobody"]}]}
    assert problems(wrong) == {
        "options[0].not_same_as": "“nobody” is not among the options",
    }
    check_json({**SMALL, "options": [{**OPTION, "not_same_as": ["a"]}]})


def test_the_public_edition_does_not_tell_the_order_in_which_ideas_were_said():
    ideas = [{"id": f"i{n}", "text": f"Idea {n}"} for n in range(30)]
    whole, _ = round_trip({**SMALL, "ideas": ideas})
    said = [idea["text"] for idea in public(whole)["ideas"]]
    assert sorted(said) == sorted(idea["text"] for idea in ideas)
    assert said != [idea["text"] for idea in ideas]
