"""The agenda in Prepare: the steps in their order, the chosen one's words, and whether they fit."""

from __future__ import annotations

from functools import partial
from typing import ClassVar

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from ui.agenda.step_form import StepForm
from ui.agenda.step_list import StepList
from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.theme.theme import theme
from ui.widgets.agenda_bar import AgendaBar
from ui.widgets.buttons import PrimaryButton, QuietButton
from ui.widgets.fields import Labelled, LineField
from ui.widgets.text import plain_label
from workshop.agenda.changes import (
    LONGEST,
    AddStep,
    EditStep,
    EditWorkshop,
    MoveStep,
    RemoveStep,
)
from workshop.agenda.model import Step
from workshop.agenda.planning import planned_minutes, spare_minutes
from workshop.agenda.queries import steps, workshop
from workshop.sentences import say

CLOCKS = ("starts_at", "ends_at")


class AgendaPage(Sheet):
    """Steps at the left, the chosen step at the right; each edit is one undo step."""

    TABLES: ClassVar[tuple[str, ...]] = ("step", "workshop")

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("agenda.title"))
        self.step = step
        self.total = plain_label("", ink="ink_muted")
        self.aside.addWidget(self.total)
        self.clocks = {
            "starts_at": LineField(say("agenda.starts"), placeholder=say("agenda.clock-hint")),
            "ends_at": LineField(say("agenda.ends"), placeholder=say("agenda.clock-hint")),
        }
        self.fits = plain_label("", ink="ink_muted", wrap=True)
        self.agenda_bar = AgendaBar(())
        self.list = StepList()
        self.form = StepForm(live)
        self.up_button = QuietButton(say("agenda.up"), "arrow-up")
        self.down_button = QuietButton(say("agenda.down"), "arrow-down")
        self.remove_button = QuietButton(say("agenda.remove"))
        self.add_button = PrimaryButton(say("agenda.add"), "plus")
        self._lay_out_body()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Reads the steps again and keeps the chosen one chosen."""
        agenda = steps(self.document)
        self.list.show_steps(agenda)
        self.agenda_bar.show_minutes([one.minutes for one in agenda if one.state != "skipped"])
        self.agenda_bar.setVisible(bool(agenda))
        planned = planned_minutes(agenda)
        self.total.setText(say("agenda.planned", n=len(agenda), minutes=planned))
        self._say_fit(planned)
        self.bar.say(say("agenda.keys") if agenda else say("agenda.empty"))
        self._show_chosen()

    def _lay_out_body(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        for name, words in zip(CLOCKS, ("agenda.starts", "agenda.ends"), strict=True):
            self.clocks[name].setFixedWidth(theme().px(88))
            head.addWidget(Labelled(say(words), self.clocks[name]))
        head.addWidget(self.fits, 1)
        left = QVBoxLayout()
        left.addWidget(self.list, 1)
        acts = QHBoxLayout()
        for button in (self.up_button, self.down_button, self.remove_button):
            acts.addWidget(button)
        acts.addStretch(1)
        left.addLayout(acts)
        row = QHBoxLayout()
        row.setSpacing(24)
        row.addLayout(left, 1)
        row.addWidget(self.form, 1)
        self.body.addLayout(head)
        self.body.addWidget(self.agenda_bar)
        self.body.addLayout(row, 1)
        self.bar.add(self.add_button)

    def _connect(self) -> None:
        for name, field in self.clocks.items():
            field.committed.connect(partial(self._write_clock, name))
        self.list.moved.connect(self._show_chosen)
        self.list.chosen.connect(self._edit_title)
        self.list.shifted.connect(self._shift)
        self.list.lengthened.connect(self._lengthen)
        self.list.removed.connect(self._remove)
        self.form.written.connect(self._write)
        self.up_button.clicked.connect(partial(self._shift, -1))
        self.down_button.clicked.connect(partial(self._shift, 1))
        self.remove_button.clicked.connect(self._remove)
        self.add_button.clicked.connect(self._add)

    def _say_fit(self, planned: int) -> None:
        now = workshop(self.document)
        start, end = (now.starts_at, now.ends_at) if now else ("", "")
        for name, clock in zip(CLOCKS, (start, end), strict=True):
            self.clocks[name].set_text_if_unfocused(clock)
        spare = spare_minutes(planned, start, end)
        self.fits.set_ink("attention" if (spare or 0) < 0 else "ink_muted")
        if spare is None:
            self.fits.setText(say("agenda.no-end"))
            return
        key = "agenda.over" if spare < 0 else "agenda.spare" if spare else "agenda.fits"
        self.fits.setText(say(key, n=abs(spare), start=start, end=end))

    def _chosen(self) -> Step | None:
        key = self.list.current_key
        return next((one for one in steps(self.document) if str(one.id) == key), None)

    def _show_chosen(self, _key: str = "") -> None:
        one = self._chosen()
        self.form.show_step(one)
        place = self.list.currentRow()
        self.up_button.setEnabled(one is not None and place > 0)
        self.down_button.setEnabled(one is not None and place < self.list.count() - 1)
        self.remove_button.setEnabled(one is not None)

    def _edit_title(self, _key: str) -> None:
        self.form.title_field.setFocus()
        self.form.title_field.selectAll()

    def _shift(self, places: int, _checked: bool = False) -> None:
        one, to = self._chosen(), self.list.currentRow() + places
        if one is not None and 0 <= to < self.list.count():
            self.live.do(MoveStep, step=one.id, to=to)

    def _lengthen(self, minutes: int) -> None:
        one = self._chosen()
        if one is not None:
            longer = min(LONGEST, max(0, one.minutes + minutes))
            self._write(one.id, "minutes", str(longer))

    def _remove(self) -> None:
        one = self._chosen()
        if one is None:
            return
        place = self.list.currentRow()
        if self.live.do(RemoveStep, step=one.id):
            self.list.setCurrentRow(min(place, self.list.count() - 1))

    def _add(self) -> None:
        before = {one.id for one in steps(self.document)}
        one = self._chosen()
        title = say("agenda.new-step")
        if self.live.do(AddStep, title=title, after=one.id if one else None):
            added = [one.id for one in steps(self.document) if one.id not in before]
            self.list.choose(str(added[0]))
            self._edit_title("")

    def _write(self, step: int, field: str, text: str) -> None:
        self.live.do(EditStep, step=step, field=field, text=text)

    def _write_clock(self, field: str, text: str) -> None:
        self.live.do(EditWorkshop, field=field, text=text)
