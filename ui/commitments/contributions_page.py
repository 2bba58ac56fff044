"""The ledger: money, days of people, data and space, each added up by itself."""

from __future__ import annotations

from typing import Any

from ui.commitments.page import RecordPage
from ui.commitments.rows import Line, Shown, WrittenList
from ui.document.live import LiveDocument
from ui.widgets.text import plain_label
from workshop.commitments.after_vote_changes import (
    AddContribution,
    EditContribution,
    RemoveContribution,
)
from workshop.commitments.ledger import sums
from workshop.commitments.model import GIVINGS, Contribution
from workshop.commitments.queries import actions, contributions
from workshop.commitments.sums_told import sum_sentence
from workshop.people.queries import organisations
from workshop.sentences import say

PLACES = ("giver", "kind", "amount", "text", "action")


class ContributionsPage(RecordPage):
    """Each contribution is a row, written in place."""

    hint = "commitments.ledger.hint"

    def __init__(self, live: LiveDocument) -> None:
        super().__init__(live)
        self.list = WrittenList(
            say("commitments.ledger.title"),
            [say(f"commitments.ledger.{place}") for place in PLACES],
            (190, 126, 120, 0, 76),
            mark=0,
        )
        self.list.suggest_in(0, self._names)
        self.list.choose_in(1, _kinds)
        self.list.choose_in(4, self._actions)
        self.empty = plain_label(say("commitments.ledger.empty"), "caption", "ink_muted", wrap=True)
        self.sums = plain_label("", strong=True, wrap=True)
        for part in (self.empty, self.sums):
            self.column.addWidget(part)
        self.column.addWidget(self.list, 1)
        self.list.written.connect(self._write)
        self.list.dropped.connect(self.take_out)

    def refresh(self) -> None:
        """Reads the ledger and its sums."""
        found = contributions(self.document)
        marks = {one.id: one.mark for one in actions(self.document)}
        self.list.show_lines([_line(one, marks) for one in found])
        self.empty.setVisible(not found)
        self.sums.setText("\n".join(say(sum_sentence(one)) for one in sums(found)))
        self.sums.setVisible(bool(found))

    def take_out(self, row: int) -> None:
        """Takes out a contribution."""
        self.live.do(RemoveContribution, contribution=row)

    def _names(self) -> list[str]:
        return [one.name for one in organisations(self.document)]

    def _actions(self) -> list[tuple[str, str]]:
        none = ("", say("commitments.detail.none"))
        return [none, *((str(one.id), one.mark) for one in actions(self.document))]

    def _giver(self, typed: str) -> dict[str, Any]:
        wanted = typed.strip().casefold()
        for one in organisations(self.document):
            if wanted in (one.name.strip().casefold(), one.short_name.strip().casefold()):
                return {"organisation": one.id, "giver": ""}
        return {"organisation": None, "giver": typed.strip()}

    def _write(self, row: int, place: int, value: str) -> None:
        found = next((one for one in contributions(self.document) if one.id == row), None)
        if found is None:
            if place == 0 and value.strip():
                self.live.do(AddContribution, **self._giver(value))
            else:
                self.refresh()
            return
        fields = {
            **self._giver(found.giver),
            "kind": found.kind,
            "amount": found.amount,
            "text": found.text,
            "action": found.action_id,
        }
        name = PLACES[place]
        if name == "giver":
            fields |= self._giver(value)
        elif name == "action":
            fields["action"] = int(value) if value else None
        else:
            fields[name] = value
        if self.live.do(EditContribution, contribution=row, **fields) is None:
            self.refresh()


def _kinds() -> list[tuple[str, str]]:
    return [(kind, say(f"commitments.giving.{kind}")) for kind in GIVINGS]


def _line(one: Contribution, marks: dict[int, str]) -> Line:
    places = (
        Shown(one.giver, one.giver),
        Shown(say(f"commitments.giving.{one.kind}"), one.kind),
        Shown(one.amount or say("commitments.ledger.not-said"), one.amount),
        Shown(one.text, one.text),
        Shown(marks.get(one.action_id or 0, ""), str(one.action_id or "")),
    )
    return Line(one.id, "", places)
