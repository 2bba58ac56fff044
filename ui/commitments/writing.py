"""What is written in a cell of the record, as the change it means."""

from __future__ import annotations

from typing import get_args

from PySide6.QtCore import QObject, Signal

from ui.commitments.days import no_day, read_day
from ui.document.live import LiveDocument
from workshop.commitments.changes import (
    AddAction,
    EditAction,
    EditDecision,
    MakeDecision,
    SetBasis,
    SetDue,
    SetOwner,
)
from workshop.commitments.model import Basis
from workshop.document import Reader
from workshop.people.queries import organisations, participants
from workshop.sentences import say

BASES: tuple[Basis, ...] = get_args(Basis)


class RecordWriting(QObject):
    """The hand that writes the two lists.

    Signals:
        kept: nothing was written; what stood there is shown again.
        said: a sentence for the foot of the sheet.
    """

    kept = Signal()
    said = Signal(object)

    def __init__(self, live: LiveDocument, parent: QObject) -> None:
        super().__init__(parent)
        self._live = live

    def decision(self, row: int, place: int, value: str) -> None:
        """Writes a cell of the decisions; row 0 is a new one."""
        if row and place:
            self._live.do(SetBasis, decision=row, basis=value)
        elif row:
            self._write_or_keep(EditDecision, value, decision=row, field="text", text=value)
        elif place == 0 and value.strip():
            self._live.do(MakeDecision, text=value)
        else:
            self.kept.emit()

    def action(self, row: int, place: int, value: str) -> None:
        """Writes a cell of the actions; row 0 is a new one."""
        if not row:
            self._write_new_action(place, value)
        elif place == 0:
            self._write_or_keep(EditAction, value, action=row, field="text", text=value)
        elif place == 1:
            person, group = (int(value[1:]) if value[:1] == kind else None for kind in "po")
            self._live.do(SetOwner, action=row, owner=person, organisation=group)
        else:
            self._write_due(row, value)

    def _write_new_action(self, place: int, value: str) -> None:
        if place == 0 and value.strip():
            self._live.do(AddAction, text=value)
        else:
            self.kept.emit()

    def _write_or_keep(self, verb: type, value: str, **fields: object) -> None:
        """Writes words; none at all are not an edit, so what stood there stays."""
        if value.strip():
            self._live.do(verb, **fields)
            self._live.document.end_typing()
        else:
            self.kept.emit()

    def _write_due(self, row: int, value: str) -> None:
        try:
            day = read_day(value)
        except ValueError:
            self.kept.emit()
            self.said.emit(no_day(value))
            return
        self._live.do(SetDue, action=row, due=day)


def bases() -> list[tuple[str, str]]:
    """How a decision can have been made, by key and words."""
    return [(basis, say(f"commitments.basis.{basis}")) for basis in BASES]


def owners(reader: Reader) -> list[tuple[str, str]]:
    """Who can answer for an action: people as p1, organisations as o1, nobody as nothing."""
    people = [(f"p{one.id}", one.name) for one in participants(reader)]
    groups = [(f"o{one.id}", one.name) for one in organisations(reader)]
    return [("", say("commitments.desk.nobody")), *people, *groups]
