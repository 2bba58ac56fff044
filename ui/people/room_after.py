"""What the room looks like by sector once the people at hand are in."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.people.sector_cell import short_sector
from ui.widgets.sector_mark import SectorMark
from ui.widgets.text import PlainLabel, plain_label
from workshop.people.model import SECTORS
from workshop.sentences import say


class RoomAfter(QWidget):
    """A number of people, a row a sector, and what "not stated" means."""

    def __init__(self) -> None:
        super().__init__()
        self.number = plain_label("0", role="title")
        self._people = plain_label("", ink="ink_muted")
        self._counts: dict[str, PlainLabel] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        column.addWidget(plain_label(say("people.after"), strong=True))
        total = QHBoxLayout()
        total.addWidget(self.number)
        total.addWidget(self._people, 1)
        column.addLayout(total)
        column.addLayout(self._rows())
        for key in ("people.not-stated-is", "people.order", "people.one-step"):
            column.addWidget(plain_label(say(key), "caption", "ink_muted", wrap=True))
        column.addStretch(1)

    def show_counts(self, counted: Mapping[str, int]) -> None:
        """Show so many people of each sector."""
        total = sum(counted.values())
        self.number.setText(str(total))
        self._people.setText(say("people.people", n=total))
        for sector, label in self._counts.items():
            label.setText(str(counted.get(sector, 0)))

    def _rows(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(10)
        grid.setColumnStretch(1, 1)
        for row, sector in enumerate(SECTORS):
            grid.addWidget(SectorMark(sector), row, 0)
            grid.addWidget(plain_label(short_sector(sector)), row, 1)
            self._counts[sector] = plain_label("0", ink="ink_muted")
            grid.addWidget(self._counts[sector], row, 2)
        return grid
