"""What the policy pack proposes for each person and option, what was assessed and decided."""

from __future__ import annotations

import datetime
import json
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import asdict

from workshop.document import Reader, Row
from workshop.interests.lookback import counts, is_current
from workshop.interests.model import (
    Assessment,
    Cell,
    Interest,
    Match,
    Matrix,
    Measure,
    measures_from,
)
from workshop.interests.packs import Pack
from workshop.interests.people import all_interests, declarations, matches
from workshop.interests.policy import pack_in_force
from workshop.interests.severity import Facts, Proposal, propose
from workshop.interests.terms import MeasureName, Severity, Specificity, level
from workshop.interests.touching import prompts, stands_in

FLAG = "tobacco_arms_flag"
"""The category that some packs ask about whatever the topic."""
NOTHING = Proposal("none")
Place = tuple[int, int]
"""A person and an option."""
_CURRENT = "NOT EXISTS (SELECT 1 FROM {0} later WHERE later.supersedes_id = {0}.id)"


def facts(
    reader: Reader, today: datetime.date | None = None, pack: Pack | None = None
) -> dict[Place, tuple[Facts, ...]]:
    """Private: what the rules of a pack are asked about, by person and option.

    Interests outside the look-back, and answers of "not relevant", give no facts. Where a pack
    takes a tie to tobacco or arms as high whatever the topic, it counts on every option (WHO).
    """
    today = today or datetime.date.today()
    pack = pack or pack_in_force(reader)
    roles = {row["id"]: row["role"] for row in reader.all("SELECT id, role FROM participant")}
    interests = {
        one.id: (participant, one)
        for participant, found in all_interests(reader).items()
        for one in found
    }
    known, touched = matches(reader), confirmed(reader)
    asked: list[tuple[int | None, int, Specificity | None]] = [
        (interest, option, specificity) for (interest, option), specificity in touched.items()
    ]
    asked += [(one.interest, one.option, None) for one in prompts(reader)]
    flagged = [one.id for _, one in interests.values() if one.category == FLAG]
    everywhere: list[tuple[int | None, int, Specificity | None]] = [
        (interest, option, "non_specific")
        for interest in flagged
        for option in _open_options(reader)
        if (interest, option) not in known and (interest, option) not in touched
    ]
    found: defaultdict[Place, list[Facts]] = defaultdict(list)
    for weighs, (interest, option, specificity) in (
        *((True, one) for one in asked),
        *((False, one) for one in everywhere),
    ):
        if interest not in interests:
            continue
        participant, one = interests[interest]
        if not counts(one.period, today, pack.lookback(one.category)):
            continue
        told = Facts(
            category=one.category,
            directness=one.directness,
            party=one.party,
            specificity=specificity,
            amount_band=one.amount_band,
            current=is_current(one.period, today),
            recipient=one.recipient,
            role=roles[participant],
            sharedness=one.sharedness,
            planned=one.planned,
        )
        if weighs or propose((told,), pack).severity == "high":
            found[participant, option].append(told)
    return {place: tuple(those) for place, those in found.items()}


def proposals(
    reader: Reader, today: datetime.date | None = None, pack: Pack | None = None
) -> dict[Place, Proposal]:
    """What a pack proposes wherever an interest touches an option; by default the one in force."""
    pack = pack or pack_in_force(reader)
    return {place: propose(those, pack) for place, those in facts(reader, today, pack).items()}


def facts_of(
    told: Mapping[Place, tuple[Facts, ...]], participant: int, option: int | None
) -> tuple[Facts, ...]:
    """The facts of one person on an option; on the whole workshop, those on any option."""
    if option is not None:
        return told.get((participant, option), ())
    everywhere = (one for (who, _), those in told.items() if who == participant for one in those)
    return tuple(dict.fromkeys(everywhere))


def proposal(reader: Reader, participant: int, option: int | None) -> Proposal:
    """What the pack in force proposes for one person on an option, or on the whole workshop."""
    return propose(facts_of(facts(reader), participant, option), pack_in_force(reader))


def assessments(reader: Reader) -> dict[tuple[int, int | None], Assessment]:
    """The judgements that stand, by person and option; an option of None is the whole workshop."""
    rows = reader.all(f"SELECT * FROM assessment WHERE {_CURRENT.format('assessment')} ORDER BY id")
    return {(row["participant_id"], row["option_id"]): _assessment(row) for row in rows}


def measures(reader: Reader) -> list[Measure]:
    """The measures in force; one that was replaced or taken back is not among them."""
    rows = reader.all(
        f"SELECT * FROM measure WHERE {_CURRENT.format('measure')} AND ended_at = '' ORDER BY id"
    )
    return [_measure(row) for row in rows]


def measure(reader: Reader, participant: int, option: int | None) -> Measure | None:
    """The measure in force for one person on one option."""
    place = (participant, option)
    found = [one for one in measures(reader) if (one.participant_id, one.option_id) == place]
    return found[-1] if found else None


def severities(reader: Reader, today: datetime.date | None = None) -> dict[Place, Severity]:
    """How far each interest goes on each open option: assessed, or unassessed where it is told.

    An assessment of the whole workshop counts on every option, the higher of the two.
    """
    return {place: cell.severity for place, cell in cells(reader, today).items()}


