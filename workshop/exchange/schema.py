"""The JSON of a whole workshop, part by part; `Workshop` is the whole."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workshop.agenda.model import StepState
from workshop.exchange.fields import (
    Day,
    Line,
    Moment,
    Name,
    Notes,
    Paragraph,
    Part,
    Rating,
    Uid,
)
from workshop.exchange.schema_canvas import KeptApart, MapPlace
from workshop.exchange.schema_commitments import Action, Contribution, Decision, Hand
from workshop.exchange.schema_interests import (
    Alias,
    Declaration,
    Policy,
    Stamped,
    Steering,
)
from workshop.exchange.schema_map import FindingAnswer, Seats, SeatSupport, Stance
from workshop.exchange.schema_mission import MissionParts
from workshop.exchange.schema_options import Gate, Party
from workshop.exchange.schema_past import PastWorkshop
from workshop.exchange.schema_rating import RoomRating
from workshop.exchange.schema_rounds import Round
from workshop.exchange.schema_words import (
    KeptMark,
    NeighbourCheck,
    OwnWord,
    Term,
    TextLanguage,
    WordFlag,
)
from workshop.options.facts import FactName
from workshop.options.model import IdeaState, OptionState, Template
from workshop.people.model import Consent as Allowed
from workshop.people.model import Role
from workshop.stakeholders.balance import HelixName
from workshop.stakeholders.coverage_changes import Asked
from workshop.stakeholders.model import Kind, Layer, LinkKind, Presence, Sector

SCHEMA_VERSION = 1


class Mission(MissionParts):
    """The mission on a page; boxes are lists of lines."""

    title: Paragraph = ""
    statement: Paragraph = ""
    baseline: Paragraph = ""
    target: Paragraph = ""
    deadline: Paragraph = ""
    story: Paragraph = ""
    issues: list[Paragraph] = []
    system_problems: list[Paragraph] = []
    opportunity_areas: list[Paragraph] = []
    levers: list[Paragraph] = []
    success_measures: list[Paragraph] = []
    uncertainty: list[Paragraph] = []
    beyond_technology: list[Paragraph] = []
    layers: list[Paragraph] = []


class Organisation(Part):
    """An organisation of people, options and stakeholders."""

    id: Uid
    name: Name
    short_name: Name = ""
    sector: Sector = "not_stated"


class Consent(Part):
    """What a person allowed: their name in the minutes, pictures."""

    name: Allowed = "not_asked"
    photo: Allowed = "not_asked"


class Participant(Part):
    """A person in the workshop. Badge codes are never in the JSON."""

    id: Uid
    name: Name
    sector: Sector = "not_stated"
    organisation: Uid | None = None
    role: Role = "member"
    capacity: Line = "individual"
    present: bool = False
    arrived_at: Moment | None = None
    left_at: Moment | None = None
    consent: Consent = Consent()
    note: Paragraph = ""


class Source(Part):
    """Where something we know comes from."""

    doc: Line
    note: Line = ""


class Stakeholder(Part):
    """A person or group on the map."""

    id: Uid
    name: Name
    short_name: Name = ""
    kind: Kind = "organisation"
    sector: Sector = "not_stated"
    layer: Layer = ""
    power: Rating | None = None
    interest: Rating | None = None
    legitimacy: Rating | None = None
    urgency: Rating | None = None
    support: Annotated[int, Field(ge=-2, le=2)] | None = None
    present: Presence = "absent"
    represented_by: Uid | None = None
    organisation: Uid | None = None
    unusual: bool = False
    bird: bool = False
    supporter: Line = "no"
    engagement_now: Line = ""
    engagement_target: Line = ""
    can_offer: Paragraph = ""
    needs: Paragraph = ""
    equity: list[Paragraph] = []
    sources: list[Source] = []
    asked: Asked = ""
    """Whether a group agreed that somebody speaks for it."""
    field: Line = ""
    reason: Paragraph = ""
    issue: Uid | None = None
    decides: bool = False
    patient_seats: Seats | None = None
    seats: Seats | None = None


class Link(Part):
    """What goes from one stakeholder to another."""

    id: Uid | None = None
    source: Uid
    target: Uid
    kind: LinkKind
    weight: Rating | None = None
    note: Line = ""
    sources: list[Source] = []
    legal_basis: Literal["", "yes", "no", "unknown"] = ""


class Idea(Part):
    """An idea as it was written down."""

    id: Uid
    text: Line
    state: IdeaState = "open"
    sector: Annotated[str, Field(pattern=r"^[a-z_]*$")] = ""
    spoken: bool = False


class OptionOrganisation(Part):
    """An organisation an option names."""

    organisation: Uid
    relation: Line = "named"


class OptionStakeholder(Part):
    """A stakeholder tied to an option in another way than being affected."""

    stakeholder: Uid
    relation: Line


class Option(Part):
    """An option; its letter stands for it everywhere."""

    id: Uid
    letter: Annotated[str, Field(pattern=r"^[A-Z]{1,3}$")]
    title: Line
    plain_title: Line = ""
    layer: Line = ""
    preconditions: list[Line] = []
    """What has to be settled first, in words; `gates` say more of each."""
    gates: list[Gate] = []
    template: Template = ""
    creates_risk: bool = False
    prevention: bool = False
    known: dict[FactName, Paragraph] = {}
    """Answers to fixed questions; an empty answer is none yet, a missing one was not asked."""
    pays_and_gains: list[Party] = []
    state: OptionState = "open"
    merged_into: Uid | None = None
    idea: Uid | None = None
    sector: Annotated[str, Field(pattern=r"^[a-z_]*$")] = ""
    tags: Line = ""
    before_merge: Line = ""
    not_same_as: list[Uid] = []
    """Options that look alike and were said to be others."""
    organisations: list[OptionOrganisation] = []
    affected: list[Uid] = []
    stakeholders: list[OptionStakeholder] = []


class BudgetWindow(Part):
    """When money can be asked for."""

    id: Uid
    name: Name
    holder: Name = ""
    opens: Day = ""
    closes: Day = ""
    decides: Day = ""
    money_from: Day = ""


class Parked(Part):
    """A thought put aside: owned, closed, or open."""

    id: Uid
    text: Line
    owner: Uid | None = None
    closed: Line = ""


class Step(Part):
    """A step of the agenda."""

    id: Uid
    kind: Paragraph
    title: Paragraph
    minutes: Annotated[int, Field(ge=0, le=100_000)] = 0
    goal: Paragraph = ""
    say: Notes = ""
    inputs: Paragraph = ""
    output: Paragraph = ""
    done: Paragraph = ""
    plan_b: Paragraph = ""
    lock: Paragraph = ""
    state: StepState = "not_started"
    skip_reason: Line = ""
    spent: Annotated[int, Field(ge=0, le=1_000_000_000)] = 0
    started_at: Moment | None = None


class Workshop(Part):
    """A whole workshop; journal, undo, seals, codes and the room screen are left out."""

    schema_version: Literal[1]
    id: Uid | None = None
    title: Line
    subtitle: Line = ""
    date: Line
    place: Line = ""
    language: Line = "en"
    starts_at: Line = ""
    ends_at: Line = ""
    template: Line = ""
    facilitator: Line = ""
    secretary: Line = ""
    sponsor: Line = ""
    """Who pays for the meeting."""
    sample: bool = False
    provenance: Paragraph = ""
    group_limit: Annotated[int, Field(ge=3, le=60)] = 5
    flags_shown_from: Annotated[int, Field(ge=1, le=60)] = 2
    """How many must say "I don't understand" before the room screen tells of it."""
    marks_shown: Line = "ask shorter people"
    """Which marks stand under words while typing."""
    started_at: Moment | None = None
    closed_at: Moment | None = None
    approved_at: Moment | None = None
    binding_gates: bool = False
    """Whether no vote opens while an option on its ballot waits for something."""
    numbers: dict[Literal["D", "A", "V"], Annotated[int, Field(ge=0, le=100_000)]] = {}
    """The last numbers taken, which may be higher than those still there."""
    mission: Mission = Mission()
    participants: list[Participant] = []
    organisations: list[Organisation] = []
    policy: Policy | None = None
    declarations: list[Declaration] = []
    organisation_aliases: list[Alias] = []
    stamps: list[Stamped] = []
    steering: list[Steering] = []
    stakeholders: list[Stakeholder] = []
    links: list[Link] = []
    helix: HelixName | None = None
    finding_answers: list[FindingAnswer] = []
    seat_support: list[SeatSupport] = []
    stances: list[Stance] = []
    map_places: list[MapPlace] = []
    kept_apart: list[KeptApart] = []
    room_ratings: list[RoomRating] = []
    ideas: list[Idea] = []
    options: list[Option] = []
    rounds: list[Round] = []
    glossary: list[Term] = []
    kept_marks: list[KeptMark] = []
    text_languages: list[TextLanguage] = []
    own_words: list[OwnWord] = []
    neighbour_checks: list[NeighbourCheck] = []
    word_flags: list[WordFlag] = []
    decisions: list[Decision] = []
    actions: list[Action] = []
    budget_windows: list[BudgetWindow] = []
    coalition: list[Hand] = []
    contributions: list[Contribution] = []
    parking_lot: list[Parked] = []
    agenda: list[Step] = []
    past_workshops: list[PastWorkshop] = []
