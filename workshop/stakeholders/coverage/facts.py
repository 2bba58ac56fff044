"""What the checks know of a workshop, read once; everything after that is pure."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from workshop.document import Reader, Row
from workshop.mission.queries import issues, mission, needs_behaviour
from workshop.mission.reporting import Involvement, gripp2, involvement
from workshop.sentences import Sentence
from workshop.stakeholders.arcs import Arc
from workshop.stakeholders.balance import Balance, Helix, balance, helix, seats_of
from workshop.stakeholders.presence import covered
from workshop.stakeholders.salience import Salience, salience

LEVELS = ("inform", "consult", "involve", "collaborate", "empower")
"""The levels of engagement of IAP2, the lowest first."""
AGREED = "agreed"
"""What a group answered that was asked whether somebody may speak for it."""


@dataclass(frozen=True)
class Card:
    """A stakeholder as the checks see it; never a force."""

    id: int
    uid: str = ""
    name: str = ""
    kind: str = "organisation"
    sector: str = "not_stated"
    layer: str = ""
    power: int | None = None
    interest: int | None = None
    legitimacy: int | None = None
    urgency: int | None = None
    present: str = "absent"
    represented_by: int | None = None
    organisation_id: int | None = None
    unusual: bool = False
    bird: bool = False
    engagement_now: str = ""
    engagement_target: str = ""
    can_offer: str = ""
    needs: str = ""
    equity: tuple[str, ...] = ()
    asked: str = ""
    field: str = ""
    issue_id: int | None = None
    decides: bool = False
    patient_seats: int | None = None

    @property
    def in_room(self) -> bool:
        """Whether it has a seat."""
        return self.present == "in_room"

    @property
    def salience(self) -> Salience | None:
        """Its class, or None if not rated."""
        return salience(self.power, self.legitimacy, self.urgency)

    @property
    def text(self) -> str:
        """All that says what it is about."""
        return " ".join((self.name, self.field, self.can_offer))


@dataclass(frozen=True)
class Choice:
    """An open option."""

    id: int
    uid: str
    letter: str
    prevention: bool
    affected: tuple[int, ...]
    tied: tuple[int, ...]
    """Everybody tied to it, affected or otherwise."""
    decides: tuple[str, ...]
    """Who decides, a level a line."""


@dataclass(frozen=True)
class Issue:
    """A line of the box of issues."""

    id: int
    uid: str
    text: str


@dataclass(frozen=True)
class DataLink:
    """A link along which data goes."""

    source: int
    target: int
    legal_basis: str


@dataclass(frozen=True)
class RatedByRoom:
    """What the room rated in one closed pass: whom on which axes, and who rated."""

    cells: tuple[tuple[int, str], ...]
    sectors: Mapping[str, int]
    others: int


@dataclass(frozen=True)
class Facts:
    """The whole of what the checks look at."""

    cards: tuple[Card, ...] = ()
    arcs: tuple[Arc, ...] = ()
    model: Helix = field(default_factory=lambda: helix(""))
    options: tuple[Choice, ...] = ()
    issues: tuple[Issue, ...] = ()
    behaviour_levers: tuple[str, ...] = ()
    told_back: frozenset[int] = frozenset()
    """Stakeholders to whom some action tells back."""
    support: Mapping[tuple[int, str], str] = field(default_factory=dict)
    involvement: tuple[Involvement, ...] = ()
    """Patients at each part of the workshop; empty while nobody is on the list of people."""
    rated: tuple[RatedByRoom, ...] = ()
    reported: frozenset[str] = frozenset()
    """Items of the report on involvement that the room wrote, or the file knows."""
    data_links: tuple[DataLink, ...] = ()

    @cached_property
    def by_id(self) -> dict[int, Card]:
        """The cards by id."""
        return {card.id: card for card in self.cards}

    @cached_property
    def nodes(self) -> tuple[int, ...]:
        """The ids in their order, as the measures take them."""
        return tuple(card.id for card in self.cards)

    @cached_property
    def seats(self) -> tuple[Card, ...]:
        """Those in the room."""
        return tuple(card for card in self.cards if card.in_room)

    @cached_property
    def sectors(self) -> dict[int, str]:
        """The sector of each."""
        return {card.id: card.sector for card in self.cards}

    @cached_property
    def balance(self) -> Balance:
        """The seats against the helix chosen."""
        return balance(self.model, *seats_of((card.sector, card.unusual) for card in self.seats))

    def covered(self, card: Card) -> bool:
        """In the room, or spoken for by somebody who is in the room."""
        return card.id in self._covered

    @cached_property
    def _covered(self) -> frozenset[int]:
        return covered(self.cards)


def read_facts(reader: Reader) -> Facts:
    """Reads everything the checks look at."""
    cards = read_cards(reader)
    return Facts(
        cards=cards,
        arcs=read_arcs(reader),
        model=read_helix(reader),
        options=_options(reader, {card.id for card in cards}),
        issues=tuple(Issue(one.id, one.uid, one.line) for one in issues(reader)),
        behaviour_levers=_behaviour_levers(reader),
        told_back=frozenset(
            row[0]
            for row in reader.all(
                "SELECT DISTINCT stakeholder_id FROM action_party "
                "WHERE relation = 'feedback_to' AND stakeholder_id IS NOT NULL"
            )
        ),
        support={
            (row["stakeholder_id"], row["item"]): row["state"]
            for row in reader.all("SELECT * FROM seat_support")
        },
        involvement=_involvement(reader),
        rated=_rated(reader),
        reported=frozenset(one.item for one in gripp2(reader) if one.recorded),
        data_links=tuple(
            DataLink(row["source_id"], row["target_id"], row["legal_basis"])
            for row in reader.all("SELECT * FROM link WHERE kind = 'data' ORDER BY id")
        ),
    )


def read_cards(reader: Reader) -> tuple[Card, ...]:
    """Everybody on the map but forces, in their order."""
    rows = reader.all("SELECT * FROM stakeholder WHERE kind != 'force' ORDER BY position, id")
    return tuple(_card(row) for row in rows)


def read_arcs(reader: Reader) -> tuple[Arc, ...]:
    """All links; the measures leave out those of forces themselves."""
    return tuple(
        Arc(row["source_id"], row["target_id"], row["kind"], row["weight"])
        for row in reader.all("SELECT * FROM link ORDER BY id")
    )


def read_helix(reader: Reader) -> Helix:
    """The helix chosen for this workshop, or the penta-helix."""
    return helix(reader.value("SELECT helix FROM map_setting ORDER BY id") or "")


def sector_name(sector: str) -> Sentence:
    """What a sector is called among findings."""
    return Sentence(f"coverage.sector.{sector}")


def _card(row: Row) -> Card:
    plain: dict[str, Any] = {name: row[name] for name in _PLAIN}
    return Card(
        **plain,
        unusual=bool(row["unusual"]),
        bird=bool(row["bird"]),
        decides=bool(row["decides"]),
        equity=tuple(line.strip() for line in row["equity"].splitlines() if line.strip()),
    )


_PLAIN = (
    *("id", "uid", "name", "kind", "sector", "layer", "power", "interest", "legitimacy"),
    *("urgency", "present", "represented_by", "organisation_id", "engagement_now"),
    *("engagement_target", "can_offer", "needs", "asked", "field", "issue_id", "patient_seats"),
)


def _options(reader: Reader, known: set[int]) -> tuple[Choice, ...]:
    ties: dict[int, list[Row]] = {}
    for tie in reader.all("SELECT * FROM option_stakeholder ORDER BY id"):
        if tie["stakeholder_id"] in known:
            ties.setdefault(tie["option_id"], []).append(tie)
    levels = {
        row["option_id"]: row["text"]
        for row in reader.all("SELECT * FROM option_fact WHERE fact = 'decides'")
    }
    return tuple(
        Choice(
            row["id"],
            row["uid"],
            row["letter"],
            bool(row["prevention"]),
            tuple(
                dict.fromkeys(
                    tie["stakeholder_id"]
                    for tie in ties.get(row["id"], [])
                    if tie["relation"] == "affected"
                )
            ),
            tuple(dict.fromkeys(tie["stakeholder_id"] for tie in ties.get(row["id"], []))),
            tuple(line.strip() for line in levels.get(row["id"], "").splitlines() if line.strip()),
        )
        for row in reader.all("SELECT * FROM option WHERE state = 'open' ORDER BY position, id")
    )


def _involvement(reader: Reader) -> tuple[Involvement, ...]:
    listed = reader.value("SELECT 1 FROM participant") is not None
    return involvement(reader) if listed else ()


def _behaviour_levers(reader: Reader) -> tuple[str, ...]:
    """The levers that ask for another behaviour, and what is to change beyond technology."""
    levers = [one.line for one in needs_behaviour(reader)]
    return tuple(dict.fromkeys([*levers, *mission(reader).lines("beyond_technology")]))


def _rated(reader: Reader) -> tuple[RatedByRoom, ...]:
    rows = reader.all("SELECT result FROM rating_pass WHERE status = 'closed' ORDER BY number, id")
    found = []
    for row in rows:
        kept = json.loads(row["result"] or "{}")
        cells = tuple(
            (cell["stakeholder"], cell["axis"]) for cell in kept.get("cells", ()) if cell.get("n")
        )
        found.append(RatedByRoom(cells, kept.get("sectors", {}), kept.get("others", 0)))
    return tuple(found)
