"""Short forms that nobody spelled out, and verbs that do not say who does it."""

from __future__ import annotations

import pytest

from workshop.language.reading.acronyms import acronyms
from workshop.language.reading.passive import passives

KNOWN = frozenset({"eu", "gp"})


def unexplained(text):
    return [one.text for one in acronyms(text, KNOWN) if not one.spelled_out]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("We fund R&D and ST&I with ABC-19 and a PhD.", ["R&D", "ST&I", "ABC-19", "PhD"]),
        ("The EU, the EUs and a GP.", []),
        ("SMEs met other SMEs.", ["SMEs"]),
        ("Part IV of World War II, Louis XIV", []),
        ("MISSION AND PARTNERS OF THE HOSPITAL", []),
        ("Read it NOW and call the MRC.", ["NOW", "MRC"]),
        ("Patient-Reported Outcome Measures (PROMs) help. PROMs count.", []),
        ("PROMs (patient-reported outcome measures) help.", []),
        ("PROMs help. Patient-Reported Outcome Measures (PROMs) count.", ["PROMs"]),
        ("the Federal Ministry of Education and Research (BMBF) pays", []),
        ("the German Cancer Research Center (DKFZ) helps", []),
        ("Research and Development (R&D) costs", []),
        ("a small dog (RTX) barks", ["RTX"]),
        ("McDonald met DeLuca on YouTube in Oslo.", []),
        ("iPhone, eBay, A and I", []),
    ],
)
def test_a_short_form_is_told_once_unless_it_is_spelled_out_by_its_first_use(text, expected):
    assert unexplained(text) == expected


def test_a_short_form_stands_where_it_is_first_used():
    text = "👍 The IHI pays. The IHI (Innovative Health Initiative) is new."
    [one] = acronyms(text)
    assert (one.text, one.start, one.spelled_out) == ("IHI", 6, False)
    assert text[one.start : one.end] == "IHI"


def test_the_list_of_known_ones_is_the_rooms_to_change():
    assert [one.text for one in acronyms("Ask the GP and the MRC.", {"mrc"})] == ["GP"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plan was written by the board.", ["was written"]),
        ("It has not been decided.", ["been decided"]),
        ("They were also carefully chosen.", ["were also carefully chosen"]),
        ("It isn't funded. People get paid.", ["isn't funded", "get paid"]),
        ("We are interested, involved and limited.", []),
        ("It is used by all.", ["is used"]),
        ("She is well-known and tired.", []),
        ("It is red. There are hundred.", []),
        ("The board wrote the plan.", []),
    ],
)
def test_a_passive_is_marked_and_an_adjective_is_not(text, expected):
    assert [text[start:end] for start, end in passives(text)] == expected


def test_passives_are_looked_for_in_english_only():
    assert passives("It was written by the board.", "de") == []
