"""The mission on a page: its boxes, and which of them say something."""

from __future__ import annotations

from typing import Literal, get_args

from pydantic import BaseModel, ConfigDict

Field = Literal[
    "title",
    "statement",
    "baseline",
    "target",
    "deadline",
    "story",
    "issues",
    "system_problems",
    "opportunity_areas",
    "levers",
    "success_measures",
    "uncertainty",
    "beyond_technology",
    "layers",
]
FIELDS: tuple[Field, ...] = get_args(Field)
PAGE: tuple[Field, ...] = (
    "layers",
    "story",
    "issues",
    "system_problems",
    "opportunity_areas",
    "levers",
    "success_measures",
)
"""The seven parts of a mission on a page."""
NEEDED: tuple[Field, ...] = ("story", "issues", "success_measures")
"""The parts that a round waits for, unless the facilitator goes on without."""
LINED: tuple[Field, ...] = ("issues", "levers", "success_measures", "uncertainty")
"""The boxes of which something is known line by line."""
Lever = Literal["", "technology", "infrastructure", "behaviour", "policy"]
LEVERS: tuple[Lever, ...] = ("technology", "infrastructure", "behaviour", "policy")
Confidence = Literal["", "low", "medium", "high"]
DETAILS = ("lever", "baseline", "source", "owner", "day", "how", "confidence")
"""What may be said of a line."""
EvidenceKind = Literal["data", "experience"]
LessonKind = Literal["stop", "keep", "change"]
LESSONS: tuple[LessonKind, ...] = get_args(LessonKind)
Reason = Literal["kept", "pivot", "asked", "before_return"]
"""Why a version was kept: by hand, for another course, for a count of hands, before a return."""


class Mission(BaseModel):
    """The mission as typed; every box is a text of one line an item."""

    model_config = ConfigDict(frozen=True)

    title: str = ""
    statement: str = ""
    baseline: str = ""
    target: str = ""
    deadline: str = ""
    story: str = ""
    issues: str = ""
    system_problems: str = ""
    opportunity_areas: str = ""
    levers: str = ""
    success_measures: str = ""
    uncertainty: str = ""
    beyond_technology: str = ""
    layers: str = ""

    def text(self, field: Field) -> str:
        """What stands in one box, as typed."""
        text: str = getattr(self, field)
        return text

    def lines(self, field: Field) -> list[str]:
        """The items of one box."""
        return lines_of(self.text(field))


def lines_of(text: str) -> list[str]:
    """The items of a box: its lines that say something."""
    return [line.strip() for line in text.splitlines() if line.strip()]


class Details(BaseModel):
    """What is known of one line of a box, by its words."""

    model_config = ConfigDict(frozen=True)

    box: Field
    line: str
    lever: Lever = ""
    baseline: str = ""
    source: str = ""
    owner: str = ""
    day: str = ""
    how: str = ""
    confidence: Confidence = ""

    @property
    def known(self) -> dict[str, str]:
        """What is said of the line, without what is not."""
        return {name: text for name in DETAILS if (text := str(getattr(self, name)))}


class Line(Details):
    """A line as it stands now; `position` counts the lines of the box from 1."""

    id: int
    uid: str
    position: int


class Evidence(BaseModel):
    """A card of evidence: data with a number, or what somebody lived through."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    position: int
    kind: EvidenceKind
    text: str
    number: str
    source: str
    confidence: Confidence
    issue_id: int | None

    @property
    def unsourced(self) -> bool:
        """Whether it gives a number and does not say where that comes from."""
        return bool(self.number.strip()) and not self.source.strip()

    @property
    def said(self) -> str:
        """The card as it may stand in a sentence: its number, then its words."""
        number, text = self.number.strip(), self.text.strip()
        return text if not number or number in text else f"{number} {text}".strip()


class Barrier(BaseModel):
    """What stopped somebody, and the issue it became."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    position: int
    text: str
    sector: str
    issue_id: int | None


class Version(BaseModel):
    """The page as it stood when it was kept."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    number: int
    reason: Reason
    kept_at: str
    page: Mission
    lines: tuple[Details, ...] = ()
    """Of the lines of which something was known, what it was."""


class Fists(BaseModel):
    """A fist to five on the statement of one version: how many hands of each, nought to five."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    version_id: int
    hands: tuple[int, int, int, int, int, int]
    asked_at: str


class Dissent(BaseModel):
    """What somebody said who stood below three, word for word."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    position: int
    fist_to_five_id: int
    words: str
    sector: str


class Lesson(BaseModel):
    """What to stop, keep or change."""

    model_config = ConfigDict(frozen=True)

    id: int
    uid: str
    position: int
    kind: LessonKind
    text: str


class Completeness(BaseModel):
    """How much of the page is there."""

    model_config = ConfigDict(frozen=True)

    filled: int
    of: int
    missing: tuple[Field, ...]
    needed: tuple[Field, ...]
    """The missing ones that a round waits for."""
