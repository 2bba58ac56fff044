"""The lines of the public register: each field is told, and no other field exists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from workshop.interests.terms import Category, MeasureName, Stamp
from workshop.people.model import Role

PartyClass = Literal["direct", "close_family", "close_associate", "employer_unit"]
"""Whose interest it is, as far as anybody is told; a partner is close family like others."""
Decider = Role | Literal["panel_vote", "external"]
"""In which role a measure was decided: never a name."""


@dataclass(frozen=True, slots=True)
class PublicItem:
    """An option, by its letter and the title that people read."""

    letter: str
    title: str


@dataclass(frozen=True, slots=True)
class PublicInterest:
    """One interest as far as it is told.

    Attributes:
        held: no more than that there is one; the organiser holds the details.
        category: what kind it is; None unless it is direct and told.
        party: whose it is; None where only the person's own wording is told.
        organisation: one of the workshop's organisations; empty unless it is direct, the pack
            shows names, and the person is named.
        wording: what the person wants to have said, in their own words.
    """

    held: bool = False
    category: Category | None = None
    party: PartyClass | None = None
    organisation: str = ""
    wording: str = ""


@dataclass(frozen=True, slots=True)
class PublicStamp:
    """What was seen: somebody left, came back, stayed silent, only answered; and the time."""

    kind: Stamp
    at: str


@dataclass(frozen=True, slots=True)
class PublicLine:
    """One person on one option, or on the whole workshop.

    Attributes:
        person: the name, where it may be told; else the role stands for them.
        sector: empty where so few belong to it that it would be a name.
        told: what they told of interests in it; empty where they told nothing.
        item: the option; None is the whole workshop, or an interest that touches no option.
        effects: the measures that were decided; None while nothing is decided.
        open_to: the votes on it that were open to them all the same, by number.
        exception: an exception that was made; such a line is always told.
        ended: when an exception was taken back; empty while it holds.
    """

    person: str | None
    role: Role
    sector: str
    told: tuple[PublicInterest, ...]
    item: PublicItem | None
    effects: tuple[MeasureName, ...] | None
    open_to: tuple[int, ...] = ()
    stamps: tuple[PublicStamp, ...] = ()
    decided_by: Decider | None = None
    reason_public: str = ""
    exception: str = ""
    ended: str = ""

    @property
    def categories(self) -> tuple[Category, ...] | None:
        """The kinds of interest that are told; None where the organiser holds the details."""
        if any(one.held for one in self.told):
            return None
        return tuple(dict.fromkeys(one.category for one in self.told if one.category))
