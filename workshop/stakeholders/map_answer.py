"""The answer of `plenary map --json`: places, classes, measures and who is missing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Literal

from pydantic import BaseModel, ConfigDict

from workshop.document import Reader
from workshop.sentences import Sentence, say
from workshop.stakeholders.balance import Balance, HelixName
from workshop.stakeholders.coverage.facts import Card, read_facts
from workshop.stakeholders.coverage.finding import Answer, Check, Finding
from workshop.stakeholders.coverage.queries import findings
from workshop.stakeholders.influence import Role
from workshop.stakeholders.measures import Measures, StakeholderMeasures, advocate_paths, measures
from workshop.stakeholders.placement import Quadrant
from workshop.stakeholders.salience import SalienceClass

DIGITS = 6


class MactorRow(BaseModel):
    """MACTOR's I, D and R* of one stakeholder."""

    influence: float
    dependence: float
    force: float | None


class StakeholderRow(BaseModel):
    """A stakeholder; ids are as in the workshop's JSON.

    Attributes:
        quadrant: null for whoever is not rated on both power and interest.
        covered: in the room, or spoken for by somebody who is.
        salience_why: the three ratings behind the class.
        betweenness: unnormalised, over all kinds of links; `between` is the same from 0 to 1.
        falls_off: how many fall off the map if this one leaves; `cut_off` says who.
        role: MICMAC's quadrant by the mean.
        level: the level of ISM, from 1.
        mactor: null above 60 stakeholders.
        path: the shortest way to it from the room, along influence, money and advice.
    """

    id: str
    name: str
    short_name: str
    kind: str
    sector: str
    layer: str
    power: int | None
    interest: int | None
    legitimacy: int | None
    urgency: int | None
    quadrant: Quadrant | None
    present: str
    represented_by: str | None
    covered: bool
    unusual: bool
    bird: bool
    salience: SalienceClass | None
    salience_why: str | None
    betweenness: float
    between: float | None
    degree: int
    links_in: int
    links_out: int
    closeness: float | None
    constraint: float | None
    cut_point: bool
    falls_off: int
    cut_off: list[str]
    lanes: list[str]
    driving: float
    dependence: float
    role: Role | None
    level: int
    mactor: MactorRow | None
    path: list[str] | None


class AnswerRow(BaseModel):
    """What the room answered."""

    answer: Answer
    reason: str
    answered_at: str


class FindingRow(BaseModel):
    """A finding: ids of stakeholders and options, the sentence, its rule, and the answer."""

    check: Check
    subject: str
    subjects: list[str]
    options: list[str]
    sentence: str
    rule: str
    answer: AnswerRow | None


class SectorRow(BaseModel):
    """The seats of a sector."""

    sector: str
    seats: int
    share: float | None
    in_helix: bool
    empty: bool
    heavy: bool


class BalanceRow(BaseModel):
    """The seats of the room against the helix chosen."""

    helix: HelixName
    seats: int
    not_stated: int
    blau: float | None
    sectors: list[SectorRow]


class SiloRow(BaseModel):
    """Links across and inside sectors, and pairs of sectors without any."""

    across: int
    inside: int
    unknown: int
    index: float | None
    unlinked: list[tuple[str, str]]


class NetworkRow(BaseModel):
    """The map as a whole."""

    density: float | None
    parts: int
    brokers: list[str]
    unweighted: int


class FormulaRow(BaseModel):
    """How figures were computed, and why some were not."""

    micmac: str
    mactor: str
    mactor_refused: str | None


class MapAnswer(BaseModel):
    """What `plenary map --json` prints."""

    model_config = ConfigDict(json_schema_extra={"title": "plenary map --json"})

    schema_version: Literal[1] = 1
    stakeholders: list[StakeholderRow]
    forces: list[str]
    """Forces by id: drawn, never counted."""
    findings: list[FindingRow]
    balance: BalanceRow
    silo: SiloRow
    network: NetworkRow
    formulas: FormulaRow


