"""Whom an option affects, who of them nobody here speaks for, and who could carry it."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from ui.document.live import LiveDocument
from ui.options.more.part import Part
from ui.options.more.tied_column import TiedColumn
from ui.widgets.row_list import Row
from ui.widgets.text import plain_label
from workshop.options.fact_changes import TieStakeholder
from workshop.options.money import first_names
from workshop.options.queries import stakeholders_of
from workshop.options.ready_queries import AFFECTED, COULD_CARRY, unheard
from workshop.sentences import say
from workshop.stakeholders.presence import covered
from workshop.stakeholders.queries import stakeholders

MOST = 4


class PeoplePart(Part):
    """Two columns: affected groups with their seat, and who could lead."""

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.ties = {
            AFFECTED: TiedColumn(say("options.people.affected"), by_name=False),
            COULD_CARRY: TiedColumn(say("options.people.could-carry"), by_name=False),
        }
        self.reading = plain_label("", wrap=True, strong=True)
        row = QHBoxLayout()
        row.setSpacing(16)
        for relation, column in self.ties.items():
            row.addWidget(column, 1)
            column.chosen.connect(partial(self._tie, relation))
            column.taken_off.connect(partial(self._untie, relation))
        self.column.addWidget(self.reading)
        self.column.addLayout(row, 1)

    def refresh(self) -> None:
        """Reads both columns again."""
        if self.option is None:
            return
        reader = self.live.document
        tied = stakeholders_of(reader, self.option.id)
        everybody = stakeholders(reader)
        heard = covered(everybody)
        for relation, column in self.ties.items():
            here = [tie for tie in tied if tie.relation == relation]
            rows = [
                Row(str(tie.stakeholder_id), tie.name, *_seat(tie.stakeholder_id in heard))
                if relation == AFFECTED
                else Row(str(tie.stakeholder_id), tie.name)
                for tie in here
            ]
            there = {tie.stakeholder_id for tie in here}
            column.show_parties(rows, [one for one in everybody if one.id not in there])
        names = unheard(reader).get(self.option.id, ())
        if names:
            self.reading.setText(
                say("options.people.unheard", n=len(names), names=first_names(names, MOST))
            )
        else:
            key = "heard" if any(tie.relation == AFFECTED for tie in tied) else "empty"
            self.reading.setText(say(f"options.people.{key}"))

    def _tie(self, relation: str, stakeholder: int) -> None:
        self.do(TieStakeholder, stakeholder=stakeholder, relation=relation)

    def _untie(self, relation: str, key: str) -> None:
        self.do(TieStakeholder, stakeholder=int(key), relation=relation, tied=False)


def _seat(heard: bool) -> tuple[str, str]:
    if heard:
        return say("options.people.seat"), "ink_muted"
    return say("options.people.no-seat"), "attention"
