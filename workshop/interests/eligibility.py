"""Who may vote on an item, and if not, why: one answer for everybody, decided in one place."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from workshop.interests.closure import closure
from workshop.interests.terms import ATTESTED, DecisionClass, MeasureName, Reason, Standing
from workshop.people.model import VOTING_ROLES, Role

VOTES: frozenset[DecisionClass] = frozenset({"indicative_poll", "priority_vote", "recommendation"})
"""The kinds of decision that a decided measure acts on as it stands."""


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody as the roll looks at them."""

    id: int
    role: Role
    sector: str
    present: bool
    standing: Standing


@dataclass(frozen=True, slots=True)
class House:
    """What the policy pack says of everybody.

    Attributes:
        representatives_vote: whether somebody who speaks for an organisation is on the roll.
        missing_takes_vote: whether somebody who has not declared is left off it.
    """

    representatives_vote: bool = True
    missing_takes_vote: bool = False


@dataclass(frozen=True, slots=True)
class Ruling:
    """One person on one item: the reason in a word, and the rule it comes from."""

    participant: int
    reason: Reason
    rule: str = ""

    @property
    def code(self) -> str:
        """The reason as the roll tells it: a role is named, as in `role:observer`."""
        return self.rule if self.reason == "role" else self.reason

    @property
    def may_vote(self) -> bool:
        """Whether this person may vote on the item."""
        return self.reason == "eligible"


def ruling(person: Person, effects: Iterable[MeasureName], house: House, rule: str = "") -> Ruling:
    """Who may vote on an item, for one person; total: everybody has exactly one reason.

    The closure of `effects`, what was decided for the person on the item, is what acts; `rule`
    is what that decision is called, for whoever asks where a recusal comes from.
    """
    if not seated(person.role, house):
        return Ruling(person.id, "role", f"role:{person.role}")
    if person.standing == "withdrawn":
        return Ruling(person.id, "withdrawn", "withdrew")
    if not person.present:
        return Ruling(person.id, "absent", "not in the room")
    if house.missing_takes_vote and person.standing not in ATTESTED:
        return Ruling(person.id, "no_declaration", "missing_declaration")
    if "no_vote" in closure(effects):
        return Ruling(person.id, "recused", rule or "measure")
    return Ruling(person.id, "eligible")


def seated(role: Role, house: House) -> bool:
    """Whether a role has a voting seat at all; observers and invited specialists have none."""
    if role == "representative" and not house.representatives_vote:
        return False
    return role in VOTING_ROLES


def acting(
    decided: tuple[MeasureName, ...],
    decision: DecisionClass,
    by_class: Callable[[DecisionClass], Iterable[MeasureName]],
) -> frozenset[MeasureName]:
    """The measures that act on one kind of decision.

    A vote takes what was decided as it stands. Nobody is kept from promising their own work: an
    own commitment needs disclosure only. For talk and ideas the pack says what it asks; whoever was
    excluded from an item takes no part in those either.
    """
    if decision in VOTES:
        return closure(decided)
    if decision == "own_commitment":
        return frozenset({"disclose"}) if decided else frozenset()
    if not decided:
        return frozenset()
    kept = closure(decided) if "exclude" in decided else frozenset()
    return closure(by_class(decision)) | kept
