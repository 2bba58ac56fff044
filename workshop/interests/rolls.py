"""Who may vote on each option now, and why not: what a round freezes when it opens."""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping
from functools import partial

from workshop.document import Reader
from workshop.interests.closure import takes_vote
from workshop.interests.eligibility import House, Person, Ruling, acting, ruling, seated
from workshop.interests.judging import Place, cells, measures
from workshop.interests.model import Cell, MayVote, Measure
from workshop.interests.packs import Pack
from workshop.interests.people import declarations
from workshop.interests.policy import pack_in_force
from workshop.interests.terms import DecisionClass, MeasureName

_UNTIED = Cell()
PROVISIONAL = "provisional"
"""The rule of somebody who does not vote until an open question is answered."""


def house_of(pack: Pack) -> House:
    """What a pack says of everybody."""
    return House(pack.representatives_vote, takes_vote(pack.missing_declaration))


def people_of(reader: Reader, today: datetime.date | None = None) -> list[Person]:
    """Everybody as the roll looks at them, in the order of the list."""
    return [
        Person(one.participant, one.role, one.sector, one.present, one.status)
        for one in declarations(reader, today)
    ]


def rulings(
    reader: Reader,
    options: Iterable[int],
    decision: DecisionClass = "priority_vote",
    *,
    provisional: bool = False,
    whole_ballot: bool = False,
    today: datetime.date | None = None,
    known: Mapping[Place, Cell] | None = None,
) -> dict[Place, Ruling]:
    """Every person on every option.

    Provisional: whoever has an open question on an option does not vote on it for now, unless it
    is a commitment of their own. Whole ballot: whoever does not vote on one option votes on none.
    `known` are the cells of today, where the caller has read them already.
    """
    asked = tuple(options)
    pack = pack_in_force(reader)
    house = house_of(pack)
    decided = _decided(measures(reader))
    here = cells(reader, today) if known is None else known
    found: dict[Place, Ruling] = {}
    for person in people_of(reader, today):
        untied = ruling(person, (), house)
        for option in asked:
            cell = here.get((person.id, option), _UNTIED)
            those, rule = decided.get((person.id, option), decided.get((person.id, None), ((), "")))
            if not untied.may_vote or (cell is _UNTIED and not those):
                found[person.id, option] = untied
                continue
            if provisional and cell.to_settle and decision != "own_commitment":
                found[person.id, option] = ruling(person, ("no_vote",), house, PROVISIONAL)
                continue
            asks = partial(pack.measures, person.role, severity=cell.severity)
            effects = acting(cell.measures or those, decision, asks)
            found[person.id, option] = ruling(person, effects, house, rule)
    return _by_whole_ballot(found) if whole_ballot else found


def _by_whole_ballot(found: Mapping[Place, Ruling]) -> dict[Place, Ruling]:
    recused: dict[int, Ruling] = {}
    for (who, _), one in found.items():
        if one.reason == "recused":
            recused.setdefault(who, one)
    return {
        place: recused.get(place[0], one) if one.may_vote else one for place, one in found.items()
    }


def recusals(
    reader: Reader,
    options: Iterable[int],
    decision: DecisionClass = "priority_vote",
    *,
    provisional: bool = False,
) -> dict[int, frozenset[int]]:
    """The options each person does not vote on, by person, among those given."""
    found: defaultdict[int, set[int]] = defaultdict(set)
    for (who, option), one in rulings(reader, options, decision, provisional=provisional).items():
        if one.reason == "recused":
            found[who].add(option)
    return {who: frozenset(those) for who, those in found.items()}


def seats(reader: Reader, today: datetime.date | None = None) -> list[Person]:
    """Everybody who would be on the roll of a round without options: seated, here, declared."""
    house = house_of(pack_in_force(reader))
    return [one for one in people_of(reader, today) if ruling(one, (), house).may_vote]


def off_the_roll(reader: Reader, today: datetime.date | None = None) -> list[Ruling]:
    """Everybody who would not be on the roll of any round, with the reason."""
    house = house_of(pack_in_force(reader))
    found = [ruling(one, (), house) for one in people_of(reader, today)]
    return [one for one in found if not one.may_vote]


def appointed(reader: Reader, today: datetime.date | None = None) -> list[Person]:
    """Everybody with a voting seat, here or not."""
    house = house_of(pack_in_force(reader))
    return [
        one
        for one in people_of(reader, today)
        if seated(one.role, house) and one.standing != "withdrawn"
    ]


def may_vote(reader: Reader, known: Mapping[Place, Cell] | None = None) -> list[MayVote]:
    """For each open option how many present people may vote on it, as a range."""
    here = cells(reader) if known is None else known
    rows = reader.all("SELECT id FROM option WHERE state = 'open' ORDER BY position, id")
    options = tuple(row["id"] for row in rows)
    voting = {one.id for one in seats(reader)}
    most = rulings(reader, options, known=here)
    least = rulings(reader, options, provisional=True, known=here)
    return [
        MayVote(
            option=option,
            at_least=sum(least[who, option].may_vote for who in voting),
            at_most=sum(most[who, option].may_vote for who in voting),
            of=len(voting),
        )
        for option in options
    ]


def _decided(
    found: Iterable[Measure],
) -> dict[tuple[int, int | None], tuple[tuple[MeasureName, ...], str]]:
    return {(one.participant_id, one.option_id): (one.measures, one.uid) for one in found}
