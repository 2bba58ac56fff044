"""The doors of the desk: what their rail lists, and the sheet each row opens."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desk.notes_panel import EmptyAgenda, NotesPanel
from ui.desk.rail import RailEntry
from ui.desk.sheet import Sheet
from ui.desk.steps import live_step
from ui.desk.top_line import live_seconds
from ui.document.live import LiveDocument
from ui.features import Page, load, panel_of
from ui.widgets.buttons import KeyCap, LinkButton, SecondaryButton
from workshop.agenda.model import Step
from workshop.agenda.queries import next_step, step, steps
from workshop.interests.queries import to_settle
from workshop.sentences import say


class PageDoor:
    """Prepare, Record or Deliver: a fixed list of pages."""

    def __init__(
        self,
        live: LiveDocument,
        pages: Sequence[Page],
        own: dict[str, Callable[[], Sheet]] | None = None,
    ) -> None:
        self._live, self._pages, self._own = live, tuple(pages), own or {}
        self.current = self._pages[0].name if self._pages else next(iter(self._own), "")

    @property
    def is_open(self) -> bool:
        """Whether there is anything behind the door."""
        return bool(self._pages or self._own)

    def entries(self) -> list[RailEntry]:
        """The pages, and the desk's own ones after them."""
        rows = [RailEntry(page.name, say(page.title)) for page in self._pages]
        return rows + [RailEntry(name, say(f"desk.page.{name}")) for name in self._own]

    def make(self, key: str) -> Sheet:
        """Makes the sheet of a page."""
        if key in self._own:
            return self._own[key]()
        page = next(page for page in self._pages if page.name == key)
        made: Sheet = load(page.sheet)(self._live)
        return made

    def has(self, key: str) -> bool:
        """Whether this page is there."""
        return any(entry.key == key for entry in self.entries())


ASK_AGAIN = (
    *("declaration", "interest_match", "measure", "organisation_alias", "option"),
    *("option_organisation", "option_stakeholder", "stakeholder", "link"),
)
"""What may touch somebody's interest: the step of interests opens again where it does."""


class RunDoor:
    """Run: the steps of the agenda."""

    def __init__(self, live: LiveDocument) -> None:
        self._live = live
        now = live_step(live) or next(iter(steps(live.document)), None)
        self.current = str(now.id) if now else "empty"

    is_open = True

    def entries(self) -> list[RailEntry]:
        """Each step with its state and its minutes."""
        agenda = steps(self._live.document)
        found = [_entry(one, live_seconds([one])) for one in agenda]
        asked = [one.kind == "interests" and one.state == "done" for one in agenda]
        if not any(asked) or not to_settle(self._live.document):
            return found
        return [entry._replace(state="reopened") if again else entry
                for entry, again in zip(found, asked, strict=True)]  # fmt: skip

    def make(self, key: str) -> Sheet:
        """The sheet of a step: its own panel, or notes."""
        found = step(self._live.document, int(key)) if key.isdigit() else None
        if found is None:
            return EmptyAgenda(self._live)
        place = panel_of(found.kind)
        if place is None:
            sheet: Sheet = NotesPanel(self._live, found.id)
        else:
            sheet = load(place)(self._live, found.id)
            sheet.title.setText(found.title)
        return sheet

    def has(self, key: str) -> bool:
        """Whether this step is there."""
        return any(entry.key == key for entry in self.entries())


class StepAside(QWidget):
    """At the right of a step's title: what to say, and the way to the next step."""

    def __init__(self, live: LiveDocument, number: int, *, with_button: bool) -> None:
        super().__init__()
        self.live, self.number = live, number
        self.say_button = LinkButton(say("desk.say"))
        self.step_button = SecondaryButton("")
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        row.addWidget(self.say_button)
        row.addWidget(KeyCap("F1"))
        row.addSpacing(6)
        row.addWidget(self.step_button)
        self.step_button.setVisible(with_button)
        self.refresh()

    def refresh(self) -> None:
        """Reads the state of the step."""
        now = step(self.live.document, self.number)
        if now is None:
            return
        if now.state != "live":
            self.step_button.set_words(say("desk.step.start"))
        elif next_step(self.live.document, now.id) is None:
            self.step_button.set_words(say("desk.step.last"))
        else:
            self.step_button.set_words(say("desk.step.next-short"))


def _entry(one: Step, seconds: int) -> RailEntry:
    begun = one.state not in ("not_started", "ready")
    actual = round((one.spent + seconds) / 60)
    return RailEntry(
        str(one.id),
        one.title,
        one.state,
        str(one.minutes),
        str(actual) if begun and one.state != "skipped" else "",
        over=begun and actual > one.minutes,
        reason=one.skip_reason,
    )
