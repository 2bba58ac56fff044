"""What was seen while an option was talked about: somebody left, came back, only answered."""

from __future__ import annotations

from functools import partial
from typing import get_args

from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from ui.document.live import LiveDocument
from ui.widgets.buttons import SecondaryButton
from ui.widgets.text import plain_label
from workshop.interests.changes import StampPresence
from workshop.interests.seen import stamps
from workshop.interests.terms import Stamp
from workshop.options.queries import option as option_of
from workshop.sentences import say

KINDS: tuple[Stamp, ...] = get_args(Stamp)


class StampRow(QWidget):
    """Four buttons, and what was stamped so far."""

    def __init__(self, live: LiveDocument, person: int, option: int | None) -> None:
        super().__init__()
        self.live, self.person, self.option = live, person, option
        self.buttons: dict[Stamp, SecondaryButton] = {}
        self.seen = plain_label("", "caption", "ink_muted", wrap=True)
        found = option_of(live.document, option) if option is not None else None
        about = say("interests.stamp.about", letter=found.letter if found else "")
        title = about if found else say("interests.stamp.whole")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(plain_label(title, "caption", "ink_muted"))
        grid = QGridLayout()
        grid.setSpacing(6)
        for place, kind in enumerate(KINDS):
            button = SecondaryButton(say(f"interests.stamp.{kind}"))
            button.clicked.connect(partial(self._stamp, kind))
            self.buttons[kind] = button
            grid.addWidget(button, place // 2, place % 2)
        column.addLayout(grid)
        column.addWidget(self.seen)
        self._show()

    def _stamp(self, kind: Stamp) -> None:
        fields = {"participant": self.person, "option": self.option, "kind": kind}
        if self.live.do(StampPresence, **fields):
            self._show()

    def _show(self) -> None:
        mine = [
            one
            for one in stamps(self.live.document)
            if (one.participant_id, one.option_id) == (self.person, self.option)
        ]
        said = [f"{say(f'interests.stamp.{one.kind}')} {one.stamped_at[11:16]}" for one in mine]
        self.seen.setText(", ".join(said))
        self.seen.setVisible(bool(said))
