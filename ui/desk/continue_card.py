"""The workshop you were in, as a card with its agenda as a bar."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.desk.recent import Recent
from ui.widgets.agenda_bar import AgendaBar
from ui.widgets.buttons import PrimaryButton
from ui.widgets.card import Card
from ui.widgets.hairline import Hairline
from ui.widgets.text import plain_label
from workshop.sentences import say


class ContinueCard(Card):
    """Title, date and place, how far it got, and Continue.

    Signals:
        continued: the file is to be opened.
        sought: the file is gone, and the person wants to find it.
    """

    continued = Signal(str)
    sought = Signal(str)

    def __init__(self, entry: Recent, parent: QWidget | None = None) -> None:
        super().__init__(entry.title, padding=24, parent=parent)
        self.entry = entry
        self.column.addWidget(plain_label(entry.title, role="title", wrap=True))
        self.column.addSpacing(6)
        self.column.addWidget(plain_label(_where(entry), ink="ink_muted", elide=True))
        self.column.addSpacing(20)
        if entry.minutes:
            self.column.addWidget(AgendaBar(entry.minutes, max(entry.begun, 0)))
            self.column.addSpacing(8)
        self._add_step()
        self.column.addWidget(Hairline())
        self.column.addSpacing(14)
        self.button = PrimaryButton(
            say("desk.start.continue" if entry.there else "desk.start.find")
        )
        self._add_foot()
        self.button.clicked.connect(self._press)

    def _add_step(self) -> None:
        if not self.entry.step:
            return
        line = QHBoxLayout()
        line.addWidget(plain_label(self.entry.step, elide=True), 1)
        line.addWidget(plain_label(self.entry.left, ink="ink_muted"))
        self.column.addLayout(line)
        self.column.addSpacing(14)

    def _add_foot(self) -> None:
        foot = QHBoxLayout()
        foot.addWidget(plain_label(_why(self.entry), role="caption", ink="ink_muted", wrap=True), 1)
        foot.addWidget(self.button)
        self.column.addLayout(foot)

    def _press(self) -> None:
        signal = self.continued if self.entry.there else self.sought
        signal.emit(self.entry.path)


def _where(entry: Recent) -> str:
    seats = say("desk.start.seats", n=entry.seats) if entry.seats else ""
    place = ", ".join(part for part in (entry.place, seats) if part)
    return " · ".join(part for part in (entry.date, place) if part)


def _why(entry: Recent) -> str:
    if not entry.there:
        return say("desk.start.gone-where", path=entry.path)
    return say("desk.start.stopped", time=entry.stopped_at) if entry.stopped_at else ""
