"""The JSON of interests: declarations that follow each other, what was judged, what was decided.

Files written before interests were kept this way are taken too: their words become the new ones.
"""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import BeforeValidator, Field, model_validator

from workshop.exchange.fields import Day, Line, Moment, Name, Notes, Paragraph, Part, Uid
from workshop.interests.robustness import Robustness
from workshop.interests.terms import (
    AmountBand,
    Answer,
    Authority,
    Category,
    DatePrecision,
    Directness,
    How,
    Layer,
    MeasureName,
    Method,
    Party,
    Recipient,
    Severity,
    Sharedness,
    Specificity,
    Stamp,
)
from workshop.people.model import Role

CATEGORIES = {"grant": "grant_institution", "speaker_travel": "speaker", "competitor": "other"}
"""What older files call a category."""
MEASURES = {
    "discloses": ["disclose"],
    "answers": ["answer_only", "no_vote"],
    "recused": ["no_vote"],
    "not_relevant": [],
}
"""What older files call a measure."""


def _older(names: dict[str, str]) -> BeforeValidator:
    return BeforeValidator(lambda said: names.get(said, said) if isinstance(said, str) else said)


OptionalDay = Annotated[Day | None, BeforeValidator(lambda said: None if said == "" else said)]
"""A day, or null where nobody knows."""


class Match(Part):
    """What was answered when somebody asked whether an interest touches an option."""

    option: Uid
    state: Literal["confirmed", "dismissed"]
    specificity: Specificity = "specific"
    how: How = "manual"
    relation: Name = ""
    reason: Line = ""
    answered_at: Moment = ""


class Told(Part):
    """What a person says of one interest; there is no place for the name of a relative."""

    category: Annotated[Category, _older(CATEGORIES)]
    party: Party = "self"
    entity: Name = ""
    text: Paragraph = ""
    started_on: OptionalDay = None
    ended_on: OptionalDay = None
    end_precision: DatePrecision = "unknown"
    planned: bool = False
    amount_band: AmountBand = "not_stated"
    recipient: Recipient = "self"
    sharedness: Sharedness = "personal"
    sensitive: bool = False
    public_wording: Line = ""


class Interest(Told):
    """An interest, and the options it touches.

    `options` are those the person said it touches in particular; `matches` has every other answer.
    """

    id: Uid | None = None
    organisation: Uid | None = None
    options: list[Uid] = []
    matches: list[Match] = []

    @model_validator(mode="before")
    @classmethod
    def _of_older_files(cls, data: Any) -> Any:
        if not isinstance(data, dict):
            return data
        said = dict(data)
        for old, new in (("start", "started_on"), ("end", "ended_on")):
            if old in said and new not in said:
                said[new] = said.pop(old)
        if said.get("party") == "relative":
            said |= {"party": "close_family", "recipient": said.get("recipient", "other")}
        return said


class Fact(Part):
    """What was known of one interest when it was judged."""

    category: Category
    specificity: Specificity | None = None
    directness: Directness = "direct"
    party: Party = "self"
    amount_band: AmountBand = "not_stated"
    current: bool = True
    recipient: Recipient = "self"
    role: Role = "member"
    sharedness: Sharedness = "personal"
    planned: bool = False


class Judged(Part):
    """What stands on one option, or with null on the whole workshop, until another follows it."""

    id: Uid | None = None
    option: Uid | None = None
    supersedes: Uid | None = None


class Assessment(Judged):
    """How far the interests of a person go on an option."""

    pack: Line = ""
    pack_version: Line = ""
    facts: list[Fact] = []
    proposed: Severity = "unassessed"
    rules: list[Line] = []
    severity: Severity
    override_reason: Paragraph = ""
    assessor: Uid | None = None
    second_assessor: Uid | None = None
    assessed_at: Moment = ""


class Measure(Judged):
    """What changes for a person on an option; `decided_by` null is the facilitator."""

    assessment: Uid | None = None
    measures: list[MeasureName]
    reason: Line = ""
    reason_private: Paragraph = ""
    decided_by: Uid | None = None
    authority: Authority = "facilitator"
    decided_at: Moment = ""
    ended_at: Moment = ""
    exception: Line = ""

    @model_validator(mode="before")
    @classmethod
    def _of_older_files(cls, data: Any) -> Any:
        if not isinstance(data, dict) or "measures" in data:
            return data
        kind = data.get("measure")
        if not isinstance(kind, str) or kind not in MEASURES:
            return data
        rest = {name: value for name, value in data.items() if name != "measure"}
        return {**rest, "measures": MEASURES[kind]}


class Declaration(Part):
    """What a person answered once; `not_asked` only carries what was judged and decided.

    A correction follows the earlier answer, which stays: `supersedes` names it. An interest stands
    in the first declaration that holds it, and a later one names it in `keeps`. What was judged
    and decided stands in the newest declaration of a person.
    """

    id: Uid | None = None
    participant: Uid
    layer: Annotated[Layer, _older({"oral": "item_oral"})] = "session"
    status: Answer | Literal["not_asked"]
    method: Method = "oral_minuted"
    declared_at: Moment = ""
    expires_on: OptionalDay = None
    privately: bool = False
    pack: Line = ""
    pack_version: Line = ""
    supersedes: Uid | None = None
    interests: list[Interest] = []
    keeps: list[Uid] = []
    assessments: list[Assessment] = []
    measures: list[Measure] = []


class Policy(Part):
    """The policy pack in force, whole."""

    pack: Line
    version: Line
    sha256: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")]
    body: Notes
    chosen_at: Moment = ""


class Alias(Part):
    """A name somebody said, and whether an organisation goes by it."""

    organisation: Uid
    alias: Name
    status: Literal["same", "other"]


class Stamped(Part):
    """What was seen of one person while an option was talked about."""

    id: Uid | None = None
    participant: Uid
    option: Uid | None = None
    kind: Stamp
    stamped_at: Moment = ""


class Steering(Part):
    """Who led the room on an option instead of the facilitator; no end means still."""

    id: Uid | None = None
    option: Uid
    participant: Uid
    began_at: Moment = ""
    ended_at: Moment = ""


class OffRoll(Part):
    """Somebody who was not on the roll of a round; the reason is empty in a shared copy."""

    participant: Uid
    reason: Annotated[str, Field(max_length=60, pattern=r"^[a-z_:]*$")] = ""


class Note(Part):
    """What became known after a round was closed."""

    id: Uid | None = None
    option: Uid | None = None
    participant: Uid
    verdict: Robustness
    noted_at: Moment = ""
