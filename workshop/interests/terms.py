"""The words of interests: every kind, level and measure that is told apart, one list each.

The chain is interest (a fact somebody states), assessment (a judgement per person and item),
measure (what changes) and roll (who may vote on what).
"""

from __future__ import annotations

from typing import Literal, get_args

Category = Literal[
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
    "grant_institution",
    "ip_royalty",
    "clinical_income",
    "board_office",
    "society_role",
    "advocacy_position",
    "publication_position",
    "guideline_or_policy_author",
    "litigation",
    "regulator_role",
    "patient_org_role",
    "org_funding",
    "family_tie",
    "other",
    "tobacco_arms_flag",
]
CATEGORIES: tuple[Category, ...] = get_args(Category)

Directness = Literal["direct", "indirect"]
Party = Literal["self", "partner", "close_family", "close_associate", "employer_unit"]
"""Whose interest it is; there is no field for the name of anybody but the person."""
PARTIES: tuple[Party, ...] = get_args(Party)
DatePrecision = Literal["day", "month", "year", "unknown"]
AmountBand = Literal["none", "not_stated", "under_1k", "1k_5k", "5k_10k", "10k_50k", "over_50k"]
"""Money per organisation in twelve months, in the pack's currency; never an exact amount."""
AMOUNT_BANDS: tuple[AmountBand, ...] = get_args(AmountBand)
Recipient = Literal["self", "institution", "charity", "other"]
RECIPIENTS: tuple[Recipient, ...] = get_args(Recipient)
Sharedness = Literal["personal", "shared_class"]
"""Shared with a large group (everybody with the disease): not an interest of the person's own."""

Layer = Literal["standing", "session", "item_oral", "late"]
Method = Literal["self_form", "paper_keyed", "oral_minuted", "imported", "asked_together"]
Answer = Literal["none", "declared", "declined", "nobody_spoke", "withdrawn", "withheld"]
"""What a declaration says. `nobody_spoke`: asked all together, and nobody said anything;
`withheld`: of a shared copy only, where the organiser holds the answer."""
Standing = Literal[
    "not_asked",
    "none",
    "declared",
    "declined",
    "nobody_spoke",
    "to_confirm",
    "expired",
    "withdrawn",
    "withheld",
]
"""Where a person stands now: not asked is no row, expired is an answer whose time is over, and
to confirm is one brought from an earlier workshop that nobody has asked about in this one."""
STANDINGS: tuple[Standing, ...] = get_args(Standing)
DECLARED: frozenset[Standing] = frozenset({"none", "declared", "nobody_spoke"})
"""The standings that count as having declared."""
ATTESTED: frozenset[Standing] = frozenset({"none", "declared"})
"""Those that count where a policy pack lets nobody vote without a declaration: one's own answer,
not the silence of a room."""

Relation = Literal[
    "proposer",
    "supplier",
    "funder",
    "beneficiary",
    "competitor",
    "regulator",
    "evaluator",
    "affected_party",
    "sponsor",
    "named",
]
"""How an organisation is tied to an item."""
RELATIONS: tuple[Relation, ...] = get_args(Relation)
How = Literal["id", "name", "alias", "manual"]
"""How an interest came to touch an item; a fuzzy likeness only asks whether two are the same."""
Specificity = Literal["specific", "non_specific"]

Severity = Literal["unassessed", "none", "low", "moderate", "high"]
LEVELS: tuple[Severity, ...] = ("none", "low", "moderate", "high")
"""The levels a person can be assessed at, lowest first; unassessed is none of them."""
DecisionClass = Literal[
    "ideation",
    "discussion",
    "indicative_poll",
    "priority_vote",
    "recommendation",
    "own_commitment",
    "procedural",
]
DECISION_CLASSES: tuple[DecisionClass, ...] = get_args(DecisionClass)
MeasureName = Literal[
    "disclose",
    "no_chair",
    "no_lead",
    "no_draft",
    "answer_only",
    "no_discussion",
    "no_vote",
    "leave_room",
    "no_papers",
    "exclude",
    "divest",
    "co_chair",
    "alternate",
]
MEASURES: tuple[MeasureName, ...] = get_args(MeasureName)
Authority = Literal["facilitator", "chair", "panel_vote", "external"]
"""In whose right a measure was decided."""
Rung = Literal[
    "alternate",
    "split_item",
    "speak_then_leave",
    "separate_urns",
    "external_panel",
    "necessity",
    "no_decision",
]
"""The collapse ladder: what a room may do when recusals leave too few to decide."""
Stamp = Literal["left", "returned", "silent", "answered"]
"""What was seen while an item was discussed: the proof that a measure was kept."""
Reason = Literal["eligible", "role", "absent", "no_declaration", "withdrawn", "recused"]
"""Why a person may vote on an item, or may not."""
Check = Literal[
    "chair",
    "majority",
    "quorum",
    "sector_silenced",
    "sector_dominant",
    "sectors",
    "unassessed",
    "missing",
    "linked",
]
"""What is looked at before a round opens."""


def level(severity: Severity) -> int:
    """The place of a severity, 0 for none to 3 for high.

    Raises:
        ValueError: unassessed has no place; it is never folded into none.
    """
    return LEVELS.index(severity)


def at_least(severity: Severity, limit: Severity) -> bool:
    """Whether an assessed severity reaches a limit; unassessed reaches nothing."""
    return severity != "unassessed" and level(severity) >= level(limit)
