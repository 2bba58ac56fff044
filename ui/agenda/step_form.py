"""The words and the minutes of one step, written where they stand."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.language.attach import attach
from ui.theme.theme import theme
from ui.widgets.choices import ChoiceField, NumberField
from ui.widgets.fields import Labelled, LineField, TextArea
from workshop.agenda.changes import LONGEST
from workshop.agenda.model import KINDS, Step
from workshop.language.places import place_of
from workshop.sentences import say

PARAGRAPHS = ("goal", "say", "plan_b")


class StepForm(QWidget):
    """Title, kind, minutes, goal, what to say, and what to do when time is short.

    Signals:
        written: a step's id, the field, and what it is to say.
    """

    written = Signal(int, str, str)

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self._step: Step | None = None
        self.title_field = LineField(say("agenda.field.title"))
        kinds = [(kind, say(f"agenda.kind.{kind}")) for kind in KINDS]
        self.kind = ChoiceField(say("agenda.field.kind"), kinds)
        self.minutes = NumberField(say("agenda.field.minutes"), most=LONGEST)
        self.areas = {name: TextArea(say(f"agenda.field.{name}")) for name in PARAGRAPHS}
        attach(self.title_field, live, place=partial(self._place, "title"))
        for name, area in self.areas.items():
            attach(area, live, place=partial(self._place, name))
        self._lay_out()
        self._connect()
        self.show_step(None)

    def show_step(self, step: Step | None) -> None:
        """Show a step; a field with the focus keeps what is being typed."""
        self._step = step
        self.setEnabled(step is not None)
        self.title_field.set_text_if_unfocused(step.title if step else "")
        for name, area in self.areas.items():
            area.set_text_if_unfocused(str(getattr(step, name)) if step else "")
        self.kind.choose(step.kind if step and step.kind in KINDS else "notes")
        self.minutes.blockSignals(True)
        self.minutes.setValue(step.minutes if step else 0)
        self.minutes.blockSignals(False)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Labelled(say("agenda.field.title"), self.title_field))
        row = QHBoxLayout()
        row.setSpacing(12)
        row.addWidget(Labelled(say("agenda.field.kind"), self.kind), 1)
        self.minutes.setFixedWidth(theme().px(96))
        row.addWidget(Labelled(say("agenda.field.minutes"), self.minutes))
        column.addLayout(row)
        for name, area in self.areas.items():
            column.addWidget(Labelled(say(f"agenda.field.{name}"), area), 1)

    def _connect(self) -> None:
        self.title_field.committed.connect(partial(self._write, "title"))
        for name, area in self.areas.items():
            area.committed.connect(partial(self._write, name))
        self.kind.chosen.connect(partial(self._write, "kind"))
        self.minutes.valueChanged.connect(self._write_minutes)

    def _place(self, column: str) -> str:
        return place_of("step", self._step.uid, column) if self._step else ""

    def _write_minutes(self, minutes: int) -> None:
        self._write("minutes", str(minutes))

    def _write(self, field: str, text: str) -> None:
        if self._step is not None:
            self.written.emit(self._step.id, field, text)
