"""The opening round: one key a person, or everybody at once; what is told privately stays so."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.room.wall_question import private_is_safe
from ui.widgets.buttons import KeyCap, SecondaryButton
from ui.widgets.row_list import Row, RowList
from ui.widgets.text import plain_label
from workshop.interests.changes import AskTogether, ConfirmDeclaration, RecordDeclaration
from workshop.interests.model import Declaration, Interest
from workshop.interests.queries import declarations
from workshop.interests.terms import DECLARED
from workshop.people.queries import participants
from workshop.sentences import say

WAITING = frozenset({"not_asked", "expired", "to_confirm"})
"""Standings of people who are still to be asked today."""
ACTS = (("n", "nothing"), ("u", "unchanged"), ("i", "interest"), ("p", "privately"))
MORE = (("d", "declines"), ("t", "together"))


class OpeningRound(QWidget):
    """Everybody in the order of the list, those to ask first in sight.

    Signals:
        opened: a participant whose interest is written down in the private pane.
        said: a sentence for the foot of the sheet.
    """

    opened = Signal(int)
    said = Signal(str)

    def __init__(self, live: LiveDocument) -> None:
        super().__init__()
        self.live = live
        self.found: dict[int, Declaration] = {}
        self.script = plain_label("", "lead", wrap=True)
        self.count = plain_label("", strong=True)
        self.list = _List(say("interests.ask.list"), self._press)
        self.list.chosen.connect(self._open_current)
        self.buttons: dict[str, SecondaryButton] = {}
        self._acts: dict[str, Callable[[], None]] = {
            "nothing": self._nothing,
            "unchanged": self._unchanged,
            "interest": self._interest,
            "privately": self._privately,
            "declines": self._declines,
            "together": self._together,
        }
        self._lay_out()

    def refresh(self) -> None:
        """Reads everybody again; the person to ask next stays or moves on."""
        found = declarations(self.live.document)
        back = self._taken_back(found)
        self.found = {one.participant: one for one in found}
        places = {one.id: one.organisation for one in participants(self.live.document)}
        told = private_is_safe()
        rows = [_row(one, places.get(one.participant, ""), told=told) for one in found]
        self.list.show_rows(rows)
        if back is not None:
            self.list.choose(str(back))
            self.said.emit(say("interests.view.ask.said"))  # what was said last holds no more
        elif not self.list.current_key:
            self._go_on()
        here = [one for one in found if one.present]
        asked = sum(one.status not in WAITING for one in here)
        self.script.setText(say("interests.ask.script"))
        self.count.setText(say("interests.ask.count", asked=asked, n=len(here)))
        current = self.current
        known = current is not None
        waits = any(one.status in ("not_asked", "expired") for one in here)
        for name, button in self.buttons.items():
            button.setEnabled(waits if name == "together" else known)

    @property
    def current(self) -> Declaration | None:
        """The person who is asked now."""
        key = self.list.current_key
        return self.found.get(int(key)) if key else None

    def make_room(self, *, narrow: bool) -> None:
        """Beside the pane the buttons give way; the keys go on working."""
        self.keys.setVisible(not narrow)

    def _taken_back(self, found: list[Declaration]) -> int | None:
        """The one person whose answer an undo took back: whoever is asked again."""
        before = self.found
        again = [
            one.participant
            for one in found
            if one.status in WAITING
            and one.participant in before
            and before[one.participant].status not in WAITING
        ]
        return again[0] if len(again) == 1 else None

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        head = QHBoxLayout()
        head.addWidget(self.script, 1)
        head.addWidget(self.count, 0, Qt.AlignmentFlag.AlignTop)
        column.addLayout(head)
        column.addWidget(self.list, 1)
        self.keys = QWidget()
        keys = QVBoxLayout(self.keys)
        keys.setContentsMargins(0, 0, 0, 0)
        keys.setSpacing(8)
        column.addWidget(self.keys)
        for acts in (ACTS, MORE):
            row = QHBoxLayout()
            row.setSpacing(6)
            for key, name in acts:
                button = SecondaryButton(say(f"interests.ask.{name}"))
                button.clicked.connect(self._acts[name])
                self.buttons[name] = button
                row.addWidget(KeyCap(key.upper()))
                row.addWidget(button)
                row.addSpacing(6)
            row.addStretch(1)
            keys.addLayout(row)

    def _press(self, key: str) -> bool:
        acts = dict((*ACTS, *MORE))
        if key not in acts or not self.buttons[acts[key]].isEnabled():
            return False
        self._acts[acts[key]]()
        return True

    def _nothing(self) -> None:
        self._record("none")

    def _declines(self) -> None:
        self._record("declined")

    def _unchanged(self) -> None:
        one = self.current
        if one is None:
            return
        if one.status in DECLARED:
            self.said.emit(say("interests.ask.is_confirmed", name=one.name))
            self._go_on()
        elif self.live.do(ConfirmDeclaration, participant=one.participant):
            self._say_written(one.participant)
            self._go_on()

    def _privately(self) -> None:
        """There is something, and it is told to the facilitator later, alone."""
        one = self.current
        if one is not None and self._keeps(one):
            told = (Interest(category="other", sensitive=True),)
            self._write(one, status="declared", interests=told, privately=True)

    def _record(self, status: str) -> None:
        one = self.current
        if one is not None and self._keeps(one):
            self._write(one, status=status)

    def _write(self, one: Declaration, **fields: object) -> None:
        if self.live.do(RecordDeclaration, participant=one.participant, **fields):
            self._say_written(one.participant)
            self._go_on()

    def _say_written(self, person: int) -> None:
        """What was written down about whom: keys are fast, and a slip is seen at once."""
        one = self.found[person]
        words = _standing(one) if private_is_safe() else say("interests.ask.answered")
        self.said.emit(say("interests.ask.written", name=one.name, words=words))

    def _keeps(self, one: Declaration) -> bool:
        """What somebody has told is changed in the pane, never by one key."""
        if one.interests and one.status in ("declared", "to_confirm"):
            key = "has-declared" if private_is_safe() else "has-answered"
            self.said.emit(say(f"interests.desk.{key}", name=one.name))
            return False
        return True

    def _together(self) -> None:
        if self.live.do(AskTogether):
            self.said.emit(say("interests.ask.together_done"))

    def _interest(self) -> None:
        if self.current is not None:
            self.opened.emit(self.current.participant)

    def _open_current(self, key: str) -> None:
        if self.list.by_key:
            self.opened.emit(int(key))

    def _go_on(self) -> None:
        """To the next person below who waits, or the first; else it stays where it is."""
        keys = list(self.found)
        start = keys.index(self.current.participant) + 1 if self.current else 0
        for person in (*keys[start:], *keys[:start]):
            if self.found[person].status in WAITING and self.found[person].present:
                self.list.choose(str(person))
                return
        if not self.list.current_key and keys:
            self.list.choose(str(keys[0]))


class _List(RowList):
    """The people; a letter is an act of the round, Enter opens the pane, a click only chooses."""

    def __init__(self, name: str, press: Callable[[str], bool]) -> None:
        super().__init__(name)
        self._act = press
        self.by_key = False

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Letters are acts."""
        if event.text() and not event.modifiers() and self._act(event.text().lower()):
            return
        self.by_key = True
        super().keyPressEvent(event)
        self.by_key = False


def _row(one: Declaration, place: str, *, told: bool) -> Row:
    """One person; what they answered is said only while the room cannot read along."""
    words = f"{one.name}  ·  {place}" if place else one.name
    ink = "attention" if one.status in WAITING and one.present else "ink_muted"
    aside = _standing(one)
    if not told:
        aside = say(f"interests.ask.{'to_ask' if one.status in WAITING else 'answered'}")
    if not one.present:
        aside = say("interests.ask.not_here", words=aside)
    return Row(str(one.participant), words, aside, ink)


def _standing(one: Declaration) -> str:
    told = one.privately and one.status == "declared"
    return say(f"interests.standing.{'privately' if told else one.status}")