def cells(reader: Reader, today: datetime.date | None = None) -> dict[Place, Cell]:
    """Every person and open option where something was told, asked, assessed or decided."""
    options = _open_options(reader)
    asking = Counter((one.participant, one.option) for one in prompts(reader))
    now = facts(reader, today)
    pack = pack_in_force(reader)
    proposed = {place: propose(those, pack) for place, those in now.items()}
    told = told_places(reader)
    judged = assessments(reader)
    decided = {(one.participant_id, one.option_id): one for one in measures(reader)}
    everywhere = {who for who, option in (*judged, *decided) if option is None}
    places = {*asking, *proposed, *told, *_on_options(judged), *_on_options(decided)}
    places |= {(who, option) for who in everywhere for option in options}
    return {
        (who, option): Cell(
            told=(who, option) in told
            or (who, option) in asking
            or proposed.get((who, option), NOTHING).severity not in ("none", "unassessed"),
            asking=asking[who, option],
            changed=_changed(
                judged.get((who, option)), judged.get((who, None)), now.get((who, option), ())
            ),
            proposed=proposed.get((who, option), NOTHING).severity,
            severity=_higher(judged.get((who, option)), judged.get((who, None))),
            measures=_together(decided.get((who, option)), decided.get((who, None))),
        )
        for who, option in sorted(places)
        if option in options
    }


def told_places(reader: Reader) -> set[Place]:
    """Where somebody said that an interest touches an option."""
    whose = {
        one.id: participant for participant, found in all_interests(reader).items() for one in found
    }
    return {
        (whose[interest], option) for interest, option in confirmed(reader) if interest in whose
    }


def confirmed(reader: Reader) -> dict[tuple[int, int], Specificity]:
    """Private: where an interest was said to touch an option, and whether specifically.

    What touches an option that was merged touches the one it was merged into, unless somebody has
    answered about that one.
    """
    known = matches(reader)
    said = {place: one.specificity for place, one in known.items() if one.state == "confirmed"}
    where = stands_in(reader)
    brought: dict[tuple[int, int], Specificity] = {}
    for (interest, option), specificity in said.items():
        place = (interest, where.get(option, option))
        if place not in known and brought.get(place) != "specific":
            brought[place] = specificity
    return {**said, **brought}


def matrix(reader: Reader, today: datetime.date | None = None) -> Matrix:
    """People with something declared or decided, by the open options."""
    found = cells(reader, today)
    named = {person for person, _ in found}
    people = tuple(
        one
        for one in declarations(reader, today)
        if (one.status in ("declared", "to_confirm") and one.interests) or one.participant in named
    )
    return Matrix(people=people, options=_open_options(reader), cells=found)


def to_settle(reader: Reader) -> list[Place]:
    """Person and option where an interest was told and nobody has decided what it means."""
    return sorted(place for place, cell in cells(reader).items() if cell.to_settle)


def touching(reader: Reader, participant: int, option: int) -> list[tuple[Interest, Match | None]]:
    """Private: the interests of one person that touch an option, or that may; with the answer."""
    answered = matches(reader)
    asked = {one.interest for one in prompts(reader) if one.option == option}
    asked |= {interest for interest, where in confirmed(reader) if where == option}
    return [
        (one, answered.get((one.id or 0, option)))
        for one in all_interests(reader).get(participant, [])
        if one.id in asked or (one.id or 0, option) in answered
    ]


def facts_text(those: tuple[Facts, ...]) -> str:
    """Facts as an assessment keeps them: what was known when it was made."""
    return json.dumps([asdict(one) for one in those], sort_keys=True)


def _open_options(reader: Reader) -> tuple[int, ...]:
    rows = reader.all("SELECT id FROM option WHERE state = 'open' ORDER BY position, id")
    return tuple(row["id"] for row in rows)


def _changed(
    here: Assessment | None, everywhere: Assessment | None, those: tuple[Facts, ...]
) -> bool:
    """Whether what was told changed since; an assessment brought from an older file cannot tell.

    The order in which it was told does not matter. One of the whole workshop knows what was told
    of any option then; only what came since makes a difference.
    """
    now = _each(facts_text(those))
    if here is not None:
        return bool(here.pack) and _each(here.facts) != now
    if everywhere is not None and everywhere.pack:
        return not set(now) <= set(_each(everywhere.facts))
    return False


def _each(told: str) -> list[str]:
    return sorted(json.dumps(one, sort_keys=True) for one in json.loads(told or "[]"))


def _on_options(places: Iterable[tuple[int, int | None]]) -> set[Place]:
    return {(who, option) for who, option in places if option is not None}


def _higher(*found: Assessment | None) -> Severity:
    known = [one.severity for one in found if one is not None and one.severity != "unassessed"]
    return max(known, key=level, default="unassessed")


def _together(*found: Measure | None) -> tuple[MeasureName, ...] | None:
    known = [one for one in found if one is not None]
    if not known:
        return None
    return tuple(dict.fromkeys(name for one in known for name in one.measures))


def _assessment(row: Row) -> Assessment:
    known = dict(row)
    return Assessment.model_validate({**known, "rules": tuple(json.loads(known["rules"]))})


def _measure(row: Row) -> Measure:
    known = dict(row)
    return Measure.model_validate({**known, "measures": measures_from(known["measures"])})
