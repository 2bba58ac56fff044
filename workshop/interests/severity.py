"""The severity a policy pack proposes from the facts; a person decides."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from workshop.interests.pack_model import Pack
from workshop.interests.pack_rules import Rule
from workshop.interests.terms import (
    AmountBand,
    Category,
    Directness,
    Party,
    Recipient,
    Severity,
    Sharedness,
    Specificity,
    level,
)
from workshop.people.model import Role


@dataclass(frozen=True, slots=True)
class Facts:
    """One interest as it touches one item; only interests inside the look-back become facts.

    Attributes:
        specificity: whether it is specific to the item; None while nobody has said.
        current: held today, planned, or with an end that nobody knows.
        role: the role of the person in this workshop.
    """

    category: Category
    specificity: Specificity | None
    directness: Directness = "direct"
    party: Party = "self"
    amount_band: AmountBand = "not_stated"
    current: bool = True
    recipient: Recipient = "self"
    role: Role = "member"
    sharedness: Sharedness = "personal"
    planned: bool = False


@dataclass(frozen=True, slots=True)
class Proposal:
    """What the pack proposes for one person and one item, and the rules that say so."""

    severity: Severity
    rules: tuple[str, ...] = ()


def propose(facts: Iterable[Facts], pack: Pack) -> Proposal:
    """The highest severity of the rules that fire, with all of them in the pack's order.

    No rule, no proposal above none. While somebody has not said whether an interest is specific,
    nothing is proposed at all.
    """
    known = tuple(facts)
    if any(fact.specificity is None for fact in known):
        return Proposal("unassessed")
    fired = [rule for rule in pack.rules if any(fires(rule, fact) for fact in known)]
    highest: Severity = max((rule.severity for rule in fired), key=level, default="none")
    return Proposal(highest, tuple(rule.id for rule in fired))


def fires(rule: Rule, facts: Facts) -> bool:
    """Whether every clause holds; what somebody shares with a large group fires no rule."""
    if facts.sharedness == "shared_class":
        return False
    return all(clause.holds(getattr(facts, clause.field)) for clause in rule.when)
