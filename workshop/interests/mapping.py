"""What each category is called on forms people may know already, in our own words.

For whoever fills in from an older form; the forms themselves are not reproduced. ICMJE numbers
are the items of its 2021 form. None of it was checked against the original forms yet.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, get_args

from workshop.interests.terms import Category

Standard = Literal["icmje", "nice", "who", "awmf"]
STANDARDS: tuple[Standard, ...] = get_args(Standard)

_MONEY = "direct financial"
_WORK = "direct non-financial, professional"
_LIFE = "direct non-financial, personal"
_OTHERS = "indirect"


def _as(icmje: str, nice: str, who: str, awmf: str) -> dict[Standard, str]:
    return {"icmje": icmje, "nice": nice, "who": who, "awmf": awmf}


AS_KNOWN_ELSEWHERE: Mapping[Category, Mapping[Standard, str]] = {
    "employment": _as("13 other", _MONEY, "employment and consulting", "employer"),
    "ownership": _as("11 stock", _MONEY, "investment", "ownership"),
    "shares": _as("11 stock", _MONEY, "investment", "ownership"),
    "consulting": _as("4 consulting", _MONEY, "employment and consulting", "advising"),
    "advisory_board": _as(
        "9 safety monitoring or advisory board", _MONEY, "employment and consulting", "advising"
    ),
    "speaker": _as("5 honoraria", _MONEY, "research support", "lectures and training"),
    "expert_testimony": _as(
        "6 expert testimony", _MONEY, "public statements and positions", "expert opinions"
    ),
    "travel_hospitality": _as("7 travel", _MONEY, "research support", "lectures and training"),
    "gift_inkind": _as("12 equipment, gifts, writing", _MONEY, "research support", "other funds"),
    "grant_personal": _as("2 grants", _MONEY, "research support", "research funds"),
    "grant_institution": _as(
        "1 support for this work, 2 grants", _OTHERS, "research support", "research funds"
    ),
    "ip_royalty": _as("3 royalties, 8 patents", _MONEY, "intellectual property", "ownership"),
    "clinical_income": _as("13 other", _MONEY, "employment and consulting", "indirect, clinical"),
    "board_office": _as(
        "10 leadership, paid or not", _WORK, "employment and consulting", "mandates and offices"
    ),
    "society_role": _as(
        "10 leadership, paid or not", _WORK, "public statements and positions", "indirect, academic"
    ),
    "advocacy_position": _as(
        "13 other", _LIFE, "public statements and positions", "indirect, personal"
    ),
    "publication_position": _as(
        "13 other", _WORK, "public statements and positions", "indirect, academic"
    ),
    "guideline_or_policy_author": _as(
        "13 other", _WORK, "public statements and positions", "indirect, academic"
    ),
    "litigation": _as("6 expert testimony, 13 other", _WORK, "other", "other"),
    "regulator_role": _as("13 other", _WORK, "public statements and positions", "employer"),
    "patient_org_role": _as(
        "10 leadership, paid or not",
        _LIFE,
        "public statements and positions",
        "mandates and offices",
    ),
    "org_funding": _as("2 grants", _OTHERS, "research support", "research funds"),
    "family_tie": _as(
        "13 other", _OTHERS, "others with substantially similar interests", "indirect, personal"
    ),
    "other": _as("13 other", "judged from case to case", "other", "other"),
    "tobacco_arms_flag": _as(
        "13 other", _MONEY, "tobacco, asked regardless of relevance", "not asked"
    ),
}
"""For each category, what ICMJE, NICE, WHO and AWMF call it."""