def map_answer(reader: Reader) -> MapAnswer:
    """Everything the map says, in words of the catalogue and ids of the workshop's JSON."""
    facts, found, ways = read_facts(reader), measures(reader), advocate_paths(reader)
    uids = {card.id: card.uid for card in facts.cards}
    short = {r["id"]: r["short_name"] for r in reader.all("SELECT id, short_name FROM stakeholder")}
    forces = reader.all("SELECT uid FROM stakeholder WHERE kind = 'force' ORDER BY position, id")
    options = {option.id: option.uid for option in facts.options}
    return MapAnswer(
        stakeholders=[
            _stakeholder(card, short[card.id], one, facts.covered(card), uids, ways.get(card.id))
            for card, one in zip(facts.cards, found.stakeholders, strict=True)
        ],
        forces=[row["uid"] for row in forces],
        findings=[_finding(one, uids, options) for one in findings(reader)],
        balance=_balance(found.balance),
        silo=SiloRow(
            across=found.silo.across,
            inside=found.silo.inside,
            unknown=found.silo.unknown,
            index=_rounded(found.silo.index),
            unlinked=list(found.unlinked),
        ),
        network=NetworkRow(
            density=_rounded(found.density),
            parts=found.parts,
            brokers=[uids[one] for one in found.brokers],
            unweighted=found.unweighted,
        ),
        formulas=_formulas(found),
    )


def json_schema() -> dict[str, Any]:
    """The JSON Schema of the answer."""
    schema = MapAnswer.model_json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **schema}


def _stakeholder(
    card: Card,
    short_name: str,
    one: StakeholderMeasures,
    covered: bool,
    uids: dict[int, str],
    way: Sequence[int] | None,
) -> StakeholderRow:
    plain = {name: getattr(card, name) for name in _OF_CARD}
    counted = {name: getattr(one, name) for name in _OF_MEASURES}
    return StakeholderRow(
        id=card.uid,
        short_name=short_name,
        represented_by=uids.get(card.represented_by or 0),
        covered=covered,
        salience=one.salience.name if one.salience else None,
        salience_why=one.salience.why if one.salience else None,
        betweenness=round(one.betweenness, DIGITS),
        between=_rounded(one.between),
        closeness=_rounded(one.closeness),
        constraint=_rounded(one.constraint),
        cut_point=one.is_cut_point,
        falls_off=one.fall_off,
        cut_off=[uids[other] for other in one.cut_off],
        lanes=list(one.lanes),
        mactor=_mactor(one),
        path=None if way is None else [uids[step] for step in way],
        **plain,
        **counted,
    )


_OF_CARD = (
    *("name", "kind", "sector", "layer", "power", "interest", "legitimacy", "urgency"),
    *("present", "unusual", "bird"),
)
_OF_MEASURES = (
    *("quadrant", "degree", "links_in", "links_out", "driving", "dependence", "role", "level"),
)


def _mactor(one: StakeholderMeasures) -> MactorRow | None:
    if one.influence is None or one.dependence_on is None:
        return None
    return MactorRow(
        influence=one.influence, dependence=one.dependence_on, force=_rounded(one.relative_force)
    )


def _finding(one: Finding, uids: dict[int, str], options: dict[int, str]) -> FindingRow:
    known = one.answer
    return FindingRow(
        check=one.check,
        subject=one.subject,
        subjects=[uids[who] for who in one.subjects],
        options=[options[option] for option in one.options],
        sentence=say(one.sentence),
        rule=say(one.rule),
        answer=None
        if known is None
        else AnswerRow(answer=known.answer, reason=known.reason, answered_at=known.answered_at),
    )


def _balance(room: Balance) -> BalanceRow:
    return BalanceRow(
        helix=room.helix.name,
        seats=room.seats,
        not_stated=room.not_stated,
        blau=_rounded(room.blau),
        sectors=[
            SectorRow(
                sector=one.sector,
                seats=one.seats,
                share=_rounded(one.share),
                in_helix=one.in_helix,
                empty=one.empty,
                heavy=one.heavy,
            )
            for one in room.segments
        ],
    )


def _formulas(found: Measures) -> FormulaRow:
    refused = found.mactor_refusal
    return FormulaRow(
        micmac=say(found.micmac.formula),
        mactor=say(Sentence("analysis.mactor.formula")),
        mactor_refused=None if refused is None else say(refused),
    )


def _rounded(value: float | None) -> float | None:
    return None if value is None else round(value, DIGITS)
