"""Budget windows: when money can be asked for, on a line of time, and where money ends."""

from __future__ import annotations

import datetime
from typing import Any

from ui.commitments.days import no_day, read_day, shown_day
from ui.commitments.page import RecordPage
from ui.commitments.rows import Line, Shown, WrittenList
from ui.commitments.timeline import TimelineStrip, strip_of
from ui.document.live import LiveDocument
from ui.widgets.text import plain_label
from workshop.commitments.changes import AddBudgetWindow, EditBudgetWindow, RemoveBudgetWindow
from workshop.commitments.cliffs import cliffs
from workshop.commitments.model import BudgetWindow, day_of
from workshop.commitments.queries import actions, budget_windows
from workshop.sentences import Sentence, say

PLACES = ("name", "holder", "opens", "closes", "decides", "money_from")
DAYS = frozenset(PLACES[2:])


class WindowsPage(RecordPage):
    """Each window is a row, written in place."""

    hint = "commitments.windows.hint"

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.list = WrittenList(
            say("commitments.windows.title"),
            [say(f"commitments.windows.{place}") for place in PLACES],
            (0, 138, 106, 106, 106, 106),
            mark=0,
        )
        self.empty = plain_label(
            say("commitments.windows.empty"), "caption", "ink_muted", wrap=True
        )
        self.strip = TimelineStrip()
        self.ends = plain_label("", "caption", "ink_muted", wrap=True)
        for part in (self.empty, self.list):
            self.column.addWidget(part)
        self.column.addWidget(self.strip, 1)
        self.column.addWidget(self.ends)
        self.list.written.connect(self._write)
        self.list.dropped.connect(self.take_out)

    def refresh(self) -> None:
        """Reads the windows, the line of time, and where money ends."""
        found = budget_windows(self.document)
        self.list.show_lines([_line(one) for one in found])
        self.list.fit_rows(len(found) + 1)
        self.empty.setVisible(not found)
        self.strip.show_strip(strip_of(self.document))
        today = datetime.date.today()
        said = [
            say(
                Sentence(
                    "commitments.windows.ends",
                    months=cliff.months,
                    marks=[f"{one.mark} ({shown_day(one.money_ends_on)})" for one in cliff.actions],
                )
            )
            for cliff in cliffs(actions(self.document), today)
            if cliff.actions
        ]
        self.ends.setText(" ".join(said) or say("commitments.windows.no-ends"))

    def take_out(self, row: int) -> None:
        """Takes out a window; its actions stay."""
        self.live.do(RemoveBudgetWindow, window=row)

    def _write(self, row: int, place: int, value: str) -> None:
        field = PLACES[place]
        try:
            typed: Any = read_day(value) if field in DAYS else value
        except ValueError:
            self.refresh()
            self.said.emit(no_day(value))
            return
        if not row:
            if place == 0 and value.strip():
                self.live.do(AddBudgetWindow, name=value)
            else:
                self.refresh()
            return
        found = next((one for one in budget_windows(self.document) if one.id == row), None)
        whole = {**_fields(found), field: typed} if found is not None else {}
        if found is None or self.live.do(EditBudgetWindow, window=row, **whole) is None:
            self.refresh()


def _fields(one: BudgetWindow) -> dict[str, Any]:
    days = {place: day_of(getattr(one, place)) for place in DAYS}
    return {"name": one.name, "holder": one.holder, **days}


def _line(one: BudgetWindow) -> Line:
    places = [
        Shown(shown_day(getattr(one, place)), getattr(one, place))
        if place in DAYS
        else Shown(getattr(one, place), getattr(one, place))
        for place in PLACES
    ]
    return Line(one.id, "", tuple(places))
