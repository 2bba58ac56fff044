"""What a workshop's JSON holds of the mission beyond its boxes. The pulse is never in it."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from workshop.exchange.fields import Day, Line, Moment, Number, Paragraph, Part, Uid
from workshop.mission.model import Confidence, EvidenceKind, LessonKind, Lever, Reason
from workshop.people.model import Sector

Count = Annotated[int, Field(ge=0, le=999)]


class LineDetails(Part):
    """What is known of one line of a box, by its words."""

    box: Literal["issues", "levers", "success_measures", "uncertainty"]
    line: Paragraph
    lever: Lever = ""
    baseline: Line = ""
    source: Line = ""
    owner: Line = ""
    day: Day = ""
    how: Line = ""
    confidence: Confidence = ""


class MissionLine(LineDetails):
    """A line as it stands in its box, word for word."""

    id: Uid


class EvidenceCard(Part):
    """A card of evidence, perhaps tied to a line of the issues."""

    id: Uid
    kind: EvidenceKind
    text: Line = ""
    number: Line = ""
    source: Line = ""
    confidence: Confidence = ""
    issue: Uid | None = None


class Barrier(Part):
    """What stopped somebody, and the issue it became."""

    id: Uid
    text: Line
    sector: Sector = "not_stated"
    issue: Uid | None = None


class PageTexts(Part):
    """The boxes of a kept page, as they were typed."""

    title: Paragraph = ""
    statement: Paragraph = ""
    baseline: Paragraph = ""
    target: Paragraph = ""
    deadline: Paragraph = ""
    story: Paragraph = ""
    issues: Paragraph = ""
    system_problems: Paragraph = ""
    opportunity_areas: Paragraph = ""
    levers: Paragraph = ""
    success_measures: Paragraph = ""
    uncertainty: Paragraph = ""
    beyond_technology: Paragraph = ""
    layers: Paragraph = ""


class PageVersion(Part):
    """The page as it was kept."""

    id: Uid
    number: Number
    reason: Reason = "kept"
    kept_at: Moment = ""
    page: PageTexts
    lines: list[LineDetails] = []


class Dissent(Part):
    """What somebody said who stood below three, word for word."""

    id: Uid
    words: Paragraph
    sector: Sector = "not_stated"


class FistToFive(Part):
    """How many hands of each, nought to five, on the statement of a version."""

    id: Uid
    version: Uid
    hands: Annotated[list[Count], Field(min_length=6, max_length=6)]
    asked_at: Moment = ""
    dissent: list[Dissent] = []


class Lesson(Part):
    """What to stop, keep or change."""

    id: Uid
    kind: LessonKind
    text: Line


class Reflection(Part):
    """What the room wrote to a prompt of a frame."""

    frame: Literal["responsible", "involvement", "washing"]
    prompt: Annotated[str, Field(pattern=r"^[a-z_]{1,40}$")]
    text: Paragraph


class MissionParts(Part):
    """What stands beside the boxes of the mission."""

    lines: list[MissionLine] = []
    evidence: list[EvidenceCard] = []
    barriers: list[Barrier] = []
    versions: list[PageVersion] = []
    fists_to_five: list[FistToFive] = []
    lessons: list[Lesson] = []
    reflections: list[Reflection] = []
