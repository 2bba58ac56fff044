"""Ready?: the last look before the door opens; Start is never disabled."""

from __future__ import annotations

import datetime
from functools import partial
from typing import ClassVar

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui.commitments.heads_up import reviews_due
from ui.desk.checks import Check, checks
from ui.desk.icon_mark import IconMark
from ui.desk.pin import PinDialog, TryPin
from ui.desk.sheet import Sheet
from ui.desk.steps import go_on, live_step
from ui.document.live import LiveDocument
from ui.room.displays import Displays
from ui.room.room_window import RoomWindow, screen_facts
from ui.theme.theme import theme
from ui.widgets.buttons import PrimaryButton, SecondaryButton
from ui.widgets.text import plain_label
from workshop.agenda.queries import workshop
from workshop.sentences import say

ROW_HEIGHT = 120
MARKS = {
    "ready": ("check", "done"),
    "look": ("warning", "attention"),
    "not_asked": ("question", "ink_muted"),
}


class ReadySheet(Sheet):
    """Four lines, each with its state in a word, and Start.

    Signals:
        started: go to Run.
    """

    TABLES: ClassVar[tuple[str, ...]] = (
        *("participant", "option", "guard", "workshop", "step", "decision"),
    )
    started = Signal()

    def __init__(self, live: LiveDocument, displays: Displays, window: RoomWindow) -> None:
        super().__init__(live, say("desk.ready.title"))
        self.displays, self.window_ = displays, window
        self._tried = ""
        self.summary = plain_label("", ink="ink_muted")
        self.reviews = plain_label("", ink="attention", wrap=True)
        self.rows = [_CheckRow() for _ in range(4)]
        self.body.addWidget(self.summary)
        self.body.addWidget(self.reviews)
        self.body.addSpacing(8)
        lines = QVBoxLayout()
        lines.setSpacing(0)
        self.body.addLayout(lines, 1)
        for row in self.rows:
            row.acted.connect(self._act)
            lines.addWidget(row, 8)
        self.rows[-1].is_last = True
        lines.addStretch(1)
        self.start_button = PrimaryButton(say("desk.ready.start"))
        self.start_button.clicked.connect(self._start)
        self.bar.add(self.start_button)
        window.moved.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Looks at the people, the options, the screens and the PIN."""
        found = checks(self.document, self.displays, self._tried)
        for row, check in zip(self.rows, found, strict=True):
            row.show_check(check)
        self.update()
        looks = sum(check.state == "look" for check in found)
        self.summary.setText(say("desk.ready.looks", n=looks) if looks else say("desk.ready.all"))
        due = reviews_due(self.document, datetime.date.today())
        self.reviews.setText(due)
        self.reviews.setVisible(bool(due))
        now = workshop(self.document)
        begun = now is not None and now.started_at is not None
        self.start_button.set_words(say("desk.ready.back" if begun else "desk.ready.start"))
        self.bar.say(say("desk.ready.bar-begun" if begun else "desk.ready.bar"))

    def take_focus(self) -> None:
        """Enter starts."""
        self.start_button.setFocus()

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the ground of a line that needs a look, from edge to edge of the sheet."""
        painter = QPainter(self)
        for row in self.rows:
            if row.needs_look:
                ground = QRect(0, row.y(), self.width(), row.height())
                painter.fillRect(ground, theme().color("attention_soft"))

    def _start(self) -> None:
        now = workshop(self.document)
        if live_step(self.live) is None and (now is None or now.started_at is None):
            go_on(self.live)
        self.started.emit()

    def _act(self, act: str) -> None:
        if act in ("people", "options"):
            self.page_wanted.emit(act)
        elif act in ("wall_yes", "wall_no"):
            self.displays.answer(screen_facts(), act == "wall_yes")
        elif act == "look":
            self.window_.place()
        elif act == "set_pin":
            PinDialog(self.live, self).exec()
        elif act == "try_pin" and TryPin(self.live, self).exec():
            self._tried = datetime.datetime.now().strftime("%H:%M")
        self.window_.moved.emit()  # the room column looks again too
        self.refresh()


class _CheckRow(QFrame):
    """One line between hairlines, one accessible group."""

    acted = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self.setMinimumHeight(theme().px(96))
        self.setMaximumHeight(theme().px(ROW_HEIGHT))
        self.needs_look = self.is_last = False
        self._acts: tuple[str, ...] = ()
        self.icon = IconMark("users", "ink", 20)
        self.name = plain_label("", role="lead", strong=True)
        self.mark = IconMark("check", "done", 16)
        self.state = plain_label("", role="caption", strong=True)
        self.sentence = plain_label("", wrap=True)
        self.more = plain_label("", role="caption", ink="ink_muted", wrap=True)
        self.buttons = QVBoxLayout()
        self.buttons.setSpacing(8)
        self._lay_out()

    def show_check(self, check: Check) -> None:
        """Shows the line as it is now."""
        self.setAccessibleName(check.said)
        self.icon.show_icon(check.icon, "ink")
        self.name.setText(say(f"desk.ready.{check.name}"))
        icon, ink = MARKS[check.state]
        self.mark.show_icon(icon, ink)
        self.state.setText(say(f"desk.ready.state.{check.state}"))
        self.state.set_ink(ink)
        self.sentence.setText(check.sentence)
        self.sentence.set_strong(check.state == "look")
        self.more.setText(check.more)
        self.needs_look = check.state == "look"
        if check.acts != self._acts:
            self._make_buttons(check.acts)

    def _make_buttons(self, acts: tuple[str, ...]) -> None:
        while (item := self.buttons.takeAt(0)) is not None:
            if (button := item.widget()) is not None:
                button.deleteLater()
        for act in acts:
            made = SecondaryButton(say(f"desk.ready.act.{act}"))
            made.clicked.connect(partial(self.acted.emit, act))
            self.buttons.addWidget(made, 0, Qt.AlignmentFlag.AlignRight)
        self.buttons.addStretch(1)
        self._acts = acts

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(12)
        head.addWidget(self.icon)
        head.addWidget(self.name, 1)
        state = QHBoxLayout()
        state.setContentsMargins(32, 0, 0, 0)
        state.setSpacing(6)
        state.addWidget(self.mark)
        state.addWidget(self.state, 1)
        left = QVBoxLayout()
        left.setSpacing(2)
        left.addLayout(head)
        left.addLayout(state)
        left.addStretch(1)
        middle = QVBoxLayout()
        middle.setSpacing(2)
        middle.addWidget(self.sentence)
        middle.addWidget(self.more)
        middle.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 20, 0, 8)
        row.setSpacing(0)
        row.addLayout(left)
        row.addLayout(middle, 1)
        row.addSpacing(24)
        row.addLayout(self.buttons)
        self.name.setFixedWidth(160)

    def paintEvent(self, _event: QPaintEvent) -> None:
        """Paints the hairlines."""
        painter, line = QPainter(self), theme().color("line")
        painter.fillRect(0, 0, self.width(), 1, line)
        if self.is_last:
            painter.fillRect(0, self.height() - 1, self.width(), 1, line)
