"""Who pays for an option and who gains from it, side by side, and where the two fall apart."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from ui.document.live import LiveDocument
from ui.options.more.part import Part
from ui.options.more.tied_column import TiedColumn
from ui.widgets.row_list import Row
from ui.widgets.text import plain_label
from workshop.options.fact_changes import AddPartyOf, RemovePartyOf
from workshop.options.money import SIDES, Entry, Side, split
from workshop.options.ready_queries import parties
from workshop.sentences import say
from workshop.stakeholders.queries import stakeholders

MOST = 3
"""So many names on a side are read out above; all of them stand in the columns."""


class MoneyPart(Part):
    """Two columns and the sentence that reads them."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.sides = {
            side: TiedColumn(say(f"options.money.{side}"), by_name=True) for side in SIDES
        }
        self.reading = plain_label("", wrap=True, strong=True)
        row = QHBoxLayout()
        row.setSpacing(16)
        for side, column in self.sides.items():
            row.addWidget(column, 1)
            column.chosen.connect(partial(self._add, side))
            column.named.connect(partial(self._name, side))
            column.taken_off.connect(self._remove)
        self.column.addWidget(self.reading)
        self.column.addLayout(row, 1)

    def refresh(self) -> None:
        """Reads both columns again."""
        if self.option is None:
            return
        entries = parties(self.live.document).get(self.option.id, [])
        everybody = stakeholders(self.live.document)
        for side, column in self.sides.items():
            here = [entry for entry in entries if entry.side == side]
            there = {entry.stakeholder_id for entry in here}
            others = [one for one in everybody if one.id not in there]
            column.show_parties([_row(entry) for entry in here], others)
        reading = split(entries).sentence(MOST)
        self.reading.setText(say(reading) if reading else say("options.money.empty"))

    def _add(self, side: Side, stakeholder: int) -> None:
        self.do(AddPartyOf, side=side, stakeholder=stakeholder)

    def _name(self, side: Side, name: str) -> None:
        if self.do(AddPartyOf, side=side, name=name):
            self.sides[side].name.clear()

    def _remove(self, key: str) -> None:
        self.live.do(RemovePartyOf, entry=int(key))


def _row(entry: Entry) -> Row:
    aside = say("options.tied.from", letter=entry.letter_from) if entry.letter_from else ""
    return Row(str(entry.id), entry.name, aside)
