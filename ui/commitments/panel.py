"""The record: decisions, and actions with who and by when, in the words of the minutes."""

from __future__ import annotations

import contextlib
import datetime
from typing import ClassVar, get_args

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout

from ui.commitments.rows import Line, Shown, WrittenList
from ui.commitments.slide import day_words
from ui.desk.sheet import Sheet
from ui.document.live import LiveDocument
from ui.widgets.buttons import PrimaryButton, QuietButton, SecondaryButton
from ui.widgets.text import PlainLabel, plain_label
from workshop.agenda.changes import ShowOnRoom
from workshop.agenda.queries import room
from workshop.commitments.changes import (
    AddAction,
    EditAction,
    EditDecision,
    MakeDecision,
    RemoveAction,
    RemoveDecision,
    SetBasis,
    SetDue,
    SetOwner,
)
from workshop.commitments.model import Action, Basis, Decision
from workshop.commitments.queries import (
    actions,
    decisions,
    owner_name,
    past_its_window,
    without_owner,
)
from workshop.people.queries import organisations, participants
from workshop.sentences import say

DAY_FORMS = ("%Y-%m-%d", "%d.%m.%Y", "%d %b %Y", "%d %B %Y")
BASES: tuple[Basis, ...] = get_args(Basis)


class CommitmentsPanel(Sheet):
    """Two lists written in place; what is missing is said where it is missing."""

    TABLES: ClassVar[tuple[str, ...]] = (
        "decision",
        "action",
        "participant",
        "organisation",
        "budget_window",
    )

    def __init__(self, live: LiveDocument, step: int | None = None) -> None:
        super().__init__(live, say("commitments.desk.title"))
        self.step = step
        self.decision_list = WrittenList(
            say("commitments.desk.decisions"),
            [say("commitments.desk.words"), say("commitments.desk.basis")],
            (0, 160),
        )
        self.action_list = WrittenList(
            say("commitments.desk.actions"),
            [say(f"commitments.desk.{head}") for head in ("words", "owner", "due")],
            (0, 190, 130),
        )
        self.decision_count = plain_label("", "caption", "ink_muted")
        self.action_count = plain_label("", "caption", "ink_muted")
        self.late = plain_label("", "caption", "attention", wrap=True)
        self.decision_button = SecondaryButton(say("commitments.desk.decision"))
        self.action_button = SecondaryButton(say("commitments.desk.action"))
        self.remove_button = QuietButton(say("commitments.desk.remove"))
        self.read_button = PrimaryButton(say("commitments.desk.read-back"))
        self._lay_out_body()
        self._connect()
        self.refresh()

    def refresh(self) -> None:
        """Reads both lists again."""
        made, agreed = decisions(self.document), actions(self.document)
        self.decision_list.show_lines([_decision(one) for one in made])
        past = past_its_window(self.document)
        late = {one.action.id for one in past}
        self.action_list.show_lines([self._action(one, one.id in late) for one in agreed])
        self.decision_list.fit_rows(len(made) + 1)
        self.decision_count.setText(str(len(made)) if made else say("commitments.desk.no-decision"))
        self._count_actions(agreed)
        said = [
            say("commitments.desk.late", mark=one.action.mark, window=one.window.name)
            for one in past
        ]
        self.late.setText(" ".join(said))
        self.late.setVisible(bool(said))
        self.bar.say(say("commitments.desk.exact"))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """D writes a decision, A an action."""
        acts = {Qt.Key.Key_D: self._new_decision, Qt.Key.Key_A: self._new_action}
        if event.key() in acts and not event.modifiers():
            acts[Qt.Key(event.key())]()
        else:
            super().keyPressEvent(event)

    def _lay_out_body(self) -> None:
        self.body.addLayout(_head(say("commitments.desk.decisions"), self.decision_count))
        self.body.addWidget(self.decision_list, 2)
        self.body.addLayout(_head(say("commitments.desk.actions"), self.action_count))
        self.body.addWidget(self.action_list, 3)
        self.body.addWidget(self.late)
        for button in (
            self.remove_button,
            self.decision_button,
            self.action_button,
            self.read_button,
        ):
            self.bar.add(button)

    def _connect(self) -> None:
        self.decision_list.choose_in(1, _bases)
        self.action_list.choose_in(1, self._owners)
        self.decision_list.written.connect(self._write_decision)
        self.action_list.written.connect(self._write_action)
        self.decision_list.itemSelectionChanged.connect(self._decision_chosen)
        self.action_list.itemSelectionChanged.connect(self._action_chosen)
        self.decision_button.clicked.connect(self._new_decision)
        self.action_button.clicked.connect(self._new_action)
        self.remove_button.clicked.connect(self._remove)
        self.read_button.clicked.connect(self._read_back)

    def _count_actions(self, agreed: list[Action]) -> None:
        nobody = len(without_owner(self.document))
        if not agreed:
            self.action_count.setText(say("commitments.desk.no-action"))
        elif nobody:
            without = say("commitments.desk.without-owner", n=nobody)
            self.action_count.setText(f"{len(agreed)}, {without}")
        else:
            self.action_count.setText(str(len(agreed)))

    def _action(self, one: Action, late: bool) -> Line:
        owner, day = owner_name(self.document, one), one.due_day
        who = f"p{one.owner_id}" if one.owner_id else ""
        if not who and one.owner_organisation_id:
            who = f"o{one.owner_organisation_id}"
        due = day_words(day) if day else say("commitments.desk.no-date")
        places = (
            Shown(one.text, one.text),
            Shown(owner or say("commitments.desk.nobody"), who, missing=not owner),
            Shown(due, one.due, missing=day is None or late),
        )
        return Line(one.id, one.mark, places)

    def _owners(self) -> list[tuple[str, str]]:
        people = [(f"p{one.id}", one.name) for one in participants(self.document)]
        groups = [(f"o{one.id}", one.name) for one in organisations(self.document)]
        return [("", say("commitments.desk.nobody")), *people, *groups]

    def _write_decision(self, row: int, place: int, value: str) -> None:
        if row and place:
            self.live.do(SetBasis, decision=row, basis=value)
        elif row:
            self._write_or_keep(EditDecision, value, decision=row, field="text", text=value)
        elif place == 0 and value.strip():
            self.live.do(MakeDecision, text=value)
        else:
            self.refresh()

    def _write_action(self, row: int, place: int, value: str) -> None:
        if not row:
            self._write_new_action(place, value)
        elif place == 0:
            self._write_or_keep(EditAction, value, action=row, field="text", text=value)
        elif place == 1:
            person, group = (int(value[1:]) if value[:1] == kind else None for kind in "po")
            self.live.do(SetOwner, action=row, owner=person, organisation=group)
        else:
            self._write_due(row, value)

    def _write_new_action(self, place: int, value: str) -> None:
        if place == 0 and value.strip():
            self.live.do(AddAction, text=value)
        else:
            self.refresh()

    def _write_or_keep(self, verb: type, value: str, **fields: object) -> None:
        """Writes words; none at all are not an edit, so what stood there stays."""
        if value.strip():
            self.live.do(verb, **fields)
            self.document.end_typing()
        else:
            self.refresh()

    def _write_due(self, row: int, value: str) -> None:
        try:
            day = _day(value.strip()) if value.strip() else None
        except ValueError:
            self.refresh()
            self.bar.say(say("commitments.desk.date-form", text=value))
            return
        self.live.do(SetDue, action=row, due=day)

    def _new_decision(self) -> None:
        self.decision_list.begin_new("D")

    def _new_action(self) -> None:
        self.action_list.begin_new("A")

    def _decision_chosen(self) -> None:
        if self.decision_list.selectedItems():
            self.action_list.clearSelection()

    def _action_chosen(self) -> None:
        if self.action_list.selectedItems():
            self.decision_list.clearSelection()

    def _remove(self) -> None:
        if self.decision_list.selectedItems() and self.decision_list.current_id():
            self.live.do(RemoveDecision, decision=self.decision_list.current_id())
        elif self.action_list.selectedItems() and self.action_list.current_id():
            self.live.do(RemoveAction, action=self.action_list.current_id())
        else:
            self.bar.say(say("commitments.desk.choose"))

    def _read_back(self) -> None:
        now = room(self.document)
        page = now.page + 1 if now.slide == "read_back" else 0
        self.live.do(ShowOnRoom, slide="read_back", page=page)


def _head(words: str, count: PlainLabel) -> QHBoxLayout:
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(plain_label(words, strong=True))
    row.addWidget(count)
    row.addStretch(1)
    return row


def _day(text: str) -> datetime.date:
    """The day somebody typed; ValueError when it is none."""
    for form in DAY_FORMS:
        with contextlib.suppress(ValueError):
            return datetime.datetime.strptime(text, form).date()
    raise ValueError(text)


def _bases() -> list[tuple[str, str]]:
    return [(basis, say(f"commitments.basis.{basis}")) for basis in BASES]


def _decision(one: Decision) -> Line:
    basis = Shown(say(f"commitments.basis.{one.basis}"), one.basis)
    return Line(one.id, one.mark, (Shown(one.text, one.text), basis))
