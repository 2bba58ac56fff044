"""The lines of the public register: what each person told of an item, and what followed."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from workshop.document import Reader, Row
from workshop.interests.closure import closure
from workshop.interests.judging import measures
from workshop.interests.model import Declaration, Interest, Measure
from workshop.interests.people import all_interests, matches
from workshop.interests.public_model import (
    Decider,
    PartyClass,
    PublicInterest,
    PublicItem,
    PublicLine,
    PublicStamp,
)
from workshop.interests.public_records import clock, exceptions_taken_back, open_to, stamps
from workshop.interests.terms import MEASURES, MeasureName, Party
from workshop.people.model import Role

FEW = 3
"""A sector with fewer people stands for no name: it would be one."""
HELD = PublicInterest(held=True)
CLASSES: dict[Party, PartyClass] = {
    "self": "direct",
    "partner": "close_family",
    "close_family": "close_family",
    "close_associate": "close_associate",
    "employer_unit": "employer_unit",
}
FIRST: tuple[MeasureName, ...] = (
    "exclude",
    "leave_room",
    "no_discussion",
    "answer_only",
    "no_vote",
)
IN_ORDER = (*FIRST, *(one for one in MEASURES if one not in FIRST))
"""Measures in the order a reader asks: here or not, talking or not, voting or not, the rest."""
ALWAYS: frozenset[MeasureName] = frozenset({"no_vote", "leave_room"})
"""Measures that are said even where a stronger one brings them."""


@dataclass(frozen=True, slots=True)
class Rules:
    """What may be told of people.

    Attributes:
        named: people are named at all.
        agreed: only those who agreed to it.
        organisations: the organisation of a direct interest is told of whoever is named.
        only_exceptions: no line but those of exceptions, and nobody is named in them.
    """

    named: bool
    agreed: bool
    organisations: bool
    only_exceptions: bool


def lines(reader: Reader, people: Iterable[Declaration], rules: Rules) -> tuple[PublicLine, ...]:
    """The register: those who are named in the order of the list, then the others by item."""
    book = _Book(reader, rules)
    found = [line for one in people for line in book.lines_of(one)]
    named = [line for line in found if line.person is not None]
    others = [line for line in found if line.person is None]
    return (*named, *sorted(others, key=_without_a_trace))


def told_measures(decided: Iterable[MeasureName]) -> tuple[MeasureName, ...]:
    """Measures in few words: what another one brings is not said, but leaving and not voting are.

    That somebody says an interest aloud is told only where nothing else follows.
    """
    said = set(decided)
    brought = {one for other in said for one in closure((other,)) - {other}}
    kept = (said - brought) | (closure(said) & ALWAYS)
    kept = kept - {"disclose"} or kept
    return tuple(one for one in IN_ORDER if one in kept)


class _Book:
    """What every line is looked up in, read once."""

    def __init__(self, reader: Reader, rules: Rules) -> None:
        self.rules = rules
        self.people: dict[int, Row] = {
            row["id"]: row
            for row in reader.all("SELECT id, name, role, sector, consent_name FROM participant")
        }
        self.sizes = Counter(str(row["sector"]) for row in self.people.values())
        self.options: dict[int, PublicItem] = {
            row["id"]: PublicItem(row["letter"], row["plain_title"].strip() or row["title"])
            for row in reader.all(
                "SELECT id, letter, title, plain_title FROM option ORDER BY position, id"
            )
        }
        self.organisations: dict[int, str] = {
            row["id"]: row["name"] for row in reader.all("SELECT id, name FROM organisation")
        }
        self.interests = all_interests(reader)
        self.touched: defaultdict[int, list[int]] = defaultdict(list)
        for answer in matches(reader).values():
            if answer.state == "confirmed":
                self.touched[answer.interest].append(answer.option)
        self.decided = {(one.participant_id, one.option_id): one for one in measures(reader)}
        self.over = exceptions_taken_back(reader)
        self.stamps = stamps(reader)
        self.open_to = open_to(reader)

    def lines_of(self, one: Declaration) -> list[PublicLine]:
        """The lines of one person; of whoever withdrew only what was decided, without a name."""
        who = one.participant
        items = self._items(one)
        found = [self._line(one, item, self.decided.get((who, item))) for item in items]
        if found and None not in items:
            found[0] = replace(found[0], stamps=(*self._seen(who, None), *found[0].stamps))
        over = [
            replace(self._line(one, measure.option_id, measure), ended=clock(ended), stamps=())
            for measure, ended in self.over
            if measure.participant_id == who
        ]
        if self.rules.only_exceptions:
            return [line for line in (*found, *over) if line.exception]
        return [*found, *over]

    def _items(self, one: Declaration) -> list[int | None]:
        """The options a person has something on, in order; None for what touches none of them."""
        touched = {option for held in self._held(one) for option in self.touched[held.id or 0]}
        decided = {option for who, option in self.decided if who == one.participant}
        found: list[int | None] = [
            option for option in self.options if option in touched or option in decided
        ]
        if None in decided or self._touches_nothing(one, bool(found)):
            found.append(None)
        return found

    def _touches_nothing(self, one: Declaration, elsewhere: bool) -> bool:
        """Whether something was declared that no other line tells of."""
        if one.status != "declared":
            return False
        if one.privately or not self._held(one):
            return not elsewhere
        return any(not self.touched[held.id or 0] for held in self._held(one))

    def _held(self, one: Declaration) -> list[Interest]:
        if one.status != "declared":
            return []
        return self.interests.get(one.participant, [])

    def _line(self, one: Declaration, option: int | None, measure: Measure | None) -> PublicLine:
        person = self._name(one)
        return PublicLine(
            person=person,
            role=one.role,
            sector=one.sector if self.sizes[one.sector] >= FEW else "",
            told=() if self.rules.only_exceptions else self._told(one, option, person is not None),
            item=self.options.get(option) if option is not None else None,
            effects=told_measures(measure.measures) if measure is not None else None,
            open_to=self.open_to.get((one.participant, option), ()) if option is not None else (),
            stamps=self._seen(one.participant, option),
            decided_by=self._decider(measure) if measure is not None else None,
            reason_public=measure.reason_public if measure is not None else "",
            exception=measure.exception if measure is not None else "",
        )

    def _seen(self, who: int, option: int | None) -> tuple[PublicStamp, ...]:
        return tuple(self.stamps.get((who, option), ()))

    def _name(self, one: Declaration) -> str | None:
        rules = self.rules
        if not rules.named or rules.only_exceptions or one.status == "withdrawn":
            return None
        agreed = self.people[one.participant]["consent_name"] == "yes"
        return one.name if agreed or not rules.agreed else None

    def _told(
        self, one: Declaration, option: int | None, named: bool
    ) -> tuple[PublicInterest, ...]:
        if one.status != "declared":
            return ()
        held = self._held(one)
        if one.privately or not held:
            return (HELD,)
        if option is None:
            here = [other for other in held if not self.touched[other.id or 0]] or held
        else:
            here = [other for other in held if option in self.touched[other.id or 0]]
        told = [self._interest(other, named) for other in here]
        return tuple(dict.fromkeys(told)) or (HELD,)

    def _interest(self, one: Interest, named: bool) -> PublicInterest:
        """One interest: a tie of the family is never the person's own, whoever it was put under."""
        if one.sensitive:
            return PublicInterest(wording=one.public_wording) if one.public_wording else HELD
        party = "close_family" if one.category == "family_tie" else CLASSES[one.party]
        if party != "direct":
            return PublicInterest(party=party, wording=one.public_wording)
        shown = named and self.rules.organisations
        return PublicInterest(
            category=one.category,
            party=party,
            organisation=self.organisations.get(one.organisation or 0, "") if shown else "",
            wording=one.public_wording,
        )

    def _decider(self, measure: Measure) -> Decider:
        if measure.authority in ("panel_vote", "external"):
            return measure.authority
        if measure.decided_by is None:
            return measure.authority
        role: Role = self.people[measure.decided_by]["role"]
        return role


def _without_a_trace(line: PublicLine) -> tuple[str, str, str, str]:
    """An order that does not follow the list of people."""
    letter = line.item.letter if line.item is not None else "\uffff"
    return letter, line.role, line.sector, repr(line)
