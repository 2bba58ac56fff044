"""The JSON of a vote: its round, its roll, and the ballots or hands it is counted from."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from pydantic import AfterValidator, Field

from workshop.exchange.fields import Line, Moment, Name, Number, Paragraph, Part, Uid
from workshop.exchange.schema_interests import Note, OffRoll
from workshop.stakeholders.model import Sector
from workshop.voting.methods import METHODS
from workshop.voting.rule import Settings


class RollEntry(Part):
    """A person on the roll, and what they do not vote on."""

    participant: Uid
    recused: list[Uid] = []
    group: Annotated[str, Field(pattern=r"^[a-z_]*$")] = ""
    voted: bool = False


class Ballot(Part):
    """One ballot to count. Only a named round says whose it is.

    Of a secret round a ballot says instead what it does not count on, and its group if any. Which
    of the answers it carries follows from the method: `dots`, `approve` (approval, budget),
    `ratings` (rating, resistance, majority judgment), `levels` or one `level` for all
    (gradients), `scores` (criteria, one a criterion), `ranking` (all that order; options that
    share a place in a list of their own).
    """

    participant: Uid | None = None
    dots: dict[Uid, Annotated[int, Field(ge=0, le=20)]] = {}
    approve: dict[Uid, Literal["yes", "no", "abstain", "blank"]] = {}
    ratings: dict[Uid, Annotated[int, Field(ge=0, le=10)] | Literal["unable", "blank"]] = {}
    level: Annotated[int, Field(ge=1, le=8)] | None = None
    levels: dict[Uid, Annotated[int, Field(ge=1, le=8)] | Literal["blank"]] = {}
    scores: dict[
        Uid, list[Annotated[int, Field(ge=0, le=10)] | Literal["unable", "blank"] | None]
    ] = {}
    ranking: list[Uid | list[Uid]] = []
    recused: list[Uid] = []
    group: Annotated[str, Field(pattern=r"^[a-z_]*$")] = ""


class Hands(Part):
    """How many hands of a sector were raised for one answer, the n-th of the method from 0."""

    option: Uid
    sector: Sector
    answer: Annotated[int, Field(ge=0, le=20)]
    hands: Annotated[int, Field(ge=0, le=10_000)]


def _known_method(key: str) -> str:
    if key not in {used.key for used in METHODS}:
        raise ValueError(f"there is no voting method called {key}")
    return key


class Warned(Part):
    """What was to be looked at when a round opened: a sentence's key and values."""

    key: Line
    values: dict[str, Any] = {}


class Round(Part):
    """A vote. Closed rounds carry their result, or the ballots to compute it from.

    An open round that was closed carries its named ballots, or the hands that were counted,
    beside its result; a secret one never does.
    """

    id: Uid
    number: Number | None = None
    step: Uid | None = None
    title: Name
    question: Line = ""
    method: Annotated[str, AfterValidator(_known_method)] = "dots"
    settings: Annotated[Settings, Field(strict=False)] = Settings()
    secret: bool = True
    options: list[Uid] = []
    status: Literal["draft", "closed", "void"] = "draft"
    opened_at: Moment | None = None
    closed_at: Moment | None = None
    void_reason: Paragraph = ""
    warnings: list[Warned] = []
    rule_card: dict[str, Any] | None = None
    roll: list[RollEntry] = []
    ballots: list[Ballot] | None = None
    hands: list[Hands] = []
    interests: dict[str, Any] | None = None
    off_roll: list[OffRoll] = []
    notes: list[Note] = []
    result: dict[str, Any] | None = None
