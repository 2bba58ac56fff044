"""What the last workshop left open: reviews that are due, actions, and what else comes along."""

from __future__ import annotations

import datetime

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QVBoxLayout, QWidget

from ui.stakeholders.tick_row import TickRow
from ui.widgets.buttons import SecondaryButton
from ui.widgets.scrolled import scrolled
from ui.widgets.text import plain_label
from workshop.commitments.model import day_of
from workshop.exchange.past.model import PastAction, PastDecision, Snapshot
from workshop.sentences import Sentence, day, say


class CarryView(QWidget):
    """A box a decision or action; ticked ones are carried by the button of the sheet.

    Signals:
        ticked: how many are ticked is another number.
        words_wanted, people_wanted, map_wanted: take that along.
    """

    ticked = Signal()
    words_wanted = Signal()
    people_wanted = Signal()
    map_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.boxes: dict[str, QCheckBox] = {}
        self.map_button = SecondaryButton("")
        self.words_button = SecondaryButton("")
        self.people_button = SecondaryButton("")
        self.map_button.clicked.connect(self.map_wanted)
        self.words_button.clicked.connect(self.words_wanted)
        self.people_button.clicked.connect(self.people_wanted)
        self.along = plain_label(say("then.carry.along"), strong=True)
        along = QHBoxLayout()
        along.addWidget(self.along)
        for button in (self.map_button, self.words_button, self.people_button):
            along.addWidget(button)
        along.addStretch(1)
        self._inside = QWidget()
        self._list = QVBoxLayout(self._inside)
        self._list.setContentsMargins(0, 0, 8, 0)
        self._list.setSpacing(4)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(12)
        column.addLayout(along)
        column.addWidget(scrolled(self._inside), 1)

    def marks(self) -> tuple[str, ...]:
        """The marks then of what is ticked and can be carried."""
        return tuple(
            mark for mark, box in self.boxes.items() if box.isChecked() and box.isEnabled()
        )

    def show_along(self, cards: int, words: int, people: int) -> None:
        """Offers what is not here yet: cards of the map, words, names."""
        counts = {self.map_button: cards, self.words_button: words, self.people_button: people}
        for button, key in zip(counts, ("map", "words", "people"), strict=True):
            button.set_words(say(f"then.carry.{key}", n=counts[button]))
            button.setVisible(counts[button] > 0)
        self.along.setVisible(any(counts.values()))

    def show_past(self, kept: Snapshot, done: set[str], today: datetime.date) -> None:
        """Shows what was left open; `done` are the marks carried already."""
        before = {mark: box.isChecked() for mark, box in self.boxes.items()}
        self._clear()
        due = [one for one in kept.decisions if one.is_due(today)]
        later = [one for one in kept.decisions if one.review_on and not one.is_due(today)]
        self._part("then.carry.due", due, done, before, "then.carry.no-due")
        if later:
            self._part("then.carry.later", later, done, before)
        self._part("then.carry.actions", list(kept.actions), done, before, "then.carry.no-actions")
        self._list.addStretch(1)
        self.ticked.emit()

    def _part(
        self,
        title: str,
        rows: list[PastDecision] | list[PastAction],
        done: set[str],
        before: dict[str, bool],
        empty: str = "",
    ) -> None:
        self._list.addWidget(plain_label(say(title), strong=True))
        if not rows and empty:
            self._list.addWidget(plain_label(say(empty), ink="ink_muted", wrap=True))
        for one in rows:
            self._add(one, done, before)
        self._list.addSpacing(10)

    def _add(self, one: PastDecision | PastAction, done: set[str], before: dict[str, bool]) -> None:
        is_done = one.mark in done
        caption = say("then.carry.done") if is_done else say(_about(one))
        ink = "done" if is_done else "ink_muted"
        row = TickRow(one.text, caption, mark=one.mark, caption_ink=ink)
        row.box.setEnabled(not is_done)
        row.box.setChecked(is_done or before.get(one.mark, ticked_at_first(one)))
        row.box.toggled.connect(self.ticked)
        self._list.addWidget(row)
        self.boxes[one.mark] = row.box

    def _clear(self) -> None:
        self.boxes.clear()
        while (item := self._list.takeAt(0)) is not None:
            if (widget := item.widget()) is not None:
                widget.hide()
                widget.deleteLater()


def ticked_at_first(one: PastDecision | PastAction) -> bool:
    """Whether something is ticked at first: every action; a decision only if somebody ticks it."""
    return isinstance(one, PastAction)


def _about(one: PastDecision | PastAction) -> Sentence:
    if isinstance(one, PastDecision):
        review = _day(one.review_on)
        if one.change_if.strip():
            return Sentence("then.carry.review-if", day=review, change=one.change_if)
        return Sentence("then.carry.review", day=review)
    owner = one.owner or Sentence("then.carry.nobody")
    if not one.due:
        return Sentence("then.carry.owner", owner=owner)
    return Sentence("then.carry.owner-due", owner=owner, day=_day(one.due))


def _day(text: str) -> str:
    found = day_of(text)
    return text if found is None else day(found)
