"""The step in the room: what we do, why, and how long."""

from __future__ import annotations

import datetime
from dataclasses import dataclass

from PySide6.QtCore import QRectF

from ui.room.slide import MARGIN, WIDTH, Page, RoomState, Slide
from workshop.agenda.queries import is_sample
from workshop.document import Reader
from workshop.sentences import say

TOP_OF_TITLE, GOAL_WIDTH, GOAL_LINES = 288.0, 1600.0, 2


@dataclass(frozen=True)
class StepSlide(Slide):
    """Title, goal in one sentence, and the time, each left out when there is none."""

    title: str
    goal: str = ""
    time: str = ""

    def paint(self, page: Page) -> None:
        """Paints the three facts from the top of the title down."""
        width = WIDTH - 2.0 * MARGIN
        box = QRectF(MARGIN, TOP_OF_TITLE, width, 2 * page.leading("title"))
        y = page.text(self.title, box, "title", bold=True)
        if self.goal:
            lines = QRectF(MARGIN, y + 48, GOAL_WIDTH, GOAL_LINES * page.leading("key"))
            y = page.text(self.goal, lines, "key")
        if self.time:
            line = QRectF(MARGIN, y + 72, width, page.leading("body"))
            page.text(self.time, line, "body", ink="ink_muted")

    def sentences(self) -> str:
        """The three facts read aloud."""
        parts = (self.title, self.goal, self.time)
        return " ".join(p if p.endswith((".", "?", "!")) else p + "." for p in parts if p)


def step_slide(reader: Reader, subject: int | None = None) -> RoomState:
    """The picture of a step; without one, the workshop's title and when it starts."""
    steps = reader.all("SELECT * FROM step ORDER BY position, id")
    place = next((i for i, step in enumerate(steps) if step["id"] == subject), None)
    if place is None:
        return welcome_slide(reader)
    step = steps[place]
    following = steps[place + 1]["title"] if place + 1 < len(steps) else ""
    return RoomState(
        header=say("room.step.place", step=place + 1, of=len(steps)),
        header_right=datetime.datetime.now().strftime("%H:%M"),
        quiet_header=True,
        footer=_sample_line(reader),
        footer_right=say("room.step.next", title=following) if following else "",
        slide=StepSlide(step["title"], step["goal"], _time(step["minutes"], step["started_at"])),
    )


def welcome_slide(reader: Reader) -> RoomState:
    """Nothing sent yet: the title, and when we start."""
    workshop = reader.one("SELECT title, subtitle, starts_at FROM workshop")
    if workshop is None:
        return RoomState()
    start = clock_of(workshop["starts_at"])
    return RoomState(
        footer=_sample_line(reader),
        slide=StepSlide(
            workshop["title"],
            workshop["subtitle"],
            say("room.starts", time=start) if start else "",
        ),
    )


def clock_of(stamp: str | None) -> str:
    """The clock time in a stamp ("2027-02-10T13:30:00+01:00", or "13:30" alone), or nothing."""
    if not stamp:
        return ""
    return stamp[11:16] if "T" in stamp else stamp[:5]


def _time(minutes: int, started_at: str | None) -> str:
    if not minutes:
        return ""
    if not started_at:
        return say("room.step.minutes", n=minutes)
    begun = datetime.datetime.fromisoformat(started_at)
    until = (begun + datetime.timedelta(minutes=minutes)).astimezone()
    return say("room.step.until", n=minutes, time=until.strftime("%H:%M"))


def _sample_line(reader: Reader) -> str:
    return say("room.sample") if is_sample(reader) else ""
